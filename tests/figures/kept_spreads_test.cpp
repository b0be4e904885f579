#include <algorithm>
#include <catch2/catch.hpp>

#include "anatomy/translate.h"
#include "app/models/load.h"
#include "app/present/spreads.h"

using namespace cluneal;

TEST_CASE("published distances that are kept between pictures are told in the language that is shown") {
  const base::Result<anatomy::Atlas> english = app::load_knowledge();
  const base::Result<language::Language> german = app::load_language("de");
  REQUIRE(english.ok());
  REQUIRE(german.ok());
  const anatomy::Atlas atlas = anatomy::translated(*english, *german);
  const base::Result<body::Body> body = app::load_person(*english, "man");
  REQUIRE(body.ok());
  const auto nerve = *base::Id::parse("nerve.scn.medial");
  app::KeptSpreads kept;
  const std::vector<view::SpreadMark> before = kept.of(*english, *body, nerve);
  const std::vector<view::SpreadMark> after = kept.of(atlas, *body, nerve);
  REQUIRE_FALSE(before.empty());
  REQUIRE(after.size() == before.size());
  CHECK(after.front().title != before.front().title);
  CHECK(after == app::spread_marks(atlas, *body, nerve));
}

TEST_CASE("a pool that leaves studies out says why, and the bars that they are foreshortened") {
  const base::Result<anatomy::Atlas> atlas = app::load_knowledge();
  REQUIRE(atlas.ok());
  const base::Result<body::Body> body = app::load_person(*atlas, "man");
  REQUIRE(body.ok());
  const auto marks = app::spread_marks(*atlas, *body, *base::Id::parse("nerve.scn.medial"));
  const auto has = [](const std::string& text, const char* words) { return text.find(words) != std::string::npos; };
  CHECK(std::count_if(marks.begin(), marks.end(), [](const auto& mark) { return mark.pooled; }) > 0);
  for (const view::SpreadMark& mark : marks) {
    CHECK(has(mark.title, "foreshortened"));
    if (mark.pooled) CHECK(has(mark.text, "with SD and n"));
  }
}
