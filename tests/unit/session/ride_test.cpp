#include "session/ride.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <numbers>

using namespace cluneal;
using namespace session;

namespace {

/// A quarter of a circle of radius 120 mm on the left of the back, from the midline down and out.
geometry::Polyline quarter() {
  geometry::Polyline line;
  for (int i = 0; i <= 200; ++i) {
    const double a = std::numbers::pi / 2 * i / 200;
    line.push_back({120 * std::sin(a), 100, 120 * std::cos(a)});
  }
  return line;
}

const InSight everywhere = [](const glm::dvec3&, const glm::dvec3&) { return true; };

double turn(double from, double to) {
  return std::abs(std::remainder(to - from, 360.0));
}

}  // namespace

TEST_CASE("a ride takes 8 to 12 seconds, whatever the nerve") {
  const geometry::Polyline line = quarter();
  CHECK(plan_ride({line.begin(), line.begin() + 20}, {}, everywhere).seconds == 8);
  const Ride ride = plan_ride(line, {}, everywhere);
  CHECK(ride.length == Approx(60 * std::numbers::pi).epsilon(1e-4));
  CHECK(ride.seconds >= 8);
  CHECK(ride.seconds <= 12);
  CHECK(plan_ride({{0, 100, 0}, {0, 100, 3000}}, {}, everywhere).seconds == 12);
}

TEST_CASE("the ride looks at the nerve all the way, from its first point to its last") {
  const geometry::Polyline line = quarter();
  const Ride ride = plan_ride(line, {}, everywhere);
  CHECK(glm::distance(ride_camera(ride, 0).target, line.front()) < 1e-6);
  CHECK(glm::distance(ride_camera(ride, 1).target, line.back()) < 1e-6);
  for (int i = 0; i <= 100; ++i) {
    const Camera camera = ride_camera(ride, i / 100.0);
    // Averaging over 12 mm to either side of an arc of radius 120 mm leaves it by at most 12² / (2 * 120) = 0.6 mm.
    CHECK(std::abs(glm::length(glm::dvec2(camera.target.x, camera.target.z)) - 120) < 0.61);
    CHECK(camera.target.y == Approx(100));
  }
}

TEST_CASE("a ride moves smoothly: no jump of place, no jerk of the view") {
  // A wall that hides the nerve from behind in the middle third makes the camera turn.
  const InSight walled = [](const glm::dvec3& eye, const glm::dvec3& point) {
    return std::abs(point.x - 60) > 20 || std::abs(eye.x - point.x) > 0.5 * (eye.y - point.y);
  };
  const Ride ride = plan_ride(quarter(), {}, walled);
  constexpr int frames = 1000;
  Camera before = ride_camera(ride, 0);
  double speed = 0;
  double side_speed = 0;
  for (int i = 1; i <= frames; ++i) {
    const Camera camera = ride_camera(ride, static_cast<double>(i) / frames);
    const double moved = glm::distance(camera.target, before.target);
    CHECK(moved < 2.5 * ride.length / frames);
    const double turned = std::remainder(camera.azimuth - before.azimuth, 360.0);
    CHECK(std::abs(turned) < 1.5);
    CHECK(std::abs(camera.elevation - before.elevation) < 1);
    if (i > 1) {
      CHECK(std::abs(moved - speed) < 0.3 * ride.length / frames);
      CHECK(std::abs(turned - side_speed) < 0.1);
    }
    speed = moved;
    side_speed = turned;
    before = camera;
  }
}

TEST_CASE("where nothing hides the nerve it is seen from behind and a little from its own side") {
  const Ride ride = plan_ride(quarter(), {}, everywhere);
  for (int i = 0; i <= 20; ++i) {
    const Camera camera = ride_camera(ride, i / 20.0);
    CHECK(turn(camera.azimuth, 180) < 45);
    CHECK(eye_of(camera).y > camera.target.y + 100);
    CHECK(std::abs(camera.elevation) < 20);
  }
  // The patient's left is at azimuth 90.
  CHECK(ride_camera(ride, 1).azimuth < 178);
}

TEST_CASE("what hides the nerve from behind sends the camera to the other side") {
  // A plate behind it, with a rim: the nerve is seen only from well in front.
  const InSight from_front = [](const glm::dvec3& eye, const glm::dvec3& point) { return eye.y < point.y - 60; };
  const Ride ride = plan_ride(quarter(), {}, from_front);
  for (int i = 0; i <= 20; ++i) {
    const Camera camera = ride_camera(ride, i / 20.0);
    CHECK(eye_of(camera).y < camera.target.y);
  }
}

TEST_CASE("a nerve that nothing shows is ridden from behind all the same") {
  const Ride ride = plan_ride(quarter(), {}, [](const glm::dvec3&, const glm::dvec3&) { return false; });
  CHECK(turn(ride_camera(ride, 0.5).azimuth, 180) < 45);
}

TEST_CASE("the camera keeps the lens it is given") {
  Camera lens;
  lens.field_of_view = 40;
  CHECK(ride_camera(plan_ride(quarter(), {}, everywhere), 0.5, lens).field_of_view == 40);
}

TEST_CASE("a ride halts at each stop until it is asked on, and at its end") {
  Ride ride;
  ride.seconds = 10;
  // Two stand at one place: both are read.
  ride.stops = {{0, "", "root"}, {0.3, "", "fascia"}, {0.3, "", "tunnel"}, {0.8, "", "crest"}};
  RideMoment at = ride_begun(ride);
  CHECK(at.halted);
  CHECK(way_after(at.time_share) == Approx(ride.stops[0].at));
  at.halted = false;
  std::vector<std::size_t> halts{at.stop};
  double before = 0;
  for (int frame = 0; frame < 400 && at.time_share < 1; ++frame) {
    at = ridden_on(ride, at, 0.1);
    CHECK(at.time_share >= before);
    before = at.time_share;
    if (!at.halted) continue;
    halts.push_back(at.stop);
    if (at.time_share < 1) CHECK(way_after(at.time_share) == Approx(ride.stops[at.stop].at).margin(0.02));
    at.halted = false;
  }
  CHECK(halts == std::vector<std::size_t>{0, 1, 2, 3, 3});
  CHECK_FALSE(ride_begun({}).halted);
}

TEST_CASE("the stop is the last one reached") {
  Ride ride;
  CHECK(stop_at(ride, 0.5) == 0);
  ride.stops = {{0.1, "a", "one"}, {0.4, "a", "two"}, {1, "b", "three"}};
  CHECK(stop_at(ride, 0) == 0);
  CHECK(stop_at(ride, 0.39) == 0);
  CHECK(stop_at(ride, 0.4) == 1);
  CHECK(stop_at(ride, 1) == 2);
}

TEST_CASE("the ride starts and ends gently and never goes back") {
  CHECK(way_after(0) == 0);
  CHECK(way_after(1) == 1);
  CHECK(way_after(0.5) == Approx(0.5));
  double before = 0;
  for (int i = 1; i <= 200; ++i) {
    const double way = way_after(i / 200.0);
    CHECK(way > before);
    CHECK(time_at(way) == Approx(i / 200.0));
    before = way;
  }
  // A tenth of the time to gather speed: at constant acceleration half the way of full speed.
  CHECK(way_after(0.1) == Approx(0.05 / 0.9));
}
