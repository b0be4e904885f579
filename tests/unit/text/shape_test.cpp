#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <memory>
#include <set>
#include <string>

#include "text/font.h"

using namespace cluneal::text;

namespace {

std::unique_ptr<Fonts> fonts() {
  auto loaded = Fonts::load();
  REQUIRE(loaded.ok());
  return std::move(loaded).value();
}

/// The advance of a character in ems as FreeType alone knows it.
double advance_by_freetype(const std::string& file, char32_t code) {
  FT_Library library = nullptr;
  FT_Face face = nullptr;
  REQUIRE(FT_Init_FreeType(&library) == 0);
  REQUIRE(FT_New_Face(library, file.c_str(), 0, &face) == 0);
  REQUIRE(FT_Load_Char(face, code, FT_LOAD_NO_SCALE) == 0);
  const double advance = static_cast<double>(face->glyph->metrics.horiAdvance) / face->units_per_EM;
  FT_Done_Face(face);
  FT_Done_FreeType(library);
  return advance;
}

}  // namespace

TEST_CASE("a letter is as wide as its font says") {
  const auto all = fonts();
  for (const Weight weight : {Weight::regular, Weight::bold}) {
    REQUIRE(std::filesystem::exists(all->file(weight)));
    const double n = advance_by_freetype(all->file(weight), U'n');
    CHECK(all->shape("n", weight).width == Approx(n).margin(1e-3));
    CHECK(all->shape("nn", weight).width == Approx(2 * n).margin(2e-3));
  }
}

TEST_CASE("letters are kerned") {
  const auto all = fonts();
  const double apart = all->shape("A", Weight::regular).width + all->shape("V", Weight::regular).width;
  CHECK(all->shape("AV", Weight::regular).width < apart - 0.01);
}

TEST_CASE("bold is another font and wider") {
  const auto all = fonts();
  CHECK(all->file(Weight::bold) != all->file(Weight::regular));
  CHECK(all->shape("medialis", Weight::bold).width > all->shape("medialis", Weight::regular).width);
}

TEST_CASE("characters that the first font lacks come from another") {
  const auto all = fonts();
  const ShapedLine line = all->shape("A\u4e0aA", Weight::regular);
  REQUIRE(line.glyphs.size() == 3);
  CHECK(line.glyphs[0].face == line.glyphs[2].face);
  INFO("This needs a font with Chinese characters: fonts-ipaexfont-gothic in third_party/packages.txt.");
  REQUIRE(line.glyphs[1].face != line.glyphs[0].face);
  CHECK(line.glyphs[1].glyph != 0);
  const double letter = all->shape("A", Weight::regular).width;
  CHECK(line.glyphs[1].x == Approx(letter).margin(1e-6));
  // Chinese characters are as wide as they are high, whatever the font: one em.
  CHECK(line.width == Approx(2 * letter + 1).margin(0.02));
  const GlyphField drawn = all->field(line.glyphs[1].face, line.glyphs[1].glyph);
  CHECK(std::count_if(drawn.values.begin(), drawn.values.end(), [](std::uint8_t v) { return v > 128; }) > 100);
}

TEST_CASE("a letter and its accent stay in one font and take no extra room") {
  const auto all = fonts();
  const ShapedLine line = all->shape("e\u0301", Weight::regular);
  std::set<std::uint32_t> faces;
  for (const PlacedGlyph& glyph : line.glyphs) faces.insert(glyph.face);
  CHECK(faces.size() == 1);
  CHECK(line.width == Approx(all->shape("\u00e9", Weight::regular).width).margin(0.02));
}

TEST_CASE("odd texts are survived") {
  const auto all = fonts();
  CHECK(all->shape("", Weight::regular).width == 0);
  CHECK(all->shape("", Weight::regular).ascent > 0.5);
  CHECK(all->shape("\xff\xfe", Weight::regular).width > 0);
  CHECK(all->shape(std::string(20000, 'x'), Weight::regular).glyphs.size() == 20000);
  CHECK_FALSE(all->shape("\U0010fffd", Weight::regular).glyphs.empty());
  CHECK(all->shape("\u05d0\u05d1 abc \u0645", Weight::bold).width > 1);
}
