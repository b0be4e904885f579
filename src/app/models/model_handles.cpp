// The handles in the picture by which a selected model is moved, turned and scaled with the mouse.
#include "app/models/model_handles.h"

#include <algorithm>

#include "app/phrases.h"
#include "session/gizmo.h"

namespace cluneal::app {
namespace {

constexpr double least_reach = 70;        ///< Pixels of a screen of about 100 dots an inch,
constexpr double share_of_height = 0.13;  ///< or of the picture, where that is more.
constexpr double handle_reach = 7;        ///< Pixels from a handle that still take hold of it.

session::GizmoView gizmo_view(const Application::State& state) {
  const glm::dvec2 size(state.picturing.size);
  return {state.camera.now, size, std::max(least_reach * state.picturing.scale, share_of_height * size.y)};
}

/// A drag may leave the picture in which it began.
glm::dvec2 local(const Application::State& state, const glm::dvec2& pixel) {
  const std::vector<PicturedPane>& panes = state.picturing.panes;
  return pixel - glm::dvec2(panes[std::min(state.handles.pane, panes.size() - 1)].place.corner);
}

}  // namespace

std::optional<session::Gizmo> gizmo(const Application::State& state) {
  const std::optional<std::size_t> model = session::model_index(state.scene(), state.scene().selected);
  if (!state.handles.wanted || state.doing.pairing || state.doing.riding || !model ||
      !session::is_model_shown(state.scene(), *model))
    return std::nullopt;
  const std::optional<session::FileFrame> file = state.library.file_of(state.scene(), *model);
  if (!file) return std::nullopt;
  const glm::dvec3 middle(state.scene().models[*model].transform * glm::dvec4(file->middle, 1));
  return session::Gizmo{middle, gizmo_view(state).reach,
                        state.handles.held ? std::optional(state.handles.held->handle) : state.handles.hot};
}

void hover_handle(Application::State& state, const std::optional<glm::dvec2>& pixel) {
  const std::optional<session::Gizmo> shown = gizmo(state);
  state.handles.hot.reset();
  if (!shown || !pixel) return;
  state.handles.pane = state.picturing.pane_at(*pixel);
  state.handles.hot =
      session::handle_at(shown->centre, gizmo_view(state), local(state, *pixel), handle_reach * state.picturing.scale);
}

void grab_handle(Application::State& state, const glm::dvec2& pixel) {
  const std::optional<session::Gizmo> shown = gizmo(state);
  hover_handle(state, pixel);
  if (!shown || !state.handles.hot) return;
  const std::size_t model = *session::model_index(state.scene(), state.scene().selected);
  state.handles.held =
      HeldHandle{*state.handles.hot,   model, shown->centre, local(state, pixel), state.scene().models[model].transform,
                 ++state.handles.drags};
}

void drag_handle(Application::State& state, const glm::dvec2& pixel, double now) {
  if (!state.handles.held || state.handles.held->model >= state.scene().models.size()) return;
  session::Scene next = state.scene();
  session::ImportedModel& model = next.models[state.handles.held->model];
  model.transform = session::dragged(state.handles.held->handle, state.handles.held->centre, gizmo_view(state),
                                     state.handles.held->from, local(state, pixel)) *
                    state.handles.held->transform;
  state.camera.last_move = now;  // Less detail while it moves.
  state.commit(state.say(phrases::place_model, {{"model", model.name}}), std::move(next), now,
               "handle " + std::to_string(state.handles.held->drag));
}

void release_handle(Application::State& state) {
  state.handles.held.reset();
  state.panel.stale = true;
}

}  // namespace cluneal::app
