#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "body/core/body.h"
#include "body/core/obstacle.h"
#include "geometry/bvh.h"

namespace cluneal::body {

/// Closed shapes of a body as obstacles. Holds the meshes it was made from.
class SolidField : public Obstacle {
 public:
  SolidField() = default;
  /// Takes every shape whose id starts with `kind` ("bone.") at its `finest` detail: a thinned out mesh changes all
  /// over the bone when a relief is raised anywhere on it, and nerves at the crest would lie otherwise for a lip of the
  /// acetabulum.
  SolidField(const Body& body, std::string_view kind);
  /// One more. Not while another thread asks.
  void add(const Shape& shape, LevelOfDetail detail = LevelOfDetail::finest);

  [[nodiscard]] bool empty() const { return solids_.empty(); }
  using Obstacle::contact;
  [[nodiscard]] std::optional<Contact> contact(const glm::dvec3& point, double within) const override;
  /// The nearest point of one shape (with its side), or nothing where there is none.
  [[nodiscard]] std::optional<Contact> contact_with(const Id& shape, const glm::dvec3& point) const;
  [[nodiscard]] std::optional<glm::dvec3> exit_point(const glm::dvec3& inside,
                                                     const glm::dvec3& direction) const override;
  /// Where the straight way from one point to another first goes into a shape; nothing where none is in the way.
  [[nodiscard]] std::optional<glm::dvec3> way_in(const glm::dvec3& from, const glm::dvec3& to) const;
  [[nodiscard]] const Id& id_of(std::size_t part) const override { return solids_[part].id; }

 private:
  struct Solid {
    Id id;
    std::shared_ptr<const geometry::Mesh> mesh;
    geometry::Bvh tree;
    glm::dvec3 low{0}, high{0};
  };
  [[nodiscard]] static Solid solid_of(const Shape& shape, LevelOfDetail detail);
  [[nodiscard]] std::optional<Contact> contact_with(std::size_t index, const glm::dvec3& point, double within) const;
  std::vector<Solid> solids_;
};

}  // namespace cluneal::body
