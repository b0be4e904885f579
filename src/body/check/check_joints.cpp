#include "body/check/check_joints.h"

#include <vector>

#include "geometry/bounds.h"
#include "geometry/clearance.h"

namespace cluneal::body {
namespace {

using base::Severity;

constexpr double near_by = 5;   ///< mm between the boxes of bones that may have a joint.
constexpr double touch = 0.05;  ///< mm: two meshes lie this near to their own surfaces.

struct Bone {
  const Id* id = nullptr;
  const geometry::Mesh* mesh = nullptr;
  geometry::Bounds box;
};

bool apart(const geometry::Bounds& a, const geometry::Bounds& b) {
  for (std::size_t axis = 0; axis < 3; ++axis) {
    if (a.low[axis] > b.high[axis] + near_by || b.low[axis] > a.high[axis] + near_by) return true;
  }
  return false;
}

}  // namespace

Findings check_joints(const Body& body) {
  std::vector<Bone> bones;
  for (const auto& [id, shape] : body.shapes) {
    if (!id.text().starts_with("bone.") || base::side_of(id) == base::Side::right) continue;
    const geometry::Mesh& mesh = shape.at(LevelOfDetail::still);
    bones.push_back({&id, &mesh, geometry::bounds_of(mesh.positions)});
  }
  // A measured person's bones lie as they were scanned and fitted: shown, not judged.
  const Severity wrong = body.published.places.empty() ? Severity::warning : Severity::error;
  Findings findings;
  for (std::size_t i = 0; i < bones.size(); ++i) {
    for (std::size_t k = i + 1; k < bones.size(); ++k) {
      if (apart(bones[i].box, bones[k].box)) continue;
      const geometry::Clearance between = geometry::clearance_between(*bones[i].mesh, *bones[k].mesh, near_by);
      if (!(between.least < near_by)) continue;
      const std::string name = "joint." + bones[i].id->text() + "/" + bones[k].id->text();
      if (between.least >= -touch) {
        findings.push_back(
            finding("joint.apart", Severity::note, name,
                    text_of("no bone in the other; the least way between them is %.2f mm", between.least)));
        continue;
      }
      findings.push_back(finding(
          "joint.overlap", wrong, name,
          text_of("one bone lies up to %.2f mm deep in the other at (%.1f, %.1f, %.1f), with %.0f %% of what is near",
                  -between.least, between.where.x, between.where.y, between.where.z, 100 * between.share_inside)));
    }
  }
  return findings;
}

}  // namespace cluneal::body
