// Rides along a nerve: which courses they lead over, what is said on the way, and how they go on.
#include "app/flight/rides.h"

#include <algorithm>
#include <utility>

#include "anatomy/roots.h"
#include "app/phrases.h"
#include "geometry/curve.h"
#include "session/visible.h"
#include "view/mesh_facts.h"

namespace cluneal::app {
namespace {

Id whole(const Id& id) {
  return base::side_of(id) == base::Side::none ? id : id.parent();
}

/// What a study found a root to give to the group, in percent; the largest where several counted.
double share_of(const anatomy::Atlas& atlas, const anatomy::Nerve& nerve) {
  const auto root = anatomy::root_in(nerve.id);
  const auto group = atlas.nerves.find(nerve.group);
  double most = 0;
  if (!root || group == atlas.nerves.end()) return most;
  for (const anatomy::RootShare& share : group->second.roots) {
    if (share.root == root->name()) most = std::max(most, share.percent.value_or(0));
  }
  return most;
}

/// Of all nerves that run into `nerve`, the one most often found; nothing where the body has none.
std::optional<Id> feeding(const anatomy::Atlas& atlas, const body::Body& body, const Id& nerve, std::string_view side) {
  std::optional<Id> best;
  double best_share = -1;
  for (const auto& [id, other] : atlas.nerves) {
    if (other.joins != nerve || !body.courses.contains(id.child(side))) continue;
    const double share = share_of(atlas, other);
    if (share <= best_share) continue;
    best = id;
    best_share = share;
  }
  return best;
}

/// The nerve to ride on: `id` itself, or the first shown one below it.
std::optional<Id> rideable(const Application::State& state, const Id& id) {
  if (state.library.body->courses.contains(id)) return id;
  std::optional<Id> any;
  for (const auto& [course, laid] : state.library.body->courses) {
    if (!id.covers(course)) continue;
    if (!any) any = course;
    if (session::is_on_shown_side(state.scene(), course) &&
        session::is_switched_on(state.scene(), state.library.atlas, course))
      return course;
  }
  return any;
}

/// The courses of `route` as one line, with a stop for each of their steps.
void join_courses(const Application::State& state, const std::vector<Id>& route, geometry::Polyline& line,
                  std::vector<session::RideStop>& stops) {
  for (const Id& id : route) {
    const body::Course& course = state.library.body->courses.at(id);
    const double before = geometry::length_of(line);
    const auto nerve = state.library.atlas.nerves.find(base::side_of(id) == base::Side::none ? id : id.parent());
    for (const body::PlacedWaypoint& waypoint : course.waypoints) {
      std::string said = waypoint.step;
      if (nerve != state.library.atlas.nerves.end()) {
        for (const anatomy::Waypoint& known : nerve->second.course) {
          if (known.step == waypoint.step) said = known.text;
        }
      }
      stops.push_back({before + waypoint.arc_length, state.library.atlas.title_of(id), std::move(said)});
    }
    for (const glm::dvec3& point : course.line) {
      if (line.empty() || point != line.back()) line.push_back(point);
    }
  }
  const double length = geometry::length_of(line);
  for (session::RideStop& stop : stops) stop.at = std::clamp(stop.at / std::max(length, 1e-9), 0.0, 1.0);
  std::stable_sort(stops.begin(), stops.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
}

}  // namespace

std::vector<Id> route_of(const anatomy::Atlas& atlas, const body::Body& body, const Id& nerve) {
  std::vector<Id> route{nerve};
  const std::string side(nerve.last());
  const auto add = [&](const std::optional<Id>& next, bool in_front) {
    if (!next) return false;
    const Id sided = next->child(side);
    // Each nerve once, whatever circle the names make.
    if (!body.courses.contains(sided) || std::find(route.begin(), route.end(), sided) != route.end()) return false;
    route.insert(in_front ? route.begin() : route.end(), sided);
    return true;
  };
  const auto joined = [&]() -> std::optional<Id> {
    const auto known = atlas.nerves.find(whole(route.back()));
    return known == atlas.nerves.end() ? std::nullopt : known->second.joins;
  };
  while (add(joined(), false)) continue;
  while (add(feeding(atlas, body, whole(route.front()), side), true)) continue;
  return route;
}

void start_ride(Application::State& state, double now) {
  const std::optional<Id> nerve = rideable(state, state.scene().selected);
  if (!nerve) {
    state.report(base::Severity::note, state.say(phrases::select_a_nerve_first_a));
    return;
  }
  // Asked for again, a ride goes on.
  if (state.doing.riding && state.doing.riding->nerve == *nerve) {
    if (state.doing.riding->halted) halt_or_ride_on(state, now);
    return;
  }
  geometry::Polyline line;
  std::vector<session::RideStop> stops;
  join_courses(state, route_of(state.library.atlas, *state.library.body, *nerve), line, stops);
  if (line.size() < 2) return;
  state.doing.end();
  const std::vector<view::SceneItem> things = view::visible_items(state.inputs(true, now));
  const view::Occluders blockers(state.picturing.panes.front().memory, things);
  constexpr double allowance = 4;  // mm: what a nerve lies on does not hide it.
  const auto in_sight = [&](const glm::dvec3& eye, const glm::dvec3& point) {
    return !blockers.hide(eye, point, allowance);
  };
  session::Ride ride = session::plan_ride(std::move(line), std::move(stops), in_sight);
  const session::RideMoment first = session::ride_begun(ride);
  state.fly_to(session::ride_camera(ride, session::way_after(first.time_share), state.camera.now), now);
  state.doing.riding = Riding{std::move(ride), *nerve, first.time_share, now, first.halted, first.stop};
  state.panel.stale = true;
}

void halt_or_ride_on(Application::State& state, double now) {
  std::optional<Riding>& riding = state.doing.riding;
  if (!riding) return;
  // At its end it starts over.
  if (riding->time_share >= 1) riding->time_share = 0, riding->stop = 0;
  riding->halted = !riding->halted;
  riding->last = now;
  state.panel.stale = true;
}

void step_ride(Application::State& state, int by, double now) {
  std::optional<Riding>& riding = state.doing.riding;
  if (!riding) return;
  const std::vector<session::RideStop>& stops = riding->ride.stops;
  if (stops.empty()) return;
  const auto last = static_cast<int>(stops.size()) - 1;
  const double at = session::way_after(riding->time_share);
  int to = static_cast<int>(riding->stop) + by;
  // Back from between two steps is back to the one that was passed.
  constexpr double between = 0.01;
  if (by < 0 && at > stops[riding->stop].at + between) ++to;
  riding->stop = static_cast<std::size_t>(std::clamp(to, 0, last));
  const double way = stops[riding->stop].at;
  riding->time_share = session::time_at(way);
  riding->halted = true;
  state.camera.fly_without_history(session::ride_camera(riding->ride, way, state.camera.now), now);
  state.panel.stale = true;
}

bool ride_on(Application::State& state, double now) {
  std::optional<Riding>& riding = state.doing.riding;
  const double passed = now - riding->last;
  riding->last = now;
  if (riding->halted || state.camera.flight) return false;
  // A frame that took long is no jump: the ride waits for the eye.
  constexpr double longest = 0.25;
  const session::RideMoment moment =
      session::ridden_on(riding->ride, {riding->time_share, riding->stop, false}, std::clamp(passed, 0.0, longest));
  riding->time_share = moment.time_share;
  const double way = session::way_after(riding->time_share);
  state.camera.now = session::ride_camera(riding->ride, way, state.camera.now);
  state.camera.last_move = now;
  riding->halted = moment.halted;
  const bool other = moment.stop != riding->stop || moment.halted;
  riding->stop = moment.stop;
  if (moment.halted) state.mark_dirty(now);
  return other;
}

std::optional<ui::RideStrip> ride_strip_of(const Application::State& state) {
  const std::optional<Riding>& riding = state.doing.riding;
  if (!riding) return std::nullopt;
  const std::vector<session::RideStop>& stops = riding->ride.stops;
  ui::RideStrip strip;
  strip.count = stops.size();
  strip.halted = riding->halted;
  strip.ended = riding->time_share >= 1;
  if (stops.empty()) return strip;
  strip.number = riding->stop + 1;
  strip.nerve = stops[riding->stop].nerve;
  strip.step = stops[riding->stop].step;
  for (const session::RideStop& stop : stops) {
    if (stop.step.size() > strip.longest.size()) strip.longest = stop.step;
  }
  return strip;
}

}  // namespace cluneal::app
