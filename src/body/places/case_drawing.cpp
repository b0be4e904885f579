#include "body/places/case_drawing.h"

#include <cmath>
#include <glm/trigonometric.hpp>
#include <utility>

#include "body/places/marks.h"
#include "body/places/phrases.h"

namespace cluneal::body {

base::Result<std::vector<Stroke>> strokes_on(const std::vector<anatomy::PaintedStroke>& painted, const Body& body,
                                             const PaintableSkin& skin) {
  std::vector<Stroke> strokes;
  for (const anatomy::PaintedStroke& told : painted) {
    Stroke stroke{told.radius, {}, false};
    for (const anatomy::Spot& spot : told.points) {
      const auto point = spot_on(spot, told.side, body);
      if (!point) return point.error();
      const auto met = skin_over(skin.tree, *point, spot.facing * (told.side == base::Side::right ? -1 : 1));
      if (!met) return base::error_of(place_phrases::no_skin_over_drawing, {{"place", spot.place.text()}});
      stroke.points.push_back(*met);
    }
    strokes.push_back(std::move(stroke));
  }
  return strokes;
}

base::Result<std::shared_ptr<const geometry::Mesh>> painting_on(const std::vector<anatomy::PaintedStroke>& painted,
                                                                const Body& body) {
  const Shape* shape = skin_of(body);
  if (shape == nullptr) return base::error_of(place_phrases::no_skin_to_draw_on);
  const PaintableSkin skin = paintable(*shape);
  const auto strokes = strokes_on(painted, body, skin);
  if (!strokes) return strokes.error();
  return std::make_shared<const geometry::Mesh>(painted_patch(*strokes, skin));
}

}  // namespace cluneal::body
