#include "geometry/occlusion.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

namespace cluneal::geometry {
namespace {

constexpr double least_cosine = 0.05;       // The lowest three degrees see little but the surface's own facets.
constexpr std::size_t between_looks = 128;  // Vertices from one look for a cancel to the next.

/// Even directions over the whole sphere (Fibonacci lattice). The same ones for every vertex, turned with nothing: two
/// neighbours ask almost the same question, so what error there is does not show as grain or as a seam.
std::vector<glm::dvec3> directions(int count) {
  const double golden = glm::pi<double>() * (3 - std::sqrt(5.0));
  std::vector<glm::dvec3> out;
  for (int i = 0; i < count; ++i) {
    const double z = 1 - (2 * i + 1.0) / count, r = std::sqrt(1 - z * z), turn = golden * i;
    out.emplace_back(r * std::cos(turn), r * std::sin(turn), z);
  }
  return out;
}

double distance_to(const Bounds& box, const glm::dvec3& p) {
  return glm::length(glm::max(glm::max(box.low - p, p - box.high), glm::dvec3(0)));
}

class Sky {
 public:
  Sky(const Mesh& mesh, std::span<const Bvh* const> blockers, const OcclusionOptions& options)
      : mesh_(mesh),
        blockers_(blockers),
        reach_(options.reach),
        lift_(options.lift),
        directions_(directions(2 * std::max(1, options.rays))) {}

  [[nodiscard]] float open_at(std::size_t v, std::vector<const Bvh*>& near) const {
    const glm::dvec3 normal(mesh_.normals[v]);
    const double radius = mesh_.radii.empty() ? 0.0 : static_cast<double>(mesh_.radii[v]);
    const glm::dvec3 from = glm::dvec3(mesh_.positions[v]) + (radius + lift_) * normal;
    near.clear();
    for (const Bvh* blocker : blockers_) {
      if (!blocker->bounds().empty() && distance_to(blocker->bounds(), from) < reach_) near.push_back(blocker);
    }
    double shut = 0, all = 0;
    for (const glm::dvec3& direction : directions_) {
      const double cosine = glm::dot(direction, normal);
      if (cosine < least_cosine) continue;
      all += cosine;
      double nearest = reach_;
      for (const Bvh* blocker : near) {
        const auto hit = blocker->first_hit({from, direction}, 0, nearest);
        if (hit) nearest = hit->distance;
      }
      const double share = nearest / reach_;
      shut += cosine * (1 - share * share);
    }
    return all > 0 ? static_cast<float>(std::clamp(1 - shut / all, 0.0, 1.0)) : 1.0F;
  }

 private:
  const Mesh& mesh_;
  std::span<const Bvh* const> blockers_;
  double reach_;
  double lift_;
  std::vector<glm::dvec3> directions_;
};

}  // namespace

std::vector<float> occlusion_of(const Mesh& mesh, std::span<const Bvh* const> blockers, const OcclusionOptions& options,
                                base::Progress* progress) {
  const std::size_t count = mesh.positions.size();
  std::vector<float> open(count, 1.0F);
  if (mesh.normals.size() != count || blockers.empty() || !(options.reach > 0)) return open;
  const Sky sky(mesh, blockers, options);
  std::vector<const Bvh*> near;
  for (std::size_t v = 0; v < count; ++v) {
    if (v % between_looks == 0 && progress != nullptr && progress->cancelled()) break;
    open[v] = sky.open_at(v, near);
  }
  return open;
}

}  // namespace cluneal::geometry
