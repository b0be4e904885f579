#pragma once

#include <functional>
#include <string>

#include "app/application_state.h"

namespace cluneal::app {

// Giving a tour in the window.

/// Begins with its first slide; where it cannot be read that is told, and all stays as it is.
void start_tour(Application::State& state, const std::string& named, double now);
/// To where one is then; the slide is shown anew only where it is another one.
void go_on(Application::State& state, session::Talk to, double now);
/// What was switched on the slide, and the camera, are as the tour has them.
void reset_slide(Application::State& state, double now);
/// Scene, camera and what went on are as they were before.
void end_tour(Application::State& state, double now);

/// Places the camera for the slide where the picture's size, the body or the slide is another than it was placed for.
/// Does nothing where no tour is given.
void frame_slide(Application::State& state, double now);
/// Looks at the clock; gives whether another time is to be shown.
bool tell_time(Application::State& state, double now);

/// What the window shows of it beside the picture; nothing where none is given.
[[nodiscard]] std::optional<ui::TalkView> talk_view_of(const Application::State& state);
[[nodiscard]] std::vector<ui::TourChoice> tour_choices(const anatomy::Atlas& atlas);

}  // namespace cluneal::app
