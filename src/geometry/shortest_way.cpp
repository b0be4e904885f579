#include "geometry/shortest_way.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <glm/geometric.hpp>
#include <limits>
#include <map>
#include <queue>
#include <utility>
#include <vector>

namespace cluneal::geometry {
namespace {

constexpr std::size_t points_on_edge = 3;  ///< Beside its ends: as many as find the right edges.
constexpr int straightening = 60;          ///< Times that each crossing is moved; what is left is below 0.01 mm.
constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

using Edge = std::pair<std::uint32_t, std::uint32_t>;  ///< The lesser vertex first.

/// A mesh as a graph: its vertices, then the points of its edges.
class WayGraph {
 public:
  explicit WayGraph(const Mesh& mesh) : mesh_(mesh), of_vertex_(mesh.positions.size()) {
    for (std::uint32_t triangle = 0; triangle < mesh.triangle_count(); ++triangle) {
      for (std::size_t i = 0; i < 3; ++i) {
        of_vertex_[corner(triangle, i)].push_back(triangle);
        const Edge edge = edge_of(triangle, i);
        const auto [at, added] = number_.try_emplace(edge, edges_.size());
        if (added) {
          edges_.push_back(edge);
          of_edge_.emplace_back();
        }
        of_edge_[at->second].push_back(triangle);
        sides_.push_back(at->second);
      }
    }
  }

  [[nodiscard]] std::size_t size() const { return mesh_.positions.size() + edges_.size() * points_on_edge; }
  [[nodiscard]] glm::dvec3 vertex(std::uint32_t at) const { return glm::dvec3(mesh_.positions[at]); }
  /// The edge on which a node lies; none of a vertex.
  [[nodiscard]] std::size_t edge_at(std::size_t node) const {
    return node < mesh_.positions.size() ? nowhere : (node - mesh_.positions.size()) / points_on_edge;
  }
  [[nodiscard]] const Edge& edge(std::size_t number) const { return edges_[number]; }
  [[nodiscard]] glm::dvec3 point(std::size_t node) const {
    const std::size_t on = edge_at(node);
    if (on == nowhere) return vertex(static_cast<std::uint32_t>(node));
    const std::size_t step = (node - mesh_.positions.size()) % points_on_edge + 1;
    const double share = static_cast<double>(step) / static_cast<double>(points_on_edge + 1);
    return glm::mix(vertex(edges_[on].first), vertex(edges_[on].second), share);
  }
  [[nodiscard]] const std::vector<std::uint32_t>& triangles_at(std::size_t node) const {
    const std::size_t on = edge_at(node);
    return on == nowhere ? of_vertex_[node] : of_edge_[on];
  }
  [[nodiscard]] std::vector<std::size_t> nodes_of(std::uint32_t triangle) const {
    std::vector<std::size_t> nodes;
    for (std::size_t i = 0; i < 3; ++i) {
      nodes.push_back(corner(triangle, i));
      const std::size_t first =
          mesh_.positions.size() + sides_[3 * static_cast<std::size_t>(triangle) + i] * points_on_edge;
      for (std::size_t k = 0; k < points_on_edge; ++k) nodes.push_back(first + k);
    }
    return nodes;
  }
  [[nodiscard]] glm::dvec3 place(const MeshPlace& at) const {
    glm::dvec3 sum(0);
    for (std::size_t i = 0; i < 3; ++i) sum += at.barycentric[i] * vertex(corner(at.triangle, i));
    return sum;
  }

 private:
  [[nodiscard]] std::uint32_t corner(std::uint32_t triangle, std::size_t i) const {
    return mesh_.indices[3 * static_cast<std::size_t>(triangle) + i];
  }
  [[nodiscard]] Edge edge_of(std::uint32_t triangle, std::size_t i) const {
    return std::minmax({corner(triangle, i), corner(triangle, (i + 1) % 3)});
  }

  const Mesh& mesh_;
  std::vector<Edge> edges_;
  std::map<Edge, std::size_t> number_;
  std::vector<std::size_t> sides_;  ///< The edges of each triangle.
  std::vector<std::vector<std::uint32_t>> of_vertex_, of_edge_;
};

/// The nodes from one place to the other; nothing where no way leads there.
std::optional<std::vector<std::size_t>> nodes_between(const WayGraph& graph, const MeshPlace& from,
                                                      const MeshPlace& to) {
  const glm::dvec3 start = graph.place(from), goal = graph.place(to);
  std::vector<double> best(graph.size(), std::numeric_limits<double>::infinity());
  std::vector<std::size_t> before(graph.size(), nowhere);
  using Open = std::pair<double, std::size_t>;  // The whole way at least, and the node.
  std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
  const auto reach = [&](std::size_t node, double way, std::size_t by) {
    if (way >= best[node]) return;
    best[node] = way;
    before[node] = by;
    open.emplace(way + glm::distance(graph.point(node), goal), node);
  };
  for (const std::size_t node : graph.nodes_of(from.triangle))
    reach(node, glm::distance(start, graph.point(node)), nowhere);
  double whole = std::numeric_limits<double>::infinity();
  std::size_t last = nowhere;
  const std::vector<std::size_t> ends = graph.nodes_of(to.triangle);
  while (!open.empty() && open.top().first < whole) {
    const auto [least, node] = open.top();
    open.pop();
    const glm::dvec3 here = graph.point(node);
    if (least > best[node] + glm::distance(here, goal) + 1e-9) continue;  // It was reached by a shorter way since.
    if (std::find(ends.begin(), ends.end(), node) != ends.end() && best[node] + glm::distance(here, goal) < whole) {
      whole = best[node] + glm::distance(here, goal);
      last = node;
    }
    for (const std::uint32_t triangle : graph.triangles_at(node)) {
      for (const std::size_t next : graph.nodes_of(triangle))
        reach(next, best[node] + glm::distance(here, graph.point(next)), node);
    }
  }
  if (last == nowhere) return std::nullopt;
  std::vector<std::size_t> nodes;
  for (std::size_t at = last; at != nowhere; at = before[at]) nodes.push_back(at);
  std::reverse(nodes.begin(), nodes.end());
  return nodes;
}

/// Where the way from `a` to `b` crosses the edge if the triangles at it are unfolded.
glm::dvec3 straight_across(const glm::dvec3& a, const glm::dvec3& b, const glm::dvec3& low, const glm::dvec3& high) {
  const glm::dvec3 along = high - low;
  const double length = glm::length(along);
  if (length <= 0) return low;
  const glm::dvec3 unit = along / length;
  const double at_a = glm::dot(a - low, unit), at_b = glm::dot(b - low, unit);
  const double off_a = glm::length(a - low - at_a * unit), off_b = glm::length(b - low - at_b * unit);
  const double share = off_a + off_b > 0 ? off_a / (off_a + off_b) : 0.5;
  return low + std::clamp(at_a + (at_b - at_a) * share, 0.0, length) * unit;
}

}  // namespace

std::optional<double> shortest_way(const Mesh& mesh, const MeshPlace& from, const MeshPlace& to) {
  const WayGraph graph(mesh);
  const glm::dvec3 start = graph.place(from), goal = graph.place(to);
  if (from.triangle == to.triangle) return glm::distance(start, goal);
  const auto nodes = nodes_between(graph, from, to);
  if (!nodes) return std::nullopt;
  std::vector<glm::dvec3> way{start};
  for (const std::size_t node : *nodes) way.push_back(graph.point(node));
  way.push_back(goal);
  for (int round = 0; round < straightening; ++round) {
    for (std::size_t i = 0; i < nodes->size(); ++i) {
      const std::size_t on = graph.edge_at((*nodes)[i]);
      if (on == nowhere) continue;
      const Edge& edge = graph.edge(on);
      way[i + 1] = straight_across(way[i], way[i + 2], graph.vertex(edge.first), graph.vertex(edge.second));
    }
  }
  double length = 0;
  for (std::size_t i = 1; i < way.size(); ++i) length += glm::distance(way[i - 1], way[i]);
  return length;
}

}  // namespace cluneal::geometry
