#include "body/ligament_sheet.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "geometry/curve.h"

namespace cluneal::body {
namespace {

/// One more than a multiple of 4, so that a thinned sheet keeps both ends and sides; fibres likewise.
constexpr std::size_t rows = 81;
constexpr std::size_t fibres = 33;     ///< While they are laid,
constexpr std::size_t refined_by = 4;  ///< and as many times as many when their bundles are drawn.
constexpr double on_bone = 1.5;        ///< mm within which an end is laid onto the bone under it,
constexpr double off_bone = 4;         ///< and from which on it spans the gap between two bones.
constexpr double ramp = 14;            ///< mm of its length on which it rises clear of bone.
constexpr double laid = 0.35;          ///< mm by which the middle of an end lies above the bone.
constexpr double clear = 0.3;          ///< mm between the band and bone, away from its ends.
constexpr double end_share = 0.4;      ///< Of the thickness that is left at the very ends.
constexpr int smoothings = 40;
constexpr int last_smoothings = 3;  ///< Of what the facets of bones left on it; `clear` allows for them.
/// The same fibres fill every section, so that a fan's root is thin and its tip thick; within these shares.
constexpr double thinnest = 0.35, thickest = 2;

/// Bundles of fibres, by eye: how broad half way, how steep their ridges' flanks are, and how much of the thickness a
/// ridge may be.
constexpr double bundle = 2.5;  ///< mm
constexpr double flank = 0.2;
constexpr double highest_ridge = 0.12;
constexpr double pi = 3.14159265358979323846;

struct Sheet {
  geometry::Grid grid;
  std::vector<double> rise, thickness;  ///< One a row; thickness in mm.
};

double share_of(std::size_t index, std::size_t count) {
  return static_cast<double>(index) / static_cast<double>(count - 1);
}

/// Fibres straight from one attachment to the other, gathered half way.
geometry::Grid straight_fibres(const std::vector<glm::dvec3>& from, const std::vector<glm::dvec3>& to, double waist) {
  const geometry::Polyline first = geometry::spline_through(from, 0.5), last = geometry::spline_through(to, 0.5);
  const double first_length = geometry::length_of(first), last_length = geometry::length_of(last);
  geometry::Grid grid;
  grid.across = fibres;
  for (std::size_t r = 0; r < rows; ++r) {
    const double t = share_of(r, rows);
    const glm::dvec3 middle =
        glm::mix(geometry::point_at(first, first_length / 2), geometry::point_at(last, last_length / 2), t);
    const double width = 1 + (waist - 1) * 4 * t * (1 - t);
    for (std::size_t c = 0; c < fibres; ++c) {
      const double u = share_of(c, fibres);
      const glm::dvec3 straight =
          glm::mix(geometry::point_at(first, u * first_length), geometry::point_at(last, u * last_length), t);
      grid.points.push_back(middle + width * (straight - middle));
    }
  }
  return grid;
}

double length_of(const geometry::Grid& grid) {
  double length = 0;
  for (std::size_t r = 1; r < grid.rows(); ++r) {
    length += glm::distance(grid.at(r - 1, grid.across / 2), grid.at(r, grid.across / 2));
  }
  return length;
}

/// For each row 0 at both ends of the length, 1 where the band is clear of its attachments.
std::vector<double> rises(const geometry::Grid& grid) {
  const double length = length_of(grid);
  std::vector<double> rise;
  for (std::size_t r = 0; r < grid.rows(); ++r) {
    const double share = share_of(r, grid.rows());
    rise.push_back(std::clamp(std::min(share, 1 - share) * length / ramp, 0.0, 1.0));
  }
  return rise;
}

double width_of(const geometry::Grid& grid, std::size_t row) {
  double width = 0;
  for (std::size_t c = 1; c < grid.across; ++c) width += glm::distance(grid.at(row, c - 1), grid.at(row, c));
  return width;
}

std::vector<double> thicknesses(const geometry::Grid& grid, const std::vector<double>& rise, double half_way) {
  std::vector<double> thickness;
  const double middle = width_of(grid, grid.rows() / 2);
  for (std::size_t r = 0; r < grid.rows(); ++r) {
    const double gathered = std::clamp(middle / std::max(width_of(grid, r), 1e-6), thinnest, thickest);
    thickness.push_back(half_way * gathered * std::lerp(end_share, 1.0, rise[r]));
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

/// Lays the two ends onto the bones under them.
void settle(geometry::Grid& grid, const BoneField& bones) {
  for (const std::size_t row : {std::size_t{0}, grid.rows() - 1}) {
    for (std::size_t c = 0; c < grid.across; ++c) {
      glm::dvec3& point = grid.at(row, c);
      const auto contact = bones.contact(point, off_bone);
      if (!contact) continue;
      const double weight = std::clamp((off_bone - contact->distance) / (off_bone - on_bone), 0.0, 1.0);
      point = glm::mix(point, contact->surface + laid * contact->outward, weight);
    }
    for (int round = 0; round < last_smoothings; ++round) smooth_row(grid, row);
    for (std::size_t c = 0; c < grid.across; ++c) {
      glm::dvec3& point = grid.at(row, c);
      const auto contact = bones.contact(point, 0);
      if (contact && contact->distance < 0) point = contact->surface;
    }
  }
}

/// Moves what is too near bone away from it: the middle stays half the thickness and `clear` from bone, but lies on it
/// at both ends.
void lift(geometry::Grid& grid, const Sheet& sheet, double clear_of, const BoneField& bones) {
  for (std::size_t r = 0; r < grid.rows(); ++r) {
    const double least = std::lerp(laid, sheet.thickness[r] / 2 + clear_of, sheet.rise[r]);
    for (std::size_t c = 0; c < grid.across; ++c) {
      glm::dvec3& point = grid.at(r, c);
      const auto contact = bones.contact(point, std::max(least, 0.0));
      if (contact && contact->distance < least) point = contact->surface + least * contact->outward;
    }
  }
}

void smooth(geometry::Grid& grid) {
  geometry::Grid next = grid;
  for (std::size_t r = 1; r + 1 < grid.rows(); ++r) {
    for (std::size_t c = 0; c < grid.across; ++c) {
      const glm::dvec3 along = 0.5 * (grid.at(r - 1, c) + grid.at(r + 1, c));
      const bool inner = c > 0 && c + 1 < grid.across;
      const glm::dvec3 across = inner ? 0.5 * (grid.at(r, c - 1) + grid.at(r, c + 1)) : grid.at(r, c);
      next.at(r, c) = 0.4 * grid.at(r, c) + 0.4 * along + 0.2 * across;
    }
  }
  grid = std::move(next);
}

Sheet laid_fibres(const std::vector<glm::dvec3>& from, const std::vector<glm::dvec3>& to, const LigamentBuild& build,
                  const BoneField& bones) {
  Sheet sheet{straight_fibres(from, to, build.waist), {}, {}};
  sheet.rise = rises(sheet.grid);
  sheet.thickness = thicknesses(sheet.grid, sheet.rise, build.thickness);
  settle(sheet.grid, bones);
  for (int round = 0; round < smoothings; ++round) {
    smooth(sheet.grid);
    lift(sheet.grid, sheet, clear, bones);
  }
  for (int round = 0; round < last_smoothings; ++round) smooth(sheet.grid);
  return sheet;
}

/// Between two points of a line, the cubic of Catmull and Rom.
glm::dvec3 between(const glm::dvec3& before, const glm::dvec3& a, const glm::dvec3& b, const glm::dvec3& after,
                   double u) {
  const glm::dvec3 out = 0.5 * (b - before), in = 0.5 * (after - a);
  return a + u * (out + u * (3.0 * (b - a) - 2.0 * out - in + u * (2.0 * (a - b) + out + in)));
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

/// The thickness with its ridges at each point of a sheet: bundles of uneven breadth, the same along each fibre.
std::vector<double> ridged(const geometry::Grid& grid, const std::vector<double>& thickness) {
  const double bundles = std::max(1.0, std::round(width_of(grid, grid.rows() / 2) / bundle));
  std::vector<double> ridges;
  for (std::size_t r = 0; r < grid.rows(); ++r) {
    const double height = std::min(flank * width_of(grid, r) / (bundles * 2 * pi), highest_ridge * thickness[r]);
    for (std::size_t c = 0; c < grid.across; ++c) {
      const double u = share_of(c, grid.across);
      const double turn = bundles * u + 0.25 * std::sin(2 * pi * 2.7 * u + 1) + 0.12 * std::sin(2 * pi * 6.1 * u);
      ridges.push_back(thickness[r] + 2 * height * std::cos(2 * pi * turn));
    }
  }
  return ridges;
}

}  // namespace

LigamentSheet ligament_sheet(const std::vector<glm::dvec3>& from, const std::vector<glm::dvec3>& to,
                             const LigamentBuild& build, const BoneField& bones) {
  const Sheet sheet = laid_fibres(from, to, build, bones);
  LigamentSheet fine{refined(sheet.grid), {}};
  lift(fine.grid, sheet, 0, bones);  // Off what stands out between two fibres.
  fine.thickness = ridged(fine.grid, sheet.thickness);
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
