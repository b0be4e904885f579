// Where the camera flies on the way through what is known: to a topic of the syndrome, to a step of a nerve.
#include <algorithm>

#include "app/application_state.h"
#include "session/topics.h"
#include "view/free_view.h"

namespace cluneal::app {

void Application::State::show_topic(const Id& topic, double now) {
  commit("read about " + atlas.title_of(topic), session::with_topic(scene(), atlas, topic), now);
  geometry::Bounds bounds;
  Id seen;
  for (const Id& place : session::looked_at(atlas, topic)) {
    const geometry::Bounds own = view::bounds_of_shown(inputs(false, now), place);
    if (own.empty()) continue;
    if (seen.empty()) seen = place;
    bounds.add(own);
  }
  if (!seen.empty()) fly_to(view::free_view(inputs(true, now), memory, seen, bounds), now);
}

void Application::State::fly_to_step(const session::FlyToStep& wanted, double now) {
  const auto course = body->courses.find(wanted.nerve);
  if (course == body->courses.end()) return;
  const std::vector<body::LaidWaypoint>& steps = course->second.waypoints;
  const auto at = std::find_if(steps.begin(), steps.end(),
                               [&](const body::LaidWaypoint& waypoint) { return waypoint.step == wanted.step; });
  if (at == steps.end()) return;
  constexpr double surroundings = 45;  // mm to each side: the step and what it passes.
  geometry::Bounds bounds;
  bounds.add(at->point - glm::dvec3(surroundings));
  bounds.add(at->point + glm::dvec3(surroundings));
  fly_to(view::free_view(inputs(true, now), memory, at->point, bounds), now);
}

}  // namespace cluneal::app
