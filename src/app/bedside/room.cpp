#include "app/bedside/room.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <utility>

#include "app/drawing/paint.h"
#include "app/handout/handout.h"
#include "app/models/bodies.h"
#include "base/process.h"
#include "session/camera.h"
#include "session/groups.h"
#include "view/framing.h"

namespace cluneal::app {

using base::Id;
using session::BedsideStep;

namespace {

using base::operator""_id;

constexpr double site_surroundings = 70;  ///< mm to each side of where a nerve can get caught; chosen: the hip shows.

/// The step shows what lies beneath the skin.
bool shows_inside(BedsideStep step) {
  return step >= BedsideStep::caught;
}

const anatomy::Handout* handout_of(const Application::State& state, const Id& id) {
  const auto& all = state.library.atlas.handouts.all;
  const auto found = all.find(id);
  return found == all.end() ? nullptr : &found->second;
}

const anatomy::Handout* chosen_handout(const Application::State& state) {
  return handout_of(state, state.bedside->talk.handout);
}

/// The territories of the nerves that were painted on, on the side that hurts.
session::Scene with_painted_territories(session::Scene scene, const Application::State& state) {
  for (const anatomy::Handout* handout : nerves_painted(state)) {
    for (const auto& [id, territory] : state.library.atlas.territories) {
      if (!is_skin_of(*handout, id)) continue;
      scene.shown[id.child(state.bedside->talk.side == base::Side::left ? "left" : "right")] = true;
    }
  }
  return scene;
}

session::Scene scene_of_talk(const Application::State& state) {
  const BedsideTalk& talk = state.bedside->talk;
  const anatomy::Atlas& atlas = state.library.atlas;
  const anatomy::Handout* handout = chosen_handout(state);
  session::Scene plain;
  plain.body = state.bedside->shown.body;
  if (shows_inside(talk.step) && handout != nullptr) {
    session::Scene inside =
        handout_scene(atlas, *handout, talk.side == base::Side::left ? OwnSide::left : OwnSide::right, plain.body);
    // The skin was shown in the step before, and would cover the bone that the place lies at.
    std::erase_if(inside.shown, [](const auto& entry) { return "territory"_id.covers(entry.first); });
    inside.shown[handout->caught_at.child(talk.side == base::Side::left ? "left" : "right")] = true;
    return inside;
  }
  session::Scene skin = skin_to_paint(std::move(plain), atlas);
  return talk.step == BedsideStep::nerves ? with_painted_territories(std::move(skin), state) : skin;
}

AtBedside::Framed wanted_frame(const Application::State& state) {
  const BedsideTalk& talk = state.bedside->talk;
  AtBedside::Framed wanted;
  wanted.size = state.picturing.size;
  wanted.body = state.library.body.get();
  wanted.inside = talk.step == BedsideStep::caught;
  if (shows_inside(talk.step)) wanted.handout = talk.handout;
  wanted.front = talk.front && !shows_inside(talk.step);
  wanted.mirrored = wanted.front && talk.mirror;
  return wanted;
}

/// Of all that the handout's picture holds, or of the skin.
session::Camera framed_whole(const Application::State& state, session::Camera camera, double now) {
  const view::Inputs inputs = state.inputs(false, now);
  geometry::Bounds bounds;
  const anatomy::Handout* handout = chosen_handout(state);
  if (shows_inside(state.bedside->talk.step) && handout != nullptr) {
    for (const Id& id : handout->frames) bounds.add(view::bounds_of_shown(inputs, id));
  }
  if (bounds.empty()) bounds = view::bounds_of_shown(inputs, "skin"_id);
  return session::framed(camera, bounds, state.picturing.aspect(), false);
}

/// From behind and a little from outside, so near that the place and what is round it fill the picture.
session::Camera framed_site(const Application::State& state, session::Camera camera, double now) {
  const anatomy::Handout* handout = chosen_handout(state);
  if (handout == nullptr) return framed_whole(state, camera, now);
  const bool left = state.bedside->talk.side == base::Side::left;
  const auto site = state.library.body->sites.find(handout->caught_at.child(left ? "left" : "right"));
  if (site == state.library.body->sites.end()) return framed_whole(state, camera, now);
  geometry::Bounds bounds;
  bounds.add(site->second.point - glm::dvec3(site_surroundings));
  bounds.add(site->second.point + glm::dvec3(site_surroundings));
  camera.azimuth += left ? -20 : 20;
  return session::framed(camera, bounds, state.picturing.aspect(), false);
}

void begin_talk(Application::State& state, double now) {
  AtBedside& room = *state.bedside;
  const BedsideTalk& past = room.talk;
  const std::vector<std::string> languages =
      past.languages.empty() ? std::vector<std::string>{state.library.atlas.language.tag()} : past.languages;
  state.doing = {};
  room.brush = brush_at_first;
  room.brush_shown = false;
  talk_on(state, begun_talk(state.library.atlas.bedside.questions.size(), languages, past.letter), now);
}

}  // namespace

std::vector<const anatomy::Handout*> nerves_painted(const Application::State& state) {
  std::vector<const anatomy::Handout*> nerves;
  if (!state.doing.painting || !state.doing.painting->explanation) return nerves;
  for (const auto& each : state.library.atlas.handouts.all) {
    const anatomy::Handout& handout = each.second;
    if (touches_skin_of(handout, *state.doing.painting->explanation, state.bedside->talk.side))
      nerves.push_back(&handout);
  }
  return nerves;
}

bool painted_elsewhere(const Application::State& state) {
  const anatomy::Handout* chosen = chosen_handout(state);
  if (chosen == nullptr || !state.doing.painting || !state.doing.painting->explanation) return false;
  const std::vector<const anatomy::Handout*> painted = nerves_painted(state);
  return std::find(painted.begin(), painted.end(), chosen) == painted.end();
}

BedsidePaint bedside_paint(const Application::State& state) {
  BedsidePaint paint;
  if (!state.doing.painting) return paint;
  paint.there = state.doing.painting->patch != nullptr;
  // Nobody at the bedside is asked to weigh what fits both: there a nerve that shares the saddle's skin stops the talk
  // too.
  const auto& explanation = state.doing.painting->explanation;
  paint.wants_doctor = explanation && (explanation->verdict == body::Verdict::needs_a_doctor ||
                                       explanation->urgency == body::Urgency::beside);
  const std::optional<OwnSide> side = side_of_drawing(state.doing.painting->strokes);
  paint.other_side =
      state.bedside && side && (*side == OwnSide::left) != (state.bedside->talk.side == base::Side::left);
  return paint;
}

void enter_room(Application::State& state, double now) {
  if (state.bedside) return;
  AtBedside room;
  room.shown.body = state.scene().body;
  room.aside = state.set_aside();
  state.bedside = std::move(room);
  base::keep_memory_from_dumps(true);
  begin_talk(state, now);
}

void leave_room(Application::State& state, double now) {
  if (!state.bedside) return;
  AtBedside past = std::move(*state.bedside);
  state.bedside.reset();
  base::keep_memory_from_dumps(false);
  state.panel.forget_notes();
  state.bring_back(std::move(past.aside), now);
}

void start_with_new_patient(Application::State& state, double now) {
  if (!state.bedside) return;
  state.panel.forget_notes();
  begin_talk(state, now);
}

void talk_on(Application::State& state, BedsideTalk to, double now) {
  if (!state.bedside) return;
  // The gentlest is read about first.
  const anatomy::Handout* handout = handout_of(state, to.handout);
  const bool comes_to_help = to.step == BedsideStep::help && state.bedside->talk.step != BedsideStep::help;
  if (comes_to_help && to.reading.empty() && handout != nullptr && !handout->first.empty())
    to.reading = handout->first.front();
  state.bedside->talk = std::move(to);
  if (state.bedside->talk.step == BedsideStep::where && !state.doing.painting) begin_painting(state);
  state.mark_dirty(now);
}

void renew_bedside(Application::State& state) {
  if (!state.bedside) return;
  // On another body what was painted is gone: it is shown again where it hurts.
  BedsideTalk& talk = state.bedside->talk;
  if (!state.doing.painting && talk.step > BedsideStep::where) talk.step = BedsideStep::where;
  if (!state.doing.painting && talk.step == BedsideStep::where && !state.awaits_body()) begin_painting(state);
  state.bedside->shown = scene_of_talk(state);
}

void move_brush(Application::State& state, const glm::dvec2& by) {
  if (!state.bedside || state.bedside->talk.step != BedsideStep::where) return;
  glm::dvec2& brush = state.bedside->brush;
  if (state.bedside->brush_shown) brush = glm::clamp(brush + by, glm::dvec2(0), glm::dvec2(1));
  state.bedside->brush_shown = true;
  state.panel.stale = true;
}

void paint_at_brush(Application::State& state, double now) {
  if (!state.bedside || state.bedside->talk.step != BedsideStep::where) return;
  state.bedside->brush_shown = true;
  paint_at(state, state.bedside->brush * glm::dvec2(state.picturing.size), now);
  end_stroke(state, now);
  state.panel.stale = true;
}

void clear_painting(Application::State& state, double now) {
  if (!state.bedside || !state.doing.painting) return;
  begin_painting(state);
  state.mark_dirty(now);
}

void frame_bedside(Application::State& state, double now) {
  if (!state.bedside || state.awaits_body()) return;
  AtBedside& room = *state.bedside;
  const AtBedside::Framed wanted = wanted_frame(state);
  if (room.framed == wanted) return;
  session::Camera camera;
  if (const auto view = session::find_view(wanted.front ? "anterior" : "posterior")) {
    camera.azimuth = view->azimuth;
    camera.elevation = view->elevation;
  }
  camera.mirrored = wanted.mirrored;
  camera = wanted.inside ? framed_site(state, camera, now) : framed_whole(state, camera, now);
  const bool flies = room.framed && room.framed->size == wanted.size && room.framed->body == wanted.body &&
                     room.framed->mirrored == wanted.mirrored;
  room.framed = wanted;
  if (camera == state.camera.aim()) return;
  if (flies) {
    state.camera.fly_without_history(camera, now);
    return;
  }
  state.camera.flight.reset();
  state.camera.now = camera;
}

}  // namespace cluneal::app
