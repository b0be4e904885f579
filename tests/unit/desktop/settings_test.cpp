#include "desktop/settings.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "../base/temporary_folder.h"
#include "base/file.h"

namespace cluneal::desktop {
namespace {

TEST_CASE("Settings come back as they were written") {
  Settings settings;
  settings.window = {40, 60, 1234, 777, true, false};
  settings.panels.structures = false;
  settings.panels.right_width = 412;
  settings.panels.palette.recent = {"landmark.psis.left", "labels.toggle"};
  settings.panels.talk.last_tour = "tour.of_today";
  settings.panels.talk.dark = true;
  const TemporaryFolder folder;
  const auto path = folder.path() / "kept.json";
  REQUIRE(write_settings(path, settings));
  const auto read = read_settings(path);
  REQUIRE(read);
  CHECK(read.warnings.empty());
  CHECK(read->window.x == 40);
  CHECK(read->window.width == 1234);
  CHECK(read->window.maximised);
  CHECK_FALSE(read->panels.structures);
  CHECK(read->panels.right_width == Approx(412));
  CHECK(read->panels.palette.recent == settings.panels.palette.recent);
  CHECK(read->panels.talk.last_tour == "tour.of_today");
  CHECK(read->panels.talk.dark == true);
}

TEST_CASE("Without a file the defaults hold, silently") {
  const TemporaryFolder folder;
  const auto read = read_settings(folder.path() / "never-written.json");
  REQUIRE(read);
  CHECK(read.warnings.empty());
  CHECK(read->window.width == WindowGeometry{}.width);
}

TEST_CASE("A broken file gives the defaults and says so; absurd numbers are brought back into reason") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "broken.json";
  REQUIRE(base::write_atomically(path, "{\"window\": {"));
  const auto broken = read_settings(path);
  REQUIRE(broken);
  CHECK_FALSE(broken.warnings.empty());
  REQUIRE(base::write_atomically(path, R"({"window": {"width": 1e12, "height": -5}, "panels": {"left_width": 9}})"));
  const auto absurd = read_settings(path);
  REQUIRE(absurd);
  CHECK(absurd->window.width == 16384);
  CHECK(absurd->window.height == 320);
  CHECK(absurd->panels.left_width == Approx(200));
}

/// Where the settings lie and where those of the version before did, neither of them there yet.
struct Files {
  const TemporaryFolder folder;
  const std::filesystem::path first = folder.path() / "settings.json";
  const std::filesystem::path second = folder.path() / "window-of-then.json";
};

TEST_CASE("Every setting comes back as it was written") {
  const Files files;
  for (const session::Preference& preference : session::all_preferences()) {
    for (const double value : {preference.least, preference.largest}) {
      Preferences kept;
      preference.set(kept.chosen, value);
      REQUIRE(write_preferences(files.first, kept));
      const auto read = read_preferences(files.first, files.second);
      INFO(preference.name);
      CHECK(read.warnings.empty());
      CHECK(read->found);
      CHECK(read->chosen == kept.chosen);
    }
  }
}

TEST_CASE("The file is one that a person can read: each entry a line with its name and value") {
  const Files files;
  Preferences kept;
  kept.chosen.theme = session::Theme::high_contrast;
  kept.chosen.wheel_speed = 150;
  REQUIRE(write_preferences(files.first, kept));
  const std::string text = *base::read_text(files.first);
  CHECK(text.find("  \"appearance\": {\n    \"language\": ") != std::string::npos);
  CHECK(text.find("    \"theme\": \"high_contrast\",\n") != std::string::npos);
  CHECK(text.find("    \"wheel_speed\": 150,\n") != std::string::npos);
  CHECK(text.find("    \"wheel_forward\": \"nearer\",\n") != std::string::npos);
}

TEST_CASE("Settings of the version before, which kept them with the window, still hold") {
  const Files files;
  REQUIRE(base::write_atomically(files.second, R"({
  "version": 1,
  "remember_models": true,
  "window": {
    "x": 40,
    "y": 60,
    "width": 1234,
    "height": 777,
    "maximised": false,
    "fullscreen": false
  },
  "panels": {
    "structures": false,
    "info": true,
    "text_size": 175,
    "theme": "dark",
    "left_width": 300.0,
    "right_width": 412.0
  }
}
)"));
  const auto read = read_preferences(files.first, files.second);
  CHECK(read.warnings.empty());
  CHECK_FALSE(read->found);
  CHECK(read->chosen.remember_models);
  CHECK(read->chosen.text_size == 175);
  CHECK(read->chosen.theme == session::Theme::dark);
  const auto window = read_settings(files.second);
  CHECK(window.warnings.empty());
  CHECK(window->window.width == 1234);
  CHECK_FALSE(window->panels.structures);
  CHECK(window->panels.right_width == Approx(412));
  // Once there is a file of its own it alone counts.
  Preferences kept;
  REQUIRE(write_preferences(files.first, kept));
  CHECK(read_preferences(files.first, files.second)->chosen == session::Preferences{});
}

TEST_CASE("The settings that the window wrote before there was a settings.json still hold") {
  const Files files;
  const std::filesystem::path earlier =
      std::filesystem::path(CLUNEAL_SOURCE_DIR) / "tests/cli/earlier/window.json";  // As that version wrote it.
  const auto read = read_preferences(files.first, earlier);
  CHECK(read.warnings.empty());
  session::Preferences expected;
  expected.remember_models = true;
  expected.text_size = 125;
  CHECK(read->chosen == expected);
  const auto window = read_settings(earlier);
  CHECK(window.warnings.empty());
  CHECK(window->window.width == 1000);
  CHECK(window->window.height == 700);
  CHECK(window->panels.left_width == Approx(330));
  CHECK(window->panels.right_width == Approx(350));
}

TEST_CASE("A value that cannot be is told by name with what may stand there, and the others hold") {
  const Files files;
  REQUIRE(base::write_atomically(files.first, R"({
  "appearance": {"theme": "purple", "text_size": 5000},
  "mouse": {"wheel_speed": "fast", "zoom_to_pointer": 1, "turn_speed": 200},
  "labels": 7
})"));
  const auto read = read_preferences(files.first, files.second);
  session::Preferences expected;
  expected.turn_speed = 200;
  CHECK(read->chosen == expected);
  std::string told;
  for (const base::Diagnostic& warning : read.warnings) told += warning.message + "\n";
  CHECK(read.warnings.size() == 5);
  CHECK(told.find("The setting \"appearance.theme\" must be \"as_picture\", \"light\", \"dark\" or \"high_contrast\"; "
                  "\"as_picture\" is used.") != std::string::npos);
  CHECK(told.find("The setting \"appearance.text_size\" must be a number from 75 to 250; 100 is used.") !=
        std::string::npos);
  CHECK(told.find("\"mouse.wheel_speed\"") != std::string::npos);
  CHECK(told.find("\"mouse.zoom_to_pointer\" must be true or false; true is used") != std::string::npos);
  CHECK(told.find("\"labels\"") != std::string::npos);
}

TEST_CASE("What is unknown is told, and stays in the file") {
  const Files files;
  REQUIRE(base::write_atomically(
      files.first,
      R"({"mouse": {"wheel_speed": 50, "colour": ["red", null]}, "from_tomorrow": {"a": 1.5, "b": true}})"));
  auto read = read_preferences(files.first, files.second);
  REQUIRE(read.warnings.size() == 2);
  CHECK(read.warnings[0].message.find("\"mouse.colour\" is not known") != std::string::npos);
  read->chosen.wheel_speed = 60;
  REQUIRE(write_preferences(files.first, *read));
  const auto again = read_preferences(files.first, files.second);
  CHECK(again->chosen.wheel_speed == 60);
  CHECK(again.warnings.size() == 2);
  const std::string text = *base::read_text(files.first);
  CHECK(text.find("\"colour\": [\"red\", null]") != std::string::npos);
  CHECK(text.find("\"b\": true") != std::string::npos);
}

TEST_CASE("A file that is no JSON gives the usual settings, says so, and is put beside before another is written") {
  const Files files;
  const std::string mine = R"({"mouse": {"wheel_speed": 50,}})";
  REQUIRE(base::write_atomically(files.first, mine));
  auto read = read_preferences(files.first, files.second);
  CHECK(read->chosen == session::Preferences{});
  REQUIRE(read.warnings.size() == 1);
  CHECK(read.warnings[0].message.find("settings.json.broken") != std::string::npos);
  CHECK(*base::read_text(files.first) == mine);
  REQUIRE(write_preferences(files.first, *read));
  CHECK(*base::read_text(files.folder.path() / "settings.json.broken") == mine);
  CHECK(read_preferences(files.first, files.second).warnings.empty());
}

TEST_CASE("The README lists every setting and what it may be") {
  const std::string readme = *base::read_text(base::assets_folder().parent_path() / "README.md");
  for (const session::Preference& preference : session::all_preferences()) {
    INFO(preference.name);
    CHECK(readme.find("| `" + preference.name + "` |") != std::string::npos);
    for (const session::Preference::Choice& choice : preference.choices)
      CHECK(readme.find("`\"" + choice.name + "\"`") != std::string::npos);
  }
}

}  // namespace
}  // namespace cluneal::desktop
