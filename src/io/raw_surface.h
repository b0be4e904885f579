#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <glm/vec3.hpp>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "geometry/mesh.h"
#include "io/import_units.h"

namespace cluneal::io {

/// What a file holds, in its own units and axes, as exactly as it says it.
struct RawSurface {
  std::vector<glm::dvec3> points;
  std::vector<std::array<std::uint32_t, 3>> triangles;  ///< Counter-clockwise from outside, where the file means so.
  std::size_t parts = 0;                                ///< Bodies, groups or placed meshes.
  std::size_t left_out = 0;                             ///< Points, lines, curves and patches.
  DeclaredFrame declared;
  std::vector<std::string> warnings;  ///< Ends of sentences that begin with the file's name.
};

/// Adds faces of any number of corners to a surface, cut into triangles.
class FaceCutter {
 public:
  explicit FaceCutter(RawSurface& surface) : surface_(surface) {}
  /// Corners are indices of points that must be there when the face is added. Faces of fewer than three corners are
  /// counted as left out. Fails where an index is out of range, or for faces beyond what can be cut in good time.
  [[nodiscard]] base::Status add(std::span<const std::uint32_t> corners);

 private:
  void cut(std::span<const std::uint32_t> corners);
  RawSurface& surface_;
  double squares_ = 0;
};

/// Single precision about a local origin: `mesh` + `origin` is the surface, less the points that no triangle names.
struct CentredMesh {
  geometry::Mesh mesh;
  glm::dvec3 origin{0};  ///< Not 0 only where the surface lies so far off that single precision would blur it.
};

/// Fails for a surface without a triangle, and where corners are no numbers or endlessly far away.
[[nodiscard]] base::Result<CentredMesh> centred(RawSurface&& surface);

}  // namespace cluneal::io
