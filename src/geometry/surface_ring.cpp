#include "geometry/surface_ring.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <limits>

#include "geometry/topology.h"

namespace cluneal::geometry {
namespace {

double mean_edge(const Mesh& mesh) {
  double sum = 0;
  for (std::size_t i = 0; i < mesh.indices.size(); ++i) {
    const std::size_t next = i - i % 3 + (i + 1) % 3;
    sum += static_cast<double>(glm::distance(mesh.positions[mesh.indices[i]], mesh.positions[mesh.indices[next]]));
  }
  return mesh.indices.empty() ? 0 : sum / static_cast<double>(mesh.indices.size());
}

/// The nearest point of a closed line.
struct Foot {
  glm::dvec3 point{0};
  glm::dvec3 along{0};  ///< Direction of the line there.
  double distance = std::numeric_limits<double>::infinity();
};
Foot foot_on(const Polyline& ring, const glm::dvec3& from) {
  Foot best;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const glm::dvec3& a = ring[i];
    const glm::dvec3 way = ring[(i + 1) % ring.size()] - a;
    const double square = glm::dot(way, way);
    const double t = square > 0 ? std::clamp(glm::dot(from - a, way) / square, 0.0, 1.0) : 0;
    const double distance = glm::distance(from, a + t * way);
    if (distance >= best.distance) continue;
    best = {a + t * way, way, distance};
  }
  // At a corner the two sides meet under an angle; the direction from before to behind it splits the angle evenly.
  const std::size_t count = ring.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (glm::distance(ring[i], best.point) < 1e-9) best.along = ring[(i + 1) % count] - ring[(i + count - 1) % count];
  }
  return best;
}

/// Carries each vertex's side to the neighbours that have none: a way that does not come near the ring stays on a side.
void spread_sides(const Mesh& mesh, std::vector<int>& side) {
  std::vector<std::vector<std::uint32_t>> beside(mesh.positions.size());
  for (std::size_t i = 0; i < mesh.indices.size(); ++i) {
    beside[mesh.indices[i]].push_back(mesh.indices[i - i % 3 + (i + 1) % 3]);
  }
  std::vector<std::uint32_t> front;
  for (std::uint32_t v = 0; v < side.size(); ++v) {
    if (side[v] != 0) front.push_back(v);
  }
  for (std::size_t i = 0; i < front.size(); ++i) {
    for (const std::uint32_t other : beside[front[i]]) {
      if (side[other] != 0) continue;
      side[other] = side[front[i]];
      front.push_back(other);
    }
  }
}

/// Of a triangle's area, the share where the linear function with these corner values is positive.
double positive_share(std::array<double, 3> v) {
  std::sort(v.begin(), v.end());
  if (v[0] >= 0) return v[2] > 0 ? 1 : 0;
  if (v[2] <= 0) return 0;
  if (v[1] <= 0) return v[2] / (v[2] - v[0]) * (v[2] / (v[2] - v[1]));
  return 1 - v[0] / (v[0] - v[1]) * (v[0] / (v[0] - v[2]));
}

}  // namespace

std::vector<double> distances_inward(const Mesh& mesh, const Geodesics& ways, const SurfaceRing& ring) {
  std::vector<double> distance = ways.from(ring.places);
  const std::size_t vertices = distance.size();
  std::vector<int> side(vertices, 0);
  Mesh shaded;
  shaded.positions = mesh.positions;
  shaded.indices = mesh.indices;
  const bool has_normals = mesh.normals.size() == vertices;
  if (!has_normals) compute_normals(shaded);
  const std::vector<glm::vec3>& normals = has_normals ? mesh.normals : shaded.normals;
  // So near the ring that no edge can jump over it unseen; and near along the surface too, not across a cleft.
  const double band = 3 * mean_edge(mesh);
  for (std::size_t v = 0; v < vertices; ++v) {
    if (!(distance[v] < 2 * band)) continue;
    const glm::dvec3 place(mesh.positions[v]);
    const Foot foot = foot_on(ring.points, place);
    if (foot.distance > band) {
      distance[v] = std::max(distance[v], foot.distance);  // No way is shorter than the straight one.
      continue;
    }
    const double left = glm::dot(glm::cross(glm::dvec3(normals[v]), foot.along), place - foot.point);
    side[v] = left >= 0 ? 1 : -1;
    const double far = glm::smoothstep(0.5 * band, band, distance[v]);
    distance[v] = glm::mix(foot.distance, std::max(distance[v], foot.distance), far);
  }
  spread_sides(mesh, side);
  std::array<double, 2> area{};
  for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    const int sum = side[mesh.indices[i]] + side[mesh.indices[i + 1]] + side[mesh.indices[i + 2]];
    area[sum > 0 ? 1 : 0] += area_of_triangle(mesh, i);
  }
  const int inner = area[1] <= area[0] ? 1 : -1;
  for (std::size_t v = 0; v < vertices; ++v) distance[v] *= side[v] == inner ? 1 : -1;
  return distance;
}

double area_where_positive(const Mesh& mesh, const std::vector<double>& values) {
  double area = 0;
  for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    const std::array<double, 3> corners{values[mesh.indices[i]], values[mesh.indices[i + 1]],
                                        values[mesh.indices[i + 2]]};
    const double share = positive_share(corners);
    if (share > 0) area += share * area_of_triangle(mesh, i);
  }
  return area;
}

}  // namespace cluneal::geometry
