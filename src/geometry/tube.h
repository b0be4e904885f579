#pragma once

#include <span>

#include "geometry/curve.h"
#include "geometry/mesh.h"

namespace cluneal::geometry {

struct TubeOptions {
  int sides = 12;
  bool capped = true;  ///< Closed with round ends.
};

/// A tube along `axis` by rotation-minimising frames (Wang et al. 2008, double reflection), as a mesh whose positions
/// lie on the axis and whose `radii` hold the radius: the surface is position + radius * normal. `radii` has one
/// entry (constant) or one a point of the axis. Empty where the axis has no length or `radii` the wrong size.
[[nodiscard]] Mesh tube(const Polyline& axis, std::span<const double> radii, const TubeOptions& options = {});
/// Where a tube is a band of elliptical section: half its width, and where its flat side faces (roughly square to the
/// axis will do). One a point of the axis.
struct FlatAxis {
  std::vector<double> half_width;
  std::vector<glm::dvec3> faces;
};
/// A tube whose section is an ellipse: `radii`, which are half the thickness, by the half width, which is no less.
/// The surface is position + radius * normal here too, with normals that are the surface's own: the positions lie on
/// the band's middle sheet. Empty where tube() would be, and where `flat` has the wrong size.
[[nodiscard]] Mesh flat_tube(const Polyline& axis, std::span<const double> radii, const FlatAxis& flat,
                             const TubeOptions& options = {});
/// The same mesh with its radius times `scale` applied: an ordinary surface. A mesh without radii stays as it is.
[[nodiscard]] Mesh with_radius_applied(const Mesh& tube, float scale = 1);

}  // namespace cluneal::geometry
