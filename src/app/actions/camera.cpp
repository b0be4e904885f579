// The camera by hand and in flight, and the pointer over the picture.
#include "app/actions/perform.h"
#include "app/drawing/measure.h"
#include "app/flight/fly.h"
#include "app/flight/rides.h"
#include "app/models/model_handles.h"
#include "app/models/pair_points.h"
#include "view/framing.h"

namespace cluneal::app {
namespace {

struct CameraPerformer {
  Application::State& state;
  double now;

  void operator()(const session::Orbit& a) const {
    state.picturing.pointer.reset();  // It goes along with the hand, unheard of until it has let go.
    state.move_camera(session::orbited(state.camera.now, a.right, a.up), now);
  }
  void operator()(const session::Pan& a) const {
    state.picturing.pointer.reset();
    // Fractions of the whole's height, of which one of several pictures has a part.
    const double rows = state.picturing.whole.y / std::max(1.0, static_cast<double>(state.picturing.size.y));
    state.move_camera(session::panned(state.camera.now, rows * a.right, rows * a.up), now);
  }
  void operator()(const session::Zoom& a) const {
    std::optional<glm::dvec3> anchor;
    if (a.pixel) {
      if (const auto hit = state.pick(*a.pixel, true, now)) anchor = hit->point;
    }
    state.move_camera(session::zoomed(state.camera.now, a.factor, anchor), now);
  }
  void operator()(const session::GoToView& a) const {
    const std::optional<session::NamedView> view = session::find_view(a.name);
    if (!view) return;
    const std::vector<glm::dvec3> points = framing_of_all(state, now).points;
    state.fly_to(
        session::seen_from(state.camera.aim(), *view, points, state.picturing.aspect(), state.names_stand_beside()),
        now);
  }
  void operator()(const session::FlyTo& a) const { fly_to_thing(state, a.id, now); }
  void operator()(const session::GoHome&) const { go_home(state, now); }
  void operator()(const session::FlyToSelection&) const {
    if (!state.doing.pairing && !state.scene().selected.empty()) fly_to_thing(state, state.scene().selected, now);
  }
  void operator()(const session::FlyToStep& a) const { fly_to_step(state, a, now); }
  void operator()(const session::CameraBack&) const {
    if (const auto camera = state.camera.history.back(state.camera.now)) fly_without_history(*camera);
  }
  void operator()(const session::CameraForward&) const {
    if (const auto camera = state.camera.history.forward(state.camera.now)) fly_without_history(*camera);
  }
  void operator()(const session::HoverAt& a) const {
    state.picturing.pointer = a.pixel;
    hover_handle(state, a.pixel);
    state.look_under_pointer(now);
  }
  void operator()(const session::ClickAt& a) const {
    if (state.doing.pairing) {
      pick_pair(state, a.pixel, now);
      return;
    }
    if (state.doing.measuring) {
      measure_at(state, a.pixel, now);
      return;
    }
    const auto hit = state.pick(a.pixel, false, now);
    const Id id = hit && !hit->veil ? hit->id : Id{};
    if (id != state.scene().selected) select(state, id, now);
  }

  /// Without an entry of its own in the camera's history: this is the history.
  void fly_without_history(const session::Camera& to) const {
    state.doing.riding.reset();
    state.camera.fly_without_history(to, now);
    state.mark_dirty(now);
  }
};

}  // namespace

void perform(Application::State& state, const session::CameraAction& action, double now) {
  std::visit(CameraPerformer{state, now}, action);
}

}  // namespace cluneal::app
