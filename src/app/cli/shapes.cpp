#include "app/cli/shapes.h"

#include <algorithm>

#include "geometry/tube.h"

namespace cluneal::app::cli {

std::vector<NamedShape> shapes_of(const body::Body& body, body::LevelOfDetail detail) {
  const auto level = static_cast<std::size_t>(detail);
  std::vector<NamedShape> shapes;
  for (const auto& [id, shape] : body.shapes) {
    if (shape.mesh[level]) shapes.push_back({id, shape.mesh[level]});
  }
  for (const auto& [id, course] : body.courses) {
    if (!course.tube[level]) continue;
    shapes.push_back({id, std::make_shared<const geometry::Mesh>(geometry::with_radius_applied(*course.tube[level]))});
  }
  std::sort(shapes.begin(), shapes.end(), [](const NamedShape& a, const NamedShape& b) { return a.id < b.id; });
  return shapes;
}

}  // namespace cluneal::app::cli
