#include "body/measure/measured.h"

#include <algorithm>
#include <glm/geometric.hpp>

namespace cluneal::body {

const geometry::Mesh* mesh_of(const Body& body, const std::string& id, LevelOfDetail detail) {
  const auto known = Id::parse(id);
  const auto found = known ? body.shapes.find(*known) : body.shapes.end();
  return found == body.shapes.end() ? nullptr : &found->second.at(detail);
}

glm::dvec3 farthest(const std::vector<glm::dvec3>& points, const glm::dvec3& direction) {
  return *std::max_element(points.begin(), points.end(), [&](const glm::dvec3& a, const glm::dvec3& b) {
    return glm::dot(a, direction) < glm::dot(b, direction);
  });
}

Measured measure(const Body& body) {
  Measured measured;
  measure_sacrum(body, measured);
  measure_spine(body, measured);
  measure_pelvis(body, measured);
  measure_hip_bone(body, measured);
  measure_joint_spaces(body, measured);
  measure_ligaments(body, measured);
  measure_muscles(body, measured);
  measure_nerves(body, measured);
  measure_skin(body, measured);
  const auto ratio = [&](const char* name, const char* upper, const char* lower) {
    const auto a = measured.values.find(upper), b = measured.values.find(lower);
    if (a != measured.values.end() && b != measured.values.end()) measured.values[name] = a->second / b->second;
  };
  ratio("sacrum.width_to_bi_iliac", "sacrum.width", "pelvis.bi_iliac");
  return measured;
}

}  // namespace cluneal::body
