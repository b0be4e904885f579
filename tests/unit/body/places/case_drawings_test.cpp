#include "body/places/case_drawing.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "../fixtures.h"
#include "body/places/pain_drawing.h"

using namespace cluneal;
using base::Id;
using base::Side;

namespace {

/// What the drawing of a case says by itself: what is among the first three. Where that is not what the case was, it is
/// what the case is mistaken for, or nothing: then its answer has no area on the skin, or no single one.
struct SaidByDrawing {
  const char* condition = "";
  Side side = Side::none;
  bool urgent = false;
};

std::map<std::string, SaidByDrawing> said_by_drawings() {
  return {
      {"case.gardener_belt_line", {"nerve.scn.medial", Side::right}},
      {"case.warehouse_worker", {"", Side::none, true}},
      {"case.walker_inner_buttock", {"nerve.mcn", Side::left}},
      {"case.finger_on_dimple", {"differential.sacroiliac_joint", Side::right}},
      {"case.driver_leg_pain", {"differential.l5_radiculopathy", Side::left}},  // What it was taken for.
      {"case.painter_crest_groin", {"differential.thoracolumbar_junction", Side::right}},
      {"case.skater_sitting", {"nerve.icn", Side::right}},
      {"case.singer_buttock", {"differential.s1_radiculopathy", Side::left}},  // The spine was looked at twice.
      {"case.postman_both_sides", {"nerve.scn", Side::left}},
      {"case.sacrum_new_pain", {"nerve.mcn", Side::right}},  // For which an injection was proposed.
      {"case.after_fusion", {"nerve.scn.medial", Side::left}},
      {"case.bus_driver_foot", {"differential.l5_radiculopathy", Side::right}},
      {"case.teacher_scan", {"nerve.mcn", Side::right}},
      {"case.weeks_of_back_pain", {"differential.disc_herniation", Side::none}},  // An infection is felt anywhere.
      {"case.after_pudendal", {"nerve.icn", Side::left, true}},                   // Beside the anus.
      {"case.baker_beside_sacrum", {"nerve.mcn", Side::left}},
      {"case.rower_sitting_bone", {"nerve.icn", Side::right}},
      {"case.two_kinds_of_pain", {}},  // Two pains, in two colours.
      {"case.pain_that_stayed", {"nerve.scn.intermediate", Side::left}},
      {"case.burning_strip", {}},      // One strip of many that shingles may take.
      {"case.sudden_flank_pain", {}},  // An aneurysm has no area on the skin.
      {"case.block_that_helped", {"differential.iliac_crest_pain", Side::right}},  // A metastasis at the crest.
  };
}

}  // namespace

TEST_CASE("the drawing of each case says what the case tells of it") {
  const anatomy::Atlas& atlas = body::test::real_atlas();
  const auto said = said_by_drawings();
  CHECK(said.size() == atlas.topics_of("cases").size());
  for (const char* person : {"man", "woman"}) {
    const body::Body& body = body::test::real_body(person);
    const auto map = body::PainMap::of(body, atlas);
    REQUIRE(map.ok());
    const body::PaintableSkin skin = body::paintable(*body::skin_of(body));
    for (const auto& entry : said) {
      const std::string& id = entry.first;
      const auto& expected = entry.second;
      INFO(person << ' ' << id);
      const anatomy::Topic& topic = atlas.topics.at(*Id::parse(id));
      const auto strokes = body::strokes_on(topic.painted, body, skin);
      REQUIRE(strokes.ok());
      const auto told = map->explain(*strokes);
      REQUIRE(told.ok());
      if (expected.urgent) CHECK(told->verdict == body::Verdict::needs_a_doctor);
      const bool empty = std::string(expected.condition).empty();
      const bool among = std::any_of(told->conditions.begin(), told->conditions.end(), [&](const auto& found) {
        return found.rank <= 3 && found.id.text() == expected.condition && found.side == expected.side;
      });
      CHECK((empty || among));
    }
  }
}

TEST_CASE("a stroke of the other side is the mirror image, and what a body lacks is told") {
  const body::Body& body = body::test::real_body("man");
  const body::PaintableSkin skin = body::paintable(*body::skin_of(body));
  anatomy::Spot spot;
  spot.place = *Id::parse("landmark.psis");
  spot.offset_lateral = 30;
  spot.facing = 20;
  const auto left = body::strokes_on({{Side::left, 10, {spot}}}, body, skin);
  const auto right = body::strokes_on({{Side::right, 10, {spot}}}, body, skin);
  REQUIRE(left.ok());
  REQUIRE(right.ok());
  const glm::dvec3 a = left->front().points.front(), b = right->front().points.front();
  CHECK(a.x > 0);
  CHECK(std::abs(a.x + b.x) < 0.1);
  CHECK(std::abs(a.y - b.y) < 0.1);
  spot.offset_superior = 2000;  // Above the head.
  const auto above = body::strokes_on({{Side::left, 10, {spot}}}, body, skin);
  REQUIRE_FALSE(above.ok());
  CHECK(above.error().message.find("landmark.psis") != std::string::npos);
  spot.place = *Id::parse("landmark.moon");
  CHECK_FALSE(body::strokes_on({{Side::left, 10, {spot}}}, body, skin).ok());
  const auto patch =
      body::painting_on(body::test::real_atlas().topics.at(*Id::parse("case.baker_beside_sacrum")).painted, body);
  REQUIRE(patch.ok());
  CHECK((*patch)->triangle_count() > 50);
  CHECK_FALSE(body::painting_on({}, body::Body{}).ok());
}
