// The camera, by hand, in flight and on rides; the pointer in the picture.
#include <algorithm>

#include "trial.h"

namespace scenario {
namespace {

constexpr const char* ridden = "nerve.scn.medial.left";

void orbit(Desk& desk) {
  const session::Camera before = desk.camera();
  desk.lasting(session::Orbit{30, 10}, [&] { return desk.camera(); });
  CHECK(desk.camera().azimuth == Approx(before.azimuth - 30));
  CHECK(desk.camera().elevation == Approx(before.elevation - 10));
}

void pan(Desk& desk) {
  const session::Camera before = desk.camera();
  desk.lasting(session::Pan{0.25, 0}, [&] { return desk.camera(); });
  CHECK(desk.camera().target.x != before.target.x);
  CHECK(desk.camera().distance == before.distance);
}

void zoom(Desk& desk) {
  const double before = desk.camera().distance;
  desk.lasting(session::Zoom{2, {}}, [&] { return desk.camera(); });
  CHECK(desk.camera().distance == Approx(before / 2));
  // What lies under the pointer stays there.
  const glm::dvec3 sacrum(0, 100, -20);
  const glm::dvec2 pixel = desk.pixel(sacrum);
  desk.perform(session::Zoom{1.5, pixel});
  CHECK(desk.pixel(sacrum).x == Approx(pixel.x).margin(30));
  CHECK(desk.pixel(sacrum).y == Approx(pixel.y).margin(30));
}

void go_to_view(Desk& desk) {
  desk.lasting(session::GoToView{"left"}, [&] { return desk.camera(); });
  CHECK(desk.camera().azimuth == Approx(90));
  const session::Camera there = desk.camera();
  desk.perform(session::GoToView{"nowhere"});
  desk.settle();
  CHECK(desk.camera() == there);
}

void fly_to(Desk& desk) {
  const double before = desk.camera().distance;
  desk.lasting(session::FlyTo{"bone.sacrum"_id}, [&] { return desk.camera(); });
  CHECK(desk.camera().distance < before);
  desk.lasting(session::FlyTo{}, [&] { return desk.camera(); });
  CHECK(desk.camera().distance == Approx(before).epsilon(0.2));
  // What is hidden is shown first, which undo takes back.
  desk.perform(session::SetShown{"bone.sacrum"_id, false});
  desk.undoable(session::FlyTo{"bone.sacrum"_id});
  CHECK(desk.node("bone.sacrum"_id).shown);
}

void fly_to_selection(Desk& desk) {
  const session::Camera before = desk.camera();
  desk.perform(session::FlyToSelection{});
  desk.settle();
  CHECK(desk.camera() == before);
  desk.perform(session::Select{"bone.sacrum"_id});
  desk.lasting(session::FlyToSelection{}, [&] { return desk.camera(); });
  CHECK(desk.camera().distance < before.distance);
}

void go_home(Desk& desk) {
  const session::Camera home = desk.camera();
  desk.perform(session::Orbit{70, 20});
  desk.lasting(session::GoHome{}, [&] { return desk.camera(); });
  CHECK(desk.camera().azimuth == Approx(home.azimuth));
  CHECK(desk.camera().elevation == Approx(home.elevation));
}

void fly_to_step(Desk& desk) {
  desk.perform(session::Select{*Id::parse(ridden)});
  REQUIRE(desk.panel().info);
  const std::vector<ui::InfoStep> course = desk.panel().info->course;
  const auto laid = std::find_if(course.begin(), course.end(), [](const auto& step) { return step.laid; });
  REQUIRE(laid != course.end());
  const double before = desk.camera().distance;
  desk.lasting(session::FlyToStep{*Id::parse(ridden), laid->name}, [&] { return desk.camera(); });
  CHECK(desk.camera().distance < before);
}

void start_ride(Desk& desk) {
  desk.perform(session::StartRide{});
  CHECK_FALSE(desk.panel().ride);
  CHECK(desk.told("Select a nerve first"));
  desk.perform(session::Select{*Id::parse(ridden)});
  const session::Camera before = desk.camera();
  desk.lasting(session::StartRide{}, [&] { return desk.panel().ride.has_value(); });
  // It halts at each step, the first one too, so that there is time to speak.
  REQUIRE(desk.panel().ride);
  CHECK(desk.panel().ride->halted);
  CHECK(desk.panel().ride->number == 1);
  // R, which asks for a ride, asks this one on.
  for (const std::size_t reached : {2U, 3U}) {
    desk.perform(session::StartRide{});
    desk.settle();
    CHECK(desk.panel().ride->halted);
    CHECK(desk.panel().ride->number == reached);
  }
  while (!desk.panel().ride->ended) {
    desk.perform(session::PauseRide{});
    desk.settle();
  }
  CHECK(desk.panel().ride->number == desk.panel().ride->count);
  CHECK_FALSE(desk.camera() == before);
  CHECK(desk.app().mode() == session::Mode::riding);
}

void step_ride(Desk& desk) {
  desk.perform(session::Select{*Id::parse(ridden)});
  desk.perform(session::StartRide{});
  const auto at = [&] { return desk.panel().ride->number; };
  desk.lasting(session::StepRide{1}, at);
  CHECK(at() == 2);  // At the first it has halted by itself.
  CHECK(desk.panel().ride->halted);
  const session::Camera there = desk.camera();
  desk.lasting(session::StepRide{-1}, at);
  CHECK(at() == 1);
  CHECK_FALSE(desk.camera() == there);
}

void pause_ride(Desk& desk) {
  desk.perform(session::Select{*Id::parse(ridden)});
  desk.perform(session::StartRide{});
  desk.settle();
  desk.perform(session::PauseRide{});
  desk.wait(0.2);
  CHECK_FALSE(desk.panel().ride->halted);
  desk.perform(session::PauseRide{});
  CHECK(desk.panel().ride->halted);
  const session::Camera there = desk.camera();
  desk.wait(2);
  CHECK(desk.camera() == there);
  desk.perform(session::PauseRide{});
  desk.wait(2);
  CHECK_FALSE(desk.camera() == there);
}

void leave_ride(Desk& desk) {
  desk.perform(session::Select{*Id::parse(ridden)});
  desk.perform(session::StartRide{});
  desk.wait(3);
  const session::Camera there = desk.camera();
  desk.lasting(session::LeaveRide{}, [&] { return desk.panel().ride.has_value(); });
  CHECK_FALSE(desk.panel().ride);
  CHECK(desk.app().mode() == session::Mode::usual);
  CHECK(desk.camera().distance == Approx(there.distance).epsilon(0.5));
}

void camera_back(Desk& desk) {
  const session::Camera home = desk.camera();
  desk.perform(session::Orbit{40, 0});
  desk.wait(1);
  desk.perform(session::FlyTo{"bone.sacrum"_id});
  desk.settle();
  desk.lasting(session::CameraBack{}, [&] { return desk.camera(); });
  CHECK(desk.camera().azimuth == Approx(home.azimuth - 40));
  desk.lasting(session::CameraBack{}, [&] { return desk.camera(); });
  CHECK(desk.camera() == home);
  CHECK_FALSE(desk.panel().camera_back);
}

void camera_forward(Desk& desk) {
  desk.perform(session::Orbit{40, 0});
  const session::Camera there = desk.camera();
  desk.settle();
  desk.perform(session::CameraBack{});
  desk.settle();
  CHECK_FALSE(desk.camera() == there);
  desk.lasting(session::CameraForward{}, [&] { return desk.camera(); });
  CHECK(desk.camera() == there);
}

void hover_at(Desk& desk) {
  desk.perform(session::Isolate{"bone.sacrum"_id});
  desk.perform(session::FlyTo{"bone.sacrum"_id});
  desk.settle();
  desk.lasting(session::HoverAt{Desk::middle()}, [&] { return desk.panel().hovered; });
  CHECK(desk.panel().hovered == "Sacrum");
  desk.perform(session::HoverAt{});
  CHECK(desk.panel().hovered.empty());
}

void click_at(Desk& desk) {
  desk.perform(session::Isolate{"bone.sacrum"_id});
  desk.perform(session::FlyTo{"bone.sacrum"_id});
  desk.settle();
  desk.undoable(session::ClickAt{Desk::middle()});
  CHECK(desk.scene().selected == "bone.sacrum"_id);
  desk.undoable(session::ClickAt{{2, 2}});
  CHECK(desk.scene().selected.empty());
}

}  // namespace

const std::vector<Trial>& camera_trials() {
  static const std::vector<Trial> trials{
      {"orbit", orbit},
      {"pan", pan},
      {"zoom", zoom},
      {"go_to_view", go_to_view},
      {"fly_to", fly_to},
      {"fly_to_selection", fly_to_selection},
      {"go_home", go_home},
      {"fly_to_step", fly_to_step},
      {"start_ride", start_ride},
      {"step_ride", step_ride},
      {"pause_ride", pause_ride},
      {"leave_ride", leave_ride},
      {"camera_back", camera_back},
      {"camera_forward", camera_forward},
      {"hover_at", hover_at},
      {"click_at", click_at},
  };
  return trials;
}

}  // namespace scenario
