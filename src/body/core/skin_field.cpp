#include "body/core/skin_field.h"

#include <cmath>
#include <glm/geometric.hpp>

namespace cluneal::body {
namespace {

/// Unit, into the body: along the way to the skin, which is exact; on the skin itself by its normal.
glm::dvec3 inward(const SkinProjection& spot, const glm::dvec3& point) {
  constexpr double on_skin = 1e-3;  // mm
  return std::abs(spot.depth) > on_skin ? (point - spot.point) / spot.depth : -spot.outward;
}

}  // namespace

SkinField::SkinField(const Body& body) {
  const Shape* skin = skin_of(body);
  if (skin == nullptr) return;
  mesh_ = skin->mesh[static_cast<std::size_t>(LevelOfDetail::still)];
  tree_.emplace(*mesh_);
}

std::optional<SkinProjection> SkinField::nearest(const glm::dvec3& point, double within) const {
  if (!tree_) return std::nullopt;
  const auto near = tree_->nearest(point, within);
  if (!near) return std::nullopt;
  const auto corner = [&](std::size_t k) { return mesh_->indices[3 * std::size_t{near->triangle} + k]; };
  glm::dvec3 outward(0);
  for (std::size_t k = 0; k < 3; ++k) outward += near->barycentric[k] * glm::dvec3(mesh_->normals[corner(k)]);
  const bool inside = tree_->inside(point);
  return SkinProjection{near->point, glm::normalize(outward), inside ? near->distance : -near->distance, near->triangle,
                        near->barycentric};
}

glm::dvec3 SkinField::at_least_under(const glm::dvec3& point, double depth) const {
  constexpr int most_steps = 8;  // On smooth skin one or two are enough.
  glm::dvec3 at = point;
  for (int step = 0; step < most_steps; ++step) {
    const auto spot = nearest(at);
    if (!spot || spot->depth >= depth - 1e-6) break;
    at = spot->point + depth * inward(*spot, at);
  }
  return at;
}

glm::dvec3 SkinField::under_nearest(const glm::dvec3& point, double depth) const {
  const auto spot = nearest(point);
  return spot ? spot->point + depth * inward(*spot, point) : point;
}

}  // namespace cluneal::body
