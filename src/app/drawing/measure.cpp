// A ruler between two points that are clicked: how far they are apart, straight and along the skin over them.
#include "app/drawing/measure.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <utility>

#include "app/phrases.h"
#include "geometry/over_surface.h"

namespace cluneal::app {
namespace {

std::string whole(double millimetres) {
  return std::to_string(std::lround(millimetres));
}

void lay_ruler(const Application::State& state, view::Ruler& ruler) {
  const double straight = glm::distance(ruler.points[0], ruler.points[1]);
  if (const body::Shape* skin = body::skin_of(*state.library.body)) {
    const geometry::Mesh& mesh = skin->at(body::LevelOfDetail::still);
    ruler.along = geometry::over_surface(mesh, geometry::Bvh(mesh), ruler.points[0], ruler.points[1]);
  }
  ruler.text = ruler.along.empty()
                   ? state.say(phrases::ruler_straight, {{"straight", whole(straight)}})
                   : state.say(phrases::ruler_straight_along_skin,
                               {{"straight", whole(straight)}, {"along", whole(geometry::length_of(ruler.along))}});
}

}  // namespace

void start_measuring(Application::State& state) {
  state.doing.end();
  state.doing.measuring = Measuring{state.library.body->person, {}};
  state.panel.stale = true;
}

void measure_at(Application::State& state, const glm::dvec2& pixel, double now) {
  if (!state.doing.measuring) return;
  const auto hit = state.pick(pixel, false, now);
  if (!hit) {
    state.report(base::Severity::note, state.say(phrases::click_on_the_atlas));
    return;
  }
  view::Ruler& ruler = state.doing.measuring->ruler;
  if (ruler.points.size() >= 2) ruler = {};
  ruler.points.push_back(hit->point);
  if (ruler.points.size() == 2) lay_ruler(state, ruler);
  state.panel.stale = true;
}

void leave_measuring(Application::State& state) {
  state.doing.measuring.reset();
  state.panel.stale = true;
}

void renew_measuring(Application::State& state) {
  std::optional<Measuring>& measuring = state.doing.measuring;
  if (!measuring || measuring->body == state.library.body->person) return;
  measuring = Measuring{state.library.body->person, {}};
}

std::optional<ui::RulerStrip> ruler_strip_of(const Application::State& state) {
  if (!state.doing.measuring) return std::nullopt;
  const view::Ruler& ruler = state.doing.measuring->ruler;
  return ui::RulerStrip{ruler.points.size(), ruler.text};
}

}  // namespace cluneal::app
