#pragma once

#include <span>
#include <vector>

#include "body/soft/ligament_floor.h"
#include "geometry/curve.h"
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
  double clear = 0.3;    ///< mm between it and bone, away from its ends.
  bool blunt = false;    ///< As thick at its ends as between.
};

/// Fibres through the places of each row, as straight as the floor in their way allows, gathered half way; their ends
/// thin out and run into the floor, some sooner than others. The same fibres fill every section, so that a fan is thin
/// at its root and thick at its waist. Their bundles show as low ridges: schematic. The places of all rows lie side by
/// side in the same order; between the first and the last row the fibres touch what they lie on.
[[nodiscard]] LigamentSheet ligament_sheet(const std::vector<std::vector<glm::dvec3>>& rows, const LigamentBuild& build,
                                           const LigamentFloor& floor);

/// A lens between two fibres: where, as shares of length and width, and how long and wide, mm.
struct Parting {
  double along = 0.5, across = 0.5;
  double length = 0, width = 0;
};
/// Parts the fibres: they bow round the lens, in which a thin film is left, so that the band stays one closed body and
/// what goes through enters and leaves it. Gives the lens's rim once round, in the middle of the sheet.
[[nodiscard]] geometry::Polyline part_fibres(LigamentSheet& sheet, const Parting& parting);

/// Where one of `count` rows or fibres, two at least, lies between the first (0) and the last (1).
[[nodiscard]] double share_of(std::size_t index, std::size_t count);
/// The length of its middle fibre and the width of one of its rows, mm.
[[nodiscard]] double length_of(const geometry::Grid& grid);
[[nodiscard]] double width_of(const geometry::Grid& grid, std::size_t row);

/// The same without corners at its attachments, as a ligament is looked at: its outermost fibres end a little sooner.
[[nodiscard]] LigamentSheet with_round_corners(const LigamentSheet& sheet);

/// The same with its rows closer at both ends and about these shares of its length, farther apart elsewhere.
[[nodiscard]] LigamentSheet with_dense_rows(const LigamentSheet& sheet, std::span<const double> about);

/// The same with both ends laid onto what they grow into: the face that is seen comes out of it at one slope all along
/// the attachment, so that its border is as smooth as the row's own line.
[[nodiscard]] LigamentSheet run_out(const LigamentSheet& sheet, const LigamentFloor& floor);

/// The same with every so many rows and fibres only, which must be 1, 2 or 4: both ends and sides are kept.
[[nodiscard]] LigamentSheet thinned(const LigamentSheet& sheet, std::size_t every_row, std::size_t every_fibre);

}  // namespace cluneal::body
