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

TEST_CASE("what lies on a bone is scored along the bone too, and that is said") {
  const body::Body body = body_of_ball();
  const double arc = radius * 60 * std::numbers::pi / 180;
  view::Picked on_nerve = on_ball(60);
  on_nerve.id = "nerve.beside.left"_id;
  on_nerve.point *= (radius + 4) / radius;
  const app::Found near = app::distance_to(body, on_nerve, "landmark.pole.left"_id);
  CHECK(near.along == app::MissedAlong::bone);
  CHECK(std::abs(near.millimetres - arc) < 1);
  CHECK(app::distance_to(body, on_ball(60), "landmark.pole.left"_id).along == app::MissedAlong::bone);
  // Far off the bone there is no way along it, and none is claimed.
  on_nerve.point *= 2;
  const app::Found far = app::distance_to(body, on_nerve, "landmark.pole.left"_id);
  CHECK(far.along == app::MissedAlong::straight);
  CHECK(std::abs(far.millimetres - glm::distance(on_nerve.point, glm::dvec3(0, 0, radius))) < 1e-9);
}

TEST_CASE("a place on the skin is missed along the skin, whatever was met") {
  body::Body body = body_of_ball();
  body::Shape skin = body.shapes.at("bone.ball"_id);
  skin.id = "skin.trunk"_id;
  body.shapes.clear();
  body.shapes[skin.id] = skin;
  view::Picked picked = on_ball(30);
  for (const base::Id& met : {"skin.trunk"_id, "nerve.beside.left"_id, "muscle.beside.left"_id}) {
    picked.id = met;
    const app::Found found = app::distance_to(body, picked, "landmark.pole.left"_id);
    CHECK(found.along == app::MissedAlong::skin);
    CHECK(std::abs(found.millimetres - radius * std::numbers::pi / 6) < 1);
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
