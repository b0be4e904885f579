#include <algorithm>
#include <catch2/catch.hpp>

#include "small_atlas.h"

using namespace cluneal::test;

TEST_CASE("a reference must be traceable") {
  CHECK(says(remarks("references.json", R"("authors": "Alpha")", R"("authors": "")"),
             "references.json: A98: names no authors."));
  CHECK(says(remarks("references.json", R"("doi": "10.1/a", )", ""), "A98: has neither DOI nor PMID"));
  CHECK(says(remarks("references.json", R"("doi": "10.1/a")", R"("doi": "https://doi.org/10.1/a")"),
             "a DOI starts with"));
  CHECK(says(remarks("references.json", R"("pmid": "123")", R"("pmid": "PMC123")"), "a PMID is digits only"));
  CHECK(says(remarks("references.json", R"("year": 1998)", R"("year": 19980)"), "which cannot be"));
  CHECK(remarks("references.json", R"("doi": "10.1/a", )", R"("note": "No DOI is known.", )").empty());
  // A note on something else does not say why there is none.
  CHECK(says(remarks("references.json", R"("doi": "10.1/a", )", R"("note": "15 cadavers.", )"),
             "A98: has neither DOI nor PMID"));
}

TEST_CASE("an identifier leads to one paper") {
  for (const char* doi : {"10.1", "10./a", "10.1/", "10.x/a", "10.1/a b", "10.1/a.", "doi:10.1/a"}) {
    CAPTURE(doi);
    CHECK(says(remarks("references.json", R"("doi": "10.1/a")", R"("doi": ")" + std::string(doi) + "\""),
               "a DOI starts with"));
  }
  // Real forms: brackets, hyphens, full stops within, capitals.
  for (const char* doi : {"10.1016/S0003-9993(00)90080-7", "10.3171/2010.3.SPINE09747", "10.1302/0301-620X.85B_II.a"}) {
    CAPTURE(doi);
    CHECK(remarks("references.json", R"("doi": "10.1/a")", R"("doi": ")" + std::string(doi) + "\"").empty());
  }
  for (const char* pmid : {"0123", "123456789", "12 3"}) {
    CAPTURE(pmid);
    CHECK(says(remarks("references.json", R"("pmid": "123")", R"("pmid": ")" + std::string(pmid) + "\""),
               "a PMID is digits only"));
  }
  for (const char* pmcid : {"123", "PMC", "PMC12a"}) {
    CAPTURE(pmcid);
    CHECK(says(remarks("references.json", R"("pmid": "123")", R"("pmcid": ")" + std::string(pmcid) + "\""),
               "but a PMCID is"));
  }
  CHECK(says(remarks("references.json", R"("pmid": "123")", R"("doi": "10.1/A")"),
             "B01: has the identifier \"10.1/a\" of A98 too."));
  CHECK(says(remarks("references.json", R"("doi": "10.1/a")", R"("pmid": "123")"),
             "B01: has the identifier \"123\" of A98 too."));
}

TEST_CASE("a claim must have a source that was read as far as the claim says") {
  const std::string source = R"("metric": "not stated", "reference": "A98")";
  CHECK(says(remarks("claims.json", source, R"("metric": "not stated")"), "claims.json: a98.midline: has no source."));
  CHECK(says(remarks("claims.json", source, R"("metric": "not stated", "reference": "Z00")"),
             "a98.midline: cites \"Z00\", which is no reference."));
  CHECK(says(remarks("claims.json", source, R"("metric": "not stated", "reference": "B01")"),
             "its reference \"B01\" is only recalled"));
  CHECK(says(remarks("references.json", R"({"key": "A98")", R"({"key": "A99")"), "cites \"A98\""));
}

TEST_CASE("a claim must make sense as a number") {
  CHECK(says(remarks("claims.json", R"("value": 56)", R"("value": 156)"),
             "a98.tunnel: is a share outside 0 to 100 percent."));
  CHECK(says(remarks("claims.json", R"("counted": "sides",)", ""), "does not say what was counted"));
  CHECK(says(remarks("claims.json", R"("unit": "percent")", R"("unit": "mm")"), "its unit is not percent"));
  const std::string tunnel = R"("passage present", "value": 56, "unit": "percent")";
  CHECK(says(remarks("claims.json", tunnel, R"("sensitivity", "value": 156, "unit": "percent")"),
             "a98.tunnel: is a share outside 0 to 100 percent."));
  CHECK(says(remarks("claims.json", tunnel, R"("likelihood ratio", "value": 5, "unit": "percent")"),
             "a98.tunnel: is a likelihood ratio in \"percent\"."));
  CHECK(says(remarks("claims.json", tunnel, R"("odds ratio", "value": -5, "unit": "ratio")"),
             "is a negative odds ratio"));
  CHECK(says(remarks("claims.json", tunnel, R"("duration", "value": 5, "unit": "percent")"),
             "not in days, weeks or months"));
  CHECK(says(remarks("claims.json", R"("spread": 8)", R"("spread": -8)"), "has a negative spread"));
  CHECK(says(remarks("claims.json", R"("spread": 8, )", ""), "states the kind of its spread but no spread"));
  CHECK(says(remarks("claims.json", R"("spread_kind": "sd", )", ""), "does not say of which kind"));
  CHECK(says(remarks("claims.json", R"("spread_kind": "sd", "spread": 8)", R"("spread_kind": "range", "low": 60)"),
             "lacks \"low\" or \"high\""));
  CHECK(says(remarks("claims.json", R"("value": 70)", R"("value": 70, "low": 90, "high": 80)"), "upside down"));
  CHECK(says(remarks("claims.json", R"("value": 70)", R"("value": 70, "low": 80)"), "outside its own range"));
  CHECK(says(remarks("claims.json", R"("value": 70)", R"("value": -70)"), "is a negative distance"));
  CHECK(says(remarks("claims.json", R"("n": 15)", R"("n": 0)"), "has a count of nothing"));
  CHECK(says(remarks("claims.json", R"("n": 20, )", ""), "does not say in how many"));
  CHECK(says(remarks("claims.json", R"("n": 30, "counted": "sides")", R"("counted": "sides, some")"),
             "nor in \"counted\" why there is no number"));
  CHECK(remarks("claims.json", R"("n": 30, "counted": "sides")", R"("counted": "sides; their number is not stated")")
            .empty());
  CHECK(says(remarks("claims.json", R"("counted": "sides")", R"("counted": "sides; pooled over studies")"),
             "says in how many, and"));
  CHECK(says(remarks("claims.json", R"("quantity": "diameter")", R"("quantity": "girth")"), "has the quantity"));
  CHECK(
      says(remarks("claims.json", R"("metric": "not stated")", R"("metric": "by eye")"), "has the metric \"by eye\""));
  CHECK(says(remarks("claims.json", R"("from": "midline")", R"("from": "landmark.nose")"), "no known place or nerve"));
}

TEST_CASE("a group's colour is in range and not the red of arteries") {
  CHECK(says(remarks("groups.json", "[0, 0.1, 0.4]", "[0, 0.1, 1.4]"), "nerve.scn: has a colour outside 0 to 1"));
  CHECK(says(remarks("groups.json", "[0, 0.1, 0.4]", "[0.8, 0.05, 0.05]"), "nerve.scn: is red"));
}

TEST_CASE("structures and places are named once for both sides") {
  CHECK(says(remarks("structures.json", R"("id": "bone.sacrum")", R"("id": "bone.sacrum.left")"), "names a side"));
  CHECK(says(remarks("structures.json", R"({"english": "Sacrum"})", R"({"english": "Sacrum", "ta2": "1071"})"),
             "but no Latin name"));
  CHECK(says(remarks("places.json", R"("id": "skin.buttock")", R"("id": "site.buttock")"), "is no place"));
}

TEST_CASE("a site keeps its three kinds of number apart and lies on its nerve") {
  CHECK(says(remarks("sites.json", R"("passage_present": ["a98.tunnel"])", R"("clinical_share": ["a98.tunnel"])"),
             "sites.json: site.scn.crest_tunnel: lists \"a98.tunnel\" as \"clinical share\", but the claim is of "
             "\"passage present\"."));
  CHECK(says(remarks("sites.json", "[\"a98.tunnel\"]", "[\"a98.slit\"]"), "which is no claim"));
  CHECK(says(remarks("sites.json", "crosses the crest", "crosses the moon"), "nerve.scn.medial does not have"));
  CHECK(says(remarks("sites.json", "nerve.scn.medial", "nerve.scn.inner"), "which is no nerve"));
  CHECK(says(remarks("sites.json", R"("references": ["A98"])", R"("references": [])"), "names no source"));
  CHECK(says(remarks("sites.json", R"("site.scn.crest_tunnel")", R"("site.scn.crest_tunnel.left")"), "names a side"));
}

TEST_CASE("a site lies at a step of its nerve or at a spot that says it is schematic") {
  const std::string step = R"("waypoint": "crosses the crest")";
  const std::string spot = R"("spot": {"place": "landmark.psis", "lateral": 5})";
  CHECK(remarks("sites.json", step, spot).empty());
  CHECK(says(refusal("sites.json", step, step + ", " + spot), "give one of them"));
  CHECK(says(remarks("sites.json", step, R"("spot": {"place": "landmark.nose"})"),
             "lies at \"landmark.nose\", which is no place"));
  CHECK(says(remarks("sites.json", step, R"("spot": {"place": "curve.iliac_crest.top"})"),
             "needs a distance from the midline"));
  CHECK(says(remarks("sites.json", step + R"(, "passage_present": ["a98.tunnel"], "schematic": true)", spot),
             "mark it schematic"));
}

TEST_CASE("a territory has a nerve, a source, and edges at places of the body") {
  CHECK(remarks("territories.json", "\"lateral\": 40", "\"lateral\": 41").empty());
  CHECK(says(remarks("territories.json", "nerve.scn.medial", "nerve.scn.inner"),
             "territories.json: territory.scn.medial: is served by \"nerve.scn.inner\", which is no nerve"));
  CHECK(says(remarks("territories.json", R"("upper": "curve.iliac_crest.top")", R"("upper": "curve.moon")"),
             "reaches to the height of \"curve.moon\""));
  CHECK(says(remarks("territories.json", R"({"place": "landmark.psis", "lateral": 40})",
                     R"({"place": "landmark.nose", "lateral": 40})"),
             "territory.scn.medial core: lies at \"landmark.nose\""));
  CHECK(says(remarks("territories.json", R"({"place": "landmark.psis", "lateral": 60})",
                     R"({"place": "landmark.psis", "midline": 60})"),
             "territory.scn.medial extent: needs a distance from the midline at a curve, and at nothing else"));
  CHECK(says(remarks("territories.json", R"("facing": 20)", R"("facing": 200)"), "faces more than half a turn away"));
  CHECK(says(remarks("territories.json", R"("territory.told")", R"("skin.told")"), "is no territory"));
  CHECK(says(remarks("territories.json", R"("summary": "S.",
     "references": ["A98"]})",
                     R"("summary": "S.", "schematic": false})"),
             "names no source and is not marked schematic"));
  CHECK(says(refusal("territories.json", R"({"place": "landmark.psis", "lateral": 60},
                {"place": "landmark.psis", "superior": -60}])",
                     R"({"place": "landmark.psis", "lateral": 60}])"),
             "needs three points or more"));
  CHECK(says(refusal("territories.json", "\"extent\"", "\"extends\""), "extends"));
}

TEST_CASE("what is only told in words is not drawn") {
  const auto atlas = small_atlas();
  const auto leaves = atlas.leaves();
  const auto has = [&](const char* id) {
    return std::find(leaves.begin(), leaves.end(), *cluneal::base::Id::parse(id)) != leaves.end();
  };
  CHECK(has("site.scn.crest_tunnel.right"));
  CHECK(has("territory.scn.medial.left"));
  CHECK_FALSE(has("territory.told.left"));
  CHECK(atlas.title_of(*cluneal::base::Id::parse("territory.scn.medial.left")) ==
        "Territory of the medial nerve, left");
}

TEST_CASE("landmarks are things to show, with a place that is known") {
  const auto atlas = small_atlas();
  const auto leaves = atlas.leaves();
  const auto has = [&](const char* id) {
    return std::find(leaves.begin(), leaves.end(), *cluneal::base::Id::parse(id)) != leaves.end();
  };
  CHECK(has("landmark.crest.left"));
  CHECK(has("landmark.crest.right"));
  CHECK(has("landmark.tip"));
  CHECK_FALSE(has("landmark.psis.left"));  // A place that is only referred to.
  CHECK(atlas.title_of(*cluneal::base::Id::parse("landmark.crest.left")) == "Crest behind, left");
  CHECK(
      says(remarks("landmarks.json", R"("references": ["B01"])", R"("references": ["B02"])"), "which is no reference"));
  CHECK(says(remarks("landmarks.json", "curve.iliac_crest.top", "curve.nose"), "which is no place"));
  CHECK(says(remarks("landmarks.json", R"(, "midline": 70)", ""), "needs a distance from the midline at a curve"));
  CHECK(says(remarks("landmarks.json", "landmark.tip", "skin.tip"), "is no landmark"));
  CHECK(says(refusal("landmarks.json", R"("summary": "S.",
     "spot")",
                     R"("spot")"),
             "summary"));
}
