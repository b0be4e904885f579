// One person and another: what undo brings back, and building that is cancelled or that fails.
#include <algorithm>

#include "app/models/load.h"
#include "base/file.h"
#include "body/baked_file.h"
#include "desk.h"

using namespace scenario;

namespace {

namespace fs = std::filesystem;

/// The mesh of the sacrum in the picture: which body is drawn. An undo entry comes of it.
std::shared_ptr<const geometry::Mesh> drawn_sacrum(Desk& desk) {
  desk.perform(session::Isolate{"bone.sacrum"_id});
  auto mesh = desk.frame().items.at(0).mesh;
  desk.perform(session::Undo{});
  return mesh;
}

bool draws(Desk& desk, const std::shared_ptr<const geometry::Mesh>& mesh) {
  const auto& items = desk.frame().items;
  return std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.mesh == mesh; });
}

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code none;
  for (const auto& entry : fs::recursive_directory_iterator(folder, none)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  return files;
}

/// The file of the man's body in the tests' cache.
fs::path kept_man(const Home& home) {
  Desk desk(home);  // Builds it where it is not there yet.
  const auto atlas = app::load_knowledge();
  REQUIRE(atlas);
  const auto key = body::cache_key(base::assets_folder(), atlas->content_hash, "man", Desk::usual().bodies);
  REQUIRE(key);
  return body::cached_file(base::cache_folder(), "man", *key);
}

/// The other body is asked for, on a cache where it must be built, and its building has come some way.
void begin_to_build(Desk& desk, double fraction) {
  desk.perform(session::SetBody{"woman"});
  const auto on_the_way = [&] { return !desk.panel().jobs.empty() && desk.panel().jobs[0].fraction >= fraction; };
  REQUIRE(desk.wait(1e9, on_the_way));
}

}  // namespace

TEST_CASE("undo and redo go over a change of person, with what was done before and after it") {
  const Home home;
  Desk desk(home);
  const session::Scene first = desk.scene();
  const auto man = drawn_sacrum(desk);
  desk.perform(session::SetShown{"bone.hip.left"_id, false});
  const session::Scene hidden = desk.scene();
  desk.perform(session::SetBody{"woman"});
  desk.settle();
  const auto woman = drawn_sacrum(desk);
  CHECK(woman != man);
  desk.perform(session::Select{"nerve.scn.medial.left"_id});
  const session::Scene last = desk.scene();

  desk.perform(session::Undo{});
  CHECK(draws(desk, woman));
  desk.perform(session::Undo{});
  CHECK(desk.scene() == hidden);
  CHECK(draws(desk, man));
  desk.perform(session::Undo{});
  CHECK(desk.scene() == first);
  for (int i = 0; i < 3; ++i) {
    desk.perform(session::Redo{});
    desk.settle();
  }
  CHECK(desk.scene() == last);
  CHECK(draws(desk, woman));
  // Both were built once.
  CHECK(desk.ended == std::vector<std::string>{"body_built"});
}

TEST_CASE("a person is built once, however often it is asked for meanwhile") {
  const Home home;
  Desk desk(home);
  desk.perform(session::SetBody{"woman"});
  desk.perform(session::Undo{});
  desk.perform(session::Redo{});
  CHECK(desk.panel().jobs.size() == 1);
  desk.settle();
  CHECK(desk.ended == std::vector<std::string>{"body_built"});
  CHECK(desk.scene().body == "woman");
}

TEST_CASE("what is drawn while a body is built stays; what was done on it ends when the new one comes") {
  const Home home;
  Desk desk(home);
  const auto man = drawn_sacrum(desk);
  desk.perform(session::Select{"nerve.scn.medial.left"_id});
  desk.perform(session::SetBody{"woman"});
  CHECK(draws(desk, man));
  SECTION("a ride") {
    desk.perform(session::StartRide{});
    REQUIRE(desk.panel().ride);
    desk.settle();
    CHECK_FALSE(desk.panel().ride);
  }
  SECTION("a drawing") {
    desk.perform(session::StartPainting{});
    REQUIRE(desk.panel().painting);
    desk.settle();
    CHECK_FALSE(desk.panel().painting);
  }
  CHECK_FALSE(draws(desk, man));
  CHECK(desk.app().mode() == session::Mode::usual);
}

TEST_CASE("building a body is cancelled in its midst: the person shown stays, in the list too, and no file is left") {
  const Home home;
  // The man is there; the woman would have to be built.
  const fs::path kept = kept_man(home);
  const Variable cache("XDG_CACHE_HOME", home.path("cache").string());
  const fs::path there = base::cache_folder() / "bodies" / kept.filename();
  fs::create_directories(there.parent_path());
  fs::copy(kept, there);
  const std::vector<fs::path> before = files_below(home.path("cache"));
  Desk desk(home, Desk::keeping());
  const auto man = drawn_sacrum(desk);
  const double fraction = GENERATE(0.0, 0.1);
  begin_to_build(desk, fraction);
  CHECK(draws(desk, man));
  desk.perform(session::CancelWork{});
  desk.settle();
  CHECK(desk.scene().body == "man");
  CHECK(desk.panel().scene.body == "man");
  CHECK(draws(desk, man));
  CHECK(desk.ended.empty());
  CHECK(files_below(home.path("cache")) == before);
  // It was asked for; no fault is told.
  for (const ui::Message& message : desk.panel().messages) CHECK(message.severity == base::Severity::note);
  // Nor is it kept: the next start shows the man.
  desk.close();
  CHECK(base::read_text(Home::kept_scene())->find("\"woman\"") == std::string::npos);
}

TEST_CASE("a person that is asked for again after cancelling is built") {
  const Home home;
  Desk desk(home);
  desk.perform(session::SetBody{"woman"});
  desk.perform(session::CancelWork{});
  CHECK(desk.scene().body == "man");
  desk.perform(session::SetBody{"woman"});
  desk.settle();
  CHECK(desk.scene().body == "woman");
  CHECK(desk.app().mode() == session::Mode::usual);
}

TEST_CASE("a person that nobody knows changes nothing") {
  const Home home;
  Desk desk(home);
  const session::Scene before = desk.scene();
  SECTION("asked for") {
    desk.perform(session::SetBody{"nobody"});
  }
  SECTION("named by a scene that is opened") {
    const std::string file = desk.file("scene.json");
    REQUIRE(base::write_atomically(file, R"({"version": 1, "scene": {"body": "nobody", "labels": false}})").ok());
    desk.perform(session::OpenScene{file});
  }
  desk.settle();
  CHECK(desk.scene() == before);
  CHECK(desk.panel().undo_label.empty());
  CHECK(desk.told("There is no body \"nobody\""));
}

TEST_CASE("a body that cannot be built is told, and the person shown stays") {
  const Home home;
  // A table is torn once the first body is there.
  const Variable assets("CLUNEAL_ASSETS", home.path("assets").string());
  fs::copy(std::string(CLUNEAL_SOURCE_DIR) + "/assets", home.path("assets"), fs::copy_options::recursive);
  Desk desk(home);
  const auto man = drawn_sacrum(desk);
  REQUIRE(base::write_atomically(home.path("assets/body/sacrum.json"), "{").ok());
  desk.perform(session::SetBody{"woman"});
  desk.settle();
  CHECK(desk.scene().body == "man");
  CHECK(draws(desk, man));
  REQUIRE_FALSE(desk.panel().messages.empty());
  CHECK(desk.panel().messages.back().severity == base::Severity::error);
}
