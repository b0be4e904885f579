#include "geometry/surface_distance.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <limits>

#include "geometry/quantile.h"
#include "geometry/random_numbers.h"
#include "geometry/topology.h"

namespace cluneal::geometry {
namespace {

std::vector<double> distances(const std::vector<SurfaceSample>& samples, const Bvh& to) {
  std::vector<double> out;
  out.reserve(samples.size());
  for (const SurfaceSample& s : samples) {
    const auto hit = to.nearest(s.point);
    if (hit) out.push_back(hit->distance);
  }
  return out;
}

double mean_of(const std::vector<double>& values) {
  double sum = 0;
  for (const double v : values) sum += v;
  return values.empty() ? 0.0 : sum / static_cast<double>(values.size());
}

}  // namespace

std::vector<SurfaceSample> sample_surface(const Mesh& mesh, std::size_t count, std::uint64_t seed) {
  std::vector<SurfaceSample> out;
  std::vector<double> up_to;  // Twice the area of all triangles before and including each.
  double total = 0;
  for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    const glm::dvec3 a = corner_of(mesh, i);
    total += glm::length(glm::cross(corner_of(mesh, i + 1) - a, corner_of(mesh, i + 2) - a));
    up_to.push_back(total);
  }
  if (!(total > 0) || !std::isfinite(total)) return out;
  RandomNumbers random(seed);
  out.reserve(count);
  std::size_t t = 0;
  for (std::size_t i = 0; i < count; ++i) {
    // One sample in each of `count` equal shares of the area: as even as a random choice can be.
    const double wanted = (static_cast<double>(i) + random()) / static_cast<double>(count) * total;
    while (t + 1 < up_to.size() && up_to[t] <= wanted) ++t;
    const double root = std::sqrt(random()), v = random();
    const glm::dvec3 weights(1 - root, root * (1 - v), root * v);
    const glm::dvec3 a = corner_of(mesh, 3 * t), b = corner_of(mesh, 3 * t + 1), c = corner_of(mesh, 3 * t + 2);
    SurfaceSample sample;
    sample.point = weights.x * a + weights.y * b + weights.z * c;
    sample.normal = glm::normalize(glm::cross(b - a, c - a));
    sample.triangle = static_cast<std::uint32_t>(t);
    sample.barycentric = weights;
    out.push_back(sample);
  }
  return out;
}

SurfaceDistance surface_distance(const Mesh& first, const Mesh& second, std::size_t samples, std::uint64_t seed) {
  SurfaceDistance out;
  const std::vector<double> there = distances(sample_surface(first, samples, seed), Bvh(second));
  const std::vector<double> back = distances(sample_surface(second, samples, seed + 1), Bvh(first));
  std::vector<double> both = there;
  both.insert(both.end(), back.begin(), back.end());
  if (there.empty() || back.empty()) {
    const double never = std::numeric_limits<double>::infinity();
    return {never, never, never, never, never};
  }
  out.first_to_second = mean_of(there);
  out.second_to_first = mean_of(back);
  out.mean = 0.5 * (out.first_to_second + out.second_to_first);
  out.largest = *std::max_element(both.begin(), both.end());
  out.p95 = quantile(std::move(both), 0.95);
  return out;
}

Thickness thickness_of(const Mesh& mesh, std::size_t samples, std::uint64_t seed) {
  const Bvh bvh(mesh);
  Thickness out;
  std::vector<double> lengths;
  for (const SurfaceSample& s : sample_surface(mesh, samples, seed)) {
    // Started a little inside, the ray does not meet the triangle that it leaves from.
    constexpr double start = 1e-4;
    const auto hit = bvh.first_hit({s.point - start * s.normal, -s.normal});
    if (!hit || hit->front) continue;
    const double length = hit->distance + start;
    if (lengths.empty() || length < out.least) {
      out.least = length;
      out.where = s.point;
    }
    lengths.push_back(length);
  }
  out.p01 = quantile(std::move(lengths), 0.01);
  return out;
}

}  // namespace cluneal::geometry
