// The handles in the picture by which a selected model is moved, turned and scaled with the mouse.
#include <algorithm>

#include "app/application_state.h"
#include "session/gizmo.h"

namespace cluneal::app {
namespace {

constexpr double least_reach = 70;        ///< Pixels of a screen of about 100 dots an inch,
constexpr double share_of_height = 0.13;  ///< or of the picture, where that is more.
constexpr double beside = 7;              ///< Pixels from a handle that still take hold of it.

session::GizmoView gizmo_view(const Application::State& state) {
  const glm::dvec2 size(state.picture_size);
  return {state.camera, size, std::max(least_reach * state.picture_scale, share_of_height * size.y)};
}

}  // namespace

std::optional<session::Gizmo> Application::State::gizmo() const {
  const std::optional<std::size_t> model = model_index(scene().selected);
  if (!handles || pairing || riding || !model || !session::is_model_shown(scene(), *model)) return std::nullopt;
  const std::optional<session::FileFrame> file = file_of(*model);
  if (!file) return std::nullopt;
  const glm::dvec3 middle(scene().models[*model].transform * glm::dvec4(file->middle, 1));
  return session::Gizmo{middle, gizmo_view(*this).reach, held ? std::optional(held->handle) : hot_handle};
}

void Application::State::hover_handle(const std::optional<glm::dvec2>& pixel) {
  const std::optional<session::Gizmo> shown = gizmo();
  hot_handle.reset();
  if (shown && pixel) hot_handle = session::handle_at(shown->centre, gizmo_view(*this), *pixel, beside * picture_scale);
}

void Application::State::grab_handle(const glm::dvec2& pixel) {
  const std::optional<session::Gizmo> shown = gizmo();
  hover_handle(pixel);
  if (!shown || !hot_handle) return;
  const std::size_t model = *model_index(scene().selected);
  held = HeldHandle{*hot_handle, model, shown->centre, pixel, scene().models[model].transform, ++handle_drags};
}

void Application::State::drag_handle(const glm::dvec2& pixel, double now) {
  if (!held || held->model >= scene().models.size()) return;
  session::Scene next = scene();
  session::ImportedModel& model = next.models[held->model];
  model.transform =
      session::dragged(held->handle, held->centre, gizmo_view(*this), held->from, pixel) * held->transform;
  last_camera_move = now;  // Less detail while it moves.
  commit("place " + model.name, std::move(next), now, "handle " + std::to_string(held->drag));
}

void Application::State::release_handle() {
  held.reset();
  panel_dirty = true;
}

}  // namespace cluneal::app
