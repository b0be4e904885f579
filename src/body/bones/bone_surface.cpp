#include "body/bones/bone_surface.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <utility>

#include "body/bones/relief.h"
#include "geometry/loop_surface.h"
#include "geometry/topology.h"

namespace cluneal::body {
namespace {

using geometry::Mesh;
using geometry::Net;

/// How much each vertex belongs to a sphere: 1 at the sphere's landmarks, 0 at their unlisted neighbours, carried
/// between them by a Loop surface of its own so that it follows the net and not straight distance.
std::vector<double> membership(const Net& net, const PosedSphere& sphere, int levels) {
  Net field;
  field.triangles = net.triangles;
  field.points.assign(net.points.size(), glm::dvec3(0));
  for (const std::uint32_t i : sphere.landmarks) field.points[i].x = 1;
  const auto surface = geometry::limit_surface(geometry::interpolate(field).control, levels);
  std::vector<double> weight;
  weight.reserve(surface.places.size());
  for (const glm::dvec3& value : surface.places) weight.push_back(glm::smoothstep(0.0, 1.0, (value.x - 0.25) / 0.5));
  return weight;
}

/// Draws the surface onto a sphere; gives the farthest vertex of full weight that is not on it.
double draw_onto(const PosedSphere& sphere, std::span<const double> weight, geometry::LimitSurface& surface) {
  double farthest = 0;
  bool moved = false;
  for (std::size_t i = 0; i < surface.places.size(); ++i) {
    glm::dvec3& place = surface.places[i];
    const glm::dvec3 arm = place - sphere.centre;
    const double length = glm::length(arm);
    if (weight[i] <= 0 || length <= 0) continue;
    const double off = std::abs(length - sphere.radius);
    const double near =
        sphere.falloff > 0 ? 1 - glm::smoothstep(0.0, 1.0, (off - 0.5 * sphere.falloff) / (0.5 * sphere.falloff)) : 1;
    const double share = weight[i] * near;
    place += arm * (share * (sphere.radius / length - 1));
    surface.mesh.positions[i] = glm::vec3(place);
    moved = true;
    if (share >= 1) {
      farthest = std::max(
          farthest, std::abs(glm::distance(glm::dvec3(surface.mesh.positions[i]), sphere.centre) - sphere.radius));
    }
  }
  if (!moved) return farthest;
  // Limit normals stay where the surface was left alone; where it was drawn they follow the triangles.
  Mesh drawn = surface.mesh;
  geometry::compute_normals(drawn);
  for (std::size_t i = 0; i < surface.places.size(); ++i) {
    if (weight[i] > 0) surface.mesh.normals[i] = drawn.normals[i];
  }
  return farthest;
}

geometry::LimitSurface drawn_surface(const Net& control, const PosedBone& bone, int levels, double& sphere_residual) {
  geometry::LimitSurface surface = geometry::limit_surface(control, levels);
  for (const PosedSphere& sphere : bone.spheres) {
    const auto weight = membership(bone.net, sphere, levels);
    sphere_residual = std::max(sphere_residual, draw_onto(sphere, weight, surface));
  }
  add_relief(bone.net, bone.relief, levels, surface.mesh);
  return surface;
}

}  // namespace

BoneSurface bone_surface(const PosedBone& bone, int levels) {
  BoneSurface result;
  result.pure_residual = geometry::interpolate(bone.net).residual;
  geometry::InterpolationOptions options;
  options.smoothing = bone_smoothing;
  const auto interpolation = geometry::interpolate(bone.net, options);

  const auto limit = geometry::limit_surface(interpolation.control, 0);
  std::vector<bool> on_sphere(bone.net.points.size(), false);
  for (const PosedSphere& sphere : bone.spheres) {
    for (const std::uint32_t i : sphere.landmarks) on_sphere[i] = true;
  }
  for (std::uint32_t i = 0; i < bone.net.points.size(); ++i) {
    const double off = glm::distance(limit.places[i], bone.net.points[i]);
    if (on_sphere[i] || off <= result.residual) continue;
    result.residual = off;
    result.worst_landmark = i;
  }
  result.mesh = drawn_surface(interpolation.control, bone, levels, result.sphere_residual).mesh;
  result.coarse = drawn_surface(interpolation.control, bone, std::max(1, levels - 1), result.sphere_residual).mesh;
  return result;
}

}  // namespace cluneal::body
