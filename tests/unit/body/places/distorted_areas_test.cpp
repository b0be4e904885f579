#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "../fixtures.h"
#include "body/places/pain_drawing.h"
#include "drawn_by_hand.h"

// What somebody paints who has seen an area of the atlas, and whose hand goes wrong: on both persons and both sides.

using namespace cluneal;
using base::Id;
using base::Side;

namespace {

// Under a sanitizer a drawing takes ten times as long: there each area is painted once, here as often as it wants for
// nine of ten to mean anything.
constexpr int distortions = CLUNEAL_DISTORTIONS;
constexpr unsigned seed = 20;

/// How often an area was painted, was found as itself, and as what else.
struct Tried {
  int times = 0, first = 0, swapped = 0;
  std::string instead;
};

struct PaintedPerson {
  const body::Body& body;
  body::PainMap map;
  explicit PaintedPerson(const std::string& person)
      : body(body::test::real_body(person)), map(*body::PainMap::of(body, body::test::real_atlas())) {}
  [[nodiscard]] body::Explanation of(const std::vector<body::Stroke>& strokes) const {
    const auto told = map.explain(strokes);
    REQUIRE(told.ok());
    return *told;
  }
  [[nodiscard]] const body::PlacedTerritory* area(const std::string& name) const {
    const Id id = *Id::parse(name);
    const auto territory = body.territories.find(id);
    if (territory != body.territories.end()) return &territory->second;
    const auto area = body.areas.find(id);
    if (area == body.areas.end()) FAIL("no area " << name);
    return &area->second;
  }
};

Id without_side(const Id& id) {
  return base::side_of(id) == Side::none ? id : id.parent();
}

/// Paints an area of a condition so often and asks each time what it is.
void paint(const PaintedPerson& person, const body::PlacedTerritory& area, const Id& condition, Tried& tried) {
  const Side side = base::side_of(area.id);
  std::mt19937 random(seed);
  for (int i = 0; i < distortions; ++i) {
    const body::Explanation told = person.of(body::test::drawn({&area}, {}, random));
    REQUIRE_FALSE(told.areas.empty());
    bool first = false;
    for (const body::FittingCondition& found : told.conditions) {
      if (found.rank != 1) continue;
      first = first || (found.id == condition && found.side == side);
      if (side != Side::none && found.side != Side::none && found.side != side) ++tried.swapped;
    }
    const bool itself = told.areas.front().id == without_side(area.id) && told.areas.front().side == side;
    ++tried.times;
    if (first && itself) {
      ++tried.first;
    } else {
      tried.instead += " " + told.areas.front().id.text();
    }
  }
}

/// Of so many drawings of these areas, painted as one, how many want a doctor.
int urgent(const PaintedPerson& person, const std::vector<std::string>& names) {
  std::vector<const body::PlacedTerritory*> areas;
  areas.reserve(names.size());
  for (const std::string& name : names) areas.push_back(person.area(name));
  std::mt19937 random(seed);
  int count = 0;
  for (int i = 0; i < distortions; ++i) {
    if (person.of(body::test::drawn(areas, {}, random)).verdict == body::Verdict::needs_a_doctor) ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("nine of ten drawings of each area are found as itself, and none on the other side") {
  const anatomy::Atlas& atlas = body::test::real_atlas();
  std::map<Id, Tried> tried;
  for (const char* person : {"man", "woman"}) {
    const PaintedPerson on(person);
    for (const auto& [id, area] : on.body.territories) {
      paint(on, area, atlas.territories.at(without_side(id)).nerve, tried[without_side(id)]);
    }
    for (const auto& [id, area] : on.body.areas) {
      const anatomy::Area& known = atlas.areas.at(without_side(id));
      if (!known.dermatome) paint(on, area, known.topic, tried[known.id]);
    }
  }
  CHECK(tried.size() >= 30);
  for (const auto& [id, of] : tried) {
    INFO(id.text() << ": " << of.first << " of " << of.times << ", else" << of.instead);
    if (distortions >= 20) CHECK(100 * of.first >= 90 * of.times);
    CHECK(of.swapped == 0);
  }
}

TEST_CASE("every drawing of the saddle wants a doctor, and of what does not touch it none") {
  for (const char* person : {"man", "woman"}) {
    const PaintedPerson on(person);
    INFO(person);
    CHECK(urgent(on, {"area.saddle.left", "area.saddle.right"}) == distortions);
    for (const std::string side : {".left", ".right"}) {
      INFO(side);
      CHECK(urgent(on, {"area.saddle" + side}) == distortions);
      for (const char* away : {"territory.scn.medial", "territory.mcn", "territory.pfcn.thigh", "area.ischiofemoral",
                               "area.deep_gluteal", "area.sacroiliac_joint"}) {
        INFO(away);
        CHECK(urgent(on, {away + side}) == 0);
      }
      // They overlap the saddle, the medial one all but wholly: on one side that fits both. Drawn 15 mm toward the
      // midline they come to the skin that is the saddle's alone, or fill its half.
      for (const char* beside : {"territory.icn.lateral", "territory.icn.medial"}) {
        INFO(beside);
        if (distortions >= 20) CHECK(urgent(on, {beside + side}) < distortions * 3 / 4);
      }
    }
  }
}
