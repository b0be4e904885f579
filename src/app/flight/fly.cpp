// Where the camera flies on the way through what is known: to a thing, a topic of the syndrome, a step of a nerve.
#include "app/flight/fly.h"

#include <algorithm>

#include "app/phrases.h"
#include "session/groups.h"
#include "session/levels.h"
#include "session/side_by_side.h"
#include "session/topics.h"
#include "session/variants.h"
#include "view/framing.h"
#include "view/free_view.h"

namespace cluneal::app {

namespace {

/// What is shown, less what no picture shows together with the rest, which is told.
std::vector<glm::dvec3> frame_all(Application::State& state, double now) {
  const view::Framing framing = framing_of_all(state, now);
  for (const std::string& remark : framing.remarks) {
    state.report(base::Severity::warning, remark + " " + state.say(phrases::select_it_and_press_f));
  }
  return framing.points;
}

session::Camera framed(const Application::State& state, const session::Camera& camera,
                       const std::vector<glm::dvec3>& points) {
  return session::framed(camera, points, state.picturing.aspect(), state.names_stand_beside());
}

/// As `view::free_view` does, in the first picture that shows `id`.
session::Camera free_view_of(Application::State& state, const Id& id, const geometry::Bounds& bounds, double now) {
  std::vector<PicturedPane>& panes = state.picturing.panes;
  std::size_t pane = 0;
  while (pane + 1 < panes.size() && view::bounds_of_shown(state.inputs(true, now, pane), id).empty()) ++pane;
  return view::free_view(state.inputs(true, now, pane), panes[pane].memory, id, bounds);
}

void tell_none(Application::State& state) {
  state.report(base::Severity::note, state.say(phrases::this_body_has_none_of_it));
}

/// With `id` shown, whatever roots and variants were chosen.
session::Scene shown(const Application::State& state, const Id& id) {
  const anatomy::Atlas& atlas = state.library.atlas;
  session::Scene scene = session::with_variant_behind(state.scene(), atlas, id);
  return session::with_roots_of(session::with_shown_branch(std::move(scene), atlas, id), atlas, {id});
}

/// Selects a topic of the syndrome, shows what it speaks of and flies there.
void show_topic(Application::State& state, const Id& topic, double now) {
  state.commit(state.say(phrases::read_about_topic, {{"topic", state.library.atlas.title_of(topic)}}),
               session::with_topic(state.scene(), state.library.atlas, topic), now);
  if (!state.library.atlas.topics.at(topic).beside.empty()) {
    fly_to_pictures(state, now);
    return;
  }
  geometry::Bounds bounds;
  Id seen;
  std::vector<Id> places = session::looked_at(state.library.atlas, topic);
  if (state.picturing.drawing.patch) places.push_back(view::painted_id());
  for (const Id& place : places) {
    const geometry::Bounds own = state.bounds_of(place, now);
    if (own.empty()) continue;
    if (seen.empty()) seen = place;
    bounds.add(own);
  }
  if (!seen.empty()) state.fly_to(free_view_of(state, seen, bounds, now), now);
}

}  // namespace

view::Framing framing_of_all(const Application::State& state, double now) {
  view::Framing all = view::framing_of_shown(state.inputs(false, now));
  for (std::size_t i = 1; i < state.picturing.panes.size(); ++i) {
    const std::vector<glm::dvec3> points = view::framing_of_shown(state.inputs(false, now, i)).points;
    all.points.insert(all.points.end(), points.begin(), points.end());
  }
  return all;
}

void select(Application::State& state, const Id& id, double now) {
  state.commit(id.empty() ? state.say(phrases::clear_the_selection)
                          : state.say(phrases::select_name, {{"name", state.library.title_of(id)}}),
               session::with_selected(state.scene(), state.library.atlas, id), now);
}

void visit(Application::State& state, const Id& id, double now) {
  if (state.library.atlas.topics.contains(id)) {
    show_topic(state, id, now);
    return;
  }
  session::Scene scene = shown(state, id);
  scene.selected = id;
  state.commit(state.say(phrases::go_to_name, {{"name", state.library.title_of(id)}}), std::move(scene), now);
  fly_to_thing(state, id, now);
}

void fly_to_thing(Application::State& state, const Id& id, double now) {
  if (id.empty()) {
    const std::vector<glm::dvec3> points = frame_all(state, now);
    if (points.empty()) return tell_none(state);
    state.fly_to(framed(state, state.camera.now, points), now);
    return;
  }
  // What is hidden is shown first: that is what somebody wants who flies there.
  if (state.bounds_of(id, now).empty())
    state.commit(state.say(phrases::show_name, {{"name", state.library.title_of(id)}}), shown(state, id), now);
  const geometry::Bounds bounds = state.bounds_of(id, now);
  if (bounds.empty()) return tell_none(state);
  state.fly_to(free_view_of(state, id, bounds, now), now);
}

void fly_to_pictures(Application::State& state, double now) {
  const std::vector<Id>& beside = state.scene().beside;
  geometry::Bounds bounds;
  for (std::size_t i = 0; i < state.picturing.panes.size() && i < beside.size(); ++i) {
    for (const Id& place : session::looked_at_beside(state.library.atlas, beside[i])) {
      bounds.add(view::bounds_of_shown(state.inputs(true, now, i), place));
    }
  }
  if (bounds.empty()) return;
  state.fly_to(view::framed_close(state.inputs(true, now), bounds, state.picturing.aspect()), now);
}

void go_home(Application::State& state, double now) {
  state.fly_to(framed(state, session::Camera{}, frame_all(state, now)), now);
}

void fly_to_step(Application::State& state, const session::FlyToStep& wanted, double now) {
  const auto course = state.library.body->courses.find(wanted.nerve);
  if (course == state.library.body->courses.end()) return;
  const std::vector<body::PlacedWaypoint>& steps = course->second.waypoints;
  const auto at = std::find_if(steps.begin(), steps.end(),
                               [&](const body::PlacedWaypoint& waypoint) { return waypoint.step == wanted.step; });
  if (at == steps.end()) return;
  constexpr double surroundings = 45;  // mm to each side: the step and what it passes.
  geometry::Bounds bounds;
  bounds.add(at->point - glm::dvec3(surroundings));
  bounds.add(at->point + glm::dvec3(surroundings));
  state.fly_to(view::free_view(state.inputs(true, now), state.picturing.panes.front().memory, at->point, bounds), now);
}

}  // namespace cluneal::app
