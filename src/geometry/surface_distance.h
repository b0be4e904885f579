#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

#include <glm/mat3x3.hpp>
#include <span>
#include <utility>
#include <vector>

#include "geometry/bvh.h"
#include "geometry/mesh.h"

namespace cluneal::geometry {

/// How far apart two surfaces are, mm, over points sampled evenly by area on both. All infinite where one has no area.
struct SurfaceDistance {
  double mean = 0;  ///< Mean of the two directions' means (ASSD).
  double p95 = 0;   ///< Of both directions together.
  double largest = 0;
  double first_to_second = 0;
  double second_to_first = 0;
};
[[nodiscard]] SurfaceDistance surface_distance(const Mesh& first, const Mesh& second, std::size_t samples = 20000,
                                               std::uint64_t seed = 1);

struct SurfaceSample {
  glm::dvec3 point{0};
  glm::dvec3 normal{0};
  std::uint32_t triangle = 0;
  glm::dvec3 barycentric{0};
};
/// One point in each of `count` equal shares of the area, the same for the same seed on every machine; in the order of
/// the triangles. Empty for a mesh without area.
[[nodiscard]] std::vector<SurfaceSample> sample_surface(const Mesh& mesh, std::size_t count, std::uint64_t seed);

/// A rotation (and scale) and a translation: x -> scale * rotation * x + translation.
struct Similarity {
  glm::dmat3 rotation{1};
  glm::dvec3 translation{0};
  double scale = 1;
  [[nodiscard]] glm::dvec3 operator()(const glm::dvec3& p) const { return scale * (rotation * p) + translation; }
};
/// Least squares (Umeyama 1991).
[[nodiscard]] Similarity fit_points(std::span<const glm::dvec3> from, std::span<const glm::dvec3> to, bool with_scale);
/// Iterated closest points (Chen and Medioni 1992), both ways over 4000 samples each, the farthest twentieth of the
/// pairs left out; from the given pose or from that with the centres of area laid on each other, whichever is nearer.
/// `go_on` is asked before each step, with the share of them that is done; false ends with the best so far.
inline constexpr int align_steps = 60;
[[nodiscard]] Similarity align(const Mesh& moving, const Mesh& fixed, bool with_scale, int steps = align_steps,
                               const std::function<bool(double)>& go_on = {});

/// Least length of an inward ray from evenly sampled surface points, mm: how thin a closed mesh gets. All 0 for a mesh
/// that is not closed anywhere.
struct Thickness {
  double least = 0;
  double p01 = 0;  ///< 1st percentile.
  glm::dvec3 where{0};
};
[[nodiscard]] Thickness thickness_of(const Mesh& mesh, std::size_t samples = 5000, std::uint64_t seed = 1);

/// Pairs of triangles that share no place of a corner and cross or overlap, lower number first, in order; empty for a
/// sound surface. Touching is no crossing.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> self_intersections(const Mesh& mesh);
/// Those of them of which one triangle at least has a changed corner (`changed`: one a vertex), sooner where they are
/// few: after a change, all that there can be where there was none before.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> self_intersections(const Mesh& mesh,
                                                                                      const std::vector<bool>& changed);

}  // namespace cluneal::geometry
