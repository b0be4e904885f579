#pragma once

#include <cstdint>
#include <glm/vec2.hpp>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "text/font.h"

namespace cluneal::render {

/// Where a glyph's distance field lies in the atlas, and round the glyph's origin.
struct AtlasGlyph {
  glm::ivec2 corner{0}, size{0};  ///< Texels; size 0: nothing to draw.
  glm::vec2 left_bottom{0};       ///< Ems from the glyph's origin, y up.
};

/// Distance fields of the glyphs in use, packed in shelves of one image.
class GlyphAtlas {
 public:
  static constexpr int texels_wide = 1024, texels_high = 1024;

  /// Makes the field on first use; nothing where the atlas is full.
  [[nodiscard]] std::optional<AtlasGlyph> get(text::Fonts& fonts, std::uint32_t face, std::uint32_t glyph);
  /// Forgets all glyphs.
  void clear();

  [[nodiscard]] const std::vector<std::uint8_t>& texels() const { return texels_; }
  /// The rows written since the last call: first, and one past the last.
  [[nodiscard]] std::pair<int, int> take_changed_rows();

 private:
  std::vector<std::uint8_t> texels_ = std::vector<std::uint8_t>(static_cast<std::size_t>(texels_wide) * texels_high, 0);
  std::map<std::pair<std::uint32_t, std::uint32_t>, AtlasGlyph> glyphs_;
  glm::ivec2 pen_{0};  ///< Free corner on the open shelf.
  int shelf_height_ = 0;
  std::pair<int, int> changed_{0, texels_high};
};

}  // namespace cluneal::render
