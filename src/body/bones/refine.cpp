#include "body/bones/refine.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <map>
#include <set>

#include "geometry/banded_solver.h"
#include "geometry/bvh.h"
#include "geometry/surface_distance.h"

namespace cluneal::body {
namespace {

using geometry::Mesh;
using geometry::Net;
using geometry::Stencil;

constexpr double all_round = 0.15;            ///< Share of the error across the normal.
constexpr double huber = 2;                   ///< mm
constexpr double least_pair_agreement = 0.2;  ///< Cosine between normals of a pair.
constexpr double model_share = 0.7;           ///< Weight of pairs that start on the model.

/// A point as a sum of control points.
using Row = std::map<std::uint32_t, double>;

void add_row(Row& row, const Stencil& stencil, std::uint32_t vertex, double weight) {
  for (std::uint32_t k = stencil.first[vertex]; k < stencil.first[vertex + 1]; ++k) {
    row[stencil.control[k]] += weight * stencil.weight[k];
  }
}

/// The normal equations in the control points, three numbers each.
class Equations {
 public:
  explicit Equations(std::size_t points) : system_(3 * points, 3 * points - 1) {}

  /// weight * (d . M . d), d = row . C - target, M = normal normal' + all_round.
  void add(const Row& row, const glm::dvec3& target, const glm::dvec3& normal, double weight, double across) {
    for (std::size_t a = 0; a < 3; ++a) {
      double aim = across * target[a];
      for (std::size_t b = 0; b < 3; ++b) aim += normal[a] * normal[b] * target[b];
      for (const auto& [i, wi] : row) {
        system_.add_right(3 * i + a, weight * wi * aim);
        for (const auto& [j, wj] : row) add_block(3 * i + a, j, a, weight * wi * wj, normal, across);
      }
    }
  }
  /// Empty where the equations determine no place for some point.
  [[nodiscard]] std::vector<glm::dvec3> solve() {
    const auto x = system_.solve();
    std::vector<glm::dvec3> points(x ? x->size() / 3 : 0);
    for (std::size_t i = 0; i < points.size(); ++i) points[i] = {(*x)[3 * i], (*x)[3 * i + 1], (*x)[3 * i + 2]};
    return points;
  }

 private:
  void add_block(std::size_t r, std::uint32_t j, std::size_t a, double weight, const glm::dvec3& normal,
                 double across) {
    for (std::size_t b = 0; b < 3; ++b) {
      const std::size_t c = 3 * std::size_t{j} + b;
      if (c <= r) system_.add(r, c, weight * (normal[a] * normal[b] + (a == b ? across : 0)));
    }
  }
  geometry::BandedSystem system_;  // With the whole lower triangle as its band: dense.
};

glm::dvec3 face_normal(const Mesh& mesh, std::uint32_t triangle) {
  const auto corner = [&](std::size_t k) {
    return glm::dvec3(mesh.positions[mesh.indices[3 * std::size_t{triangle} + k]]);
  };
  const glm::dvec3 normal = glm::cross(corner(1) - corner(0), corner(2) - corner(0));
  const double length = glm::length(normal);
  return length > 0 ? normal / length : glm::dvec3(0, 0, 1);
}

Row surface_row(const Mesh& mesh, const Stencil& stencil, std::uint32_t triangle, const glm::dvec3& barycentric) {
  Row row;
  for (std::size_t k = 0; k < 3; ++k) {
    add_row(row, stencil, mesh.indices[3 * std::size_t{triangle} + k], barycentric[k]);
  }
  return row;
}

double robust(double distance) {
  return 1 / std::max(1.0, distance / huber);
}

/// Pairs from the reference to the model and back.
void add_pairs(Equations& equations, const Mesh& model, const Stencil& stencil, const Mesh& reference,
               const geometry::Bvh& reference_tree, const RefineOptions& options, int step) {
  const double trim = options.trim * (step < 3 ? 2 : 1);
  const geometry::Bvh model_tree(model);
  for (const auto& sample : geometry::sample_surface(reference, options.samples, 11)) {
    const auto nearest = model_tree.nearest(sample.point, trim);
    if (!nearest) continue;
    const glm::dvec3 normal = face_normal(model, nearest->triangle);
    if (glm::dot(normal, sample.normal) < least_pair_agreement) continue;
    equations.add(surface_row(model, stencil, nearest->triangle, nearest->barycentric), sample.point, normal,
                  robust(nearest->distance), all_round);
  }
  const auto seed = static_cast<std::uint64_t>(100 + step);
  for (const auto& sample : geometry::sample_surface(model, options.samples, seed)) {
    const auto nearest = reference_tree.nearest(sample.point, trim);
    if (!nearest) continue;
    const glm::dvec3 normal = face_normal(reference, nearest->triangle);
    if (glm::dot(normal, sample.normal) < least_pair_agreement) continue;
    equations.add(surface_row(model, stencil, sample.triangle, sample.barycentric), nearest->point, normal,
                  model_share * robust(nearest->distance), all_round);
  }
}

/// Landmarks as rows of control points, and each landmark less the mean of its neighbours.
struct LandmarkRows {
  std::vector<Row> place, unevenness;
  std::vector<glm::dvec3> authored_unevenness;
};

LandmarkRows landmark_rows(const Net& control, const Net& authored) {
  LandmarkRows rows;
  const Stencil mask = geometry::limit_mask(control);
  std::vector<std::set<std::uint32_t>> neighbours(authored.points.size());
  for (const geometry::Triangle& t : authored.triangles) {
    for (std::size_t k = 0; k < 3; ++k) neighbours[t[k]].insert({t[(k + 1) % 3], t[(k + 2) % 3]});
  }
  for (std::uint32_t i = 0; i < authored.points.size(); ++i) {
    Row place;
    add_row(place, mask, i, 1);
    Row uneven;
    add_row(uneven, mask, i, -1);
    glm::dvec3 off = -authored.points[i];
    const double share = 1 / static_cast<double>(neighbours[i].size());
    for (const std::uint32_t n : neighbours[i]) {
      add_row(uneven, mask, n, share);
      off += share * authored.points[n];
    }
    rows.place.push_back(std::move(place));
    rows.unevenness.push_back(std::move(uneven));
    rows.authored_unevenness.push_back(off);
  }
  return rows;
}

}  // namespace

std::vector<glm::dvec3> refined_landmarks(const Net& authored, const std::vector<double>& firm, const Mesh& reference,
                                          const RefineOptions& options) {
  const std::size_t count = authored.points.size();
  Net control = geometry::interpolate(authored).control;
  if (control.points.size() != count || reference.indices.empty()) return authored.points;
  std::vector<geometry::Triangle> triangles;
  const Stencil stencil = geometry::limit_stencil(control, options.level, triangles);
  const LandmarkRows rows = landmark_rows(control, authored);
  const geometry::Bvh reference_tree(reference);
  const double unit = static_cast<double>(options.samples) / static_cast<double>(count);
  for (int step = 0; step < options.steps; ++step) {
    Mesh model;
    for (const glm::dvec3& place : geometry::applied(stencil, control.points)) {
      model.positions.push_back(glm::vec3(place));
    }
    for (const geometry::Triangle& t : triangles) model.indices.insert(model.indices.end(), t.begin(), t.end());
    Equations equations(count);
    add_pairs(equations, model, stencil, reference, reference_tree, options, step);
    for (std::size_t i = 0; i < count; ++i) {
      equations.add(rows.unevenness[i], rows.authored_unevenness[i], glm::dvec3(0), options.smooth * unit, 1);
      equations.add(rows.place[i], authored.points[i], glm::dvec3(0), options.pull * unit * firm[i], 1);
    }
    auto points = equations.solve();
    if (points.empty()) break;
    control.points = std::move(points);
  }
  return geometry::applied(geometry::limit_mask(control), control.points);
}

}  // namespace cluneal::body
