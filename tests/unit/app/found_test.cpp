#include "app/desk/found.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <memory>
#include <numbers>

using namespace cluneal;
using base::operator""_id;

namespace {

constexpr double radius = 50;

/// A ball of that radius about the origin, of triangles some 3 mm wide.
geometry::Mesh ball() {
  geometry::Mesh mesh;
  constexpr int rows = 48, columns = 96;
  for (int i = 0; i <= rows; ++i) {
    const double polar = std::numbers::pi * i / rows;
    for (int j = 0; j < columns; ++j) {
      const double round = 2 * std::numbers::pi * j / columns;
      mesh.positions.emplace_back(radius * std::sin(polar) * std::cos(round),
                                  radius * std::sin(polar) * std::sin(round), radius * std::cos(polar));
    }
  }
  const auto at = [](int i, int j) { return static_cast<std::uint32_t>(i * columns + j % columns); };
  for (int i = 0; i < rows; ++i) {
    for (int j = 0; j < columns; ++j) {
      for (const std::uint32_t corner :
           {at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j), at(i + 1, j + 1), at(i, j + 1)})
        mesh.indices.push_back(corner);
    }
  }
  return mesh;
}

body::Body body_of_ball() {
  body::Body body;
  body::Shape shape;
  shape.id = "bone.ball"_id;
  const auto mesh = std::make_shared<const geometry::Mesh>(ball());
  shape.mesh = {mesh, mesh, mesh};
  body.shapes[shape.id] = shape;
  body.landmarks["landmark.pole.left"_id] = {0, 0, radius};
  body.landmarks["landmark.pole.right"_id] = {0, 0, -radius};
  return body;
}

view::Picked on_ball(double degrees) {
  const double angle = degrees * std::numbers::pi / 180;
  view::Picked picked;
  picked.id = "bone.ball"_id;
  picked.point = {radius * std::sin(angle), 0, radius * std::cos(angle)};
  return picked;
}

}  // namespace

TEST_CASE("a place on a bone is missed by the way along the bone, as a great circle measures it") {
  const body::Body body = body_of_ball();
  for (const double degrees : {10.0, 30.0, 60.0, 85.0}) {
    INFO(degrees);
    const double arc = radius * degrees * std::numbers::pi / 180;
    const app::Found found = app::distance_to(body, on_ball(degrees), "landmark.pole.left"_id);
    CHECK(found.is_point);
    CHECK(std::abs(found.millimetres - arc) < 1);
  }
}

TEST_CASE("either side is right where no side was asked for") {
  const body::Body body = body_of_ball();
  const app::Found near_right = app::distance_to(body, on_ball(170), "landmark.pole"_id);
  CHECK(near_right.millimetres < 10);
  REQUIRE(near_right.place);
  CHECK(near_right.place->z == -radius);
  CHECK(app::distance_to(body, on_ball(170), "landmark.pole.left"_id).millimetres > 100);
}

TEST_CASE("pointing at the thing itself is no distance from it, whatever its side") {
  const body::Body body = body_of_ball();
  CHECK(app::distance_to(body, on_ball(20), "bone.ball"_id).millimetres == 0);
  CHECK(app::distance_to(body, on_ball(20), "bone"_id).millimetres == 0);
  CHECK_FALSE(app::distance_to(body, on_ball(20), "bone.ball"_id).is_point);
}

TEST_CASE("from elsewhere a thing with an extent is missed by what of it is nearest") {
  const body::Body body = body_of_ball();
  view::Picked beside;
  beside.id = "bone.other"_id;
  beside.point = {80, 0, 0};
  const app::Found found = app::distance_to(body, beside, "bone.ball"_id);
  CHECK(std::abs(found.millimetres - 30) < 0.2);
}
