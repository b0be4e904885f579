#include "body/soft/ligament_sheet.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

namespace cluneal::body {

double length_of(const geometry::Grid& grid) {
  double length = 0;
  for (std::size_t r = 1; r < grid.rows(); ++r) {
    length += glm::distance(grid.at(r - 1, grid.across / 2), grid.at(r, grid.across / 2));
  }
  return length;
}

double width_of(const geometry::Grid& grid, std::size_t row) {
  double width = 0;
  for (std::size_t c = 1; c < grid.across; ++c) width += glm::distance(grid.at(row, c - 1), grid.at(row, c));
  return width;
}

namespace {

/// Numbers of rows and fibres are one more than a multiple of 4, so that a thinned sheet keeps both ends and sides.
constexpr double row_apart = 1.2, fibre_apart = 0.9;  ///< mm, about.
constexpr std::size_t fewest = 9, most_rows = 81, most_fibres = 33;
constexpr std::size_t refined_by = 4;  ///< As many times as many fibres when their bundles are drawn.
constexpr double on_bone = 2.5;        ///< mm within which an end is laid onto the bone under it,
constexpr double off_bone = 6;         ///< and from which on it spans the gap between two bones.
constexpr double ramp = 12;            ///< mm of its length on which it rises clear of bone; less of a short one.
constexpr double ramp_share = 0.35;
constexpr double end_sunk = 0.5;   ///< mm by which the middle of an end lies in what it grows into.
constexpr double touching = 0.2;   ///< mm by which it lies in what it touches on its way.
constexpr double end_share = 0.1;  ///< Of the thickness that is left at the very ends.
constexpr int smoothings = 40, lift_every = 4;
constexpr int last_smoothings = 3;  ///< Of what the facets of bones left on it; what is kept clear allows for them.
/// The same fibres fill every section, so that a fan's root is thin and its tip thick; within these shares.
constexpr double thinnest = 0.35, thickest = 2;

/// Bundles of fibres, by eye: how broad half way, how steep their ridges' flanks are, and how much of the thickness a
/// ridge may be.
constexpr double bundle = 2.5;  ///< mm
constexpr double flank = 0.2;
constexpr double highest_ridge = 0.12;

struct Sheet {
  geometry::Grid grid;
  std::vector<double> rise, thickness;  ///< One a row; rise 0 at the ends, 1 clear of bone; thickness in mm.
  std::vector<bool> held;               ///< Rows that stay where they touch bone.
};

/// Between two points of a line, the cubic of Catmull and Rom.
glm::dvec3 between(const glm::dvec3& before, const glm::dvec3& a, const glm::dvec3& b, const glm::dvec3& after,
                   double u) {
  const glm::dvec3 out = 0.5 * (b - before), in = 0.5 * (after - a);
  return a + u * (out + u * (3.0 * (b - a) - 2.0 * out - in + u * (2.0 * (a - b) + out + in)));
}

/// How many points a length asks for: one more than a multiple of 4.
std::size_t points_for(double length, double apart, std::size_t most) {
  const auto quarters = static_cast<std::size_t>(std::ceil(length / apart / 4));
  return std::clamp(4 * quarters + 1, fewest, most);
}

/// Smooth lines through a row's places, and the fibres side by side on each.
struct Rows {
  std::vector<geometry::Polyline> lines;
  std::vector<double> reached;  ///< The share of the way at each row.
  double length = 0, width = 0;
};

Rows rows_through(const std::vector<std::vector<glm::dvec3>>& places) {
  Rows rows;
  std::vector<glm::dvec3> middles;
  for (const auto& row : places) {
    rows.lines.push_back(geometry::spline_through(row, 0.5));
    const double width = geometry::length_of(rows.lines.back());
    rows.width = std::max(rows.width, width);
    middles.push_back(geometry::point_at(rows.lines.back(), width / 2));
    if (middles.size() > 1) rows.length += glm::distance(middles[middles.size() - 2], middles.back());
    rows.reached.push_back(rows.length);
  }
  for (double& share : rows.reached) share /= std::max(rows.length, 1e-6);
  return rows;
}

/// The place of one fibre on one row.
glm::dvec3 on_row(const Rows& rows, std::size_t row, double across) {
  return geometry::point_at(rows.lines[row], across * geometry::length_of(rows.lines[row]));
}

/// Fibres straight from one attachment to the other, or smoothly through the rows between, gathered half way.
Sheet straight_fibres(const std::vector<std::vector<glm::dvec3>>& places, double waist) {
  const Rows rows = rows_through(places);
  Sheet sheet;
  sheet.grid.across = points_for(rows.width, fibre_apart, most_fibres);
  const std::size_t count = points_for(rows.length, row_apart, most_rows * (places.size() - 1));
  sheet.held.assign(count, false);
  for (std::size_t k = 1; k + 1 < places.size(); ++k) {
    sheet.held[static_cast<std::size_t>(std::lround(rows.reached[k] * static_cast<double>(count - 1)))] = true;
  }
  for (std::size_t r = 0; r < count; ++r) {
    const double t = share_of(r, count);
    std::size_t k = 0;
    while (k + 2 < places.size() && t > rows.reached[k + 1]) ++k;
    const double u = (t - rows.reached[k]) / (rows.reached[k + 1] - rows.reached[k]);
    const auto place = [&](double across) {
      const glm::dvec3 a = on_row(rows, k, across), b = on_row(rows, k + 1, across);
      const glm::dvec3 before = k > 0 ? on_row(rows, k - 1, across) : 2.0 * a - b;
      const glm::dvec3 after = k + 2 < places.size() ? on_row(rows, k + 2, across) : 2.0 * b - a;
      return between(before, a, b, after, u);
    };
    const glm::dvec3 middle = place(0.5);
    const double width = 1 + (waist - 1) * 4 * t * (1 - t);
    for (std::size_t c = 0; c < sheet.grid.across; ++c) {
      sheet.grid.points.push_back(middle + width * (place(share_of(c, sheet.grid.across)) - middle));
    }
  }
  return sheet;
}

/// For each row 0 at both ends of the length, 1 where the band is clear of its attachments.
std::vector<double> rises(const geometry::Grid& grid) {
  const double length = length_of(grid), over = std::min(ramp, ramp_share * length);
  std::vector<double> rise;
  for (std::size_t r = 0; r < grid.rows(); ++r) {
    const double share = share_of(r, grid.rows());
    rise.push_back(glm::smoothstep(0.0, over, std::min(share, 1 - share) * length));
  }
  return rise;
}

std::vector<double> thicknesses(const Sheet& sheet, const LigamentBuild& build) {
  std::vector<double> thickness;
  const double middle = width_of(sheet.grid, sheet.grid.rows() / 2);
  for (std::size_t r = 0; r < sheet.grid.rows(); ++r) {
    const double gathered = std::clamp(middle / std::max(width_of(sheet.grid, r), 1e-6), thinnest, thickest);
    const double end = build.blunt ? 1 : std::lerp(end_share, 1.0, std::sqrt(sheet.rise[r]));
    thickness.push_back(build.thickness * gathered * end);
  }
  return thickness;
}

void smooth_row(geometry::Grid& grid, std::size_t row) {
  glm::dvec3 before = grid.at(row, 0);
  for (std::size_t c = 1; c + 1 < grid.across; ++c) {
    const glm::dvec3 here = grid.at(row, c);
    grid.at(row, c) = 0.5 * here + 0.25 * (before + grid.at(row, c + 1));
    before = here;
  }
}

double bundles_of(const geometry::Grid& grid) {
  return std::max(1.0, std::round(width_of(grid, grid.rows() / 2) / bundle));
}

/// Lays a row onto what is under it: `height` mm over it.
void settle_row(geometry::Grid& grid, std::size_t row, const LigamentFloor& floor, double height) {
  for (std::size_t c = 0; c < grid.across; ++c) {
    glm::dvec3& point = grid.at(row, c);
    const auto contact = floor.contact(point, off_bone);
    if (!contact) continue;
    const double weight = std::clamp((off_bone - contact->distance) / (off_bone - on_bone), 0.0, 1.0);
    point = glm::mix(point, contact->surface, weight);
  }
  for (int round = 0; round < last_smoothings; ++round) smooth_row(grid, row);
  for (std::size_t c = 0; c < grid.across; ++c) {
    glm::dvec3& point = grid.at(row, c);
    const auto contact = floor.contact(point, on_bone);
    if (contact) point = contact->surface + height * contact->outward;
  }
}

void settle(Sheet& sheet, const LigamentFloor& floor) {
  for (const std::size_t row : {std::size_t{0}, sheet.grid.rows() - 1}) settle_row(sheet.grid, row, floor, -end_sunk);
  for (std::size_t row = 0; row < sheet.held.size(); ++row) {
    if (sheet.held[row]) settle_row(sheet.grid, row, floor, sheet.thickness[row] / 2 - touching);
  }
}

/// Moves what is too near bone away from it: the middle stays half the thickness and `clear_of` from bone, but goes
/// into it at both ends.
void lift(geometry::Grid& grid, const Sheet& sheet, double clear_of, const LigamentFloor& floor) {
  for (std::size_t r = 1; r + 1 < grid.rows(); ++r) {
    if (sheet.held[r]) continue;
    const double least = std::lerp(-end_sunk, sheet.thickness[r] / 2 + clear_of, sheet.rise[r]);
    for (std::size_t c = 0; c < grid.across; ++c) {
      glm::dvec3& point = grid.at(r, c);
      const auto contact = floor.contact(point, std::max(least, 0.0));
      if (contact && contact->distance < least) point = contact->surface + least * contact->outward;
    }
  }
}

void smooth(Sheet& sheet) {
  const geometry::Grid& grid = sheet.grid;
  geometry::Grid next = grid;
  for (std::size_t r = 1; r + 1 < grid.rows(); ++r) {
    if (sheet.held[r]) continue;
    for (std::size_t c = 0; c < grid.across; ++c) {
      const glm::dvec3 along = 0.5 * (grid.at(r - 1, c) + grid.at(r + 1, c));
      const bool inner = c > 0 && c + 1 < grid.across;
      const glm::dvec3 across = inner ? 0.5 * (grid.at(r, c - 1) + grid.at(r, c + 1)) : grid.at(r, c);
      next.at(r, c) = 0.4 * grid.at(r, c) + 0.4 * along + 0.2 * across;
    }
  }
  sheet.grid = std::move(next);
}

Sheet laid_fibres(const std::vector<std::vector<glm::dvec3>>& rows, const LigamentBuild& build,
                  const LigamentFloor& floor) {
  Sheet sheet = straight_fibres(rows, build.waist);
  sheet.rise = rises(sheet.grid);
  sheet.thickness = thicknesses(sheet, build);
  // What fills a cleft lies between two bones: nothing to keep clear of, and its ends, as thick as itself, are in bone
  // already. Laid onto the roughness of both they would crumple.
  if (!build.blunt) settle(sheet, floor);
  for (int round = 0; round < smoothings; ++round) {
    smooth(sheet);
    if (!build.blunt && round % lift_every == lift_every - 1) lift(sheet.grid, sheet, build.clear, floor);
  }
  for (int round = 0; round < last_smoothings; ++round) smooth(sheet);
  return sheet;
}

/// More fibres between those of each row, along a smooth line through them.
geometry::Grid refined(const geometry::Grid& grid) {
  geometry::Grid fine;
  fine.across = (grid.across - 1) * refined_by + 1;
  for (std::size_t r = 0; r < grid.rows(); ++r) {
    for (std::size_t i = 0; i + 1 < fine.across; ++i) {
      const std::size_t c = i / refined_by;
      const glm::dvec3 a = grid.at(r, c), b = grid.at(r, c + 1);
      const glm::dvec3 before = c > 0 ? grid.at(r, c - 1) : 2.0 * a - b;
      const glm::dvec3 after = c + 2 < grid.across ? grid.at(r, c + 2) : 2.0 * b - a;
      fine.points.push_back(
          between(before, a, b, after, static_cast<double>(i % refined_by) / static_cast<double>(refined_by)));
    }
    fine.points.push_back(grid.at(r, grid.across - 1));
  }
  return fine;
}

/// The thickness with its ridges at each point of a sheet: bundles of uneven breadth, the same along each fibre. They
/// sink where it rises out of bone: each would come out sooner than the furrows beside it, and the border be a saw.
std::vector<double> ridged(const geometry::Grid& grid, const Sheet& sheet) {
  const std::vector<double>& thickness = sheet.thickness;
  const double bundles = bundles_of(grid);
  std::vector<double> ridges;
  for (std::size_t r = 0; r < grid.rows(); ++r) {
    const double height = sheet.rise[r] * std::min(flank * width_of(grid, r) / (bundles * 2 * glm::pi<double>()),
                                                   highest_ridge * thickness[r]);
    for (std::size_t c = 0; c < grid.across; ++c) {
      const double u = share_of(c, grid.across);
      const double turn = bundles * u + 0.25 * std::sin(2 * glm::pi<double>() * 2.7 * u + 1) +
                          0.12 * std::sin(2 * glm::pi<double>() * 6.1 * u);
      ridges.push_back(thickness[r] + 2 * height * std::cos(2 * glm::pi<double>() * turn));
    }
  }
  return ridges;
}

}  // namespace

double share_of(std::size_t index, std::size_t count) {
  return static_cast<double>(index) / static_cast<double>(count - 1);
}

LigamentSheet ligament_sheet(const std::vector<std::vector<glm::dvec3>>& rows, const LigamentBuild& build,
                             const LigamentFloor& floor) {
  const Sheet sheet = laid_fibres(rows, build, floor);
  LigamentSheet fine{refined(sheet.grid), {}};
  if (!build.blunt) lift(fine.grid, sheet, 0, floor);  // Off what stands out between two fibres.
  fine.thickness = ridged(fine.grid, sheet);
  return fine;
}

LigamentSheet thinned(const LigamentSheet& sheet, std::size_t every_row, std::size_t every_fibre) {
  LigamentSheet coarse;
  coarse.grid.across = (sheet.grid.across - 1) / every_fibre + 1;
  for (std::size_t r = 0; r < sheet.grid.rows(); r += every_row) {
    for (std::size_t c = 0; c < sheet.grid.across; c += every_fibre) {
      coarse.grid.points.push_back(sheet.grid.at(r, c));
      coarse.thickness.push_back(sheet.thickness[r * sheet.grid.across + c]);
    }
  }
  return coarse;
}

}  // namespace cluneal::body
