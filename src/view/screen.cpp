#include "view/screen.h"

#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

namespace cluneal::view {

Screen::Screen(const session::Camera& camera, glm::ivec2 size)
    : axes_(session::axes_of(camera)),
      eye_(session::eye_of(camera)),
      size_(size),
      focal_(0.5 * size.y / std::tan(glm::radians(camera.field_of_view) / 2)) {}

std::optional<Screen::Spot> Screen::project(const glm::dvec3& point) const {
  const glm::dvec3 p = point - eye_;
  const double depth = -glm::dot(p, axes_.back);
  if (!(depth > 1e-3)) return {};
  const double k = focal_ / depth;
  return Spot{{size_.x / 2 + k * glm::dot(p, axes_.right), size_.y / 2 - k * glm::dot(p, axes_.up)}, depth};
}

}  // namespace cluneal::view
