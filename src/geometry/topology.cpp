#include "geometry/topology.h"

#include <bit>
#include <glm/geometric.hpp>
#include <vector>

#include "geometry/edges.h"
#include "geometry/groups.h"

namespace cluneal::geometry {
namespace {

/// Where a vertex lies on the surface: a tube's vertices share their positions on the axis.
glm::vec3 surface_point(const Mesh& mesh, std::size_t v) {
  if (mesh.radii.empty() || mesh.normals.empty()) return mesh.positions[v];
  return mesh.positions[v] + mesh.radii[v] * mesh.normals[v];
}

std::uint64_t hash_of(const glm::vec3& p) {
  // Adding zero turns -0 into +0, which compare equal and so must hash alike.
  std::uint64_t h = 0x9E3779B97F4A7C15ULL;
  for (const float x : {p.x + 0.0F, p.y + 0.0F, p.z + 0.0F}) {
    h = (h ^ std::bit_cast<std::uint32_t>(x)) * 0xFF51AFD7ED558CCDULL;
    h ^= h >> 32;
  }
  return h;
}

}  // namespace

Topology topology_of(const Mesh& mesh) {
  Topology topology;
  const std::size_t vertices = mesh.positions.size();
  const EdgeTable edges = edges_of(mesh.indices, vertices);

  std::vector<char> used(vertices, 0);
  DisjointSets groups(vertices);
  long long faces = 0;
  for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    if (edges.of_side[i] == EdgeTable::none) {
      ++topology.degenerate;
      continue;
    }
    ++faces;
    for (std::size_t k = 0; k < 3; ++k) used[mesh.indices[i + k]] = 1;
    groups.join(mesh.indices[i], mesh.indices[i + 1]);
    groups.join(mesh.indices[i], mesh.indices[i + 2]);
  }
  long long used_vertices = 0;
  for (std::uint32_t v = 0; v < vertices; ++v) {
    if (!used[v]) continue;
    ++used_vertices;
    if (groups.root(v) == v) ++topology.components;
  }
  topology.closed = topology.oriented = faces > 0;
  for (std::size_t e = 0; e < edges.size(); ++e) {
    if (edges.upward[e] + edges.downward[e] != 2) topology.closed = false;
    if (edges.upward[e] > 1 || edges.downward[e] > 1) topology.oriented = false;
  }
  topology.euler = used_vertices - static_cast<long long>(edges.size()) + faces;
  return topology;
}

Mesh welded(const Mesh& mesh) {
  const std::size_t vertices = mesh.positions.size();
  constexpr std::uint32_t free = 0xFFFFFFFFU;
  std::vector<std::uint32_t> slots(std::bit_ceil(2 * vertices + 1), free);
  const std::size_t mask = slots.size() - 1;

  Mesh out;
  std::vector<std::uint32_t> renamed(vertices);
  std::vector<std::uint32_t> kept;  // The first vertex at each place.
  std::vector<glm::dvec3> normals;
  for (std::uint32_t v = 0; v < vertices; ++v) {
    const glm::vec3 place = surface_point(mesh, v);
    std::size_t slot = hash_of(place) & mask;
    while (slots[slot] != free && surface_point(mesh, kept[slots[slot]]) != place) slot = (slot + 1) & mask;
    if (slots[slot] == free) {
      slots[slot] = static_cast<std::uint32_t>(kept.size());
      kept.push_back(v);
      if (!mesh.normals.empty()) normals.emplace_back(0);
    }
    renamed[v] = slots[slot];
    if (!mesh.normals.empty()) normals[slots[slot]] += glm::dvec3(mesh.normals[v]);
  }
  for (std::size_t i = 0; i < kept.size(); ++i) {
    out.positions.push_back(mesh.positions[kept[i]]);
    if (!mesh.occlusion.empty()) out.occlusion.push_back(mesh.occlusion[kept[i]]);
    if (!mesh.radii.empty()) out.radii.push_back(mesh.radii[kept[i]]);
    if (mesh.normals.empty()) continue;
    const double length = glm::length(normals[i]);
    out.normals.push_back(length > 1e-9 ? glm::vec3(normals[i] / length) : mesh.normals[kept[i]]);
  }
  out.indices.reserve(mesh.indices.size());
  for (const std::uint32_t index : mesh.indices) out.indices.push_back(renamed[index]);
  return out;
}

double area_of(const Mesh& mesh) {
  double area = 0;
  for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) area += area_of_triangle(mesh, i);
  return area;
}

double area_of_triangle(const Mesh& mesh, std::size_t first) {
  const glm::dvec3 a = corner_of(mesh, first);
  return 0.5 * glm::length(glm::cross(corner_of(mesh, first + 1) - a, corner_of(mesh, first + 2) - a));
}

double volume_of(const Mesh& mesh) {
  if (mesh.indices.empty()) return 0;
  // Any apex gives the same sum on a closed mesh; one that lies on the mesh keeps the terms small.
  const glm::dvec3 apex = corner_of(mesh, 0);
  double six_times = 0;
  for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    six_times +=
        glm::dot(corner_of(mesh, i) - apex, glm::cross(corner_of(mesh, i + 1) - apex, corner_of(mesh, i + 2) - apex));
  }
  return six_times / 6;
}

void compute_normals(Mesh& mesh) {
  std::vector<glm::dvec3> sums(mesh.positions.size(), glm::dvec3(0));
  for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    const glm::dvec3 a = corner_of(mesh, i);
    const glm::dvec3 normal = glm::cross(corner_of(mesh, i + 1) - a, corner_of(mesh, i + 2) - a);
    for (std::size_t k = 0; k < 3; ++k) sums[mesh.indices[i + k]] += normal;
  }
  mesh.normals.resize(sums.size());
  for (std::size_t v = 0; v < sums.size(); ++v) {
    const double length = glm::length(sums[v]);
    mesh.normals[v] = length > 0 ? glm::vec3(sums[v] / length) : glm::vec3(0, 0, 1);
  }
}

}  // namespace cluneal::geometry
