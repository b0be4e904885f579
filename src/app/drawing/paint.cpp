// Painting on the skin where it hurts, and what is told of it.
#include "app/drawing/paint.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <utility>

#include "app/drawing/pain_words.h"
#include "app/phrases.h"
#include "app/present/cite.h"
#include "app/present/topics.h"
#include "body/core/midline.h"
#include "language/writing.h"
#include "session/skin.h"
#include "view/framing.h"

namespace cluneal::app {
namespace {

using base::operator""_id;

}  // namespace

session::Scene skin_to_paint(session::Scene scene, const anatomy::Atlas& atlas) {
  const auto in_the_way = [](const Id& id) { return session::on_demand(id) || "nerve"_id.covers(id); };
  std::erase_if(scene.shown, [&](const auto& entry) { return in_the_way(entry.first); });
  scene.shown["nerve"_id] = false;
  for (session::ImportedModel& model : scene.models) model.shown = false;
  scene.highlighted.clear();
  scene.selected = {};
  scene.spread = {};
  scene.labels = false;
  return session::with_skin(std::move(scene), atlas, session::SkinLook::solid);
}

namespace {

std::string on_side(const Application::State& state, const Id& id, base::Side side) {
  std::string name = state.library.atlas.title_of(id);
  if (side == base::Side::none) return name;
  return state.say(side == base::Side::left ? phrases::name_left : phrases::name_right, {{"name", name}});
}

void repaint(Application::State& state, double now) {
  std::optional<Painting>& painting = state.doing.painting;
  painting->patch = std::make_shared<const geometry::Mesh>(painting->map->patch(painting->strokes));
  if (painting->patch->indices.empty()) painting->patch.reset();
  state.mark_dirty(now);
}

void explain_painting(Application::State& state, double now) {
  std::optional<Painting>& painting = state.doing.painting;
  repaint(state, now);
  auto explained = painting->map->explain(painting->strokes);
  painting->explanation = explained ? std::optional(std::move(*explained)) : std::nullopt;
}

}  // namespace

bool begin_painting(Application::State& state) {
  std::optional<Painting>& painting = state.doing.painting;
  auto map = body::PainMap::of(*state.library.body, state.library.atlas);
  if (!map) {
    state.report(base::Severity::note, map.error());
    return false;
  }
  state.doing.end();
  painting = Painting{};
  painting->body = state.library.body->person;
  painting->map = std::make_shared<const body::PainMap>(std::move(*map));
  painting->before = state.camera.now;
  painting->shown = skin_to_paint(state.scene(), state.library.atlas);
  return true;
}

void start_painting(Application::State& state, double now) {
  if (!begin_painting(state)) return;
  state.mark_dirty(now);
  session::Camera behind = state.camera.now;
  if (const auto view = session::find_view("posterior")) {
    behind.azimuth = view->azimuth;
    behind.elevation = view->elevation;
  }
  state.fly_to(session::framed(behind, view::bounds_of_shown(state.inputs(false, now), "skin"_id),
                               state.picturing.aspect(), false),
               now);
}

void renew_painting(Application::State& state) {
  std::optional<Painting>& painting = state.doing.painting;
  if (!painting) return;
  if (painting->body != state.library.body->person) {
    painting.reset();
    return;
  }
  painting->shown = skin_to_paint(state.scene(), state.library.atlas);
}

void paint_at(Application::State& state, const glm::dvec2& pixel, double now) {
  std::optional<Painting>& painting = state.doing.painting;
  if (!painting) return;
  view::Inputs under = state.inputs(true, now);
  under.painted.reset();  // What is painted already lies over the skin.
  const auto hit = view::pick(under, state.picturing.panes.front().memory, pixel);
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
  repaint(state, now);
}

void end_stroke(Application::State& state, double now) {
  std::optional<Painting>& painting = state.doing.painting;
  if (!painting || !painting->open) return;
  painting->open = false;
  if (painting->strokes.back().points.empty()) {
    painting->strokes.pop_back();
    painting->gestures.pop_back();
  }
  explain_painting(state, now);
}

void undo_painting(Application::State& state, double now) {
  std::optional<Painting>& painting = state.doing.painting;
  if (!painting || painting->gestures.empty()) return;
  painting->open = false;
  painting->strokes.resize(painting->gestures.back());
  painting->gestures.pop_back();
  explain_painting(state, now);
}

void mirror_painting(Application::State& state, double now) {
  std::optional<Painting>& painting = state.doing.painting;
  if (!painting || painting->strokes.empty()) return;
  painting->gestures.push_back(painting->strokes.size());
  const std::vector<body::Stroke> before = painting->strokes;
  for (body::Stroke stroke : before) {
    stroke.points = body::across_midline(std::move(stroke.points));
    painting->strokes.push_back(std::move(stroke));
  }
  explain_painting(state, now);
}

void leave_painting(Application::State& state, double now) {
  std::optional<Painting>& painting = state.doing.painting;
  if (!painting) return;
  const session::Camera before = painting->before;
  painting.reset();
  state.mark_dirty(now);
  state.fly_to(before, now);
}

void set_brush(Application::State& state, const session::SetBrush& brush) {
  std::optional<Painting>& painting = state.doing.painting;
  if (!painting) return;
  painting->radius = std::clamp(brush.radius, 2.0, 100.0);
  painting->erasing = brush.erasing;
  state.panel.stale = true;
}

void rank_painting(Application::State& state, bool on) {
  if (!state.doing.painting) return;
  state.doing.painting->ranked = on;
  state.panel.stale = true;
}

std::optional<ui::PaintPanel> paint_panel_of(const Application::State& state) {
  if (!state.doing.painting) return std::nullopt;
  const Painting& painting = *state.doing.painting;
  ui::PaintPanel panel;
  panel.radius = painting.radius;
  panel.erasing = painting.erasing;
  panel.ranked = painting.ranked;
  panel.can_undo = !painting.gestures.empty();
  if (!painting.explanation) return panel;
  const body::Explanation& explanation = *painting.explanation;
  panel.verdict = verdict_sentence(state.library.atlas.language, explanation.verdict);
  if (const std::string why = urgency_sentence(state.library.atlas.language, explanation.urgency); !why.empty())
    panel.verdict += " " + why;
  panel.urgent = explanation.verdict == body::Verdict::needs_a_doctor;
  panel.rule_out_first = what_to_rule_out(state.library.atlas);
  panel.size = state.say(phrases::area_cm_are_painted,
                         {{"area", language::number(state.library.atlas.language, explanation.area / 100, 0)}});
  constexpr double touched = 0.05;     // Of the drawing; less is its edge.
  constexpr double much_of_it = 0.25;  // Of the area, however much else is painted.
  for (const body::CoveredArea& area : explanation.areas) {
    if (area.of_drawing < touched && area.of_area < much_of_it) continue;
    panel.areas.push_back(
        {area.id, on_side(state, area.id, area.side), percent(area.of_drawing), percent(area.of_area)});
  }
  // For a patient in no order that says which is likelier.
  std::sort(panel.areas.begin(), panel.areas.end(),
            [](const ui::PaintedArea& a, const ui::PaintedArea& b) { return a.title < b.title; });
  constexpr std::size_t most = 12;
  for (const body::FittingCondition& condition : explanation.conditions) {
    if (panel.conditions.size() == most || condition.score <= 0) break;
    panel.conditions.push_back({condition.id, on_side(state, condition.id, condition.side),
                                language::number(state.library.atlas.language, condition.score, 2),
                                std::to_string(condition.rank), telling_finding(state.library.atlas, condition.id)});
  }
  return panel;
}

}  // namespace cluneal::app
