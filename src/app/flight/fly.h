#pragma once

#include "app/application_state.h"
#include "view/framing.h"

namespace cluneal::app {

// To what somebody asks about: it is selected, shown, and the camera flies there.

/// Of all that the pictures of now show.
[[nodiscard]] view::Framing framing_of_all(const Application::State& state, double now);

void select(Application::State& state, const Id& id, double now);
/// Shows it, selects it and flies to it; of a topic, what it speaks of.
void visit(Application::State& state, const Id& id, double now);
/// Frames it, after showing it where it is hidden; all that is shown where the id is empty.
void fly_to_thing(Application::State& state, const Id& id, double now);
/// To what the pictures side by side are for.
void fly_to_pictures(Application::State& state, double now);
/// From behind, all that is shown.
void go_home(Application::State& state, double now);
void fly_to_step(Application::State& state, const session::FlyToStep& wanted, double now);

}  // namespace cluneal::app
