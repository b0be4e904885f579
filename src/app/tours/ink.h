#pragma once

#include "app/application_state.h"

namespace cluneal::app {

// Pointing at the slide of a tour that is given, and drawing on it. Nothing happens where none is given.

/// The same tool again, and the usual pointer is back.
void take_slide_tool(Application::State& state, session::SlideTool tool);
void take_next_pen(Application::State& state, const session::InkPen& pen);
/// Whether the left button draws.
[[nodiscard]] bool draws_ink(const Application::State& state);
void draw_ink(Application::State& state, const glm::dvec2& pixel);
/// What has been drawn since the button went down is an entry to undo.
void end_ink_stroke(Application::State& state);
void wipe_ink(Application::State& state);
void undo_ink(Application::State& state);
void redo_ink(Application::State& state);
/// What is drawn now is what the step has whenever it is shown, and in the tour that is made of it when this ends.
void keep_ink(Application::State& state);

/// What the step has drawn on it before anybody draws.
[[nodiscard]] anatomy::SlideInk ink_of_step(const Presenting& presenting);
/// What is drawn now, with what is being drawn.
[[nodiscard]] anatomy::SlideInk ink_now(const Presenting& presenting);

}  // namespace cluneal::app
