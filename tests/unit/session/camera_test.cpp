#include "session/camera.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/vec4.hpp>
#include <random>

#include "session/camera_history.h"

using namespace cluneal;
using session::Camera;

namespace {

constexpr double aspect = 16.0 / 9;
const glm::dvec2 size{1600, 900};

geometry::Bounds box(glm::dvec3 low, glm::dvec3 high) {
  geometry::Bounds b;
  b.low = low;
  b.high = high;
  return b;
}

/// Where `point` lands, by the matrices alone: pixels from the top left.
glm::dvec2 landed(const Camera& camera, const glm::dvec3& point) {
  const glm::dmat4 matrix = session::projection_matrix(camera, aspect, box({-300, -300, -300}, {300, 300, 300})) *
                            session::view_matrix(camera);
  const glm::dvec4 clip = matrix * glm::dvec4(point, 1);
  return {(clip.x / clip.w + 1) / 2 * size.x, (1 - clip.y / clip.w) / 2 * size.y};
}

Camera camera_of(const char* name) {
  const auto view = session::find_view(name);
  REQUIRE(view);
  Camera camera;
  camera.azimuth = view->azimuth;
  camera.elevation = view->elevation;
  return camera;
}

bool near(const glm::dvec3& a, const glm::dvec3& b, double within = 1e-9) {
  return glm::length(a - b) < within;
}

}  // namespace

TEST_CASE("every named view shows the patient from where it says") {
  struct Expected {
    const char* name;
    glm::dvec3 eye_toward, screen_right, screen_up;
  };
  // LPS: +x the patient's left, +y posterior, +z superior. From below the patient's left is on the right, as in CT.
  const Expected all[] = {
      {"anterior", {0, -1, 0}, {1, 0, 0}, {0, 0, 1}},  {"posterior", {0, 1, 0}, {-1, 0, 0}, {0, 0, 1}},
      {"left", {1, 0, 0}, {0, 1, 0}, {0, 0, 1}},       {"right", {-1, 0, 0}, {0, -1, 0}, {0, 0, 1}},
      {"superior", {0, 0, 1}, {-1, 0, 0}, {0, -1, 0}}, {"inferior", {0, 0, -1}, {1, 0, 0}, {0, -1, 0}},
  };
  for (const Expected& e : all) {
    INFO(e.name);
    const Camera camera = camera_of(e.name);
    CHECK(near(session::eye_of(camera), camera.target + camera.distance * e.eye_toward, 1e-6));
    const glm::dvec2 centre = landed(camera, camera.target);
    CHECK(centre.x == Approx(800));
    CHECK(centre.y == Approx(450));
    CHECK(landed(camera, camera.target + 10.0 * e.screen_right).x > 801);
    CHECK(landed(camera, camera.target + 10.0 * e.screen_right).y == Approx(450));
    CHECK(landed(camera, camera.target + 10.0 * e.screen_up).y < 449);
    CHECK(landed(camera, camera.target + 10.0 * e.screen_up).x == Approx(800));
  }
  CHECK(session::eye_of(camera_of("posterior-oblique-left")).x > 100);
  CHECK(session::eye_of(camera_of("posterior-oblique-left")).y > 100);
  CHECK(session::eye_of(camera_of("posterior-oblique-right")).x < -100);
  CHECK_FALSE(session::find_view("from-the-moon"));
}

TEST_CASE("named views have one key each") {
  std::vector<int> keys;
  for (const auto& view : session::named_views()) {
    CHECK(session::find_view(view.name)->title == view.title);
    if (view.key != 0) keys.push_back(view.key);
  }
  std::sort(keys.begin(), keys.end());
  CHECK(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
  CHECK(keys.size() == 8);
}

TEST_CASE("the view matrix is a rotation and a translation everywhere, poles included") {
  for (double azimuth : {0.0, 33.0, 180.0, 271.5}) {
    for (double elevation : {-90.0, -40.0, 0.0, 89.9, 90.0}) {
      Camera camera;
      camera.azimuth = azimuth;
      camera.elevation = elevation;
      const glm::dmat4 view = session::view_matrix(camera);
      const glm::dvec3 x(view[0]), y(view[1]), z(view[2]);
      CHECK(glm::dot(glm::cross(x, y), z) == Approx(1));  // Right-handed, of unit size.
      CHECK(glm::length(x) == Approx(1));
      CHECK(glm::length(y) == Approx(1));
      const glm::dvec4 target = view * glm::dvec4(camera.target, 1);
      CHECK(near(glm::dvec3(target), {0, 0, -camera.distance}, 1e-6));
    }
  }
}

TEST_CASE("dragging turns the picture with the hand and stops at the poles") {
  const Camera front = camera_of("anterior");
  // The breast bone is in front of the target: it follows the hand.
  const glm::dvec3 nearest = front.target + glm::dvec3(0, -100, 0);
  CHECK(landed(session::orbited(front, 10, 0), nearest).x > 810);
  CHECK(landed(session::orbited(front, 0, 10), nearest).y < 440);
  CHECK(session::orbited(front, 0, 500).elevation == -90);
  CHECK(session::orbited(front, 0, -500).elevation == 90);
  CHECK(session::orbited(front, -350, 0).azimuth == Approx(350));
  CHECK(session::orbited(front, 30, 0).azimuth == Approx(330));
}

TEST_CASE("panning moves the target's plane by fractions of the picture's height") {
  const Camera camera = camera_of("posterior-oblique-left");
  const Camera moved = session::panned(camera, 0.25, 0.1);
  const glm::dvec2 at = landed(moved, camera.target);
  CHECK(at.x == Approx(800 + 0.25 * 900));
  CHECK(at.y == Approx(450 - 0.1 * 900));
}

TEST_CASE("the point under the pointer stays while zooming") {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> unit(-1, 1);
  for (int i = 0; i < 200; ++i) {
    Camera camera;
    camera.azimuth = 180 + 180 * unit(random);
    camera.elevation = 90 * unit(random);
    camera.distance = 700 + 200 * unit(random);
    const glm::dvec3 point = camera.target + 150.0 * glm::dvec3(unit(random), unit(random), unit(random));
    const double factor = std::exp(unit(random));
    const Camera zoomed = session::zoomed(camera, factor, point);
    const glm::dvec2 before = landed(camera, point), after = landed(zoomed, point);
    CHECK(after.x == Approx(before.x).margin(1e-6));
    CHECK(after.y == Approx(before.y).margin(1e-6));
    CHECK(glm::length(session::eye_of(zoomed) - point) * factor ==
          Approx(glm::length(session::eye_of(camera) - point)));
  }
  CHECK(session::zoomed(Camera{}, 1e9).distance > 0);
  CHECK(session::zoomed(Camera{}, 0).distance == Camera{}.distance);
}

TEST_CASE("a pixel's ray meets what the matrices put there") {
  std::mt19937 random(3);
  std::uniform_real_distribution<double> unit(-1, 1);
  for (int i = 0; i < 100; ++i) {
    Camera camera;
    camera.azimuth = 360 * unit(random);
    camera.elevation = 90 * unit(random);
    const glm::dvec3 point = 120.0 * glm::dvec3(unit(random), unit(random), unit(random));
    const geometry::Ray ray = session::pixel_ray(camera, landed(camera, point), size);
    CHECK(glm::length(ray.direction) == Approx(1));
    CHECK(glm::length(glm::cross(ray.direction, point - ray.origin)) < 1e-6);
    CHECK(glm::dot(ray.direction, point - ray.origin) > 0);
  }
}

TEST_CASE("framing brings all corners into the picture and leaves little room") {
  const auto bounds = box({-150, -40, -120}, {150, 160, 240});
  for (const auto& view : session::named_views()) {
    for (double width : {0.6, 1.0, aspect}) {
      INFO(view.name << " at " << width);
      const Camera camera = session::framed(camera_of(view.name.c_str()), bounds, width);
      double widest = 0;
      const glm::dmat4 matrix = session::projection_matrix(camera, width, bounds) * session::view_matrix(camera);
      for (int i = 0; i < 8; ++i) {
        const glm::dvec4 clip = matrix * glm::dvec4((i & 1) != 0 ? bounds.high.x : bounds.low.x,
                                                    (i & 2) != 0 ? bounds.high.y : bounds.low.y,
                                                    (i & 4) != 0 ? bounds.high.z : bounds.low.z, 1);
        CHECK(std::abs(clip.z) <= clip.w);  // Between near and far.
        widest = std::max({widest, std::abs(clip.x / clip.w), std::abs(clip.y / clip.w)});
      }
      CHECK(widest < 0.95);
      CHECK(widest > (width < 1 ? 0.45 : width == 1 ? 0.58 : 0.7));
    }
  }
  CHECK(session::framed(Camera{}, geometry::Bounds{}, 1) == Camera{});
  CHECK(session::framed(Camera{}, std::vector<glm::dvec3>{}, 1) == Camera{});
}

TEST_CASE(
    "a framed picture leaves labels three twentieths of a square's width at each side, and needs not without them") {
  geometry::Bounds bounds;
  bounds.add({-150, -1, -10});
  bounds.add({150, 1, 10});
  for (const bool labels : {true, false}) {
    const Camera camera = session::framed(camera_of("posterior"), bounds, 1, labels);
    const glm::dvec4 clip =
        session::projection_matrix(camera, 1, bounds) * session::view_matrix(camera) * glm::dvec4(150, 0, 0, 1);
    CHECK(std::abs(clip.x / clip.w) == (labels ? Approx(0.7).margin(0.01) : Approx(0.88).margin(0.01)));
  }
}

TEST_CASE("from another side all is framed again, unless one looks closely at a place") {
  const std::vector<glm::dvec3> tall{{-100, 0, -300}, {100, 0, -300}, {-100, 50, 300}, {100, 50, 300}};
  const auto above = session::find_view("superior");
  REQUIRE(above);
  const Camera all = session::framed(camera_of("posterior"), tall, 1.6);
  const Camera from_above = session::seen_from(all, *above, tall, 1.6);
  CHECK(from_above.elevation == 90);
  CHECK(from_above == session::framed(from_above, tall, 1.6));
  Camera close = all;
  close.target = {80, 20, 100};
  close.distance = 200;
  const Camera close_above = session::seen_from(close, *above, tall, 1.6);
  CHECK(close_above.elevation == 90);
  CHECK(close_above.target == close.target);
  CHECK(close_above.distance == close.distance);
}

TEST_CASE("a flight goes the short way round and keeps its ends") {
  Camera from, to;
  from.azimuth = 350;
  to.azimuth = 20;
  from.distance = 400;
  to.distance = 1600;
  CHECK(session::between(from, to, 0) == from);
  CHECK(session::between(from, to, 1) == to);
  const Camera half = session::between(from, to, 0.5);
  CHECK(half.azimuth == Approx(5));
  CHECK(half.distance == Approx(800));  // The geometric mean.
  std::swap(from.azimuth, to.azimuth);
  CHECK(session::between(from, to, 0.5).azimuth == Approx(5));
  // Eased: slow at both ends.
  CHECK(session::between(from, to, 0.1).distance < 400 * std::pow(4, 0.05));
}

TEST_CASE("the camera's way back merges what belongs to one move") {
  session::CameraHistory history;
  Camera camera;
  const Camera first = camera;
  for (int i = 0; i < 10; ++i) {  // One drag, ten steps, 0.1 s apart.
    history.moving_from(camera, 5 + 0.1 * i);
    camera = session::orbited(camera, 3, 0);
  }
  const Camera second = camera;
  history.moving_from(camera, 8);
  camera = session::orbited(camera, 90, 0);
  const Camera third = camera;
  CHECK_FALSE(history.can_forward());
  CHECK(*history.back(camera) == second);
  CHECK(*history.back(second) == first);
  CHECK_FALSE(history.back(first));
  CHECK(*history.forward(first) == second);
  CHECK(*history.forward(second) == third);
  CHECK_FALSE(history.forward(third));
  // A new move forgets what lay forward, and the way is bounded.
  CHECK(history.back(third));
  history.moving_from(first, 20);
  CHECK_FALSE(history.can_forward());
  session::CameraHistory small(3);
  for (int i = 0; i < 10; ++i) {
    history.moving_from(camera, i);
    small.moving_from(camera, i);
    camera = session::orbited(camera, 1, 0);
  }
  int steps = 0;
  while (const auto there = small.back(camera)) {
    camera = *there;
    ++steps;
  }
  CHECK(steps == 3);
}

TEST_CASE("a mirrored camera has left and right changed over, and the picture still follows the hand") {
  Camera plain, mirrored;
  plain.azimuth = mirrored.azimuth = 20;
  mirrored.mirrored = true;
  const session::CameraAxes a = axes_of(plain), b = axes_of(mirrored);
  CHECK(glm::length(a.right + b.right) == Approx(0).margin(1e-12));
  CHECK(glm::length(a.up - b.up) == Approx(0).margin(1e-12));
  CHECK(eye_of(plain) == eye_of(mirrored));
  CHECK(glm::determinant(session::view_matrix(mirrored)) == Approx(-1));
  // The ray through a pixel is that through its mirror image.
  const auto ray = pixel_ray(mirrored, {100, 50}, {400, 300});
  const auto other = pixel_ray(plain, {300, 50}, {400, 300});
  CHECK(glm::length(ray.direction - other.direction) == Approx(0).margin(1e-12));
  // What is in front of the target goes to the right on the screen when it is dragged there.
  const glm::dvec3 front = mirrored.target + 50.0 * b.back;
  const Camera turned = orbited(mirrored, 10, 0);
  CHECK(glm::dot(front - turned.target, axes_of(turned).right) > 1);
}
