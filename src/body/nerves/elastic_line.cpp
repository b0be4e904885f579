#include "body/nerves/elastic_line.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>

#include "body/core/flat_section.h"
#include "geometry/banded_solver.h"

namespace cluneal::body {
namespace {

constexpr int steps = 24;           ///< Small moves, each with fresh planes.
constexpr int set_changes = 12;     ///< Changes of the active set in one move.
constexpr double longest_move = 2;  ///< mm a step, so that the planes stay true.
constexpr double watch = 4;         ///< mm beyond its clearance within which a point looks at the bone.
constexpr double hold = 1e5;        ///< Of fixed points against a bending stiffness of 1.
constexpr double wall = 30;         ///< Of the planes.
constexpr double pull = 1e-3;       ///< Of guides: half way, for guides some 4 cm apart.
constexpr double tension = 2e-4;    ///< Keeps free ends from swinging.
constexpr int stiffenings = 10;     ///< Rounds in which a line that turns too sharply is made stiffer,
constexpr double quickest = 6;      ///< in each at most so many times,
constexpr double stiffest = 60;     ///< and at most so many times in all: what is fixed has to hold against it.
constexpr double margin = 0.05;     ///< By which a line should turn less sharply than it may.
constexpr double straight = 1e9;    ///< mm; the radius of what does not turn.

/// The half space outward . x >= level that a point has to stay in.
struct Plane {
  glm::dvec3 outward{0};
  double level = 0;
};
using Planes = std::vector<std::optional<Plane>>;

/// What a band keeps from bone beyond its clearance: the more, the more its edge is turned to it.
double edge_beyond(const ElasticLine& line, std::size_t i, const glm::dvec3& outward) {
  if (line.flat.faces.empty()) return 0;
  const std::size_t before = i > 0 ? i - 1 : i, after = std::min(i + 1, line.points.size() - 1);
  const glm::dvec3 along = line.points[after] - line.points[before];
  if (glm::length(along) < 1e-9) return 0;
  const double reach =
      reach_of_band(glm::normalize(along), line.flat.faces[i], line.flat.half_width[i], line.thickness[i], outward);
  return std::max(0.0, reach - line.thickness[i]);
}

Planes planes_at(const ElasticLine& line, const Obstacle& around) {
  Planes planes(line.points.size());
  for (std::size_t i = 0; i < line.points.size(); ++i) {
    if (line.fixed[i]) continue;
    const double broad = line.flat.half_width.empty() ? 0 : line.flat.half_width[i];
    const auto contact = around.contact(line.points[i], line.clearance[i] + broad + watch);
    if (!contact) continue;
    const double kept = line.clearance[i] + edge_beyond(line, i, contact->outward);
    planes[i] = Plane{contact->outward, glm::dot(contact->outward, contact->surface) + kept};
  }
  return planes;
}

/// `stiffness`: one a point.
void add_bending(geometry::BandedSystem& system, const std::vector<double>& stiffness) {
  // |p(i-1) - 2 p(i) + p(i+1)|^2 for each inner point, and a little |p(i+1) - p(i)|^2.
  const std::size_t count = stiffness.size();
  const std::array<double, 3> stencil{1, -2, 1};
  for (std::size_t i = 1; i + 1 < count; ++i) {
    for (std::size_t a = 0; a < 3; ++a) {
      for (std::size_t b = 0; b <= a; ++b) {
        for (std::size_t c = 0; c < 3; ++c) {
          system.add(3 * (i + a - 1) + c, 3 * (i + b - 1) + c, stiffness[i] * stencil[a] * stencil[b]);
        }
      }
    }
  }
  for (std::size_t i = 0; i + 1 < count; ++i) {
    for (std::size_t c = 0; c < 3; ++c) {
      system.add(3 * i + c, 3 * i + c, tension);
      system.add(3 * i + 3 + c, 3 * i + 3 + c, tension);
      system.add(3 * i + 3 + c, 3 * i + c, -tension);
    }
  }
}

/// What is solved for: the line with how stiff it is at each point.
struct Task {
  const ElasticLine& line;
  std::vector<double> stiffness;
};

geometry::Polyline solve(const Task& task, const Planes& planes, const std::vector<bool>& active) {
  const ElasticLine& line = task.line;
  const std::size_t count = line.points.size();
  geometry::BandedSystem system(3 * count, 6);
  add_bending(system, task.stiffness);
  for (std::size_t i = 0; i < count; ++i) {
    if (line.fixed[i]) {
      for (std::size_t c = 0; c < 3; ++c) {
        system.add(3 * i + c, 3 * i + c, hold);
        system.add_right(3 * i + c, hold * line.points[i][c]);
      }
    } else if (planes[i] && active[i]) {
      const Plane& plane = *planes[i];
      const double firm = wall * task.stiffness[i];
      for (std::size_t a = 0; a < 3; ++a) {
        for (std::size_t b = 0; b <= a; ++b)
          system.add(3 * i + a, 3 * i + b, firm * plane.outward[a] * plane.outward[b]);
        system.add_right(3 * i + a, firm * plane.level * plane.outward[a]);
      }
    }
  }
  for (const ElasticLine::Guide& guide : line.guides) {
    for (std::size_t c = 0; c < 3; ++c) {
      system.add(3 * guide.index + c, 3 * guide.index + c, pull);
      system.add_right(3 * guide.index + c, pull * guide.point[c]);
    }
  }
  const auto solution = system.solve();
  if (!solution) return line.points;  // Nothing holds it anywhere: it stays.
  geometry::Polyline points(count);
  for (std::size_t i = 0; i < count; ++i) {
    points[i] = {(*solution)[3 * i], (*solution)[3 * i + 1], (*solution)[3 * i + 2]};
  }
  return points;
}

/// Where the line would rest against these planes.
geometry::Polyline rest(const Task& task, const Planes& planes, std::vector<bool>& active) {
  geometry::Polyline points;
  for (int change = 0; change < set_changes; ++change) {
    points = solve(task, planes, active);
    bool changed = false;
    for (std::size_t i = 0; i < points.size(); ++i) {
      // A point that presses on its wall stands a hair behind it; one that would leave stands before it.
      const bool presses = planes[i] && glm::dot(planes[i]->outward, points[i]) < planes[i]->level;
      changed = changed || presses != active[i];
      active[i] = presses;
    }
    if (!changed) break;
  }
  return points;
}

void settle(ElasticLine& line, const Task& task, const Obstacle& around) {
  std::vector<bool> active(line.points.size(), false);
  for (int step = 0; step < steps; ++step) {
    const Planes planes = planes_at(line, around);
    const geometry::Polyline target = rest(task, planes, active);
    double largest = 0;
    for (std::size_t i = 0; i < target.size(); ++i) {
      if (line.fixed[i]) continue;
      glm::dvec3 move = target[i] - line.points[i];
      const double length = glm::length(move);
      if (length > longest_move) move *= longest_move / length;
      line.points[i] += move;
      largest = std::max(largest, length);
    }
    if (largest < 0.005) break;
  }
}

/// Makes the line stiffer where it turns too sharply; false where it nowhere does.
bool stiffen(Task& task) {
  const ElasticLine& line = task.line;
  if (line.least_radius.empty()) return false;
  bool any = false;
  for (std::size_t i = 1; i + 1 < line.points.size(); ++i) {
    const double least = line.least_radius[i];
    if (least <= 0 || (line.fixed[i - 1] && line.fixed[i] && line.fixed[i + 1])) continue;
    const double ratio = (1 + margin) * least / turning_radius(line.points, i);
    if (ratio <= 1) continue;
    task.stiffness[i] = std::min(stiffest, task.stiffness[i] * std::min(ratio * ratio, quickest));
    any = true;
  }
  return any;
}

}  // namespace

void lead_out(ElasticLine& line, const Obstacle& around) {
  const std::size_t count = line.points.size();
  std::vector<std::optional<Contact>> contacts(count);
  for (std::size_t i = 0; i < count; ++i) contacts[i] = around.contact(line.points[i], 20);
  const auto inside = [&](std::size_t i) { return contacts[i] && contacts[i]->distance < 0 && !line.fixed[i]; };
  for (std::size_t begin = 0; begin < count; ++begin) {
    if (!inside(begin)) continue;
    std::size_t end = begin;
    while (end < count && inside(end)) ++end;
    const glm::dvec3 enters =
        begin > 0 && contacts[begin - 1] ? contacts[begin - 1]->outward : contacts[begin]->outward;
    const glm::dvec3 leaves = end < count && contacts[end] ? contacts[end]->outward : contacts[end - 1]->outward;
    for (std::size_t i = begin; i < end; ++i) {
      const double t = static_cast<double>(i - begin + 1) / static_cast<double>(end - begin + 1);
      glm::dvec3 direction = (1 - t) * enters + t * leaves;
      if (glm::length(direction) < 0.1) direction = contacts[i]->outward;
      direction = glm::normalize(direction);
      const auto exit = around.exit_point(line.points[i], direction);
      if (exit) line.points[i] = *exit + line.clearance[i] * direction;
    }
    begin = end;
  }
}

double turning_radius(const geometry::Polyline& line, std::size_t at) {
  constexpr double reach = 2.4;  // mm
  std::size_t before = at;
  for (double way = 0; before > 0 && way < reach; --before) way += glm::distance(line[before], line[before - 1]);
  std::size_t after = at;
  for (double way = 0; after + 1 < line.size() && way < reach; ++after) {
    way += glm::distance(line[after], line[after + 1]);
  }
  const glm::dvec3 in = line[at] - line[before], out = line[after] - line[at], across = line[after] - line[before];
  const double twice_area = glm::length(glm::cross(in, out));
  if (twice_area < 1e-9) return straight;
  return glm::length(in) * glm::length(out) * glm::length(across) / (2 * twice_area);
}

void relax(ElasticLine& line, const Obstacle& around) {
  if (line.points.size() < 3) return;
  Task task{line, std::vector<double>(line.points.size(), 1)};
  settle(line, task, around);
  for (int round = 0; round < stiffenings && stiffen(task); ++round) settle(line, task, around);
}

}  // namespace cluneal::body
