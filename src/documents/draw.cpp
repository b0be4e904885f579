#include "documents/draw.h"

#include <algorithm>

#include "documents/style.h"

namespace cluneal::documents {
namespace {

/// For a value in an attribute of Cairo's.
std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

bool has_links(const Words& words) {
  return std::any_of(words.begin(), words.end(), [](const Run& run) { return !run.link.empty(); });
}

const char* heading_tag(int level) {
  return level <= 1 ? "H1" : level == 2 ? "H2" : "H3";
}

class Painter {
 public:
  Painter(cairo_t* cairo, const Document& document, const std::vector<LaidPage>& pages, const Typesetter& typesetter,
          const Storing& storing)
      : cairo_(cairo), document_(document), pages_(pages), typesetter_(typesetter), storing_(storing) {}

  base::Result<Drawn> run(void (*page_begins)(cairo_surface_t*, double, double)) {
    for (page_ = 0; page_ < pages_.size(); ++page_) {
      // Before any tag: Cairo forgets what a page holds when it is given another size.
      page_begins(cairo_get_target(cairo_), pages_[page_].width, pages_[page_].height);
      if (page_ == 0) open("Document");
      draw_paper();
      const std::vector<Piece>& pieces = pages_[page_].pieces;
      for (here_ = 0; here_ < pieces.size(); ++here_) {
        const Piece& piece = pieces[here_];
        if (piece.block != block_) close_down_to(1);
        block_ = piece.block;
        const base::Status drawn =
            std::visit([&](const auto& block) { return draw(block, piece); }, document_.blocks[piece.block]);
        if (!drawn) return drawn.error();
      }
      draw_footer();
      // After the last page an end would begin another one.
      if (page_ + 1 == pages_.size()) close_down_to(0);
      cairo_show_page(cairo_);
    }
    return std::move(drawn_);
  }

 private:
  // Cairo 1.16 gives what is drawn to the innermost tag alone, and to none where that has others inside it: what is
  // drawn between two of them, as a footer, belongs to nothing. So only tags without others inside are drawn in.
  void open(const char* tag) {
    cairo_tag_begin(cairo_, tag, nullptr);
    open_.push_back(tag);
  }
  void close_down_to(std::size_t depth) {
    for (; open_.size() > depth; open_.pop_back()) cairo_tag_end(cairo_, open_.back());
  }

  void draw_paper() {
    if (!document_.paper || cairo_surface_get_type(cairo_get_target(cairo_)) != CAIRO_SURFACE_TYPE_SVG) return;
    set_ink(cairo_, {1, 1, 1, 1});
    // A little more than the page, whose size is rounded.
    cairo_rectangle(cairo_, -1, -1, pages_[page_].width + 2, pages_[page_].height + 2);
    cairo_fill(cairo_);
  }

  void line(double left, double right, double y, double width, const glm::vec4& colour) {
    cairo_set_line_width(cairo_, width);
    set_ink(cairo_, colour);
    cairo_move_to(cairo_, left, y);
    cairo_line_to(cairo_, right, y);
    cairo_stroke(cairo_);
  }

  struct Where {
    double left = 0, top = 0, width = 0;
    Align align = Align::left;
    int first = 0, end = 0;  ///< Lines.
    glm::vec4 colour = ink;
    bool in_spans = false;  ///< Whether each stretch gets a tag, in place of the one that is open.
  };

  void show(const LaidWords& laid, const Stretch& stretch, double x, double y, const glm::vec4& colour) {
    set_ink(cairo_, colour);
    cairo_move_to(cairo_, x + stretch.x, y);
    pango_cairo_show_glyph_item(cairo_, laid.text(), stretch.glyphs);
  }

  /// A link gets a tag a line, since its tag is where one clicks; other words share one.
  void draw_words(const LaidWords& laid, const Words& words, const Where& where) {
    bool in_span = false;
    for (int i = where.first; i < where.end; ++i) {
      const double spare = where.width - laid.width_of(i);
      const double x = where.left + (where.align == Align::left ? 0 : where.align == Align::centre ? spare / 2 : spare);
      const double y = where.top + (i - where.first) * laid.line_height() + laid.baseline();
      const std::vector<Stretch> stretches = laid.stretches_of(i);
      for (std::size_t first = 0; first < stretches.size();) {
        const std::string& link = words[stretches[first].run].link;
        std::size_t end = first;
        while (end < stretches.size() && words[stretches[end].run].link == link) ++end;
        if (where.in_spans && link.empty() != in_span) {
          if (in_span) cairo_tag_end(cairo_, "Span");
          if (!in_span) cairo_tag_begin(cairo_, "Span", nullptr);
          in_span = !in_span;
        }
        const bool linked = where.in_spans && !link.empty();
        if (linked) cairo_tag_begin(cairo_, CAIRO_TAG_LINK, ("uri=" + quoted(link)).c_str());
        for (; first < end; ++first) show(laid, stretches[first], x, y, link.empty() ? where.colour : link_ink);
        // Where a line is broken Pango leaves the blank out; who hears the text needs it.
        if (end == stretches.size() && laid.ends_in_blank(i)) {
          const LaidWords blank = typesetter_.lay({{" "}}, text_style(TextRole::body, document_.text_size), -1);
          show(blank, blank.stretches_of(0).front(), x + laid.width_of(i), y, where.colour);
        }
        if (linked) cairo_tag_end(cairo_, CAIRO_TAG_LINK);
      }
    }
    if (in_span) cairo_tag_end(cairo_, "Span");
  }

  base::Status draw(const Heading& heading, const Piece& piece) {
    if (piece.begins) {
      drawn_.headings.push_back({heading.level, heading.text, page_, piece.top});
      open(heading_tag(heading.level));
    }
    draw_words(words_of(heading, document_, typesetter_, piece.width), {{heading.text}},
               {piece.left, piece.top, piece.width, Align::left, piece.first_line, piece.end_line, ink,
                !piece.begins || !piece.ends});
    if (piece.ends) close_down_to(1);
    return base::Done{};
  }

  base::Status draw(const Paragraph& paragraph, const Piece& piece) {
    if (piece.begins) open("P");
    draw_words(words_of(paragraph, document_, typesetter_, piece.width), paragraph.words,
               {piece.left, piece.top, piece.width, paragraph.align, piece.first_line, piece.end_line,
                paragraph.role == TextRole::small ? second_ink : ink,
                !piece.begins || !piece.ends || has_links(paragraph.words)});
    if (piece.ends) close_down_to(1);
    return base::Done{};
  }

  base::Status draw(const List& list, const Piece& piece) {
    if (open_.size() == 1) open("L");
    const LaidWords laid = words_of_item(list, piece.part, document_, typesetter_, piece.width);
    if (piece.begins) {
      open("LI");
      open("Lbl");
      const Words label{{list.numbered ? std::to_string(piece.part + 1) + "." : "\u2022"}};
      const LaidWords mark = typesetter_.lay(label, text_style(TextRole::body, document_.text_size), -1);
      draw_words(mark, label,
                 {piece.left - indent_of(list, document_), piece.top, 0, Align::left, 0, 1, second_ink, false});
      close_down_to(3);
      open("LBody");
    }
    draw_words(laid, list.items[piece.part],
               {piece.left, piece.top, piece.width, Align::left, piece.first_line, piece.end_line, ink,
                !piece.begins || !piece.ends || has_links(list.items[piece.part])});
    if (piece.ends) close_down_to(2);
    return base::Done{};
  }

  base::Status draw(const Table& table, const Piece& piece) {
    if (open_.size() == 1) open("Table");
    draw_lines(table, piece);
    const std::vector<double> widths = column_widths(table, document_, typesetter_, piece.width);
    const bool tagged = !piece.repeated, head = piece.part < table.header_rows;
    if (tagged) open("TR");
    double left = piece.left;
    for (std::size_t column = 0; column < widths.size(); left += widths[column], ++column) {
      if (column >= table.rows[piece.part].size()) continue;
      if (tagged) open(head ? "TH" : "TD");
      const double room = widths[column] - 2 * cell_side;
      const LaidWords laid = words_of_cell(table, piece.part, column, document_, typesetter_, room);
      const Words& words = table.rows[piece.part][column];
      // The words of a head stand at its foot, beside those of its neighbours.
      const double down = head ? piece.height - laid.height() - cell_above : cell_above;
      const Align align = column < table.aligns.size() ? table.aligns[column] : Align::left;
      draw_words(laid, words,
                 {left + cell_side, piece.top + down, room, align, 0, laid.lines(), ink, tagged && has_links(words)});
      if (tagged) close_down_to(3);
    }
    if (tagged) close_down_to(2);
    return base::Done{};
  }

  /// Strong lines above and below the table, a thin one below its head, a hair between two rows.
  void draw_lines(const Table& table, const Piece& piece) {
    const std::vector<Piece>& pieces = pages_[page_].pieces;
    const double right = piece.left + piece.width, bottom = piece.top + piece.height;
    if (here_ == 0 || pieces[here_ - 1].block != piece.block) line(piece.left, right, piece.top, thick_line, ink);
    const bool last = here_ + 1 == pieces.size() || pieces[here_ + 1].block != piece.block;
    if (last) {
      line(piece.left, right, bottom, thick_line, ink);
    } else if (piece.part + 1 == table.header_rows) {
      line(piece.left, right, bottom, thin_line, ink);
    } else if (piece.part >= table.header_rows) {
      line(piece.left, right, bottom, hair_line, hair_ink);
    }
  }

  base::Status draw(const Picture& picture, const Piece& piece) {
    if (piece.part == 1) {
      open("P");
      draw_words(words_beside(picture, document_, typesetter_, piece.width), picture.beside,
                 {piece.left, piece.top, piece.width, Align::left, 0, piece.end_line, ink, has_links(picture.beside)});
      close_down_to(1);
      return base::Done{};
    }
    open("Figure");
    drawn_.alts.push_back(picture.alt);
    cairo_save(cairo_);
    cairo_translate(cairo_, piece.left, piece.top);
    if (!picture.rgba.empty()) {
      const double dots_per_inch = 72 * picture.width / piece.width;
      const base::Result<Surface> surface = surface_of(picture, dots_per_inch, storing_);
      if (!surface) return surface.error();
      cairo_save(cairo_);
      cairo_scale(cairo_, piece.width / cairo_image_surface_get_width(surface->get()),
                  piece.height / cairo_image_surface_get_height(surface->get()));
      cairo_set_source_surface(cairo_, surface->get(), 0, 0);
      // Not by cairo_paint(): Cairo 1.16 takes a page's first picture for its ground then, and forgets the tags before
      // it.
      cairo_rectangle(cairo_, 0, 0, cairo_image_surface_get_width(surface->get()),
                      cairo_image_surface_get_height(surface->get()));
      cairo_fill(cairo_);
      cairo_restore(cairo_);
    }
    cairo_scale(cairo_, piece.width / picture.width, piece.height / picture.height);
    // What is drawn over a picture ends where it does.
    cairo_rectangle(cairo_, 0, 0, picture.width, picture.height);
    cairo_clip(cairo_);
    draw_marks(cairo_, picture.marks, typesetter_);
    cairo_restore(cairo_);
    close_down_to(1);
    return base::Done{};
  }

  base::Status draw(const Rule&, const Piece& piece) {
    line(piece.left, piece.left + piece.width, piece.top + piece.height / 2, thin_line, second_ink);
    return base::Done{};
  }
  // Neither leaves a piece.
  base::Status draw(const Spacer&, const Piece&) { return base::Done{}; }
  base::Status draw(const PageBreak&, const Piece&) { return base::Done{}; }

  void draw_footer() {
    if (document_.footer.empty() && !document_.page_numbers) return;
    const LaidPage& page = pages_[page_];
    const double left = document_.margins.left * points_per_mm;
    const double width = page.width - left - document_.margins.right * points_per_mm;
    const double top = page.height - document_.margins.bottom * points_per_mm + footer_above;
    line(left, left + width, top, hair_line, hair_ink);
    const TextStyle style = text_style(TextRole::small, document_.text_size);
    const auto draw_one = [&](const std::string& text, Align align) {
      const LaidWords laid = typesetter_.lay({{text}}, style, width);
      draw_words(laid, {{text}}, {left, top + 2, width, align, 0, 1, second_ink, false});
    };
    if (!document_.footer.empty()) draw_one(document_.footer, Align::left);
    if (document_.page_numbers) {
      draw_one(std::to_string(page_ + 1) + " / " + std::to_string(pages_.size()), Align::right);
    }
  }

  cairo_t* cairo_;
  const Document& document_;
  const std::vector<LaidPage>& pages_;
  const Typesetter& typesetter_;
  const Storing& storing_;
  Drawn drawn_;
  std::vector<const char*> open_;
  std::size_t page_ = 0, here_ = 0, block_ = 0;
};

}  // namespace

base::Result<Drawn> draw(cairo_t* cairo, const Document& document, const std::vector<LaidPage>& pages,
                         const Typesetter& typesetter, const Storing& storing,
                         void (*page_begins)(cairo_surface_t*, double, double)) {
  return Painter(cairo, document, pages, typesetter, storing).run(page_begins);
}

}  // namespace cluneal::documents
