// Painting on the skin where it hurts, and what is told of it.
#include "app/painting.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <utility>

#include "app/application_state.h"
#include "app/cite.h"
#include "app/pain_words.h"
#include "session/skin.h"
#include "view/framing.h"

namespace cluneal::app {
namespace {

using base::operator""_id;

/// The skin, solid and bare. Nerves just below it would be met in its place.
session::Scene skin_to_paint(session::Scene scene, const anatomy::Atlas& atlas) {
  const auto in_the_way = [](const Id& id) { return session::on_demand(id) || "nerve"_id.covers(id); };
  std::erase_if(scene.shown, [&](const auto& entry) { return in_the_way(entry.first); });
  scene.shown["nerve"_id] = false;
  for (session::ImportedModel& model : scene.models) model.shown = false;
  scene.highlighted.clear();
  scene.selected = {};
  scene.labels = false;
  return session::with_skin(std::move(scene), atlas, session::SkinLook::solid);
}

std::string on_side(base::Side side) {
  return side == base::Side::left ? ", left" : side == base::Side::right ? ", right" : "";
}

}  // namespace

void Application::State::start_painting(double now) {
  auto map = body::PainMap::of(*body, atlas);
  if (!map) {
    report(base::Severity::note, map.error().message);
    return;
  }
  riding.reset();
  pairing.reset();
  painting = Painting{};
  painting->body = body->person;
  painting->map = std::make_shared<const body::PainMap>(std::move(*map));
  painting->before = camera;
  painting->shown = skin_to_paint(scene(), atlas);
  touch(now);
  session::Camera behind = camera;
  if (const auto view = session::find_view("posterior")) {
    behind.azimuth = view->azimuth;
    behind.elevation = view->elevation;
  }
  const double aspect = static_cast<double>(picture_size.x) / std::max(1.0, static_cast<double>(picture_size.y));
  fly_to(session::framed(behind, view::bounds_of_shown(inputs(false, now), "skin"_id), aspect, false), now);
}

void Application::State::renew_painting() {
  if (!painting) return;
  if (painting->body != body->person) {
    painting.reset();
    return;
  }
  painting->shown = skin_to_paint(scene(), atlas);
}

void Application::State::repaint(double now) {
  painting->patch = std::make_shared<const geometry::Mesh>(painting->map->patch(painting->strokes));
  if (painting->patch->indices.empty()) painting->patch.reset();
  touch(now);
}

void Application::State::explain_painting(double now) {
  repaint(now);
  auto explained = painting->map->explain(painting->strokes);
  painting->explanation = explained ? std::optional(std::move(*explained)) : std::nullopt;
}

void Application::State::paint_at(const glm::dvec2& pixel, double now) {
  if (!painting) return;
  view::Inputs under = inputs(true, now);
  under.painted.reset();  // What is painted already lies over the skin.
  const auto hit = view::pick(under, memory, pixel);
  const bool on_skin = hit && "skin"_id.covers(hit->id);
  if (!painting->open) {
    painting->gestures.push_back(painting->strokes.size());
    painting->strokes.push_back({painting->radius, {}, painting->erasing});
    painting->open = true;
  }
  if (!on_skin) return;
  std::vector<glm::dvec3>& points = painting->strokes.back().points;
  // Denser than a third of the brush tells nothing.
  if (!points.empty() && glm::distance(points.back(), hit->point) < painting->radius / 3) return;
  points.push_back(hit->point);
  repaint(now);
}

void Application::State::end_stroke(double now) {
  if (!painting || !painting->open) return;
  painting->open = false;
  if (painting->strokes.back().points.empty()) {
    painting->strokes.pop_back();
    painting->gestures.pop_back();
  }
  explain_painting(now);
}

void Application::State::undo_painting(double now) {
  if (!painting || painting->gestures.empty()) return;
  painting->open = false;
  painting->strokes.resize(painting->gestures.back());
  painting->gestures.pop_back();
  explain_painting(now);
}

void Application::State::mirror_painting(double now) {
  if (!painting || painting->strokes.empty()) return;
  painting->gestures.push_back(painting->strokes.size());
  const std::vector<body::Stroke> before = painting->strokes;
  for (body::Stroke stroke : before) {
    for (glm::dvec3& point : stroke.points) point.x = -point.x;
    painting->strokes.push_back(std::move(stroke));
  }
  explain_painting(now);
}

void Application::State::leave_painting(double now) {
  if (!painting) return;
  const session::Camera before = painting->before;
  painting.reset();
  touch(now);
  fly_to(before, now);
}

void Application::State::set_brush(const session::SetBrush& brush) {
  if (!painting) return;
  painting->radius = std::clamp(brush.radius, 2.0, 100.0);
  painting->erasing = brush.erasing;
  panel_dirty = true;
}

void Application::State::rank_painting(bool on) {
  if (!painting) return;
  painting->ranked = on;
  panel_dirty = true;
}

std::optional<ui::PaintPanel> paint_panel_of(const Application::State& state) {
  if (!state.painting) return std::nullopt;
  const Painting& painting = *state.painting;
  ui::PaintPanel panel;
  panel.radius = painting.radius;
  panel.erasing = painting.erasing;
  panel.ranked = painting.ranked;
  panel.can_undo = !painting.gestures.empty();
  if (!painting.explanation) return panel;
  const body::Explanation& explanation = *painting.explanation;
  panel.verdict = verdict_sentence(explanation.verdict);
  panel.urgent = explanation.verdict == body::Verdict::needs_a_doctor;
  panel.size = number(explanation.area / 100, 0) + " cm\xC2\xB2 are painted.";
  constexpr double touched = 0.05;  // Of the drawing; less is its edge.
  for (const body::CoveredArea& area : explanation.areas) {
    if (area.of_drawing < touched) continue;
    panel.areas.push_back(
        {area.id, state.atlas.title_of(area.id) + on_side(area.side), percent(area.of_drawing), percent(area.of_area)});
  }
  // For a patient in no order that says which is likelier.
  std::sort(panel.areas.begin(), panel.areas.end(),
            [](const ui::PaintedArea& a, const ui::PaintedArea& b) { return a.title < b.title; });
  constexpr std::size_t most = 12;
  for (const body::FittingCondition& condition : explanation.conditions) {
    if (panel.conditions.size() == most || condition.score <= 0) break;
    panel.conditions.push_back({condition.id, state.atlas.title_of(condition.id) + on_side(condition.side),
                                number(condition.score, 2), std::to_string(condition.rank)});
  }
  return panel;
}

}  // namespace cluneal::app
