#pragma once

#include <cstdint>
#include <glm/vec3.hpp>
#include <vector>

#include "body/core/body.h"
#include "geometry/bvh.h"
#include "geometry/mesh.h"
#include "geometry/point_grid.h"

namespace cluneal::body {

/// A line painted on the skin: every skin within `radius` of it that faces the same way.
struct Stroke {
  double radius = 15;              ///< mm
  std::vector<glm::dvec3> points;  ///< LPS mm; each is taken to the nearest skin.
  bool erases = false;             ///< Takes away what was painted before it.
};

/// The skin as one paints on it: one surface, a tree over it, and how much of it each vertex stands for.
struct PaintableSkin {
  geometry::Mesh mesh;
  geometry::Bvh tree;
  std::vector<double> weights;  ///< mm^2
  geometry::PointGrid grid;     ///< Of the vertices: a stroke asks those beside it only.
};

[[nodiscard]] PaintableSkin paintable(const Shape& skin);

/// What is painted of a skin.
struct PaintedSkin {
  std::vector<std::uint32_t> vertices;  ///< Those on which there is paint.
  std::vector<double> weights;          ///< mm^2 of painted skin that each of them stands for.
  double area = 0;                      ///< mm^2
  glm::dvec3 middle{0};                 ///< Its centroid, which may lie off the skin.
};

[[nodiscard]] PaintedSkin painted(const std::vector<Stroke>& strokes, const PaintableSkin& skin);

/// The same drawing without its gaps: skin that lies within `gap` of paint all round counts as painted (a closing, of
/// mathematical morphology). Nothing is added outside of it.
[[nodiscard]] PaintedSkin closed(const PaintedSkin& drawing, const PaintableSkin& skin, double gap);

/// The same drawing without what lies within `depth` of its edge (an erosion, of mathematical morphology).
[[nodiscard]] PaintedSkin eroded(const PaintedSkin& drawing, const PaintableSkin& skin, double depth);

/// Of each place what both have painted of it.
[[nodiscard]] PaintedSkin common_of(const PaintedSkin& a, const PaintedSkin& b, const PaintableSkin& skin);

/// The patches of which a drawing consists, if there are several, and what of it lies on each side of the midline, if
/// something does on both.
[[nodiscard]] std::vector<PaintedSkin> pieces_of(const PaintedSkin& drawing, const PaintableSkin& skin);

/// The painted skin, just off it; no triangles where nothing is painted.
[[nodiscard]] geometry::Mesh painted_patch(const std::vector<Stroke>& strokes, const PaintableSkin& skin);

}  // namespace cluneal::body
