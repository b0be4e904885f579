// Laying a model onto the atlas by points that are picked on both in turn.
#include "app/models/pair_points.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>
#include <utility>

#include "app/phrases.h"
#include "app/present/cite.h"
#include "language/writing.h"
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
  scene.spread = {};
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
  scene.spread = {};
  return scene;
}

/// From there where that side was looked at last, else all of it.
void show_paired_side(Application::State& state, double now) {
  std::optional<Pairing>& pairing = state.doing.pairing;
  state.mark_dirty(now);
  const std::optional<session::Camera>& last = pairing->wants_model() ? pairing->at_model : pairing->at_atlas;
  state.fly_to(last ? *last
                    : session::framed(state.camera.now, view::framing_of_shown(state.inputs(false, now)).points,
                                      state.picturing.aspect(), state.scene().labels),
               now);
}

/// A landmark that has a name, where the pointer is on it: then it is meant.
std::optional<Id> landmark_at(const Application::State& state, const glm::dvec2& pixel, const glm::dvec3& hit) {
  constexpr double beside = 10;       // Pixels of a screen of about 100 dots an inch.
  constexpr double off_surface = 10;  // mm; what lies deeper is behind what was hit.
  const view::Screen screen(state.camera.now, state.picturing.size);
  std::optional<Id> best;
  double nearest = beside * state.picturing.scale;
  for (const auto& [id, point] : state.library.body->landmarks) {
    if (!state.library.atlas.places.contains(view::without_side(id)) || glm::distance(point, hit) > off_surface)
      continue;
    const auto spot = screen.project(point);
    if (!spot || glm::distance(spot->pixel, pixel) > nearest) continue;
    nearest = glm::distance(spot->pixel, pixel);
    best = id;
  }
  return best;
}

void add_pair_point(Application::State& state, const Id& on, const glm::dvec3& point, const glm::dvec2& pixel,
                    double now) {
  std::optional<Pairing>& pairing = state.doing.pairing;
  if (pairing->wants_model()) {
    pairing->at_model = state.camera.now;
    pairing->on_model.push_back(moved(glm::inverse(state.scene().models[pairing->model].transform), point));
  } else {
    pairing->at_atlas = state.camera.now;
    const std::optional<Id> landmark = landmark_at(state, pixel, point);
    pairing->on_atlas.push_back(landmark ? state.library.body->landmarks.at(*landmark) : point);
    pairing->names.push_back(state.library.atlas.title_of(landmark.value_or(on)));
  }
  show_paired_side(state, now);
}

}  // namespace

void start_pairing(Application::State& state, std::size_t model, double now) {
  std::optional<Pairing>& pairing = state.doing.pairing;
  if (!state.library.file_of(state.scene(), model)) return;
  state.doing.end();
  pairing = Pairing{};
  pairing->model = model;
  pairing->hash = state.scene().models[model].hash;
  pairing->body = state.library.body->person;
  pairing->before = state.camera.now;
  show_paired_side(state, now);
}

void renew_pairing(Application::State& state) {
  std::optional<Pairing>& pairing = state.doing.pairing;
  if (!pairing) return;
  const bool there = pairing->model < state.scene().models.size() &&
                     state.scene().models[pairing->model].hash == pairing->hash &&
                     state.library.body->person == pairing->body;
  if (!there) {
    pairing.reset();
    return;
  }
  pairing->shown = pairing->wants_model() ? model_alone(state.scene(), state.library.atlas, pairing->model)
                                          : atlas_alone(state.scene(), state.library.atlas);
}

std::vector<view::PointMark> marks(const Application::State& state) {
  const std::optional<Pairing>& pairing = state.doing.pairing;
  std::vector<view::PointMark> marks;
  if (!pairing) return marks;
  const std::vector<glm::dvec3>& points = pairing->wants_model() ? pairing->on_model : pairing->on_atlas;
  const glm::dmat4& transform = state.scene().models[pairing->model].transform;
  for (const glm::dvec3& point : points) {
    marks.push_back({pairing->wants_model() ? moved(transform, point) : point, std::to_string(marks.size() + 1)});
  }
  return marks;
}

void pick_pair(Application::State& state, const glm::dvec2& pixel, double now) {
  // The second of two quick clicks was not aimed at the side that is on its way.
  if (state.camera.flight) return;
  const auto hit = view::pick(state.inputs(false, now), state.picturing.panes.front().memory, pixel);
  if (!hit) {
    state.report(base::Severity::note, state.doing.pairing->wants_model() ? state.say(phrases::click_on_the_model)
                                                                          : state.say(phrases::click_on_the_atlas));
    return;
  }
  add_pair_point(state, hit->id, hit->point, pixel, now);
}

void take_pair_back(Application::State& state, double now) {
  std::optional<Pairing>& pairing = state.doing.pairing;
  if (!pairing || pairing->on_model.empty()) return;
  if (pairing->wants_model()) {
    pairing->on_atlas.pop_back();
    pairing->names.pop_back();
  } else {
    pairing->on_model.pop_back();
  }
  show_paired_side(state, now);
}

void leave_pairing(Application::State& state, double now) {
  std::optional<Pairing>& pairing = state.doing.pairing;
  if (!pairing) return;
  const session::Camera before = pairing->before;
  pairing.reset();
  state.mark_dirty(now);
  state.fly_to(before, now);
}

void fit_pairing(Application::State& state, double now) {
  std::optional<Pairing>& pairing = state.doing.pairing;
  if (!pairing) return;
  const std::size_t count = pairing->complete();
  session::Scene next = state.scene();
  session::ImportedModel& model = next.models[pairing->model];
  std::vector<glm::dvec3> from;
  for (std::size_t i = 0; i < count; ++i) from.push_back(moved(model.transform, pairing->on_model[i]));
  const auto fit = session::fit_pairs(from, pairing->on_atlas, pairing->with_scale);
  if (!fit) {
    state.report(base::Severity::note, count < session::pairs_needed ? state.say(phrases::three_points_on_each_side)
                                                                     : state.say(phrases::these_points_lie_on_one));
    return;
  }
  const session::Camera at = pairing->at_atlas.value_or(pairing->before);
  pairing.reset();
  model.transform = fit->motion * model.transform;
  const std::string name = model.name;
  state.commit(state.say(phrases::align_model_by_points, {{"model", name}}), std::move(next), now);
  state.report(base::Severity::note,
               state.say(phrases::model_is_aligned_by_points,
                         {{"model", name},
                          {"points", std::to_string(count)},
                          {"rms", language::number(state.library.atlas.language, fit->rms, 1) + " mm"},
                          {"most", language::number(state.library.atlas.language, fit->largest, 1) + " mm"}}));
  state.fly_to(at, now);
}

std::optional<ui::PairStrip> pair_strip_of(const Application::State& state) {
  if (!state.doing.pairing) return std::nullopt;
  const Pairing& pairing = *state.doing.pairing;
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
