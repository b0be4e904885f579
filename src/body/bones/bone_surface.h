#pragma once

#include <string>
#include <vector>

#include "body/bones/pose.h"
#include "body/core/body.h"

namespace cluneal::body {

/// How far the simplified meshes may lie from the surface, mm: what a still picture and a moving one are drawn from. At
/// 1080 lines the whole pelvis shows 0.5 mm a pixel; nearer pictures of figures' size are drawn from the finest.
inline constexpr double still_error = 0.08;
inline constexpr double moving_error = 0.3;

/// The weight of the smoothing solve, which evens the surface out where landmarks are unevenly spaced. Half of what the
/// measured persons' landmarks were refined with: the warp to the means stretches some neighbourhoods, and with the
/// whole of it the surface would pass landmarks there at more than 0.3 mm.
inline constexpr double bone_smoothing = 0.01;

/// A bone's surface before it is thinned out for drawing.
struct BoneSurface {
  geometry::Mesh mesh;       ///< All subdivisions, unsimplified; normals set.
  geometry::Mesh coarse;     ///< One level less: what `LevelOfDetail::finest` shows.
  double pure_residual = 0;  ///< Farthest landmark from the surface that interpolates without smoothing, mm.
  double residual = 0;       ///< Farthest landmark from the surface as it is, spheres' own left out, mm.
  std::uint32_t worst_landmark = 0;
  double sphere_residual = 0;  ///< Farthest fully drawn vertex from its sphere, mm.
};

/// The interpolating Loop surface through the posed net with a little smoothing, `levels` times subdivided, drawn onto
/// its spheres, with its relief on it.
[[nodiscard]] BoneSurface bone_surface(const PosedBone& bone, int levels);

}  // namespace cluneal::body
