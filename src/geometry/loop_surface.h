#pragma once

#include <array>
#include <cstdint>
#include <glm/vec3.hpp>
#include <span>
#include <vector>

#include "geometry/mesh.h"

namespace cluneal::geometry {

using Triangle = std::array<std::uint32_t, 3>;

/// A control net: places and triangles of a closed, oriented two-manifold. All functions below give an empty result for
/// one that is none; fault_of() says why (loop_level.h).
struct Net {
  std::vector<glm::dvec3> points;
  std::vector<Triangle> triangles;
};

struct InterpolationOptions {
  double smoothing = 0;     ///< Weight of |Lap C - Lap L|^2, Lap the mean of the neighbours less the vertex; 0: exact.
  int iterations = 100;     ///< At most, of conjugate gradients.
  double tolerance = 1e-9;  ///< mm; stops early below this residual.
};

struct Interpolation {
  Net control;          ///< Its Loop limit surface passes through the given points.
  double residual = 0;  ///< Largest distance of a limit point from its landmark, mm.
};

/// Control points C whose Loop limit surface (Loop 1987, with Loop's own weights) meets `landmarks.points` L: M C = L,
/// M the limit mask; with smoothing the least of |M C - L|^2 + smoothing * |Lap C - Lap L|^2.
[[nodiscard]] Interpolation interpolate(const Net& landmarks, const InterpolationOptions& options = {});

/// A vertex of a subdivided surface as a sum of control points: rows of a sparse matrix.
struct Stencil {
  std::vector<std::uint32_t> first;  ///< Row i: entries first[i] to first[i + 1].
  std::vector<std::uint32_t> control;
  std::vector<double> weight;  ///< Each row sums to 1.
};

/// A Loop surface after `levels` subdivisions with every vertex pushed to the limit. Triangle t of the net becomes
/// triangles t * 4^levels and on. `mesh.normals` are the limit normals.
struct LimitSurface {
  Mesh mesh;
  std::vector<glm::dvec3> places;  ///< The positions in double precision.
};
[[nodiscard]] LimitSurface limit_surface(const Net& control, int levels);
/// The same with the linear map from control points to limit positions, for least squares.
[[nodiscard]] Stencil limit_stencil(const Net& control, int levels, std::vector<Triangle>& triangles);
/// The linear map from control points to the limit points at the net's own vertices (the matrix M).
[[nodiscard]] Stencil limit_mask(const Net& control);
/// One place a row.
[[nodiscard]] std::vector<glm::dvec3> applied(const Stencil& stencil, std::span<const glm::dvec3> control);

/// A place on a net's surface that survives another body and another level of detail.
struct NetAddress {
  std::uint32_t triangle = 0;
  glm::dvec3 barycentric{1, 0, 0};
};
/// The same place on the surface after `levels` subdivisions.
[[nodiscard]] NetAddress refined(const NetAddress& address, int levels);

}  // namespace cluneal::geometry
