#include "app/tours/ink.h"

#include <utility>

#include "app/phrases.h"

namespace cluneal::app {

void take_slide_tool(Application::State& state, session::SlideTool tool) {
  if (!state.presenting) return;
  end_ink_stroke(state);
  session::SlideTool& now = state.presenting->tool;
  now = tool == now ? session::SlideTool::pointer : tool;
  state.panel.stale = true;
}

void take_next_pen(Application::State& state, const session::InkPen& pen) {
  if (!state.presenting) return;
  state.presenting->pen = pen;
  state.panel.stale = true;
}

bool draws_ink(const Application::State& state) {
  // What the hall does not see is not drawn on.
  return state.presenting && !state.presenting->frozen &&
         (state.presenting->tool == session::SlideTool::pen || state.presenting->tool == session::SlideTool::arrow);
}

void draw_ink(Application::State& state, const glm::dvec2& pixel) {
  if (!draws_ink(state)) return;
  Presenting& presenting = *state.presenting;
  if (!presenting.stroke) {
    if (presenting.ink.now().size() >= anatomy::most_ink_strokes) return;
    presenting.stroke.emplace();
    presenting.stroke->colour = presenting.pen.colour;
    presenting.stroke->width = session::ink_widths[presenting.pen.width];
    presenting.stroke->arrow = presenting.tool == session::SlideTool::arrow;
  }
  presenting.stroke = session::drawn_on(std::move(*presenting.stroke), session::on_slide(pixel, state.picturing.whole));
  state.panel.stale = true;
}

void end_ink_stroke(Application::State& state) {
  if (!state.presenting || !state.presenting->stroke) return;
  Presenting& presenting = *state.presenting;
  // A click with the pen for arrows points nowhere.
  const bool nothing = presenting.stroke->arrow && presenting.stroke->points.size() < 2;
  if (!nothing) presenting.ink.commit(state.say(phrases::drawing_on_a_slide), ink_now(presenting));
  presenting.stroke.reset();
  state.panel.stale = true;
}

void wipe_ink(Application::State& state) {
  if (!state.presenting) return;
  state.presenting->stroke.reset();
  state.presenting->ink.commit(state.say(phrases::drawing_on_a_slide), {});
  state.panel.stale = true;
}

void undo_ink(Application::State& state) {
  if (!state.presenting) return;
  end_ink_stroke(state);
  state.presenting->ink.undo();
  state.panel.stale = true;
}

void redo_ink(Application::State& state) {
  if (!state.presenting) return;
  end_ink_stroke(state);
  state.presenting->ink.redo();
  state.panel.stale = true;
}

void keep_ink(Application::State& state) {
  if (!state.presenting) return;
  end_ink_stroke(state);
  Presenting& presenting = *state.presenting;
  const std::size_t step = presenting.talk.now().step;
  presenting.kept_ink[step] = presenting.ink.now();
  if (presenting.kept_ink[step] == presenting.tour->steps[step].ink) presenting.kept_ink.erase(step);
  state.panel.stale = true;
}

anatomy::SlideInk ink_of_step(const Presenting& presenting) {
  const std::size_t step = presenting.talk.now().step;
  const auto kept = presenting.kept_ink.find(step);
  return kept != presenting.kept_ink.end() ? kept->second : presenting.tour->steps[step].ink;
}

anatomy::SlideInk ink_now(const Presenting& presenting) {
  anatomy::SlideInk ink = presenting.ink.now();
  if (presenting.stroke) ink.push_back(*presenting.stroke);
  return ink;
}

}  // namespace cluneal::app
