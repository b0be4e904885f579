#include <catch2/catch.hpp>

#include "documents/pdf_additions.h"
#include "documents/write.h"

using namespace cluneal::documents;
using Catch::Matchers::Contains;

namespace {

Picture picture(const std::string& alt) {
  Picture out;
  out.width = out.height = 2;
  out.rgba.assign(16, 255);
  out.alt = alt;
  return out;
}

}  // namespace

TEST_CASE("a PDF says its language and what its pictures show, in the order of the pictures") {
  Document document;
  document.language = "de";
  document.blocks = {picture("A"), Paragraph{{{"Words."}}}, picture(""), picture("\xC3\xA4")};
  const auto pdf = pdf_of(document);
  REQUIRE(pdf.ok());
  CHECK_THAT(*pdf, Contains("/Lang <FEFF00640065>"));
  const std::size_t first = pdf->rfind("/Alt <FEFF0041>"), second = pdf->rfind("/Alt <FEFF00E4>");
  CHECK(first != std::string::npos);
  CHECK(second != std::string::npos);
  CHECK(first < second);
  CHECK(pdf->ends_with("%%EOF\n"));
}

TEST_CASE("a file that is not built as expected is refused and not spoilt") {
  const auto refused = [](const std::string& pdf, const PdfAdditions& additions) {
    const auto result = with_additions(pdf, additions);
    return result.ok() ? "" : result.error().message;
  };
  CHECK_THAT(refused("", {"en", {}}), Contains("language"));
  CHECK_THAT(refused("%PDF-1.4\nstartxref\n99999\n%%EOF\n", {"en", {}}), Contains("language"));
  CHECK_THAT(refused("%PDF-1.4\nxref\n0 90000000\ntrailer\nstartxref\n9\n%%EOF\n", {"en", {}}), Contains("language"));
  // More descriptions than pictures: one of them would belong to nothing.
  Document document;
  document.blocks = {Paragraph{{{"Words."}}}};
  const auto pdf = pdf_of(document);
  REQUIRE(pdf.ok());
  const std::string cairos = pdf->substr(0, pdf->find("%%EOF\n") + 6);
  CHECK(with_additions(cairos, {"en", {}}).ok());
  CHECK_THAT(refused(cairos, {"en", {"A picture"}}), Contains("descriptions"));
}
