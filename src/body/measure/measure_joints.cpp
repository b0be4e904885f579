// How wide the joint spaces are: from one bone's surface straight to the other that faces it, the middle one of all.

#include <algorithm>
#include <array>

#include "body/measure/measured.h"
#include "geometry/clearance.h"

namespace cluneal::body {
namespace {

/// mm, how far the other face of a joint is looked for: bodies of vertebrae, which face each other over a disc, lie
/// farther apart than facets.
constexpr double sacroiliac_reach = 8, hip_reach = 9, facet_reach = 5;
constexpr double least_area = 20;  ///< mm^2 that faces the other bone; less is no joint.

}  // namespace

void measure_joint_spaces(const Body& body, Measured& measured) {
  const auto put = [&](const std::string& name, const std::string& from, const std::string& to, double reach) {
    const geometry::Mesh* first = mesh_of(body, from);
    const geometry::Mesh* second = mesh_of(body, to);
    if (first == nullptr || second == nullptr) return;
    const geometry::FacingGap gap = geometry::facing_gap(*first, *second, reach);
    if (gap.area >= least_area) measured.values["joint." + name + ".space"] = gap.median;
  };
  put("sacroiliac", "bone.sacrum", "bone.hip.left", sacroiliac_reach);
  put("hip", "bone.femur.left", "bone.hip.left", hip_reach);
  // The right hip bone mirrors the left.
  if (const geometry::Mesh* hip = mesh_of(body, "bone.hip.left"); hip != nullptr && !hip->positions.empty()) {
    const auto nearest = std::min_element(hip->positions.begin(), hip->positions.end(),
                                          [](const glm::vec3& a, const glm::vec3& b) { return a.x < b.x; });
    measured.values["joint.symphysis.narrowest"] = 2 * static_cast<double>(nearest->x);
  }
  const std::array<std::string, 7> levels{"t11", "t12", "l1", "l2", "l3", "l4", "l5"};
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const bool last = i + 1 == levels.size();
    put("facet." + levels[i] + "_" + (last ? "s1" : levels[i + 1]), "bone.vertebra." + levels[i],
        last ? "bone.sacrum" : "bone.vertebra." + levels[i + 1], facet_reach);
  }
}

}  // namespace cluneal::body
