// What goes on with every change, whatever its subject.
#include "app/application_state.h"

#include <utility>

#include "app/drawing/paint.h"
#include "app/models/model_handles.h"
#include "app/models/pair_points.h"

namespace cluneal::app {

view::Inputs Application::State::inputs(bool moving, double now) const {
  return {library.atlas,
          *library.body,
          library.models,
          doing.pictured(scene()),
          camera.now,
          *picturing.fonts,
          picturing.size,
          picturing.scale,
          moving ? picturing.governor.effort().detail : body::Detail::still,
          moving,
          false,
          picturing.hovered,
          now,
          picturing.text_size / 100.0,
          marks(*this),
          gizmo(*this),
          doing.painting ? doing.painting->patch : nullptr,
          picturing.look};
}

void Application::State::commit(std::string label, session::Scene scene, double now, std::string gesture) {
  editing.history.commit(std::move(label), std::move(scene), std::move(gesture));
  touch(now);
}

void Application::State::touch(double now) {
  renew();
  editing.changed(now);
}

void Application::State::renew() {
  panel.stale = true;
  renew_pairing(*this);
  renew_painting(*this);
}

void Application::State::move_camera(const session::Camera& to, double now) {
  if (!camera.move(to, now)) return;
  doing.riding.reset();
  touch(now);
}

void Application::State::fly_to(const session::Camera& to, double now) {
  doing.riding.reset();
  panel.stale = true;
  if (camera.fly_to(to, now)) touch(now);
}

void Application::State::look_under_pointer(double now) {
  Id over;
  if (picturing.pointer && !handles.hot) {
    if (const auto hit = view::pick(inputs(true, now), picturing.memory, *picturing.pointer)) over = hit->id;
  }
  if (over == picturing.hovered) return;
  picturing.hovered = over;
  panel.stale = true;
}

}  // namespace cluneal::app
