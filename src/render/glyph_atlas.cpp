#include "render/glyph_atlas.h"

#include <algorithm>
#include <utility>

namespace cluneal::render {

std::optional<AtlasGlyph> GlyphAtlas::get(text::Fonts& fonts, std::uint32_t face, std::uint32_t glyph) {
  const auto found = glyphs_.find({face, glyph});
  if (found != glyphs_.end()) return found->second;
  const text::GlyphField field = fonts.field(face, glyph);
  AtlasGlyph placed;
  if (field.width > 0 && field.height > 0) {
    constexpr int gap = 1;
    if (pen_.x + field.width + gap > texels_wide) {
      pen_ = {0, pen_.y + shelf_height_};
      shelf_height_ = 0;
    }
    if (field.width + gap > texels_wide || pen_.y + field.height + gap > texels_high) return std::nullopt;
    placed = {pen_, {field.width, field.height}, {field.left, field.bottom}};
    for (int y = 0; y < field.height; ++y) {
      std::copy_n(field.values.begin() + static_cast<std::ptrdiff_t>(y) * field.width, field.width,
                  texels_.begin() + static_cast<std::ptrdiff_t>(pen_.y + y) * texels_wide + pen_.x);
    }
    const bool none = changed_.first >= changed_.second;
    changed_ = {none ? pen_.y : std::min(changed_.first, pen_.y),
                none ? pen_.y + field.height : std::max(changed_.second, pen_.y + field.height)};
    pen_.x += field.width + gap;
    shelf_height_ = std::max(shelf_height_, field.height + gap);
  }
  glyphs_[{face, glyph}] = placed;
  return placed;
}

void GlyphAtlas::clear() {
  std::fill(texels_.begin(), texels_.end(), std::uint8_t{0});
  glyphs_.clear();
  pen_ = {0, 0};
  shelf_height_ = 0;
  changed_ = {0, texels_high};
}

std::pair<int, int> GlyphAtlas::take_changed_rows() {
  return std::exchange(changed_, {0, 0});
}

}  // namespace cluneal::render
