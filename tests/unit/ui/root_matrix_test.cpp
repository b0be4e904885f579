#include "ui/information/root_matrix.h"

#include <catch2/catch.hpp>

using namespace cluneal::ui;

namespace {

InfoClaim found(const char* study, const char* brief) {
  InfoClaim claim;
  claim.source = study;
  claim.brief = brief;
  claim.text = std::string("It was ") + brief;
  return claim;
}

}  // namespace

TEST_CASE("Each root is a line and each study a column, and what a study says nothing of stays empty") {
  const RootMatrix matrix = root_matrix({{"L1", {found("Maigne 1989", "100 %"), found("Iwanaga 2019", "75 %")}},
                                         {"L2", {found("Iwanaga 2019", "90 %"), found("Bogduk 1982", "found")}}});
  CHECK(matrix.roots == std::vector<std::string>{"L1", "L2"});
  CHECK(matrix.studies == std::vector<std::string>{"Maigne 1989", "Iwanaga 2019", "Bogduk 1982"});
  REQUIRE(matrix.cells.size() == 2);
  CHECK(matrix.cells[0][0].brief == "100 %");
  CHECK(matrix.cells[0][2].brief.empty());
  CHECK(matrix.cells[1][0].brief.empty());
  CHECK(matrix.cells[1][1].brief == "90 %");
  CHECK(matrix.cells[1][2].whole == "It was found");
}
