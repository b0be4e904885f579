#include "body/ligament.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <optional>

#include "body/frame.h"
#include "geometry/curve.h"
#include "geometry/slab.h"

namespace cluneal::body {
namespace {

/// Rows and points a row, by Detail.
constexpr std::size_t rows_of_detail[] = {41, 25, 13};
constexpr std::size_t across_of_detail[] = {13, 9, 5};
constexpr double sunk = 0.4;   ///< mm by which the ends reach into bone, so that no gap shows.
constexpr double ramp = 0.15;  ///< Share of the length on which it rises clear of bone.
constexpr double clear = 0.3;  ///< mm between the band and bone, away from its ends.
constexpr int smoothings = 6;

/// The places of an attachment's landmarks; nothing where the body lacks a bone of it.
base::Result<std::optional<std::vector<glm::dvec3>>> attachment(std::span<const LigamentTable::Point> points,
                                                                const LigamentTable& ligament,
                                                                const std::vector<LaidNet>& nets) {
  std::vector<glm::dvec3> places;
  for (const LigamentTable::Point& point : points) {
    const auto net = std::find_if(nets.begin(), nets.end(),
                                  [&](const LaidNet& laid) { return laid.table->bone == point.bone.text(); });
    if (net == nets.end()) return std::optional<std::vector<glm::dvec3>>();
    const auto found = net->table->find_place(point.net);
    if (!found) {
      return base::Error{"ligaments.json ties " + ligament.id.text() + " to \"" + point.net + "\" of " +
                             point.bone.text() + ", but the table has no such landmark; correct one of them",
                         {}};
    }
    places.push_back(net->bone.net.points[found->index]);
  }
  return std::optional(std::move(places));
}

/// How far the band's middle has to stay from bone at a share of its length.
double clearance_at(double share, double thickness) {
  const double rise = std::clamp(std::min(share, 1 - share) / ramp, 0.0, 1.0);
  return -sunk + rise * (thickness / 2 + clear + sunk);
}

void lift(geometry::Grid& grid, double thickness, const BoneField& bones) {
  for (std::size_t r = 0; r < grid.rows(); ++r) {
    const double least = clearance_at(static_cast<double>(r) / static_cast<double>(grid.rows() - 1), thickness);
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

geometry::Grid sheet_between(const std::vector<glm::dvec3>& from, const std::vector<glm::dvec3>& to,
                             const LigamentTable& ligament, std::size_t rows, std::size_t across,
                             const BoneField& bones) {
  const geometry::Polyline first = geometry::spline_through(from, 0.5), last = geometry::spline_through(to, 0.5);
  const double first_length = geometry::length_of(first), last_length = geometry::length_of(last);
  geometry::Grid grid;
  grid.across = across;
  for (std::size_t r = 0; r < rows; ++r) {
    const double t = static_cast<double>(r) / static_cast<double>(rows - 1);
    const glm::dvec3 middle =
        glm::mix(geometry::point_at(first, first_length / 2), geometry::point_at(last, last_length / 2), t);
    const double width = 1 + (ligament.waist - 1) * 4 * t * (1 - t);
    for (std::size_t c = 0; c < across; ++c) {
      const double u = static_cast<double>(c) / static_cast<double>(across - 1);
      const glm::dvec3 straight =
          glm::mix(geometry::point_at(first, u * first_length), geometry::point_at(last, u * last_length), t);
      grid.points.push_back(middle + width * (straight - middle));
    }
  }
  for (int round = 0; round < smoothings; ++round) {
    lift(grid, ligament.thickness, bones);
    if (round + 1 < smoothings) smooth(grid);
  }
  return grid;
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
    for (std::size_t d = 0; d < left.mesh.size(); ++d) {
      const geometry::Grid grid = sheet_between(**from, **to, ligament, rows_of_detail[d], across_of_detail[d], bones);
      left.mesh[d] = std::make_shared<const geometry::Mesh>(geometry::slab(grid, ligament.thickness));
      right.mesh[d] = std::make_shared<const geometry::Mesh>(geometry::slab(mirrored_grid(grid), ligament.thickness));
    }
    body.shapes.insert_or_assign(left.id, left);
    body.shapes.insert_or_assign(right.id, right);
  }
  return base::Done{};
}

}  // namespace cluneal::body
