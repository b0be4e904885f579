#include "anatomy/reading.h"

namespace cluneal::anatomy {

using base::JsonReader;

namespace {

constexpr Words<TourSides, 3> sides_words{
    {{"both", TourSides::both}, {"left", TourSides::left}, {"right", TourSides::right}}};
constexpr Words<TourSkin, 3> skin_words{
    {{"none", TourSkin::none}, {"ghost", TourSkin::ghost}, {"solid", TourSkin::solid}}};
constexpr Words<bool, 2> labels_words{{{"few", true}, {"none", false}}};

int whole_number(const JsonReader& at, int least, int most) {
  const long long value = at.integer();
  if (value >= least && value <= most) return static_cast<int>(value);
  at.fail("it must be " + std::to_string(least) + " to " + std::to_string(most));
  return least;
}

TourPane read_pane(const JsonReader& at) {
  at.unknown_keys({"of", "show"});
  return {at["of"].id(), ids_or_none(at, "show")};
}

TourStep read_step(const JsonReader& at) {
  at.unknown_keys({"key",    "slide", "notes",  "seconds",   "view",     "body",      "focus",
                   "only",   "show",  "hide",   "highlight", "variants", "sides",     "skin",
                   "beside", "topic", "spread", "labels",    "question", "references"});
  TourStep step;
  step.key = filled(at["key"]);
  step.slide = filled(at["slide"]);
  step.notes = filled(at["notes"]);
  step.seconds = whole_number(at["seconds"], 5, 600);
  step.view = filled(at["view"]);
  if (at.has("body")) step.body = filled(at["body"]);
  step.focus = ids_or_none(at, "focus");
  step.only = ids_or_none(at, "only");
  step.show = ids_or_none(at, "show");
  step.hide = ids_or_none(at, "hide");
  step.highlight = ids_or_none(at, "highlight");
  step.variants = ids_or_none(at, "variants");
  if (at.has("sides")) step.sides = word(at["sides"], sides_words);
  if (at.has("skin")) step.skin = word(at["skin"], skin_words);
  if (at.has("beside")) {
    for (const JsonReader& pane : at["beside"].items()) step.beside.push_back(read_pane(pane));
  }
  step.topic = id_or_none(at, "topic");
  step.spread = id_or_none(at, "spread");
  if (at.has("labels")) step.labels = word(at["labels"], labels_words);
  if (at.has("question")) {
    const JsonReader question = at["question"];
    question.unknown_keys({"ask", "answer"});
    step.question = TourQuestion{filled(question["ask"]), filled(question["answer"])};
  }
  step.references = strings_or_none(at, "references");
  return step;
}

}  // namespace

Tour read_tour(const JsonReader& at) {
  at.unknown_keys({"id", "order", "names", "minutes", "summary", "steps"});
  Tour tour;
  tour.id = at["id"].id();
  tour.order = whole_number(at["order"], 0, 1000);
  tour.names = read_names(at["names"]);
  tour.minutes = whole_number(at["minutes"], 1, 120);
  tour.summary = filled(at["summary"]);
  for (const JsonReader& step : at["steps"].items()) tour.steps.push_back(read_step(step));
  return tour;
}

void read_tours(const JsonReader& root, Atlas& atlas) {
  Tour tour = read_tour(root);
  const Id id = tour.id;
  put(root, atlas.tours, id, id.text(), std::move(tour));
}

}  // namespace cluneal::anatomy
