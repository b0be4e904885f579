#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_BBOX_H

#include <catch2/catch.hpp>
#include <cmath>

#include "support.h"
#include "text/font.h"

using namespace cluneal;
using namespace cluneal::render_test;

namespace {

struct Box {
  double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
};

render::Frame white_frame(glm::ivec2 size) {
  render::Frame frame = frame_of(size);
  frame.background.top = frame.background.bottom = glm::vec3(1);
  return frame;
}

/// Where the picture is darker than half.
Box ink_of(const render::Image& image) {
  Box box;
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      if (pixel(image, x, y)[1] > 140) continue;
      box.left = std::min<double>(box.left, x);
      box.right = std::max<double>(box.right, x + 1);
      box.top = std::min<double>(box.top, y);
      box.bottom = std::max<double>(box.bottom, y + 1);
    }
  }
  return box;
}

/// The ink of one letter by FreeType, pixels from the baseline's left end, y down.
Box ink_by_freetype(const std::string& file, char32_t code, double em) {
  FT_Library library = nullptr;
  FT_Face face = nullptr;
  REQUIRE(FT_Init_FreeType(&library) == 0);
  REQUIRE(FT_New_Face(library, file.c_str(), 0, &face) == 0);
  REQUIRE(FT_Load_Char(face, code, FT_LOAD_NO_SCALE) == 0);
  FT_BBox box{};
  FT_Outline_Get_BBox(&face->glyph->outline, &box);
  const double scale = em / face->units_per_EM;
  FT_Done_Face(face);
  FT_Done_FreeType(library);
  return {static_cast<double>(box.xMin) * scale, -static_cast<double>(box.yMax) * scale,
          static_cast<double>(box.xMax) * scale, -static_cast<double>(box.yMin) * scale};
}

}  // namespace

TEST_CASE("a letter's ink lies where FreeType measures it") {
  auto fonts = text::Fonts::load();
  REQUIRE(fonts.ok());
  Studio studio;
  for (const float size : {12.0f, 40.0f, 96.0f}) {
    for (const render::TextWeight weight : {render::TextWeight::regular, render::TextWeight::bold}) {
      render::Frame frame = white_frame({160, 160});
      frame.overlay.texts.push_back({"H", {30, 120}, size, weight, {0, 0, 0, 1}, {1, 1, 1, 0}});
      const Box ink = ink_of(studio.picture(frame, 1));
      const std::string file =
          (*fonts)->file(weight == render::TextWeight::bold ? text::Weight::bold : text::Weight::regular);
      const Box expected = ink_by_freetype(file, U'H', size);
      CAPTURE(size, static_cast<int>(weight));
      CHECK(ink.left == Approx(30 + expected.left).margin(1.0));
      CHECK(ink.right == Approx(30 + expected.right).margin(1.0));
      CHECK(ink.top == Approx(120 + expected.top).margin(1.0));
      CHECK(ink.bottom == Approx(120 + expected.bottom).margin(1.0));
    }
  }
}

TEST_CASE("large letters have as much ink as their outline has area") {
  Studio studio;
  render::Frame frame = white_frame({160, 160});
  // A bar: the letter l of a sans serif is a rectangle.
  frame.overlay.texts.push_back({"l", {60, 120}, 96, render::TextWeight::bold, {0, 0, 0, 1}, {1, 1, 1, 0}});
  auto fonts = text::Fonts::load();
  const Box box = ink_by_freetype((*fonts)->file(text::Weight::bold), U'l', 96);
  const render::Image image = studio.picture(frame, 1);
  double ink = 0;
  for (int y = 0; y < 160; ++y) {
    for (int x = 0; x < 160; ++x) ink += 1 - linear(pixel(image, x, y)[1]);
  }
  CHECK(ink == Approx((box.right - box.left) * (box.bottom - box.top)).epsilon(0.05));
}

TEST_CASE("a halo surrounds the letters and no more") {
  Studio studio;
  render::Frame frame = white_frame({200, 100});
  frame.background.top = frame.background.bottom = glm::vec3(0.2f, 0.2f, 0.2f);
  for (const float size : {12.0f, 32.0f}) {
    frame.overlay.texts = {{"II", {40, 60}, size, render::TextWeight::bold, {0, 0, 0, 1}, {1, 1, 1, 1}}};
    const render::Image image = studio.picture(frame, 1);
    const int ground = static_cast<int>(std::lround(srgb(0.2)));
    int white = 0, far_from_text = 0;
    for (int y = 0; y < 100; ++y) {
      for (int x = 0; x < 200; ++x) {
        const int value = pixel(image, x, y)[1];
        if (value > 220) ++white;
        const bool near = x > 34 && x < 40 + 2 * static_cast<int>(size) && y > 60 - static_cast<int>(size) && y < 66;
        if (!near && std::abs(value - ground) > 1) ++far_from_text;
      }
    }
    CHECK(white > 10);
    CHECK(far_from_text == 0);
    // Beyond the halo's width beside the first letter, the ground is untouched: no box shows.
    CHECK(std::abs(pixel(image, 40 - 5, 60 - static_cast<int>(size / 3))[1] - ground) <= 1);
  }
}

TEST_CASE("lines and boxes are as wide as asked") {
  Studio studio;
  render::Frame frame = white_frame({100, 100});
  frame.overlay.lines.push_back({{{10, 50}, {90, 50}}, 3, {0, 0, 0, 1}});
  render::Image image = studio.picture(frame, 1);
  double ink = 0;
  for (int y = 0; y < 100; ++y) ink += 1 - linear(pixel(image, 50, y)[0]);
  CHECK(ink == Approx(3).margin(0.05));
  frame.overlay = {};
  frame.overlay.boxes.push_back({{20, 30}, {70, 80}, 10, {0, 0, 0, 1}});
  image = studio.picture(frame, 1);
  ink = 0;
  for (int y = 0; y < 100; ++y) {
    for (int x = 0; x < 100; ++x) ink += 1 - linear(pixel(image, x, y)[0]);
  }
  CHECK(ink == Approx(50 * 50 - (4 - 3.14159265) * 100).epsilon(0.004));
  CHECK(pixel(image, 20, 30)[0] == 255);
  CHECK(pixel(image, 45, 30)[0] == 0);
}

TEST_CASE("what is half transparent is mixed in linear light, and boxes lie above lines") {
  Studio studio;
  render::Frame frame = white_frame({60, 60});
  frame.overlay.lines.push_back({{{0, 30}, {60, 30}}, 20, {1, 0, 0, 1}});
  frame.overlay.boxes.push_back({{20, 10}, {40, 50}, 0, {0, 0, 0, 0.5f}});
  const render::Image image = studio.picture(frame, 1);
  CHECK(std::abs(pixel(image, 30, 15)[1] - srgb(0.5)) <= 1);
  CHECK(std::abs(pixel(image, 30, 30)[0] - srgb(0.5)) <= 1);
  CHECK(pixel(image, 30, 30)[1] == 0);
}

TEST_CASE("an overlay on a transparent picture has straight alpha") {
  Studio studio;
  render::Frame frame = frame_of({60, 60});
  frame.background.transparent = true;
  frame.overlay.boxes.push_back({{20, 20}, {40, 40}, 0, {0.8f, 0.4f, 0.2f, 0.5f}});
  const render::Image image = studio.picture(frame, 1);
  const auto seen = pixel(image, 30, 30);
  CHECK(std::abs(seen[3] - 128) <= 1);
  CHECK(std::abs(seen[0] - 204) <= 2);
  CHECK(std::abs(seen[1] - 102) <= 2);
  CHECK(std::abs(seen[2] - 51) <= 3);
}

TEST_CASE("odd overlays are survived") {
  Studio studio;
  render::Frame frame = white_frame({40, 40});
  frame.overlay.lines.push_back({{}, 2, {0, 0, 0, 1}});
  frame.overlay.lines.push_back({{{5, 5}}, 2, {0, 0, 0, 1}});
  frame.overlay.lines.push_back({{{5, 5}, {5, 5}}, 2, {0, 0, 0, 1}});
  frame.overlay.texts.push_back({"\xff", {5, 30}, 12, render::TextWeight::regular, {0, 0, 0, 1}, {1, 1, 1, 1}});
  frame.overlay.texts.push_back({"x", {5, 30}, -4, render::TextWeight::regular, {0, 0, 0, 1}, {1, 1, 1, 1}});
  std::string many;
  for (int i = 0; i < 2600; ++i)
    many += "\xe4" + std::string(1, static_cast<char>(0xb8 + i / 64 % 8)) +
            std::string(1, static_cast<char>(0x80 + i % 64));
  frame.overlay.texts.push_back({many, {0, 20}, 16, render::TextWeight::regular, {0, 0, 0, 1}, {1, 1, 1, 1}});
  CHECK(studio.picture(frame, 1).rgba.size() == 6400);
}
