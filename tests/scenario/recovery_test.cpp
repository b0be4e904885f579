// What is kept from one start to the next, and what is made of it when something went wrong between.
#include <fstream>

#include "base/file.h"
#include "desk.h"

using namespace scenario;

namespace {

namespace fs = std::filesystem;

void put(const std::string& text) {
  fs::create_directories(Home::kept_scene().parent_path());
  REQUIRE(base::write_atomically(Home::kept_scene(), text).ok());
}

}  // namespace

TEST_CASE("the scene and the camera come back at the next start") {
  const Home home;
  session::Scene scene;
  session::Camera camera;
  {
    Desk desk(home, Desk::keeping());
    desk.perform(session::SetBody{"woman"});
    desk.settle();
    desk.perform(session::SetOpacity{"bone.sacrum"_id, 0.5});
    desk.perform(session::Select{"nerve.scn.medial.left"_id});
    desk.perform(session::Orbit{40, 5});
    desk.settle();
    scene = desk.scene();
    camera = desk.camera();
    desk.close();
  }
  Desk again(home, Desk::keeping());
  CHECK(again.scene() == scene);
  CHECK(again.camera() == camera);
  CHECK(again.panel().undo_label.empty());
  CHECK(again.panel().messages.empty());
}

TEST_CASE("a lost program has kept what was done more than a second before") {
  const Home home;
  {
    Desk desk(home, Desk::keeping());
    desk.perform(session::SetLabels{false});
    CHECK_FALSE(fs::exists(Home::kept_scene()));
    desk.wait(1.2);
    CHECK(fs::exists(Home::kept_scene()));
    desk.perform(session::SetDarkBackground{true});
    desk.wait(0.5);  // Not written yet.
    desk.kill();
  }
  Desk again(home, Desk::keeping());
  CHECK_FALSE(again.scene().labels);
  CHECK_FALSE(again.scene().dark_background);
}

TEST_CASE("changes that never pause are kept too") {
  const Home home;
  Desk desk(home, Desk::keeping());
  for (int i = 0; i < 30; ++i) {
    desk.perform(session::SetDarkBackground{i % 2 == 0});
    desk.wait(0.4);
  }
  CHECK(fs::exists(Home::kept_scene()));
}

TEST_CASE("a write that was torn before it was done leaves the scene of before") {
  const Home home;
  {
    Desk desk(home, Desk::keeping());
    desk.perform(session::SetLabels{false});
    desk.close();
  }
  // What a process that was killed in its midst leaves beside.
  std::ofstream(Home::kept_scene().string() + ".tmp-1234") << "{\"version\": 1, \"sc";
  Desk again(home, Desk::keeping());
  CHECK_FALSE(again.scene().labels);
  CHECK(again.panel().messages.empty());
}

TEST_CASE("a kept scene that cannot be used is told and put beside, and the program starts as new") {
  const auto [text, words] = GENERATE(table<std::string, std::string>(
      {{"{\"version\": 1, \"sc", "The saved scene was not used"},
       {R"({"version": 2, "scene": {}})", "version 2"},
       {R"({"version": 1, "scene": {"body": "nobody"}})", "There is no body \"nobody\""}}));
  const Home home;
  put(text);
  Desk desk(home, Desk::keeping());
  CHECK(desk.scene() == session::Scene{});
  CHECK(desk.told(words));
  CHECK(desk.told("last_scene.unused-1.json"));
  desk.perform(session::SetLabels{false});
  desk.close();
  CHECK(*base::read_text(Home::kept_scene().parent_path() / "last_scene.unused-1.json") == text);
  Desk again(home, Desk::keeping());
  CHECK_FALSE(again.scene().labels);
  CHECK(again.panel().messages.empty());
}

TEST_CASE("of a kept scene that names what the atlas no longer has, the rest comes back") {
  const Home home;
  put(R"({"version": 1, "scene": {"labels": false, "shown": {"bone.wing": true}}})");
  Desk desk(home, Desk::keeping());
  CHECK_FALSE(desk.scene().labels);
  CHECK(desk.told("bone.wing"));
}

TEST_CASE("a scene that is asked for at the start and cannot be used is told, and one begins as new") {
  const Home home;
  app::ApplicationOptions options = Desk::usual();
  options.state_file = home.path("scene.json").string();
  REQUIRE(base::write_atomically(options.state_file, R"({"version": 1, "scene": {"body": "nobody"}})").ok());
  Desk desk(home, options);
  CHECK(desk.scene() == session::Scene{});
  CHECK(desk.told("There is no body \"nobody\""));
  CHECK(fs::exists(options.state_file));
}

TEST_CASE("of two programs the first keeps the scene, and the second says that it does not") {
  const Home home;
  Desk first(home, Desk::keeping());
  first.perform(session::SetLabels{false});
  first.wait(1.5);
  Desk second(home, Desk::keeping());
  CHECK_FALSE(second.scene().labels);
  CHECK(second.told("Another window is open"));
  second.perform(session::SetDarkBackground{true});
  second.wait(2);
  second.close();
  first.close();
  // The next one is alone again.
  Desk third(home, Desk::keeping());
  CHECK_FALSE(third.told("Another window is open"));
  CHECK_FALSE(third.scene().dark_background);
  CHECK_FALSE(third.scene().labels);
}

TEST_CASE("a scene that cannot be written is told, and the program goes on") {
  const Home home;
  Desk desk(home, Desk::keeping());
  // A folder stands where the file should be.
  fs::create_directory(Home::kept_scene());
  desk.perform(session::SetLabels{false});
  desk.wait(2);
  CHECK(desk.told("last_scene.json"));
  CHECK_FALSE(desk.scene().labels);
  fs::remove(Home::kept_scene());
  desk.close();
  CHECK(fs::is_regular_file(Home::kept_scene()));
}
