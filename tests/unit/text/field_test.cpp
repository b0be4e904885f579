#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <memory>

#include "text/font.h"

using namespace cluneal::text;

namespace {

struct Box {
  double left = 0, right = 0, bottom = 0, top = 0;  // Ems.
};

Box box_by_freetype(const std::string& file, char32_t code) {
  FT_Library library = nullptr;
  FT_Face face = nullptr;
  REQUIRE(FT_Init_FreeType(&library) == 0);
  REQUIRE(FT_New_Face(library, file.c_str(), 0, &face) == 0);
  REQUIRE(FT_Load_Char(face, code, FT_LOAD_NO_SCALE) == 0);
  FT_BBox box{};
  FT_Outline_Get_CBox(&face->glyph->outline, &box);
  const double em = face->units_per_EM;
  FT_Done_Face(face);
  FT_Done_FreeType(library);
  return {static_cast<double>(box.xMin) / em, static_cast<double>(box.xMax) / em, static_cast<double>(box.yMin) / em,
          static_cast<double>(box.yMax) / em};
}

struct Glyph {
  std::unique_ptr<Fonts> fonts;
  GlyphField field;
  Box box;
};

Glyph glyph_of(const char* letter, char32_t code) {
  auto fonts = Fonts::load();
  REQUIRE(fonts.ok());
  Glyph glyph;
  glyph.fonts = std::move(fonts).value();
  const ShapedLine line = glyph.fonts->shape(letter, Weight::regular);
  REQUIRE(line.glyphs.size() == 1);
  glyph.field = glyph.fonts->field(line.glyphs[0].face, line.glyphs[0].glyph);
  glyph.box = box_by_freetype(glyph.fonts->file(Weight::regular), code);
  return glyph;
}

/// Ems from the outline that the field claims at a texel, positive inside.
double distance_at(const GlyphField& field, int column, int row) {
  const auto i =
      static_cast<std::size_t>(row) * static_cast<std::size_t>(field.width) + static_cast<std::size_t>(column);
  return (field.values[i] - 128) / 127.0 * field.spread;
}

}  // namespace

TEST_CASE("the field of an upright bar is the distance to a rectangle") {
  // The letter l of a sans serif is one; its box by FreeType is the whole outline.
  const Glyph bar = glyph_of("l", U'l');
  const GlyphField& field = bar.field;
  REQUIRE(field.width > 0);
  const double middle_x = 0.5 * (bar.box.left + bar.box.right), middle_y = 0.5 * (bar.box.bottom + bar.box.top);
  const double half_x = 0.5 * (bar.box.right - bar.box.left), half_y = 0.5 * (bar.box.top - bar.box.bottom);
  double worst = 0;
  for (int row = 0; row < field.height; ++row) {
    for (int column = 0; column < field.width; ++column) {
      const double x = std::abs(field.left + (column + 0.5) * field.em_per_pixel - middle_x) - half_x;
      const double y = std::abs(field.bottom + (field.height - row - 0.5) * field.em_per_pixel - middle_y) - half_y;
      const double outside = std::hypot(std::max(x, 0.0), std::max(y, 0.0)), inside = std::min(std::max(x, y), 0.0);
      const double expected = std::clamp(-(outside + inside), -field.spread, field.spread);
      worst = std::max(worst, std::abs(distance_at(field, column, row) - expected));
    }
  }
  CHECK(worst < 0.02 * field.em_per_pixel + field.spread / 127);
}

TEST_CASE("a ring is empty in the middle and filled in its stroke") {
  const Glyph ring = glyph_of("O", U'O');
  const GlyphField& field = ring.field;
  CHECK(distance_at(field, field.width / 2, field.height / 2) < 0);
  const int left_edge = static_cast<int>((ring.box.left - field.left) / field.em_per_pixel);
  CHECK(distance_at(field, left_edge + 2, field.height / 2) > 0);
  CHECK(distance_at(field, 0, 0) < 0);
}

TEST_CASE("ink ends where FreeType says") {
  const Glyph letter = glyph_of("g", U'g');
  const GlyphField& field = letter.field;
  int left = field.width, right = 0, top = field.height, bottom = 0;
  for (int row = 0; row < field.height; ++row) {
    for (int column = 0; column < field.width; ++column) {
      if (distance_at(field, column, row) <= 0) continue;
      left = std::min(left, column);
      right = std::max(right, column + 1);
      top = std::min(top, row);
      bottom = std::max(bottom, row + 1);
    }
  }
  const double pixel = field.em_per_pixel;
  CHECK(field.left + left * pixel == Approx(letter.box.left).margin(pixel));
  CHECK(field.left + right * pixel == Approx(letter.box.right).margin(pixel));
  CHECK(field.bottom + (field.height - bottom) * pixel == Approx(letter.box.bottom).margin(pixel));
  CHECK(field.bottom + (field.height - top) * pixel == Approx(letter.box.top).margin(pixel));
}

TEST_CASE("a space and a glyph that is not there have no field") {
  auto fonts = Fonts::load();
  REQUIRE(fonts.ok());
  const ShapedLine line = (*fonts)->shape(" ", Weight::regular);
  REQUIRE(line.glyphs.size() == 1);
  CHECK((*fonts)->field(line.glyphs[0].face, line.glyphs[0].glyph).width == 0);
  CHECK((*fonts)->field(0, 0x00ffffff).width == 0);
  CHECK((*fonts)->field(9999, 1).width == 0);
}
