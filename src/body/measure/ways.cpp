#include "body/measure/ways.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <limits>

#include "body/core/stations.h"
#include "geometry/bvh.h"
#include "geometry/curve.h"
#include "geometry/surface_distance.h"

namespace cluneal::body {
namespace {

constexpr double step = 0.5;       ///< mm along the way: half of it is at most 0.1 mm off what is 0.4 mm away or more.
constexpr double joint_reach = 5;  ///< mm from face to face: wider than any joint space that was measured here.
constexpr std::size_t joint_samples = 30000;  ///< About 1 mm apart on a sacrum.
constexpr double farthest = 1e9;

std::optional<glm::dvec3> place_of(const Body& body, const Id& id, base::Side side) {
  const Id there = sided(id, side);
  if (const auto site = body.sites.find(there); site != body.sites.end()) return site->second.point;
  if (const auto landmark = body.landmarks.find(there); landmark != body.landmarks.end()) return landmark->second;
  return std::nullopt;
}

/// Where two bones face each other: what of the first lies near the second.
std::vector<glm::dvec3> faces_of_joint(const geometry::Mesh& first, const geometry::Mesh& second) {
  const geometry::Bvh other(second);
  std::vector<glm::dvec3> faces;
  for (const geometry::SurfaceSample& sample : geometry::sample_surface(first, joint_samples, 1)) {
    if (other.nearest(sample.point, joint_reach)) faces.push_back(sample.point);
  }
  return faces;
}

class Least {
 public:
  explicit Least(const std::vector<glm::dvec3>& points) : points_(points) {}

  void add(const geometry::Mesh& mesh) {
    const geometry::Bvh tree(mesh);
    for (const glm::dvec3& point : points_) {
      if (const auto near = tree.nearest(point, least_)) take(near->distance);
    }
  }
  void add(const Course& course) {
    for (std::size_t i = 0; i < course.line.size(); ++i) {
      for (const glm::dvec3& point : points_) take(glm::distance(point, course.line[i]) - course.radius[i]);
    }
  }
  void add(const glm::dvec3& place) {
    for (const glm::dvec3& point : points_) take(glm::distance(point, place));
  }
  [[nodiscard]] std::optional<double> told() const {
    return least_ < farthest ? std::optional(std::max(0.0, least_)) : std::nullopt;
  }

 private:
  void take(double distance) { least_ = std::min(least_, distance); }

  const std::vector<glm::dvec3>& points_;
  double least_ = farthest;
};

}  // namespace

const std::vector<glm::dvec3>* JointFaces::between(const std::vector<Id>& bones, base::Side side) {
  const auto before = found_.find({bones, side});
  if (before != found_.end()) return &before->second;
  const auto mesh = [&](const Id& bone) {
    const auto shape = body_.shapes.find(sided(bone, side));
    const auto midline = body_.shapes.find(bone);
    return shape != body_.shapes.end()     ? &shape->second.at(LevelOfDetail::still)
           : midline != body_.shapes.end() ? &midline->second.at(LevelOfDetail::still)
                                           : nullptr;
  };
  const geometry::Mesh* first = mesh(bones.front());
  const geometry::Mesh* second = mesh(bones.back());
  if (first == nullptr || second == nullptr) return nullptr;
  return &found_.emplace(std::pair{bones, side}, faces_of_joint(*first, *second)).first->second;
}

WayOnBody::WayOnBody(const Body& body, const SkinField& skin, const anatomy::Way& way, base::Side side)
    : body_(body), side_(side) {
  std::vector<glm::dvec3> points;
  for (const Id& id : way.to) {
    const std::optional<glm::dvec3> to = place_of(body, id, side);
    const auto from = to ? skin.nearest(*to) : std::nullopt;
    if (!from) return;
    const geometry::Polyline line = geometry::resampled({from->point, *to}, step);
    points.insert(points.end(), line.begin(), line.end());
  }
  points_ = std::move(points);
}

std::optional<double> WayOnBody::distance_to(const anatomy::NearWay& near, JointFaces& joints) const {
  Least least(points_);
  const auto on_side = [&](const Id& id) {
    const base::Side side = base::side_of(id);
    return side == side_ || side == base::Side::none;
  };
  if (!near.between.empty()) {
    const std::vector<glm::dvec3>* faces = joints.between(near.between, side_);
    if (faces == nullptr) return std::nullopt;
    for (const glm::dvec3& face : *faces) least.add(face);
    return least.told();
  }
  for (const auto& [id, course] : body_.courses) {
    if (near.thing.covers(id) && on_side(id)) least.add(course);
  }
  for (const auto& [id, shape] : body_.shapes) {
    if (near.thing.covers(id) && on_side(id)) least.add(shape.at(LevelOfDetail::still));
  }
  for (const auto& [id, place] : body_.landmarks) {
    if (near.thing.covers(id) && on_side(id)) least.add(place);
  }
  return least.told();
}

}  // namespace cluneal::body
