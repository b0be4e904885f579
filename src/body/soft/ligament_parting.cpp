// Where a ligament's fibres part and let a nerve through.

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "body/soft/ligament_sheet.h"

namespace cluneal::body {
namespace {

constexpr std::size_t film_fibres = 4;  ///< Of the sheet's, on each side of the middle: they become the film.
constexpr double film = 0.1;            ///< Of the thickness that is left in the lens.
constexpr double gives_way = 4;  ///< Half widths of the lens within which the fibres beside it are pushed closer.
constexpr std::size_t every_detail = 4;  ///< The middle fibre is kept when the sheet is thinned.

/// One row of the sheet as a line, and how far across it each fibre lies.
struct Row {
  geometry::Polyline line;
  std::vector<double> at;
};

Row row_of(const geometry::Grid& grid, std::size_t row) {
  Row result;
  for (std::size_t c = 0; c < grid.across; ++c) {
    result.line.push_back(grid.at(row, c));
    result.at.push_back(c == 0 ? 0 : result.at.back() + glm::distance(grid.at(row, c - 1), grid.at(row, c)));
  }
  return result;
}

/// How far along the middle fibre of the parting each row lies from its middle, mm.
std::vector<double> along_fibre(const geometry::Grid& grid, std::size_t fibre, std::size_t middle_row) {
  std::vector<double> along(grid.rows(), 0);
  for (std::size_t r = 1; r < grid.rows(); ++r) {
    along[r] = along[r - 1] + glm::distance(grid.at(r - 1, fibre), grid.at(r, fibre));
  }
  const double middle = along[middle_row];
  for (double& each : along) each -= middle;
  return along;
}

/// Parts one row to a lens of half width `half`; says where its two sides lie.
std::pair<glm::dvec3, glm::dvec3> part_row(LigamentSheet& sheet, std::size_t r, std::size_t fibre, double half) {
  geometry::Grid& grid = sheet.grid;
  const Row row = row_of(grid, r);
  const double middle = row.at[fibre];
  const double core = std::min(middle - row.at[fibre - film_fibres], row.at[fibre + film_fibres] - middle);
  const double opened = std::max(half, core);
  const double beside = std::min({gives_way * opened + core, middle, row.at.back() - middle});
  for (std::size_t c = 0; c < grid.across; ++c) {
    const double off = row.at[c] - middle, size = std::abs(off);
    if (size >= beside) continue;
    const double moved = size <= core ? size * opened / core
                                      : opened + (size - core) * (beside - opened) / std::max(beside - core, 1e-9);
    grid.at(r, c) = geometry::point_at(row.line, middle + std::copysign(moved, off));
    const double wall = glm::smoothstep(0.3, 1.0, size / core);
    const double open = glm::smoothstep(1.0, 1.6, opened / core);
    if (size <= core) sheet.thickness[r * grid.across + c] *= std::lerp(1.0, std::lerp(film, 1.0, wall), open);
  }
  return {geometry::point_at(row.line, middle - opened), geometry::point_at(row.line, middle + opened)};
}

}  // namespace

geometry::Polyline part_fibres(LigamentSheet& sheet, const Parting& parting) {
  const std::size_t rows = sheet.grid.rows(), across = sheet.grid.across;
  if (across < 4 * film_fibres + 1 || rows < 3) return {};
  const auto nearest = [](double share, std::size_t count, std::size_t every) {
    return every *
           static_cast<std::size_t>(std::lround(share * static_cast<double>(count - 1) / static_cast<double>(every)));
  };
  const std::size_t fibre =
      std::clamp(nearest(parting.across, across, every_detail), 2 * film_fibres, across - 1 - 2 * film_fibres);
  const std::size_t middle = std::clamp(nearest(parting.along, rows, 1), std::size_t{1}, rows - 2);
  const std::vector<double> along = along_fibre(sheet.grid, fibre, middle);
  geometry::Polyline one, other;
  for (std::size_t r = 0; r < rows; ++r) {
    const double share = 2 * along[r] / parting.length;
    if (std::abs(share) >= 1) continue;
    const auto sides = part_row(sheet, r, fibre, 0.5 * parting.width * (1 - share * share));
    one.push_back(sides.first);
    other.push_back(sides.second);
  }
  one.insert(one.end(), other.rbegin(), other.rend());
  return one;
}

}  // namespace cluneal::body
