#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"
#include "documents/document.h"
#include "documents/typesetter.h"

namespace cluneal::documents {

/// What of a block stands on a page: lines of words, a row, a picture. Points from the page's top left.
struct Piece {
  std::size_t block = 0;
  std::size_t part = 0;  ///< Which item of a list, which row of a table, 1 of the words beside a picture.
  double left = 0, top = 0, width = 0, height = 0;
  int first_line = 0, end_line = 0;  ///< Of the words.
  bool begins = true, ends = true;   ///< The part; not where it goes on from the page before, or on the next.
  bool repeated = false;             ///< A head of a table once more.
  bool operator==(const Piece&) const = default;
};

struct LaidPage {
  double width = 0, height = 0;  ///< Points.
  std::vector<Piece> pieces;
};

/// Lays the blocks onto pages: nothing but lists, tables and paragraphs is broken, those with two lines on each side; a
/// heading stays with what follows it, and so does a picture with its caption.
[[nodiscard]] base::Result<std::vector<LaidPage>> lay_out(const Document& document, const Typesetter& typesetter);

/// The widths of a table's columns; together `width`.
[[nodiscard]] std::vector<double> column_widths(const Table& table, const Document& document,
                                                const Typesetter& typesetter, double width);
/// The words that a piece stands for, laid as lay_out did.
[[nodiscard]] LaidWords words_of(const Paragraph& paragraph, const Document& document, const Typesetter& typesetter,
                                 double width);
[[nodiscard]] LaidWords words_of(const Heading& heading, const Document& document, const Typesetter& typesetter,
                                 double width);
[[nodiscard]] LaidWords words_of_item(const List& list, std::size_t item, const Document& document,
                                      const Typesetter& typesetter, double width);
[[nodiscard]] LaidWords words_of_cell(const Table& table, std::size_t row, std::size_t column, const Document& document,
                                      const Typesetter& typesetter, double width);
/// The words beside a picture that is so wide, of all that is `width` wide.
[[nodiscard]] LaidWords words_beside(const Picture& picture, const Document& document, const Typesetter& typesetter,
                                     double width);
/// How far the words of a list stand from its left.
[[nodiscard]] double indent_of(const List& list, const Document& document);

}  // namespace cluneal::documents
