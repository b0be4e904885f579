#include "body/bones/blade.h"

#include <algorithm>

#include "body/bones/frame.h"
#include "geometry/section.h"

namespace cluneal::body {

std::optional<Blade> blade_of(const geometry::Mesh& mesh, double behind, double tilt) {
  const geometry::Section section = geometry::section_of(mesh, {tilted_backward({0, 1, 0}, tilt), behind});
  Blade blade;
  blade.top.z = -1e9;
  for (const geometry::Contour& contour : section.contours) {
    std::vector<glm::dvec3> outline;
    for (const glm::dvec3& point : contour.points) outline.push_back(tilted_backward(point, -tilt));
    const auto top = std::max_element(outline.begin(), outline.end(),
                                      [](const glm::dvec3& a, const glm::dvec3& b) { return a.z < b.z; });
    if (top == outline.end() || top->z <= blade.top.z) continue;
    blade.top = *top;
    blade.outline = std::move(outline);
  }
  if (blade.outline.empty()) return std::nullopt;
  return blade;
}

std::optional<Faces> faces_of(const Blade& blade, double below) {
  const double level = blade.top.z - below;
  std::vector<double> across;
  for (std::size_t i = 0; i < blade.outline.size(); ++i) {
    const glm::dvec3& a = blade.outline[i];
    const glm::dvec3& b = blade.outline[(i + 1) % blade.outline.size()];
    if ((a.z > level) == (b.z > level)) continue;
    across.push_back(a.x + (b.x - a.x) * (level - a.z) / (b.z - a.z));
  }
  std::sort(across.begin(), across.end());
  double best = 1e9;
  std::optional<Faces> faces;
  for (std::size_t i = 0; i + 1 < across.size(); i += 2) {
    const double off = std::max({across[i] - blade.top.x, blade.top.x - across[i + 1], 0.0});
    if (off >= best) continue;
    best = off;
    faces = Faces{{across[i], blade.top.y, level}, {across[i + 1], blade.top.y, level}};
  }
  return faces;
}

}  // namespace cluneal::body
