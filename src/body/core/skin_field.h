#pragma once

#include <memory>
#include <optional>

#include "body/core/body.h"
#include "geometry/bvh.h"

namespace cluneal::body {

/// Where a point stands to the skin.
struct SkinProjection {
  glm::dvec3 point{0};    ///< The nearest point of the skin.
  glm::dvec3 outward{0};  ///< Unit, out of the body.
  double depth = 0;       ///< mm under the skin, negative outside.
  std::uint32_t triangle = 0;
  glm::dvec3 barycentric{0};  ///< Of the triangle of the `still` mesh.
};

/// The skin of a body (`skin.trunk`), for what ends in it or lies on it. Its cut ends count as skin.
class SkinField {
 public:
  /// Takes the skin at its `still` detail; empty where the body has none.
  explicit SkinField(const Body& body);

  [[nodiscard]] bool empty() const { return mesh_ == nullptr; }
  /// Nothing where there is no skin within `within` mm.
  [[nodiscard]] std::optional<SkinProjection> nearest(const glm::dvec3& point, double within = 1e9) const;
  /// The point itself where it lies at least `depth` mm under the skin, else the nearest that does (by repeated steps
  /// inward: where two sheets of skin stand closer than twice the depth, halfway between them is as good as it gets).
  [[nodiscard]] glm::dvec3 at_least_under(const glm::dvec3& point, double depth) const;
  /// The point `depth` mm straight under the skin's nearest place.
  [[nodiscard]] glm::dvec3 under_nearest(const glm::dvec3& point, double depth) const;

 private:
  std::shared_ptr<const geometry::Mesh> mesh_;
  std::optional<geometry::Bvh> tree_;
};

}  // namespace cluneal::body
