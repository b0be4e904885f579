#pragma once

#include <vector>

#include "body/tables/relief_row.h"
#include "geometry/loop_surface.h"

namespace cluneal::body {

/// The height that the reliefs add at each vertex of the net's surface after `levels` subdivisions, mm. Between two
/// that overlap the higher counts, so that a line and its mirror image meet in the midline without a knot.
[[nodiscard]] std::vector<double> relief_heights(const geometry::Net& net, const std::vector<Relief>& reliefs,
                                                 const geometry::Mesh& surface, int levels);

/// Raises the surface by those heights along its normals, and sets the normals anew where it was moved.
void add_relief(const geometry::Net& net, const std::vector<Relief>& reliefs, int levels, geometry::Mesh& surface);

}  // namespace cluneal::body
