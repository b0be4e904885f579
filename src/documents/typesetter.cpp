#include "documents/typesetter.h"

#include <algorithm>
#include <cmath>

namespace cluneal::documents {
namespace {

constexpr const char* typeface = "Inter, Noto Sans, IPAexGothic, sans-serif";

struct FreeFont {
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
using Font = std::unique_ptr<PangoFontDescription, FreeFont>;

int pango_units(double length) {
  return static_cast<int>(std::lround(length * PANGO_SCALE));
}

double from_pango(int units) {
  return static_cast<double>(units) / PANGO_SCALE;
}

Font font_of(const TextStyle& style) {
  Font font(pango_font_description_from_string(typeface));
  pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
  pango_font_description_set_weight(font.get(), style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  return font;
}

void add(PangoAttrList* attributes, PangoAttribute* attribute, std::size_t first, std::size_t end) {
  attribute->start_index = static_cast<guint>(first);
  attribute->end_index = static_cast<guint>(end);
  pango_attr_list_insert(attributes, attribute);
}

/// Pango drops the whole of a text that is no UTF-8: what is broken becomes U+FFFD.
std::string sound(const std::string& text) {
  gchar* made = g_utf8_make_valid(text.data(), static_cast<gssize>(text.size()));
  std::string out(made);
  g_free(made);
  return out;
}

}  // namespace

double LaidWords::width() const {
  double widest = 0;
  for (int line = 0; line < lines(); ++line) widest = std::max(widest, width_of(line));
  return widest;
}

double LaidWords::width_of(int line) const {
  PangoRectangle extents;
  pango_layout_line_get_extents(pango_layout_get_line_readonly(layout_.get(), line), nullptr, &extents);
  return from_pango(extents.width);
}

std::vector<Stretch> LaidWords::stretches_of(int line) const {
  std::vector<Stretch> stretches;
  double x = 0;
  for (const GSList* at = pango_layout_get_line_readonly(layout_.get(), line)->runs; at != nullptr; at = at->next) {
    auto* glyphs = static_cast<PangoGlyphItem*>(at->data);
    const auto first = static_cast<std::size_t>(glyphs->item->offset);
    const auto run = std::upper_bound(run_ends_.begin(), run_ends_.end(), first) - run_ends_.begin();
    stretches.push_back({glyphs, x, std::min(static_cast<std::size_t>(run), run_ends_.size() - 1)});
    x += from_pango(pango_glyph_string_get_width(glyphs->glyphs));
  }
  return stretches;
}

bool LaidWords::ends_in_blank(int line) const {
  if (line + 1 >= lines()) return false;
  const int next = pango_layout_get_line_readonly(layout_.get(), line + 1)->start_index;
  return next > 0 && text()[next - 1] == ' ';
}

Typesetter::Typesetter(const std::string& language)
    : fonts_(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)),
      context_(pango_font_map_create_context(fonts_.get())) {
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context_.get(), options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context_.get(), FALSE);
  pango_context_set_language(context_.get(), pango_language_from_string(language.c_str()));
}

LaidWords Typesetter::lay(const Words& words, const TextStyle& style, double width) const {
  LaidWords laid;
  laid.layout_.reset(pango_layout_new(context_.get()));
  std::string text;
  PangoAttrList* attributes = pango_attr_list_new();
  for (const Run& run : words) {
    const std::size_t first = text.size();
    text += sound(run.text);
    const std::size_t end = text.size();
    laid.run_ends_.push_back(end);
    if (run.bold) add(attributes, pango_attr_weight_new(PANGO_WEIGHT_BOLD), first, end);
    if (run.italic) add(attributes, pango_attr_style_new(PANGO_STYLE_ITALIC), first, end);
    // Only so that a link is a stretch of its own; who draws it chooses the ink.
    if (!run.link.empty()) add(attributes, pango_attr_foreground_new(0, 0, 0xffff), first, end);
  }
  const Font font = font_of(style);
  pango_layout_set_font_description(laid.layout_.get(), font.get());
  pango_layout_set_wrap(laid.layout_.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width(laid.layout_.get(), width < 0 ? -1 : pango_units(width));
  pango_layout_set_text(laid.layout_.get(), text.data(), static_cast<int>(text.size()));
  pango_layout_set_attributes(laid.layout_.get(), attributes);
  pango_attr_list_unref(attributes);
  PangoFontMetrics* metrics = pango_context_get_metrics(context_.get(), font.get(), nullptr);
  const double ascent = from_pango(pango_font_metrics_get_ascent(metrics));
  const double descent = from_pango(pango_font_metrics_get_descent(metrics));
  pango_font_metrics_unref(metrics);
  laid.line_height_ = style.size * style.leading;
  laid.baseline_ = 0.5 * (laid.line_height_ - ascent - descent) + ascent;
  return laid;
}

}  // namespace cluneal::documents
