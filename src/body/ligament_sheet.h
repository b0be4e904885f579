#pragma once

#include <vector>

#include "body/bone_field.h"
#include "geometry/slab.h"

namespace cluneal::body {

/// A ligament as the sheet half way through it: rows from one attachment to the other, one point a fibre.
struct LigamentSheet {
  geometry::Grid grid;            ///< mm
  std::vector<double> thickness;  ///< One a point, mm.
};

struct LigamentBuild {
  double thickness = 0;  ///< mm, half way.
  double waist = 1;      ///< How much of the width is left half way.
};

/// Fibres from one attachment to the other, each as straight as the bones in its way allow, gathered half way, their
/// ends laid onto bone; the same fibres fill every section, so that a fan is thin at its root and thick at its waist.
/// Their bundles show as low ridges: schematic. The attachments' places lie side by side in the same order.
[[nodiscard]] LigamentSheet ligament_sheet(const std::vector<glm::dvec3>& from, const std::vector<glm::dvec3>& to,
                                           const LigamentBuild& build, const BoneField& bones);

/// The same with every so many rows and fibres only, which must be 1, 2 or 4: both ends and sides are kept.
[[nodiscard]] LigamentSheet thinned(const LigamentSheet& sheet, std::size_t every_row, std::size_t every_fibre);

}  // namespace cluneal::body
