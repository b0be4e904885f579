// Models of one's own through the life of a scene: opened, changed, removed, and found again at the next start.
#include <fstream>

#include "base/file.h"
#include "desk.h"

using namespace scenario;

namespace {

namespace fs = std::filesystem;

std::size_t drawn(Desk& desk) {
  return desk.frame().items.size();
}

}  // namespace

TEST_CASE("a model that was hidden by showing something else alone is shown by its own switch") {
  const Home home;
  Desk desk(home);
  desk.open_box();
  desk.perform(session::Isolate{"bone.sacrum"_id});
  CHECK(drawn(desk) == 1);
  CHECK_FALSE(desk.node("model.0"_id).shown);
  CHECK_FALSE(desk.node("model"_id).shown);
  desk.undoable(session::SetShown{"model.0"_id, true});
  CHECK(drawn(desk) == 2);
  CHECK(desk.node("model.0"_id).shown);
  CHECK(desk.node("model"_id).shown);
  desk.undoable(session::SetShown{"model"_id, false});
  CHECK(drawn(desk) == 1);
  CHECK_FALSE(desk.node("model.0"_id).shown);
  CHECK_FALSE(desk.node("model"_id).shown);
  desk.undoable(session::ShowAll{});
  CHECK(desk.node("model.0"_id).shown);
  desk.undoable(session::SetShown{"model.0"_id, false});
  desk.undoable(session::ResetScene{});
  desk.perform(session::Isolate{"model.0"_id});
  CHECK(drawn(desk) == 1);
}

TEST_CASE("what was said of a model goes with it, and what was said of the next one stays with that") {
  const Home home;
  Desk desk(home);
  desk.open_box("one.obj", 60);
  desk.open_box("two.obj", 70);
  desk.open_box("three.obj", 80);
  desk.perform(session::SetShown{"model.0"_id, false});
  desk.perform(session::SetOpacity{"model.0"_id, 0.1});
  desk.perform(session::SetHighlighted{"model.0"_id, true});
  desk.perform(session::SetOpacity{"model.2"_id, 0.5});
  desk.perform(session::Select{"model.2"_id});
  desk.undoable(session::RemoveModel{0});
  REQUIRE(desk.scene().models.size() == 2);
  CHECK(desk.node("model.0"_id).title == "two.obj");
  CHECK(desk.node("model.0"_id).shown);
  CHECK(session::opacity_of(desk.scene(), "model.0"_id) == 1);
  CHECK(session::opacity_of(desk.scene(), "model.1"_id) == 0.5);
  CHECK(desk.scene().highlighted.empty());
  CHECK(desk.scene().selected == "model.1"_id);
  desk.perform(session::RemoveModel{1});
  CHECK(desk.scene().selected.empty());
  desk.perform(session::RemoveModel{0});
  desk.open_box("one.obj", 60);
  CHECK(session::opacity_of(desk.scene(), "model.0"_id) == 1);
}

TEST_CASE("models come back at the next start as they lay, where that is wished") {
  const Home home;
  session::Scene scene;
  std::size_t items = 0;
  {
    Desk desk(home, Desk::keeping(true));
    desk.open_box("one.obj", 60);
    desk.open_box("two.obj", 70);
    desk.perform(session::PlaceModel{1, {{10, 90, 20}, {0, 0, 45}, 1}, 0});
    desk.perform(session::RemoveModel{0});
    scene = desk.scene();
    items = drawn(desk);
    desk.close();
  }
  Desk again(home, Desk::keeping(true));
  CHECK(again.scene() == scene);
  CHECK(drawn(again) == items);
  // Not only to be seen: it can be laid on from where its file has it.
  again.undoable(session::LayModel{0, session::Lay::as_read});
  again.undoable(session::RemoveModel{0});
  CHECK(drawn(again) == items - 1);
}

TEST_CASE("of models nothing is kept where that is not wished, however the program ends") {
  const Home home;
  {
    Desk desk(home, Desk::keeping(false));
    desk.open_box("name_of_a_patient.obj");
    desk.perform(session::SetOpacity{"model.0"_id, 0.5});
    desk.wait(2);
    desk.kill();
  }
  CHECK(base::read_text(Home::kept_scene())->find("patient") == std::string::npos);
  Desk again(home, Desk::keeping(true));
  CHECK(again.scene().models.empty());
  CHECK(again.scene().opacity.empty());
  // Nor does one look at the place where it was.
  const Home other;
  Desk fresh(other, Desk::keeping(true));
  CHECK(again.camera() == fresh.camera());
}

TEST_CASE("what was remembered is forgotten when that is no longer wished") {
  const Home home;
  Desk desk(home, Desk::keeping(true));
  desk.open_box("name_of_a_patient.obj");
  desk.wait(2);
  CHECK(base::read_text(Home::kept_scene())->find("patient") != std::string::npos);
  desk.perform(session::RememberModels{false});
  desk.wait(2);
  desk.kill();
  CHECK(base::read_text(Home::kept_scene())->find("patient") == std::string::npos);
}

TEST_CASE("a model whose file has gone or changed is told, and stands in the scene until it is closed") {
  const Home home;
  std::size_t items = 0;
  {
    Desk desk(home, Desk::keeping(true));
    items = drawn(desk);
    desk.open_box();
    desk.close();
  }
  std::string words;
  SECTION("gone") {
    fs::remove(home.path("box.obj"));
    words = "could not be opened again";
  }
  SECTION("changed") {
    (void)home.box("box.obj", 90);
    words = "has changed since it was opened";
  }
  Desk again(home, Desk::keeping(true));
  CHECK(again.told(words));
  CHECK(again.scene().models.size() == 1);
  CHECK(drawn(again) == items);
  // What asks for it does nothing, and nothing breaks.
  const session::Scene before = again.scene();
  again.perform(session::LayModel{0, session::Lay::to_centre});
  again.perform(session::StartPairing{0});
  again.perform(session::FitSurface{0, "bone"_id, false});
  again.settle();
  CHECK(again.scene() == before);
  again.undoable(session::RemoveModel{0});
}

TEST_CASE("a model that undo brings back is read again where it is not at hand, once") {
  const Home home;
  {
    Desk desk(home);
    desk.open_box();
    desk.perform(session::SaveState{desk.file("scene.json")});
  }
  Desk desk(home);
  const std::size_t without = drawn(desk);
  desk.perform(session::OpenScene{desk.file("scene.json")});
  desk.perform(session::Undo{});
  desk.perform(session::Redo{});
  CHECK(desk.panel().jobs.size() == 1);
  desk.settle();
  CHECK(drawn(desk) == without + 1);
}

TEST_CASE("opening a model is cancelled, and nothing of it is there") {
  const Home home;
  Desk desk(home);
  const session::Scene before = desk.scene();
  desk.perform(session::OpenFiles{{home.box("one.obj"), home.box("two.obj")}});
  desk.perform(session::CancelWork{});
  desk.settle();
  CHECK(desk.scene() == before);
  CHECK(desk.ended.empty());
}
