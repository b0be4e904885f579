#pragma once

#include "app/application_state.h"

namespace cluneal::app {

// Where it hurts is painted on the skin.

/// The skin, solid and bare. Nerves just below it would be met in its place.
[[nodiscard]] session::Scene skin_to_paint(session::Scene scene, const anatomy::Atlas& atlas);
/// Nothing is painted yet, and what went on has ended. False, and told, where the body has no skin.
bool begin_painting(Application::State& state);
/// The same, seen from behind.
void start_painting(Application::State& state, double now);
void paint_at(Application::State& state, const glm::dvec2& pixel, double now);
void end_stroke(Application::State& state, double now);
void undo_painting(Application::State& state, double now);
void mirror_painting(Application::State& state, double now);
void set_brush(Application::State& state, const session::SetBrush& brush);
void rank_painting(Application::State& state, bool on);
void leave_painting(Application::State& state, double now);
/// After the scene or the body has changed: what is shown of it, or the end of it on another body.
void renew_painting(Application::State& state);
/// What the panel says meanwhile.
[[nodiscard]] std::optional<ui::PaintPanel> paint_panel_of(const Application::State& state);

}  // namespace cluneal::app
