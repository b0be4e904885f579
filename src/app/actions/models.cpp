// Models of the user's own.
#include "app/models/models.h"
#include "app/actions/perform.h"
#include "app/files/bookmarks.h"
#include "app/flight/fly.h"
#include "app/models/model_handles.h"
#include "app/phrases.h"

namespace cluneal::app {
namespace {

struct ModelPerformer {
  Application::State& state;
  double now;

  void operator()(const session::RemoveModel& a) const {
    if (a.index >= state.scene().models.size()) return;
    const std::string name = state.scene().models[a.index].name;
    state.commit(state.say(phrases::close_name, {{"name", name}}), session::without_model(state.scene(), a.index), now);
  }
  void operator()(const session::SetModelUnit& a) const {
    set_model_unit(state, a, now);
    fly_to_thing(state, {}, now);
  }
  void operator()(const session::RememberModels& a) const {
    remember_models(state, a.on);
    state.mark_dirty(now);
  }
  void operator()(const session::PlaceModel& a) const { place_model(state, a, now); }
  void operator()(const session::LayModel& a) const { lay_model(state, a, now); }
  void operator()(const session::FitSurface& a) const { fit_surface(state, a); }
  void operator()(const session::ToggleHandles&) const {
    state.handles.wanted = !state.handles.wanted;
    state.panel.stale = true;
  }
  void operator()(const session::GrabHandle& a) const { grab_handle(state, a.pixel); }
  void operator()(const session::DragHandle& a) const { drag_handle(state, a.pixel, now); }
  void operator()(const session::ReleaseHandle&) const { release_handle(state); }
};

}  // namespace

void perform(Application::State& state, const session::ModelAction& action, double now) {
  std::visit(ModelPerformer{state, now}, action);
}

}  // namespace cluneal::app
