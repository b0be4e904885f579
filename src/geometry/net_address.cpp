#include <glm/common.hpp>

#include "geometry/loop_surface.h"

namespace cluneal::geometry {

NetAddress refined(const NetAddress& address, int levels) {
  NetAddress out = address;
  for (int i = 0; i < levels; ++i) {
    const glm::dvec3 b = out.barycentric;
    std::uint32_t child = 3;
    if (b.x >= 0.5) {
      child = 0;
      out.barycentric = {2 * b.x - 1, 2 * b.y, 2 * b.z};
    } else if (b.y >= 0.5) {
      child = 1;
      out.barycentric = {2 * b.x, 2 * b.y - 1, 2 * b.z};
    } else if (b.z >= 0.5) {
      child = 2;
      out.barycentric = {2 * b.x, 2 * b.y, 2 * b.z - 1};
    } else {
      out.barycentric = {1 - 2 * b.z, 1 - 2 * b.x, 1 - 2 * b.y};
    }
    out.triangle = 4 * out.triangle + child;
  }
  return out;
}

}  // namespace cluneal::geometry
