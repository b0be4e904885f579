#pragma once

#include <functional>
#include <string>

#include "app/application_state.h"
#include "app/tours/find_tour.h"

namespace cluneal::app {

// Giving a tour in the window.

/// The atlas's tour of that id, else one of a file, with what is to be said of it told; nothing where it cannot be
/// read, which is told too.
[[nodiscard]] std::optional<FoundTour> read_tour_or_tell(Application::State& state, const std::string& named);
/// Begins with its first slide; where it cannot be read that is told, and all stays as it is.
void start_tour(Application::State& state, const std::string& named, double now);
/// Gives this one, from a step of it; nothing happens where it has none.
void give_tour(Application::State& state, anatomy::Tour tour, TourOrigin origin, std::size_t from, double now);
/// To where one is then; the slide is shown anew only where it is another one.
void go_on(Application::State& state, session::Talk to, double now);
/// What was switched on the slide, and the camera, are as the tour has them.
void reset_slide(Application::State& state, double now);
/// The hall keeps what it sees, or no longer.
void freeze_hall(Application::State& state);
/// Slides, names and the window speak the next language; what is said with the slides stays in that of before. A tour
/// of a file has its words in one language alone, which stays too.
void take_next_language(Application::State& state, double now);
/// Scene, camera, language and what went on are as they were before. What was drawn and kept is in the tour that is
/// being made.
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
