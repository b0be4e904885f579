#include "body/core/solid_field.h"

#include <algorithm>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "base/parallel.h"
#include "geometry/bounds.h"

namespace cluneal::body {

SolidField::SolidField(const Body& body, std::string_view kind) {
  std::vector<const Shape*> shapes;
  for (const auto& [id, shape] : body.shapes) {
    if (id.text().starts_with(kind)) shapes.push_back(&shape);
  }
  std::vector<std::optional<Solid>> built(shapes.size());
  base::for_each_parallel(shapes.size(),
                          [&](std::size_t i) { built[i].emplace(solid_of(*shapes[i], LevelOfDetail::finest)); });
  for (std::optional<Solid>& solid : built) solids_.push_back(std::move(*solid));
}

void SolidField::add(const Shape& shape, LevelOfDetail detail) {
  solids_.push_back(solid_of(shape, detail));
}

SolidField::Solid SolidField::solid_of(const Shape& shape, LevelOfDetail detail) {
  const auto& mesh = shape.mesh[static_cast<std::size_t>(detail)];
  const auto box = geometry::bounds_of(mesh->positions);
  return {shape.id, mesh, geometry::Bvh(*mesh), box.low, box.high};
}

std::optional<Contact> SolidField::contact_with(std::size_t index, const glm::dvec3& point, double within) const {
  const Solid& solid = solids_[index];
  const glm::dvec3 beyond = glm::max(glm::max(solid.low - point, point - solid.high), glm::dvec3(0));
  const double to_box = glm::length(beyond);
  if (to_box > within) return std::nullopt;
  auto nearest = solid.tree.nearest(point, within);
  if (!nearest && to_box > 0) return std::nullopt;
  const bool inside = to_box <= 0 && solid.tree.inside(point);
  // The point may be deep inside, farther than `within` from its surface.
  if (!nearest && inside) nearest = solid.tree.nearest(point);
  if (!nearest) return std::nullopt;
  Contact contact{inside ? -nearest->distance : nearest->distance, nearest->point, glm::dvec3(0), index};
  if (nearest->distance > 1e-6) {
    contact.outward = (point - nearest->point) / contact.distance;
  } else {
    const auto corner = [&](std::size_t k) {
      return glm::dvec3(solid.mesh->positions[solid.mesh->indices[3 * std::size_t{nearest->triangle} + k]]);
    };
    contact.outward = glm::normalize(glm::cross(corner(1) - corner(0), corner(2) - corner(0)));
  }
  return contact;
}

std::optional<Contact> SolidField::contact(const glm::dvec3& point, double within) const {
  std::optional<Contact> best;
  for (std::size_t i = 0; i < solids_.size(); ++i) {
    const auto found = contact_with(i, point, within);
    if (!found || (best && found->distance >= best->distance)) continue;
    best = found;
    within = std::min(within, std::max(best->distance, 0.0));  // What lies farther off does not count any more.
  }
  return best;
}

std::optional<Contact> SolidField::contact_with(const Id& shape, const glm::dvec3& point) const {
  for (std::size_t i = 0; i < solids_.size(); ++i) {
    if (solids_[i].id == shape) return contact_with(i, point, 1e9);
  }
  return std::nullopt;
}

std::optional<glm::dvec3> SolidField::exit_point(const glm::dvec3& inside, const glm::dvec3& direction) const {
  for (const Solid& solid : solids_) {
    if (!solid.tree.inside(inside)) continue;
    const auto hit = solid.tree.first_hit({inside, direction});
    if (hit) return inside + hit->distance * direction;
  }
  return std::nullopt;
}

std::optional<glm::dvec3> SolidField::way_in(const glm::dvec3& from, const glm::dvec3& to) const {
  double left = glm::distance(from, to);
  if (left <= 0) return std::nullopt;
  const glm::dvec3 way = (to - from) / left;
  std::optional<glm::dvec3> first;
  for (const Solid& solid : solids_) {
    const auto hit = solid.tree.first_hit({from, way}, 0, left);
    if (!hit || !hit->front) continue;
    left = hit->distance;
    first = from + left * way;
  }
  return first;
}

}  // namespace cluneal::body
