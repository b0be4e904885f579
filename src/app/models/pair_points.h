#pragma once

#include "app/application_state.h"

namespace cluneal::app {

// A model is laid by points that are picked in turn on it and on the atlas.

void start_pairing(Application::State& state, std::size_t model, double now);
void pick_pair(Application::State& state, const glm::dvec2& pixel, double now);
void take_pair_back(Application::State& state, double now);
void fit_pairing(Application::State& state, double now);
void leave_pairing(Application::State& state, double now);
/// After the scene or the body has changed: what is shown of it, or the end where it no longer has what is paired.
void renew_pairing(Application::State& state);
[[nodiscard]] std::vector<view::PointMark> marks(const Application::State& state);
/// What the strip says meanwhile.
[[nodiscard]] std::optional<ui::PairStrip> pair_strip_of(const Application::State& state);

}  // namespace cluneal::app
