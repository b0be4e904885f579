// What was refused is told until it succeeds.
#include <fstream>

#include "trial.h"

namespace scenario {
namespace {

TEST_CASE("a refusal goes when the same succeeds, and no other one with it") {
  const Home home;
  Desk desk(home);
  desk.perform(session::SaveState{desk.file("none/scene.json")});
  REQUIRE(desk.told("none/scene.json"));
  desk.perform(session::SaveFigure{desk.file("a.jpg"), {640, 480}, false, 300});
  REQUIRE(desk.told("end \""));
  desk.perform(session::SaveState{desk.file("scene.json")});
  CHECK_FALSE(desk.told("none/scene.json"));
  CHECK(desk.told("end \""));
  desk.perform(session::OpenScene{desk.file("no.json")});
  REQUIRE(desk.told("no.json"));
  desk.perform(session::SaveState{desk.file("scene.json")});
  CHECK(desk.told("no.json"));
  desk.perform(session::OpenScene{desk.file("scene.json")});
  CHECK_FALSE(desk.told("no.json"));
}

TEST_CASE("of models that are opened together the good one does not hide that the other was refused") {
  const Home home;
  Desk desk(home);
  std::ofstream(desk.file("bad.stl")) << "no model";
  const std::string good = home.box("good.obj");
  desk.perform(session::OpenFiles{{desk.file("bad.stl"), good}});
  desk.settle();
  REQUIRE(desk.scene().models.size() == 1);
  CHECK(desk.told("bad.stl"));
  desk.perform(session::OpenFiles{{good}});
  desk.settle();
  CHECK_FALSE(desk.told("bad.stl"));
}

}  // namespace
}  // namespace scenario
