#pragma once

#include <string>
#include <vector>

#include "body/body.h"
#include "body/pose.h"

namespace cluneal::body {

/// A bone's surface before it is thinned out for drawing.
struct BoneSurface {
  geometry::Mesh mesh;       ///< All subdivisions, unsimplified; normals set.
  geometry::Mesh coarse;     ///< One level less: what `Detail::finest` shows.
  double pure_residual = 0;  ///< Farthest landmark from the surface that interpolates without smoothing, mm.
  double residual = 0;       ///< Farthest landmark from the surface as it is, spheres' own left out, mm.
  std::uint32_t worst_landmark = 0;
  double sphere_residual = 0;  ///< Farthest fully drawn vertex from its sphere, mm.
};

/// The interpolating Loop surface through the posed net with a little smoothing, `levels` times subdivided, drawn onto
/// its spheres.
[[nodiscard]] BoneSurface bone_surface(const PosedBone& bone, int levels);

/// Mirrored across the midline, still facing outward.
[[nodiscard]] geometry::Mesh mirrored_mesh(const geometry::Mesh& mesh);

}  // namespace cluneal::body
