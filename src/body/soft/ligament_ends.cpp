// How a ligament's fibres end: round at the corners, and running out into bone along a smooth border.

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "body/soft/ligament_sheet.h"

namespace cluneal::body {
namespace {

/// The outermost fibres of an attachment end sooner, as on a quarter of a circle of this radius, or of these shares of
/// its width and of the ligament's length where they are less.
constexpr double corner = 3, corner_width = 0.35, corner_length = 0.1;
constexpr double corner_reach = 0.25;  ///< The share of the length in which the fibres' points move for it.

/// Rows stand closer by this share at the ends and at openings, within this share of the length: what is seen there is
/// the line in which the sheet meets bone, and it is drawn as finely as the rows stand.
constexpr double dense = 0.3, dense_within = 0.15;

// The face that is seen comes out of bone at one slope. Left to the bone's bumps it would come out now sooner, now
// later: a saw.
constexpr double face_sunk = 0.4;  ///< mm in bone at the very end.
constexpr double face_slope = 0.45;
constexpr double longest_way = 6;           ///< mm of the length on which it rises so,
constexpr double way_share = 0.22;          ///< and at most that share of a short ligament's.
constexpr double wholly = 0.35;             ///< The share of that way on which nothing else says how high it lies.
constexpr double lies_on = 2.5, spans = 6;  ///< mm from the floor: what is farther off spans a gap and stays.
/// How much a sheet must face the bone that it lies along, as a cosine, to be laid by it: a cord that goes straight
/// into bone would be folded flat.
constexpr double along_bone = 0.5, flat_on_bone = 0.85;
constexpr std::size_t told_every = 2;  ///< Fibres: how far one is moved is found for every second, mixed between them.
constexpr int move_smoothings = 1;

/// How much sooner a fibre ends than the middle one, as a share of the length.
double sooner(double across, double width, double length) {
  const double radius = std::min({corner, corner_width * width, corner_length * length});
  const double in = std::max(radius - std::min(across, 1 - across) * width, 0.0);
  return (radius - std::sqrt(std::max(radius * radius - in * in, 0.0))) / std::max(length, 1e-6);
}

/// A fibre's point and thickness at a place between rows.
void put_between(LigamentSheet& sheet, std::size_t row, std::size_t fibre, const LigamentSheet& from, double place) {
  const std::size_t across = from.grid.across;
  const std::size_t below = std::min(static_cast<std::size_t>(std::max(place, 0.0)), from.grid.rows() - 2);
  const double u = place - static_cast<double>(below);
  sheet.grid.at(row, fibre) = glm::mix(from.grid.at(below, fibre), from.grid.at(below + 1, fibre), u);
  sheet.thickness[row * across + fibre] =
      std::lerp(from.thickness[below * across + fibre], from.thickness[(below + 1) * across + fibre], u);
}

/// Where the rows stand, as places between those that there were, closer at both ends and about these shares.
std::vector<double> dense_places(std::size_t rows, std::span<const double> about) {
  std::vector<double> places{0};
  for (std::size_t r = 1; r < rows; ++r) {
    const double t = (static_cast<double>(r) - 0.5) / static_cast<double>(rows - 1);
    double apart = std::min(t, 1 - t);
    for (const double each : about) apart = std::min(apart, std::abs(t - each));
    places.push_back(places.back() + std::lerp(dense, 1.0, glm::smoothstep(0.0, dense_within, apart)));
  }
  const double all = places.back();
  for (double& place : places) place *= static_cast<double>(rows - 1) / all;
  return places;
}

/// How far the points of one fibre are moved so that its end runs out into the floor; the end is row 0, or the last.
std::vector<glm::dvec3> moves_of(const LigamentSheet& sheet, std::size_t fibre, bool from_last, double way,
                                 const LigamentFloor& floor) {
  const geometry::Grid& grid = sheet.grid;
  const std::size_t rows = grid.rows(), last_fibre = grid.across - 1;
  std::vector<glm::dvec3> moves(rows, glm::dvec3(0));
  double gone = 0;
  for (std::size_t i = 0; i + 1 < rows; ++i) {
    const std::size_t r = from_last ? rows - 1 - i : i, next = from_last ? r - 1 : r + 1;
    if (gone >= way) break;
    const glm::dvec3& point = grid.at(r, fibre);
    if (const auto contact = floor.contact(point, spans)) {
      const glm::dvec3 across = grid.at(r, std::min(fibre + 1, last_fibre)) - grid.at(r, fibre > 0 ? fibre - 1 : 0);
      const glm::dvec3 normal = glm::cross(grid.at(next, fibre) - point, across);
      const double faces = std::abs(glm::dot(normal, contact->outward)) / std::max(glm::length(normal), 1e-9);
      const double near = std::clamp((spans - std::abs(contact->distance)) / (spans - lies_on), 0.0, 1.0);
      const double weight =
          near * glm::smoothstep(along_bone, flat_on_bone, faces) * (1 - glm::smoothstep(wholly * way, way, gone));
      const double height = face_slope * gone - face_sunk - 0.5 * sheet.thickness[r * grid.across + fibre];
      moves[r] = weight * (height - contact->distance) * contact->outward;
    }
    gone += glm::distance(grid.at(next, fibre), point);
  }
  return moves;
}

}  // namespace

LigamentSheet with_round_corners(const LigamentSheet& sheet) {
  LigamentSheet round = sheet;
  const geometry::Grid& grid = sheet.grid;
  const std::size_t last = grid.rows() - 1;
  const double length = length_of(grid), first_width = width_of(grid, 0), last_width = width_of(grid, last);
  const auto reach = [](double from_end) { return std::pow(std::max(1 - from_end / corner_reach, 0.0), 2); };
  for (std::size_t c = 0; c < grid.across; ++c) {
    const double across = share_of(c, grid.across);
    const double at_first = sooner(across, first_width, length), at_last = sooner(across, last_width, length);
    for (std::size_t r = 0; r <= last; ++r) {
      const double t = share_of(r, grid.rows());
      put_between(round, r, c, sheet, (t + at_first * reach(t) - at_last * reach(1 - t)) * static_cast<double>(last));
    }
  }
  return round;
}

LigamentSheet with_dense_rows(const LigamentSheet& sheet, std::span<const double> about) {
  LigamentSheet denser = sheet;
  const std::vector<double> places = dense_places(sheet.grid.rows(), about);
  for (std::size_t r = 1; r + 1 < places.size(); ++r) {
    for (std::size_t c = 0; c < sheet.grid.across; ++c) put_between(denser, r, c, sheet, places[r]);
  }
  return denser;
}

LigamentSheet run_out(const LigamentSheet& sheet, const LigamentFloor& floor) {
  LigamentSheet laid = sheet;
  geometry::Grid& grid = laid.grid;
  const double way = std::min(longest_way, way_share * length_of(sheet.grid));
  for (const bool from_last : {false, true}) {
    std::vector<std::vector<glm::dvec3>> told;
    for (std::size_t c = 0; c < grid.across; c += told_every) {
      told.push_back(moves_of(sheet, c, from_last, way, floor));
    }
    for (int round = 0; round < move_smoothings; ++round) {
      const std::vector<std::vector<glm::dvec3>> rough = told;
      for (std::size_t k = 1; k + 1 < told.size(); ++k) {
        for (std::size_t r = 0; r < grid.rows(); ++r) {
          told[k][r] = 0.5 * rough[k][r] + 0.25 * (rough[k - 1][r] + rough[k + 1][r]);
        }
      }
    }
    for (std::size_t c = 0; c < grid.across; ++c) {
      const std::size_t k = std::min(c / told_every, told.size() - 2);
      const double u = static_cast<double>(c - k * told_every) / static_cast<double>(told_every);
      for (std::size_t r = 0; r < grid.rows(); ++r) grid.at(r, c) += glm::mix(told[k][r], told[k + 1][r], u);
    }
  }
  return laid;
}

}  // namespace cluneal::body
