#include <catch2/catch.hpp>

#include "small_atlas.h"

using namespace cluneal;
using namespace cluneal::test;

TEST_CASE("a sound atlas loads with what its files say") {
  const anatomy::Atlas atlas = small_atlas();
  CHECK(atlas.references.size() == 2);
  CHECK(atlas.claims.size() == 3);
  CHECK(atlas.groups.size() == 3);
  CHECK(atlas.structures.size() == 2);
  CHECK(atlas.places.size() == 12);  // Landmarks are places too.
  CHECK(atlas.landmarks.size() == 2);
  CHECK(atlas.nerves.size() == 6);
  CHECK(atlas.sites.size() == 1);

  const anatomy::Claim& claim = atlas.claims.at("a98.midline");
  CHECK(claim.value == 70);
  CHECK(claim.spread_kind == anatomy::SpreadKind::sd);
  CHECK(claim.spread == 8);
  CHECK(claim.n == 15);
  CHECK(claim.from == "midline");
  CHECK(claim.checked == anatomy::Checked::abstract);

  const anatomy::Nerve& nerve = atlas.nerves.at(*base::Id::parse("nerve.scn.medial"));
  REQUIRE(nerve.course.size() == 3);
  CHECK(nerve.parent == base::Id::parse("nerve.scn"));
  CHECK(nerve.course[0].relation == anatomy::Relation::start);
  CHECK(nerve.course[0].offset_lateral == -6);
  CHECK(nerve.course[0].offset_superior == 14);
  CHECK(nerve.course[1].station_claims == std::vector<std::string>{"a98.midline"});
  CHECK(nerve.course[1].offset_outward == 1.5);
  CHECK(nerve.course[2].station_claims.empty());
  CHECK_FALSE(nerve.uncertain);

  const anatomy::Nerve& ramus = atlas.nerves.at(*base::Id::parse("nerve.ramus_dorsal.l2.branch_lateral"));
  CHECK(ramus.joins == nerve.id);
  CHECK(ramus.roots.at(0).finding == anatomy::RootFinding::present);
  CHECK_FALSE(ramus.roots.at(0).percent.has_value());
  CHECK(atlas.nerves.at(*base::Id::parse("nerve.ramus_dorsal.t11.branch_lateral")).uncertain);

  CHECK(anatomy::check_atlas(atlas).empty());
}

TEST_CASE("the content hash follows every file that shapes a body") {
  const anatomy::Atlas atlas = small_atlas();
  CHECK(atlas.content_hash.size() == 32);
  CHECK(small_atlas().content_hash == atlas.content_hash);
  for (const auto& [name, text] : small_atlas_texts()) {
    std::map<std::string, std::string> texts = small_atlas_texts();
    texts[name] += "\n";
    const base::Result<anatomy::Atlas> other = load(texts);
    REQUIRE(other.ok());
    const bool shapes = name != "references.json" && name != "root_colours.json" && name != "words_by_sex.json" &&
                        name != "pictograms.json" && name != "handouts.json" && name != "bedside.json" &&
                        name != "quiz.json" && !name.starts_with("clinical/");
    CHECK((other->content_hash != atlas.content_hash) == shapes);
  }
}

TEST_CASE("every mistake is named in one pass, with file and path") {
  std::map<std::string, std::string> texts = small_atlas_texts();
  texts["claims.json"] = replaced(texts["claims.json"], R"("value": 70)", R"("value": "70")");
  texts["references.json"] = replaced(texts["references.json"], R"("year": 1998)", R"("jahr": 1998)");
  texts["groups.json"] = replaced(texts["groups.json"], "[0, 0.1, 0.4]", "[0, 0.1]");
  texts.erase("sites.json");
  const base::Result<anatomy::Atlas> atlas = load(texts);
  REQUIRE_FALSE(atlas.ok());
  const std::vector<base::Diagnostic>& details = atlas.error().details;
  INFO(joined(details));
  CHECK(says(details, "claims.json: /claims/0/value: expected a number"));
  CHECK(says(details, "references.json: /references/0"));
  CHECK(says(details, "jahr"));
  CHECK(says(details, "the key \"year\" is missing"));
  CHECK(says(details, "groups.json: /groups/0/colour: needs three numbers"));
  CHECK(says(details, "sites.json"));
  CHECK(details.size() == 5);
}

TEST_CASE("what is there twice, unknown or of another format is refused") {
  CHECK(says(refusal("references.json", R"("key": "B01")", R"("key": "A98")"), "\"A98\" is there twice"));
  CHECK(says(refusal("structures.json", "bone.sacrum", "bone.hip"), "\"bone.hip\" is there twice"));
  CHECK(says(refusal("places.json", "landmark.sacrum.ala", "landmark.psis"), "\"landmark.psis\" is there twice"));
  CHECK(
      says(refusal("nerves/all.json", R"("id": "nerve.mcn")", R"("id": "nerve.icn")"), "\"nerve.icn\" is there twice"));
  CHECK(says(refusal("claims.json", "a98.diameter", "a98.midline"), "\"a98.midline\" is there twice"));
  CHECK(says(refusal("sites.json", "atlas/sites/1", "atlas/sites/2"), "/format: the format is"));
  CHECK(says(refusal("structures.json", R"("tissue": "bone", "paired": false)", R"("tissue": "wood", "paired": false)"),
             "/structures/1/tissue: \"wood\" is not one of \"bone\", \"disc\""));
  CHECK(says(refusal("structures.json", R"("tissue": "bone", "paired": false)",
                     R"("tissue": "bone", "opacity": 1.5, "paired": false)"),
             "/structures/1/opacity: is more than 0 and at most 1"));
  CHECK(says(refusal("structures.json", R"("tissue": "bone", "paired": false)",
                     R"("tissue": "bone", "goes_on": ["sideways"], "paired": false)"),
             "/structures/1/goes_on: \"sideways\" is neither \"above\" nor \"below\""));
  CHECK(says(refusal("nerves/all.json", R"("id": "nerve.icn")", R"("id": "Nerve ICN")"), "/nerves/5/id"));
  CHECK(says(refusal("nerves/all.json", R"("step": "starts")", R"("stop": "starts")"), "stop"));
  CHECK(says(refusal("nerves/all.json", R"("station": "crest",
       "offset": {"outward": 1.5})",
                     R"("station": "rim")"),
             "\"rim\" is none of this nerve's stations"));
  CHECK(says(refusal("nerves/all.json", R"("percent": 90, )", ""), "\"percent\" belongs to the finding \"share\""));
  CHECK(says(refusal("sites.json", R"("mechanism": "M.")", R"("mechanism": "")"), "must not be empty"));
  CHECK(says(refusal("claims.json", R"({"format")", R"({format)"), "claims.json"));
}

TEST_CASE("a folder that is not there is an error, not a crash") {
  const base::Result<anatomy::Atlas> atlas = anatomy::load_atlas("/nowhere/at/all");
  REQUIRE_FALSE(atlas.ok());
  CHECK(atlas.error().details.empty());
  CHECK(atlas.error().message.find("/nowhere/at/all") != std::string::npos);
}

TEST_CASE("a band, a spot on a ligament and a depth under the skin are read, and refused where they make no sense") {
  const std::string ends = R"("passes": "skin.buttock", "place": "curve.iliac_crest.top",
       "offset": {"superior": -90},)";
  const auto with = [&](const std::string& more) { return ends + " " + more + ","; };
  std::map<std::string, std::string> texts = small_atlas_texts();
  texts["nerves/all.json"] =
      replaced(texts["nerves/all.json"], ends, with(R"("depth": 8, "flat": {"width": 12, "faces": {"posterior": 1}})"));
  texts["nerves/all.json"] = replaced(texts["nerves/all.json"], R"("joins": "nerve.scn.medial")",
                                      R"("joins": "nerve.scn.medial", "joins_beside": -2)");
  const base::Result<anatomy::Atlas> atlas = load(texts);
  REQUIRE(atlas.ok());
  const anatomy::Waypoint& step = atlas->nerves.at(*base::Id::parse("nerve.scn.medial")).course[2];
  REQUIRE(step.flat);
  CHECK(step.flat->width == 12);
  CHECK(step.flat->faces_posterior == 1);
  CHECK(step.depth == 8);
  CHECK(atlas->nerves.at(*base::Id::parse("nerve.ramus_dorsal.l2.branch_lateral")).joins_beside == -2);
  const auto refused = [&](const std::string& more) { return refusal("nerves/all.json", ends, with(more)); };
  CHECK(says(refused(R"("flat": {"width": 0, "faces": {"posterior": 1}})"), "broader than 0 mm"));
  CHECK(says(refused(R"("flat": {"width": 12, "faces": {"posterior": 0}})"), "a direction that is not 0"));
  CHECK(says(refused(R"("band": {"along": 0.5, "across": 0.5})"), "\"band\" is a place on a ligament"));
  CHECK(says(refusal("nerves/all.json", R"("step": "starts",)", R"("step": "starts", "depth": 4,)"),
             "\"depth\" is under the skin that it passes"));
  CHECK(says(refusal("nerves/all.json", R"("parent": "nerve.scn", "ramus": "dorsal", "diameter": 1.1,)",
                     R"("parent": "nerve.scn", "joins_beside": 2, "ramus": "dorsal", "diameter": 1.1,)"),
             "\"joins_beside\" belongs to \"joins\""));
}

TEST_CASE("nerves stand in several files, each id in one of them, and a mistake names its file") {
  const std::string second = R"({"format": "cluneal-atlas/nerves/1", "nerves": [
    {"id": "ID", "names": {"english": "Another"}, "group": "nerve.icn", "ramus": "ventral", "drawn": false, "summary": "S.",
     "references": ["A98"]}]})";
  std::map<std::string, std::string> texts = small_atlas_texts();
  texts["nerves/more.json"] = replaced(second, "ID", "nerve.icn.medial");
  const auto both = load(texts);
  REQUIRE(both.ok());
  CHECK(both->nerves.size() == 7);
  CHECK(both->nerves.at(*base::Id::parse("nerve.icn.medial")).file == "nerves/more.json");
  CHECK(both->nerves.at(*base::Id::parse("nerve.icn")).file == "nerves/all.json");
  CHECK(both->content_hash != small_atlas().content_hash);

  texts["nerves/more.json"] = replaced(second, "ID", "nerve.icn");
  const auto twice = load(texts);
  REQUIRE_FALSE(twice.ok());
  CHECK(says(twice.error().details, "nerves/more.json: /nerves/0: \"nerve.icn\" is there twice"));

  texts.erase("nerves/more.json");
  texts.erase("nerves/all.json");
  const auto none = load(texts);
  REQUIRE_FALSE(none.ok());
  CHECK(says(none.error().details, "holds no file of nerves"));
}
