#include "view/framing.h"

#include <algorithm>
#include <cstdio>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/vec4.hpp>
#include <set>

#include "language/writing.h"
#include "view/fading.h"
#include "view/phrases.h"
#include "view/screen.h"
#include "view/shown.h"
#include "view/side_by_side.h"

namespace cluneal::view {
namespace {

/// mm: of a larger frame a pelvis is less than a fortieth.
constexpr double largest_frame = 10'000;

double extent_of(const geometry::Bounds& bounds) {
  const glm::dvec3 size = bounds.size();
  return std::max({size.x, size.y, size.z});
}

std::string metres(const language::Language& language, double millimetres) {
  return language::number(language, millimetres / 1000, millimetres < 1e5 ? 1 : 0) + " m";
}

/// Of all that is shown but `without`, and but veils where there is anything else: a picture is of what lies within the
/// skin. What fades counts as far as it is whole, as in its bounds.
std::vector<glm::dvec3> points_of_shown(const Inputs& inputs, const std::set<Id>& without) {
  std::vector<glm::dvec3> all, of_veils;
  for (const SceneItem& thing : visible_items(inputs)) {
    if (without.count(thing.id) > 0 || !thing.solid) continue;
    std::vector<glm::dvec3>& points = is_veil(thing) ? of_veils : all;
    const geometry::Bounds whole = whole_part(thing, geometry::bounds_of(thing.solid->positions));
    if (whole.empty()) continue;
    for (const auto& position : thing.solid->positions) {
      const glm::dvec3 point = glm::clamp(glm::dvec3(position), whole.low, whole.high);
      points.push_back(thing.placed ? glm::dvec3(thing.transform * glm::dvec4(point, 1)) : point);
    }
  }
  return all.empty() ? of_veils : all;
}

/// The bounds of all, and of models what does not fit among it.
Framing fitting(const Inputs& inputs, std::set<Id>& left_out) {
  Framing framing;
  const geometry::Bounds all = bounds_of_shown(inputs);
  framing.bounds = all;
  if (all.empty() || inputs.scene.models.empty() || extent_of(all) <= largest_frame) return framing;
  session::Scene without = inputs.scene;
  without.models.clear();
  const Inputs atlas_alone{inputs.atlas,       inputs.body,    inputs.models, without,       inputs.camera,
                           inputs.fonts,       inputs.size,    inputs.scale,  inputs.detail, inputs.moving,
                           inputs.transparent, inputs.hovered, inputs.time,   inputs.text};
  framing.bounds = bounds_of_shown(atlas_alone);
  const geometry::Bounds atlas = framing.bounds;
  for (std::size_t i = 0; i < inputs.scene.models.size(); ++i) {
    const auto id = Id::parse("model." + std::to_string(i));
    const geometry::Bounds own = id ? bounds_of_shown(inputs, *id) : geometry::Bounds{};
    if (own.empty()) continue;
    geometry::Bounds together = framing.bounds;
    together.add(own);
    if (framing.bounds.empty() || extent_of(together) <= largest_frame) {
      framing.bounds = together;
      continue;
    }
    left_out.insert(*id);
    const std::string& name = inputs.scene.models[i].name;
    const language::Language& language = inputs.atlas.language;
    const double extent = extent_of(own);
    framing.remarks.push_back(
        extent > largest_frame
            ? language.say(phrases::model_is_width_across_and, {{"model", name}, {"width", metres(language, extent)}})
            : language.say(
                  phrases::model_lies_distance_from_the,
                  {{"model", name},
                   {"distance", metres(language, glm::distance(own.centre(),
                                                               atlas.empty() ? together.centre() : atlas.centre()))}}));
  }
  return framing;
}

}  // namespace

session::Camera framed_close(const Inputs& inputs, const geometry::Bounds& bounds, double aspect) {
  constexpr int lines = 1000;
  constexpr double margin = 60;  ///< Of these.
  session::Camera camera = session::framed(inputs.camera, bounds, aspect, names_beside(inputs));
  const Screen screen(camera, {static_cast<int>(aspect * lines), lines});
  double top = lines, bottom = 0;
  for (const glm::dvec3& point : points_of_shown(inputs, {})) {
    const auto spot = screen.project(point);
    if (!spot || spot->pixel.x < 0 || spot->pixel.x > screen.size().x) continue;
    top = std::min(top, spot->pixel.y);
    bottom = std::max(bottom, spot->pixel.y);
  }
  const double down = std::min(lines - margin - bottom, margin - top);
  const double up = std::min(top - margin, bottom - (lines - margin));
  const double shift = std::max(0.0, down) - std::max(0.0, up);
  camera.target += shift / screen.pixels_per_mm(camera.distance) * screen.axes().up;
  return camera;
}

Framing framing_of_shown(const Inputs& inputs) {
  std::set<Id> left_out;
  Framing framing = fitting(inputs, left_out);
  framing.points = points_of_shown(inputs, left_out);
  return framing;
}

}  // namespace cluneal::view
