#pragma once

#include <optional>
#include <span>
#include <vector>

#include "body/core/bone_field.h"
#include "geometry/bvh.h"

namespace cluneal::body {

/// What a ligament lies on: bone, and there the ligaments that it passes over. Must outlive neither of them.
class LigamentFloor {
 public:
  explicit LigamentFloor(const BoneField& bones, std::span<const geometry::Bvh* const> under = {})
      : bones_(&bones), under_(under.begin(), under.end()) {}

  /// Where a point stands to it, seen from the nearest bone; nothing farther than `within` mm.
  [[nodiscard]] std::optional<Contact> contact(const glm::dvec3& point, double within = 1e9) const;

 private:
  const BoneField* bones_;
  std::vector<const geometry::Bvh*> under_;
};

}  // namespace cluneal::body
