#include <catch2/catch.hpp>

#include "small_atlas.h"

using namespace cluneal::test;

namespace {

const std::string scn_root =
    R"({"root": "L2", "reference": "A98", "finding": "share", "percent": 90, "of": "20 sides"})";

}  // namespace

TEST_CASE("dorsal and ventral are not mixed up") {
  CHECK(says(
      remarks("nerves/all.json", R"("nerve.mcn", "ramus": "dorsal")", R"("nerve.mcn", "ramus": "ventral")"),
      "nerves/all.json: nerve.mcn: is given ventral roots, but the middle cluneal nerves come from the dorsal rami "
      "S1 to S4."));
  CHECK(says(remarks("nerves/all.json", R"("nerve.icn", "ramus": "ventral")", R"("nerve.icn", "ramus": "dorsal")"),
             "nerve.icn: is given dorsal roots, but the inferior cluneal nerves come from the ventral rami S1 to S3."));
  CHECK(says(remarks("nerves/all.json", R"("parent": "nerve.scn", "ramus": "dorsal")",
                     R"("parent": "nerve.scn", "ramus": "ventral")"),
             "nerve.scn.medial: is given ventral roots"));
  CHECK(says(remarks("nerves/all.json", R"("place": "landmark.sacrum.foramen_posterior.s2")",
                     R"("place": "landmark.sacrum.foramen_anterior.s2", "note": "x")"),
             "leaves by an anterior sacral foramen, but dorsal rami leave by the posterior ones"));
  CHECK(says(remarks("nerves/all.json", R"("place": "landmark.sacrum.foramen_anterior.s2")",
                     R"("place": "landmark.sacrum.foramen_posterior.s2", "note": "x")"),
             "leaves by a posterior sacral foramen, but ventral rami leave by the anterior ones"));
}

TEST_CASE("roots stay in the range that anatomy gives") {
  CHECK(says(remarks("nerves/all.json", scn_root, R"({"root": "T10", "reference": "A98", "finding": "present"})"),
             "nerve.scn: is given the root T10, but a superior cluneal nerve comes from T11 to L5."));
  CHECK(says(remarks("nerves/all.json", scn_root, R"({"root": "S1", "reference": "A98", "finding": "present"})"),
             "nerve.scn: is given the root S1"));
  CHECK(says(remarks("nerves/all.json", R"({"root": "S3", "ref)", R"({"root": "L5", "ref)"),
             "nerve.mcn: is given the root L5, but a middle cluneal nerve comes from S1 to S4."));
  CHECK(says(remarks("nerves/all.json", R"({"root": "S1", "ref)", R"({"root": "S4", "ref)"),
             "nerve.icn: is given the root S4, but an inferior cluneal nerve comes from S1 to S3."));
  CHECK(says(remarks("nerves/all.json", R"({"root": "S1", "ref)", R"({"root": "L6", "ref)"),
             "\"L6\" is no spinal nerve"));
  CHECK(says(remarks("nerves/all.json", R"("roots": [{"root": "L2", "reference": "A98", "finding": "present"}])",
                     R"("roots": [{"root": "L3", "reference": "A98", "finding": "present"}])"),
             "is given the root L3, but it is the ramus of L2."));
}

TEST_CASE("shares are shares, and each cell of the matrix stands once") {
  CHECK(says(remarks("nerves/all.json", R"("percent": 90)", R"("percent": 120)"),
             "nerve.scn root L2 in A98: is a share outside 0 to 100 percent."));
  CHECK(says(remarks("nerves/all.json", R"(, "of": "20 sides")", ""), "does not say of what"));
  CHECK(says(remarks("nerves/all.json", scn_root, scn_root + "," + scn_root), "has the root L2 of A98 twice"));
  CHECK(says(remarks("nerves/all.json", R"("root": "L2", "reference": "A98", "finding": "share")",
                     R"("root": "L2", "reference": "Q00", "finding": "share")"),
             "cites \"Q00\""));
}

TEST_CASE("T11 was never counted, is uncertain and not shown") {
  CHECK(says(remarks("nerves/all.json", R"("finding": "range in reviews")", R"("finding": "present")"),
             "nerve.scn root T11 in B01: claims that T11 was counted or found"));
  CHECK(says(remarks("nerves/all.json", R"("shown": false, "uncertain": "Reviews only.",)",
                     R"("uncertain": "Reviews only.",)"),
             "nerve.ramus_dorsal.t11.branch_lateral: belongs to T11 and must not be shown by default."));
  CHECK(says(remarks("nerves/all.json", R"("shown": false, "uncertain": "Reviews only.",)", R"("shown": false,)"),
             "nerve.ramus_dorsal.t11.branch_lateral: belongs to T11 and must be marked uncertain."));
}

TEST_CASE("nerves are tied to what exists") {
  CHECK(says(remarks("nerves/all.json", R"("joins": "nerve.scn.medial")", R"("joins": "nerve.scn.inner")"),
             "joins \"nerve.scn.inner\", which does not exist"));
  CHECK(says(remarks("nerves/all.json", R"("joins": "nerve.scn.medial")", R"("joins": "nerve.mcn")"),
             "joins \"nerve.mcn\", which is not drawn"));
  CHECK(says(remarks("nerves/all.json", R"("parent": "nerve.scn", "joins")", R"("parent": "nerve.sc", "joins")"),
             "has the parent \"nerve.sc\", which does not exist"));
  CHECK(says(remarks("nerves/all.json", R"("id": "nerve.scn", "names")",
                     R"("id": "nerve.scn", "parent": "nerve.scn", "names")"),
             "nerve.scn: is its own ancestor"));
  CHECK(says(remarks("nerves/all.json", R"("group": "nerve.scn",
     "parent": "nerve.scn", "ramus")",
                     R"("group": "nerve.mcn", "parent": "nerve.scn", "ramus")"),
             "nerve.scn.medial: lies under nerve.scn but is of the group \"nerve.mcn\""));
  CHECK(says(remarks("groups.json", R"("id": "nerve.icn")", R"("id": "nerve.xcn")"),
             "nerve.icn: is of the group \"nerve.icn\", which does not exist"));
  CHECK(says(remarks("nerves/all.json", R"("id": "nerve.icn")", R"("id": "nerve.icn.left")"), "names a side"));
  CHECK(says(remarks("nerves/all.json", R"("diameter": 1.1, )", R"("diameter": 1.6, )"),
             "has another diameter than its claim"));
  CHECK(says(remarks("nerves/all.json", R"("diameter_claim": "a98.diameter")", R"("diameter_claim": "a98.size")"),
             "which is no claim"));
  CHECK(says(remarks("nerves/all.json", R"("references": ["B01"])", R"("references": [])"), "names no source"));
}

TEST_CASE("twigs leave after a step and end in the nerve's own skin") {
  CHECK(
      says(remarks("nerves/all.json", R"("count": 4)", R"("count": 40)"), "nerve.scn.medial twigs: are to be 1 to 8"));
  CHECK(says(remarks("nerves/all.json", R"("after": "crosses the crest")", R"("after": "crosses the Rubicon")"),
             "which is no step of its course"));
  CHECK(says(remarks("nerves/all.json", R"("territory": "territory.scn.medial")", R"("territory": "territory.told")"),
             "which is no painted territory"));
  CHECK(says(remarks("territories.json", R"("nerve": "nerve.scn.medial")", R"("nerve": "nerve.icn")"),
             "nerve.scn.medial twigs: end in \"territory.scn.medial\", which belongs to another nerve"));
}

TEST_CASE("a variant names what is drawn, how often, and who counted") {
  const std::string hides = R"("hides": ["nerve.ramus_dorsal.l2"])";
  CHECK(says(remarks("variants.json", hides, R"("hides": ["nerve.ramus_dorsal.l9"])"),
             "names \"nerve.ramus_dorsal.l9\", which is nothing that is drawn"));
  CHECK(says(remarks("variants.json", hides, R"("hides": ["nerve.scn.medial"])"), "names \"nerve.scn.medial\" twice"));
  CHECK(says(remarks("variants.json", R"("of": "nerve.scn")", R"("of": "nerve.moon")"), "which is no nerve"));
  CHECK(
      says(remarks("variants.json", R"("references": ["A98"])", R"("references": ["Z98"])"), "which is no reference"));
}
