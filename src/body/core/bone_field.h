#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "body/core/body.h"
#include "body/core/obstacle.h"
#include "geometry/bvh.h"

namespace cluneal::body {

/// All bones of a body as obstacles. Holds the meshes it was made from.
class BoneField final : public Obstacle {
 public:
  /// Takes every `bone.*` shape at its `finest` detail: a thinned out mesh changes all over the bone when a relief is
  /// raised anywhere on it, and nerves at the crest would lie otherwise for a lip of the acetabulum.
  explicit BoneField(const Body& body);

  [[nodiscard]] bool empty() const { return bones_.empty(); }
  using Obstacle::contact;
  [[nodiscard]] std::optional<Contact> contact(const glm::dvec3& point, double within) const override;
  /// The nearest point of one bone (with its side), or nothing where there is none.
  [[nodiscard]] std::optional<Contact> contact_with(const Id& bone, const glm::dvec3& point) const;
  [[nodiscard]] std::optional<glm::dvec3> way_out(const glm::dvec3& inside, const glm::dvec3& direction) const override;
  [[nodiscard]] const Id& id_of(std::size_t part) const override { return bones_[part].id; }

 private:
  struct Bone {
    Id id;
    std::shared_ptr<const geometry::Mesh> mesh;
    geometry::Bvh tree;
    glm::dvec3 low{0}, high{0};
  };
  [[nodiscard]] std::optional<Contact> contact_with(std::size_t index, const glm::dvec3& point, double within) const;
  std::vector<Bone> bones_;
};

}  // namespace cluneal::body
