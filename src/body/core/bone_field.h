#pragma once

#include "body/core/solid_field.h"

namespace cluneal::body {

/// All bones of a body as obstacles.
class BoneField final : public SolidField {
 public:
  explicit BoneField(const Body& body) : SolidField(body, "bone.") {}
};

}  // namespace cluneal::body
