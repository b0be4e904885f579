#include "render/fading.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/vec3.hpp>

namespace cluneal::render {
namespace {

constexpr float turned = 0.5f, facing = 0.8f;  ///< Cosines between which an end that turns to the eye becomes whole.
constexpr float beyond = 1;                    ///< mm by which a whole end is kept: the mesh may end where it was gone.

}  // namespace

Fading fading_seen(const Fading& fading, const glm::mat4& to_eye) {
  const float up = glm::normalize(glm::vec3(to_eye[2])).z;
  const float below = glm::smoothstep(turned, facing, -up), above = glm::smoothstep(turned, facing, up);
  return Fading(fading.x - below * beyond, glm::mix(fading.y, fading.x - beyond / 2, below),
                glm::mix(fading.z, fading.w + beyond / 2, above), fading.w + above * beyond);
}

}  // namespace cluneal::render
