#pragma once

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <optional>

#include "session/camera.h"

namespace cluneal::view {

/// A camera and a picture's size: where points of the patient land, in pixels from the top left.
class Screen {
 public:
  Screen(const session::Camera& camera, glm::ivec2 size);

  struct Spot {
    glm::dvec2 pixel{0};
    double depth = 0;  ///< mm along the direction of view.
  };
  /// Nothing for points behind the eye or in its plane.
  [[nodiscard]] std::optional<Spot> project(const glm::dvec3& point) const;
  [[nodiscard]] double pixels_per_mm(double depth) const { return focal_ / depth; }
  [[nodiscard]] glm::dvec3 eye() const { return eye_; }
  [[nodiscard]] const session::CameraAxes& axes() const { return axes_; }
  [[nodiscard]] glm::dvec2 size() const { return size_; }
  [[nodiscard]] bool contains(const glm::dvec2& pixel) const {
    return pixel.x >= 0 && pixel.y >= 0 && pixel.x <= size_.x && pixel.y <= size_.y;
  }

 private:
  session::CameraAxes axes_;
  glm::dvec3 eye_;
  glm::dvec2 size_;
  double focal_;  ///< Pixels per unit of slope.
};

}  // namespace cluneal::view
