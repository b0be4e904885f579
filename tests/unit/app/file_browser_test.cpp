#include "app/files/file_browser.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>

#include "../base/temporary_folder.h"

namespace cluneal::app {
namespace {

namespace fs = std::filesystem;
using session::FilePurpose;

/// A folder with a few files, gone afterwards.
struct Folder {
  const TemporaryFolder own;
  const fs::path& path = own.path();
  Folder() {
    fs::create_directories(path / "Zebra");
    fs::create_directories(path / "ants");
    for (const char* name :
         {"rib 10.stl", "rib 9.STL", "Atlas.obj", "notes.txt", "old.png", "lesson.json", ".hidden.stl"})
      std::ofstream(path / name) << name;
    fs::last_write_time(path / "Atlas.obj", fs::file_time_type::clock::now() + std::chrono::hours(1));
    std::ofstream(path / "rib 10.stl") << std::string(5000, 'x');
  }
};

std::vector<std::string> names(const std::vector<ui::FileEntry>& entries) {
  std::vector<std::string> all;
  all.reserve(entries.size());
  for (const ui::FileEntry& entry : entries) all.push_back(entry.name);
  return all;
}

ui::FileBrowser looking_at(const fs::path& folder, FilePurpose purpose) {
  return looked_into({}, {{purpose}, folder.string()}, {});
}

TEST_CASE("A folder shows its folders, then the files of the wanted kind, with numbers in their order") {
  const Folder folder;
  using Names = std::vector<std::string>;
  CHECK(names(listed(folder.path, {FilePurpose::open_model})) ==
        Names{"ants", "Zebra", "Atlas.obj", "rib 9.STL", "rib 10.stl"});
  CHECK(names(listed(folder.path, {FilePurpose::save_figure})) == Names{"ants", "Zebra", "old.png"});
  CHECK(names(listed(folder.path, {FilePurpose::open_scene})) == Names{"ants", "Zebra", "lesson.json"});
  CHECK(listed(folder.path, {FilePurpose::open_scene, true}).size() == 8);  // All but the hidden one.
  CHECK(names(listed(folder.path, {FilePurpose::open_model, false, session::FileOrder::newest}))[2] == "Atlas.obj");
  CHECK(names(listed(folder.path, {FilePurpose::open_model, false, session::FileOrder::largest}))[2] == "rib 10.stl");
  CHECK(listed(folder.path, {FilePurpose::open_model})[4].size == "5.0 kB");
}

TEST_CASE("A name lies in the folder that is looked at, and a path goes where it says") {
  const Folder folder;
  const ui::FileBrowser here = looking_at(folder.path, FilePurpose::open_model);
  REQUIRE(here.problem.empty());
  const ui::FileBrowser file = chosen(here, {{FilePurpose::open_model}, " Atlas.obj "}, {});
  CHECK(file.chosen == (folder.path / "Atlas.obj").string());
  CHECK(file.answer > here.answer);
  const ui::FileBrowser inside = chosen(here, {{FilePurpose::open_model}, "ants"}, {});
  CHECK(inside.chosen.empty());
  CHECK(inside.folder == (folder.path / "ants").string());
  const ui::FileBrowser back = chosen(inside, {{FilePurpose::open_model}, "../rib 9.STL"}, {});
  CHECK(back.chosen == (folder.path / "rib 9.STL").string());
  CHECK(back.folder == folder.path.string());
  CHECK(chosen(here, {{FilePurpose::open_model}, "~"}, {}).folder != folder.path.string());
  const ui::FileBrowser none = chosen(here, {{FilePurpose::open_model}, "nothing.obj"}, {});
  CHECK(none.chosen.empty());
  CHECK_FALSE(none.problem.empty());
  CHECK(none.folder == folder.path.string());
}

TEST_CASE("What is saved gets its ending, is refused where it cannot be, and is known to be there already") {
  const Folder folder;
  const ui::FileBrowser here = looking_at(folder.path, FilePurpose::save_figure);
  const auto figure = [&](const std::string& typed) { return chosen(here, {{FilePurpose::save_figure}, typed}, {}); };
  CHECK(figure("new").chosen == (folder.path / "new.png").string());
  CHECK_FALSE(figure("new").chosen_is_there);
  CHECK(figure("old").chosen_is_there);
  CHECK(figure("page.pdf").chosen == (folder.path / "page.pdf").string());
  CHECK(figure("page.SVG").chosen == (folder.path / "page.SVG").string());
  CHECK(figure("picture.jpg").chosen.empty());
  CHECK(figure("picture.jpg").problem.find(".png") != std::string::npos);
  CHECK(figure("nowhere/picture.png").problem.find("nowhere") != std::string::npos);
  const auto scene = [&](const std::string& typed) { return chosen(here, {{FilePurpose::save_scene}, typed}, {}); };
  CHECK(scene("tuesday").chosen == (folder.path / "tuesday.cluneal").string());
  CHECK(scene("lesson.json").chosen_is_there);
  CHECK_FALSE(scene("lesson.txt").problem.empty());
  CHECK_FALSE(scene("  ").problem.empty());
}

TEST_CASE("A new folder is made and gone into; one that cannot be made says so") {
  const Folder folder;
  const ui::FileBrowser here = looking_at(folder.path, FilePurpose::save_figure);
  const ui::FileBrowser inside = made_folder(here, {{FilePurpose::save_figure}, "figures"}, {});
  CHECK(inside.folder == (folder.path / "figures").string());
  CHECK(fs::is_directory(folder.path / "figures"));
  CHECK_FALSE(made_folder(here, {{FilePurpose::save_figure}, "old.png/below"}, {}).problem.empty());
  CHECK_FALSE(looking_at(folder.path / "gone", FilePurpose::open_model).problem.empty());
}

TEST_CASE("One begins where one was last") {
  const Folder folder;
  RecentFolders recent;
  for (const char* name : {"a", "b", "c", "d", "e", "f", "g"}) recent.used(FilePurpose::open_model, name);
  recent.used(FilePurpose::open_model, folder.path.string());
  recent.used(FilePurpose::save_figure, (folder.path / "ants").string());
  recent.used(FilePurpose::open_model, folder.path.string());
  CHECK(recent.folders.size() == 6);
  CHECK(recent.folders[0] == folder.path.string());
  CHECK(looked_into({}, {{FilePurpose::save_figure}, ""}, recent).folder == (folder.path / "ants").string());
  CHECK(looked_into({}, {{FilePurpose::open_model}, ""}, recent).folder == folder.path.string());
  recent.used(FilePurpose::save_scene, (folder.path / "Zebra").string());
  CHECK(looked_into({}, {{FilePurpose::open_scene}, ""}, recent).folder == (folder.path / "Zebra").string());
  const std::vector<ui::FilePlace> all = places(recent);
  CHECK(all.front().title == "Home");
  CHECK(std::count_if(all.begin(), all.end(), [](const auto& place) { return place.recent; }) ==
        3);  // Those there are.
}

TEST_CASE("Folders of the file that was kept before the store are read, none of a broken one") {
  const Folder folder;
  std::ofstream(folder.path / "recent.json") << "{\"folders\": [\"/a\", \"/b\"]}";
  CHECK(read_recent_folders(folder.path / "recent.json") == std::vector<std::string>{"/a", "/b"});
  std::ofstream(folder.path / "recent.json") << "{\"folders\": [1, 2]}";
  CHECK(read_recent_folders(folder.path / "recent.json").empty());
  CHECK(read_recent_folders(folder.path / "none.json").empty());
}

TEST_CASE("The desktop and its like are found by the names that the system gives them") {
  const auto found =
      user_folders("/home/a", "# c\nXDG_DESKTOP_DIR=\"$HOME/Schreibtisch\"\nXDG_PICTURES_DIR=\"/data/p\"\n");
  REQUIRE(found.size() == 4);
  CHECK(found[0].path == "/home/a/Schreibtisch");
  CHECK(found[1].path == "/home/a/Documents");
  CHECK(found[3].path == "/data/p");
}

}  // namespace
}  // namespace cluneal::app
