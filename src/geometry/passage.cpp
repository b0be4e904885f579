#include "geometry/passage.h"

#include <algorithm>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace cluneal::geometry {
namespace {

struct Crossed {
  double at = 0;  ///< Arc length, mm.
  bool inward = false;
};

std::vector<Crossed> crossings_of(const Polyline& line, const Bvh& tree) {
  std::vector<Crossed> crossings;
  double before = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const glm::dvec3 along = line[i + 1] - line[i];
    const double length = glm::length(along);
    if (length > 0) {
      const glm::dvec3 low = glm::min(line[i], line[i + 1]), high = glm::max(line[i], line[i + 1]);
      const Bounds& box = tree.bounds();
      const bool near = glm::all(glm::lessThanEqual(low, box.high)) && glm::all(glm::greaterThanEqual(high, box.low));
      if (near) {
        for (const RayHit& hit : tree.all_hits({line[i], along / length})) {
          if (hit.distance >= length) break;
          crossings.push_back({before + hit.distance, hit.front});
        }
      }
    }
    before += length;
  }
  return crossings;
}

void measure(const Polyline& line, const Bvh& tree, Passage& passage) {
  passage.middle = point_at(line, 0.5 * (passage.entry + passage.exit));
  double before = 0;
  const auto look = [&](const glm::dvec3& point) {
    if (const auto near = tree.nearest(point)) passage.deepest = std::max(passage.deepest, near->distance);
  };
  look(passage.middle);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (i > 0) before += glm::distance(line[i - 1], line[i]);
    if (before > passage.entry && before < passage.exit) look(line[i]);
  }
}

}  // namespace

std::vector<Passage> passages_of(const Polyline& line, const Bvh& tree) {
  std::vector<Passage> passages;
  if (line.size() < 2 || tree.bounds().empty()) return passages;
  const std::vector<Crossed> crossings = crossings_of(line, tree);
  bool inside = tree.inside(line.front());
  if (inside) passages.push_back({});
  for (const Crossed& crossed : crossings) {
    if (crossed.inward == inside) continue;  // A corner met twice.
    if (crossed.inward) {
      Passage passage;
      passage.entry = crossed.at;
      passage.enters = true;
      passages.push_back(passage);
    } else {
      passages.back().exit = crossed.at;
      passages.back().leaves = true;
    }
    inside = crossed.inward;
  }
  if (inside) passages.back().exit = length_of(line);
  for (Passage& passage : passages) measure(line, tree, passage);
  return passages;
}

}  // namespace cluneal::geometry
