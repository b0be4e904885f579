#include "geometry/section.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/vec2.hpp>
#include <utility>

#include "geometry/edges.h"
#include "geometry/triangulate.h"

namespace cluneal::geometry {
namespace {

/// A mesh laid against a plane. Cutting points belong to edges, each reckoned once and from its lower vertex number up,
/// so that all who meet there have the same place to the last bit.
class PlaneCut {
 public:
  PlaneCut(const Mesh& mesh, const Plane& plane) : mesh_(mesh), edges_(edges_of(mesh.indices, mesh.positions.size())) {
    height_.reserve(mesh.positions.size());
    for (const glm::vec3& p : mesh.positions) height_.push_back(glm::dot(plane.normal, glm::dvec3(p)) - plane.offset);
  }

  [[nodiscard]] bool below(std::uint32_t vertex) const { return height_[vertex] < 0; }
  [[nodiscard]] bool crossed(std::uint32_t a, std::uint32_t b) const { return below(a) != below(b); }
  [[nodiscard]] std::uint32_t edge_of(std::size_t side) const { return edges_.of_side[side]; }
  [[nodiscard]] std::size_t edge_count() const { return edges_.size(); }

  /// How far from a to b, both in order of number, the plane lies.
  [[nodiscard]] double share(std::uint32_t a, std::uint32_t b) const { return height_[a] / (height_[a] - height_[b]); }
  [[nodiscard]] glm::dvec3 place(std::uint32_t a, std::uint32_t b) const {
    if (a > b) std::swap(a, b);
    const glm::dvec3 p(mesh_.positions[a]), q(mesh_.positions[b]);
    return p + share(a, b) * (q - p);
  }

 private:
  const Mesh& mesh_;
  EdgeTable edges_;
  std::vector<double> height_;
};

double area_of(const std::vector<glm::dvec3>& points, const glm::dvec3& normal) {
  glm::dvec3 sum(0);
  for (std::size_t i = 1; i + 1 < points.size(); ++i)
    sum += glm::cross(points[i] - points[0], points[i + 1] - points[0]);
  return 0.5 * glm::dot(sum, normal);
}

/// Two unit vectors that make a right-handed frame with the normal.
struct Frame {
  glm::dvec3 x, y;
  explicit Frame(const glm::dvec3& n) {
    const glm::dvec3 off = std::abs(n.x) < 0.6 ? glm::dvec3(1, 0, 0) : glm::dvec3(0, 1, 0);
    x = glm::normalize(off - glm::dot(off, n) * n);
    y = glm::cross(n, x);
  }
};

/// Copies what lies below into a new mesh, cutting triangles on the way.
class LowerVertex {
 public:
  LowerVertex(const Mesh& mesh, const PlaneCut& cutting)
      : mesh_(mesh),
        cutting_(cutting),
        kept_(mesh.positions.size(), EdgeTable::none),
        cut_(cutting.edge_count(), EdgeTable::none) {
    for (std::size_t t = 0; t < mesh.triangle_count(); ++t) triangle(t);
  }

  Mesh out;

 private:
  void triangle(std::size_t t) {
    std::uint32_t corners[4];
    std::size_t count = 0;
    if (cutting_.edge_of(3 * t) == EdgeTable::none) return;
    for (std::size_t k = 0; k < 3; ++k) {
      const std::size_t side = 3 * t + k;
      const std::uint32_t a = mesh_.indices[side], b = mesh_.indices[3 * t + (k + 1) % 3];
      if (cutting_.below(a)) corners[count++] = kept(a);
      if (cutting_.crossed(a, b)) corners[count++] = cut(cutting_.edge_of(side), std::min(a, b), std::max(a, b));
    }
    for (std::size_t k = 1; k + 1 < count; ++k)
      out.indices.insert(out.indices.end(), {corners[0], corners[k], corners[k + 1]});
  }
  std::uint32_t kept(std::uint32_t v) {
    if (kept_[v] == EdgeTable::none) kept_[v] = add(glm::dvec3(mesh_.positions[v]), v, v, 0);
    return kept_[v];
  }
  std::uint32_t cut(std::uint32_t edge, std::uint32_t a, std::uint32_t b) {
    if (cut_[edge] == EdgeTable::none)
      cut_[edge] = add(cutting_.place(a, b), a, b, static_cast<float>(cutting_.share(a, b)));
    return cut_[edge];
  }
  std::uint32_t add(const glm::dvec3& place, std::uint32_t a, std::uint32_t b, float share) {
    out.positions.emplace_back(place);
    if (!mesh_.normals.empty()) {
      const glm::vec3 mixed = (1 - share) * mesh_.normals[a] + share * mesh_.normals[b];
      const float length = glm::length(mixed);
      out.normals.push_back(length > 1e-6F ? mixed / length : mesh_.normals[a]);
    }
    if (!mesh_.occlusion.empty())
      out.occlusion.push_back((1 - share) * mesh_.occlusion[a] + share * mesh_.occlusion[b]);
    return static_cast<std::uint32_t>(out.positions.size() - 1);
  }

  const Mesh& mesh_;
  const PlaneCut& cutting_;
  std::vector<std::uint32_t> kept_, cut_;
};

Section section_of(const Mesh& mesh, const PlaneCut& cutting, const Plane& plane) {
  // In each triangle the line runs from the side that goes down through the plane to the side that comes up; an edge
  // goes down in one of its triangles and up in the other, so the pieces link up by edges alone.
  std::vector<std::uint32_t> next(cutting.edge_count(), EdgeTable::none);
  std::vector<glm::dvec3> place(cutting.edge_count());
  for (std::size_t t = 0; t < mesh.triangle_count(); ++t) {
    std::uint32_t down = EdgeTable::none, up = EdgeTable::none;
    for (std::size_t k = 0; k < 3; ++k) {
      const std::uint32_t a = mesh.indices[3 * t + k], b = mesh.indices[3 * t + (k + 1) % 3];
      if (!cutting.crossed(a, b)) continue;
      const std::uint32_t edge = cutting.edge_of(3 * t + k);
      if (edge == EdgeTable::none) continue;
      (cutting.below(a) ? up : down) = edge;
      place[edge] = cutting.place(a, b);
    }
    if (down != EdgeTable::none && up != EdgeTable::none) next[down] = up;
  }
  Section section;
  std::vector<char> taken(next.size(), 0);
  for (std::uint32_t start = 0; start < next.size(); ++start) {
    if (next[start] == EdgeTable::none || taken[start]) continue;
    Contour contour;
    std::uint32_t edge = start;
    while (edge != EdgeTable::none && !taken[edge]) {
      taken[edge] = 1;
      if (contour.points.empty() || contour.points.back() != place[edge]) contour.points.push_back(place[edge]);
      edge = next[edge];
    }
    if (edge != start) continue;
    while (contour.points.size() > 1 && contour.points.back() == contour.points.front()) contour.points.pop_back();
    if (contour.points.size() < 3) continue;
    contour.area = area_of(contour.points, plane.normal);
    section.area += contour.area;
    section.contours.push_back(std::move(contour));
  }
  return section;
}

}  // namespace

Section section_of(const Mesh& mesh, const Plane& plane) {
  return section_of(mesh, PlaneCut(mesh, plane), plane);
}

Mesh cap_of(const Section& section, const Plane& plane) {
  const Frame frame(plane.normal);
  Mesh cap;
  std::vector<glm::dvec2> flat;
  std::vector<std::vector<std::uint32_t>> rings;
  for (const Contour& contour : section.contours) {
    std::vector<std::uint32_t> ring;
    for (const glm::dvec3& p : contour.points) {
      ring.push_back(static_cast<std::uint32_t>(flat.size()));
      flat.emplace_back(glm::dot(p, frame.x), glm::dot(p, frame.y));
      cap.positions.emplace_back(p);
      cap.normals.emplace_back(plane.normal);
    }
    rings.push_back(std::move(ring));
  }
  for (const auto& t : triangulated(flat, rings)) cap.indices.insert(cap.indices.end(), t.begin(), t.end());
  return cap;
}

Mesh cut(const Mesh& mesh, const Plane& plane) {
  const PlaneCut cutting(mesh, plane);
  Mesh out = std::move(LowerVertex(mesh, cutting).out);
  const Mesh cap = cap_of(section_of(mesh, cutting, plane), plane);
  const auto offset = static_cast<std::uint32_t>(out.positions.size());
  out.positions.insert(out.positions.end(), cap.positions.begin(), cap.positions.end());
  if (!mesh.normals.empty()) out.normals.insert(out.normals.end(), cap.normals.begin(), cap.normals.end());
  if (!mesh.occlusion.empty()) out.occlusion.resize(out.positions.size(), 1.0F);
  for (const std::uint32_t i : cap.indices) out.indices.push_back(offset + i);
  return out;
}

}  // namespace cluneal::geometry
