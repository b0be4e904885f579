#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>

#include "documents/layout.h"
#include "documents/style.h"

using namespace cluneal::documents;
using Catch::Matchers::Contains;

namespace {

std::string words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "nerve ";
  return text;
}

std::vector<LaidPage> laid(const Document& document) {
  auto pages = lay_out(document, Typesetter(document.language));
  REQUIRE(pages.ok());
  return *pages;
}

/// The pieces of one block, page by page.
std::vector<std::pair<std::size_t, Piece>> pieces_of(const std::vector<LaidPage>& pages, std::size_t block) {
  std::vector<std::pair<std::size_t, Piece>> found;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (const Piece& piece : pages[page].pieces) {
      if (piece.block == block) found.emplace_back(page, piece);
    }
  }
  return found;
}

Picture picture(int width, int height, double dots_per_inch = 72) {
  Picture out;
  out.width = width;
  out.height = height;
  out.dots_per_inch = dots_per_inch;
  return out;
}

Document of(std::vector<Block> blocks) {
  Document document;
  document.blocks = std::move(blocks);
  return document;
}

/// A spacer that leaves so many points on an A4 page with the usual margins.
Spacer leaving(double points) {
  return {(297 - 36) - points / points_per_mm};
}

}  // namespace

TEST_CASE("text flows over as many pages as it needs, and no line is lost or drawn below the margin") {
  const Document document = of({Paragraph{{{words(3000)}}}});
  const auto pages = laid(document);
  REQUIRE(pages.size() > 2);
  const double bottom = (297 - 18) * points_per_mm;
  int next = 0;
  for (const auto& [page, piece] : pieces_of(pages, 0)) {
    CHECK(piece.first_line == next);
    CHECK(piece.begins == (next == 0));
    next = piece.end_line;
    CHECK(piece.top + piece.height <= bottom + 0.01);
    CHECK(piece.ends == (page + 1 == pages.size()));
  }
  const Typesetter typesetter("en");
  const auto all = words_of(std::get<Paragraph>(document.blocks[0]), document, typesetter, 170 * points_per_mm);
  CHECK(next == all.lines());
}

TEST_CASE("no single line of a paragraph stands alone at the foot or the top of a page") {
  const double line = 14.2;
  for (double room = 0.5; room < 8; room += 0.5) {
    const auto pages = laid(of({leaving(room * line + 5.5), Paragraph{{{words(150)}}}}));
    for (const auto& [page, piece] : pieces_of(pages, 1)) {
      INFO(room << " lines of room, page " << page);
      CHECK(piece.end_line - piece.first_line >= 2);
    }
  }
}

TEST_CASE("a heading stands on the page of what follows it") {
  const auto pages = laid(of({leaving(40), Heading{2, "Roots"}, Heading{3, "Dorsal"}, Paragraph{{{words(100)}}}}));
  CHECK(pieces_of(pages, 1).front().first == 1);
  CHECK(pieces_of(pages, 2).front().first == 1);
  CHECK(pieces_of(pages, 3).front().first == 1);
  // With more room all stand on the first.
  const auto roomy = laid(of({leaving(140), Heading{2, "Roots"}, Heading{3, "Dorsal"}, Paragraph{{{words(100)}}}}));
  CHECK(pieces_of(roomy, 1).front().first == 0);
  CHECK(pieces_of(roomy, 3).front().first == 0);
}

TEST_CASE("a picture is as large as its resolution says, keeps its aspect where it must shrink, and its caption") {
  const auto plain = pieces_of(laid(of({picture(300, 150, 150)})), 0).front().second;
  CHECK(plain.width == Approx(144));
  CHECK(plain.height == Approx(72));
  CHECK(plain.left == Approx(20 * points_per_mm + (170 * points_per_mm - 144) / 2));
  const auto wide = pieces_of(laid(of({picture(2000, 500)})), 0).front().second;
  CHECK(wide.width == Approx(170 * points_per_mm));
  CHECK(wide.height == Approx(wide.width / 4));
  const auto pages = laid(of({picture(500, 2000), Paragraph{{{"Figure 1"}}, TextRole::caption}}));
  REQUIRE(pages.size() == 1);
  const auto high = pieces_of(pages, 0).front().second, caption = pieces_of(pages, 1).front().second;
  CHECK(high.height == Approx(4 * high.width));
  CHECK(caption.top >= high.top + high.height);
  CHECK(caption.top + caption.height <= (297 - 18) * points_per_mm + 0.01);
  // What fits on the next page waits for it, with its caption.
  const auto next = laid(of({leaving(100), picture(100, 90), Paragraph{{{"Figure 1"}}, TextRole::caption}}));
  CHECK(pieces_of(next, 1).front().first == 1);
  CHECK(pieces_of(next, 2).front().first == 1);
}

TEST_CASE(
    "words beside a picture stand to its right, in the middle of its height, and what follows stands below both") {
  Picture small = picture(72, 72);
  small.align = Align::left;
  small.beside = {{words(10)}};
  const auto beside = pieces_of(laid(of({small, Paragraph{{{"Below"}}}})), 0);
  REQUIRE(beside.size() == 2);
  const Piece &shown = beside[0].second, &said = beside[1].second;
  CHECK(shown.left == Approx(20 * points_per_mm));
  CHECK(said.left > shown.left + shown.width);
  CHECK(said.left + said.width == Approx(190 * points_per_mm));
  CHECK(said.top + said.height / 2 == Approx(shown.top + shown.height / 2));
  // More words than the picture is high.
  small.beside = {{words(400)}};
  const auto pages = laid(of({small, Paragraph{{{"Below"}}}}));
  const Piece long_words = pieces_of(pages, 0)[1].second, below = pieces_of(pages, 1)[0].second;
  CHECK(long_words.height > shown.height);
  CHECK(below.top >= long_words.top + long_words.height);
}

TEST_CASE("a table that is broken begins with its heads again on each page and loses no row") {
  Table table;
  table.rows.push_back({{{"Study"}}, {{"Distance"}}});
  for (int i = 0; i < 120; ++i) table.rows.push_back({{{std::to_string(i)}}, {{"7 cm"}}});
  const auto pages = laid(of({table}));
  REQUIRE(pages.size() > 2);
  std::size_t next = 0;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const auto& pieces = pages[page].pieces;
    CHECK(pieces.front().part == 0);
    CHECK(pieces.front().repeated == (page > 0));
    CHECK(pieces.size() > 1);
    for (const Piece& piece : pieces) {
      if (piece.repeated) continue;
      CHECK(piece.part == next++);
    }
  }
  CHECK(next == table.rows.size());
  // Heads do not stand at the foot of a page without a row.
  const auto low = laid(of({leaving(36), table}));
  CHECK(pieces_of(low, 1).front().first == 1);
}

TEST_CASE("columns fill the width, short ones keep their words on one line, and shares are kept") {
  const Typesetter typesetter("en");
  Document document;
  Table table{{{{{"Study 1"}}, {{words(60)}}, {{"n"}}}}, 0};
  const auto widths = column_widths(table, document, typesetter, 400);
  CHECK(std::accumulate(widths.begin(), widths.end(), 0.0) == Approx(400));
  CHECK(words_of_cell(table, 0, 0, document, typesetter, widths[0] - 2 * cell_side).lines() == 1);
  CHECK(widths[1] > 300);
  table.shares = {1, 2, 1};
  CHECK(column_widths(table, document, typesetter, 400) == std::vector<double>{100, 200, 100});
}

TEST_CASE("a page without a height is as high as what stands on it, in whole steps") {
  Document document = of({picture(100, 200), Paragraph{{{"Words."}}}});
  document.page = {100, 0, 10};
  const auto pages = laid(document);
  REQUIRE(pages.size() == 1);
  const Piece& last = pages[0].pieces.back();
  const double needed = (last.top + last.height) / points_per_mm + document.margins.bottom;
  CHECK(pages[0].height / points_per_mm == Approx(10 * std::ceil(needed / 10)));
}

TEST_CASE("a page break breaks, and a list keeps its items in order") {
  const auto pages = laid(of({Paragraph{{{"One."}}}, PageBreak{}, List{{{{"a"}}, {{"b"}}, {{"c"}}}}}));
  REQUIRE(pages.size() == 2);
  REQUIRE(pages[1].pieces.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) CHECK(pages[1].pieces[i].part == i);
  CHECK(pages[1].pieces[1].top > pages[1].pieces[0].top);
}

TEST_CASE("what cannot be laid out is refused in a sentence") {
  const auto refusal = [](const Document& document) {
    const auto pages = lay_out(document, Typesetter("en"));
    REQUIRE_FALSE(pages.ok());
    return pages.error().message;
  };
  CHECK_THAT(refusal(of({Table{{{{{"Head"}}}, {{{words(4000)}}}}}})), Contains("Row 2") && Contains("higher"));
  Picture broken = picture(10, 10);
  broken.rgba.resize(17);
  CHECK_THAT(refusal(of({broken})), Contains("pixels"));
  Document narrow = of({Paragraph{{{"Words."}}}});
  narrow.margins.left = 200;
  CHECK_THAT(refusal(narrow), Contains("margins"));
}

TEST_CASE("words that are no UTF-8 are laid with a sign in place of what is broken") {
  const Typesetter typesetter("en");
  const LaidWords broken = typesetter.lay({{"hip \xFF bone"}}, {}, -1);
  CHECK(std::string(broken.text()) == "hip \xEF\xBF\xBD bone");
  CHECK(broken.width() > 20);
}
