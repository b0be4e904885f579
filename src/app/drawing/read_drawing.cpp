#include "app/drawing/read_drawing.h"

#include <cmath>

#include "base/json.h"

namespace cluneal::app {
namespace {

using base::JsonReader;

constexpr double largest_radius = 200;  ///< mm

body::Stroke read_stroke(const JsonReader& at) {
  at.unknown_keys({"radius", "points"});
  body::Stroke stroke;
  stroke.radius = at["radius"].number();
  if (at["radius"].is_number() && !(stroke.radius > 0 && stroke.radius <= largest_radius)) {
    at["radius"].fail("must be more than 0 and at most 200 mm");
  }
  for (const JsonReader& point : at["points"].items()) {
    const std::vector<JsonReader> values = point.items();
    if (values.size() != 3) {
      if (point.is_array()) point.fail("needs three numbers: x, y, z in millimetres");
      continue;
    }
    stroke.points.emplace_back(values[0].number(), values[1].number(), values[2].number());
  }
  if (at["points"].is_array() && stroke.points.empty()) at["points"].fail("holds no point");
  return stroke;
}

}  // namespace

base::Result<PainDrawing> read_drawing(const std::filesystem::path& file) {
  const base::Result<base::JsonDocument> document = base::JsonDocument::load(file);
  if (!document) return base::Error{document.error().message, {}};
  std::vector<base::Diagnostic> mistakes;
  const JsonReader root(*document, mistakes);
  root.unknown_keys({"format", "body", "strokes"});
  const std::string format = root["format"].string();
  if (!format.empty() && format != "cluneal-drawing/1") {
    root["format"].fail("the format is \"" + format + "\", not cluneal-drawing/1");
  }
  PainDrawing drawing;
  drawing.body = root["body"].string();
  for (const JsonReader& stroke : root["strokes"].items()) drawing.strokes.push_back(read_stroke(stroke));
  if (root["strokes"].is_array() && drawing.strokes.empty()) root["strokes"].fail("holds no stroke");
  if (!mistakes.empty()) return base::wrong_file(file, std::move(mistakes));
  return drawing;
}

}  // namespace cluneal::app
