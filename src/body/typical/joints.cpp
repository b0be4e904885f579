#include "body/typical/joints.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <optional>

#include "base/parallel.h"
#include "body/bones/bone_surface.h"
#include "geometry/bounds.h"
#include "geometry/bvh.h"
#include "geometry/loop_surface.h"

namespace cluneal::body {
namespace {

constexpr int joint_levels = 2;
constexpr int joint_rounds = 12;
constexpr double joint_relaxation =
    1.6;  ///< Each round moves what a vertex misses to all landmarks that carry it, thinned.
/// mm by which facing joint surfaces may be drawn nearer to each other where they stand too far apart.
constexpr double most_drawn = 4;
constexpr double reach = 6;           ///< mm over which a landmark takes its neighbours along.
constexpr double least_facing = 0.5;  ///< Cosine between one surface's normal and the other's turned round.

/// Landmarks that have published places, or make sizes that have.
constexpr std::array<const char*, 6> published_landmarks{"rim.", "endplate", "asis", "psis", "piis", "crest.top"};

bool is_joint_surface(const std::string& patch) {
  return patch.find("facet") != std::string::npos || patch.find("auricular surface") != std::string::npos;
}

/// One bone of a joint with the linear map from its net's control points to its surface.
class Side {
 public:
  Side(PosedBone& bone, const ControlMeshTable& table) : bone_(bone) {
    std::vector<geometry::Triangle> triangles;
    stencil_ = geometry::limit_stencil(bone.net, joint_levels, triangles);
    mesh_.indices.reserve(3 * triangles.size());
    for (const geometry::Triangle& t : triangles) mesh_.indices.insert(mesh_.indices.end(), t.begin(), t.end());
    const std::size_t vertices = stencil_.first.size() - 1;
    articular_.assign(vertices, false);
    const std::size_t each = triangles.size() / table.triangles.size();
    for (std::size_t t = 0; t < triangles.size(); ++t) {
      if (!is_joint_surface(table.patch_of_triangle[t / each])) continue;
      for (const std::uint32_t vertex : triangles[t]) articular_[vertex] = true;
    }
    carried_.assign(bone.net.points.size(), 0);
    for (std::size_t k = 0; k < stencil_.control.size(); ++k) carried_[stencil_.control[k]] += stencil_.weight[k];
    fixed_.assign(bone.net.points.size(), false);
    for (const PosedSphere& sphere : bone.spheres) {
      for (const std::uint32_t i : sphere.landmarks) fixed_[i] = true;
    }
    for (std::size_t i = 0; i < table.landmarks.size(); ++i) {
      const std::string& id = table.landmarks[i].id;
      for (const char* name : published_landmarks) {
        if (id.find(name) != std::string::npos) fixed_[i] = true;
      }
    }
  }

  /// Where the surface is now.
  void shape() {
    geometry::InterpolationOptions options;
    options.smoothing = bone_smoothing;
    places_ = geometry::applied(stencil_, geometry::interpolate(bone_.net, options).control.points);
    mesh_.positions.clear();
    for (const glm::dvec3& place : places_) mesh_.positions.emplace_back(place);
    normals_.assign(places_.size(), glm::dvec3(0));
    for (std::size_t t = 0; t + 2 < mesh_.indices.size(); t += 3) {
      const std::uint32_t a = mesh_.indices[t], b = mesh_.indices[t + 1], c = mesh_.indices[t + 2];
      const glm::dvec3 normal = glm::cross(places_[b] - places_[a], places_[c] - places_[a]);
      for (const std::uint32_t vertex : {a, b, c}) normals_[vertex] += normal;
    }
    for (glm::dvec3& normal : normals_) normal = glm::normalize(normal);
    tree_.emplace(mesh_);
  }

  /// By how much each landmark has to move for its share of the room to the other bone; the largest miss (of what is
  /// too far apart half), mm.
  double wanted(const Side& other, double gap, double share, std::vector<glm::dvec3>& moves) const {
    moves.assign(bone_.net.points.size(), glm::dvec3(0));
    double worst = 0;
    const geometry::Bounds box = other.tree_->bounds();
    const double near = gap + most_drawn;
    for (std::size_t v = 0; v < places_.size(); ++v) {
      const glm::dvec3& p = places_[v];
      const glm::dvec3 out = glm::max(glm::max(box.low - p, p - box.high), glm::dvec3(0));
      if (glm::length(out) > near) continue;
      const auto nearest = other.tree_->nearest(p, near + 10);
      if (!nearest) continue;
      const bool inside = other.tree_->inside(p);
      const double distance = inside ? -nearest->distance : nearest->distance;
      if (distance > near) continue;
      const glm::dvec3 facing = other.normal_at(*nearest);
      const bool apart = distance > gap;
      if (apart && (!articular_[v] || glm::dot(facing, normals_[v]) > -least_facing)) continue;
      worst = std::max(worst, apart ? 0.5 * (distance - gap) : gap - distance);
      const glm::dvec3 way = share * (gap - distance) * facing;
      for (std::uint32_t k = stencil_.first[v]; k < stencil_.first[v + 1]; ++k) {
        moves[stencil_.control[k]] += stencil_.weight[k] * way;
      }
    }
    for (std::size_t i = 0; i < moves.size(); ++i) moves[i] /= carried_[i];
    moves = spread(moves);
    return worst;
  }

  void move(const std::vector<glm::dvec3>& moves) {
    for (std::size_t i = 0; i < moves.size(); ++i) bone_.net.points[i] += joint_relaxation * moves[i];
  }

 private:
  /// What moves at one landmark takes its neighbours along, the farther the less: a process moves whole and keeps its
  /// thickness.
  [[nodiscard]] std::vector<glm::dvec3> spread(const std::vector<glm::dvec3>& moves) const {
    const auto& points = bone_.net.points;
    std::vector<glm::dvec3> result(moves.size(), glm::dvec3(0));
    for (std::size_t j = 0; j < moves.size(); ++j) {
      const double size = glm::length(moves[j]);
      if (size < 1e-3) continue;
      for (std::size_t i = 0; i < moves.size(); ++i) {
        const double away = glm::distance(points[i], points[j]) / reach;
        const double share = away < 3 ? std::exp(-0.5 * away * away) : 0;
        if (share * size > glm::length(result[i])) result[i] = share * moves[j];
      }
    }
    for (std::size_t i = 0; i < moves.size(); ++i) {
      if (fixed_[i]) result[i] = glm::dvec3(0);
    }
    return result;
  }
  [[nodiscard]] glm::dvec3 normal_at(const geometry::NearestPoint& at) const {
    glm::dvec3 normal(0);
    for (std::size_t k = 0; k < 3; ++k) {
      normal += at.barycentric[k] * normals_[mesh_.indices[3 * std::size_t{at.triangle} + k]];
    }
    return glm::normalize(normal);
  }

  PosedBone& bone_;
  geometry::Stencil stencil_;
  std::vector<double> carried_;  ///< How much of the surface each landmark carries.
  std::vector<bool> articular_;  ///< By vertex.
  std::vector<bool> fixed_;      ///< By landmark.
  std::vector<glm::dvec3> places_, normals_;
  geometry::Mesh mesh_;
  std::optional<geometry::Bvh> tree_;
};

const ControlMeshTable* table_of(std::span<const ControlMeshTable> tables, const std::string& bone) {
  const auto found =
      std::find_if(tables.begin(), tables.end(), [&](const ControlMeshTable& table) { return table.bone == bone; });
  return found == tables.end() ? nullptr : &*found;
}

}  // namespace

void open_joints(std::map<std::string, PosedBone>& bones, std::span<const ControlMeshTable> tables,
                 std::span<const JointSpace> joints) {
  for (const JointSpace& joint : joints) {
    const auto first = bones.find(joint.first.text()), second = bones.find(joint.second.text());
    if (first == bones.end() || second == bones.end()) continue;
    Side one(first->second, *table_of(tables, joint.first.text()));
    Side two(second->second, *table_of(tables, joint.second.text()));
    std::vector<glm::dvec3> moves_one, moves_two;
    for (int round = 0; round < joint_rounds; ++round) {
      base::for_each_parallel(2, [&](std::size_t i) { (i == 0 ? one : two).shape(); });
      std::array<double, 2> worst{};
      base::for_each_parallel(2, [&](std::size_t i) {
        worst[i] = i == 0 ? one.wanted(two, joint.gap, 1 - joint.yields, moves_one)
                          : two.wanted(one, joint.gap, joint.yields, moves_two);
      });
      if (std::max(worst[0], worst[1]) < 0.1) break;
      if (joint.yields < 1) one.move(moves_one);
      if (joint.yields > 0) two.move(moves_two);
    }
  }
}

}  // namespace cluneal::body
