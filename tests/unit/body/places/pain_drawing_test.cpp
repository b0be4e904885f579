#include "body/places/pain_drawing.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/gtc/constants.hpp>
#include <glm/vec2.hpp>

using namespace cluneal;
using base::Id;
using base::operator""_id;

namespace {

/// Rows of square cells of 2 mm in the plane y, facing backward or forward.
void add_plane(geometry::Mesh& mesh, glm::vec2 low, glm::ivec2 cells, float y, float facing, float shown) {
  const auto first = static_cast<std::uint32_t>(mesh.positions.size());
  for (int j = 0; j <= cells.y; ++j) {
    for (int i = 0; i <= cells.x; ++i) {
      mesh.positions.emplace_back(low.x + 2.0F * static_cast<float>(i), y, low.y + 2.0F * static_cast<float>(j));
      mesh.normals.emplace_back(0.0F, facing, 0.0F);
      mesh.occlusion.push_back(shown);
    }
  }
  const auto width = static_cast<std::uint32_t>(cells.x);
  for (std::uint32_t j = 0; j < static_cast<std::uint32_t>(cells.y); ++j) {
    for (std::uint32_t i = 0; i < width; ++i) {
      const std::uint32_t a = first + j * (width + 1) + i;
      const std::uint32_t b = a + width + 1;
      for (const std::uint32_t v : {a, a + 1, b + 1, a, b + 1, b}) mesh.indices.push_back(v);
    }
  }
}

void add_patch(std::map<Id, body::PlacedTerritory>& laid, const Id& id, glm::vec2 low, glm::ivec2 cells,
               float shown = 1) {
  geometry::Mesh mesh;
  add_plane(mesh, low, cells, 0.5F, 1, shown);
  body::PlacedTerritory made;
  made.id = id;
  made.patch = std::make_shared<const geometry::Mesh>(std::move(mesh));
  laid[id] = made;
}

/// A back of 200 mm x 200 mm and a front 20 mm before it; on the back two squares of 40 mm left and right of the
/// midline, an area of another condition between them, and one that is urgent.
struct Stand {
  anatomy::Atlas atlas;
  body::Body body;
  Stand() {
    geometry::Mesh skin;
    add_plane(skin, {-100, -100}, {100, 100}, 0, 1, 1);
    add_plane(skin, {-100, -100}, {100, 100}, -20, -1, 1);
    body.shapes["skin.trunk"_id].mesh[0] = std::make_shared<const geometry::Mesh>(std::move(skin));
    anatomy::Nerve nerve;
    nerve.id = "nerve.scn.medial"_id;
    nerve.group = "nerve.scn"_id;
    atlas.nerves[nerve.id] = nerve;
    anatomy::Group group;
    group.id = "nerve.scn"_id;
    atlas.groups[group.id] = group;
    anatomy::Territory territory;
    territory.id = "territory.scn.medial"_id;
    territory.nerve = nerve.id;
    atlas.territories[territory.id] = territory;
    for (const char* name : {"area.other", "area.saddle"}) {
      anatomy::Area area;
      area.id = *Id::parse(name);
      area.topic = area.id == "area.saddle"_id ? "red_flag.cauda_equina"_id : "differential.other"_id;
      area.urgent = area.id == "area.saddle"_id;
      atlas.areas[area.id] = area;
    }
    add_patch(body.territories, "territory.scn.medial.left"_id, {20, 0}, {20, 20});
    add_patch(body.territories, "territory.scn.medial.right"_id, {-60, 0}, {20, 20});
    add_patch(body.areas, "area.other.left"_id, {40, 0}, {20, 20});
    add_patch(body.areas, "area.saddle"_id, {-20, -80}, {20, 20});
  }
  [[nodiscard]] body::Explanation of(const std::vector<body::Stroke>& strokes) const {
    const auto map = body::PainMap::of(body, atlas);
    REQUIRE(map.ok());
    const auto explained = map->explain(strokes);
    REQUIRE(explained.ok());
    return *explained;
  }
};

}  // namespace

TEST_CASE("a disc in a square is measured as geometry says, on its side and not on the front of the body") {
  const Stand stand;
  const body::Explanation found = stand.of({{15, {{40, 3, 20}}}});
  CHECK(found.area == Approx(glm::pi<double>() * 15 * 15).epsilon(0.03));
  REQUIRE(found.areas.size() == 2);
  const body::CoveredArea& best = found.areas.front();
  CHECK(best.id == "territory.scn.medial"_id);
  CHECK(best.side == base::Side::left);
  CHECK(best.of_drawing == Approx(1).epsilon(0.01));
  CHECK(best.of_area == Approx(glm::pi<double>() * 15 * 15 / 1600).epsilon(0.03));
  // The score is of the form: the disc made a quarter larger, which lies within the square.
  const double radius = 18.75;
  CHECK(best.score == Approx(glm::pi<double>() * radius * radius / 1600).epsilon(0.06));
  // Half of the disc lies in the other square.
  CHECK(found.areas[1].of_drawing == Approx(0.5).epsilon(0.1));
  CHECK(found.verdict == body::Verdict::explained);
  // The nerve and its group have the same area here and share a rank.
  REQUIRE(found.conditions.size() == 3);
  CHECK(found.conditions[0].rank == 1);
  CHECK(found.conditions[1].rank == 1);
  CHECK(found.conditions[2].id == "differential.other"_id);
  CHECK(found.conditions[2].rank == 3);
}

TEST_CASE("whose root the skin is explains no pain and changes no verdict") {
  Stand stand;
  const std::vector<body::Stroke> drawing{{15, {{40, 3, 20}}}};
  const body::Explanation before = stand.of(drawing);
  anatomy::Area area;
  area.id = "area.dermatome.l1.band"_id;
  area.topic = "dermatome.l1"_id;
  area.dermatome = anatomy::Dermatome{anatomy::root_l1, anatomy::DermatomePart::varies};
  stand.atlas.areas[area.id] = area;
  add_patch(stand.body.areas, "area.dermatome.l1.band.left"_id, {20, 0}, {20, 20});
  const body::Explanation after = stand.of(drawing);
  CHECK(after.verdict == before.verdict);
  CHECK(after.areas.size() == before.areas.size());
  REQUIRE(after.conditions.size() == before.conditions.size());
  for (std::size_t i = 0; i < after.conditions.size(); ++i) {
    CHECK(after.conditions[i].id == before.conditions[i].id);
    CHECK(after.conditions[i].rank == before.conditions[i].rank);
    CHECK(after.conditions[i].score == before.conditions[i].score);
  }
  // Where nothing else lies it explains nothing.
  add_patch(stand.body.areas, "area.dermatome.l1.band.left"_id, {40, -90}, {20, 20});
  CHECK(stand.of({{15, {{60, 0, -70}}}}).verdict == body::Verdict::not_explained);
}

TEST_CASE("a stroke covers what lies between its points, and the two sides are told apart") {
  const Stand stand;
  const body::Explanation found = stand.of({{10, {{-45, 0, 20}, {-35, 0, 20}}}});
  CHECK(found.area == Approx(glm::pi<double>() * 100 + 20 * 10).epsilon(0.04));
  REQUIRE(found.areas.size() == 1);
  CHECK(found.areas[0].side == base::Side::right);
}

TEST_CASE("what nothing explains says so, and the saddle wants a doctor whatever else is painted") {
  const Stand stand;
  CHECK(stand.of({{15, {{70, 0, -70}}}}).verdict == body::Verdict::not_explained);
  CHECK(stand.of({{15, {{40, -30, 20}}}}).verdict == body::Verdict::not_explained);  // The front of the body.
  CHECK(stand.of({{15, {{0, 0, -60}}}}).verdict == body::Verdict::needs_a_doctor);
  CHECK(stand.of({{15, {{0, 0, -60}}}, {15, {{40, 0, 20}}}}).verdict == body::Verdict::needs_a_doctor);
  // Less than half of it explained.
  CHECK(stand.of({{15, {{40, 0, 20}}}, {30, {{-60, 0, -60}}}}).verdict == body::Verdict::not_explained);
}

namespace {

/// The same back with an urgent area of two halves, of which a neighbour takes all but 12 mm at the midline.
Stand with_two_halves() {
  Stand stand;
  stand.body.areas.erase("area.saddle"_id);
  add_patch(stand.body.areas, "area.saddle.left"_id, {-4, -80}, {20, 20});
  add_patch(stand.body.areas, "area.saddle.right"_id, {-36, -80}, {20, 20});
  anatomy::Area neighbour;
  neighbour.id = "area.neighbour"_id;
  neighbour.topic = "differential.neighbour"_id;
  stand.atlas.areas[neighbour.id] = neighbour;
  add_patch(stand.body.areas, "area.neighbour.left"_id, {6, -80}, {15, 20});
  add_patch(stand.body.areas, "area.neighbour.right"_id, {-36, -80}, {15, 20});
  return stand;
}

}  // namespace

TEST_CASE("more pain elsewhere cancels no emergency, and the neighbour of an urgent area is none") {
  const Stand stand = with_two_halves();
  // Most of the back: less than a third of the drawing lies in the urgent area.
  const body::Stroke back{60, {{-60, 0, 60}, {60, 0, 60}}};
  CHECK(stand.of({back}).verdict != body::Verdict::needs_a_doctor);
  // With all of one half, and with most of it.
  CHECK(stand.of({back, {30, {{18, 0, -60}}}}).verdict == body::Verdict::needs_a_doctor);
  CHECK(stand.of({back, {18, {{18, 0, -60}}}}).verdict == body::Verdict::needs_a_doctor);
  // Half of a half beside the midline (a disc of 16 mm: 0.5 of the square) is what pain of the neighbour takes of it.
  CHECK(stand.of({back, {16, {{20, 0, -60}}}}).verdict != body::Verdict::needs_a_doctor);
  // A hatch down the midline, a quarter of each half: no other area has this skin.
  CHECK(stand.of({back, {5, {{0, 0, -80}, {0, 0, -40}}}}).verdict == body::Verdict::needs_a_doctor);
  // A dab on it, a tenth of what is the urgent area's alone.
  CHECK(stand.of({back, {4, {{0, 0, -60}}}}).verdict != body::Verdict::needs_a_doctor);
}

TEST_CASE("what one side of an urgent area shares with its neighbour fits both, and no more than that") {
  const Stand stand = with_two_halves();
  const body::Explanation beside = stand.of({{12, {{22, 0, -60}}}});
  CHECK(beside.verdict == body::Verdict::explained);
  CHECK(beside.urgency == body::Urgency::beside);
  // On both sides, and toward the midline, where the neighbour ends.
  CHECK(stand.of({{12, {{22, 0, -60}}}, {12, {{-22, 0, -60}}}}).urgency == body::Urgency::within);
  CHECK(stand.of({{12, {{12, 0, -60}}}}).verdict == body::Verdict::needs_a_doctor);
  // Most of the half, and the skin at the midline.
  CHECK(stand.of({{30, {{18, 0, -60}}}}).urgency == body::Urgency::whole);
  CHECK(stand.of({{5, {{0, 0, -80}, {0, 0, -40}}}}).urgency == body::Urgency::its_own);
  CHECK(stand.of({{15, {{-40, 0, 20}}}}).urgency == body::Urgency::none);
}

TEST_CASE("a drawing is held against areas without the width of its brush") {
  Stand stand;
  // A strip 24 mm wide and one of 40 mm about the same middle, either as long: led along the edge of the narrow one, a
  // brush of 10 mm paints the wide one.
  stand.body.territories.clear();
  stand.body.areas.clear();
  stand.atlas.areas["area.saddle"_id].urgent = false;
  add_patch(stand.body.areas, "area.other.left"_id, {28, -40}, {12, 40});
  add_patch(stand.body.areas, "area.saddle.left"_id, {20, -40}, {20, 40});
  std::vector<body::Stroke> strokes;
  for (const double x : {28.0, 34.0, 40.0, 46.0, 52.0}) strokes.push_back({10, {{x, 0, -40}, {x, 0, 40}}});
  CHECK(stand.of(strokes).areas.front().id == "area.other"_id);
}

TEST_CASE("what is rubbed out is no longer painted, and can be painted again") {
  const Stand stand;
  const body::Explanation ring = stand.of({{20, {{40, 0, 20}}}, {10, {{40, 0, 20}}, true}});
  CHECK(ring.area == Approx(glm::pi<double>() * (400 - 100)).epsilon(0.04));
  const body::Explanation again = stand.of({{20, {{40, 0, 20}}}, {10, {{40, 0, 20}}, true}, {14, {{40, 0, 20}}}});
  CHECK(again.area == Approx(glm::pi<double>() * 400).epsilon(0.03));
  const auto map = body::PainMap::of(stand.body, stand.atlas);
  CHECK(map->patch({{20, {{40, 0, 20}}}}).triangle_count() > 100);
}

TEST_CASE("where an area is half sure, half of it counts") {
  Stand stand;
  add_patch(stand.body.territories, "territory.scn.medial.left"_id, {20, 0}, {20, 20}, 0.5F);
  const body::Explanation found = stand.of({{8, {{32, 0, 20}}}});
  REQUIRE_FALSE(found.areas.empty());
  CHECK(found.areas.front().of_drawing == Approx(0.5).epsilon(0.01));
  CHECK(found.areas.front().of_area == Approx(glm::pi<double>() * 64 / 1600).epsilon(0.05));
}

TEST_CASE("a body without skin and a drawing without skin are refused in a sentence") {
  const Stand stand;
  const auto map = body::PainMap::of(stand.body, stand.atlas);
  CHECK_FALSE(map->explain({{15, {}}}).ok());
  CHECK_FALSE(map->explain({{15, {{0, 0, 20}}}, {25, {{0, 0, 20}}, true}}).ok());  // All of it rubbed out.
  CHECK(map->patch({}).triangle_count() == 0);
  const auto refused = body::PainMap::of(body::Body{}, stand.atlas);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().message.find("no skin") != std::string::npos);
}
