#include "shapes.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>
#include <map>
#include <utility>

namespace shapes {

Mesh mesh_of(const Net& net) {
  Mesh mesh;
  for (const glm::dvec3& p : net.points) mesh.positions.emplace_back(p);
  for (const auto& t : net.triangles) mesh.indices.insert(mesh.indices.end(), t.begin(), t.end());
  return mesh;
}

Net octahedron(double r) {
  return {{{r, 0, 0}, {-r, 0, 0}, {0, r, 0}, {0, -r, 0}, {0, 0, r}, {0, 0, -r}},
          {{0, 2, 4}, {2, 1, 4}, {1, 3, 4}, {3, 0, 4}, {2, 0, 5}, {1, 2, 5}, {3, 1, 5}, {0, 3, 5}}};
}

Net icosahedron(double radius) {
  const double g = (1 + std::sqrt(5.0)) / 2;
  Net net;
  net.points = {{-1, g, 0},  {1, g, 0},  {-1, -g, 0}, {1, -g, 0}, {0, -1, g},  {0, 1, g},
                {0, -1, -g}, {0, 1, -g}, {g, 0, -1},  {g, 0, 1},  {-g, 0, -1}, {-g, 0, 1}};
  for (glm::dvec3& p : net.points) p *= radius / glm::length(p);
  net.triangles = {{0, 11, 5},  {0, 5, 1},  {0, 1, 7},  {0, 7, 10}, {0, 10, 11}, {1, 5, 9}, {5, 11, 4},
                   {11, 10, 2}, {10, 7, 6}, {7, 1, 8},  {3, 9, 4},  {3, 4, 2},   {3, 2, 6}, {3, 6, 8},
                   {3, 8, 9},   {4, 9, 5},  {2, 4, 11}, {6, 2, 10}, {8, 6, 7},   {9, 8, 1}};
  return net;
}

Mesh icosphere(double radius, int levels, const glm::dvec3& centre) {
  Net net = icosahedron(radius);
  for (int i = 0; i < levels; ++i) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> middles;
    const auto middle = [&](std::uint32_t a, std::uint32_t b) {
      const auto [it, fresh] = middles.try_emplace(std::minmax(a, b), static_cast<std::uint32_t>(net.points.size()));
      if (fresh) net.points.push_back(radius * glm::normalize(net.points[a] + net.points[b]));
      return it->second;
    };
    std::vector<cluneal::geometry::Triangle> finer;
    for (const auto& t : net.triangles) {
      const std::uint32_t a = t[0], b = t[1], c = t[2], ab = middle(a, b), bc = middle(b, c), ca = middle(c, a);
      finer.insert(finer.end(), {{a, ab, ca}, {ab, b, bc}, {ca, bc, c}, {ab, bc, ca}});
    }
    net.triangles = std::move(finer);
  }
  for (glm::dvec3& p : net.points) p += centre;
  return mesh_of(net);
}

Net torus(double ring_radius, double tube_radius, std::uint32_t around, std::uint32_t across) {
  Net net;
  for (std::uint32_t i = 0; i < around; ++i) {
    for (std::uint32_t j = 0; j < across; ++j) {
      const double u = 2 * glm::pi<double>() * i / around, v = 2 * glm::pi<double>() * j / across;
      const double r = ring_radius + tube_radius * std::cos(v);
      net.points.emplace_back(r * std::cos(u), r * std::sin(u), tube_radius * std::sin(v));
      const std::uint32_t i1 = (i + 1) % around, j1 = (j + 1) % across;
      const std::uint32_t a = i * across + j, b = i1 * across + j, c = i1 * across + j1, d = i * across + j1;
      net.triangles.push_back({a, b, c});
      net.triangles.push_back({a, c, d});
    }
  }
  return net;
}

Mesh box(const glm::dvec3& low, const glm::dvec3& high) {
  Mesh mesh;
  for (int i = 0; i < 8; ++i)
    mesh.positions.emplace_back((i & 1) != 0 ? high.x : low.x, (i & 2) != 0 ? high.y : low.y,
                                (i & 4) != 0 ? high.z : low.z);
  mesh.indices = {0, 2, 3, 0, 3, 1, 0, 1, 5, 0, 5, 4, 1, 3, 7, 1, 7, 5,
                  3, 2, 6, 3, 6, 7, 2, 0, 4, 2, 4, 6, 4, 5, 7, 4, 7, 6};
  return mesh;
}

Mesh together(const Mesh& a, const Mesh& b) {
  Mesh out = a;
  const auto offset = static_cast<std::uint32_t>(a.positions.size());
  out.positions.insert(out.positions.end(), b.positions.begin(), b.positions.end());
  out.normals.insert(out.normals.end(), b.normals.begin(), b.normals.end());
  for (const std::uint32_t i : b.indices) out.indices.push_back(i + offset);
  return out;
}

glm::dvec3 Random::direction() {
  for (;;) {
    const glm::dvec3 p = point(1);
    const double length = glm::length(p);
    if (length > 0.1 && length < 1) return p / length;
  }
}

}  // namespace shapes
