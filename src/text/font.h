#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace cluneal::text {

enum class Weight { regular, bold };

/// Pixels of a distance field by em, and how far it reaches beyond the outline.
inline constexpr int field_em = 64;
inline constexpr int field_spread = 12;

/// One glyph of a shaped line, in ems from the line's start on the baseline, y up.
struct PlacedGlyph {
  std::uint32_t face = 0;  ///< Which font of the fallback chain.
  std::uint32_t glyph = 0;
  double x = 0, y = 0;
};

struct ShapedLine {
  std::vector<PlacedGlyph> glyphs;
  double width = 0;                ///< Ems.
  double ascent = 0, descent = 0;  ///< Ems, both positive.
};

/// A signed distance field of one glyph: 0.5 (128) on the outline, `spread` ems to either end.
struct GlyphField {
  int width = 0, height = 0;
  std::vector<std::uint8_t> values;  ///< Top row first.
  double left = 0, bottom = 0;       ///< Ems from the glyph's origin to the field's corner.
  double em_per_pixel = 0;
  double spread = 0;  ///< Ems.
};

/// Letters, and the font file that has them.
struct LettersOfFont {
  std::string file;
  int index = 0;  ///< Of the font in the file.
  std::vector<char32_t> letters;
};

/// The program's fonts, found by fontconfig (Inter, then Noto, then whatever the system has), with fallback a glyph.
class Fonts {
 public:
  [[nodiscard]] static base::Result<std::unique_ptr<Fonts>> load();
  virtual ~Fonts() = default;
  [[nodiscard]] virtual ShapedLine shape(std::string_view utf8, Weight weight) = 0;
  [[nodiscard]] virtual GlyphField field(std::uint32_t face, std::uint32_t glyph) = 0;
  /// The file of the first font, for the panels.
  [[nodiscard]] virtual std::string file(Weight weight) const = 0;
  /// Which letter comes from which font, in the order of preference. What no font has is left out.
  [[nodiscard]] virtual std::vector<LettersOfFont> fonts_for(const std::set<char32_t>& letters, Weight weight) = 0;
};

}  // namespace cluneal::text
