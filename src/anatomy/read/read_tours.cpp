#include <sstream>
#include <string>
#include <vector>

#include "anatomy/read/reading.h"
#include "anatomy/tour_words.h"

namespace cluneal::anatomy {

using base::JsonReader;

namespace {

int whole_number(const JsonReader& at, int least, int most) {
  const long long value = at.integer();
  if (value >= least && value <= most) return static_cast<int>(value);
  at.fail("it must be " + std::to_string(least) + " to " + std::to_string(most));
  return least;
}

double number_within(const JsonReader& at, double least, double most) {
  const double value = at.number();
  if (value >= least && value <= most) return value;
  std::ostringstream bounds;
  bounds << "it must be " << least << " to " << most;
  at.fail(bounds.str());
  return least;
}

TourCamera read_camera(const JsonReader& at) {
  at.unknown_keys({"target", "azimuth", "elevation", "half_height"});
  TourCamera camera;
  const std::vector<JsonReader> target = at["target"].items();
  if (target.size() != camera.target.size()) {
    at.fail("\"target\" must be three numbers");
    return camera;
  }
  for (std::size_t i = 0; i < target.size(); ++i)
    camera.target[i] = number_within(target[i], -farthest_tour_target, farthest_tour_target);
  camera.azimuth = number_within(at["azimuth"], -360, 360);
  camera.elevation = number_within(at["elevation"], -90, 90);
  camera.half_height = number_within(at["half_height"], least_tour_height, largest_tour_height);
  return camera;
}

std::set<Root> read_roots_shown(const JsonReader& at) {
  std::set<Root> roots;
  for (const JsonReader& item : at.items()) {
    if (const auto root = parse_root(item.string())) {
      roots.insert(*root);
    } else {
      item.fail("must be a root such as \"L2\"");
    }
  }
  return roots;
}

TourPane read_pane(const JsonReader& at) {
  at.unknown_keys({"of", "show"});
  return {at["of"].id(), optional_ids(at, "show")};
}

InkStroke read_stroke(const JsonReader& at) {
  at.unknown_keys({"colour", "width", "arrow", "points"});
  InkStroke stroke;
  stroke.colour = read_enum(at["colour"], ink_words);
  stroke.width = number_within(at["width"], thinnest_ink, widest_ink);
  if (at.has("arrow")) stroke.arrow = at["arrow"].boolean();
  const std::vector<JsonReader> points = at["points"].items();
  if (points.empty() || points.size() > most_ink_points)
    at.fail("\"points\" must be 1 to " + std::to_string(most_ink_points));
  for (const JsonReader& item : points) {
    const std::vector<JsonReader> axes = item.items();
    if (axes.size() != 2) {
      item.fail("must be two numbers, to the right and down from the slide's middle");
      continue;
    }
    stroke.points.push_back(
        {number_within(axes[0], -farthest_ink, farthest_ink), number_within(axes[1], -farthest_ink, farthest_ink)});
  }
  return stroke;
}

SlideInk read_ink(const JsonReader& at) {
  const std::vector<JsonReader> strokes = at.items();
  if (strokes.size() > most_ink_strokes) {
    at.fail("must be at most " + std::to_string(most_ink_strokes) + " strokes");
    return {};
  }
  SlideInk ink;
  for (const JsonReader& stroke : strokes) ink.push_back(read_stroke(stroke));
  return ink;
}

TourStep read_step(const JsonReader& at) {
  at.unknown_keys({"key",    "slide",  "notes",     "seconds",    "view",   "body",  "focus",   "only",
                   "show",   "hide",   "highlight", "variants",   "sides",  "skin",  "beside",  "topic",
                   "spread", "labels", "question",  "references", "camera", "roots", "opacity", "ink"});
  TourStep step;
  step.key = non_empty_string(at["key"]);
  step.slide = at["slide"].string();
  step.notes = at.string_or("notes", "");
  step.seconds = whole_number(at["seconds"], 5, 600);
  if (at.has("camera")) step.camera = read_camera(at["camera"]);
  if (!step.camera) step.view = non_empty_string(at["view"]);
  if (at.has("body")) step.body = non_empty_string(at["body"]);
  step.focus = optional_ids(at, "focus");
  step.only = optional_ids(at, "only");
  step.show = optional_ids(at, "show");
  step.hide = optional_ids(at, "hide");
  step.highlight = optional_ids(at, "highlight");
  step.variants = optional_ids(at, "variants");
  if (at.has("opacity")) {
    for (const auto& [id, opacity] : at["opacity"].members()) {
      if (const auto known = base::Id::parse(id)) {
        step.opacity[*known] = number_within(opacity, 0, 1);
      } else {
        opacity.fail("\"" + id + "\" is no id");
      }
    }
  }
  if (at.has("roots")) step.roots = read_roots_shown(at["roots"]);
  if (at.has("sides")) step.sides = read_enum(at["sides"], sides_words);
  if (at.has("skin")) step.skin = read_enum(at["skin"], skin_words);
  if (at.has("beside")) {
    for (const JsonReader& pane : at["beside"].items()) step.beside.push_back(read_pane(pane));
  }
  step.topic = optional_id(at, "topic");
  step.spread = optional_id(at, "spread");
  if (at.has("labels")) step.labels = read_enum(at["labels"], labels_words);
  if (at.has("ink")) step.ink = read_ink(at["ink"]);
  if (at.has("question")) {
    const JsonReader question = at["question"];
    question.unknown_keys({"ask", "answer"});
    step.question = TourQuestion{non_empty_string(question["ask"]), question["answer"].string()};
  }
  step.references = optional_strings(at, "references");
  return step;
}

}  // namespace

Tour read_tour(const JsonReader& at) {
  at.unknown_keys({"id", "order", "names", "minutes", "summary", "steps"});
  Tour tour;
  tour.id = at["id"].id();
  if (at.has("order")) tour.order = whole_number(at["order"], 0, 1000);
  tour.names = read_names(at["names"]);
  tour.minutes = whole_number(at["minutes"], 1, 120);
  tour.summary = at.string_or("summary", "");
  for (const JsonReader& step : at["steps"].items()) tour.steps.push_back(read_step(step));
  return tour;
}

void read_tours(const JsonReader& root, Atlas& atlas) {
  Tour tour = read_tour(root);
  const Id id = tour.id;
  insert_unique(root, atlas.tours, id, id.text(), std::move(tour));
}

}  // namespace cluneal::anatomy
