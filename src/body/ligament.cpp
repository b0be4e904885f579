#include "body/ligament.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <optional>

#include "body/frame.h"
#include "geometry/curve.h"
#include "geometry/slab.h"

namespace cluneal::body {
namespace {

/// Of the finest sheet; each coarser one takes every second row and fibre of the one before.
constexpr std::size_t rows = 49;
constexpr std::size_t fibres = 33;
constexpr double on_bone = 1.5;    ///< mm within which an end is laid onto the bone under it,
constexpr double off_bone = 4;     ///< and from which on it spans the gap between two bones.
constexpr double ramp = 8;         ///< mm of its length on which it rises clear of bone.
constexpr double laid = 0.25;      ///< mm by which the middle of an end lies above the bone.
constexpr double clear = 0.3;      ///< mm between the band and bone, away from its ends.
constexpr double end_share = 0.5;  ///< Of the thickness that is left at the very ends.
constexpr int smoothings = 24;
constexpr int last_smoothings = 3;  ///< Of what the facets of bones left on it; `clear` allows for them.
/// The same fibres fill every section, so that a fan's root is thin and its tip thick; within these shares.
constexpr double thinnest = 0.35, thickest = 2;

struct Sheet {
  geometry::Grid grid;
  std::vector<double> rise, thickness;  ///< One a row; thickness in mm.
};

/// The place of one landmark of an attachment; nothing where the body lacks its bone.
base::Result<std::optional<glm::dvec3>> place_of(const LigamentTable::Point& point, const LigamentTable& ligament,
                                                 const std::vector<LaidNet>& nets) {
  const auto net = std::find_if(nets.begin(), nets.end(),
                                [&](const LaidNet& each) { return each.table->bone == point.bone.text(); });
  if (net == nets.end()) return std::optional<glm::dvec3>();
  std::array<glm::dvec3, 2> ends{};
  const std::array<std::string, 2> names{point.net, point.toward.empty() ? point.net : point.toward};
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const auto found = net->table->find_place(names[i]);
    if (!found) {
      return base::Error{"ligaments.json ties " + ligament.id.text() + " to \"" + names[i] + "\" of " +
                             point.bone.text() + ", but the table has no such landmark; correct one of them",
                         {}};
    }
    ends[i] = net->bone.net.points[found->index];
  }
  return std::optional(glm::mix(ends[0], ends[1], point.share));
}

/// The places of an attachment's landmarks; nothing where the body lacks a bone of it.
base::Result<std::optional<std::vector<glm::dvec3>>> attachment(std::span<const LigamentTable::Point> points,
                                                                const LigamentTable& ligament,
                                                                const std::vector<LaidNet>& nets) {
  std::vector<glm::dvec3> places;
  for (const LigamentTable::Point& point : points) {
    const auto place = place_of(point, ligament, nets);
    if (!place) return place.error();
    if (!*place) return std::optional<std::vector<glm::dvec3>>();
    places.push_back(**place);
  }
  return std::optional(std::move(places));
}

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

void lift(Sheet& sheet, const BoneField& bones) {
  geometry::Grid& grid = sheet.grid;
  for (std::size_t r = 1; r + 1 < grid.rows(); ++r) {
    const double least = std::lerp(laid, sheet.thickness[r] / 2 + clear, sheet.rise[r]);
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

Sheet sheet_between(const std::vector<glm::dvec3>& from, const std::vector<glm::dvec3>& to,
                    const LigamentTable& ligament, const BoneField& bones) {
  Sheet sheet{straight_fibres(from, to, ligament.waist), {}, {}};
  sheet.rise = rises(sheet.grid);
  sheet.thickness = thicknesses(sheet.grid, sheet.rise, ligament.thickness);
  settle(sheet.grid, bones);
  for (int round = 0; round < smoothings; ++round) {
    smooth(sheet.grid);
    lift(sheet, bones);
  }
  for (int round = 0; round < last_smoothings; ++round) smooth(sheet.grid);
  return sheet;
}

Sheet every_second(const Sheet& sheet) {
  Sheet coarse;
  coarse.grid.across = (sheet.grid.across + 1) / 2;
  for (std::size_t r = 0; r < sheet.grid.rows(); r += 2) {
    coarse.thickness.push_back(sheet.thickness[r]);
    for (std::size_t c = 0; c < sheet.grid.across; c += 2) coarse.grid.points.push_back(sheet.grid.at(r, c));
  }
  return coarse;
}

geometry::Grid mirrored_grid(geometry::Grid grid) {
  for (glm::dvec3& point : grid.points) point = across_midline(point);
  return grid;
}

}  // namespace

base::Status add_ligaments(Body& body, std::span<const LigamentTable> ligaments, const std::vector<LaidNet>& nets,
                           const BoneField& bones) {
  for (const LigamentTable& ligament : ligaments) {
    const auto from = attachment(ligament.from, ligament, nets);
    if (!from) return from.error();
    const auto to = attachment(ligament.to, ligament, nets);
    if (!to) return to.error();
    if (!*from || !*to) continue;
    Shape left{ligament.id.child("left"), {}, 2}, right{ligament.id.child("right"), {}, 2};
    Sheet sheet = sheet_between(**from, **to, ligament, bones);
    for (std::size_t d = 0; d < left.mesh.size(); ++d) {
      if (d > 0) sheet = every_second(sheet);
      left.mesh[d] = std::make_shared<const geometry::Mesh>(geometry::slab(sheet.grid, sheet.thickness));
      right.mesh[d] =
          std::make_shared<const geometry::Mesh>(geometry::slab(mirrored_grid(sheet.grid), sheet.thickness));
    }
    body.shapes.insert_or_assign(left.id, left);
    body.shapes.insert_or_assign(right.id, right);
  }
  return base::Done{};
}

}  // namespace cluneal::body
