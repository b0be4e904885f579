#include "body/places/likeness.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

#include "geometry/topology.h"

namespace cluneal::body {
namespace {

constexpr double off_skin = 4;      ///< mm: a patch lies no farther off the skin than that.
constexpr double beside_patch = 1;  ///< mm
/// mm: so far out of place a drawing may be. About as wide as a finger, and as the band between core and extent (15
/// mm), and a third of one of the skin's triangles of 6 mm, by which the centroid of a drawing is uncertain. Chosen
/// beside the distortions of tests/unit/body/places/distorted_areas_test.cpp, which it is held to.
constexpr double most_moved = 16;
constexpr double halved_after = 10;  ///< mm beyond that, until the likeness is halved.
/// So many times larger or smaller than an area a drawing may be, along a line; what its brush adds is known apart. As
/// far as a hand goes wrong that has seen the area.
constexpr double most_scaled = 1.25;

/// How sharp the line is at which an area is cut: where it fades within 16 mm, it takes 5 mm, as wide as the skin's own
/// triangles.
constexpr double sharpness = 3;

double patch_size(const geometry::Mesh& patch) {
  double size = 0;
  for (std::size_t i = 0; i + 2 < patch.indices.size(); i += 3) {
    double sum = 0;
    for (std::size_t k = 0; k < 3; ++k) sum += static_cast<double>(patch.occlusion[patch.indices[i + k]]);
    size += geometry::area_of_triangle(patch, i) * sum / 3;
  }
  return size;
}

/// Whether a place lies within the line halfway between core and extent: 0 or 1, and evenly between them beside it.
double within_half(double at) {
  return std::clamp(sharpness * (at - 0.5) + 0.5, 0.0, 1.0);
}

void measure_half(SkinPart& part, const PaintableSkin& skin) {
  part.half_size = 0;
  part.middle = glm::dvec3(0);
  for (std::size_t v = 0; v < part.at.size(); ++v) {
    const double here = skin.weights[v] * within_half(static_cast<double>(part.at[v]));
    part.half_size += here;
    part.middle += here * glm::dvec3(skin.mesh.positions[v]);
  }
  if (part.half_size > 0) part.middle /= part.half_size;
}

/// How much a place of the skin belongs to a part.
double at_place(const SkinPart& part, const geometry::NearestPoint& place, const geometry::Mesh& skin) {
  double sum = 0;
  for (std::size_t k = 0; k < 3; ++k) {
    const std::uint32_t v = skin.indices[3 * static_cast<std::size_t>(place.triangle) + k];
    sum += place.barycentric[k] * static_cast<double>(part.at[v]);
  }
  return sum;
}

double painted_of(const PaintedSkin& drawing, const SkinPart& part) {
  double common = 0;
  for (std::size_t p = 0; p < drawing.vertices.size(); ++p)
    common += drawing.weights[p] * static_cast<double>(part.at[drawing.vertices[p]]);
  return common;
}

/// mm: of a disc as large as the drawing.
double third_of_radius(const PaintedSkin& drawing) {
  return std::sqrt(drawing.area / glm::pi<double>()) / 3;
}

}  // namespace

SkinPart skin_part(const geometry::Mesh& patch, const PaintableSkin& skin) {
  SkinPart part;
  part.at.assign(skin.mesh.positions.size(), 0);
  const geometry::Bvh tree(patch);
  const geometry::Bounds box = geometry::bounds_of(patch.positions);
  const glm::dvec3 low = box.low - off_skin, high = box.high + off_skin;
  skin.grid.each_near(low, high, [&](std::uint32_t v) {
    const glm::dvec3 place(skin.mesh.positions[v]), normal(skin.mesh.normals[v]);
    const auto nearest = tree.nearest(place, off_skin);
    if (!nearest) return false;
    // Beside the patch is not on it, however near its edge.
    const glm::dvec3 way = nearest->point - place;
    if (glm::length(way - glm::dot(way, normal) * normal) > beside_patch) return false;
    double sum = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      const std::uint32_t corner = patch.indices[3 * static_cast<std::size_t>(nearest->triangle) + k];
      sum += nearest->barycentric[k] * static_cast<double>(patch.occlusion[corner]);
    }
    part.at[v] = static_cast<float>(sum);
    return false;
  });
  part.size = patch_size(patch);
  measure_half(part, skin);
  return part;
}

SkinPart united(const std::vector<const SkinPart*>& parts, const PaintableSkin& skin) {
  SkinPart all = *parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) {
    for (std::size_t v = 0; v < all.at.size(); ++v) all.at[v] = std::max(all.at[v], parts[i]->at[v]);
  }
  all.size = 0;
  for (std::size_t v = 0; v < all.at.size(); ++v) all.size += static_cast<double>(all.at[v]) * skin.weights[v];
  measure_half(all, skin);
  return all;
}

Shared shared(const PaintedSkin& drawing, const SkinPart& part) {
  if (part.size <= 0 || drawing.area <= 0) return {};
  const double common = painted_of(drawing, part);
  return {std::min(1.0, common / part.size), common / drawing.area, common / (drawing.area + part.size - common)};
}

PaintedSkin without_gaps(const PaintedSkin& drawing, const PaintableSkin& skin) {
  // In proportion to the drawing: a gap is small beside what it is in.
  constexpr double widest = 20;  // mm
  const double gap = std::min(widest, third_of_radius(drawing));
  PaintedSkin filled = closed(drawing, skin, gap);
  return filled.area > 0 ? filled : drawing;
}

PaintedSkin without_brush(const PaintedSkin& drawing, const PaintableSkin& skin, double radius) {
  // A line is as wide as its brush: of that something must be left, or it would lie nowhere.
  constexpr double least_left = 1.0 / 3;
  constexpr double least_depth = 1;  // mm
  // Only along the outer edge: a hole that the hand has left is no edge of what it means.
  const PaintedSkin outline = closed(drawing, skin, third_of_radius(drawing));
  for (double depth = radius; depth >= least_depth; depth /= 2) {
    PaintedSkin inner = common_of(drawing, eroded(outline, skin, depth), skin);
    if (inner.area >= least_left * drawing.area) return inner;
  }
  return drawing;
}

double likeness(const PaintedSkin& drawing, double painted, const SkinPart& part, const PaintableSkin& skin) {
  if (part.half_size <= 0 || drawing.area <= 0 || painted_of(drawing, part) <= 0) return 0;
  glm::dvec3 way = part.middle - drawing.middle;
  const double distance = glm::length(way);
  if (distance > most_moved) way *= most_moved / distance;
  const double widest = most_scaled * std::sqrt(std::max(1.0, painted / drawing.area));
  const double larger = std::clamp(std::sqrt(part.half_size / drawing.area), 1 / most_scaled, widest);
  double common = 0;
  for (std::size_t p = 0; p < drawing.vertices.size(); ++p) {
    const glm::dvec3 from(skin.mesh.positions[drawing.vertices[p]]);
    const auto to = skin.tree.nearest(drawing.middle + way + larger * (from - drawing.middle));
    if (to) common += drawing.weights[p] * within_half(at_place(part, *to, skin.mesh));
  }
  const double size = larger * larger * drawing.area;
  common = std::min({larger * larger * common, size, part.half_size});
  const double farther = std::max(0.0, distance - most_moved) / halved_after;
  return common / (size + part.half_size - common) / (1 + farther * farther);
}

}  // namespace cluneal::body
