#include "body/typical/hip_warp.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <map>
#include <utility>

#include "body/bones/frame.h"
#include "body/core/midline.h"
#include "body/tables/published.h"
#include "body/typical/wing.h"
#include "geometry/bvh.h"

namespace cluneal::body {
namespace {

constexpr int hip_levels = 2;
constexpr double hip_stiffness =
    0.004;  ///< Published means are met within a fraction of a millimetre, not bent to (Warp::through).
constexpr double clear_of_places = 22;  ///< mm

/// The same place on two surfaces of one net.
glm::dvec3 carried(const geometry::NearestPoint& at, const geometry::LimitSurface& to, double off) {
  glm::dvec3 place(0), normal(0);
  for (std::size_t k = 0; k < 3; ++k) {
    const std::uint32_t vertex = to.mesh.indices[3 * std::size_t{at.triangle} + k];
    place += at.barycentric[k] * to.places[vertex];
    normal += at.barycentric[k] * glm::dvec3(to.mesh.normals[vertex]);
  }
  return place + off * glm::normalize(normal);
}

/// The hip bone's auricular surface, landmark by landmark, onto the place of the sacrum that faces it.
base::Status add_auricular(WarpPairs& pairs, const ControlMeshTable& hip, const Frame& frame, const std::string& person,
                           const FacingBone& facing) {
  const auto row = hip.find_row("auricular");
  if (!row) return base::Error{"the table of bone.hip has no row \"auricular\"", {}};
  const auto measured = geometry::limit_surface(geometry::interpolate(facing.measured).control, hip_levels);
  const auto typical = geometry::limit_surface(geometry::interpolate(facing.typical).control, hip_levels);
  const geometry::Bvh tree(measured.mesh);
  const std::vector<glm::dvec3> published = pairs.from;
  for (const std::uint32_t i : *row->row) {
    const glm::dvec3 own = frame.to_assembled(hip.landmarks[i].place.at(person));
    // Where a published place lies near, that one alone tells where the bone goes.
    const bool told = std::any_of(published.begin(), published.end(),
                                  [&](const glm::dvec3& place) { return glm::distance(place, own) < clear_of_places; });
    const auto nearest = told ? std::nullopt : tree.nearest(own);
    if (nearest) pairs.add(own, carried(*nearest, typical, facing.gap), true);
  }
  return base::Done{};
}

}  // namespace

base::Result<HipWarp> hip_warp(const Person& person, const ControlMeshTable& hip, const PlaceTable& places,
                               const Measures& means, const std::vector<HipPlace>& set,
                               const std::vector<WingThickness>& wing, const std::optional<FacingBone>& facing) {
  auto pairs = warp_pairs(person, std::span<const ControlMeshTable>(&hip, 1), places, means);
  if (!pairs) return pairs.error();
  const Frame frame = frame_of(hip.assembled.at(person.sex));
  if (facing) {
    if (auto added = add_auricular(*pairs, hip, frame, person.sex, *facing); !added) return added.error();
  }
  auto first = geometry::Warp::through(pairs->from, pairs->to, hip_stiffness);
  if (!first) return first.error();
  // What one coordinate is published of goes with the rest of its bone in the other two.
  std::map<std::string, glm::dvec3> places_set;
  for (const HipPlace& place : set) {
    const auto found = hip.find(place.landmark);
    if (!found) return base::Error{"typical.json sets \"" + place.landmark + "\" of bone.hip, which has none such", {}};
    const glm::dvec3 from = frame.to_assembled(hip.landmarks[*found].place.at(person.sex));
    const auto slot = places_set.try_emplace(place.landmark, (*first)(from)).first;
    slot->second[place.axis] = place.published.mean;
  }
  for (const auto& [landmark, place] : places_set) {
    const glm::dvec3 from = frame.to_assembled(hip.landmarks[*hip.find(landmark)].place.at(person.sex));
    for (const auto& [own, target] : {std::pair(from, place), std::pair(across_midline(from), across_midline(place))}) {
      const auto known = std::find(pairs->from.begin(), pairs->from.end(), own);
      if (known != pairs->from.end()) {
        pairs->to[static_cast<std::size_t>(known - pairs->from.begin())] = target;
      } else {
        pairs->add(own, target, false);
      }
    }
  }
  auto second = geometry::Warp::through(pairs->from, pairs->to, hip_stiffness);
  if (!second) return second.error();
  if (wing.empty()) return HipWarp{*second, *second};
  geometry::Net measured{{}, hip.triangles};
  for (const NetLandmark& landmark : hip.landmarks) {
    measured.points.push_back(frame.to_assembled(landmark.place.at(person.sex)));
  }
  auto thinned = with_wing(*second, *pairs, measured, wing, facing);
  if (!thinned) return thinned.error();
  return HipWarp{*thinned, *second};
}

}  // namespace cluneal::body
