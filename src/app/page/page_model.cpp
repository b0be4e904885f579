#include "app/page/page_model.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <map>
#include <utility>

#include "app/state/library.h"
#include "geometry/bounds.h"
#include "geometry/tube.h"
#include "io/compact_glb.h"
#include "session/groups.h"
#include "session/skin.h"
#include "view/materials.h"
#include "view/shown.h"

namespace cluneal::app {

using base::Id;

namespace {

constexpr const char *skin_switch = "skin", *territory_switch = "territory", *site_switch = "site",
                     *muscle_switch = "muscle";
constexpr float skin_opacity = 0.22F;  ///< Through which nerves are seen on any ground.
constexpr double label_at = 0.82;      ///< Of a nerve's length: below the crest, before it breaks up.
constexpr double sides_apart = 0.33;   ///< Of its breadth, from the middle: where the sides are written.
constexpr double sides_high = 0.1;     ///< Of its height.

/// All that a switch of the page can show, on the sides that the scene shows.
session::Scene with_everything(const view::Inputs& from) {
  session::Scene scene = from.scene;
  scene.models.clear();
  scene.highlighted.clear();
  scene.selected = {};
  scene.spread = {};
  scene.beside.clear();
  const auto there = [&from](const Id& id) { return is_on(from.body, id); };
  for (const session::GroupMembers& group : session::group_members(from.atlas, there)) {
    for (const session::GroupPart part : session::group_parts) scene = session::with_shown(scene, group.of(part), true);
  }
  return session::with_skin(std::move(scene), from.atlas, session::SkinLook::ghost);
}

/// Under which switch a thing goes; empty: it is always there.
std::string switch_of(const view::SceneItem& thing) {
  switch (thing.kind) {
    case view::Kind::nerve:
      return thing.group != nullptr ? thing.group->id.text() : "nerve";
    case view::Kind::territory:
      return territory_switch;
    case view::Kind::site:
      return site_switch;
    case view::Kind::structure:
      if (thing.structure == nullptr) return "";
      if (thing.structure->tissue == anatomy::Tissue::skin) return skin_switch;
      return thing.structure->tissue == anatomy::Tissue::muscle ? muscle_switch : "";
    default:
      return "";
  }
}

/// The name of its material: all that has the same is one surface of the file.
std::string material_name(const view::SceneItem& thing) {
  const std::string of = switch_of(thing);
  if (thing.kind == view::Kind::territory && thing.group != nullptr) return of + " " + thing.group->id.text();
  if (!of.empty()) return of;
  // Neighbours differ a little in tone, as in the picture.
  const glm::vec3 tone = view::srgb_from_linear(thing.material.colour) * 255.0F;
  return "body " + std::to_string(std::lround(tone.x)) + "-" + std::to_string(std::lround(tone.y)) + "-" +
         std::to_string(std::lround(tone.z));
}

void append(geometry::Mesh& to, const geometry::Mesh& from) {
  const auto first = static_cast<std::uint32_t>(to.positions.size());
  to.positions.insert(to.positions.end(), from.positions.begin(), from.positions.end());
  to.normals.insert(to.normals.end(), from.normals.begin(), from.normals.end());
  if (from.occlusion.empty())
    to.occlusion.resize(to.positions.size(), 1);
  else
    to.occlusion.insert(to.occlusion.end(), from.occlusion.begin(), from.occlusion.end());
  for (const std::uint32_t index : from.indices) to.indices.push_back(first + index);
}

std::vector<io::CompactSurface> surfaces_of(const std::vector<view::SceneItem>& things) {
  std::map<std::string, io::CompactSurface> by_material;
  for (const view::SceneItem& thing : things) {
    if (view::is_mark(thing) || !thing.mesh || thing.kind == view::Kind::model) continue;
    const std::string name = material_name(thing);
    io::CompactSurface& surface = by_material[name];
    surface.name = name;
    surface.fades = thing.material.soft;
    const bool clear = switch_of(thing) == skin_switch;
    surface.colour = glm::vec4(thing.material.colour, clear ? skin_opacity : thing.material.opacity);
    const bool tube = !thing.mesh->radii.empty();
    append(surface.mesh, tube ? geometry::with_radius_applied(*thing.mesh, thing.tube_scale) : *thing.mesh);
  }
  std::vector<io::CompactSurface> surfaces;
  for (auto& [name, surface] : by_material) surfaces.push_back(std::move(surface));
  // What is seen through comes last, the skin behind all.
  std::stable_partition(surfaces.begin(), surfaces.end(),
                        [](const io::CompactSurface& s) { return !s.fades && s.colour.w >= 1; });
  return surfaces;
}

std::vector<PageSwitch> switches_of(const view::Inputs& inputs, const std::vector<view::SceneItem>& now,
                                    const std::vector<view::SceneItem>& all, const PageSubject& subject) {
  const auto any = [](const std::vector<view::SceneItem>& things, const std::string& id) {
    return std::any_of(things.begin(), things.end(), [&id](const view::SceneItem& t) { return switch_of(t) == id; });
  };
  std::vector<const anatomy::Group*> groups;
  for (const auto& [id, group] : inputs.atlas.groups) groups.push_back(&group);
  std::sort(groups.begin(), groups.end(), [](const auto* a, const auto* b) { return a->order < b->order; });
  std::vector<PageSwitch> switches;
  for (const anatomy::Group* group : groups) {
    if (!any(all, group->id.text())) continue;
    const glm::vec3 colour(group->red, group->green, group->blue);
    const bool talked_about = subject.handout == nullptr || subject.handout->of == group->id;
    switches.push_back({group->id.text(), view::srgb_from_linear(colour), !group->neighbours,
                        talked_about && !group->neighbours && any(now, group->id.text())});
  }
  for (const char* id : {site_switch, territory_switch, muscle_switch, skin_switch}) {
    if (!any(all, id)) continue;
    // On a patient's page the tight place and the skin are what was talked about.
    const bool on = subject.handout != nullptr ? id != muscle_switch : any(now, id) || id == site_switch;
    switches.push_back({id, {}, false, on});
  }
  return switches;
}

/// Words stand on one side: on the one that hurts, else on the right.
bool has_words(const Id& id, const PageSubject& subject) {
  const base::Side side = base::side_of(id);
  const bool left = subject.side == OwnSide::left;
  return side == base::Side::none || side == (left ? base::Side::left : base::Side::right);
}

geometry::Bounds bounds_of_structures(const std::vector<view::SceneItem>& all) {
  geometry::Bounds bounds;
  for (const view::SceneItem& thing : all) {
    if (thing.kind == view::Kind::structure && thing.mesh) bounds.add(geometry::bounds_of(thing.mesh->positions));
  }
  return bounds;
}

/// Where a spot on a side is seen from: from its own side too, and not from the other one, through the body.
glm::dvec3 from_its_side(const Id& id, const glm::dvec3& outward) {
  const base::Side side = base::side_of(id);
  const double to = side == base::Side::left ? 1.0 : side == base::Side::right ? -1.0 : 0.0;
  return glm::normalize(glm::dvec3(to, 0, 0) + glm::dvec3(0, 1, 0) + 0.5 * outward);
}

std::vector<PageSpot> spots_of(const view::Inputs& inputs, const std::vector<view::SceneItem>& all,
                               const PageSubject& subject) {
  std::vector<PageSpot> spots;
  for (const view::SceneItem& thing : all) {
    if (thing.names == nullptr || thing.names->plain.empty() || !has_words(thing.id, subject)) continue;
    const std::string group = thing.group != nullptr ? thing.group->id.text() : "";
    if (thing.kind == view::Kind::site) {
      const body::PlacedSite& laid = inputs.body.sites.at(thing.id);
      spots.push_back({site_switch, thing.names->plain, std::string(site_switch) + " " + group, laid.point,
                       from_its_side(thing.id, laid.outward)});
    }
    const bool cluneal = thing.group != nullptr && !thing.group->neighbours;
    if (thing.kind == view::Kind::nerve && cluneal && thing.course != nullptr && !thing.course->line.empty()) {
      const auto at = static_cast<std::size_t>(label_at * static_cast<double>(thing.course->line.size() - 1));
      spots.push_back({"nerve", thing.names->plain, group, thing.course->line[at], from_its_side(thing.id, {0, 1, 0})});
    }
  }
  const glm::dvec3 middle = bounds_of_structures(all).centre();
  for (const auto& [whole, known] : inputs.atlas.landmarks) {
    for (const Id& id : {known.paired ? whole.child("left") : whole, known.paired ? whole.child("right") : Id{}}) {
      const auto place = inputs.body.landmarks.find(id);
      if (place == inputs.body.landmarks.end() || !has_words(id, subject)) continue;
      const glm::dvec3 out = place->second - middle;
      spots.push_back({"landmark", known.names.plain, "landmark", place->second, glm::normalize(out)});
    }
  }
  return spots;
}

/// Written on the thighs; each twice, for who looks from behind and from in front, and gone from the other side.
void add_sides(const std::vector<view::SceneItem>& all, std::vector<PageSpot>& spots) {
  const geometry::Bounds bounds = bounds_of_structures(all);
  const glm::dvec3 size = bounds.size(), middle = bounds.centre();
  for (const double to : {1.0, -1.0}) {
    const glm::dvec3 at(middle.x + to * sides_apart * size.x, middle.y, bounds.low.z + sides_high * size.z);
    for (const double back : {1.0, -1.0}) {
      spots.push_back({to > 0 ? "left" : "right", "", "", at, glm::normalize(glm::dvec3(2 * to, back, 0))});
    }
  }
}

}  // namespace

base::Result<PageModel> page_model(const view::Inputs& inputs, const PageSubject& subject) {
  const session::Scene scene = with_everything(inputs);
  view::Inputs everything{.atlas = inputs.atlas,
                          .body = inputs.body,
                          .models = inputs.models,
                          .scene = scene,
                          .camera = inputs.camera,
                          .fonts = inputs.fonts,
                          .detail = inputs.detail,
                          .moving = false,
                          .transparent = false,
                          .hovered = {},
                          .time = 0};
  const std::vector<view::SceneItem> all = view::visible_items(everything);
  base::Result<std::string> glb = io::compact_glb(surfaces_of(all));
  if (!glb) return glb.error();
  PageModel model{std::move(*glb), switches_of(inputs, view::visible_items(inputs), all, subject),
                  spots_of(inputs, all, subject)};
  model.switches.push_back({"landmark", {}, false, false});
  add_sides(all, model.spots);
  return model;
}

}  // namespace cluneal::app
