#include "render/overlay_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>

#include "base/colour.h"

namespace cluneal::render {

namespace {

glm::vec4 linear(const glm::vec4& srgb) {
  return glm::vec4(base::light_of(srgb.x), base::light_of(srgb.y), base::light_of(srgb.z), srgb.w);
}

void add_quad(std::vector<OverlayVertex>& out, const std::array<OverlayVertex, 4>& corners) {
  for (const std::size_t i : {0u, 1u, 2u, 2u, 1u, 3u}) out.push_back(corners[i]);
}

/// A rounded box round `middle`, its first axis along `along` (unit).
void add_box(std::vector<OverlayVertex>& out, glm::vec2 middle, glm::vec2 along, glm::vec2 half, float corner,
             const glm::vec4& colour) {
  constexpr float soft_edge = 1;  // Room for the antialiased edge.
  const glm::vec2 across(-along.y, along.x);
  std::array<OverlayVertex, 4> corners{};
  for (std::size_t i = 0; i < 4; ++i) {
    const glm::vec2 local((i & 1u) != 0 ? half.x + soft_edge : -half.x - soft_edge,
                          (i & 2u) != 0 ? half.y + soft_edge : -half.y - soft_edge);
    corners[i] = {middle + along * local.x + across * local.y, local,
                  glm::vec4(half, std::min({corner, half.x, half.y}), 0), colour};
  }
  add_quad(out, corners);
}

/// Round joints and ends: each stretch is a box with fully rounded corners.
void add_line(std::vector<OverlayVertex>& out, const OverlayLine& line) {
  const glm::vec4 colour = linear(line.colour);
  const float radius = 0.5f * line.width;
  for (std::size_t i = 1; i < line.points.size(); ++i) {
    const glm::vec2 step = line.points[i] - line.points[i - 1];
    const float length = glm::length(step);
    if (!std::isfinite(length)) continue;
    const glm::vec2 along = length > 0 ? step / length : glm::vec2(1, 0);
    add_box(out, 0.5f * (line.points[i] + line.points[i - 1]), along, {0.5f * length + radius, radius}, radius, colour);
  }
}

struct TextStyle {
  float grow = 0;       ///< Pixels added to the ink on all sides.
  float darkening = 0;  ///< 0 to 1: how much half-covered pixels count for more.
  glm::vec4 colour{0};
};

/// Blending in linear light thins dark letters on light ground; their edges get as much more weight as they are dark.
float darkening_of(const glm::vec4& colour) {
  const float luminance = 0.2126f * colour.x + 0.7152f * colour.y + 0.0722f * colour.z;
  return std::clamp(1.0f - 2.0f * luminance, 0.0f, 1.0f);
}

/// False where the atlas is full.
bool add_text(std::vector<OverlayVertex>& out, const OverlayText& text, const text::ShapedLine& line,
              const TextStyle& style, text::Fonts& fonts, GlyphAtlas& atlas) {
  const float em = text.size;
  constexpr float em_texels = text::field_em;
  // Whole pixels upright keep the line of all letters equally sharp.
  const glm::vec2 origin(text.baseline.x, std::round(text.baseline.y));
  for (const text::PlacedGlyph& glyph : line.glyphs) {
    const std::optional<AtlasGlyph> placed = atlas.get(fonts, glyph.face, glyph.glyph);
    if (!placed) return false;
    if (placed->size.x == 0) continue;
    const glm::vec2 low = origin + em * glm::vec2(static_cast<float>(glyph.x) + placed->left_bottom.x,
                                                  -static_cast<float>(glyph.y) - placed->left_bottom.y);
    const glm::vec2 size = em / em_texels * glm::vec2(placed->size);
    const glm::vec4 form(255.0f / 127.0f * text::field_spread / em_texels * em, style.grow, 0, 1 + style.darkening);
    std::array<OverlayVertex, 4> corners{};
    for (std::size_t i = 0; i < 4; ++i) {
      const glm::vec2 part((i & 1u) != 0 ? 1 : 0, (i & 2u) != 0 ? 1 : 0);  // From the top left.
      const glm::vec2 texel = glm::vec2(placed->corner) + part * glm::vec2(placed->size);
      corners[i] = {{low.x + part.x * size.x, low.y - (1 - part.y) * size.y},
                    texel / glm::vec2(GlyphAtlas::texels_wide, GlyphAtlas::texels_high),
                    form,
                    style.colour};
    }
    add_quad(out, corners);
  }
  return true;
}

bool add_texts(std::vector<OverlayVertex>& out, const Overlay& overlay, text::Fonts& fonts, GlyphAtlas& atlas) {
  for (const OverlayText& text : overlay.texts) {
    if (!(text.size > 0) || text.text.empty()) continue;
    const text::ShapedLine line =
        fonts.shape(text.text, text.weight == TextWeight::bold ? text::Weight::bold : text::Weight::regular);
    if (text.halo.w > 0) {
      if (!add_text(out, text, line, {halo_width(text.size), 0, linear(text.halo)}, fonts, atlas)) {
        return false;
      }
    }
    const glm::vec4 colour = linear(text.colour);
    if (!add_text(out, text, line, {0, darkening_of(colour), colour}, fonts, atlas)) return false;
  }
  return true;
}

}  // namespace

float halo_width(float size) {
  // No wider than the field reaches, less the soft edge.
  const float reach = static_cast<float>(text::field_spread) / text::field_em * size - 0.5f;
  return std::min(std::clamp(0.10f * size, 1.5f, 4.0f), reach);
}

std::vector<OverlayVertex> overlay_triangles(const Overlay& overlay, text::Fonts* fonts, GlyphAtlas& atlas) {
  std::vector<OverlayVertex> out;
  for (const OverlayLine& line : overlay.lines) add_line(out, line);
  for (const OverlayBox& box : overlay.boxes) {
    const glm::vec2 low(std::min(box.low.x, box.high.x), std::min(box.low.y, box.high.y));
    const glm::vec2 high(std::max(box.low.x, box.high.x), std::max(box.low.y, box.high.y));
    add_box(out, 0.5f * (low + high), {1, 0}, 0.5f * (high - low), box.corner, linear(box.colour));
  }
  if (fonts == nullptr) return out;
  const std::size_t shapes = out.size();
  if (!add_texts(out, overlay, *fonts, atlas)) {
    // Full of glyphs of earlier pictures: start anew with those of this one. What does not fit even so is left out.
    atlas.clear();
    out.resize(shapes);
    (void)add_texts(out, overlay, *fonts, atlas);
  }
  return out;
}

}  // namespace cluneal::render
