#pragma once

#include <functional>

#include "app/application_state.h"

namespace cluneal::app {

// The room for the bedside: a talk with a patient takes the window over.

void enter_room(Application::State& state, double now);
/// Scene, camera and what went on are as they were before; the talk and what was painted are gone.
void leave_room(Application::State& state, double now);
void start_with_new_patient(Application::State& state, double now);
/// The talk as it is then, and what it shows.
void talk_on(Application::State& state, BedsideTalk to, double now);
/// Where the keyboard paints.
void move_brush(Application::State& state, const glm::dvec2& by);
void paint_at_brush(Application::State& state, double now);
void clear_painting(Application::State& state, double now);

/// What the talk must know of what was painted.
[[nodiscard]] BedsidePaint bedside_paint(const Application::State& state);
/// The handouts whose nerves have skin in what was painted on the side that hurts, as they stand in the atlas: their
/// order says nothing.
[[nodiscard]] std::vector<const anatomy::Handout*> nerves_painted(const Application::State& state);
/// Whether what was painted is no skin of the nerves that were chosen.
[[nodiscard]] bool painted_elsewhere(const Application::State& state);

/// Places the camera where step, size or body is another than it was placed for. Does nothing outside of the room.
void frame_bedside(Application::State& state, double now);
/// What the room shows of the body, after body or painting have changed.
void renew_bedside(Application::State& state);

/// What the window shows of it; nothing outside of the room.
[[nodiscard]] std::optional<ui::BedsideView> bedside_view_of(const Application::State& state);

}  // namespace cluneal::app
