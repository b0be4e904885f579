#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <vector>

#include "documents/document.h"

namespace cluneal::documents {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};

struct TextStyle {
  double size = 10;      ///< Em; points, or pixels of a picture.
  double leading = 1.4;  ///< From line to line, ems.
  bool bold = false;
};

/// A stretch of one line that is of one kind, from left to right.
struct Stretch {
  PangoGlyphItem* glyphs = nullptr;  ///< Owned by the LaidWords that it came from.
  double x = 0;                      ///< From the line's left end.
  std::size_t run = 0;               ///< Which of the Words.
};

/// Words broken into lines. All lines are equally high, whatever fonts they need.
class LaidWords {
 public:
  [[nodiscard]] int lines() const { return pango_layout_get_line_count(layout_.get()); }
  [[nodiscard]] double line_height() const { return line_height_; }
  [[nodiscard]] double height() const { return lines() * line_height_; }
  /// Of the widest line.
  [[nodiscard]] double width() const;
  [[nodiscard]] double width_of(int line) const;
  /// From a line's top to its baseline.
  [[nodiscard]] double baseline() const { return baseline_; }
  [[nodiscard]] std::vector<Stretch> stretches_of(int line) const;
  /// Whether a blank stood where the line was broken.
  [[nodiscard]] bool ends_in_blank(int line) const;
  [[nodiscard]] const char* text() const { return pango_layout_get_text(layout_.get()); }

 private:
  friend class Typesetter;
  std::unique_ptr<PangoLayout, Unref> layout_;
  std::vector<std::size_t> run_ends_;  ///< Bytes.
  double line_height_ = 0, baseline_ = 0;
};

/// Lays words in the program's typeface, Inter, with what Inter lacks from Noto or whatever the system has. Letters are
/// not fitted to any pixels. One serves one thread.
class Typesetter {
 public:
  explicit Typesetter(const std::string& language);
  /// Broken at `width`; negative: only where the text itself breaks.
  [[nodiscard]] LaidWords lay(const Words& words, const TextStyle& style, double width) const;

 private:
  std::unique_ptr<PangoFontMap, Unref> fonts_;
  std::unique_ptr<PangoContext, Unref> context_;
};

}  // namespace cluneal::documents
