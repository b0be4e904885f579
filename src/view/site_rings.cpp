#include "view/site_rings.h"

#include <cmath>
#include <glm/geometric.hpp>
#include <optional>

#include "view/materials.h"
#include "view/mesh_facts.h"
#include "view/metrics.h"

namespace cluneal::view {
namespace {

using base::operator""_id;

constexpr double tau = 6.283185307179586;

/// Corners of the group's form, the first one on top.
int corners_of(const anatomy::Group* group) {
  if (group != nullptr && group->id == "nerve.mcn"_id) return 4;
  if (group != nullptr && group->id == "nerve.icn"_id) return 3;
  return 40;
}

/// The closed outline; forms with few corners reach farther out, so that all enclose about as much.
std::vector<glm::vec2> outline(const glm::dvec2& centre, double radius, int corners) {
  const double reach = radius * std::sqrt((tau / 2) / (0.5 * corners * std::sin(tau / corners)));
  std::vector<glm::vec2> points;
  for (int i = 0; i <= corners; ++i) {
    const double turn = tau * i / corners;
    points.emplace_back(centre + reach * glm::dvec2(std::sin(turn), -std::cos(turn)));
  }
  return points;
}

using Strokes = std::vector<std::vector<glm::vec2>>;

/// A surveyor's cross, open in the middle so that the place itself is seen.
Strokes cross(const glm::dvec2& centre, double radius) {
  constexpr double open = 0.35;
  Strokes strokes;
  for (const glm::dvec2 way : {glm::dvec2(1, 0), glm::dvec2(0, 1), glm::dvec2(-1, 0), glm::dvec2(0, -1)}) {
    strokes.push_back({glm::vec2(centre + open * radius * way), glm::vec2(centre + radius * way)});
  }
  return strokes;
}

/// The line cut into dashes as long as the gaps between them, an even number of both round a closed line.
std::vector<std::vector<glm::vec2>> dashes(const std::vector<glm::vec2>& line, double wanted) {
  double length = 0;
  for (std::size_t i = 1; i < line.size(); ++i) length += static_cast<double>(glm::distance(line[i - 1], line[i]));
  const double dash = length / (2 * std::max(3.0, std::round(length / (2 * wanted))));
  std::vector<std::vector<glm::vec2>> parts;
  double from = 0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const auto step = static_cast<double>(glm::distance(line[i - 1], line[i]));
    // Each piece of a side that falls into a dash; dashes go on round corners.
    for (double s = from; s < from + step;) {
      const double next = std::min(from + step, (std::floor(s / dash + 1e-9) + 1) * dash);
      if (static_cast<long>(std::floor(s / dash + 1e-9)) % 2 == 0) {
        const auto at = [&](double t) {
          return line[i - 1] + static_cast<float>((t - from) / step) * (line[i] - line[i - 1]);
        };
        if (!parts.empty() && glm::distance(parts.back().back(), at(s)) < 1e-3f) {
          parts.back().push_back(at(next));
        } else {
          parts.push_back({at(s), at(next)});
        }
      }
      s = next;
    }
    from += step;
  }
  return parts;
}

}  // namespace

double ring_radius(const Inputs& inputs) {
  return 0.42 * metrics_of(inputs).em;
}

void draw_marks(const Inputs& inputs, ViewMemory& memory, const Screen& screen, const std::vector<Shown>& things,
                render::Overlay& overlay) {
  const Ink ink = ink_of(inputs.scene);
  const Metrics m = metrics_of(inputs);
  std::optional<Blockers> blockers;
  for (const Shown& thing : things) {
    if (!is_mark(thing)) continue;
    const auto spot = screen.project(thing.point);
    if (!spot) continue;
    if (!blockers) blockers.emplace(memory, things);
    const bool hidden = blockers->hide(screen.eye(), thing.point, place_allowance);
    if (hidden && !thing.even_hidden) continue;
    const bool meant = thing.material.emphasis > 0;
    // Never inside its own bead, however near the eye.
    const double bead = 1.4 * thing.radius * screen.pixels_per_mm(spot->depth);
    const double radius = std::max(ring_radius(inputs) * (meant ? 1.3 : 1.0), bead);
    const double width = (hidden ? 1.2 : 1.9) * m.line;
    glm::vec4 rim = ink.halo;
    if (hidden) rim.w *= 0.8f;
    const glm::vec4 colour = meant ? ink.accent : glm::vec4(srgb_from_linear(thing.material.colour), 1.0f);
    const auto sign = thing.kind == Kind::landmark ? cross(spot->pixel, radius)
                                                   : Strokes{outline(spot->pixel, radius, corners_of(thing.group))};
    for (const auto& stroke : sign) overlay.lines.push_back({stroke, static_cast<float>(width + 1.6 * m.line), rim});
    for (const auto& stroke : sign) {
      if (!hidden) {
        overlay.lines.push_back({stroke, static_cast<float>(width), colour});
        continue;
      }
      for (auto& dash : dashes(stroke, 3 * m.line))
        overlay.lines.push_back({std::move(dash), static_cast<float>(width), colour});
    }
  }
}

}  // namespace cluneal::view
