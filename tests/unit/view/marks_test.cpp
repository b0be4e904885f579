#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <glm/geometric.hpp>
#include <set>

#include "anatomy/load_atlas.h"
#include "body/places/marks.h"
#include "synthetic.h"
#include "view/materials.h"
#include "view/orientation.h"
#include "view/screen.h"
#include "view/seen_map.h"
#include "view/shown.h"
#include "view/sign_places.h"
#include "view/site_rings.h"

using namespace cluneal;
using base::operator""_id;
using test::Stage;
using view::Kind;

namespace {

/// A superior site on the back of the left hip bone, an inferior one before it, a middle territory, and a skin.
struct MarkedStage : Stage {
  MarkedStage() {
    add_site("site.scn.tunnel", "nerve.scn.medial", {100, 119, 30});
    add_site("site.icn.gap", "nerve.icn.trunk", {100, 10, 0});
    anatomy::Territory& territory = atlas.territories["territory.mcn"_id];
    territory.extent.resize(3);
    territory.id = "territory.mcn"_id;
    territory.names.title = "territory of the middle nerves";
    territory.nerve = "nerve.mcn.s1"_id;
    geometry::Mesh patch = *test::sphere({60, 150, -20}, 40);
    for (const glm::vec3& p : patch.positions) patch.occlusion.push_back(p.z > -20 ? 1.0f : 0.0f);
    body::PlacedTerritory laid;
    laid.id = "territory.mcn.left"_id;
    laid.patch = std::make_shared<const geometry::Mesh>(patch);
    body.territories[laid.id] = laid;
    add_bone("skin.trunk", "skin", {0, 60, 0}, 260);
    atlas.structures.at("skin.trunk"_id).tissue = anatomy::Tissue::skin;
    atlas.structures.at("skin.trunk"_id).shown = false;
    scene.opacity["skin.trunk"_id] = 0.2;
  }
  void add_site(const char* id, const char* nerve, const glm::dvec3& point) {
    const base::Id whole = *base::Id::parse(id);
    anatomy::Site& site = atlas.sites[whole];
    site.id = whole;
    site.names.title = "tight place";
    site.nerve = *base::Id::parse(nerve);
    body::PlacedSite laid{whole.child("left"), site.nerve.child("left"), point, {0, 1, 0}, 3, nullptr};
    body::add_marker(laid);
    body.sites[laid.id] = laid;
  }
  [[nodiscard]] glm::dvec2 pixel_of(const char* id) {
    const view::Screen screen(camera, {1920, 1080});
    return screen.project(body.sites.at(*base::Id::parse(id)).point).value().pixel;
  }
};

const view::SceneItem* find(const std::vector<view::SceneItem>& things, const base::Id& id) {
  const auto found = std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
  return found == things.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("sites, territories and the skin wait until they are asked for") {
  MarkedStage stage;
  for (const view::SceneItem& thing : view::visible_items(stage.inputs())) {
    CHECK(thing.kind != Kind::site);
    CHECK(thing.kind != Kind::territory);
    CHECK(thing.id != "skin.trunk"_id);
  }
  stage.scene.shown["site.scn"_id] = true;
  const auto things = view::visible_items(stage.inputs());
  CHECK(find(things, "site.scn.tunnel.left"_id) != nullptr);
  CHECK(find(things, "site.icn.gap.left"_id) == nullptr);
  CHECK(find(things, "skin.trunk"_id) == nullptr);
  stage.scene.sides = session::Sides::right;
  CHECK(find(view::visible_items(stage.inputs()), "site.scn.tunnel.left"_id) == nullptr);
}

TEST_CASE("a territory brings the skin with it, unless the skin was hidden") {
  MarkedStage stage;
  stage.scene.shown["territory"_id] = true;
  auto things = view::visible_items(stage.inputs());
  const view::SceneItem* territory = find(things, "territory.mcn.left"_id);
  REQUIRE(territory != nullptr);
  CHECK(territory->material.soft);
  CHECK(territory->material.pattern == render::Pattern::dotted);
  CHECK_FALSE(view::is_solid(*territory));
  CHECK(find(things, "skin.trunk"_id) != nullptr);
  stage.scene.shown["skin.trunk"_id] = false;
  things = view::visible_items(stage.inputs());
  CHECK(find(things, "skin.trunk"_id) == nullptr);
  CHECK(find(things, "territory.mcn.left"_id) != nullptr);
}

TEST_CASE("the three superior territories are told apart by their tints, and by their lines alone") {
  MarkedStage stage;
  const anatomy::Group& group = stage.atlas.groups.at("nerve.scn"_id);
  std::vector<double> tints;
  std::set<render::Pattern> patterns;
  for (const base::Id& id : {"territory.scn.medial"_id, "territory.scn.intermediate"_id, "territory.scn.lateral"_id}) {
    const render::Material material = view::material_of_territory(id, &group, false);
    tints.push_back(view::luminance_of(material.colour));
    patterns.insert(material.pattern);
  }
  CHECK(patterns.size() == 3);
  // At least half as bright again, from the midline outward.
  CHECK(tints[1] > 1.5 * tints[0]);
  CHECK(tints[2] > 1.5 * tints[1]);
}

TEST_CASE("dermatomes wait until asked for, and tell bands of variation from what is agreed by more than colour") {
  MarkedStage stage;
  for (const auto& [name, part] : {std::pair{"area.dermatome.l1.band", anatomy::DermatomePart::varies},
                                   std::pair{"area.dermatome.l1.test_point", anatomy::DermatomePart::test_point}}) {
    anatomy::Area area;
    area.id = *base::Id::parse(name);
    area.names.title = "L1";
    area.dermatome = anatomy::Dermatome{anatomy::root_l1, part};
    stage.atlas.areas[area.id] = area;
    stage.body.areas[area.id.child("left")] = stage.body.territories.at("territory.mcn.left"_id);
  }
  stage.atlas.root_colours[anatomy::root_l1] = {0, 0.2, 0.3};
  const auto notes_speak = [&] {
    const std::vector<std::string> notes = view::notes_of(stage.inputs(), view::visible_items(stage.inputs()));
    return std::any_of(notes.begin(), notes.end(), [](const auto& note) { return note.starts_with("Dermatomes"); });
  };
  CHECK(find(view::visible_items(stage.inputs()), "area.dermatome.l1.band.left"_id) == nullptr);
  CHECK_FALSE(notes_speak());
  stage.scene.shown["area.dermatome.l1"_id] = true;
  const auto things = view::visible_items(stage.inputs());
  const view::SceneItem* band = find(things, "area.dermatome.l1.band.left"_id);
  const view::SceneItem* point = find(things, "area.dermatome.l1.test_point.left"_id);
  REQUIRE(band != nullptr);
  REQUIRE(point != nullptr);
  CHECK(notes_speak());
  CHECK(band->material.colour == glm::vec3(0, 0.2f, 0.3f));
  CHECK(band->material.opacity < point->material.opacity);
  CHECK(point->material.pattern == render::Pattern::none);
  // Neighbours cross, and neither has the marks of a group of nerves.
  const auto pattern = [](int root) {
    return view::material_of_dermatome({{root}, anatomy::DermatomePart::varies}, {}, false).pattern;
  };
  CHECK(pattern(12) != pattern(13));
  CHECK(pattern(13) != pattern(14));
  for (const char* id : {"territory.scn.medial", "territory.scn.intermediate", "territory.scn.lateral"}) {
    const anatomy::Group& group = stage.atlas.groups.at("nerve.scn"_id);
    CHECK(view::material_of_territory(*base::Id::parse(id), &group, false).pattern != band->material.pattern);
  }
}

TEST_CASE("a patch on the far side of the body is no place for its name") {
  MarkedStage stage;
  std::shared_ptr<const geometry::Mesh>& patch = stage.body.territories.at("territory.mcn.left"_id).patch;
  geometry::Mesh back = *patch;
  std::vector<std::uint32_t> kept;
  for (std::size_t i = 0; i + 2 < back.indices.size(); i += 3) {
    if (back.normals[back.indices[i]].y < 0.3f) continue;
    kept.insert(kept.end(), {back.indices[i], back.indices[i + 1], back.indices[i + 2]});
  }
  back.indices = kept;
  patch = std::make_shared<const geometry::Mesh>(std::move(back));
  stage.scene.shown["territory"_id] = true;
  const auto cells = [&](double azimuth) {
    stage.camera.azimuth = azimuth;
    const view::Inputs inputs = stage.inputs();
    const auto things = view::visible_items(inputs);
    const view::SeenMap map(inputs, stage.memory, view::Screen(stage.camera, {1920, 1080}), 8, things);
    int count = 0;
    for (int row = 0; row < map.rows(); ++row) {
      for (int column = 0; column < map.columns(); ++column) {
        const int t = map.thing_at(column, row);
        count += t >= 0 && things[static_cast<std::size_t>(t)].id == "territory.mcn.left"_id ? 1 : 0;
      }
    }
    return count;
  };
  CHECK(cells(180) > 50);
  CHECK(cells(0) == 0);
}

TEST_CASE("seen from one side, the other side's territory is not seen through the body") {
  MarkedStage stage;
  stage.scene.shown["territory"_id] = true;
  const auto opacity = [&](double azimuth) {
    stage.camera.azimuth = azimuth;
    const auto things = view::visible_items(stage.inputs());
    const view::SceneItem* territory = find(things, "territory.mcn.left"_id);
    return territory == nullptr ? 0.0f : territory->material.opacity;
  };
  const float from_behind = opacity(180);
  CHECK(from_behind > 0);
  CHECK(opacity(90) == from_behind);   // Its own side.
  CHECK(opacity(225) == from_behind);  // Obliquely, it shows.
  CHECK(opacity(240) < from_behind);   // It fades,
  CHECK(opacity(240) > 0);
  CHECK(opacity(270) == 0);  // and is gone.
}

TEST_CASE("groups differ by marks and forms, not by hue alone") {
  const auto atlas = anatomy::load_atlas(std::filesystem::path(CLUNEAL_SOURCE_DIR) / "assets" / "atlas");
  REQUIRE(atlas.ok());
  std::vector<render::Pattern> patterns;
  for (const anatomy::Group* group : atlas->groups_in_order()) {
    if (group->neighbours) continue;  // They have no territory.
    patterns.push_back(view::material_of_territory("territory"_id, group, false).pattern);
  }
  std::sort(patterns.begin(), patterns.end());
  CHECK(std::adjacent_find(patterns.begin(), patterns.end()) == patterns.end());
  CHECK(std::find(patterns.begin(), patterns.end(), render::Pattern::none) == patterns.end());
}

TEST_CASE("a site's ring is drawn whether it is seen or hidden, broken where hidden") {
  MarkedStage stage;
  stage.scene.labels = false;
  const view::Inputs plain = stage.inputs();
  const std::size_t before = view::make_picture(plain, stage.memory).frame.overlay.lines.size();
  stage.scene.shown["site.scn"_id] = true;
  const std::size_t seen = view::make_picture(stage.inputs(), stage.memory).frame.overlay.lines.size();
  CHECK(seen == before + 2);  // A rim and a ring.
  stage.scene.shown["site.icn"_id] = true;
  const auto lines = view::make_picture(stage.inputs(), stage.memory).frame.overlay.lines;
  CHECK(lines.size() >= seen + 4);  // A rim and three dashes or more.
  const glm::dvec2 centre = stage.pixel_of("site.icn.gap.left");
  const double radius = view::ring_radius(stage.inputs());
  double length = 0;
  for (std::size_t i = lines.size(); i-- > 0;) {
    const auto& points = lines[i].points;
    const bool near = std::all_of(points.begin(), points.end(),
                                  [&](const glm::vec2& p) { return glm::length(glm::dvec2(p) - centre) < 2 * radius; });
    if (!near || points.front() == points.back()) continue;
    for (std::size_t k = 1; k < points.size(); ++k)
      length += static_cast<double>(glm::distance(points[k - 1], points[k]));
  }
  // Half of the outline of a triangle with the area of the ring's circle: 6 sqrt(pi / sqrt 3) r.
  CHECK(length == Approx(0.5 * 6 * std::sqrt(3.14159265 / std::sqrt(3.0)) * radius).epsilon(0.01));
}

TEST_CASE("rings that would lie over each other fan out, are picked where they stand, and hide no place by a bead") {
  MarkedStage stage;
  stage.add_site("site.scn.second", "nerve.scn.medial", {101, 119, 30});
  stage.add_site("site.scn.third", "nerve.scn.medial", {100, 119, 31});
  stage.scene.shown["site.scn"_id] = true;
  const view::Screen screen(stage.camera, {1920, 1080});
  const auto signs = view::sign_places(stage.inputs(), screen, view::visible_items(stage.inputs()));
  REQUIRE(signs.size() == 3);
  for (const auto& [id, sign] : signs) {
    CHECK(glm::distance(sign.centre, sign.place) < 4 * sign.radius);
    for (const auto& [other, beside] : signs) {
      if (other != id) CHECK(glm::distance(sign.centre, beside.centre) > sign.radius + beside.radius);
    }
    const auto picked = view::pick(stage.inputs(), stage.memory, sign.centre);
    REQUIRE(picked);
    CHECK(picked->id == id);
  }
  const render::Frame frame = view::make_picture(stage.inputs(), stage.memory).frame;
  const auto& bead = stage.body.sites.begin()->second.marker;
  CHECK(std::none_of(frame.items.begin(), frame.items.end(), [&](const auto& item) { return item.mesh == bead; }));
}

TEST_CASE("no corner of a crowded site's form lies over another's, and in a ring lies no other's place") {
  MarkedStage stage;
  stage.add_site("site.icn.second", "nerve.icn.trunk", {104, 12, 3});
  stage.add_site("site.icn.third", "nerve.icn.trunk", {97, 9, -4});
  stage.scene.shown["site.icn"_id] = true;
  const view::Screen screen(stage.camera, {1920, 1080});
  const auto signs = view::sign_places(stage.inputs(), screen, view::visible_items(stage.inputs()));
  REQUIRE(signs.size() == 3);
  // An equilateral triangle that encloses as much as a circle reaches 1.555 of its radius.
  constexpr double reach = 1.555;
  for (const auto& [id, sign] : signs) {
    for (const auto& [other, beside] : signs) {
      if (other == id) continue;
      CHECK(glm::distance(sign.centre, beside.centre) >= reach * (sign.radius + beside.radius) - 0.5);
      CHECK(glm::distance(sign.centre, beside.place) >= reach * sign.radius - 0.5);
    }
  }
}

TEST_CASE("a site is picked by its ring, even behind a bone, and labelled") {
  MarkedStage stage;
  stage.scene.shown["site"_id] = true;
  for (const char* id : {"site.scn.tunnel.left", "site.icn.gap.left"}) {
    const auto picked = view::pick(stage.inputs(), stage.memory, stage.pixel_of(id));
    REQUIRE(picked.has_value());
    CHECK(picked->id == *base::Id::parse(id));
  }
  const double outside = view::ring_radius(stage.inputs()) + 1;
  const auto beside =
      view::pick(stage.inputs(), stage.memory, stage.pixel_of("site.icn.gap.left") + glm::dvec2(0, outside));
  CHECK((!beside || beside->id != "site.icn.gap.left"_id));
  (void)view::make_picture(stage.inputs(), stage.memory);
  const auto& labels = stage.memory.labels;
  CHECK(std::count_if(labels.begin(), labels.end(), [](const auto& l) { return "site"_id.covers(l.id); }) == 2);
  const geometry::Bounds bounds = view::bounds_of_shown(stage.inputs(), "site.icn.gap.left"_id);
  CHECK(bounds.centre().y == Approx(10).margin(0.1));
  CHECK(bounds.size().z > 50);  // Flying there shows what lies about it.
}

TEST_CASE("a site that is shown has its name even where every leader to it runs along a nerve") {
  MarkedStage stage;
  stage.scene.shown["site.scn.tunnel"_id] = true;
  const glm::dvec3 site = stage.body.sites.at("site.scn.tunnel.left"_id).point;
  stage.add_nerve("nerve.scn.level.left", "level", {site - glm::dvec3(120, 0, 0), site, site + glm::dvec3(120, 0, 0)},
                  2);
  (void)view::make_picture(stage.inputs(), stage.memory);
  CHECK(test::label_of(stage.memory, "site.scn.tunnel.left"_id) != nullptr);
}

TEST_CASE("a territory is picked where it shows and is looked through where it has faded") {
  MarkedStage stage;
  stage.scene.shown["territory"_id] = true;
  stage.scene.shown["nerve"_id] = false;
  const view::Screen screen(stage.camera, {1920, 1080});
  const auto at = [&](const glm::dvec3& point) {
    return view::pick(stage.inputs(), stage.memory, screen.project(point).value().pixel);
  };
  const auto full = at({60, 185, 0});
  REQUIRE(full.has_value());
  CHECK(full->id == "territory.mcn.left"_id);
  const auto faded = at({60, 180, -45});
  REQUIRE(faded.has_value());
  CHECK(faded->id != "territory.mcn.left"_id);
}

TEST_CASE(
    "a landmark waits until it is asked for; then it is a cross that is labelled and picked; hidden by bone only by "
    "name") {
  MarkedStage stage;
  anatomy::Landmark& landmark = stage.atlas.landmarks["landmark.tip"_id];
  landmark.id = "landmark.tip"_id;
  landmark.names.title = "tip";
  stage.body.landmarks["landmark.tip.left"_id] = {100, 10, 0};
  stage.body.landmarks["landmark.tip.right"_id] = {-100, 10, 0};
  stage.body.landmarks["landmark.unknown"_id] = {0, 0, 0};
  stage.scene.labels = false;
  const auto lines_of = [&] { return view::make_picture(stage.inputs(), stage.memory).frame.overlay.lines.size(); };
  const std::size_t before = lines_of();
  CHECK(find(view::visible_items(stage.inputs()), "landmark.tip.left"_id) == nullptr);
  stage.scene.shown["landmark"_id] = true;
  CHECK(find(view::visible_items(stage.inputs()), "landmark.unknown"_id) == nullptr);
  // All landmarks were asked for, and these lie behind the hip bones: their names would stand on the wrong bone's face.
  const view::Screen screen(stage.camera, {1920, 1080});
  const glm::dvec2 pixel = screen.project({100, 10, 0}).value().pixel;
  const auto picks_it = [&] {
    const auto hit = view::pick(stage.inputs(), stage.memory, pixel);
    return hit && hit->id == "landmark.tip.left"_id;
  };
  const auto names_it = [&] {
    stage.scene.labels = true;
    (void)view::make_picture(stage.inputs(), stage.memory);
    stage.scene.labels = false;
    return std::any_of(stage.memory.labels.begin(), stage.memory.labels.end(),
                       [](const auto& label) { return "landmark"_id.covers(label.id); });
  };
  CHECK(lines_of() == before);
  CHECK_FALSE(picks_it());
  CHECK_FALSE(names_it());
  stage.scene.shown["landmark.tip"_id] = true;
  CHECK(names_it());
  CHECK(lines_of() >= before + 16);  // Two crosses of four strokes, each on a rim.
  stage.scene.labels = true;
  CHECK(picks_it());
  (void)view::make_picture(stage.inputs(), stage.memory);
  const auto& labels = stage.memory.labels;
  const auto named =
      std::find_if(labels.begin(), labels.end(), [](const auto& l) { return "landmark"_id.covers(l.id); });
  REQUIRE(named != labels.end());
  CHECK(glm::distance(named->anchor, glm::dvec3(base::side_of(named->id) == base::Side::left ? 100 : -100, 10, 0)) <
        1e-9);
  const geometry::Bounds bounds = view::bounds_of_shown(stage.inputs(), "landmark.tip.left"_id);
  CHECK(bounds.centre().x == Approx(100).margin(0.1));
  CHECK(bounds.size().z > 100);
  stage.scene.sides = session::Sides::right;
  CHECK(find(view::visible_items(stage.inputs()), "landmark.tip.left"_id) == nullptr);
}

TEST_CASE("a site is shown with its nerve, not without it, unless no nerve is shown at all or it is singled out") {
  MarkedStage stage;
  const auto has_sign = [&] { return find(view::visible_items(stage.inputs()), "site.scn.tunnel.left"_id) != nullptr; };
  stage.scene.shown["site"_id] = true;
  CHECK(has_sign());
  stage.scene.shown["nerve.scn"_id] = false;
  CHECK_FALSE(has_sign());
  stage.scene.highlighted.insert("site.scn.tunnel"_id);
  CHECK(has_sign());
  stage.scene.highlighted.clear();
  stage.scene.shown["nerve"_id] = false;
  CHECK(has_sign());
}
