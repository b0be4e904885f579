#pragma once

#include <array>
#include <cstdint>
#include <glm/vec3.hpp>
#include <span>
#include <vector>

#include "geometry/bvh.h"
#include "geometry/bvh_nodes.h"
#include "geometry/bvh_stack.h"
#include "geometry/ray_crossing.h"

namespace cluneal::geometry {

/// Many rays in the same directions from one vertex of a surface after another, of which each asks those that rise over
/// its plane how far away they end. It finds what Bvh::first_hit finds, to the last bit, in less time: once for a
/// vertex, boxes that no such ray can reach are put aside, and those left are opened until each fills but a small part
/// of the sky, so that a ray begins among few. Keeps a reference to the tree; one thread at a time.
class SkyRays {
 public:
  /// `directions` are unit. Rays end after `reach` mm and rise by at least `least_cosine` (not negative) of their
  /// length.
  SkyRays(const Bvh& tree, std::span<const glm::dvec3> directions, double reach, double least_cosine);

  /// The place and unit normal for what is asked from now on.
  void stand_at(const glm::dvec3& place, const glm::dvec3& normal);
  /// Where the ray in that direction is stopped, or `most` (not above the reach) where it is free until there. The
  /// direction rises as the constructor was told.
  [[nodiscard]] double end_of(std::size_t direction, double most);

 private:
  /// One of the directions, prepared.
  struct Prepared {
    Crossing crossing;
    BoxRay boxes;
    std::array<float, 3> first, last;  ///< One by the direction, rounded down and up.
    std::array<bool, 3> backward;
  };
  /// What of a node's boxes matters at this place.
  struct Lanewise {
    unsigned reached = 0;  ///< Some point of it rises over the plane by the least cosine of its way, within reach.
    unsigned wide = 0;     ///< It fills so much of the sky that it is to be opened.
    unsigned under = 0;    ///< It has points under the plane too.
    Float4 square{};       ///< Of its distance, mm^2.
  };

  [[nodiscard]] Lanewise look_at(const BvhNode& node) const;
  [[nodiscard]] bool rises(std::uint32_t first, std::uint32_t count, float square) const;
  void begin_at(const BvhNode& node, std::size_t lane);

  const BvhNodes& tree_;
  std::vector<Prepared> rays_;
  double reach_, least_cosine_;
  float box_slack_ = 0;  ///< mm by which boxes are widened against rounding,
  float slack_ = 0;      ///< and by which heights over the plane are raised.
  glm::dvec3 place_{0}, normal_{0, 0, 1};
  std::vector<BvhNode> begin_;  ///< Boxes that rays begin at, told from the place; the last may have lanes left over.
  std::size_t lanes_ = 0;       ///< How many there are.
  std::vector<std::uint32_t> open_;
  std::vector<Pending> stack_;
};

}  // namespace cluneal::geometry
