#include "view/site_rings.h"

#include <cmath>
#include <glm/geometric.hpp>
#include <optional>

#include "view/materials.h"
#include "view/mesh_facts.h"
#include "view/metrics.h"
#include "view/sign_places.h"

namespace cluneal::view {
namespace {

constexpr double tau = 6.283185307179586;

/// Who is told of one place has no names to find it by: its ring is large, and a ring.
bool for_patient(const Inputs& inputs) {
  return !inputs.look.own_left.empty();
}

/// Corners of the group's form, the first one on top.
int corners_of(const anatomy::Group* group) {
  switch (group != nullptr ? group->marker : anatomy::GroupMarker::round) {
    case anatomy::GroupMarker::square:
      return 4;
    case anatomy::GroupMarker::triangle:
      return 3;
    case anatomy::GroupMarker::round:
      break;
  }
  return 40;
}

/// Of a form's corners, radii: those of forms with few corners reach farther out, so that all enclose about as much.
double reach_of(int corners) {
  return std::sqrt((tau / 2) / (0.5 * corners * std::sin(tau / corners)));
}

/// The closed outline; forms with few corners reach farther out, so that all enclose about as much.
std::vector<glm::vec2> outline(const glm::dvec2& centre, double radius, int corners) {
  const double reach = radius * reach_of(corners);
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

/// From the place to a ring that had to make way for others.
std::optional<std::vector<glm::vec2>> stalk_of(const SignPlace& sign) {
  const glm::dvec2 way = sign.centre - sign.place;
  const double off = glm::length(way);
  constexpr double beyond = 1.1;  // Of the radius: nearer the place is seen in its ring.
  if (off < beyond * sign.radius) return std::nullopt;
  return std::vector<glm::vec2>{glm::vec2(sign.place), glm::vec2(sign.centre - sign.radius / off * way)};
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

double corner_reach(const Inputs& inputs, const SceneItem& thing) {
  return thing.kind == Kind::site ? reach_of(corners_of(for_patient(inputs) ? nullptr : thing.group)) : 1;
}

double ring_radius(const Inputs& inputs) {
  return (for_patient(inputs) ? 0.9 : 0.42) * metrics_of(inputs).em;
}

void draw_marks(const Inputs& inputs, FrameCache& memory, const Screen& screen, const std::vector<SceneItem>& things,
                render::Overlay& overlay) {
  const OverlayPalette ink = ink_of(inputs.scene, inputs.look);
  const LabelMetrics m = metrics_of(inputs);
  const std::map<Id, SignPlace> places = sign_places(inputs, screen, things);
  std::optional<Occluders> blockers;
  for (const SceneItem& thing : things) {
    const auto at = places.find(thing.id);
    if (at == places.end()) continue;
    if (!blockers) blockers.emplace(memory, things);
    const bool hidden = blockers->hide(screen.eye(), thing.point, place_allowance);
    if (hidden && !thing.even_hidden) continue;
    const bool meant = thing.material.emphasis > 0;
    const auto& [place, centre, radius] = at->second;
    const double width = (hidden ? 1.2 : 1.9) * m.line;
    glm::vec4 rim = ink.halo;
    if (hidden) rim.w *= 0.8f;
    const glm::vec4 colour = meant ? ink.accent : glm::vec4(srgb_from_linear(thing.material.colour), 1.0f);
    Strokes sign = thing.kind == Kind::landmark
                       ? cross(centre, radius)
                       : Strokes{outline(centre, radius, corners_of(for_patient(inputs) ? nullptr : thing.group))};
    if (const auto stalk = stalk_of(at->second)) sign.push_back(*stalk);
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
