#include "geometry/occlusion.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

#include "geometry/sky_rays.h"

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

/// How open the sky is over one vertex after another.
class Sky {
 public:
  Sky(const Mesh& mesh, std::span<const Bvh* const> blockers, const OcclusionOptions& options)
      : mesh_(mesh),
        reach_(options.reach),
        lift_(options.lift),
        directions_(directions(2 * std::max(1, options.rays))) {
    for (const Bvh* blocker : blockers) rays_.emplace_back(*blocker, directions_, reach_, least_cosine);
  }

  [[nodiscard]] float open_at(std::size_t v) {
    const glm::dvec3 normal(mesh_.normals[v]);
    const double radius = mesh_.radii.empty() ? 0.0 : static_cast<double>(mesh_.radii[v]);
    const glm::dvec3 from = glm::dvec3(mesh_.positions[v]) + (radius + lift_) * normal;
    for (SkyRays& rays : rays_) rays.stand_at(from, normal);
    double shut = 0, all = 0;
    for (std::size_t i = 0; i < directions_.size(); ++i) {
      const double cosine = glm::dot(directions_[i], normal);
      if (cosine < least_cosine) continue;
      all += cosine;
      double nearest = reach_;
      for (SkyRays& rays : rays_) nearest = rays.end_of(i, nearest);
      const double share = nearest / reach_;
      shut += cosine * (1 - share * share);
    }
    return all > 0 ? static_cast<float>(std::clamp(1 - shut / all, 0.0, 1.0)) : 1.0F;
  }

 private:
  const Mesh& mesh_;
  double reach_;
  double lift_;
  std::vector<glm::dvec3> directions_;
  std::vector<SkyRays> rays_;
};

}  // namespace

std::vector<float> occlusion_of(const Mesh& mesh, std::span<const Bvh* const> blockers, const OcclusionOptions& options,
                                base::Progress* progress) {
  const std::size_t count = mesh.positions.size();
  std::vector<float> open(count, 1.0F);
  if (mesh.normals.size() != count || blockers.empty() || !(options.reach > 0)) return open;
  Sky sky(mesh, blockers, options);
  for (std::size_t v = 0; v < count; ++v) {
    if (v % between_looks == 0 && progress != nullptr && progress->cancelled()) break;
    open[v] = sky.open_at(v);
  }
  return open;
}

}  // namespace cluneal::geometry
