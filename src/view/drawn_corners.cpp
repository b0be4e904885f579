#include "view/drawn_corners.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <glm/mat4x4.hpp>
#include <glm/vec4.hpp>

#include "render/fading.h"
#include "view/fading.h"
#include "view/mesh_facts.h"
#include "view/metrics.h"

namespace cluneal::view {

std::optional<render::Fading> drawn_fading(const Inputs& inputs, FrameCache& memory, const Screen& screen,
                                           const SceneItem& thing, const std::vector<SceneItem>& things) {
  const std::optional<render::Fading> fading =
      fading_of(thing, things, inputs.atlas, bounds_of(memory, thing.mesh), screen.eye());
  if (!fading || !thing.solid->radii.empty()) return fading;
  return render::fading_seen(*fading, glm::mat4(session::view_matrix(inputs.camera) * thing.transform));
}

std::vector<Grid::Corner> corners_of(const Inputs& inputs, const Screen& screen, const Grid& grid,
                                     const SceneItem& thing, const std::optional<render::Fading>& fading) {
  const geometry::Mesh& mesh = *thing.solid;
  const bool tube = !mesh.radii.empty();
  const double least = 0.5 * static_cast<double>(render::least_tube_width) * line_scale(inputs);
  std::vector<Grid::Corner> corners;
  corners.reserve(mesh.positions.size());
  for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
    const glm::vec3& own = mesh.positions[i];
    glm::dvec3 point = thing.placed ? glm::dvec3(thing.transform * glm::dvec4(own, 1)) : glm::dvec3(own);
    if (tube) {
      const double depth = std::max(near_plane, -glm::dot(point - screen.eye(), screen.axes().back));
      const double drawn = static_cast<double>(mesh.radii[i]) * static_cast<double>(thing.tube_scale);
      point += glm::dvec3(mesh.normals[i]) * std::max(drawn, least / screen.pixels_per_mm(depth));
    }
    float left = 1;
    if (thing.kind == Kind::territory && !mesh.occlusion.empty()) left = mesh.occlusion[i];
    if (fading) {
      left =
          tube ? glm::distance(own, glm::vec3(*fading)) / fading->w
               : std::min((own.z - fading->x) / (fading->y - fading->x), (fading->w - own.z) / (fading->w - fading->z));
    }
    const glm::dvec3 p = point - screen.eye();
    corners.push_back(grid.corner(
        {glm::dot(p, screen.axes().right), glm::dot(p, screen.axes().up), -glm::dot(p, screen.axes().back)}, left));
  }
  return corners;
}

}  // namespace cluneal::view
