#include "body/places/case_drawing.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>

#include "../fixtures.h"
#include "body/places/pain_drawing.h"

using namespace cluneal;
using base::Id;
using base::Side;

namespace {

/// Cases whose own words say that the drawing points elsewhere than to what it was: to what, or to nothing by itself.
const std::map<std::string, std::string>& points_elsewhere() {
  static const std::map<std::string, std::string> cases{
      // Leg pain like sciatica, to the outer back of the calf; branches from L4 and L5 explain pain like that of these
      // roots.
      {"case.driver_leg_pain", "differential.l5_radiculopathy"},
      // Buttock and back of the thigh, with only a small mark in the groin: scanned twice for the spine.
      {"case.singer_buttock", "differential.s1_radiculopathy"},
      // The tender spot is that of the middle nerves; the right half of a fracture that is drawn on both.
      {"case.sacrum_new_pain", "nerve.mcn"},
      // Two causes at once, in two colours.
      {"case.two_kinds_of_pain", ""},
      // The strip of one of four roots: the atlas draws another one.
      {"case.burning_strip", ""},
  };
  return cases;
}

/// Whether a condition is what the case was: its answer, or a nerve of the group that is caught at that site.
bool is_answer(const anatomy::Atlas& atlas, const Id& answer, const Id& condition) {
  const auto site = atlas.sites.find(answer);
  if (site == atlas.sites.end()) return condition.last() == answer.last();
  const anatomy::Group* group = atlas.group_of(site->second.nerve);
  return group != nullptr && (condition == group->id || atlas.group_of(condition) == group);
}

/// Whether anything of the skin is told to be this answer's, and whether that is urgent.
struct OnSkin {
  bool any = false, urgent = false;
};
OnSkin skin_of_answer(const anatomy::Atlas& atlas, const Id& answer) {
  OnSkin found{atlas.sites.contains(answer), false};
  for (const auto& [id, area] : atlas.areas) {
    if (area.topic.last() != answer.last()) continue;
    found.any = true;
    found.urgent = found.urgent || area.urgent;
  }
  return found;
}

/// Whether no more than two other conditions of the same side fit better. A nerve and its group are one.
template <class Wanted>
bool among_first_three(const body::Explanation& told, Side side, Wanted wanted) {
  return std::any_of(told.conditions.begin(), told.conditions.end(), [&](const body::FittingCondition& one) {
    if (!wanted(one.id) || (one.side != side && one.side != Side::none)) return false;
    return 3 > std::count_if(told.conditions.begin(), told.conditions.end(), [&](const body::FittingCondition& other) {
             return other.score > one.score && (other.side == one.side || other.side == Side::none) &&
                    !wanted(other.id);
           });
  });
}

/// What a case must say of its drawing, by its own answer and words.
void check_case(const anatomy::Atlas& atlas, const anatomy::Topic& topic, const body::Explanation& told) {
  const OnSkin skin = skin_of_answer(atlas, topic.answer);
  // Whose answer is an emergency on the skin is sent to a doctor by its drawing, and whose answer is none is not.
  const bool red_flag = topic.answer.parent().text() == "red_flag";
  if (skin.urgent) CHECK(told.verdict == body::Verdict::needs_a_doctor);
  if (!red_flag) CHECK(told.verdict != body::Verdict::needs_a_doctor);
  const auto elsewhere = points_elsewhere().find(topic.id.text());
  if (elsewhere == points_elsewhere().end() && (!skin.any || skin.urgent)) return;
  std::set<Side> sides;
  for (const auto& stroke : topic.painted) sides.insert(stroke.side);
  for (const Side side : sides) {
    if (elsewhere == points_elsewhere().end()) {
      CHECK(among_first_three(told, side, [&](const Id& id) { return is_answer(atlas, topic.answer, id); }));
    } else if (!elsewhere->second.empty()) {
      CHECK(among_first_three(told, side, [&](const Id& id) { return id.text() == elsewhere->second; }));
    }
  }
}

}  // namespace

TEST_CASE("the drawing of each case says what the case tells of it") {
  const anatomy::Atlas& atlas = body::test::real_atlas();
  for (const auto& entry : points_elsewhere()) CHECK(atlas.topics.contains(*Id::parse(entry.first)));
  for (const char* person : {"man", "woman"}) {
    const body::Body& body = body::test::real_body(person);
    const auto map = body::PainMap::of(body, atlas);
    REQUIRE(map.ok());
    const body::PaintableSkin skin = body::paintable(*body::skin_of(body));
    for (const anatomy::Topic* topic : atlas.topics_of("cases")) {
      INFO(person << ' ' << topic->id.text());
      const auto strokes = body::strokes_on(topic->painted, body, skin);
      REQUIRE(strokes.ok());
      const auto told = map->explain(*strokes);
      REQUIRE(told.ok());
      check_case(atlas, *topic, *told);
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
