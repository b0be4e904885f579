#include "app/files/kept.h"

#include <catch2/catch.hpp>

#include "app/files/saved_scene.h"
#include "base/file.h"
#include "state_folder.h"

using namespace cluneal;
using app::Kept;
using File = ui::RecentFile;

namespace {

/// One in which the program has kept something before.
struct UsedFolder : StateFolder {
  UsedFolder() { std::filesystem::create_directories(own()); }
};

/// As the window opens it; nothing is to be told.
Kept opened(bool with_paths) {
  std::vector<base::Diagnostic> told;
  Kept kept(true, with_paths, told);
  CHECK(told.empty());
  return kept;
}

session::SavedState state_with_model() {
  session::SavedState state;
  state.scene.body = "woman";
  state.scene.shown[*base::Id::parse("bone")] = false;
  state.scene.shown[*base::Id::parse("model.0")] = true;
  state.scene.models = {{"/home/a/Erika Mustermann.stl", "0123456789abcdef0123456789abcdef", "Erika Mustermann.stl"}};
  state.camera = session::Camera{{1, 2, 3}, 90, 10, 500, 25};
  return state;
}

}  // namespace

TEST_CASE("a bookmark gives back the scene and the camera, in the next run too") {
  const UsedFolder folder;
  session::SavedState state;
  state.scene.body = "woman";
  state.scene.highlighted = {*base::Id::parse("nerve.scn")};
  state.camera = session::Camera{{1, 2, 3}, 90, 10, 500, 25};
  {
    Kept kept = opened(false);
    CHECK(kept.add("Two tunnels", state).value() == "Two tunnels");
    CHECK(kept.add("Two tunnels", {}).value() == "Two tunnels 2");
    CHECK_FALSE(kept.add("  ", state).ok());
  }
  Kept kept = opened(false);
  REQUIRE(kept.bookmarks().size() == 2);
  CHECK(kept.bookmarks()[0].name == "Two tunnels");
  CHECK(kept.bookmarks()[0].when.size() == std::string("2026-11-28 13:00").size());
  const auto found = kept.state_of(kept.bookmarks()[0].id);
  REQUIRE(found.ok());
  CHECK(found.value().scene == state.scene);
  CHECK(found.value().camera == state.camera);
  CHECK_FALSE(kept.state_of(77).ok());
}

TEST_CASE("a deleted bookmark comes back as it was, the last one first") {
  const UsedFolder folder;
  Kept kept = opened(false);
  for (const char* name : {"one", "two", "three"}) REQUIRE(kept.add(name, {}).ok());
  const auto before = kept.bookmarks();
  CHECK(kept.last_removed().empty());
  CHECK_FALSE(kept.bring_back().ok());
  CHECK(kept.remove(before[0].id).value() == "one");
  CHECK(kept.remove(before[1].id).value() == "two");
  CHECK(kept.bookmarks().size() == 1);
  CHECK(kept.last_removed() == "two");
  CHECK(kept.bring_back().value() == "two");
  CHECK(kept.bring_back().value() == "one");
  REQUIRE(kept.bookmarks().size() == 3);
  CHECK(kept.bookmarks()[0].id == before[0].id);
  REQUIRE(kept.rename(before[0].id, "first").ok());
  CHECK(opened(false).bookmarks()[0].name == "first");
}

TEST_CASE("models of the user's own are in a bookmark only where they may be, and go when that is taken back") {
  const UsedFolder folder;
  const session::SavedState state = state_with_model();
  session::Scene without = state.scene;
  without.models.clear();
  without.shown.erase(*base::Id::parse("model.0"));
  Kept kept = opened(false);
  REQUIRE(kept.add("a", state).ok());
  CHECK(kept.state_of(kept.bookmarks()[0].id).value().scene == without);
  CHECK_FALSE(folder.has_trace_of("Mustermann"));
  REQUIRE(kept.keep_paths(true).ok());
  REQUIRE(kept.add("b", state).ok());
  CHECK(kept.state_of(kept.bookmarks()[1].id).value().scene == state.scene);
  CHECK(folder.has_trace_of("Mustermann"));
  REQUIRE(kept.add("c", state).ok());
  REQUIRE(kept.remove(kept.bookmarks()[2].id).ok());
  REQUIRE(kept.keep_paths(false).ok());
  REQUIRE(kept.bring_back().ok());
  CHECK_FALSE(folder.has_trace_of("Mustermann"));
  for (const ui::Bookmark& bookmark : kept.bookmarks()) CHECK(kept.state_of(bookmark.id).value().scene == without);
}

TEST_CASE("what is said of open models stays with them when another scene comes") {
  const session::Scene now = state_with_model().scene;
  session::Scene bookmark;
  bookmark.body = "man";
  const session::Scene next = app::with_models_of(now, bookmark);
  CHECK(next.models == now.models);
  CHECK(next.shown == std::map<base::Id, bool>{{*base::Id::parse("model.0"), true}});
  CHECK(next.body == "man");
}

TEST_CASE("recent files are known while the window is open, and kept only where they may be") {
  const UsedFolder folder;
  {
    Kept kept = opened(false);
    kept.used_file(File::Kind::model, "/home/a/Erika Mustermann.stl");
    kept.used_file(File::Kind::scene, "/home/a/lesson.json");
    REQUIRE(kept.files().size() == 2);
    CHECK(kept.files()[0] == File{File::Kind::scene, "/home/a/lesson.json"});
    CHECK_FALSE(folder.has_trace_of("Mustermann"));
    // What was opened before it was asked for is kept from then on.
    REQUIRE(kept.keep_paths(true).ok());
  }
  {
    Kept kept = opened(true);
    CHECK(kept.files().size() == 2);
    REQUIRE(kept.keep_paths(false).ok());
    CHECK(kept.files().empty());
  }
  CHECK_FALSE(folder.has_trace_of("Mustermann"));
  // Nor does it come back where it was switched off while the program did not run.
  {
    Kept kept = opened(true);
    kept.used_file(File::Kind::model, "/home/a/Erika Mustermann.stl");
  }
  CHECK(opened(false).files().empty());
  CHECK_FALSE(folder.has_trace_of("Mustermann"));
}

TEST_CASE("the folders of the file that was kept before the store are taken over once") {
  const UsedFolder folder;
  const std::filesystem::path old = base::state_folder() / "recent_folders.json";
  const bool with_paths = GENERATE(true, false);
  REQUIRE(base::write_atomically(old, R"({"folders": ["/home/a/last", "/home/a/before"]})").ok());
  {
    Kept kept = opened(with_paths);
    const std::vector<std::string> expected{"/home/a/last", "/home/a/before"};
    CHECK(kept.folders() == (with_paths ? expected : std::vector<std::string>()));
    CHECK_FALSE(std::filesystem::exists(old));
    kept.used_folder("/home/a/now");
  }
  CHECK(opened(with_paths).folders().size() == (with_paths ? 3 : 0));
}

TEST_CASE("a bookmark of another window is seen") {
  const UsedFolder folder;
  Kept one = opened(false);
  Kept other = opened(false);
  CHECK_FALSE(one.refresh());
  REQUIRE(other.add("of the other", {}).ok());
  CHECK(one.refresh());
  CHECK(one.bookmarks().size() == 1);
}

TEST_CASE("where no file can be kept, bookmarks hold until the window is closed, and that is told") {
  ::setenv("XDG_STATE_HOME", "/proc/none", 1);
  std::vector<base::Diagnostic> told;
  Kept kept(true, true, told);
  ::unsetenv("XDG_STATE_HOME");
  REQUIRE(told.size() == 1);
  CHECK(told[0].message.find("until this window is closed") != std::string::npos);
  CHECK(kept.add("one", {}).ok());
  CHECK(kept.bookmarks().size() == 1);
}

TEST_CASE("bookmarks of earlier versions of the scene go on working") {
  // As it was written by the first version that kept bookmarks; never to be changed.
  constexpr const char* text = R"({"version": 1,
    "scene": {"body": "woman", "shown": {"bone.hip.left": false}, "opacity": {"skin": 0.3}, "variants": {},
              "highlighted": ["nerve.scn"], "selected": "", "sides": "left", "labels": true, "nerve_scale": 3,
              "dark_background": true, "models": []},
    "camera": {"target": [0, 75, 0], "azimuth": 180, "elevation": 0, "distance": 700, "field_of_view": 25}})";
  const UsedFolder folder;
  {
    auto store = store::Store::open(base::state_folder() / "kept.sqlite");
    REQUIRE(store.ok());
    REQUIRE(store->add({{"old"}, {text}, {}, {1790000000}}).ok());
  }
  Kept kept = opened(false);
  const auto found = kept.state_of(kept.bookmarks().at(0).id);
  REQUIRE(found.ok());
  CHECK(found.value().scene.body == "woman");
  CHECK(found.value().scene.nerve_scale == 3);
  CHECK(found.value().scene.sides == session::Sides::left);
  CHECK(found.value().camera->distance == 700);
}
