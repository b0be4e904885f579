#include "anatomy/read/reading.h"

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
  return {at["of"].id(), optional_ids(at, "show")};
}

TourStep read_step(const JsonReader& at) {
  at.unknown_keys({"key",    "slide", "notes",  "seconds",   "view",     "body",      "focus",
                   "only",   "show",  "hide",   "highlight", "variants", "sides",     "skin",
                   "beside", "topic", "spread", "labels",    "question", "references"});
  TourStep step;
  step.key = non_empty_string(at["key"]);
  step.slide = non_empty_string(at["slide"]);
  step.notes = non_empty_string(at["notes"]);
  step.seconds = whole_number(at["seconds"], 5, 600);
  step.view = non_empty_string(at["view"]);
  if (at.has("body")) step.body = non_empty_string(at["body"]);
  step.focus = optional_ids(at, "focus");
  step.only = optional_ids(at, "only");
  step.show = optional_ids(at, "show");
  step.hide = optional_ids(at, "hide");
  step.highlight = optional_ids(at, "highlight");
  step.variants = optional_ids(at, "variants");
  if (at.has("sides")) step.sides = read_enum(at["sides"], sides_words);
  if (at.has("skin")) step.skin = read_enum(at["skin"], skin_words);
  if (at.has("beside")) {
    for (const JsonReader& pane : at["beside"].items()) step.beside.push_back(read_pane(pane));
  }
  step.topic = optional_id(at, "topic");
  step.spread = optional_id(at, "spread");
  if (at.has("labels")) step.labels = read_enum(at["labels"], labels_words);
  if (at.has("question")) {
    const JsonReader question = at["question"];
    question.unknown_keys({"ask", "answer"});
    step.question = TourQuestion{non_empty_string(question["ask"]), non_empty_string(question["answer"])};
  }
  step.references = optional_strings(at, "references");
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
  tour.summary = non_empty_string(at["summary"]);
  for (const JsonReader& step : at["steps"].items()) tour.steps.push_back(read_step(step));
  return tour;
}

void read_tours(const JsonReader& root, Atlas& atlas) {
  Tour tour = read_tour(root);
  const Id id = tour.id;
  insert_unique(root, atlas.tours, id, id.text(), std::move(tour));
}

}  // namespace cluneal::anatomy
