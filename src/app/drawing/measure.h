#pragma once

#include "app/application_state.h"

namespace cluneal::app {

// A ruler between two points that are clicked on what is shown.

void start_measuring(Application::State& state);
void measure_at(Application::State& state, const glm::dvec2& pixel, double now);
void leave_measuring(Application::State& state);
/// On another body what was measured is gone.
void renew_measuring(Application::State& state);
/// What the strip says meanwhile.
[[nodiscard]] std::optional<ui::RulerStrip> ruler_strip_of(const Application::State& state);

}  // namespace cluneal::app
