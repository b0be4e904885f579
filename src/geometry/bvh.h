#pragma once

#include <cstdint>
#include <glm/vec3.hpp>
#include <memory>
#include <optional>
#include <vector>

#include "geometry/bounds.h"
#include "geometry/mesh.h"

namespace cluneal::geometry {

struct BvhNodes;

struct Ray {
  glm::dvec3 origin{0};
  glm::dvec3 direction{0, 0, 1};  ///< Unit.
};

struct RayHit {
  double distance = 0;  ///< mm along the ray.
  std::uint32_t triangle = 0;
  glm::dvec3 barycentric{0};
  bool front = true;  ///< The ray came from outside.
};

struct NearestPoint {
  glm::dvec3 point{0};
  double distance = 0;  ///< mm, not negative.
  std::uint32_t triangle = 0;
  glm::dvec3 barycentric{0};
};

/// Bounding-volume hierarchy over a mesh's triangles, of an ordinary surface (see with_radius_applied for tubes). Owns
/// a copy of what it needs; safe to read from many threads. Triangles whose places are not finite are left out.
class Bvh {
 public:
  explicit Bvh(const Mesh& mesh);
  ~Bvh();
  Bvh(Bvh&&) noexcept;
  Bvh& operator=(Bvh&&) noexcept;

  [[nodiscard]] const Bounds& bounds() const;
  /// The boxes themselves, for searches of another kind (bvh_nodes.h).
  [[nodiscard]] const BvhNodes& nodes() const;
  /// Crossings nearer than `least` (not negative) or farther than `most` do not count. A ray through an edge or a
  /// corner of a closed mesh meets exactly one of the triangles there.
  [[nodiscard]] std::optional<RayHit> first_hit(const Ray& ray, double least = 0, double most = 1e9) const;
  [[nodiscard]] bool any_hit(const Ray& ray, double least, double most) const;
  /// Every crossing, nearest first.
  [[nodiscard]] std::vector<RayHit> all_hits(const Ray& ray) const;
  /// Nothing only when the mesh is empty or everything is farther than `within`.
  [[nodiscard]] std::optional<NearestPoint> nearest(const glm::dvec3& point, double within = 1e9) const;
  /// For closed meshes: inside by the parity of crossings, voted over three directions.
  [[nodiscard]] bool inside(const glm::dvec3& point) const;
  /// Distance to the surface, negative inside; closed meshes only. Infinite for an empty mesh.
  [[nodiscard]] double signed_distance(const glm::dvec3& point) const;

 private:
  struct Tree;
  std::unique_ptr<const Tree> tree_;
};

}  // namespace cluneal::geometry
