#include "app/present/cite.h"

#include <catch2/catch.hpp>

#include "app/models/load.h"

using namespace cluneal;

TEST_CASE("no claim's note shows a source's key, and no source says its year or a full stop twice") {
  const auto atlas = app::load_knowledge();
  REQUIRE(atlas.ok());
  for (const auto& [key, claim] : atlas->claims) {
    const ui::InfoClaim told = app::told(*atlas, claim);
    INFO(key << ": " << told.note);
    for (const auto& [source, reference] : atlas->references) {
      // Some keys are words: only those that nobody would write are looked for.
      if (source.find('-') != std::string::npos) CHECK(told.note.find(source) == std::string::npos);
    }
  }
  for (const auto& [source, reference] : atlas->references) {
    ui::InfoClaim claim;
    app::cite(*atlas, source, claim);
    INFO(claim.full_source);
    CHECK(claim.full_source.find("..") == std::string::npos);
    const std::string year = std::to_string(reference.year);
    const bool in_journal = reference.year > 0 && reference.journal.find(year) != std::string::npos;
    if (in_journal) CHECK_FALSE(claim.full_source.ends_with("(" + year + ")"));
  }
}

TEST_CASE("what was measured from a landmark is told there by what it leads to") {
  const auto atlas = app::load_knowledge();
  REQUIRE(atlas.ok());
  const std::string text = app::told_from_here(*atlas, atlas->claims.at("lu98.scn_medial.psis")).text;
  CHECK(text.starts_with("Medial superior cluneal nerve: 64.7"));
  CHECK(text.find("spine") == std::string::npos);
}

TEST_CASE("whose were measured is told, and what leads from a place to its like names the other side") {
  const anatomy::Atlas atlas;
  anatomy::Claim claim;
  claim.quantity = "distance";
  claim.unit = "mm";
  claim.from = claim.to = "landmark.psis";
  claim.value = 96.8;
  claim.n = 6;
  claim.counted = "pelvises";
  claim.sex = "female";
  CHECK(app::told_from_here(atlas, claim).text.ends_with("of the other side: 96.8 mm, 6 pelvises, women"));
  claim.sex = "male";
  claim.to = "nerve.scn";
  const std::string text = app::told_from_here(atlas, claim).text;
  CHECK(text.ends_with("6 pelvises, men"));
  CHECK(text.find("other side") == std::string::npos);
  claim.sex.clear();
  CHECK(app::told_from_here(atlas, claim).text.ends_with("6 pelvises"));
}

TEST_CASE("what was measured is told with the decimal sign of the language") {
  const auto atlas = app::load_knowledge("de");
  REQUIRE(atlas.ok());
  CHECK(app::told_from_here(*atlas, atlas->claims.at("lu98.scn_medial.psis")).text.find(": 64,7") != std::string::npos);
  CHECK(app::as_published(atlas->language, 64.7) == "64,7");
  CHECK(app::as_published(atlas->language, 64) == "64");
}

TEST_CASE("a source's address is made of its DOI, else its PMID, and of nothing that is neither") {
  anatomy::Reference reference;
  CHECK(app::web_address(reference).empty());
  reference.pmid = "3832698";
  CHECK(app::web_address(reference) == "https://pubmed.ncbi.nlm.nih.gov/3832698/");
  reference.doi = "10.1097/00007632-199012000-00002";
  CHECK(app::web_address(reference) == "https://doi.org/10.1097/00007632-199012000-00002");
  for (const char* doi : {"10.1/a b", "10.1/a\"b", "10.1/a$(b)", "10.1/", "10.x/a", "11.1/a", "10.1", "10.1/a\n"}) {
    reference.doi = doi;
    INFO(doi);
    CHECK(app::web_address(reference) == "https://pubmed.ncbi.nlm.nih.gov/3832698/");
  }
  reference.doi.clear();
  reference.pmid = "12a";
  CHECK(app::web_address(reference).empty());
  for (const char* other : {"file:///etc/passwd", "http://doi.org/10.1/a", "https://doi.org.example/10.1/a", "-h", "",
                            "https://pubmed.ncbi.nlm.nih.gov/", "https://pubmed.ncbi.nlm.nih.gov//"}) {
    INFO(other);
    CHECK_FALSE(app::is_web_address(other));
  }
  const auto atlas = app::load_knowledge();
  REQUIRE(atlas.ok());
  for (const auto& [key, known] : atlas->references) {
    INFO(key);
    CHECK(app::web_address(known).empty() == (known.doi.empty() && known.pmid.empty() && known.pmcid.empty()));
  }
}

TEST_CASE("a paper is called by its first author's whole surname, or by its journal where no author was seen") {
  const auto named = [](const std::string& authors, app::Authored authored = app::Authored::with_others) {
    anatomy::Reference reference;
    reference.authors = authors;
    reference.journal = "Acta Neurochir 2023";
    reference.year = 2023;
    return app::short_name(reference, authored);
  };
  CHECK(named("van der Wurff, Buijs, Groen") == "van der Wurff et al. 2023");
  CHECK(named("Kuniya et al.") == "Kuniya et al. 2023");
  CHECK(named("Gray; Lewis (editor)") == "Gray 2023");
  CHECK(named("Aota") == "Aota 2023");
  CHECK(named("Authors not seen") == "Acta Neurochir 2023");
  CHECK(named("van der Wurff, Buijs, Groen", app::Authored::by_first) == "van der Wurff 2023");
  CHECK(named("Kuniya et al.", app::Authored::by_first) == "Kuniya 2023");
}
