#include <catch2/catch.hpp>
#include <cmath>

#include "documents/write.h"

using namespace cluneal::documents;
using Catch::Matchers::Contains;

namespace {

/// Noise: what no compression makes small.
Picture noise(int side, double dots_per_inch) {
  Picture out;
  out.width = out.height = side;
  out.dots_per_inch = dots_per_inch;
  unsigned state = 1;
  for (int i = 0; i < side * side; ++i) {
    for (int channel = 0; channel < 3; ++channel) {
      state = state * 1664525U + 1013904223U;
      out.rgba.push_back(static_cast<std::uint8_t>(state >> 24U));
    }
    out.rgba.push_back(255);
  }
  return out;
}

std::string written(const Document& document) {
  const auto pdf = pdf_of(document);
  REQUIRE(pdf.ok());
  return *pdf;
}

}  // namespace

TEST_CASE("the same document makes the same bytes") {
  Document document;
  document.title = "Title";
  document.blocks = {Heading{1, "Head"}, Paragraph{{{"Words."}}}, noise(20, 72)};
  CHECK(written(document) == written(document));
}

TEST_CASE("pictures are stored more coarsely until the file is small enough, and it is said where none is") {
  Document document;
  document.blocks = {noise(600, 600)};
  const std::size_t exact = written(document).size();
  CHECK(exact > 900000);
  CHECK_THAT(written(document), !Contains("/DCTDecode"));
  document.largest_file = 400000;
  const std::string small = written(document);
  CHECK(small.size() <= 400000);
  CHECK_THAT(small, Contains("/DCTDecode"));
  document.largest_file = 2000;
  const auto impossible = pdf_of(document);
  REQUIRE_FALSE(impossible.ok());
  CHECK_THAT(impossible.error().message, Contains("2 kB"));
  // As a photograph without a limit.
  document.largest_file = 0;
  std::get<Picture>(document.blocks[0]).photograph = true;
  CHECK_THAT(written(document), Contains("/DCTDecode"));
  std::get<Picture>(document.blocks[0]).rgba[3] = 0;
  CHECK_THAT(written(document), !Contains("/DCTDecode"));
}

TEST_CASE("an SVG holds one page and says its words") {
  Document document;
  document.title = "Hip & <spine>";
  document.language = "es";
  document.blocks = {Paragraph{{{"Nervio "}, {"superior", true}}}};
  const auto svg = svg_of(document);
  REQUIRE(svg.ok());
  CHECK_THAT(*svg, Contains("<title>Hip &amp; &lt;spine&gt;</title>") && Contains("Nervio superior") &&
                       Contains("xml:lang=\"es\""));
  document.blocks.emplace_back(PageBreak{});
  document.blocks.emplace_back(Paragraph{{{"More."}}});
  const auto two = svg_of(document);
  REQUIRE_FALSE(two.ok());
  CHECK_THAT(two.error().message, Contains("2 pages"));
}

TEST_CASE("a document that cannot be written leaves no file and says so") {
  Document document;
  document.blocks = {Paragraph{{{"Words."}}}};
  const auto status = write_pdf(document, "/nowhere/at/all/page.pdf");
  REQUIRE_FALSE(status.ok());
  CHECK_THAT(status.error().message, Contains("/nowhere/at/all"));
}
