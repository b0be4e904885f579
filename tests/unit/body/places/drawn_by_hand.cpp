#include "drawn_by_hand.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

#include "geometry/topology.h"

namespace cluneal::body::test {
namespace {

/// The same from any library: `std::uniform_real_distribution` is not.
double between(double low, double high, std::mt19937& random) {
  return low + (high - low) * static_cast<double>(random()) / 4294967296.0;
}

/// Where the area shows, no two places nearer to each other than `step`.
void add_places(const PlacedTerritory& area, double least_shown, double step, std::vector<glm::dvec3>& places,
                glm::dvec3& facing) {
  const geometry::Mesh& patch = *area.patch;
  for (std::size_t v = 0; v < patch.positions.size(); ++v) {
    if (static_cast<double>(patch.occlusion[v]) < least_shown) continue;
    const glm::dvec3 place(patch.positions[v]);
    facing += glm::dvec3(patch.normals[v]);
    const bool near = std::any_of(places.begin(), places.end(),
                                  [&](const glm::dvec3& other) { return glm::distance(place, other) < step; });
    if (!near) places.push_back(place);
  }
}

double shown_size(const PlacedTerritory& area) {
  const geometry::Mesh& patch = *area.patch;
  double size = 0;
  for (std::size_t i = 0; i + 2 < patch.indices.size(); i += 3) {
    const auto shown = [&](std::size_t k) { return static_cast<double>(patch.occlusion[patch.indices[i + k]]); };
    size += geometry::area_of_triangle(patch, i) * (shown(0) + shown(1) + shown(2)) / 3;
  }
  return size;
}

}  // namespace

std::vector<Stroke> drawn(const std::vector<const PlacedTerritory*>& areas, const Hand& hand, std::mt19937& random) {
  std::vector<glm::dvec3> places;
  glm::dvec3 facing(0), middle(0);
  double size = 0;
  for (const PlacedTerritory* area : areas) {
    add_places(*area, hand.least_shown, 0.7 * hand.brush, places, facing);
    size += shown_size(*area);
  }
  for (const glm::dvec3& place : places) middle += place / static_cast<double>(places.size());
  const glm::dvec3 outward = glm::normalize(facing);
  const glm::dvec3 across =
      glm::normalize(glm::cross(std::abs(outward.z) < 0.9 ? glm::dvec3(0, 0, 1) : glm::dvec3(1, 0, 0), outward));
  const double turn = between(0, 2 * glm::pi<double>(), random);
  const glm::dvec3 move = hand.shift * (std::cos(turn) * across + std::sin(turn) * glm::cross(outward, across));
  const double scale = between(hand.least_scale, hand.most_scale, random);
  std::vector<Stroke> strokes;
  for (glm::dvec3& place : places) {
    place = middle + move + scale * (place - middle);
    strokes.push_back({hand.brush, {place}});
  }
  const double hole = scale * std::sqrt(hand.hole_share * size / glm::pi<double>());
  for (int i = 0; i < hand.holes; ++i) strokes.push_back({hole, {places[random() % places.size()]}, true});
  return strokes;
}

}  // namespace cluneal::body::test
