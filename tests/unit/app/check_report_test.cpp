#include <catch2/catch.hpp>
#include <sstream>

#include "app/cli/check_report.h"
#include "base/json.h"

using namespace cluneal;
using namespace cluneal::app::cli;
using base::Severity;

namespace {

std::vector<CheckedFinding> some() {
  return {
      {"man",
       body::held_against("measure.sacrum.width", "sacrum.width", "Sacrum: ", {134, 105, 9, "mm", "A"}, false, true)},
      {"man",
       body::finding("form.radius", Severity::error, "nerve.a.left", "bends with a radius of 2.0 mm at (1, 2, 3)")},
      {"man",
       body::finding("form.radius", Severity::error, "nerve.a.right", "bends with a radius of 2.0 mm at (-1, 2, 3)")},
      {"man", body::finding("form.chord", Severity::note, "nerve.a.left", "is long")},
      {"", body::finding("", Severity::warning, "skin.trunk", "is thin")},
  };
}

}  // namespace

TEST_CASE("The report begins with a summary by subject and tells both sides once", "[check_report]") {
  std::ostringstream out;
  print(some(), {"man"}, false, out);
  const std::string text = out.str();
  INFO(text);
  CHECK(text.rfind("bones      1 error, 0 warnings, 0 notes; the worst: man: sacrum.width", 0) == 0);
  CHECK(text.find("nerves     2 errors, 0 warnings, 1 note") != std::string::npos);
  CHECK(text.find("nerve.a.left: bends with a radius of 2.0 mm at (1, 2, 3) (both sides)") != std::string::npos);
  CHECK(text.find("error: man: nerve.a.right") == std::string::npos);
  CHECK(text.find("is long") == std::string::npos);
  CHECK(text.find("error: man: nerve.a") < text.find("warning: skin.trunk"));
  CHECK(text.find("3 errors, 1 warning, 1 note; notes are told with --all.") != std::string::npos);
  std::ostringstream all;
  print(some(), {"man"}, true, all);
  CHECK(all.str().find("note: man: nerve.a.left: is long") != std::string::npos);
}

TEST_CASE("For programs every finding has its numbers", "[check_report]") {
  const std::string json = json_of(some(), {"man"}, false);
  INFO(json);
  for (const char* part : {"\"subject\"", "\"rule\"", "\"value\"", "\"mean\"", "\"sd\"", "\"deviation\"", "\"source\"",
                           "\"nerve.a.right\"", "\"is long\""}) {
    CHECK(json.find(part) != std::string::npos);
  }
}

TEST_CASE("For programs the named distances are a table, each with its pool and its studies", "[check_report]") {
  body::CheckedDistance distance{"scn.psis", "A distance", {60, 57, 12, "mm", "pooled"}, 2, {}};
  distance.studies = {{"a", {60, 50, 10, "mm", "A"}}, {"b", {60, 90, 10, "mm", "B"}}};
  const std::string json = json_of({}, {"man"}, true, {{"man", distance}});
  const auto document = base::JsonDocument::parse(json, "report");
  REQUIRE(document.ok());
  std::vector<base::Diagnostic> mistakes;
  const auto row = base::JsonReader(*document, mistakes)["distances"].items().front();
  CHECK(row["body"].string() == "man");
  CHECK(row["mean"].number() == 57);
  CHECK(row["deviation"].number() == 0.25);
  CHECK(row["pooled"].number() == 2);
  CHECK(row["studies"].items().size() == 2);
  CHECK(row["within_two_sd_of"].number() == 1);  // The other found it three of its SD away.
  CHECK(row["holds"].boolean());
  CHECK(mistakes.empty());
}
