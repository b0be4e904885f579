#pragma once

#include <optional>
#include <vector>

#include "geometry/mesh.h"

namespace cluneal::body {

/// How a plane of equal y, the anterior pelvic plane upright, cuts the wing of the left hip bone below its crest.
struct Blade {
  std::vector<glm::dvec3> outline;  ///< Upright; the last point is joined to the first.
  glm::dvec3 top{0};
};
/// `behind`: mm behind the ASIS. `mesh` stands tilted backward by `tilt` degrees. Nothing where the plane meets no
/// bone.
[[nodiscard]] std::optional<Blade> blade_of(const geometry::Mesh& mesh, double behind, double tilt);

/// The two faces of the wing straight across from each other, upright.
struct Faces {
  glm::dvec3 medial{0}, gluteal{0};
  [[nodiscard]] double thickness() const { return gluteal.x - medial.x; }
};
/// `below`: mm below the crest's top. Of several pairs the one that the top stands over, or is nearest to.
[[nodiscard]] std::optional<Faces> faces_of(const Blade& blade, double below);

}  // namespace cluneal::body
