// What goes on at the same time: one of a ride, points on a model and painting, with the scene changing under it.
#include "desk.h"

using namespace scenario;

namespace {

/// How many of them go on, as the panels show it.
int going_on(Desk& desk) {
  return (desk.panel().ride ? 1 : 0) + (desk.panel().pairing ? 1 : 0) + (desk.panel().painting ? 1 : 0);
}

}  // namespace

TEST_CASE("one thing goes on at a time: the next ends the one before") {
  const Home home;
  Desk desk(home);
  desk.open_box();
  desk.perform(session::LayModel{0, session::Lay::to_centre});
  desk.perform(session::Select{"nerve.scn.medial.left"_id});
  const std::vector<std::pair<session::Action, session::Mode>> things{
      {session::StartRide{}, session::Mode::riding},
      {session::StartPairing{0}, session::Mode::pairing},
      {session::StartPainting{}, session::Mode::painting}};
  for (const auto& [first, first_mode] : things) {
    for (const auto& [next, next_mode] : things) {
      desk.perform(first);
      CHECK(desk.app().mode() == first_mode);
      desk.perform(next);
      CHECK(desk.app().mode() == next_mode);
      CHECK(going_on(desk) == 1);
      desk.perform(session::LeaveRide{});
      desk.perform(session::LeavePairing{});
      desk.perform(session::LeavePainting{});
      CHECK(going_on(desk) == 0);
      desk.settle();
    }
  }
}

TEST_CASE("points end where their model is closed, and painting shows what is changed meanwhile") {
  const Home home;
  Desk desk(home);
  desk.open_box();
  desk.perform(session::StartPairing{0});
  desk.settle();
  desk.perform(session::RemoveModel{0});
  CHECK(desk.app().mode() == session::Mode::usual);
  desk.perform(session::StartPainting{});
  desk.settle();
  const float light = desk.frame().background.top.x;
  desk.perform(session::SetDarkBackground{true});
  CHECK(desk.frame().background.top.x < 0.2F * light);
  CHECK(desk.app().mode() == session::Mode::painting);
}

TEST_CASE("a model that changes while it is laid onto a bone stays as it was changed") {
  const Home home;
  Desk desk(home);
  desk.open_box();
  desk.perform(session::LayModel{0, session::Lay::to_centre});
  desk.perform(session::FitSurface{0, "bone.sacrum"_id, false});
  desk.perform(session::LayModel{0, session::Lay::flipped});
  const session::Scene there = desk.scene();
  desk.settle();
  CHECK(desk.scene() == there);
  CHECK(desk.told("was changed while it was being aligned"));
}
