#include "geometry/loop_level.h"

#include <algorithm>
#include <cmath>
#include <glm/gtc/constants.hpp>
#include <utility>

#include "geometry/edges.h"

namespace cluneal::geometry {
namespace {

std::vector<std::uint32_t> flat(const std::vector<Triangle>& triangles) {
  std::vector<std::uint32_t> indices;
  indices.reserve(3 * triangles.size());
  for (const Triangle& t : triangles) indices.insert(indices.end(), t.begin(), t.end());
  return indices;
}

std::vector<std::uint32_t> valences(const std::vector<Triangle>& triangles, std::size_t vertex_count) {
  std::vector<std::uint32_t> valence(vertex_count, 0);
  for (const Triangle& t : triangles) {
    for (const std::uint32_t v : t) ++valence[v];
  }
  return valence;
}

std::string name_of(std::size_t vertex) {
  return "vertex " + std::to_string(vertex);
}

std::string place_fault(const Net& net) {
  for (std::size_t v = 0; v < net.points.size(); ++v) {
    const glm::dvec3& p = net.points[v];
    if (!std::isfinite(p.x) || !std::isfinite(p.y) || !std::isfinite(p.z)) return name_of(v) + " has no finite place";
  }
  return "";
}

/// Faults of single triangles, which must be excluded before anything can be looked up by vertex.
std::string triangle_fault(const Net& net) {
  for (std::size_t t = 0; t < net.triangles.size(); ++t) {
    const Triangle& corners = net.triangles[t];
    const std::string name = "triangle " + std::to_string(t);
    for (const std::uint32_t v : corners) {
      if (v >= net.points.size()) return name + " names " + name_of(v) + ", which is not in the net";
    }
    if (corners[0] == corners[1] || corners[1] == corners[2] || corners[2] == corners[0])
      return name + " names a vertex twice";
  }
  return net.triangles.empty() ? "the net has no triangles" : "";
}

std::string edge_fault(const Net& net, const EdgeTable& edges) {
  for (std::size_t t = 0; t < net.triangles.size(); ++t) {
    for (std::size_t k = 0; k < 3; ++k) {
      const std::uint32_t e = edges.of_side[3 * t + k];
      if (edges.upward[e] == 1 && edges.downward[e] == 1) continue;
      const std::string where = "the edge from " + name_of(net.triangles[t][k]) + " to " +
                                name_of(net.triangles[t][(k + 1) % 3]) + " of triangle " + std::to_string(t);
      const std::uint32_t sides = edges.upward[e] + edges.downward[e];
      if (sides == 2) return where + " runs the same way in both of its triangles: turn one round";
      return where + " belongs to " + std::to_string(sides) + " triangles instead of two";
    }
  }
  return "";
}

LoopLevel connect(const Net& net, const EdgeTable& edges) {
  LoopLevel level;
  level.triangles = net.triangles;
  level.valence = valences(net.triangles, net.points.size());
  level.edge_count = edges.size();
  level.edges.resize(net.triangles.size());
  for (std::size_t t = 0; t < net.triangles.size(); ++t) {
    for (std::size_t k = 0; k < 3; ++k) level.edges[t][k] = edges.of_side[3 * t + k];
  }
  return level;
}

/// Vertices with too few triangles, or with triangles that form more than one fan.
std::string vertex_fault(const LoopLevel& level) {
  for (std::size_t v = 0; v < level.vertex_count(); ++v) {
    if (level.valence[v] < 3)
      return name_of(v) + " has " + std::to_string(level.valence[v]) + " triangles; it needs three or more";
  }
  const Rings rings = rings_of(level);
  for (std::size_t v = 0; v < level.vertex_count(); ++v) {
    if (rings.first[v + 1] - rings.first[v] != level.valence[v])
      return "the triangles round " + name_of(v) + " form more than one fan";
  }
  return "";
}

std::pair<std::string, std::optional<LoopLevel>> examine(const Net& net) {
  std::string fault = place_fault(net);
  if (fault.empty()) fault = triangle_fault(net);
  if (!fault.empty()) return {fault, std::nullopt};
  const EdgeTable edges = edges_of(flat(net.triangles), net.points.size());
  fault = edge_fault(net, edges);
  if (!fault.empty()) return {fault, std::nullopt};
  LoopLevel level = connect(net, edges);
  fault = vertex_fault(level);
  if (!fault.empty()) return {fault, std::nullopt};
  return {"", std::move(level)};
}

}  // namespace

std::string fault_of(const Net& net) {
  return examine(net).first;
}

std::optional<LoopLevel> base_level(const Net& net) {
  return examine(net).second;
}

LoopLevel finer(const LoopLevel& level) {
  const auto vertices = static_cast<std::uint32_t>(level.vertex_count());
  const auto edges = static_cast<std::uint32_t>(level.edge_count);
  const auto count = static_cast<std::uint32_t>(level.triangles.size());
  // Edge e becomes 2 e at its lower vertex number and 2 e + 1 at the other; each triangle adds three inner edges.
  const auto half = [](std::uint32_t edge, std::uint32_t near, std::uint32_t far) {
    return 2 * edge + (near < far ? 0U : 1U);
  };
  LoopLevel out;
  out.edge_count = 2 * std::size_t{edges} + 3 * std::size_t{count};
  out.valence = level.valence;
  out.valence.resize(level.vertex_count() + level.edge_count, 6);
  out.triangles.resize(4 * std::size_t{count});
  out.edges.resize(4 * std::size_t{count});
  for (std::uint32_t t = 0; t < count; ++t) {
    const auto [a, b, c] = level.triangles[t];
    const auto [ab, bc, ca] = level.edges[t];
    const std::uint32_t m0 = vertices + ab, m1 = vertices + bc, m2 = vertices + ca;
    const std::uint32_t at_a = 2 * edges + 3 * t, at_b = at_a + 1, at_c = at_a + 2;
    const std::size_t child = 4 * std::size_t{t};
    out.triangles[child] = {a, m0, m2};
    out.edges[child] = {half(ab, a, b), at_a, half(ca, a, c)};
    out.triangles[child + 1] = {m0, b, m1};
    out.edges[child + 1] = {half(ab, b, a), half(bc, b, c), at_b};
    out.triangles[child + 2] = {m2, m1, c};
    out.edges[child + 2] = {at_c, half(bc, c, b), half(ca, c, a)};
    out.triangles[child + 3] = {m0, m1, m2};
    out.edges[child + 3] = {at_b, at_c, at_a};
  }
  return out;
}

std::vector<glm::dvec3> subdivided(const LoopLevel& level, std::span<const glm::dvec3> places) {
  const std::size_t vertices = level.vertex_count();
  std::vector<glm::dvec3> out(vertices + level.edge_count, glm::dvec3(0));
  // Every edge and every neighbour is met from two triangles, each of which brings half of its share.
  for (std::size_t t = 0; t < level.triangles.size(); ++t) {
    const Triangle& v = level.triangles[t];
    const glm::dvec3 a = places[v[0]], b = places[v[1]], c = places[v[2]];
    out[vertices + level.edges[t][0]] += 0.1875 * (a + b) + 0.125 * c;
    out[vertices + level.edges[t][1]] += 0.1875 * (b + c) + 0.125 * a;
    out[vertices + level.edges[t][2]] += 0.1875 * (c + a) + 0.125 * b;
    out[v[0]] += b + c;
    out[v[1]] += c + a;
    out[v[2]] += a + b;
  }
  for (std::size_t v = 0; v < vertices; ++v) {
    const double beta = level.valence[v] == 6 ? 0.0625 : loop_beta(level.valence[v]);
    out[v] = (1 - level.valence[v] * beta) * places[v] + 0.5 * beta * out[v];
  }
  return out;
}

double loop_beta(std::uint32_t valence) {
  const double n = valence;
  const double inner = 0.375 + 0.25 * std::cos(2 * glm::pi<double>() / n);
  return (0.625 - inner * inner) / n;
}

double loop_chi(std::uint32_t valence) {
  return 1 / (0.375 / loop_beta(valence) + valence);
}

Rings rings_of(const LoopLevel& level) {
  const std::size_t vertices = level.vertex_count();
  // A side is named 3 t + k. The two sides of an edge, combined by exclusive or, give each other away.
  std::vector<std::uint32_t> both(level.edge_count, 0);
  std::vector<std::uint32_t> start(vertices, 0);
  for (std::uint32_t t = 0; t < level.triangles.size(); ++t) {
    for (std::uint32_t k = 0; k < 3; ++k) {
      both[level.edges[t][k]] ^= 3 * t + k;
      start[level.triangles[t][k]] = 3 * t + k;
    }
  }
  Rings rings;
  rings.first.resize(vertices + 1, 0);
  rings.neighbour.reserve(3 * level.triangles.size());
  for (std::size_t v = 0; v < vertices; ++v) {
    std::uint32_t side = start[v];
    for (std::uint32_t i = 0; i < level.valence[v]; ++i) {
      const std::uint32_t t = side / 3, k = side % 3;
      rings.neighbour.push_back(level.triangles[t][k == 2 ? 0 : k + 1]);
      const std::uint32_t before = k == 0 ? 2 : k - 1;  // The side that comes into v; its partner leaves v.
      side = both[level.edges[t][before]] ^ (3 * t + before);
      if (side == start[v]) break;
    }
    rings.first[v + 1] = static_cast<std::uint32_t>(rings.neighbour.size());
  }
  return rings;
}

}  // namespace cluneal::geometry
