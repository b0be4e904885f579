#include "view/finger.h"

#include <algorithm>
#include <array>
#include <glm/geometric.hpp>

#include "geometry/tube.h"
#include "view/materials.h"
#include "view/mesh_facts.h"

namespace cluneal::view {
namespace {

// Chosen by eye after a grown person's index finger, mm.
constexpr double pressed_in = 2;  ///< How deep the pad dents the skin.
/// Where tip and joints lie along it, and how far each bone leans upward from straight out of the skin: the pad lies on
/// the skin, the hand is above.
constexpr std::array<double, 4> joints_along{0, 23, 44, 66};
constexpr std::array<double, 3> leaning{0.95, 1.5, 2.4};
/// Radii on the way: thickest at the knuckles, slender between them.
constexpr std::array<double, 7> stations{0, 11, 23, 33, 44, 55, 66};
constexpr std::array<double, 7> thickness{5.8, 7.1, 6.8, 7.3, 8.2, 7.7, 8.4};
constexpr double nail_from = -1, nail_to = 9, nail_half_width = 4.3, nail_half_thickness = 0.8;

double radius_at(double reach) {
  const auto next =
      std::clamp<std::ptrdiff_t>(std::upper_bound(stations.begin(), stations.end(), reach) - stations.begin(), 1,
                                 static_cast<std::ptrdiff_t>(stations.size()) - 1);
  const auto k = static_cast<std::size_t>(next);
  const double share = (reach - stations[k - 1]) / (stations[k] - stations[k - 1]);
  return thickness[k - 1] + share * (thickness[k] - thickness[k - 1]);
}

/// Upward along the skin; for one that faces straight up, forward.
glm::dvec3 up_on(const glm::dvec3& outward) {
  const glm::dvec3 up = glm::dvec3(0, 0, 1) - outward.z * outward;
  return glm::length(up) > 0.1 ? glm::normalize(up) : glm::dvec3(0, -1, 0);
}

/// Nearest to the place: what a fingertip meets that feels for it.
std::optional<std::pair<glm::dvec3, glm::dvec3>> on_skin(const Inputs& inputs, FrameCache& memory,
                                                         const glm::dvec3& place) {
  const body::Shape* skin = body::skin_of(inputs.body);
  if (skin == nullptr) return std::nullopt;
  const auto nearest = bvh_of(memory, skin->mesh[static_cast<std::size_t>(body::LevelOfDetail::still)]).nearest(place);
  if (!nearest || nearest->distance < 0.1) return std::nullopt;
  return std::pair{nearest->point, glm::normalize(nearest->point - place)};
}

std::optional<glm::dvec3> pressed_place(const Inputs& inputs) {
  const auto topic = inputs.atlas.topics.find(inputs.scene.selected);
  if (topic == inputs.atlas.topics.end() || topic->second.press.empty()) return std::nullopt;
  const Id id = topic->second.press.child(inputs.scene.sides == session::Sides::right ? "right" : "left");
  if (const auto site = inputs.body.sites.find(id); site != inputs.body.sites.end()) return site->second.point;
  const auto landmark = inputs.body.landmarks.find(id);
  return landmark == inputs.body.landmarks.end() ? std::nullopt : std::optional(landmark->second);
}

render::DrawItem drawn(const std::shared_ptr<const geometry::Mesh>& mesh, const render::Material& material) {
  render::DrawItem item;
  item.mesh = mesh;
  item.material = material;
  return item;
}

}  // namespace

FingerMeshes finger_at(const glm::dvec3& at, const glm::dvec3& outward) {
  const glm::dvec3 up = up_on(outward);
  std::vector<glm::dvec3> joints{at + (thickness[0] - pressed_in) * outward};
  for (std::size_t i = 0; i < leaning.size(); ++i) {
    const glm::dvec3 along = glm::normalize(outward + leaning[i] * up);
    joints.push_back(joints.back() + (joints_along[i + 1] - joints_along[i]) * along);
  }
  const geometry::Polyline axis = geometry::spline_through(joints, 1);
  std::vector<double> radii;
  for (std::size_t i = 0; i < axis.size(); ++i)
    radii.push_back(radius_at(stations.back() * static_cast<double>(i) / static_cast<double>(axis.size() - 1)));
  FingerMeshes made;
  made.finger = std::make_shared<const geometry::Mesh>(
      geometry::with_radius_applied(geometry::tube(axis, radii, {.sides = 32, .capped = true})));
  // The nail lies on the back of the last bone: away from the skin, where whoever looks sees it.
  const glm::dvec3 along = glm::normalize(outward + leaning[0] * up), back = glm::normalize(leaning[0] * outward - up);
  geometry::Polyline bed;
  std::vector<double> thin;
  geometry::FlatAxis flat;
  for (double reach = nail_from; reach <= nail_to; reach += 1) {
    bed.push_back(joints.front() + reach * along + (radius_at(std::max(0.0, reach)) - 0.5) * back);
    thin.push_back(nail_half_thickness);
    // Round at both ends.
    const double end = std::min(reach - nail_from, nail_to - reach);
    flat.half_width.push_back(nail_half_width * std::min(1.0, 0.55 + 0.25 * end));
    flat.faces.push_back(back);
  }
  made.nail = std::make_shared<const geometry::Mesh>(
      geometry::with_radius_applied(geometry::flat_tube(bed, thin, flat, {.sides = 24, .capped = true})));
  return made;
}

std::vector<render::DrawItem> finger_items(const Inputs& inputs, FrameCache& memory) {
  const auto place = pressed_place(inputs);
  const auto skin = place ? on_skin(inputs, memory, *place) : std::nullopt;
  if (!skin) return {};
  if (!memory.finger || memory.finger->at != skin->first || memory.finger->outward != skin->second) {
    memory.finger = {skin->first, skin->second, finger_at(skin->first, skin->second)};
  }
  const FingerMeshes& meshes = memory.finger->meshes;
  return {drawn(meshes.finger, material_of_finger()), drawn(meshes.nail, material_of_fingernail())};
}

}  // namespace cluneal::view
