#include "geometry/geodesic.h"

#include <Eigen/Sparse>
#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <limits>

#include "geometry/eigen_index.h"
#include "geometry/groups.h"

namespace cluneal::geometry {
namespace heat_method {  // Named: the solver that other sources know of by name has it as a member.

/// What the method needs of a triangle.
struct Face {
  std::array<std::uint32_t, 3> corners{};
  std::array<glm::dvec3, 3> opposite{};  // Side across from each corner, run through counter-clockwise.
  std::array<double, 3> cotangent{};     // Of the angle at each corner.
  glm::dvec3 normal{0};
  double twice_area = 0;
};

}  // namespace heat_method
namespace {

using heat_method::Face;
using Matrix = Eigen::SparseMatrix<double>;
using Factors = Eigen::SimplicialLDLT<Matrix>;

/// The mesh's triangles with area, and where the mesh's own numbers lead.
std::vector<Face> faces_of(const Mesh& mesh) {
  std::vector<Face> faces;
  faces.reserve(mesh.triangle_count());
  for (std::size_t t = 0; t < mesh.triangle_count(); ++t) {
    Face face;
    std::array<glm::dvec3, 3> p{};
    for (std::size_t k = 0; k < 3; ++k) {
      face.corners[k] = mesh.indices[3 * t + k];
      p[k] = glm::dvec3(mesh.positions[face.corners[k]]);
    }
    const glm::dvec3 cross = glm::cross(p[1] - p[0], p[2] - p[0]);
    face.twice_area = glm::length(cross);
    for (std::size_t k = 0; k < 3; ++k) face.opposite[k] = p[(k + 2) % 3] - p[(k + 1) % 3];
    if (face.twice_area > 0) {
      face.normal = cross / face.twice_area;
      for (std::size_t k = 0; k < 3; ++k)
        face.cotangent[k] = -glm::dot(face.opposite[(k + 1) % 3], face.opposite[(k + 2) % 3]) / face.twice_area;
    }
    faces.push_back(face);
  }
  return faces;
}

}  // namespace

struct Geodesics::Solver {
  std::vector<Face> faces;
  std::vector<std::uint32_t> group;  // Of each vertex: the lowest number that a path leads to.
  Factors heat, potential;
};

base::Result<Geodesics> Geodesics::on(const Mesh& mesh) {
  auto solver = std::make_shared<Solver>();
  solver->faces = faces_of(mesh);
  const std::size_t vertices = mesh.positions.size();
  DisjointSets groups(vertices);
  std::vector<Eigen::Triplet<double>> stiffness, mass;
  std::vector<double> area(vertices, 0.0);
  double edges = 0, edge_count = 0;
  for (const Face& face : solver->faces) {
    if (!(face.twice_area > 0)) continue;
    for (std::size_t k = 0; k < 3; ++k) {
      const std::uint32_t i = face.corners[(k + 1) % 3], j = face.corners[(k + 2) % 3];
      const double weight = 0.5 * face.cotangent[k];
      stiffness.emplace_back(i, i, weight);
      stiffness.emplace_back(j, j, weight);
      stiffness.emplace_back(i, j, -weight);
      stiffness.emplace_back(j, i, -weight);
      area[face.corners[k]] += face.twice_area / 6;
      edges += glm::length(face.opposite[k]);
      edge_count += 1;
      groups.join(i, j);
    }
  }
  if (edge_count == 0) return base::Error{"Distances along a surface need triangles with area; the mesh has none.", {}};
  for (std::size_t v = 0; v < vertices; ++v) {
    solver->group.push_back(groups.root(static_cast<std::uint32_t>(v)));
    mass.emplace_back(eigen_index(v), eigen_index(v),
                      area[v] > 0 ? area[v] : 1.0);  // A vertex of no triangle has an equation of its own.
  }
  Matrix laplacian(eigen_index(vertices), eigen_index(vertices)), masses(eigen_index(vertices), eigen_index(vertices));
  laplacian.setFromTriplets(stiffness.begin(), stiffness.end());
  masses.setFromTriplets(mass.begin(), mass.end());
  // The time that the authors advise: the square of the mean edge.
  const double step = edges / edge_count;
  solver->heat.compute(masses + step * step * laplacian);
  // The potential is free by a constant on each part of the surface; a trace of mass holds it without bending it.
  solver->potential.compute(laplacian + 1e-9 * masses);
  if (solver->heat.info() != Eigen::Success || solver->potential.info() != Eigen::Success)
    return base::Error{"Distances along this surface cannot be solved for; look for triangles without area or place.",
                       {}};
  Geodesics out;
  out.solver_ = std::move(solver);
  return out;
}

std::vector<double> Geodesics::from(std::span<const MeshPlace> sources) const {
  constexpr double never = std::numeric_limits<double>::infinity();
  const std::vector<Face>& faces = solver_->faces;
  const std::size_t vertices = solver_->group.size();
  Eigen::VectorXd start = Eigen::VectorXd::Zero(eigen_index(vertices));
  for (const MeshPlace& source : sources) {
    if (source.triangle >= faces.size()) continue;
    for (std::size_t k = 0; k < 3; ++k) start(faces[source.triangle].corners[k]) += source.barycentric[k];
  }
  const Eigen::VectorXd warmth = solver_->heat.solve(start);

  Eigen::VectorXd flow =
      Eigen::VectorXd::Zero(eigen_index(vertices));  // Divergence of the unit vectors away from the sources.
  for (const Face& face : faces) {
    if (!(face.twice_area > 0)) continue;
    // Far from the sources warmth is very small; only its ratios count.
    const double scale = std::max(
        {std::abs(warmth(face.corners[0])), std::abs(warmth(face.corners[1])), std::abs(warmth(face.corners[2]))});
    if (!(scale > 0)) continue;
    glm::dvec3 slope(0);
    for (std::size_t k = 0; k < 3; ++k)
      slope += (warmth(face.corners[k]) / scale) * glm::cross(face.normal, face.opposite[k]);
    const double length = glm::length(slope);
    if (!(length > 0)) continue;
    const glm::dvec3 away = -slope / length;
    for (std::size_t k = 0; k < 3; ++k) {
      const std::size_t next = (k + 1) % 3, last = (k + 2) % 3;
      flow(face.corners[k]) -= 0.5 * (face.cotangent[last] * glm::dot(face.opposite[last], away) -
                                      face.cotangent[next] * glm::dot(face.opposite[next], away));
    }
  }
  const Eigen::VectorXd potential = solver_->potential.solve(flow);

  // The potential is rounded where it should come to a point. The corners of the sources' triangles, whose distances
  // are known, say by how much.
  std::vector<double> known(vertices, never);
  for (const MeshPlace& source : sources) {
    if (source.triangle >= faces.size()) continue;
    const Face& face = faces[source.triangle];
    const glm::dvec3 w = source.barycentric;
    for (std::size_t k = 0; k < 3; ++k) {
      // From corner k to the source, along the two sides that leave it.
      const std::size_t next = (k + 1) % 3, last = (k + 2) % 3;
      const double distance = glm::length(w[next] * face.opposite[last] - w[last] * face.opposite[next]);
      known[face.corners[k]] = std::min(known[face.corners[k]], distance);
    }
  }
  std::vector<double> zero(vertices, 0.0), count(vertices, 0.0);  // By group.
  for (std::size_t v = 0; v < vertices; ++v) {
    if (!std::isfinite(known[v])) continue;
    zero[solver_->group[v]] += potential(eigen_index(v)) - known[v];
    count[solver_->group[v]] += 1;
  }
  std::vector<double> out(vertices, never);
  for (std::size_t v = 0; v < vertices; ++v) {
    const std::uint32_t group = solver_->group[v];
    if (count[group] > 0)
      out[v] = std::min(known[v], std::max(0.0, potential(eigen_index(v)) - zero[group] / count[group]));
  }
  return out;
}

}  // namespace cluneal::geometry
