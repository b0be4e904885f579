#include "body/soft/ligament_sheet.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "../fixtures.h"
#include "geometry/bvh.h"
#include "geometry/passage.h"
#include "geometry/topology.h"

using namespace cluneal;
using namespace cluneal::body;
using base::operator""_id;

namespace {

const BoneField no_bones_near{Body()};

/// The mean thickness of a row, its two sides left out.
double thickness_of(const LigamentSheet& sheet, std::size_t row) {
  double sum = 0;
  for (std::size_t c = 1; c + 1 < sheet.grid.across; ++c) sum += sheet.thickness[row * sheet.grid.across + c];
  return sum / static_cast<double>(sheet.grid.across - 2);
}

/// Where the face that is seen comes out of the bones at the first end of a sheet, one point a fibre.
geometry::Polyline border_of(const LigamentSheet& sheet, const BoneField& bones) {
  geometry::Polyline border;
  const geometry::Grid& grid = sheet.grid;
  for (std::size_t c = 0; c < grid.across; ++c) {
    const auto height = [&](std::size_t r) {
      return bones.contact(grid.at(r, c))->distance + 0.5 * sheet.thickness[r * grid.across + c];
    };
    for (std::size_t r = 0; r + 1 < grid.rows(); ++r) {
      const double here = height(r), next = height(r + 1);
      if (next <= 0) continue;
      border.push_back(glm::mix(grid.at(r, c), grid.at(r + 1, c), std::clamp(here / (here - next), 0.0, 1.0)));
      break;
    }
  }
  return border;
}

/// A plate with bumps of 0.2 mm every 6 mm, as bone has them, that faces +y at y = 0.
Body bumpy_plate() {
  geometry::Grid grid;
  grid.across = 61;
  for (int r = -5; r < 76; ++r) {
    for (int c = -30; c <= 30; ++c) {
      const double x = c, z = r;
      grid.points.emplace_back(x, 0.2 * std::sin(1.047 * x) * std::cos(1.047 * z) - 10, z);
    }
  }
  Shape plate{"bone.hip.left"_id, {}};
  for (auto& mesh : plate.mesh) mesh = std::make_shared<const geometry::Mesh>(geometry::slab(grid, 20));
  Body body;
  body.shapes.insert_or_assign(plate.id, plate);
  return body;
}

}  // namespace

TEST_CASE("A ligament comes out of bone along a smooth border, not a saw", "[ligament]") {
  const Body body = bumpy_plate();
  const BoneField bones(body);
  const LigamentFloor floor(bones);
  const LigamentSheet sheet = ligament_sheet({{{-12, 1, 0}, {12, 1, 0}}, {{-12, 1, 60}, {12, 1, 60}}}, {2, 1}, floor);
  const LigamentSheet seen = run_out(with_dense_rows(with_round_corners(sheet), {}), floor);
  const geometry::Polyline border = border_of(seen, bones);
  REQUIRE(border.size() == seen.grid.across);
  // The row's places stand in a line across the plate, and so must the border, but for its rounded corners.
  double low = 1e9, high = -1e9;
  for (const glm::dvec3& point : border) {
    if (std::abs(point.x) > 8) continue;
    low = std::min(low, point.z), high = std::max(high, point.z);
  }
  CHECK(low > 0.2);
  CHECK(high < 2);
  CHECK(high - low < 0.3);
}

TEST_CASE("The fibres of a fan fill every section: it is thin where it is broad", "[ligament]") {
  // From 60 mm to 20 mm over 80 mm: half way 40 mm, no waist, nothing in the way.
  const LigamentSheet sheet =
      ligament_sheet({{{-30, 0, 0}, {30, 0, 0}}, {{-10, 0, 80}, {10, 0, 80}}}, {3, 1}, LigamentFloor(no_bones_near));
  const std::size_t last = sheet.grid.rows() - 1;
  CHECK(sheet.grid.at(0, 0) == glm::dvec3(-30, 0, 0));
  CHECK(glm::distance(sheet.grid.at(last, sheet.grid.across - 1), {10, 0, 80}) < 1e-9);
  CHECK(thickness_of(sheet, last / 2) == Approx(3).epsilon(0.05));
  // At a quarter of the length the fan is 50 mm broad, at three quarters 30 mm: 3 * 40/50 and 3 * 40/30.
  CHECK(thickness_of(sheet, last / 4) == Approx(2.4).epsilon(0.05));
  CHECK(thickness_of(sheet, 3 * last / 4) == Approx(4).epsilon(0.05));
  for (std::size_t c = 0; c < sheet.grid.across; ++c) {
    const glm::dvec3 from = sheet.grid.at(0, c), to = sheet.grid.at(last, c);
    CHECK(glm::distance(sheet.grid.at(last / 2, c), 0.5 * (from + to)) < 0.1);
  }
  // The bundles are ridges: the thickness rises and falls across, and is the same along a fibre but for the section.
  const std::size_t row = last / 2 * sheet.grid.across;
  int turns = 0;
  for (std::size_t c = 1; c + 1 < sheet.grid.across; ++c) {
    if (sheet.thickness[row + c] > sheet.thickness[row + c - 1] &&
        sheet.thickness[row + c] >= sheet.thickness[row + c + 1]) {
      ++turns;
    }
  }
  CHECK(turns > 8);
}

TEST_CASE("A ligament's attachment has no corners, and what lies between the ends stays", "[ligament]") {
  const LigamentSheet sheet =
      ligament_sheet({{{-30, 0, 0}, {30, 0, 0}}, {{-30, 0, 80}, {30, 0, 80}}}, {3, 1}, LigamentFloor(no_bones_near));
  const LigamentSheet round = with_round_corners(sheet);
  const std::size_t last = sheet.grid.rows() - 1;
  // Quarters of circles of 3 mm at the sides of what is straight.
  CHECK(round.grid.at(0, 0).z == Approx(3).margin(0.2));
  CHECK(round.grid.at(last, round.grid.across - 1).z == Approx(77).margin(0.2));
  for (std::size_t c = 0; c < round.grid.across; ++c) {
    if (std::abs(sheet.grid.at(0, c).x) < 25) CHECK(round.grid.at(0, c).z < 0.1);
    CHECK(round.grid.at(last / 2, c) == sheet.grid.at(last / 2, c));
  }
}

TEST_CASE("A waist gathers the fibres half way", "[ligament]") {
  const LigamentSheet sheet =
      ligament_sheet({{{-20, 0, 0}, {20, 0, 0}}, {{-20, 0, 80}, {20, 0, 80}}}, {2, 0.5}, LigamentFloor(no_bones_near));
  const std::size_t middle = sheet.grid.rows() / 2;
  const double width = glm::distance(sheet.grid.at(middle, 0), sheet.grid.at(middle, sheet.grid.across - 1));
  CHECK(width > 0.5 * 40 - 1);
  CHECK(width < 0.6 * 40);
}

TEST_CASE("Bone in the way of a ligament makes it bow, and its ends lie on bone", "[ligament]") {
  // The left ball lies about (60, 0, 0) with a radius of 20 mm: a band along its back, ends 1 mm off it before they are
  // laid.
  const Body body = test::round_body();
  const BoneField bones(body);
  const double end = std::sqrt(0.5) * 21;
  const LigamentSheet sheet = ligament_sheet({{{55, end, end}, {65, end, end}}, {{55, end, -end}, {65, end, -end}}},
                                             {2, 1}, LigamentFloor(bones));
  const std::size_t last = sheet.grid.rows() - 1;
  for (std::size_t c = 0; c < sheet.grid.across; ++c) {
    // The chord's middle would lie 15 mm from the ball's centre.
    CHECK(bones.contact(sheet.grid.at(last / 2, c))->distance > 0.9);
    // The ends grow into the bone, no deeper than a millimetre.
    for (const std::size_t row : {std::size_t{0}, last}) {
      CHECK(bones.contact(sheet.grid.at(row, c))->distance < 0);
      CHECK(bones.contact(sheet.grid.at(row, c))->distance > -1);
    }
  }
}

TEST_CASE("A thinned sheet keeps its ends and sides", "[ligament]") {
  const LigamentSheet sheet =
      ligament_sheet({{{-20, 0, 0}, {20, 0, 0}}, {{-20, 0, 80}, {20, 0, 80}}}, {2, 1}, LigamentFloor(no_bones_near));
  for (const std::size_t step : {2u, 4u}) {
    const LigamentSheet coarse = thinned(sheet, step, step);
    CHECK(coarse.thickness.size() == coarse.grid.points.size());
    CHECK(coarse.grid.at(0, coarse.grid.across - 1) == sheet.grid.at(0, sheet.grid.across - 1));
    CHECK(coarse.grid.at(coarse.grid.rows() - 1, 0) == sheet.grid.at(sheet.grid.rows() - 1, 0));
    CHECK(coarse.grid.rows() < sheet.grid.rows());
  }
}

TEST_CASE("Fibres touch bone where they pass a row between their ends", "[ligament]") {
  const Body body = test::round_body();
  const BoneField bones(body);
  const double end = std::sqrt(0.5) * 21;
  const LigamentSheet sheet =
      ligament_sheet({{{55, end, end}, {65, end, end}}, {{55, 20, 0}, {65, 20, 0}}, {{55, end, -end}, {65, end, -end}}},
                     {2, 1}, LigamentFloor(bones));
  const std::size_t middle = sheet.grid.rows() / 2;
  for (std::size_t c = 0; c < sheet.grid.across; ++c) {
    CHECK(bones.contact(sheet.grid.at(middle, c))->distance < 1);  // Its lower face lies on it.
    CHECK(bones.contact(sheet.grid.at(middle, c))->distance > 0.5);
  }
}

TEST_CASE("A ligament that passes over another keeps over it", "[ligament]") {
  const Body body = test::round_body();
  const BoneField bones(body);
  const double end = std::sqrt(0.5) * 21;
  const LigamentSheet lower = ligament_sheet({{{50, end, end}, {70, end, end}}, {{50, end, -end}, {70, end, -end}}},
                                             {2, 1}, LigamentFloor(bones));
  const geometry::Mesh mesh = geometry::slab(lower.grid, lower.thickness);
  const geometry::Bvh tree(mesh);
  const geometry::Bvh* const under[] = {&tree};
  // Across it, from one side of the ball to the other.
  const LigamentSheet upper =
      ligament_sheet({{{45, 15, -5}, {45, 15, 5}}, {{75, 15, -5}, {75, 15, 5}}}, {1.5, 1}, LigamentFloor(bones, under));
  for (const glm::dvec3& point : upper.grid.points) {
    if (std::abs(point.x - 60) < 5) CHECK(tree.signed_distance(point) > 0.7);
  }
}

TEST_CASE("Parted fibres leave a lens with a thin film, and what goes through enters and leaves it", "[ligament]") {
  LigamentSheet sheet =
      ligament_sheet({{{-12, 0, 0}, {12, 0, 0}}, {{-12, 0, 80}, {12, 0, 80}}}, {3, 1}, LigamentFloor(no_bones_near));
  const geometry::Mesh whole = geometry::slab(sheet.grid, sheet.thickness);
  const geometry::Polyline rim = part_fibres(sheet, {0.5, 0.5, 12, 3});
  const geometry::Mesh parted = geometry::slab(sheet.grid, sheet.thickness);
  CHECK(geometry::topology_of(parted).closed);
  CHECK(geometry::topology_of(parted).euler == 2);
  glm::dvec3 low(1e9), high(-1e9);
  for (const glm::dvec3& point : rim) low = glm::min(low, point), high = glm::max(high, point);
  CHECK(high.x - low.x == Approx(3).margin(0.2));
  CHECK(high.z - low.z == Approx(12).margin(2.5));
  const geometry::Polyline through{{0, -10, 40}, {0, 10, 40}};
  const auto passages = geometry::passages_of(through, geometry::Bvh(parted));
  REQUIRE(passages.size() == 1);
  CHECK(passages.front().through());
  CHECK(passages.front().length() < 0.2 * 3);
  const auto before = geometry::passages_of(through, geometry::Bvh(whole));
  REQUIRE(before.size() == 1);
  CHECK(before.front().length() > 2.5);
  // Beside it the ligament is as thick as it was, and no fibre crosses another.
  for (std::size_t r = 0; r < sheet.grid.rows(); ++r) {
    for (std::size_t c = 1; c < sheet.grid.across; ++c) CHECK(sheet.grid.at(r, c).x > sheet.grid.at(r, c - 1).x);
  }
}
