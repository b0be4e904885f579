#include "session/tours.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "session/groups.h"
#include "session/levels.h"
#include "session/phrases.h"
#include "session/side_by_side.h"
#include "session/skin.h"
#include "session/topics.h"
#include "session/variants.h"

namespace cluneal::session {
namespace {

/// Tells what the atlas knows, and collects what it does not.
class Known {
 public:
  Known(const anatomy::Atlas& atlas, std::string& unknown) : language_(atlas.language), unknown_(unknown) {
    for (Id id : atlas.leaves()) {
      for (; !id.empty(); id = id.parent()) ids_.insert(id);
    }
  }
  [[nodiscard]] std::vector<Id> of(const std::vector<Id>& asked) {
    std::vector<Id> known;
    std::copy_if(asked.begin(), asked.end(), std::back_inserter(known),
                 [&](const Id& id) { return holds(ids_.count(id) != 0, id.text()); });
    return known;
  }
  bool holds(bool there, const std::string& what) {
    if (!there) unknown_ += (unknown_.empty() ? language_.say(phrases::this_version_of_the_atlas) + " " : ", ") + what;
    return there;
  }

 private:
  const language::Language& language_;
  std::set<Id> ids_;
  std::string& unknown_;
};

Sides sides_of(anatomy::TourSides sides) {
  switch (sides) {
    case anatomy::TourSides::left:
      return Sides::left;
    case anatomy::TourSides::right:
      return Sides::right;
    case anatomy::TourSides::both:
      break;
  }
  return Sides::both;
}

/// Of a pair that is named without a side the one that the step shows.
Id on_side(const Id& id, anatomy::TourSides sides) {
  if (sides == anatomy::TourSides::both || base::side_of(id) != base::Side::none) return id;
  return id.child(sides == anatomy::TourSides::left ? "left" : "right");
}

/// Gives each thing that is compared a picture of its own, and the scene all of them. Each stands alone in its own:
/// what is to stand out there is the step's to say.
void set_beside(TourShot& shot, const std::vector<anatomy::TourPane>& panes, const anatomy::Atlas& atlas,
                SlidePart part, Known& known) {
  const Scene common = shot.scene;
  for (const anatomy::TourPane& pane : panes) {
    if (!known.holds(can_stand_beside(atlas, pane.of), pane.of.text())) continue;
    const std::vector<Id> places =
        atlas.topics.contains(pane.of) ? shown_places(atlas, pane.of) : std::vector<Id>{pane.of};
    const std::vector<Id> with_it = known.of(pane.show);
    const auto shown = [&](Scene scene) {
      scene = with_places(std::move(scene), places);
      scene.highlighted = common.highlighted;
      for (const Id& id : with_it) scene = with_shown_branch(std::move(scene), atlas, id);
      return scene;
    };
    shot.scene = shown(std::move(shot.scene));
    const std::string letter(1, static_cast<char>('A' + shot.beside.size()));
    shot.beside.push_back({part == SlidePart::question ? letter : title_beside(atlas, pane.of), shown(common)});
    const std::vector<Id> seen = looked_at_beside(atlas, pane.of);
    shot.focus.insert(shot.focus.end(), seen.begin(), seen.end());
  }
  // One that is left alone stands in the scene.
  if (shot.beside.size() < 2) shot.beside.clear();
}

Scene with_skin_of(Scene scene, const anatomy::Atlas& atlas, anatomy::TourSkin skin) {
  switch (skin) {
    case anatomy::TourSkin::none:
      return with_skin(std::move(scene), atlas, SkinLook::none);
    case anatomy::TourSkin::ghost:
      return with_skin(std::move(scene), atlas, SkinLook::ghost);
    case anatomy::TourSkin::solid:
      return with_skin(std::move(scene), atlas, SkinLook::solid);
    case anatomy::TourSkin::by_default:
      break;
  }
  return scene;
}

/// What differs between two of the maps, in a third one too.
template <class Value>
void follow(std::map<Id, Value>& third, const std::map<Id, Value>& before, const std::map<Id, Value>& after) {
  for (const auto& [id, value] : after) {
    const auto old = before.find(id);
    if (old == before.end() || old->second != value) third[id] = value;
  }
  for (const auto& [id, value] : before) {
    if (after.count(id) == 0) third.erase(id);
  }
}

}  // namespace

std::vector<SlidePart> parts_of(const anatomy::TourStep& step) {
  if (!step.question) return {SlidePart::statement};
  return {SlidePart::question, SlidePart::answer, SlidePart::statement};
}

TourShot shot_of(const anatomy::TourStep& step, const anatomy::Atlas& atlas, SlidePart part) {
  TourShot shot;
  Known known(atlas, shot.unknown);
  Scene& scene = shot.scene;
  if (!step.body.empty() && known.holds(anatomy::find_person(atlas.persons, step.body) != nullptr, step.body))
    scene.body = step.body;
  if (!step.only.empty()) show_only(scene, atlas, known.of(step.only));
  for (const Id& id : step.variants) {
    const auto variant = atlas.variants.find(id);
    if (known.holds(variant != atlas.variants.end(), id.text()))
      scene = with_variant(scene, atlas, variant->second.of, id);
  }
  if (!step.topic.empty() && known.holds(atlas.topics.count(step.topic) != 0, step.topic.text())) {
    scene = with_topic(std::move(scene), atlas, step.topic);
    shot.focus = looked_at(atlas, step.topic);
    scene.selected = {};
  }
  if (!step.roots.empty()) scene = with_roots(std::move(scene), atlas, step.roots);
  scene = with_skin_of(std::move(scene), atlas, step.skin);
  for (const auto& [id, opacity] : step.opacity) {
    if (!known.of({id}).empty()) scene.opacity[id] = opacity;
  }
  for (const Id& id : known.of(step.show)) scene = with_shown_branch(std::move(scene), atlas, id);
  for (const Id& id : known.of(step.hide)) scene = with_branch(std::move(scene), id, false);
  for (const Id& id : known.of(step.highlight)) scene.highlighted.insert(id);
  scene.sides = sides_of(step.sides);
  if (!step.spread.empty() && !known.of({step.spread}).empty()) scene.spread = on_side(step.spread, step.sides);
  scene.labels = step.labels && part != SlidePart::question;
  set_beside(shot, step.beside, atlas, part, known);
  if (std::vector<Id> focus = known.of(step.focus); !focus.empty()) shot.focus = std::move(focus);
  shot.camera = step.camera;
  const auto view = find_view(step.view);
  known.holds(view.has_value() || step.camera.has_value(), "view \"" + step.view + "\"");
  shot.view = view.value_or(*find_view("posterior"));
  if (!shot.unknown.empty()) shot.unknown += ".";
  return shot;
}

TourShot switched(TourShot shot, const Scene& shown) {
  const Scene before = std::exchange(shot.scene, shown);
  for (TourPicture& picture : shot.beside) {
    Scene& scene = picture.scene;
    follow(scene.shown, before.shown, shown.shown);
    follow(scene.opacity, before.opacity, shown.opacity);
    if (shown.sides != before.sides) scene.sides = shown.sides;
    if (shown.labels != before.labels) scene.labels = shown.labels;
    scene.selected = shown.selected;
    scene.nerve_scale = shown.nerve_scale;
    scene.dark_background = shown.dark_background;
  }
  return shot;
}

Camera direction_of(const TourShot& shot) {
  Camera camera;
  camera.azimuth = shot.camera ? shot.camera->azimuth : shot.view.azimuth;
  camera.elevation = shot.camera ? shot.camera->elevation : shot.view.elevation;
  return camera;
}

Scene nothing_shown(const anatomy::Atlas& atlas) {
  Scene scene;
  show_only(scene, atlas, {});
  scene.labels = false;
  return scene;
}

const std::string& words_of(const anatomy::TourStep& step, SlidePart part) {
  if (!step.question || part == SlidePart::statement) return step.slide;
  return part == SlidePart::answer ? step.question->answer : step.question->ask;
}

}  // namespace cluneal::session
