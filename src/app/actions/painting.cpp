// Where it hurts is painted on the skin.
#include "app/actions/perform.h"
#include "app/drawing/paint.h"
#include "app/flight/fly.h"

namespace cluneal::app {
namespace {

struct PaintingPerformer {
  Application::State& state;
  double now;

  void operator()(const session::StartPainting&) const { start_painting(state, now); }
  void operator()(const session::PaintAt& a) const { paint_at(state, a.pixel, now); }
  void operator()(const session::EndStroke&) const { end_stroke(state, now); }
  void operator()(const session::UndoPainting&) const { undo_painting(state, now); }
  void operator()(const session::MirrorPainting&) const { mirror_painting(state, now); }
  void operator()(const session::SetBrush& a) const { set_brush(state, a); }
  void operator()(const session::RankPainting& a) const { rank_painting(state, a.on); }
  void operator()(const session::LookUpPainted& a) const {
    leave_painting(state, now);
    const auto area = state.library.atlas.areas.find(a.id);
    visit(state, area == state.library.atlas.areas.end() ? a.id : area->second.topic, now);
  }
  void operator()(const session::LeavePainting&) const { leave_painting(state, now); }
};

}  // namespace

void perform(Application::State& state, const session::PaintingAction& action, double now) {
  std::visit(PaintingPerformer{state, now}, action);
}

}  // namespace cluneal::app
