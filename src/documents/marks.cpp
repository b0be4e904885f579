#include <algorithm>
#include <numbers>

#include "documents/draw.h"

namespace cluneal::documents {
namespace {

void draw(cairo_t* cairo, const MarkLine& line, const Typesetter&) {
  for (const glm::dvec2& point : line.points) cairo_line_to(cairo, point.x, point.y);
  cairo_set_line_width(cairo, line.width);
  set_ink(cairo, line.colour);
  cairo_stroke(cairo);
}

void draw(cairo_t* cairo, const MarkShape& shape, const Typesetter&) {
  for (const glm::dvec2& point : shape.outline) cairo_line_to(cairo, point.x, point.y);
  cairo_close_path(cairo);
  set_ink(cairo, shape.colour);
  cairo_fill(cairo);
}

void draw(cairo_t* cairo, const MarkBox& box, const Typesetter&) {
  const glm::dvec2 low{std::min(box.low.x, box.high.x), std::min(box.low.y, box.high.y)};
  const glm::dvec2 high{std::max(box.low.x, box.high.x), std::max(box.low.y, box.high.y)};
  const double r = std::clamp(box.corner, 0.0, 0.5 * std::min(high.x - low.x, high.y - low.y));
  constexpr double quarter = std::numbers::pi / 2;
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, high.x - r, low.y + r, r, -quarter, 0);
  cairo_arc(cairo, high.x - r, high.y - r, r, 0, quarter);
  cairo_arc(cairo, low.x + r, high.y - r, r, quarter, 2 * quarter);
  cairo_arc(cairo, low.x + r, low.y + r, r, 2 * quarter, 3 * quarter);
  cairo_close_path(cairo);
  set_ink(cairo, box.colour);
  cairo_fill(cairo);
}

void draw(cairo_t* cairo, const MarkText& text, const Typesetter& typesetter) {
  if (text.text.empty() || !(text.size > 0)) return;
  const LaidWords words = typesetter.lay({{text.text}}, {text.size, 1, text.bold}, -1);
  const std::vector<Stretch> stretches = words.stretches_of(0);
  if (text.halo.w > 0 && text.halo_width > 0) {
    // An outline, no text: each word is to be found once.
    for (const Stretch& stretch : stretches) {
      cairo_move_to(cairo, text.baseline.x + stretch.x, text.baseline.y);
      pango_cairo_glyph_string_path(cairo, stretch.glyphs->item->analysis.font, stretch.glyphs->glyphs);
    }
    cairo_set_line_width(cairo, 2 * text.halo_width);
    set_ink(cairo, text.halo);
    cairo_stroke(cairo);
  }
  set_ink(cairo, text.colour);
  for (const Stretch& stretch : stretches) {
    cairo_move_to(cairo, text.baseline.x + stretch.x, text.baseline.y);
    pango_cairo_show_glyph_item(cairo, words.text(), stretch.glyphs);
  }
  cairo_new_path(cairo);
}

}  // namespace

void set_ink(cairo_t* cairo, const glm::vec4& colour) {
  cairo_set_source_rgba(cairo, static_cast<double>(colour.x), static_cast<double>(colour.y),
                        static_cast<double>(colour.z), static_cast<double>(colour.w));
}

void draw_marks(cairo_t* cairo, const std::vector<Mark>& marks, const Typesetter& typesetter) {
  cairo_save(cairo);
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  for (const Mark& mark : marks) {
    cairo_new_path(cairo);
    std::visit([&](const auto& one) { draw(cairo, one, typesetter); }, mark);
  }
  cairo_restore(cairo);
}

}  // namespace cluneal::documents
