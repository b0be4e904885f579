#include "documents/layout.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <type_traits>

#include "documents/style.h"

namespace cluneal::documents {
namespace {

using base::Error;
using base::Status;

constexpr int least_lines = 2;  ///< Of a broken paragraph on either page.
constexpr double slack = 1e-6;

/// Room above and below a block, ems of the body text; between two blocks the greater of the two.
struct Room {
  double above = 0.5, below = 0.5;
};

Room room_of(const Block& block) {
  if (const auto* heading = std::get_if<Heading>(&block)) {
    return heading->level <= 1 ? Room{1.8, 0.7} : heading->level == 2 ? Room{1.5, 0.45} : Room{1.1, 0.3};
  }
  if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
    return paragraph->role == TextRole::small ? Room{0.35, 0.35} : Room{0.55, 0.55};
  }
  if (std::holds_alternative<Picture>(block) || std::holds_alternative<Table>(block)) return {0.9, 0.9};
  if (std::holds_alternative<Spacer>(block) || std::holds_alternative<PageBreak>(block)) return {0, 0};
  return {0.6, 0.6};
}

bool is_caption(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block);
  return paragraph != nullptr && paragraph->role == TextRole::caption;
}

bool keeps_with_next(const std::vector<Block>& blocks, std::size_t i) {
  if (i + 1 >= blocks.size()) return false;
  if (std::holds_alternative<Heading>(blocks[i])) return !std::holds_alternative<PageBreak>(blocks[i + 1]);
  if (std::holds_alternative<Picture>(blocks[i])) return is_caption(blocks[i + 1]);
  return is_caption(blocks[i]) && std::holds_alternative<Table>(blocks[i + 1]);
}

bool is_sound(const Picture& picture) {
  const auto pixels = static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
  return picture.width > 0 && picture.height > 0 && picture.dots_per_inch > 0 &&
         (picture.rgba.empty() || picture.rgba.size() == 4 * pixels);
}

class Flow {
 public:
  Flow(const Document& document, const Typesetter& typesetter) : document_(document), typesetter_(typesetter) {
    const Margins& m = document.margins;
    left_ = m.left * points_per_mm;
    width_ = (document.page.width - m.left - m.right) * points_per_mm;
    top_ = m.top * points_per_mm;
    bottom_ = endless() ? std::numeric_limits<double>::infinity() : (document.page.height - m.bottom) * points_per_mm;
  }

  base::Result<std::vector<LaidPage>> run() {
    if (!(width_ > 0) || !(bottom_ > top_)) return Error{"The margins leave no room on the page.", {}};
    begin_page();
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      const auto* picture = std::get_if<Picture>(&document_.blocks[i]);
      if (picture != nullptr && !is_sound(*picture)) return Error{"A picture's pixels do not fit its size.", {}};
    }
    for (block_ = 0; block_ < document_.blocks.size(); ++block_) {
      go_down();
      // What cannot begin here with all that it stays with begins on the next page.
      if (!at_top() && y_ + least_start(block_) > bottom_ + slack) begin_page();
      const Status placed = std::visit([this](const auto& block) { return place(block); }, document_.blocks[block_]);
      if (!placed) return placed.error();
    }
    end_page();
    return std::move(pages_);
  }

 private:
  [[nodiscard]] bool endless() const { return document_.page.height <= 0; }
  [[nodiscard]] bool at_top() const { return y_ <= top_ + slack; }
  [[nodiscard]] double em() const { return document_.text_size; }

  void begin_page() {
    if (!pages_.empty()) end_page();
    pages_.push_back({document_.page.width * points_per_mm, document_.page.height * points_per_mm, {}});
    y_ = top_;
  }

  void end_page() {
    if (!endless()) return;
    const double height = y_ + document_.margins.bottom * points_per_mm, step = document_.page.step * points_per_mm;
    pages_.back().height = step > 0 ? step * std::ceil(height / step - slack) : height;
  }

  /// By what lies between this block and the one before it.
  void go_down() {
    if (at_top() || block_ == 0) return;
    y_ += gap_before(block_);
  }

  [[nodiscard]] double gap_before(std::size_t i) const {
    return em() * std::max(room_of(document_.blocks[i - 1]).below, room_of(document_.blocks[i]).above);
  }

  /// What must stand on one page where block `i` begins, with what it stays with.
  [[nodiscard]] double least_start(std::size_t i) const {
    const double own = std::visit([&](const auto& block) { return least_of(block, i); }, document_.blocks[i]);
    return keeps_with_next(document_.blocks, i) ? own + gap_before(i + 1) + least_start(i + 1) : own;
  }

  [[nodiscard]] static double least_of(const LaidWords& words) {
    return words.line_height() * (words.lines() <= least_lines + 1 ? words.lines() : least_lines);
  }
  [[nodiscard]] double least_of(const Heading& heading, std::size_t) const {
    return words_of(heading, document_, typesetter_, width_).height();
  }
  [[nodiscard]] double least_of(const Paragraph& paragraph, std::size_t) const {
    return least_of(words_of(paragraph, document_, typesetter_, width_));
  }
  [[nodiscard]] double least_of(const List& list, std::size_t) const {
    if (list.items.empty()) return 0;
    return least_of(words_of_item(list, 0, document_, typesetter_, width_ - indent_of(list, document_)));
  }
  [[nodiscard]] double least_of(const Table& table, std::size_t) const {
    const std::vector<double> widths = column_widths(table, document_, typesetter_, width_);
    double height = 0;
    for (std::size_t row = 0; row < std::min(table.header_rows + 1, table.rows.size()); ++row) {
      height += row_height(table, row, widths);
    }
    return height;
  }
  [[nodiscard]] double least_of(const Picture& picture, std::size_t i) const {
    const glm::dvec2 size = size_of(picture, i);
    return picture.beside.empty() ? size.y : std::max(size.y, beside(picture, size.x).height());
  }
  [[nodiscard]] LaidWords beside(const Picture& picture, double taken) const {
    return words_beside(picture, document_, typesetter_, room_beside(taken));
  }
  [[nodiscard]] double room_beside(double taken) const { return std::max(width_ - taken - beside_gap * em(), em()); }
  [[nodiscard]] double least_of(const Spacer& spacer, std::size_t) const { return spacer.height * points_per_mm; }
  [[nodiscard]] double least_of(const Rule&, std::size_t) const { return thin_line; }
  [[nodiscard]] double least_of(const PageBreak&, std::size_t) const { return 0; }

  /// Points; smaller where page or margins, or the caption below it, leave less.
  [[nodiscard]] glm::dvec2 size_of(const Picture& picture, std::size_t i) const {
    const double scale = 72 / picture.dots_per_inch;
    const glm::dvec2 wanted{picture.width * scale, picture.height * scale};
    double most = bottom_ - top_;
    if (keeps_with_next(document_.blocks, i)) most -= gap_before(i + 1) + least_start(i + 1);
    return wanted * std::min({1.0, width_ / wanted.x, std::max(most, em()) / wanted.y});
  }

  [[nodiscard]] double row_height(const Table& table, std::size_t row, const std::vector<double>& widths) const {
    double height = 0;
    for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
      const double room = widths[column] - 2 * cell_side;
      height = std::max(height, words_of_cell(table, row, column, document_, typesetter_, room).height());
    }
    return height + 2 * cell_above;
  }

  void add(Piece piece) {
    piece.block = block_;
    piece.top = y_;
    y_ += piece.height;
    pages_.back().pieces.push_back(piece);
  }

  /// How many of `left` lines are laid here; 0: none, the next page has more room for them.
  [[nodiscard]] int lines_here(int left, double line_height, bool begun) const {
    if (endless()) return left;
    const int room = static_cast<int>(std::floor((bottom_ - y_ + slack) / line_height));
    if (room >= left) return left;
    const int here = std::min(room, left - least_lines);
    // On a fresh page there is no better place to wait for.
    if (at_top()) return std::max(1, here);
    return here < least_lines && !begun ? 0 : std::max(0, here);
  }

  void place_words(const LaidWords& words, std::size_t part, double left, double width) {
    for (int line = 0; line < words.lines();) {
      const int here = lines_here(words.lines() - line, words.line_height(), line > 0);
      if (here == 0) {
        begin_page();
        continue;
      }
      Piece piece;
      piece.part = part;
      piece.left = left;
      piece.width = width;
      piece.height = here * words.line_height();
      piece.first_line = line;
      piece.end_line = line + here;
      piece.begins = line == 0;
      piece.ends = piece.end_line == words.lines();
      add(piece);
      line += here;
    }
  }

  Status place(const Heading& heading) {
    place_words(words_of(heading, document_, typesetter_, width_), 0, left_, width_);
    return base::Done{};
  }
  Status place(const Paragraph& paragraph) {
    place_words(words_of(paragraph, document_, typesetter_, width_), 0, left_, width_);
    return base::Done{};
  }
  Status place(const List& list) {
    const double indent = indent_of(list, document_), width = width_ - indent;
    for (std::size_t item = 0; item < list.items.size(); ++item) {
      if (item > 0 && !at_top()) y_ += 0.25 * em();
      place_words(words_of_item(list, item, document_, typesetter_, width), item, left_ + indent, width);
    }
    return base::Done{};
  }
  Status place(const Picture& picture) {
    const glm::dvec2 size = size_of(picture, block_);
    const double spare = width_ - size.x;
    Piece piece;
    piece.left = left_ + (picture.align == Align::left ? 0 : picture.align == Align::centre ? spare / 2 : spare);
    piece.width = size.x;
    piece.height = size.y;
    const double top = y_;
    add(piece);
    if (picture.beside.empty()) return base::Done{};
    const LaidWords words = beside(picture, size.x);
    Piece said;
    said.part = 1;
    said.width = room_beside(size.x);
    said.left = left_ + width_ - said.width;
    said.height = words.height();
    said.end_line = words.lines();
    // In the middle of the picture's height.
    y_ = top + std::max(0.0, (size.y - said.height) / 2);
    add(said);
    y_ = std::max(y_, top + size.y);
    return base::Done{};
  }
  Status place(const Table& table) {
    const std::vector<double> widths = column_widths(table, document_, typesetter_, width_);
    const std::size_t heads = std::min(table.header_rows, table.rows.size());
    double head_height = 0;
    for (std::size_t row = 0; row < heads; ++row) head_height += row_height(table, row, widths);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      const double height = row_height(table, row, widths);
      if (top_ + (row < heads ? 0 : head_height) + height > bottom_ + slack) {
        return Error{"Row " + std::to_string(row + 1) + " of a table is higher than a page; say less in it.", {}};
      }
      if (y_ + height > bottom_ + slack) {
        begin_page();
        for (std::size_t head = 0; row >= heads && head < heads; ++head) {
          place_row(head, row_height(table, head, widths), true);
        }
      }
      place_row(row, height, false);
    }
    return base::Done{};
  }
  void place_row(std::size_t row, double height, bool repeated) {
    Piece piece;
    piece.part = row;
    piece.left = left_;
    piece.width = width_;
    piece.height = height;
    piece.repeated = repeated;
    add(piece);
  }
  Status place(const Spacer& spacer) {
    y_ += std::min(spacer.height * points_per_mm, bottom_ - y_);
    return base::Done{};
  }
  Status place(const Rule&) {
    Piece piece;
    piece.left = left_;
    piece.width = width_;
    piece.height = thin_line;
    add(piece);
    return base::Done{};
  }
  Status place(const PageBreak&) {
    begin_page();
    return base::Done{};
  }

  const Document& document_;
  const Typesetter& typesetter_;
  double left_ = 0, width_ = 0, top_ = 0, bottom_ = 0;
  double y_ = 0;
  std::size_t block_ = 0;
  std::vector<LaidPage> pages_;
};

}  // namespace

base::Result<std::vector<LaidPage>> lay_out(const Document& document, const Typesetter& typesetter) {
  return Flow(document, typesetter).run();
}

LaidWords words_of(const Paragraph& paragraph, const Document& document, const Typesetter& typesetter, double width) {
  return typesetter.lay(paragraph.words, text_style(paragraph.role, document.text_size), width);
}

LaidWords words_of(const Heading& heading, const Document& document, const Typesetter& typesetter, double width) {
  return typesetter.lay({{heading.text}}, heading_style(heading.level, document.text_size), width);
}

LaidWords words_of_item(const List& list, std::size_t item, const Document& document, const Typesetter& typesetter,
                        double width) {
  return typesetter.lay(list.items[item], text_style(TextRole::body, document.text_size), width);
}

LaidWords words_of_cell(const Table& table, std::size_t row, std::size_t column, const Document& document,
                        const Typesetter& typesetter, double width) {
  return typesetter.lay(table.rows[row][column], cell_style(document.text_size, row < table.header_rows), width);
}

LaidWords words_beside(const Picture& picture, const Document& document, const Typesetter& typesetter, double width) {
  return typesetter.lay(picture.beside, text_style(picture.beside_role, document.text_size), width);
}

double indent_of(const List& list, const Document& document) {
  // "10." needs more than a dot.
  const double ems = list.numbered && list.items.size() > 9 ? 1.4 * label_width : label_width;
  return ems * document.text_size;
}

}  // namespace cluneal::documents
