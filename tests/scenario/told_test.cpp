// What was refused is told until it succeeds.
#include <algorithm>
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

TEST_CASE("what was refused far below the window is told in the user's language") {
  const Home home;
  app::ApplicationOptions options = Desk::keeping();
  options.language = "de";
  Desk desk(home, std::move(options));
  desk.perform(session::AddBookmark{"Montag"});
  REQUIRE(desk.panel().bookmarks.size() == 1);
  desk.perform(session::RenameBookmark{desk.panel().bookmarks.front().id, "  "});
  CHECK(desk.told("Ein Lesezeichen braucht einen Namen."));
  desk.perform(session::SaveState{desk.file("none/scene.json")});
  CHECK(desk.told("Den Ordner '" + desk.file("none") + "' gibt es nicht"));
  // A reason within a sentence is in that language too.
  desk.perform(session::OpenScene{desk.file("no.json")});
  CHECK(
      desk.told("Die Szene wurde nicht ge\xC3\xB6"
                "ffnet: '" +
                desk.file("no.json") + "' kann nicht gelesen werden: Datei oder Ordner nicht gefunden"));
  desk.perform(session::OpenFiles{{desk.file("none.obj")}});
  desk.settle();
  CHECK(
      desk.told("none.obj ist nicht da; pr\xC3\xBC"
                "fen Sie den Pfad."));
  std::ofstream(desk.file("bad.stl")) << "no model";
  desk.perform(session::OpenFiles{{desk.file("bad.stl")}});
  desk.settle();
  CHECK(
      desk.told("bad.stl l\xC3\xA4sst sich nicht \xC3\xB6"
                "ffnen. Auf Englisch: "));
  desk.perform(session::EnterDesk{});
  desk.perform(session::AddLearner{""});
  CHECK(desk.told("Wer lernt, braucht einen Namen; irgendeinen."));
}

TEST_CASE("what is measured from a landmark begins with the nerves, for which one feels for it") {
  const Home home;
  Desk desk(home);
  desk.perform(session::Select{"landmark.psis.left"_id});
  REQUIRE(desk.panel().info);
  const std::vector<ui::InfoClaim>& measured = desk.panel().info->measured_from;
  REQUIRE_FALSE(measured.empty());
  CHECK(measured.front().subject.find("cluneal") != std::string::npos);
  const bool between_sides = std::any_of(measured.begin(), measured.end(), [](const ui::InfoClaim& claim) {
    return claim.subject == "Posterior superior iliac spine of the other side";
  });
  CHECK(between_sides);
}

}  // namespace
}  // namespace scenario
