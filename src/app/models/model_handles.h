#pragma once

#include "app/application_state.h"

namespace cluneal::app {

// The handles in the picture by which a selected model is moved, turned and scaled with the mouse.

/// Nothing where no handles are shown.
[[nodiscard]] std::optional<session::Gizmo> gizmo(const Application::State& state);
void hover_handle(Application::State& state, const std::optional<glm::dvec2>& pixel);
void grab_handle(Application::State& state, const glm::dvec2& pixel);
void drag_handle(Application::State& state, const glm::dvec2& pixel, double now);
void release_handle(Application::State& state);

}  // namespace cluneal::app
