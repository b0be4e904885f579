#include <catch2/catch.hpp>

#include "small_atlas.h"

using namespace cluneal::test;

TEST_CASE("nerve Ln leaves below vertebra Ln and crosses the next transverse process") {
  CHECK(
      says(remarks("nerves/all.json", "landmark.vertebra.l2.foramen", "landmark.vertebra.l1.foramen"),
           "nerve.ramus_dorsal.l2.branch_lateral step \"leaves\": leaves below L1, but nerve L2 leaves below vertebra "
           "L2."));
  CHECK(says(remarks("nerves/all.json", "landmark.vertebra.l3.transverse_process_base",
                     "landmark.vertebra.l2.transverse_process_base"),
             "crosses the transverse process of L2, but the dorsal ramus of L2 crosses the transverse process of L3."));
  CHECK(says(remarks("nerves/all.json", "landmark.vertebra.l3.transverse_process_base", "landmark.sacrum.ala"),
             "crosses \"Ala\", but only the dorsal ramus of L5 does"));
}

TEST_CASE("every step has a source or says that it is schematic") {
  CHECK(says(remarks("nerves/all.json", R"("place": "landmark.vertebra.l2.foramen", "references": ["A98"])",
                     R"("place": "landmark.vertebra.l2.foramen")"),
             "step \"leaves\": has no source and is not marked schematic."));
  CHECK(says(
      remarks("nerves/all.json", R"("offset": {"superior": -90}, "schematic": true)", R"("offset": {"superior": -90})"),
      "nerve.scn.medial step \"ends\": has no source and is not marked schematic."));
  CHECK(says(remarks("nerves/all.json", R"("offset": {"outward": 1.5}, "references": ["A98"])",
                     R"("offset": {"outward": 1.5}, "references": ["Q00"])"),
             "step \"crosses the crest\": cites \"Q00\""));
}

TEST_CASE("a station is chosen by distances that were read") {
  CHECK(says(remarks("nerves/all.json", R"({"crest": ["a98.midline"]})", R"({"crest": ["a98.gone"]})"),
             "chooses its station by \"a98.gone\", which is no claim"));
  CHECK(says(remarks("nerves/all.json", R"({"crest": ["a98.midline"]})", R"({"crest": ["a98.diameter"]})"),
             "which is no distance from midline or a landmark"));
  CHECK(says(remarks("claims.json", R"("to": "nerve.scn.medial")", R"("to": "nerve.mcn")"),
             "which is of \"nerve.mcn\"."));
  CHECK_FALSE(says(remarks("claims.json", R"("to": "nerve.scn.medial")", R"("to": "nerve.scn")"), "which is of"));
  CHECK(says(remarks("claims.json", R"("metric": "not stated", "reference": "A98",
     "confidence": "high", "checked": "abstract")",
                     R"("metric": "not stated", "reference": "A98", "confidence": "high", "checked": "recalled")"),
             "which is only recalled"));
  CHECK(says(remarks("nerves/all.json", R"("relation": "start", "place": "curve.iliac_crest.top")",
                     R"("relation": "start", "place": "landmark.psis")"),
             "chooses a station by claims, but its place is no curve"));
}

TEST_CASE("a course goes from a start to an end over known places") {
  CHECK(says(remarks("nerves/all.json", R"("relation": "start", "place": "curve.iliac_crest.top")",
                     R"("relation": "start", "place": "curve.iliac_crest.bottom")"),
             "which is no place and no structure"));
  CHECK(says(remarks("nerves/all.json", R"("passes": "skin.buttock")", R"("passes": "skin.elbow")"),
             "passes \"skin.elbow\""));
  CHECK(says(remarks("nerves/all.json", R"("step": "starts", "relation": "start")",
                     R"("step": "starts", "relation": "under")"),
             "is the first step but not marked \"start\""));
  CHECK(says(remarks("nerves/all.json", R"("relation": "over", "place": "curve.iliac_crest.top")",
                     R"("relation": "start", "place": "curve.iliac_crest.top")"),
             "is marked \"start\" but is not the first step"));
  CHECK(says(remarks("nerves/all.json", R"("relation": "ends_in")", R"("relation": "along")"),
             "nerve.scn.medial: has a free end"));
  CHECK(says(remarks("nerves/all.json", R"("step": "ends")", R"("step": "starts")"), "has the step \"starts\" twice"));
  CHECK(says(
      remarks("nerves/all.json", R"("drawn": false, "shown": false, "uncertain")", R"("shown": false, "uncertain")"),
      "is drawn, but its course has fewer than two points"));
}
