#include "body/places/painted_skin.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <limits>
#include <map>
#include <utility>

#include "geometry/topology.h"

namespace cluneal::body {
namespace {

constexpr double soft_edge = 6;       ///< mm: the skin's own triangles are as large.
constexpr double grid_cell = 10;      ///< mm: about what a brush and a gap reach.
constexpr double half_painted = 0.5;  ///< Of a place: less of it counts as not painted.

double distance_to(const glm::dvec3& point, const glm::dvec3& a, const glm::dvec3& b) {
  const glm::dvec3 way = b - a;
  const double square = glm::dot(way, way);
  const double t = square > 0 ? std::clamp(glm::dot(point - a, way) / square, 0.0, 1.0) : 0;
  return glm::distance(point, a + t * way);
}

/// A stroke's points on the skin, and where that faces there.
struct LaidStroke {
  double radius = 0;
  std::vector<glm::dvec3> points, normals;
};

LaidStroke on_skin(const Stroke& stroke, const PaintableSkin& skin) {
  LaidStroke laid{stroke.radius, {}, {}};
  for (const glm::dvec3& point : stroke.points) {
    const auto nearest = skin.tree.nearest(point);
    if (!nearest) continue;
    laid.points.push_back(nearest->point);
    glm::dvec3 normal(0);
    for (std::size_t k = 0; k < 3; ++k) {
      const std::uint32_t v = skin.mesh.indices[3 * static_cast<std::size_t>(nearest->triangle) + k];
      normal += nearest->barycentric[k] * glm::dvec3(skin.mesh.normals[v]);
    }
    laid.normals.push_back(normal);
  }
  return laid;
}

/// How much of the skin at `place` a stroke covers: 1 inside, 0 outside, between them along its edge.
double cover(const LaidStroke& stroke, const glm::dvec3& place, const glm::dvec3& normal) {
  double nearest = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < stroke.points.size(); ++i) {
    const std::size_t next = std::min(i + 1, stroke.points.size() - 1);
    // Not the skin of the other side of a fold, or of the front of the body.
    if (glm::dot(normal, stroke.normals[i] + stroke.normals[next]) <= 0) continue;
    nearest = std::min(nearest, distance_to(place, stroke.points[i], stroke.points[next]));
  }
  return std::clamp((stroke.radius - nearest) / soft_edge + 0.5, 0.0, 1.0);
}

/// How much of the skin at each vertex is painted, 0 to 1.
std::vector<double> paint_of(const std::vector<Stroke>& strokes, const PaintableSkin& skin) {
  std::vector<double> paint(skin.mesh.positions.size(), 0);
  const std::vector<glm::vec3>& places = skin.mesh.positions;
  for (const Stroke& stroke : strokes) {
    const LaidStroke laid = on_skin(stroke, skin);
    geometry::Bounds near;
    for (const glm::dvec3& point : laid.points) near.add(point);
    const glm::dvec3 reach(stroke.radius + soft_edge);
    const glm::dvec3 low = near.low - reach, high = near.high + reach;
    skin.grid.each_near(low, high, [&](std::uint32_t v) {
      const double covered = cover(laid, glm::dvec3(places[v]), glm::dvec3(skin.mesh.normals[v]));
      paint[v] = stroke.erases ? std::min(paint[v], 1 - covered) : std::max(paint[v], covered);
      return false;
    });
  }
  return paint;
}

/// The vertices with paint on them.
PaintedSkin gathered(const std::vector<double>& paint, const PaintableSkin& skin) {
  PaintedSkin found;
  for (std::size_t v = 0; v < paint.size(); ++v) {
    if (paint[v] <= 0) continue;
    const double weight = paint[v] * skin.weights[v];
    found.vertices.push_back(static_cast<std::uint32_t>(v));
    found.weights.push_back(weight);
    found.area += weight;
    found.middle += weight * glm::dvec3(skin.mesh.positions[v]);
  }
  if (found.area > 0) found.middle /= found.area;
  return found;
}

/// How much of the skin at each vertex a drawing covers, 0 to 1.
std::vector<double> paint_on(const PaintedSkin& drawing, const PaintableSkin& skin) {
  std::vector<double> paint(skin.mesh.positions.size(), 0);
  for (std::size_t p = 0; p < drawing.vertices.size(); ++p) {
    const std::uint32_t v = drawing.vertices[p];
    paint[v] = skin.weights[v] > 0 ? drawing.weights[p] / skin.weights[v] : 0;
  }
  return paint;
}

/// Calls `see` with each vertex within `reach` of vertex `of` that faces the same way, until it says so.
template <class See>
void each_near(std::uint32_t of, double reach, const PaintableSkin& skin, See see) {
  const std::vector<glm::vec3>& places = skin.mesh.positions;
  const glm::dvec3 middle(places[of]), normal(skin.mesh.normals[of]);
  skin.grid.each_near(middle - reach, middle + reach, [&](std::uint32_t other) {
    const glm::dvec3 way = glm::dvec3(places[other]) - middle;
    if (glm::dot(way, way) > reach * reach) return false;
    if (glm::dot(normal, glm::dvec3(skin.mesh.normals[other])) <= 0) return false;
    return see(other);
  });
}

}  // namespace

PaintedSkin closed(const PaintedSkin& drawing, const PaintableSkin& skin, double gap) {
  std::vector<double> paint = paint_on(drawing, skin);
  std::vector<bool> near(paint.size(), false);
  std::vector<std::uint32_t> candidates;
  for (const std::uint32_t v : drawing.vertices) {
    if (paint[v] < half_painted) continue;
    each_near(v, gap, skin, [&](std::uint32_t other) {
      if (!near[other]) candidates.push_back(other);
      near[other] = true;
      return false;
    });
  }
  for (const std::uint32_t v : candidates) {
    if (paint[v] >= 1) continue;
    bool inside = true;
    each_near(v, gap, skin, [&](std::uint32_t other) {
      inside = near[other];
      return !inside;
    });
    if (inside) paint[v] = 1;
  }
  return gathered(paint, skin);
}

PaintedSkin eroded(const PaintedSkin& drawing, const PaintableSkin& skin, double depth) {
  const std::vector<double> paint = paint_on(drawing, skin);
  std::vector<double> left(paint.size(), 0);
  for (const std::uint32_t v : drawing.vertices) {
    const glm::dvec3 place(skin.mesh.positions[v]);
    double edge = depth + soft_edge;
    each_near(v, edge, skin, [&](std::uint32_t other) {
      if (paint[other] < half_painted)
        edge = std::min(edge, glm::distance(place, glm::dvec3(skin.mesh.positions[other])));
      return false;
    });
    left[v] = paint[v] * std::clamp((edge - depth) / soft_edge + 0.5, 0.0, 1.0);
  }
  return gathered(left, skin);
}

PaintedSkin common_of(const PaintedSkin& a, const PaintedSkin& b, const PaintableSkin& skin) {
  std::vector<double> paint = paint_on(a, skin);
  const std::vector<double> other = paint_on(b, skin);
  for (std::size_t v = 0; v < paint.size(); ++v) paint[v] = std::min(paint[v], other[v]);
  return gathered(paint, skin);
}

std::vector<PaintedSkin> pieces_of(const PaintedSkin& drawing, const PaintableSkin& skin) {
  constexpr std::uint32_t none = 0xffffffff;
  // Each painted vertex leads to another of its patch, the last to itself.
  std::vector<std::uint32_t> leads(skin.mesh.positions.size(), none);
  for (const std::uint32_t v : drawing.vertices) leads[v] = v;
  const auto last_of = [&](std::uint32_t v) {
    while (leads[v] != v) v = leads[v] = leads[leads[v]];
    return v;
  };
  const std::vector<std::uint32_t>& corners = skin.mesh.indices;
  for (std::size_t i = 0; i + 2 < corners.size(); i += 3) {
    for (std::size_t k = 0; k < 3; ++k) {
      const std::uint32_t a = corners[i + k], b = corners[i + (k + 1) % 3];
      if (leads[a] != none && leads[b] != none) leads[last_of(a)] = last_of(b);
    }
  }
  std::map<std::uint32_t, PaintedSkin> patches;
  PaintedSkin left, right;
  for (std::size_t p = 0; p < drawing.vertices.size(); ++p) {
    const std::uint32_t v = drawing.vertices[p];
    const double weight = drawing.weights[p];
    const glm::dvec3 place(skin.mesh.positions[v]);
    for (PaintedSkin* piece : {&patches[last_of(v)], place.x > 0 ? &left : &right}) {
      piece->vertices.push_back(v);
      piece->weights.push_back(weight);
      piece->middle = (piece->area * piece->middle + weight * place) / (piece->area + weight);
      piece->area += weight;
    }
  }
  std::vector<PaintedSkin> pieces;
  if (patches.size() > 1) {
    for (auto& [at, patch] : patches) pieces.push_back(std::move(patch));
  }
  if (left.area > 0 && right.area > 0) {
    pieces.push_back(std::move(left));
    pieces.push_back(std::move(right));
  }
  return pieces;
}

PaintableSkin paintable(const Shape& skin) {
  geometry::Mesh mesh = geometry::welded(skin.at(LevelOfDetail::finest));
  std::vector<double> weights(mesh.positions.size(), 0);
  for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    for (std::size_t k = 0; k < 3; ++k) weights[mesh.indices[i + k]] += geometry::area_of_triangle(mesh, i) / 3;
  }
  geometry::Bvh tree(mesh);
  geometry::PointGrid grid(mesh.positions, grid_cell);
  return {std::move(mesh), std::move(tree), std::move(weights), std::move(grid)};
}

PaintedSkin painted(const std::vector<Stroke>& strokes, const PaintableSkin& skin) {
  return gathered(paint_of(strokes, skin), skin);
}

geometry::Mesh painted_patch(const std::vector<Stroke>& strokes, const PaintableSkin& from) {
  constexpr float lift = 1.5F;  // mm: above every territory and area.
  const geometry::Mesh& skin = from.mesh;
  const std::vector<double> paint = paint_of(strokes, from);
  constexpr std::uint32_t none = 0xffffffff;
  std::vector<std::uint32_t> number(paint.size(), none);
  geometry::Mesh patch;
  for (std::size_t i = 0; i + 2 < skin.indices.size(); i += 3) {
    if (paint[skin.indices[i]] + paint[skin.indices[i + 1]] + paint[skin.indices[i + 2]] <= 0) continue;
    for (std::size_t k = 0; k < 3; ++k) {
      const std::uint32_t v = skin.indices[i + k];
      if (number[v] == none) {
        number[v] = static_cast<std::uint32_t>(patch.positions.size());
        patch.positions.push_back(skin.positions[v] + lift * skin.normals[v]);
        patch.normals.push_back(skin.normals[v]);
        patch.occlusion.push_back(static_cast<float>(paint[v]));
      }
      patch.indices.push_back(number[v]);
    }
  }
  return patch;
}

}  // namespace cluneal::body
