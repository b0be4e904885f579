#include "body/bones/pose.h"

#include <cmath>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>

#include "body/bones/frame.h"
#include "body/core/midline.h"

namespace cluneal::body {
namespace {

const ControlMeshTable* table_of(std::span<const ControlMeshTable> tables, const Id& bone) {
  for (const ControlMeshTable& table : tables) {
    if (table.bone == bone.text()) return &table;
  }
  return nullptr;
}

base::Result<Placement> placement_of(const ControlMeshTable& table, const Person& person) {
  const auto found = table.assembled.find(person.sex);
  if (found != table.assembled.end()) return found->second;
  return base::Error{"the table of " + table.bone + " has no measured person \"" + person.sex + "\" for the body \"" +
                         person.id + "\"; add one under \"persons\"",
                     {}};
}

/// How many stations of a published line carry the warp.
constexpr int stations_on_line = 7;

base::Error missing(const ControlMeshTable& table, const std::string& what, const Id& id) {
  return {"the table of " + table.bone + " has no \"" + what + "\", which places.json calls " + id.text(), {}};
}

base::Status add_places(WarpPairs& pairs, const Person& person, std::span<const ControlMeshTable> tables,
                        const PlaceTable& places, const Measures& means) {
  for (const PublishedPlace& published : means.places) {
    for (const LandmarkPlace& place : places.landmarks) {
      const ControlMeshTable* table = place.id == published.landmark ? table_of(tables, place.bone) : nullptr;
      if (table == nullptr || place.net.empty()) continue;
      const auto found = table->find_place(place.net);
      if (!found) return missing(*table, place.net, place.id);
      const auto placement = placement_of(*table, person);
      if (!placement) return placement.error();
      pairs.add(frame_of(*placement).to_assembled(table->landmarks[found->index].place.at(person.sex)), published.mean,
                found->both_sides);
    }
  }
  return base::Done{};
}

/// A published line with the mean places of the landmarks at its ends.
geometry::Polyline whole_line(const PublishedLine& line, const Measures& means) {
  geometry::Polyline points = line.points;
  for (const PublishedPlace& place : means.places) {
    if (place.landmark == line.from) points.insert(points.begin(), place.mean);
    if (place.landmark == line.to) points.push_back(place.mean);
  }
  return geometry::spline_through(points, 1.0);
}

base::Status add_lines(WarpPairs& pairs, const Person& person, std::span<const ControlMeshTable> tables,
                       const PlaceTable& places, const Measures& means) {
  for (const PublishedLine& published : means.lines) {
    for (const CurvePlace& place : places.curves) {
      const ControlMeshTable* table = place.id == published.curve ? table_of(tables, place.bone) : nullptr;
      if (table == nullptr) continue;
      const auto found = table->find_row(place.row);
      if (!found) return missing(*table, place.row, place.id);
      const auto placement = placement_of(*table, person);
      if (!placement) return placement.error();
      std::vector<glm::dvec3> own;
      for (const std::uint32_t i : *found->row) {
        own.push_back(frame_of(*placement).to_assembled(table->landmarks[i].place.at(person.sex)));
      }
      const geometry::Polyline from = geometry::spline_through(own, 1.0);
      const geometry::Polyline to = whole_line(published, means);
      for (int k = 1; k <= stations_on_line; ++k) {
        const double share = static_cast<double>(k) / (stations_on_line + 1);
        pairs.add(geometry::point_at(from, share * geometry::length_of(from)),
                  geometry::point_at(to, share * geometry::length_of(to)), found->both_sides);
      }
    }
  }
  return base::Done{};
}

}  // namespace

void WarpPairs::add(const glm::dvec3& measured, const glm::dvec3& published, bool both_sides) {
  from.push_back(measured);
  to.push_back(published);
  if (!both_sides) return;
  from.push_back(across_midline(measured));
  to.push_back(across_midline(published));
}

base::Result<WarpPairs> warp_pairs(const Person& person, std::span<const ControlMeshTable> tables,
                                   const PlaceTable& places, const Measures& means) {
  WarpPairs pairs;
  if (base::Status added = add_places(pairs, person, tables, places, means); !added) return added.error();
  if (base::Status added = add_lines(pairs, person, tables, places, means); !added) return added.error();
  return pairs;
}

glm::dvec3 Pose::standing(const glm::dvec3& upright) const {
  return tilted_backward(upright, tilt_backward_);
}

glm::dvec3 Pose::operator()(const glm::dvec3& assembled) const {
  return standing(warp_ ? (*warp_)(assembled) : assembled);
}

double Pose::scale_at(const glm::dvec3& assembled) const {
  const double step = 0.5;
  glm::dmat3 jacobian(0);
  for (std::size_t axis = 0; axis < 3; ++axis) {
    glm::dvec3 offset(0);
    offset[axis] = step;
    jacobian[axis] = ((*this)(assembled + offset) - (*this)(assembled - offset)) / (2 * step);
  }
  return std::cbrt(std::abs(glm::determinant(jacobian)));
}

base::Result<Pose> pose_of(const Person& person, std::span<const ControlMeshTable> tables, const PlaceTable& places,
                           const Measures& means, const Posture& posture) {
  if (!person.typical) return Pose{};
  const auto pairs = warp_pairs(person, tables, places, means);
  if (!pairs) return pairs.error();
  auto warp = geometry::Warp::through(pairs->from, pairs->to);
  if (!warp) {
    return base::Error{
        "the published means of measures.json do not carry the body \"" + person.id + "\": " + warp.error().message,
        {}};
  }
  return Pose(std::move(*warp), posture.tilt_backward);
}

base::Result<PosedBone> posed(const ControlMeshTable& table, const Person& person, const Pose& pose) {
  auto placement = placement_of(table, person);
  if (!placement) return placement.error();
  const Frame frame = frame_of(*placement);
  PosedBone bone;
  bone.net.triangles = table.triangles;
  bone.relief = table.relief;
  for (const NetLandmark& landmark : table.landmarks) {
    bone.net.points.push_back(pose(frame.to_assembled(landmark.place.at(person.sex))));
  }
  for (const FunctionalSurface& surface : table.functional) {
    const glm::dvec3 centre = frame.to_assembled(surface.centre.at(person.sex));
    const double radius = surface.radius.at(person.sex);
    PosedSphere sphere{surface.name,   surface.landmarks, {}, pose(centre), radius * pose.scale_at(centre),
                       surface.falloff};
    for (const std::uint32_t i : surface.around) {
      sphere.around.push_back(
          {i, glm::distance(table.landmarks[i].place.at(person.sex), surface.centre.at(person.sex)) / radius});
    }
    for (const std::uint32_t i : sphere.landmarks) {
      const glm::dvec3 arm = bone.net.points[i] - sphere.centre;
      const double length = glm::length(arm);
      if (length > 0) bone.net.points[i] = sphere.centre + arm * (sphere.radius / length);
    }
    bone.spheres.push_back(std::move(sphere));
  }
  return bone;
}

}  // namespace cluneal::body
