// Laying a model onto the atlas by points that are picked on both in turn.
#include "app/pairing.h"

#include <algorithm>
#include <cstdio>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>
#include <utility>

#include "app/application_state.h"
#include "session/pairs.h"
#include "view/framing.h"
#include "view/screen.h"
#include "view/shown.h"

namespace cluneal::app {
namespace {

using base::operator""_id;

glm::dvec3 moved(const glm::dmat4& m, const glm::dvec3& p) {
  return glm::dvec3(m * glm::dvec4(p, 1));
}

/// The model alone.
session::Scene model_alone(session::Scene scene, const anatomy::Atlas& atlas, std::size_t model) {
  scene.shown.clear();
  for (const Id& leaf : atlas.leaves()) scene.shown[leaf] = false;
  for (std::size_t i = 0; i < scene.models.size(); ++i) scene.models[i].shown = i == model;
  scene.opacity.erase(session::model_id(model));
  scene.selected = {};
  return scene;
}

/// What is shown of the atlas and has a surface to lay a model on: nerves and their marks would be in the way.
session::Scene atlas_alone(session::Scene scene, const anatomy::Atlas& atlas) {
  for (session::ImportedModel& model : scene.models) model.shown = false;
  const auto in_the_way = [](const Id& id) {
    return "nerve"_id.covers(id) || "site"_id.covers(id) || "territory"_id.covers(id);
  };
  std::erase_if(scene.shown, [&](const auto& entry) { return in_the_way(entry.first); });
  for (const Id& leaf : atlas.leaves()) {
    if (in_the_way(leaf)) scene.shown[leaf] = false;
  }
  scene.selected = {};
  return scene;
}

std::string millimetres(double value) {
  char text[32];
  std::snprintf(text, sizeof(text), "%.1f mm", value);
  return text;
}

}  // namespace

void Application::State::start_pairing(std::size_t model, double now) {
  if (!file_of(model)) return;
  riding.reset();
  painting.reset();
  pairing = Pairing{};
  pairing->model = model;
  pairing->hash = scene().models[model].hash;
  pairing->body = body->person;
  pairing->before = camera;
  show_paired_side(now);
}

void Application::State::renew_pairing() {
  if (!pairing) return;
  const bool there = pairing->model < scene().models.size() && scene().models[pairing->model].hash == pairing->hash &&
                     body->person == pairing->body;
  if (!there) {
    pairing.reset();
    return;
  }
  pairing->shown = pairing->wants_model() ? model_alone(scene(), atlas, pairing->model) : atlas_alone(scene(), atlas);
}

/// From there where that side was looked at last, else all of it.
void Application::State::show_paired_side(double now) {
  touch(now);
  const std::optional<session::Camera>& last = pairing->wants_model() ? pairing->at_model : pairing->at_atlas;
  const double aspect = static_cast<double>(picture_size.x) / std::max(1.0, static_cast<double>(picture_size.y));
  fly_to(
      last ? *last : session::framed(camera, view::framing_of_shown(inputs(false, now)).points, aspect, scene().labels),
      now);
}

std::vector<view::PointMark> Application::State::marks() const {
  std::vector<view::PointMark> marks;
  if (!pairing) return marks;
  const std::vector<glm::dvec3>& points = pairing->wants_model() ? pairing->on_model : pairing->on_atlas;
  const glm::dmat4& transform = scene().models[pairing->model].transform;
  for (const glm::dvec3& point : points) {
    marks.push_back({pairing->wants_model() ? moved(transform, point) : point, std::to_string(marks.size() + 1)});
  }
  return marks;
}

/// A landmark that has a name, where the pointer is on it: then it is meant.
std::optional<Id> Application::State::landmark_at(const glm::dvec2& pixel, const glm::dvec3& hit) const {
  constexpr double beside = 10;       // Pixels of a screen of about 100 dots an inch.
  constexpr double off_surface = 10;  // mm; what lies deeper is behind what was hit.
  const view::Screen screen(camera, picture_size);
  std::optional<Id> best;
  double nearest = beside * picture_scale;
  for (const auto& [id, point] : body->landmarks) {
    if (!atlas.places.contains(view::without_side(id)) || glm::distance(point, hit) > off_surface) continue;
    const auto spot = screen.project(point);
    if (!spot || glm::distance(spot->pixel, pixel) > nearest) continue;
    nearest = glm::distance(spot->pixel, pixel);
    best = id;
  }
  return best;
}

void Application::State::pick_pair(const glm::dvec2& pixel, double now) {
  // The second of two quick clicks was not aimed at the side that is on its way.
  if (flight) return;
  const auto hit = view::pick(inputs(false, now), memory, pixel);
  if (!hit) {
    report(base::Severity::note, pairing->wants_model() ? "Click on the model." : "Click on the atlas.");
    return;
  }
  add_pair_point(hit->id, hit->point, pixel, now);
}

void Application::State::add_pair_point(const Id& on, const glm::dvec3& point, const glm::dvec2& pixel, double now) {
  if (pairing->wants_model()) {
    pairing->at_model = camera;
    pairing->on_model.push_back(moved(glm::inverse(scene().models[pairing->model].transform), point));
  } else {
    pairing->at_atlas = camera;
    const std::optional<Id> landmark = landmark_at(pixel, point);
    pairing->on_atlas.push_back(landmark ? body->landmarks.at(*landmark) : point);
    pairing->names.push_back(atlas.title_of(landmark.value_or(on)));
  }
  show_paired_side(now);
}

void Application::State::take_pair_back(double now) {
  if (!pairing || pairing->on_model.empty()) return;
  if (pairing->wants_model()) {
    pairing->on_atlas.pop_back();
    pairing->names.pop_back();
  } else {
    pairing->on_model.pop_back();
  }
  show_paired_side(now);
}

void Application::State::leave_pairing(double now) {
  if (!pairing) return;
  const session::Camera before = pairing->before;
  pairing.reset();
  touch(now);
  fly_to(before, now);
}

void Application::State::fit_pairing(double now) {
  if (!pairing) return;
  const std::size_t count = pairing->complete();
  session::Scene next = scene();
  session::ImportedModel& model = next.models[pairing->model];
  std::vector<glm::dvec3> from;
  for (std::size_t i = 0; i < count; ++i) from.push_back(moved(model.transform, pairing->on_model[i]));
  const auto fit = session::fit_pairs(from, pairing->on_atlas, pairing->with_scale);
  if (!fit) {
    report(base::Severity::note, count < session::pairs_needed
                                     ? "Three points on each side are needed."
                                     : "These points lie on one line, about which the model could turn: pick one "
                                       "that lies off it.");
    return;
  }
  const session::Camera at = pairing->at_atlas.value_or(pairing->before);
  pairing.reset();
  model.transform = fit->motion * model.transform;
  const std::string name = model.name;
  commit("lay " + name + " by points", std::move(next), now);
  report(base::Severity::note, name + " lies on the atlas by " + std::to_string(count) + " points, which are " +
                                   millimetres(fit->rms) + " off (root mean square), the farthest " +
                                   millimetres(fit->largest) + ".");
  fly_to(at, now);
}

std::optional<ui::PairStrip> pair_strip_of(const Application::State& state) {
  if (!state.pairing) return std::nullopt;
  const Pairing& pairing = *state.pairing;
  ui::PairStrip strip;
  strip.model = state.scene().models[pairing.model].name;
  strip.on_model = pairing.wants_model();
  strip.number = pairing.complete() + 1;
  strip.last = pairing.names.empty() ? "" : pairing.names.back();
  strip.enough = pairing.complete() >= session::pairs_needed;
  strip.with_scale = pairing.with_scale;
  return strip;
}

}  // namespace cluneal::app
