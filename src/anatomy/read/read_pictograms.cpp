#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>

#include "anatomy/read/reading.h"

namespace cluneal::anatomy {

using base::JsonReader;

namespace {

DrawnPoint read_point(const JsonReader& at) {
  const std::vector<JsonReader> items = at.items();
  if (items.size() != 2) {
    if (at.is_array()) at.fail("a point of a drawing is two numbers");
    return {};
  }
  return {items[0].number(), items[1].number()};
}

std::pair<double, double> read_ends(const JsonReader& object, std::string_view key) {
  if (!object.has(key)) return {0, 0};
  const DrawnPoint ends = read_point(object[key]);
  if (ends.x <= 0 || ends.y <= 0) object[key].fail("must be more than 0 at both ends");
  return {ends.x, ends.y};
}

PictogramSegment read_segment(const JsonReader& at) {
  at.unknown_keys({"key", "parent", "along", "across", "rest", "turn", "least", "most", "length", "radii", "breadth",
                   "far", "gap", "layer"});
  PictogramSegment segment;
  segment.key = non_empty_string(at["key"]);
  segment.parent = at.string_or("parent", "");
  segment.along = at.number_or("along", 0);
  segment.across = at.number_or("across", 0);
  segment.rest = at.number_or("rest", 0);
  segment.turn = at["turn"].number();
  segment.least = at["least"].number();
  segment.most = at["most"].number();
  segment.length = at["length"].number();
  std::tie(segment.start_radius, segment.end_radius) = read_ends(at, "radii");
  std::tie(segment.start_breadth, segment.end_breadth) = read_ends(at, "breadth");
  segment.far = at.boolean_or("far", false);
  segment.gap = at.boolean_or("gap", false);
  segment.layer = static_cast<int>(at["layer"].integer());
  return segment;
}

PictogramBody read_body(const JsonReader& at) {
  at.unknown_keys({"key", "segments", "spots"});
  PictogramBody body;
  body.key = non_empty_string(at["key"]);
  for (const JsonReader& segment : at["segments"].items()) body.segments.push_back(read_segment(segment));
  for (const JsonReader& spot : at["spots"].items()) {
    spot.unknown_keys({"id", "on", "along", "across"});
    body.spots.push_back(
        {spot["id"].id(), non_empty_string(spot["on"]), spot["along"].number(), spot["across"].number()});
  }
  return body;
}

/// Through points, or round a centre from one angle to another, counter-clockwise from the right.
DrawnStroke read_stroke(const JsonReader& at) {
  DrawnStroke stroke;
  stroke.width = at["width"].number();
  if (at.has("points")) {
    at.unknown_keys({"points", "width"});
    for (const JsonReader& point : at["points"].items()) stroke.points.push_back(read_point(point));
    if (stroke.points.size() < 2) at["points"].fail("a line has two points or more");
    return stroke;
  }
  at.unknown_keys({"centre", "radius", "from", "to", "width"});
  const DrawnPoint centre = read_point(at["centre"]);
  const double radius = at["radius"].number(), from = at["from"].number(), to = at["to"].number();
  constexpr double step = 6;  // Degrees: the chord of a wheel then stays within a thousandth of its radius.
  const int count = std::clamp(static_cast<int>(std::ceil(std::abs(to - from) / step)), 1, 120);
  for (int i = 0; i <= count; ++i) {
    const double angle = (from + (to - from) * i / count) * std::numbers::pi / 180;
    stroke.points.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
  }
  return stroke;
}

Pose read_pose(const JsonReader& at) {
  at.unknown_keys({"body", "at", "angles"});
  Pose pose{non_empty_string(at["body"]), read_point(at["at"]), {}};
  for (const auto& [key, angle] : at["angles"].members()) pose.angles[key] = angle.number();
  return pose;
}

Pictogram read_pictogram(const JsonReader& at) {
  at.unknown_keys({"id", "pain", "mark", "person", "before", "furniture", "rests", "within", "arrows"});
  Pictogram pictogram;
  pictogram.pain = read_enum(at["pain"], pain_words);
  pictogram.mark = at["mark"].id();
  pictogram.person = read_pose(at["person"]);
  if (at.has("before")) pictogram.before = read_pose(at["before"]);
  pictogram.furniture = optional_strings(at, "furniture");
  if (at.has("rests")) {
    for (const JsonReader& rest : at["rests"].items()) {
      rest.unknown_keys({"part", "on"});
      pictogram.rests.push_back({non_empty_string(rest["part"]), non_empty_string(rest["on"])});
    }
  }
  pictogram.within = at.string_or("within", "");
  if (at.has("arrows")) {
    for (const JsonReader& arrow : at["arrows"].items()) pictogram.arrows.push_back(read_stroke(arrow));
  }
  return pictogram;
}

}  // namespace

void read_pictograms(const JsonReader& root, Atlas& atlas) {
  root.unknown_keys({"format", "note", "box", "bodies", "furniture", "pictograms"});
  const std::string format = root["format"].string(), expected = "cluneal-atlas/pictograms/1";
  if (!format.empty() && format != expected) root["format"].fail("the format is \"" + format + "\", not " + expected);
  Pictograms& all = atlas.pictograms;
  all.low = read_point(root["box"]["low"]);
  all.high = read_point(root["box"]["high"]);
  for (const JsonReader& at : root["bodies"].items()) {
    PictogramBody body = read_body(at);
    if (all.body(body.key) != nullptr) at.fail("\"" + body.key + "\" is there twice");
    all.bodies.push_back(std::move(body));
  }
  for (const JsonReader& at : root["furniture"].items()) {
    at.unknown_keys({"key", "over", "strokes"});
    const std::string key = non_empty_string(at["key"]);
    Furniture piece{{}, at.boolean_or("over", false)};
    for (const JsonReader& stroke : at["strokes"].items()) piece.strokes.push_back(read_stroke(stroke));
    insert_unique(at, all.furniture, key, key, std::move(piece));
  }
  for (const JsonReader& at : root["pictograms"].items()) {
    const Id id = at["id"].id();
    insert_unique(at, all.of_topics, id, id.text(), read_pictogram(at));
  }
}

}  // namespace cluneal::anatomy
