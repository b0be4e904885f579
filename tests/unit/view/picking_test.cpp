#include <catch2/catch.hpp>
#include <glm/geometric.hpp>
#include <random>

#include "synthetic.h"
#include "view/screen.h"

using namespace cluneal;
using base::operator""_id;
using test::Stage;

namespace {

/// Moeller and Trumbore 1997, over every triangle: slow and plain.
double nearest_hit(const geometry::Mesh& mesh, const geometry::Ray& ray) {
  double nearest = 1e30;
  for (std::size_t t = 0; t < mesh.triangle_count(); ++t) {
    const glm::dvec3 a(mesh.positions[mesh.indices[3 * t]]), b(mesh.positions[mesh.indices[3 * t + 1]]),
        c(mesh.positions[mesh.indices[3 * t + 2]]);
    const glm::dvec3 e1 = b - a, e2 = c - a, p = glm::cross(ray.direction, e2);
    const double det = glm::dot(e1, p);
    if (std::abs(det) < 1e-14) continue;
    const glm::dvec3 s = ray.origin - a, q = glm::cross(s, e1);
    const double u = glm::dot(s, p) / det, v = glm::dot(ray.direction, q) / det, d = glm::dot(e2, q) / det;
    if (u >= 0 && v >= 0 && u + v <= 1 && d > 0) nearest = std::min(nearest, d);
  }
  return nearest;
}

}  // namespace

TEST_CASE("picking agrees with trying every triangle") {
  Stage stage;
  stage.scene.shown["nerve"_id] = false;
  std::mt19937 random(9);
  std::uniform_real_distribution<double> unit(0, 1);
  int hits = 0;
  for (int i = 0; i < 300; ++i) {
    stage.camera.azimuth = 360 * unit(random);
    stage.camera.elevation = 160 * unit(random) - 80;
    const glm::dvec2 pixel{1920 * (0.25 + 0.5 * unit(random)), 1080 * unit(random)};
    const geometry::Ray ray = session::pixel_ray(stage.camera, pixel, {1920, 1080});
    double nearest = 1e30;
    base::Id id;
    for (const auto& [shape_id, shape] : stage.body.shapes) {
      const double d = nearest_hit(*shape.mesh[2], ray);
      if (d < nearest) {
        nearest = d;
        id = shape_id;
      }
    }
    const auto picked = view::pick(stage.inputs(), stage.memory, pixel);
    REQUIRE(picked.has_value() == (nearest < 1e29));
    if (!picked) continue;
    ++hits;
    CHECK(picked->id == id);
    CHECK(picked->distance == Approx(nearest).margin(1e-3));
    CHECK(glm::length(picked->point - (ray.origin + nearest * ray.direction)) < 1e-3);
  }
  CHECK(hits > 80);
}

TEST_CASE("a nerve is caught within eight pixels, and tells how far from its root") {
  Stage stage;
  const auto& course = stage.body.courses.at("nerve.scn.medial.left"_id);
  const view::Screen screen(stage.camera, {1920, 1080});
  const std::size_t at = 60;
  const glm::dvec2 pixel = screen.project(course.line[at])->pixel;
  double arc = 0;
  for (std::size_t i = 0; i < at; ++i) arc += glm::length(course.line[i + 1] - course.line[i]);
  const auto on = view::pick(stage.inputs(), stage.memory, pixel);
  REQUIRE(on);
  CHECK(on->id == course.id);
  REQUIRE(on->arc_length);
  CHECK(*on->arc_length == Approx(arc).margin(0.6));
  CHECK(glm::length(on->point - course.line[at]) < 0.6);
  // Across the course, by the drawn radius and up to eight pixels more.
  const glm::dvec2 way = glm::normalize(screen.project(course.line[at + 1])->pixel - pixel);
  const glm::dvec2 across{-way.y, way.x};
  const double drawn =
      course.radius[at] * stage.scene.nerve_scale * screen.pixels_per_mm(screen.project(course.line[at])->depth);
  for (double sign : {1.0, -1.0}) {
    const auto near = view::pick(stage.inputs(), stage.memory, pixel + sign * (drawn + 6.5) * across);
    REQUIRE(near);
    CHECK(near->id == course.id);
  }
  const auto off = view::pick(stage.inputs(), stage.memory, pixel + (drawn + 10) * across);
  CHECK((!off || off->id != course.id));
}

TEST_CASE("a nerve behind bone is not caught; hidden things are not either") {
  Stage stage;
  const view::Screen front = [&] {
    stage.camera.azimuth = 0;
    return view::Screen(stage.camera, {1920, 1080});
  }();
  const auto& course = stage.body.courses.at("nerve.mcn.s2.left"_id);
  const glm::dvec2 pixel = front.project(course.line[10])->pixel;
  const auto bone = view::pick(stage.inputs(), stage.memory, pixel);
  REQUIRE(bone);
  CHECK(bone->id == "bone.sacrum"_id);
  stage.scene.shown["bone"_id] = false;
  const auto nerve = view::pick(stage.inputs(), stage.memory, pixel, 1);
  REQUIRE(nerve);
  CHECK("nerve"_id.covers(nerve->id));
  stage.scene.shown["nerve"_id] = false;
  CHECK_FALSE(view::pick(stage.inputs(), stage.memory, pixel));
}

TEST_CASE("ghosts are picked only where nothing solid is") {
  Stage stage;
  stage.scene.shown["nerve"_id] = false;
  const view::Screen screen(stage.camera, {1920, 1080});
  const glm::dvec2 pixel = screen.project({0, 110, 0})->pixel;
  REQUIRE(view::pick(stage.inputs(), stage.memory, pixel)->id == "bone.sacrum"_id);
  stage.scene.opacity["bone.sacrum"_id] = 0.3;
  CHECK(view::pick(stage.inputs(), stage.memory, pixel)->id == "bone.sacrum"_id);
  stage.add_bone("bone.behind", "behind", {0, -50, 0}, 30);
  CHECK(view::pick(stage.inputs(), stage.memory, pixel)->id == "bone.behind"_id);
}
