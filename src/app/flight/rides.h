#pragma once

#include "app/application_state.h"

namespace cluneal::app {

// Rides along a nerve.

void start_ride(Application::State& state, double now);
void halt_or_ride_on(Application::State& state, double now);
void step_ride(Application::State& state, int by, double now);
/// Moves a ride on; gives whether the strip says something else now.
bool ride_on(Application::State& state, double now);
/// What names the route of a ride: the nerve, what feeds it and what it runs into, as far as this body has them. Ids
/// with the nerve's side, from root to skin.
[[nodiscard]] std::vector<Id> route_of(const anatomy::Atlas& atlas, const body::Body& body, const Id& nerve);
[[nodiscard]] std::optional<ui::RideStrip> ride_strip_of(const Application::State& state);

}  // namespace cluneal::app
