#include "app/present/search_words.h"

#include <catch2/catch.hpp>

#include "app/models/load.h"

using namespace cluneal;
using base::operator""_id;

TEST_CASE("names are abbreviated as anatomists do") {
  CHECK(app::initials("Posterior superior iliac spine") == "PSIS");
  CHECK(app::initials("Long posterior sacroiliac ligament") == "LPSL");
  CHECK(app::initials("Superior cluneal nerves") == "SCN");
  CHECK(app::initials("Highest point of the iliac crest") == "HPIC");
  CHECK(app::initials("Middle cluneal nerve, upper branch") == "MCN");
}

TEST_CASE("things are found by abbreviation, Latin, plain words and what is said of them") {
  const auto atlas = app::load_knowledge();
  REQUIRE(atlas.ok());
  const auto has = [&](const base::Id& id, const char* word) {
    return app::search_words(*atlas, id).find(word) != std::string::npos;
  };
  CHECK(has("nerve.scn"_id, "SCN"));
  CHECK(has("bone.hip"_id, "Os coxae"));
  CHECK(has("landmark.psis"_id, "PSIS"));
  CHECK(has("landmark.psis"_id, "Dimple"));
  CHECK(has("nerve.mcn"_id, "Medial cluneal"));
  CHECK(has("nerve.scn"_id, "clunial"));
  bool long_ligament = false;
  for (const auto& [id, structure] : atlas->structures) {
    long_ligament = long_ligament || (has(id, "LPSL") && has(id, "Long dorsal"));
  }
  CHECK(long_ligament);
  CHECK(app::said_of(*atlas, "bone.hip"_id).find("pubis") != std::string::npos);
}
