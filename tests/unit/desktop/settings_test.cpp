#include "desktop/settings.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "base/file.h"

namespace cluneal::desktop {
namespace {

std::filesystem::path scratch(const std::string& name) {
  const auto folder = std::filesystem::temp_directory_path() / "cluneal-settings-test";
  std::filesystem::create_directories(folder);
  return folder / name;
}

TEST_CASE("Settings come back as they were written") {
  Settings settings;
  settings.window = {40, 60, 1234, 777, true, false};
  settings.panels.structures = false;
  settings.remember_models = true;
  settings.panels.right_width = 412;
  settings.panels.text_size = 175;
  settings.panels.theme = ui::Theme::dark;
  const auto path = scratch("kept.json");
  REQUIRE(write_settings(path, settings));
  const auto read = read_settings(path);
  REQUIRE(read);
  CHECK(read.warnings.empty());
  CHECK(read->window.x == 40);
  CHECK(read->window.width == 1234);
  CHECK(read->window.maximised);
  CHECK_FALSE(read->panels.structures);
  CHECK(read->remember_models);
  CHECK(read->panels.right_width == Approx(412));
  CHECK(read->panels.text_size == 175);
  CHECK(read->panels.theme == ui::Theme::dark);
}

TEST_CASE("Without a file the defaults hold, silently") {
  const auto read = read_settings(scratch("never-written.json"));
  REQUIRE(read);
  CHECK(read.warnings.empty());
  CHECK(read->window.width == WindowGeometry{}.width);
  CHECK_FALSE(read->remember_models);
}

TEST_CASE("A broken file gives the defaults and says so; absurd numbers are brought back into reason") {
  const auto path = scratch("broken.json");
  REQUIRE(base::write_atomically(path, "{\"window\": {"));
  const auto broken = read_settings(path);
  REQUIRE(broken);
  CHECK_FALSE(broken.warnings.empty());
  REQUIRE(base::write_atomically(
      path, R"({"window": {"width": 1e12, "height": -5}, "panels": {"left_width": 9, "text_size": 5000}})"));
  const auto absurd = read_settings(path);
  REQUIRE(absurd);
  CHECK(absurd->window.width == 16384);
  CHECK(absurd->window.height == 320);
  CHECK(absurd->panels.left_width == Approx(200));
  CHECK(absurd->panels.text_size == 250);
}

}  // namespace
}  // namespace cluneal::desktop
