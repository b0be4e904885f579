#include "body/elastic_line.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>

#include "body/banded_solver.h"

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

/// The half space outward . x >= level that a point has to stay in.
struct Plane {
  glm::dvec3 outward{0};
  double level = 0;
};
using Planes = std::vector<std::optional<Plane>>;

Planes planes_at(const ElasticLine& line, const BoneField& bones) {
  Planes planes(line.points.size());
  for (std::size_t i = 0; i < line.points.size(); ++i) {
    if (line.fixed[i]) continue;
    const auto contact = bones.contact(line.points[i], line.clearance[i] + watch);
    if (!contact) continue;
    planes[i] = Plane{contact->outward, glm::dot(contact->outward, contact->surface) + line.clearance[i]};
  }
  return planes;
}

void add_bending(BandedSystem& system, std::size_t count) {
  // |p(i-1) - 2 p(i) + p(i+1)|^2 for each inner point, and a little |p(i+1) - p(i)|^2.
  const std::array<double, 3> stencil{1, -2, 1};
  for (std::size_t i = 1; i + 1 < count; ++i) {
    for (std::size_t a = 0; a < 3; ++a) {
      for (std::size_t b = 0; b <= a; ++b) {
        for (std::size_t c = 0; c < 3; ++c) {
          system.add(3 * (i + a - 1) + c, 3 * (i + b - 1) + c, stencil[a] * stencil[b]);
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

geometry::Polyline solve(const ElasticLine& line, const Planes& planes, const std::vector<bool>& active) {
  const std::size_t count = line.points.size();
  BandedSystem system(3 * count, 6);
  add_bending(system, count);
  for (std::size_t i = 0; i < count; ++i) {
    if (line.fixed[i]) {
      for (std::size_t c = 0; c < 3; ++c) {
        system.add(3 * i + c, 3 * i + c, hold);
        system.add_right(3 * i + c, hold * line.points[i][c]);
      }
    } else if (planes[i] && active[i]) {
      const Plane& plane = *planes[i];
      for (std::size_t a = 0; a < 3; ++a) {
        for (std::size_t b = 0; b <= a; ++b)
          system.add(3 * i + a, 3 * i + b, wall * plane.outward[a] * plane.outward[b]);
        system.add_right(3 * i + a, wall * plane.level * plane.outward[a]);
      }
    }
  }
  for (const ElasticLine::Guide& guide : line.guides) {
    for (std::size_t c = 0; c < 3; ++c) {
      system.add(3 * guide.index + c, 3 * guide.index + c, pull);
      system.add_right(3 * guide.index + c, pull * guide.point[c]);
    }
  }
  const std::vector<double> solution = system.solve();
  geometry::Polyline points(count);
  for (std::size_t i = 0; i < count; ++i) {
    points[i] = {solution[3 * i], solution[3 * i + 1], solution[3 * i + 2]};
  }
  return points;
}

/// Where the line would rest against these planes.
geometry::Polyline rest(const ElasticLine& line, const Planes& planes, std::vector<bool>& active) {
  geometry::Polyline points;
  for (int change = 0; change < set_changes; ++change) {
    points = solve(line, planes, active);
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

}  // namespace

void lead_out_of_bone(ElasticLine& line, const BoneField& bones) {
  const std::size_t count = line.points.size();
  std::vector<std::optional<Contact>> contacts(count);
  for (std::size_t i = 0; i < count; ++i) contacts[i] = bones.contact(line.points[i], 20);
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
      const auto exit = bones.way_out(line.points[i], direction);
      if (exit) line.points[i] = *exit + line.clearance[i] * direction;
    }
    begin = end;
  }
}

void relax(ElasticLine& line, const BoneField& bones) {
  if (line.points.size() < 3) return;
  std::vector<bool> active(line.points.size(), false);
  for (int step = 0; step < steps; ++step) {
    const Planes planes = planes_at(line, bones);
    const geometry::Polyline target = rest(line, planes, active);
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

}  // namespace cluneal::body
