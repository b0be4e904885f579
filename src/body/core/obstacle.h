#pragma once

#include <cstddef>
#include <glm/vec3.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "base/id.h"

namespace cluneal::body {

using base::Id;

/// Where a point stands to the nearest thing that nerves keep clear of.
struct Contact {
  double distance = 0;    ///< mm, negative inside.
  glm::dvec3 surface{0};  ///< The nearest point of its surface.
  glm::dvec3 outward{0};  ///< Unit, away from it.
  std::size_t part = 0;   ///< Which of the things that the obstacle is made of: Obstacle::id_of.
};

/// What nerves and muscles keep clear of: closed shapes; a fascia or a ligament is another class with these three
/// answers. Answers are the same from any thread.
class Obstacle {
 public:
  Obstacle() = default;
  virtual ~Obstacle() = default;
  Obstacle(const Obstacle&) = delete;
  Obstacle& operator=(const Obstacle&) = delete;

  /// The nearest surface within `within` mm of the point, or around it.
  [[nodiscard]] virtual std::optional<Contact> contact(const glm::dvec3& point, double within) const = 0;
  [[nodiscard]] std::optional<Contact> contact(const glm::dvec3& point) const {
    constexpr double everywhere = 1e9;  // mm
    return contact(point, everywhere);
  }
  /// From a point inside straight along `direction`, a unit vector, to where it leaves; nothing from outside.
  [[nodiscard]] virtual std::optional<glm::dvec3> exit_point(const glm::dvec3& inside,
                                                             const glm::dvec3& direction) const = 0;
  /// What a contact's part is called.
  [[nodiscard]] virtual const Id& id_of(std::size_t part) const = 0;
};

/// Several obstacles as one. They must outlive it.
class Obstacles final : public Obstacle {
 public:
  explicit Obstacles(std::vector<const Obstacle*> all) : all_(std::move(all)) {}
  using Obstacle::contact;
  [[nodiscard]] std::optional<Contact> contact(const glm::dvec3& point, double within) const override;
  [[nodiscard]] std::optional<glm::dvec3> exit_point(const glm::dvec3& inside,
                                                     const glm::dvec3& direction) const override;
  [[nodiscard]] const Id& id_of(std::size_t part) const override;

 private:
  std::vector<const Obstacle*> all_;
};

}  // namespace cluneal::body
