#include "view/shown.h"

#include <algorithm>
#include <glm/common.hpp>
#include <glm/gtc/matrix_transform.hpp>
#include <optional>
#include <utility>

#include "body/places/marks.h"
#include "session/variants.h"
#include "session/visible.h"
#include "view/materials.h"
#include "view/phrases.h"
#include "view/screen.h"
#include "view/side_by_side.h"

namespace cluneal::view {
namespace {

using base::operator""_id;
using MeshPointer = std::shared_ptr<const geometry::Mesh>;

constexpr float close_mark_opacity = 0.25f;  ///< Of a mark's ball that would hide the very place.
constexpr float selected_emphasis = 1.0f, highlighted_emphasis = 0.7f, hovered_emphasis = 0.4f;

/// The mesh for `detail`, else the next finer one that there is.
MeshPointer of_detail(const std::array<body::LevelMesh, 3>& meshes, body::LevelOfDetail detail) {
  for (std::size_t i = static_cast<std::size_t>(detail) + 1; i-- > 0;) {
    if (meshes[i]) return meshes[i];
  }
  for (const body::LevelMesh& mesh : meshes) {
    if (mesh) return mesh;
  }
  return {};
}

float emphasis_of(const Inputs& inputs, const Id& id) {
  const Id& selected = inputs.scene.selected;
  if (!selected.empty() && selected.covers(id)) return selected_emphasis;
  if (session::is_highlighted(inputs.scene, id)) return highlighted_emphasis;
  if (!inputs.hovered.empty() && inputs.hovered.covers(id)) return hovered_emphasis;
  return 0;
}

bool wanted(const Inputs& inputs, const Id& id) {
  return session::is_visible(inputs.scene, inputs.atlas, id);
}

/// Puts `thing` into the list unless nothing of it would be seen.
void add(const Inputs& inputs, SceneItem thing, std::vector<SceneItem>& list) {
  const double by_default =
      thing.structure != nullptr ? thing.structure->opacity : static_cast<double>(thing.material.opacity);
  const double opacity = std::clamp(session::opacity_of(inputs.scene, thing.id, by_default), 0.0, 1.0);
  if (!thing.mesh || thing.mesh->indices.empty() || opacity <= 0) return;
  thing.material.opacity = static_cast<float>(opacity);
  thing.material.emphasis = emphasis_of(inputs, thing.id);
  // A piece of skin that is brought out is denser: its hue says whose it is.
  constexpr float denser = 0.12f, densest = 0.9f;
  if (thing.material.soft && thing.material.emphasis > 0)
    thing.material.opacity =
        std::max(thing.material.opacity, std::min(densest, thing.material.opacity + denser * thing.material.emphasis));
  list.push_back(std::move(thing));
}

void add_structures(const Inputs& inputs, std::vector<SceneItem>& list) {
  for (const auto& [id, shape] : inputs.body.shapes) {
    const auto known = inputs.atlas.structures.find(without_side(id));
    const anatomy::Structure* structure = known != inputs.atlas.structures.end() ? &known->second : nullptr;
    if (!wanted(inputs, id)) continue;
    SceneItem thing;
    thing.id = id;
    thing.mesh = of_detail(shape.mesh, inputs.detail);
    thing.solid = of_detail(shape.mesh, body::LevelOfDetail::moving);
    thing.structure = structure;
    if (structure != nullptr) thing.names = &structure->names;
    thing.material = material_of_structure(id, structure != nullptr ? structure->tissue : anatomy::Tissue::bone);
    add(inputs, std::move(thing), list);
  }
}

/// Whether one looks closely: a millimetre is several pixels of a picture of 1080 lines.
bool looks_closely(const Inputs& inputs) {
  constexpr double near_pixels = 4;
  return Screen(inputs.camera, inputs.size).pixels_per_mm(inputs.camera.distance) >= near_pixels * inputs.scale;
}

/// Closely looked at, the bends of a nerve's still tube, which keep to a tenth of a millimetre, show as corners. Of a
/// moving one, three or five sides stand for the round: at rest, in a draft, it would be seen to be thinner.
body::LevelOfDetail tube_detail(const Inputs& inputs) {
  if (inputs.detail == body::LevelOfDetail::moving && !inputs.moving) return body::LevelOfDetail::still;
  return inputs.detail == body::LevelOfDetail::still && looks_closely(inputs) ? body::LevelOfDetail::finest
                                                                              : inputs.detail;
}

void add_nerves(const Inputs& inputs, std::vector<SceneItem>& list) {
  static const anatomy::Nerve unknown;
  const body::LevelOfDetail detail = tube_detail(inputs);
  for (const auto& [id, course] : inputs.body.courses) {
    const auto known = inputs.atlas.nerves.find(without_side(id));
    const anatomy::Nerve* nerve = known != inputs.atlas.nerves.end() ? &known->second : nullptr;
    if (!wanted(inputs, id)) continue;
    SceneItem thing;
    thing.id = id;
    thing.kind = Kind::nerve;
    thing.mesh = of_detail(course.tube, detail);
    thing.solid = of_detail(course.tube, body::LevelOfDetail::moving);
    // The thick neighbours would cover what the atlas is about.
    const bool neighbour = nerve != nullptr && inputs.atlas.is_neighbour(*nerve);
    thing.tube_scale = neighbour ? 1.0f : static_cast<float>(inputs.scene.nerve_scale);
    thing.course = &course;
    thing.nerve = nerve;
    if (nerve != nullptr) {
      thing.names = &nerve->names;
      thing.group = inputs.atlas.group_of(nerve->id);
    }
    thing.material = material_of_nerve(inputs.atlas, nerve != nullptr ? *nerve : unknown, is_dark(inputs));
    add(inputs, std::move(thing), list);
  }
}

/// Whether the nerve of a site is in the picture, on its side.
bool has_nerve(const anatomy::Site& site, base::Side side, const std::vector<SceneItem>& list) {
  return std::any_of(list.begin(), list.end(), [&](const SceneItem& thing) {
    return thing.kind == Kind::nerve && site.nerve.covers(thing.id) && base::side_of(thing.id) == side;
  });
}

/// After the nerves: a sign whose nerve is hidden would hang in the air, unless the picture is of no nerve at all.
void add_sites(const Inputs& inputs, std::vector<SceneItem>& list) {
  const bool nerves = std::any_of(list.begin(), list.end(), [](const SceneItem& t) { return t.kind == Kind::nerve; });
  for (const auto& [id, laid] : inputs.body.sites) {
    const auto known = inputs.atlas.sites.find(without_side(id));
    if (known == inputs.atlas.sites.end() || !wanted(inputs, id)) continue;
    const bool chosen = emphasis_of(inputs, id) >= highlighted_emphasis;
    if (nerves && !chosen && !has_nerve(known->second, base::side_of(id), list)) continue;
    SceneItem thing;
    thing.id = id;
    thing.kind = Kind::site;
    thing.mesh = thing.solid = laid.marker;
    thing.point = laid.point;
    thing.radius = laid.radius;
    thing.names = &known->second.names;
    thing.group = inputs.atlas.group_of(known->second.nerve);
    thing.material = material_of_site(thing.group, is_dark(inputs));
    add(inputs, std::move(thing), list);
  }
}

void add_territories(const Inputs& inputs, std::vector<SceneItem>& list) {
  for (const auto& [id, laid] : inputs.body.territories) {
    const auto known = inputs.atlas.territories.find(without_side(id));
    if (known == inputs.atlas.territories.end() || !wanted(inputs, id)) continue;
    SceneItem thing;
    thing.id = id;
    thing.kind = Kind::territory;
    thing.mesh = thing.solid = laid.patch;
    thing.names = &known->second.names;
    thing.group = inputs.atlas.group_of(known->second.nerve);
    thing.material = material_of_territory(without_side(id), thing.group, is_dark(inputs));
    add(inputs, std::move(thing), list);
  }
}

void add_areas(const Inputs& inputs, std::vector<SceneItem>& list) {
  for (const auto& [id, laid] : inputs.body.areas) {
    const auto known = inputs.atlas.areas.find(without_side(id));
    if (known == inputs.atlas.areas.end() || !wanted(inputs, id)) continue;
    SceneItem thing;
    thing.id = id;
    thing.kind = Kind::territory;
    thing.mesh = thing.solid = laid.patch;
    thing.names = &known->second.names;
    const std::optional<anatomy::Dermatome>& dermatome = known->second.dermatome;
    const auto colour = inputs.atlas.root_colours.find(dermatome ? dermatome->root : anatomy::Root{});
    thing.dermatome = dermatome.has_value();
    thing.material = dermatome && colour != inputs.atlas.root_colours.end()
                         ? material_of_dermatome(*dermatome, colour->second, is_dark(inputs))
                         : material_of_area(known->second.urgent, is_dark(inputs));
    add(inputs, std::move(thing), list);
  }
}

void add_painting(const Inputs& inputs, std::vector<SceneItem>& list) {
  if (!inputs.painted) return;
  static const anatomy::Names names{std::string(phrases::where_it_hurts.text), "", "", "", {}};  // label_of says it.
  SceneItem thing;
  thing.id = painted_id();
  thing.kind = Kind::territory;
  thing.mesh = thing.solid = inputs.painted;
  thing.names = &names;
  thing.material = material_of_painting();
  add(inputs, std::move(thing), list);
}

/// One ball for all landmarks, about the origin.
const body::PlacedSite& landmark_ball() {
  constexpr double radius = 2.5;  ///< mm: less than the spines and tubercles that it sits on.
  static const body::PlacedSite ball = [] {
    body::PlacedSite made;
    made.radius = radius;
    body::add_marker(made);
    return made;
  }();
  return ball;
}

/// A landmark that is one of many would name what hides it: the spine in front of the hip bone on the back of its wing.
bool asked_for_by_name(const session::Scene& scene, const Id& whole, const Id& id) {
  const auto named = [&](const Id& each) {
    const auto shown = scene.shown.find(each);
    return each == scene.selected || scene.highlighted.count(each) > 0 || (shown != scene.shown.end() && shown->second);
  };
  return named(whole) || named(id);
}

void add_landmarks(const Inputs& inputs, std::vector<SceneItem>& list) {
  const bool close = looks_closely(inputs);
  for (const auto& [whole, known] : inputs.atlas.landmarks) {
    for (const Id& id : {known.paired ? whole.child("left") : whole, known.paired ? whole.child("right") : Id{}}) {
      const auto place = inputs.body.landmarks.find(id);
      if (place == inputs.body.landmarks.end() || !wanted(inputs, id)) continue;
      SceneItem thing;
      thing.id = id;
      thing.kind = Kind::landmark;
      thing.mesh = thing.solid = landmark_ball().marker;
      thing.transform = glm::translate(glm::dmat4(1), place->second);
      thing.placed = true;
      thing.point = place->second;
      thing.radius = landmark_ball().radius;
      thing.even_hidden = asked_for_by_name(inputs.scene, whole, id);
      thing.names = &known.names;
      thing.material = material_of_landmark(is_dark(inputs));
      if (close) thing.material.opacity = close_mark_opacity;
      add(inputs, std::move(thing), list);
    }
  }
}

void add_models(const Inputs& inputs, std::vector<SceneItem>& list) {
  for (std::size_t i = 0; i < inputs.scene.models.size(); ++i) {
    const session::ImportedModel& model = inputs.scene.models[i];
    const auto loaded = inputs.models.find(model.hash);
    const Id id = session::model_id(i);
    if (loaded == inputs.models.end() || !session::is_model_shown(inputs.scene, i)) continue;
    SceneItem thing;
    thing.id = id;
    thing.kind = Kind::model;
    thing.solid = loaded->second.moving ? loaded->second.moving : loaded->second.mesh;
    thing.mesh =
        inputs.detail == body::LevelOfDetail::moving || !loaded->second.mesh ? thing.solid : loaded->second.mesh;
    thing.transform = model.transform;
    thing.placed = model.transform != glm::dmat4(1);
    thing.material = material_of_model();
    add(inputs, std::move(thing), list);
  }
}

/// The more see-through what stands before the nerves is, the more they shine through it: they are what it is about.
void draw_nerves_over_see_through(std::vector<SceneItem>& list) {
  constexpr float through_glass = 0.8f;
  // Skin lies before all nerves alike: that it pales them tells nothing, and would grey the hues that tell groups.
  constexpr float through_skin = 0.95f;
  float veil = 0, glass = through_skin;
  for (const SceneItem& thing : list) {
    const bool see_through = thing.kind != Kind::territory && thing.material.opacity < 1;
    if (!see_through || is_veil(thing)) continue;
    veil = std::max(veil, thing.material.opacity);
    glass = through_glass;
  }
  for (SceneItem& thing : list) {
    if (thing.kind == Kind::nerve && thing.material.opacity >= 1) {
      thing.material.shines_through = glass * (1 - veil);
    }
  }
}

/// From one side the territories of the other would show through as a second pattern, and its nerves, through gaps
/// between bones, as a part of the nearer ones: as one goes round, the former fade, and the latter grow pale, as what
/// is far off does in air.
void fade_far_side(const Inputs& inputs, std::vector<SceneItem>& list) {
  constexpr double begins = 0.75, gone = 0.95;  // Of the way toward the one side that one looks from.
  constexpr float palest = 0.68f;               // Of the way to the background: its hue is told, and no nearer nerve's.
  const render::Background air = background_of(inputs.scene, false, inputs.look);
  const double toward_left = session::axes_of(inputs.camera).back.x;
  std::erase_if(list, [&](SceneItem& thing) {
    if (thing.kind != Kind::territory && thing.kind != Kind::nerve) return false;
    const base::Side side = base::side_of(thing.id);
    const double away = side == base::Side::left ? -toward_left : side == base::Side::right ? toward_left : 0;
    const auto left = static_cast<float>(1 - std::clamp((away - begins) / (gone - begins), 0.0, 1.0));
    if (thing.kind == Kind::nerve) {
      const bool meant = thing.material.emphasis > 0;
      if (meant || left >= 1) return false;
      thing.material.colour = glm::mix(thing.material.colour, 0.5f * (air.top + air.bottom), palest * (1 - left));
      thing.material.halo = left > 0.5f;  // Dark rims would bring it near again.
      return false;
    }
    thing.material.opacity *= left;
    return left <= 0;
  });
}

}  // namespace

Id painted_id() {
  return "painted"_id;
}

std::vector<SceneItem> visible_items(const Inputs& inputs) {
  std::vector<SceneItem> list;
  list.reserve(inputs.body.shapes.size() + inputs.body.courses.size() + inputs.scene.models.size());
  add_structures(inputs, list);
  add_nerves(inputs, list);
  add_sites(inputs, list);
  add_territories(inputs, list);
  add_areas(inputs, list);
  add_painting(inputs, list);
  fade_far_side(inputs, list);
  add_landmarks(inputs, list);
  add_models(inputs, list);
  draw_nerves_over_see_through(list);
  return list;
}

std::vector<SceneItem> missing_nerves(const Inputs& inputs, const std::vector<SceneItem>& things) {
  constexpr float faint = 0.2f, pale = 0.35f;
  if (inputs.scene.roots.empty() && inputs.scene.variants.empty()) return {};
  if (inputs.look.asks || !inputs.look.own_left.empty()) return {};
  session::Scene usual = inputs.scene;
  usual.roots.clear();
  for (const auto& [of, variant] : inputs.scene.variants) usual = session::with_variant(usual, inputs.atlas, of, {});
  std::vector<SceneItem> missing;
  add_nerves(with_scene(inputs, usual), missing);
  std::erase_if(missing, [&](SceneItem& nerve) {
    const bool here = std::any_of(things.begin(), things.end(), [&](const SceneItem& t) { return t.id == nerve.id; });
    return here || nerve.group == nullptr || nerve.group->neighbours;
  });
  for (SceneItem& nerve : missing) {
    nerve.material.colour = glm::mix(nerve.material.colour, glm::vec3(0.5f), pale);
    nerve.material.opacity = faint;
    nerve.material.halo = false;
    nerve.material.pattern = render::Pattern::none;
    nerve.material.emphasis = 0;
  }
  return missing;
}

bool is_chosen(const SceneItem& thing) {
  return thing.material.emphasis >= highlighted_emphasis;
}

bool is_mark(const SceneItem& thing) {
  return thing.kind == Kind::site || thing.kind == Kind::landmark;
}

bool is_solid(const SceneItem& thing) {
  constexpr float solid_opacity = 0.5f;  // Below, one looks through it.
  return (thing.kind == Kind::structure || thing.kind == Kind::model) && thing.material.opacity >= solid_opacity;
}

bool is_veil(const SceneItem& thing) {
  const bool skin = thing.structure != nullptr && thing.structure->tissue == anatomy::Tissue::skin;
  return skin && !is_solid(thing) && !is_chosen(thing);
}

float shown_at(const SceneItem& thing, std::uint32_t triangle, const glm::dvec3& barycentric) {
  const geometry::Mesh& mesh = *thing.solid;
  float shown = 0;
  for (std::size_t k = 0; k < 3; ++k) {
    shown += static_cast<float>(barycentric[static_cast<glm::length_t>(k)]) *
             mesh.occlusion[mesh.indices[3 * std::size_t{triangle} + k]];
  }
  return shown;
}

Id without_side(const Id& id) {
  return base::side_of(id) == base::Side::none ? id : id.parent();
}

}  // namespace cluneal::view
