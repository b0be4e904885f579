#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "../unit/base/temporary_folder.h"
#include "support.h"

using namespace cluneal;
using namespace cluneal::render_test;
namespace fs = std::filesystem;

namespace {

/// A copy of the shaders to spoil.
struct Folder {
  Folder() { fs::copy(fs::path(CLUNEAL_SOURCE_DIR) / "shaders", path, fs::copy_options::recursive); }

  void replace(const std::string& file, const std::string& from, const std::string& to) const {
    std::ostringstream text;
    text << std::ifstream(path / file).rdbuf();
    std::string changed = text.str();
    const std::size_t at = changed.find(from);
    REQUIRE(at != std::string::npos);
    changed.replace(at, from.size(), to);
    std::ofstream(path / file) << changed;
    fs::last_write_time(path / file, fs::file_time_type::clock::now() + std::chrono::seconds(++changes));
  }
  TemporaryFolder own;
  fs::path path = own.path() / "shaders";
  mutable int changes = 0;
};

render::Frame ball_frame() {
  render::Frame frame = frame_of({64, 64});
  frame.items.push_back(item_of(sphere({0, 0, 0}, 60, 24), {0.5f, 0.5f, 0.5f}));
  return frame;
}

}  // namespace

TEST_CASE("built-in shaders and those of the folder draw the same") {
  Studio built_in;
  Studio from_folder(std::string(CLUNEAL_SOURCE_DIR) + "/shaders");
  CHECK(built_in.picture(ball_frame(), 4).rgba == from_folder.picture(ball_frame(), 4).rgba);
}

TEST_CASE("a shader that does not compile is named with file and line") {
  const Folder folder;
  folder.replace("light.glsl", "float wrap =", "floot wrap =");
  Studio studio(folder.path.string());
  const auto drawn = studio.renderer->draw(ball_frame(), {});
  REQUIRE_FALSE(drawn.ok());
  CAPTURE(drawn.error().message);
  // The line counts from the file's own start, though other files are included around it.
  std::ifstream text(folder.path / "light.glsl");
  std::string line;
  int number = 0;
  while (std::getline(text, line) && line.find("floot") == std::string::npos) ++number;
  CHECK_THAT(drawn.error().message, Catch::Contains("light.glsl:" + std::to_string(number + 1)));
}

TEST_CASE("a changed shader is swapped in; one that does not compile leaves the old one") {
  const Folder folder;
  Studio studio(folder.path.string());
  const render::Image before = studio.picture(ball_frame(), 1);
  folder.replace("surface.frag.glsl", "o_colour = vec4(toned(colour), 1.0);", "o_colour = vec4(0.0, 1.0, 0.0, 1.0);");
  render::Frame frame = ball_frame();
  frame.view[3].x += 0.001f;
  const render::Image green = studio.picture(frame, 1);
  CHECK(pixel(green, 32, 32) == std::array<int, 4>{0, 255, 0, 255});
  folder.replace("surface.frag.glsl", "o_colour = vec4(0.0,", "o_colour = vec9(0.0,");
  frame.view[3].x += 0.001f;
  const auto drawn = studio.renderer->draw(frame, {1, 1});
  REQUIRE(drawn.ok());
  REQUIRE(drawn.warnings.size() == 1);
  CHECK_THAT(drawn.warnings[0].message, Catch::Contains("surface.frag.glsl"));
  CHECK(pixel(studio.picture(frame, 1), 32, 32) == std::array<int, 4>{0, 255, 0, 255});
}

TEST_CASE("a folder without shaders is an error in a sentence") {
  Studio studio("/nowhere/at/all");
  const auto drawn = studio.renderer->draw(ball_frame(), {});
  REQUIRE_FALSE(drawn.ok());
  CHECK_THAT(drawn.error().message, Catch::Contains("nowhere"));
}

TEST_CASE("warming compiles everything and ends") {
  Studio studio;
  int steps = 0;
  while (studio.renderer->warm() && steps < 100) ++steps;
  CHECK(steps > 3);
  CHECK(steps < 100);
  CHECK(studio.renderer->draw(ball_frame(), {}).ok());
}
