#include "geometry/simplify.h"

#include <meshoptimizer.h>

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <utility>

#include "geometry/edges.h"
#include "geometry/groups.h"
#include "geometry/topology.h"

namespace cluneal::geometry {
namespace {

const float* numbers(const Mesh& mesh) {
  return mesh.positions.empty() ? nullptr : &mesh.positions.front().x;
}

template <class T>
std::vector<T> remapped(const std::vector<T>& values, const std::vector<unsigned>& remap, std::size_t kept) {
  std::vector<T> out;
  if (values.empty()) return out;
  out.resize(kept);
  for (std::size_t v = 0; v < values.size(); ++v) {
    if (remap[v] != ~0U) out[remap[v]] = values[v];
  }
  return out;
}

/// The mesh with other triangles over the same vertices, those that are no longer used left out, in order of use.
Mesh compacted(const Mesh& mesh, std::vector<std::uint32_t> indices) {
  std::vector<unsigned> remap(mesh.positions.size());
  const std::size_t kept =
      meshopt_optimizeVertexFetchRemap(remap.data(), indices.data(), indices.size(), mesh.positions.size());
  Mesh out;
  out.positions = remapped(mesh.positions, remap, kept);
  out.normals = remapped(mesh.normals, remap, kept);
  out.occlusion = remapped(mesh.occlusion, remap, kept);
  out.radii = remapped(mesh.radii, remap, kept);
  for (std::uint32_t& index : indices) index = remap[index];
  out.indices = std::move(indices);
  return out;
}

/// Triangles joined across sound edges, and what they hold.
struct Piece {
  std::size_t triangles = 0;
  double area = 0, volume = 0;  // The volume counts where the piece is a closed pocket.
  bool pinched = false;         // It touches an edge that has more than its two triangles.
};

/// Collapses may fold a corner of the surface into a flat pocket that hangs on by one edge: that edge has four
/// triangles, two of them the pocket's. Without such pockets the surface is closed again. A pocket with room inside is
/// a part of the body, pinched off, and stays.
std::vector<std::uint32_t> without_pockets(const Mesh& mesh, const std::vector<std::uint32_t>& indices, double error) {
  const EdgeTable edges = edges_of(indices, mesh.positions.size());
  const auto sound = [&](std::uint32_t e) {
    return e != EdgeTable::none && edges.upward[e] == 1 && edges.downward[e] == 1;
  };
  const std::size_t count = indices.size() / 3;
  DisjointSets groups(count);
  std::vector<std::uint32_t> seen(edges.size(), EdgeTable::none);
  for (std::uint32_t side = 0; side < indices.size(); ++side) {
    const std::uint32_t e = edges.of_side[side];
    if (!sound(e)) continue;
    if (seen[e] != EdgeTable::none) groups.join(seen[e], side / 3);
    seen[e] = side / 3;
  }
  std::vector<Piece> pieces(count);
  for (std::size_t t = 0; t < count; ++t) {
    const std::size_t root = groups.root(static_cast<std::uint32_t>(t));
    const glm::dvec3 apex(mesh.positions[indices[3 * root]]);
    const auto corner = [&](std::size_t k) { return glm::dvec3(mesh.positions[indices[3 * t + k]]) - apex; };
    const glm::dvec3 a = corner(0), b = corner(1), c = corner(2);
    Piece& piece = pieces[root];
    ++piece.triangles;
    piece.area += 0.5 * glm::length(glm::cross(b - a, c - a));
    piece.volume += glm::dot(a, glm::cross(b, c)) / 6;
    for (std::size_t k = 0; k < 3; ++k) piece.pinched = piece.pinched || !sound(edges.of_side[3 * t + k]);
  }
  constexpr std::size_t most = 64;  // Triangles; the folds seen have two to a dozen.
  std::vector<std::uint32_t> out;
  out.reserve(indices.size());
  for (std::size_t t = 0; t < count; ++t) {
    const Piece& piece = pieces[groups.root(static_cast<std::uint32_t>(t))];
    const bool pocket = piece.pinched && piece.triangles <= std::min(most, count / 4) &&
                        std::abs(piece.volume) < 0.5 * error * piece.area;
    if (!pocket) out.insert(out.end(), {indices[3 * t], indices[3 * t + 1], indices[3 * t + 2]});
  }
  return out;
}

bool same_kind(const Topology& a, const Topology& b) {
  return a.closed == b.closed && a.oriented == b.oriented && a.euler == b.euler && a.components == b.components;
}

}  // namespace

Mesh simplified(const Mesh& mesh, double error_mm) {
  if (mesh.indices.empty() || !mesh.radii.empty()) return mesh;
  const Topology before = topology_of(mesh);
  const float scale = meshopt_simplifyScale(numbers(mesh), mesh.positions.size(), sizeof(glm::vec3));
  if (!(scale > 0) || !(error_mm > 0)) return mesh;
  // Collapses can also pinch a narrow bridge, which the quadrics do not see; a smaller error then keeps the surface
  // whole.
  for (int attempt = 0; attempt < 4; ++attempt, error_mm *= 0.6) {
    std::vector<std::uint32_t> indices(mesh.indices.size());
    indices.resize(meshopt_simplify(indices.data(), mesh.indices.data(), mesh.indices.size(), numbers(mesh),
                                    mesh.positions.size(), sizeof(glm::vec3), 0, static_cast<float>(error_mm) / scale));
    Mesh out = compacted(mesh, without_pockets(mesh, indices, error_mm));
    if (same_kind(topology_of(out), before)) return out;
  }
  return mesh;
}

Mesh ordered_for_drawing(const Mesh& mesh) {
  if (mesh.indices.empty()) return mesh;
  std::vector<std::uint32_t> indices(mesh.indices.size());
  meshopt_optimizeVertexCache(indices.data(), mesh.indices.data(), mesh.indices.size(), mesh.positions.size());
  if (mesh.radii.empty()) {
    // A twentieth more work for the vertex cache buys triangles that face outward first. A tube's places are its axis.
    meshopt_optimizeOverdraw(indices.data(), indices.data(), indices.size(), numbers(mesh), mesh.positions.size(),
                             sizeof(glm::vec3), 1.05F);
  }
  return compacted(mesh, std::move(indices));
}

}  // namespace cluneal::geometry
