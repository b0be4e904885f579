#include "render/packed_mesh.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <glm/geometric.hpp>
#include <limits>
#include <queue>
#include <utility>

namespace cluneal::render {

namespace {

// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
std::uint64_t mixed(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15u;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

std::uint64_t edge_sign_sum(std::uint32_t a, std::uint32_t b) {
  const std::uint64_t low = std::min(a, b), high = std::max(a, b);
  const std::uint64_t value = mixed((low << 32) | high);
  return a < b ? value : 0 - value;
}

std::int16_t normalised(float x) {
  return static_cast<std::int16_t>(std::lround(std::clamp(std::isfinite(x) ? x : 0.0f, -1.0f, 1.0f) * 32767.0f));
}

float finite(float x) {
  return std::isfinite(x) ? x : 0.0f;
}

std::vector<glm::vec3> area_weighted_normals(const geometry::Mesh& mesh) {
  std::vector<glm::vec3> normals(mesh.positions.size(), glm::vec3(0));
  for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    const std::uint32_t a = mesh.indices[i], b = mesh.indices[i + 1], c = mesh.indices[i + 2];
    const glm::vec3 n = glm::cross(mesh.positions[b] - mesh.positions[a], mesh.positions[c] - mesh.positions[a]);
    normals[a] += n;
    normals[b] += n;
    normals[c] += n;
  }
  for (glm::vec3& n : normals) {
    const float size = glm::length(n);
    n = size > 0 ? n / size : glm::vec3(0, 0, 1);
  }
  return normals;
}

/// Neighbours of vertex v: neighbour[first[v]] to neighbour[first[v + 1]].
struct Edges {
  std::vector<std::uint32_t> first, neighbour;
};

Edges edges_of(const geometry::Mesh& mesh) {
  Edges edges;
  edges.first.assign(mesh.positions.size() + 1, 0);
  for (const std::uint32_t v : mesh.indices) edges.first[v + 1] += 2;
  for (std::size_t v = 1; v < edges.first.size(); ++v) edges.first[v] += edges.first[v - 1];
  edges.neighbour.resize(edges.first.back());
  std::vector<std::uint32_t> next(edges.first.begin(), edges.first.end() - 1);
  for (std::size_t i = 0; i < mesh.indices.size(); ++i) {
    const std::size_t triangle = i - i % 3;
    for (const std::size_t other : {triangle + (i + 1) % 3, triangle + (i + 2) % 3}) {
      edges.neighbour[next[mesh.indices[i]]++] = mesh.indices[other];
    }
  }
  return edges;
}

constexpr float dash_length = 11;  ///< mm, with its gap.
constexpr float unreached = std::numeric_limits<float>::max();

/// Dijkstra's shortest ways from `start`, written into `lengths` (`unreached` where there is none); gives the vertices
/// that are reached, the farthest last.
std::vector<std::uint32_t> spread_from(std::uint32_t start, const geometry::Mesh& mesh, const Edges& edges,
                                       std::vector<float>& lengths) {
  using Entry = std::pair<float, std::uint32_t>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
  open.push({0.0f, start});
  lengths[start] = 0;
  std::vector<std::uint32_t> reached;
  while (!open.empty()) {
    const auto [length, v] = open.top();
    open.pop();
    if (length > lengths[v]) continue;
    reached.push_back(v);
    for (std::uint32_t e = edges.first[v]; e < edges.first[v + 1]; ++e) {
      const std::uint32_t other = edges.neighbour[e];
      const float way = length + finite(glm::length(mesh.positions[other] - mesh.positions[v]));
      if (way >= lengths[other]) continue;
      lengths[other] = way;
      open.push({way, other});
    }
  }
  return reached;
}

/// Lengths along the axis from an end of each piece, and how long the pieces are.
struct Along {
  std::vector<float> arcs;           ///< Of each vertex.
  std::vector<std::uint32_t> piece;  ///< Of each vertex: its place in `whole`.
  std::vector<float> whole;
};

Along measured_along(const geometry::Mesh& tube) {
  const Edges edges = edges_of(tube);
  const std::size_t count = tube.positions.size();
  Along along{std::vector<float>(count, unreached), std::vector<std::uint32_t>(count, 0), {}};
  std::vector<float> sweep(count, unreached);
  for (std::size_t i = 0; i < count; ++i) {
    if (sweep[i] != unreached) continue;
    // The vertex farthest from any one of a piece lies at one of its ends.
    const std::uint32_t end = spread_from(static_cast<std::uint32_t>(i), tube, edges, sweep).back();
    const std::vector<std::uint32_t> reached = spread_from(end, tube, edges, along.arcs);
    for (const std::uint32_t v : reached) along.piece[v] = static_cast<std::uint32_t>(along.whole.size());
    along.whole.push_back(along.arcs[reached.back()]);
  }
  return along;
}

}  // namespace

bool has_valid_indices(const geometry::Mesh& mesh) {
  const std::size_t count = mesh.positions.size();
  return mesh.indices.size() % 3 == 0 &&
         std::all_of(mesh.indices.begin(), mesh.indices.end(), [count](std::uint32_t i) { return i < count; });
}

bool is_closed_outward(const geometry::Mesh& mesh) {
  std::uint64_t sum = 0;
  double volume = 0;
  const glm::dvec3 origin = mesh.positions.empty() ? glm::dvec3(0) : glm::dvec3(mesh.positions.front());
  for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    const std::uint32_t a = mesh.indices[i], b = mesh.indices[i + 1], c = mesh.indices[i + 2];
    sum += edge_sign_sum(a, b) + edge_sign_sum(b, c) + edge_sign_sum(c, a);
    const glm::dvec3 p(mesh.positions[a]), q(mesh.positions[b]), r(mesh.positions[c]);
    volume += glm::dot(p - origin, glm::cross(q - origin, r - origin));
  }
  return sum == 0 && volume > 0;
}

std::vector<float> dash_lengths(const geometry::Mesh& tube, float length) {
  Along along = measured_along(tube);
  for (std::size_t i = 0; i < along.arcs.size(); ++i) {
    const float whole = along.whole[along.piece[i]];
    const float count = std::max(1.0f, std::round(whole / length));
    along.arcs[i] = whole > 0 ? along.arcs[i] / whole * count : 0;
  }
  return std::move(along.arcs);
}

PackedMesh pack(const geometry::Mesh& mesh) {
  PackedMesh packed;
  const std::size_t count = mesh.positions.size();
  const bool own_normals = mesh.normals.size() == count;
  const std::vector<glm::vec3> computed = own_normals ? std::vector<glm::vec3>{} : area_weighted_normals(mesh);
  const std::vector<glm::vec3>& normals = own_normals ? mesh.normals : computed;
  const bool has_occlusion = mesh.occlusion.size() == count;

  packed.vertices.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    const glm::vec3 p(finite(mesh.positions[i].x), finite(mesh.positions[i].y), finite(mesh.positions[i].z));
    const glm::vec3& n = normals[i];
    packed.vertices[i] = {{p.x, p.y, p.z},
                          {normalised(n.x), normalised(n.y), normalised(n.z)},
                          normalised(has_occlusion ? mesh.occlusion[i] : 1.0f)};
    packed.low = i == 0 ? p : glm::min(packed.low, p);
    packed.high = i == 0 ? p : glm::max(packed.high, p);
  }
  if (mesh.radii.size() == count && count > 0) {
    const std::vector<float> dashes = dash_lengths(mesh, dash_length);
    packed.tube.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
      packed.tube[i] = {std::max(finite(mesh.radii[i]), 0.0f), dashes[i]};
      packed.largest_radius = std::max(packed.largest_radius, packed.tube[i].radius);
    }
    // The positions of a tube lie on its axis and enclose nothing; its edges alone decide.
    geometry::Mesh surface;
    surface.indices = mesh.indices;
    surface.positions.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
      surface.positions[i] = mesh.positions[i] + std::max(packed.tube[i].radius, 0.1f) * normals[i];
    }
    packed.closed = is_closed_outward(surface);
  } else {
    packed.closed = is_closed_outward(mesh);
  }
  return packed;
}

}  // namespace cluneal::render
