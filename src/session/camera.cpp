#include "session/camera.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/ext/matrix_clip_space.hpp>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

namespace cluneal::session {
namespace {

constexpr double least_distance = 5;      ///< mm; nearer than this, the near plane eats the nerve.
constexpr double largest_distance = 1e6;  ///< A model read in the wrong unit is to be seen too.
constexpr double fill_down = 0.9;         ///< Share of the picture's height that `framed` fills,
constexpr double fill_across = 0.76;      ///< and of its width. Beside labels less,
/// for they take the more of it the narrower a picture is: by width by height, a page and a wide picture.
constexpr double page = 0.7, fill_page = 0.5, wide = 1.5;

double wrapped(double degrees) {
  const double turned = std::fmod(degrees, 360.0);
  return turned < 0 ? turned + 360.0 : turned;
}

/// The tangent of half the vertical field of view.
double half_height(const Camera& camera) {
  return std::tan(glm::radians(camera.field_of_view) / 2);
}

std::array<glm::dvec3, 8> corners_of(const geometry::Bounds& b) {
  std::array<glm::dvec3, 8> corners{};
  for (unsigned i = 0; i < 8; ++i) {
    corners[i] = {(i & 1U) != 0 ? b.high.x : b.low.x, (i & 2U) != 0 ? b.high.y : b.low.y,
                  (i & 4U) != 0 ? b.high.z : b.low.z};
  }
  return corners;
}

}  // namespace

CameraAxes axes_of(const Camera& camera) {
  const double a = glm::radians(camera.azimuth), e = glm::radians(camera.elevation);
  const double ca = std::cos(a), sa = std::sin(a), ce = std::cos(e), se = std::sin(e);
  // `up` is the derivative of `back` by the elevation, so it never vanishes.
  return {{ca, sa, 0}, {-sa * se, ca * se, ce}, {sa * ce, -ca * ce, se}};
}

glm::dvec3 eye_of(const Camera& camera) {
  return camera.target + camera.distance * axes_of(camera).back;
}

glm::dmat4 view_matrix(const Camera& camera) {
  const CameraAxes axes = axes_of(camera);
  const glm::dvec3 eye = eye_of(camera);
  glm::dmat4 view{1};
  for (glm::length_t i = 0; i < 3; ++i) {
    view[i][0] = axes.right[i];
    view[i][1] = axes.up[i];
    view[i][2] = axes.back[i];
  }
  view[3] = {-glm::dot(axes.right, eye), -glm::dot(axes.up, eye), -glm::dot(axes.back, eye), 1};
  return view;
}

glm::dmat4 projection_matrix(const Camera& camera, double aspect, const geometry::Bounds& scene) {
  double near = camera.distance * 0.05, far = camera.distance * 10;
  if (!scene.empty()) {
    const glm::dvec3 eye = eye_of(camera), forward = -axes_of(camera).back;
    double least = std::numeric_limits<double>::infinity(), most = -least;
    for (const glm::dvec3& corner : corners_of(scene)) {
      const double depth = glm::dot(corner - eye, forward);
      least = std::min(least, depth);
      most = std::max(most, depth);
    }
    far = std::max(most + 1, 10.0);
    // A near plane closer than a 500th of the far one would cost more depth precision than it shows.
    near = std::clamp(least - 1, far / 500, far * 0.999);
  }
  return glm::perspectiveRH_NO(glm::radians(camera.field_of_view), aspect, near, far);
}

geometry::Ray pixel_ray(const Camera& camera, glm::dvec2 pixel, glm::dvec2 size) {
  const CameraAxes axes = axes_of(camera);
  const double h = half_height(camera);
  const double x = (2 * pixel.x / size.x - 1) * h * size.x / size.y;
  const double y = (1 - 2 * pixel.y / size.y) * h;
  return {eye_of(camera), glm::normalize(x * axes.right + y * axes.up - axes.back)};
}

Camera orbited(Camera camera, double right, double up) {
  camera.azimuth = wrapped(camera.azimuth - right);
  camera.elevation = std::clamp(camera.elevation - up, -90.0, 90.0);
  return camera;
}

Camera panned(Camera camera, double right_fraction, double up_fraction) {
  const CameraAxes axes = axes_of(camera);
  const double height = 2 * half_height(camera) * camera.distance;
  camera.target -= height * (right_fraction * axes.right + up_fraction * axes.up);
  return camera;
}

Camera zoomed(Camera camera, double factor, const std::optional<glm::dvec3>& anchor) {
  if (!(factor > 0)) return camera;
  const double distance = std::clamp(camera.distance / factor, least_distance, largest_distance);
  const double shrink = distance / camera.distance;
  // Eye and target move on straight lines toward the anchor, so its direction from the eye stays.
  if (anchor) camera.target = *anchor + shrink * (camera.target - *anchor);
  camera.distance = distance;
  return camera;
}

Camera framed(Camera camera, const geometry::Bounds& bounds, double aspect, bool labels) {
  if (bounds.empty()) return camera;
  camera.target = bounds.centre();
  const CameraAxes axes = axes_of(camera);
  const double across =
      labels ? std::lerp(fill_page, fill_across, std::clamp((aspect - page) / (wide - page), 0.0, 1.0)) : fill_across;
  const double y = half_height(camera) * fill_down, x = half_height(camera) * aspect * across;
  double distance = 0;
  for (const glm::dvec3& corner : corners_of(bounds)) {
    const glm::dvec3 p = corner - camera.target;
    const double toward = glm::dot(p, axes.back);
    distance = std::max(
        {distance, std::abs(glm::dot(p, axes.right)) / x + toward, std::abs(glm::dot(p, axes.up)) / y + toward});
  }
  // Never so near that a landmark-sized thing loses its surroundings.
  camera.distance = std::clamp(distance, 60.0, largest_distance);
  return camera;
}

Camera between(const Camera& from, const Camera& to, double t) {
  if (t <= 0) return from;
  if (t >= 1) return to;
  const double s = t * t * (3 - 2 * t);
  Camera now = to;
  now.distance = from.distance * std::pow(to.distance / from.distance, s);
  // With the distance on a logarithmic scale the target keeps pace with it; otherwise a zoom across a long way would
  // lose sight of both ends.
  const double change = to.distance - from.distance;
  const double w = std::abs(change) > 1e-6 * from.distance ? (now.distance - from.distance) / change : s;
  now.target = from.target + w * (to.target - from.target);
  double turn = wrapped(to.azimuth - from.azimuth);
  if (turn > 180) turn -= 360;
  now.azimuth = wrapped(from.azimuth + s * turn);
  now.elevation = from.elevation + s * (to.elevation - from.elevation);
  now.field_of_view = from.field_of_view + s * (to.field_of_view - from.field_of_view);
  return now;
}

const std::vector<NamedView>& named_views() {
  // Leaked on purpose: no destructor runs at exit, so no order of destruction matters.
  static const auto& views = *new std::vector<NamedView>{
      {"anterior", "From the front", "front", 1, 0, 0},
      {"posterior", "From behind", "behind", 2, 180, 0},
      {"left", "From the left", "left", 3, 90, 0},
      {"right", "From the right", "right", 4, 270, 0},
      {"superior", "From above", "above", 5, 180, 90},
      {"inferior", "From below", "below", 6, 0, -90},
      {"posterior-oblique-left", "From behind on the left", "behind left", 7, 135, 12},
      {"posterior-oblique-right", "From behind on the right", "behind right", 8, 225, 12},
  };
  return views;
}

std::optional<NamedView> find_view(std::string_view name) {
  for (const NamedView& view : named_views()) {
    if (view.name == name) return view;
  }
  return {};
}

}  // namespace cluneal::session
