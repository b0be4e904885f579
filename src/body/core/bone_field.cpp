#include "body/core/bone_field.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "geometry/bounds.h"

namespace cluneal::body {

BoneField::BoneField(const Body& body) {
  for (const auto& [id, shape] : body.shapes) {
    if (!id.text().starts_with("bone.")) continue;
    const auto& mesh = shape.mesh[static_cast<std::size_t>(Detail::finest)];
    const auto box = geometry::bounds_of(mesh->positions);
    bones_.push_back({id, mesh, geometry::Bvh(*mesh), box.low, box.high});
  }
}

std::optional<Contact> BoneField::contact_with(std::size_t index, const glm::dvec3& point, double within) const {
  const Bone& bone = bones_[index];
  const glm::dvec3 beyond = glm::max(glm::max(bone.low - point, point - bone.high), glm::dvec3(0));
  const double to_box = glm::length(beyond);
  if (to_box > within) return std::nullopt;
  // Inside the box the point may be deep in the bone, farther than `within` from its surface.
  const auto nearest = bone.tree.nearest(point, to_box > 0 ? within : 1e9);
  if (!nearest) return std::nullopt;
  const bool inside = to_box <= 0 && bone.tree.inside(point);
  if (!inside && nearest->distance > within) return std::nullopt;
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
    if (found && (!best || found->distance < best->distance)) best = found;
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
