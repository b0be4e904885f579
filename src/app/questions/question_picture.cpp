#include "app/questions/question_picture.h"

#include "session/groups.h"
#include "session/skin.h"
#include "view/framing.h"
#include "view/free_view.h"
#include "view/shown.h"

namespace cluneal::app {

using base::operator""_id;

session::Scene scene_of(const anatomy::Atlas& atlas, const study::Picture& picture, session::Scene scene) {
  for (const base::Id& id : picture.shown) scene = session::with_shown_branch(std::move(scene), atlas, id);
  // What one is to point at is no ghost, through which what lies behind it would be met.
  for (const base::Id& id : picture.shown) {
    const auto structure = atlas.structures.find(view::without_side(id));
    const bool solid = structure != atlas.structures.end() && structure->second.tissue != anatomy::Tissue::skin;
    if (solid && picture.pointed.empty()) scene.opacity[id] = 1;
  }
  for (const base::Id& id : picture.hidden) scene = session::with_branch(std::move(scene), id, false);
  if (!picture.pointed.empty()) {
    // What lies around is looked through, so that what is asked about is found among it and seen from every side.
    for (const auto& [id, structure] : atlas.structures) {
      if (structure.tissue != anatomy::Tissue::skin) scene.opacity[id] = session::ghost_opacity;
    }
    for (const auto& [id, nerve] : atlas.nerves) scene.opacity[id] = session::ghost_opacity;
  }
  for (const base::Id& id : picture.pointed) {
    // A piece of skin stays as the atlas shows it: solid it would cover the nerve that is asked about.
    const base::Id own = view::without_side(id);
    if (!atlas.territories.contains(own) && !atlas.areas.contains(own)) scene.opacity[id] = 1;
  }
  scene.highlighted = {picture.pointed.begin(), picture.pointed.end()};
  scene.selected = {};
  scene.spread = {};
  scene.beside.clear();
  scene.labels = false;
  if (picture.drawing.empty()) return scene;
  // What a patient paints lies on bare skin, with no nerve that would suggest one; the case that is selected has it
  // drawn.
  scene.shown["nerve"_id] = false;
  scene = session::with_skin(std::move(scene), atlas, session::SkinLook::solid);
  scene.selected = picture.drawing;
  return scene;
}

session::Camera camera_of(const view::Inputs& inputs, view::FrameCache& memory, const study::Picture& picture) {
  // So much of what lies round about is in the picture that one sees where on the body it is.
  constexpr double around = 60;
  session::Camera camera = inputs.camera;
  if (const auto view = session::find_view(picture.view)) {
    camera.azimuth = view->azimuth;
    camera.elevation = view->elevation;
  }
  const view::Inputs seen{inputs.atlas, inputs.body,  inputs.models, inputs.scene, camera, inputs.fonts,
                          inputs.size,  inputs.scale, inputs.detail, false,        false,  {}};
  const double aspect = static_cast<double>(inputs.size.x) / inputs.size.y;
  const bool turns = !picture.fixed && picture.pointed.size() == 1;
  geometry::Bounds bounds;
  for (const base::Id& id : picture.framed) bounds.add(view::bounds_of_shown(seen, id));
  // One small thing in a picture of all is hard to see.
  constexpr double far_around = 110;
  if (bounds.empty() && turns) {
    bounds.add(view::bounds_of_shown(seen, picture.pointed.front()));
    bounds.low -= glm::dvec3(far_around - around);
    bounds.high += glm::dvec3(far_around - around);
  }
  if (bounds.empty()) {
    const view::Framing all = view::framing_of_shown(seen);
    return session::framed(camera, all.points, aspect, false);
  }
  bounds.low -= glm::dvec3(around);
  bounds.high += glm::dvec3(around);
  if (turns) return view::free_view(seen, memory, picture.pointed.front(), bounds);
  return view::framed_close(seen, bounds, aspect);
}

}  // namespace cluneal::app
