// A slide is pointed at and drawn on.
#include "app/tours/ink.h"
#include "app/actions/perform.h"

namespace cluneal::app {
namespace {

struct InkPerformer {
  Application::State& state;

  void operator()(const session::TakeSlideTool& a) const { take_slide_tool(state, a.tool); }
  void operator()(const session::NextInkColour&) const {
    if (state.presenting) take_next_pen(state, session::with_next_colour(state.presenting->pen));
  }
  void operator()(const session::NextInkWidth&) const {
    if (state.presenting) take_next_pen(state, session::with_next_width(state.presenting->pen));
  }
  void operator()(const session::DrawInk& a) const { draw_ink(state, a.pixel); }
  void operator()(const session::EndInkStroke&) const { end_ink_stroke(state); }
  void operator()(const session::WipeInk&) const { wipe_ink(state); }
  void operator()(const session::KeepInk&) const { keep_ink(state); }
};

}  // namespace

void perform(Application::State& state, const session::InkAction& action, double /*now*/) {
  std::visit(InkPerformer{state}, action);
}

}  // namespace cluneal::app
