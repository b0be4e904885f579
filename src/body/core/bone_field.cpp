#include "body/core/bone_field.h"

#include <algorithm>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "base/parallel.h"
#include "geometry/bounds.h"

namespace cluneal::body {

BoneField::BoneField(const Body& body) {
  std::vector<const Shape*> shapes;
  for (const auto& [id, shape] : body.shapes) {
    if (id.text().starts_with("bone.")) shapes.push_back(&shape);
  }
  std::vector<std::optional<Bone>> built(shapes.size());
  base::for_each_parallel(shapes.size(), [&](std::size_t i) {
    const auto& mesh = shapes[i]->mesh[static_cast<std::size_t>(Detail::finest)];
    const auto box = geometry::bounds_of(mesh->positions);
    built[i].emplace(Bone{shapes[i]->id, mesh, geometry::Bvh(*mesh), box.low, box.high});
  });
  for (std::optional<Bone>& bone : built) bones_.push_back(std::move(*bone));
}

std::optional<Contact> BoneField::contact_with(std::size_t index, const glm::dvec3& point, double within) const {
  const Bone& bone = bones_[index];
  const glm::dvec3 beyond = glm::max(glm::max(bone.low - point, point - bone.high), glm::dvec3(0));
  const double to_box = glm::length(beyond);
  if (to_box > within) return std::nullopt;
  auto nearest = bone.tree.nearest(point, within);
  if (!nearest && to_box > 0) return std::nullopt;
  const bool inside = to_box <= 0 && bone.tree.inside(point);
  // The point may be deep in the bone, farther than `within` from its surface.
  if (!nearest && inside) nearest = bone.tree.nearest(point);
  if (!nearest) return std::nullopt;
  Contact contact{inside ? -nearest->distance : nearest->distance, nearest->point, glm::dvec3(0), index};
  if (nearest->distance > 1e-6) {
    contact.outward = (point - nearest->point) / contact.distance;
  } else {
    const auto corner = [&](std::size_t k) {
      return glm::dvec3(bone.mesh->positions[bone.mesh->indices[3 * std::size_t{nearest->triangle} + k]]);
    };
    contact.outward = glm::normalize(glm::cross(corner(1) - corner(0), corner(2) - corner(0)));
  }
  return contact;
}

std::optional<Contact> BoneField::contact(const glm::dvec3& point, double within) const {
  std::optional<Contact> best;
  for (std::size_t i = 0; i < bones_.size(); ++i) {
    const auto found = contact_with(i, point, within);
    if (!found || (best && found->distance >= best->distance)) continue;
    best = found;
    within = std::min(within, std::max(best->distance, 0.0));  // What lies farther off does not count any more.
  }
  return best;
}

std::optional<Contact> BoneField::contact_with(const Id& bone, const glm::dvec3& point) const {
  for (std::size_t i = 0; i < bones_.size(); ++i) {
    if (bones_[i].id == bone) return contact_with(i, point, 1e9);
  }
  return std::nullopt;
}

std::optional<glm::dvec3> BoneField::way_out(const glm::dvec3& inside, const glm::dvec3& direction) const {
  for (const Bone& bone : bones_) {
    if (!bone.tree.inside(inside)) continue;
    const auto hit = bone.tree.first_hit({inside, direction});
    if (hit) return inside + hit->distance * direction;
  }
  return std::nullopt;
}

}  // namespace cluneal::body
