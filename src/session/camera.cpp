#include "session/camera.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/ext/matrix_clip_space.hpp>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>
#include <limits>

#include "session/phrases.h"

namespace cluneal::session {
namespace {

constexpr double least_distance = 5;      ///< mm; nearer than this, the near plane eats the nerve.
constexpr double largest_distance = 1e6;  ///< A model read in the wrong unit is to be seen too.
constexpr double fill_down = 0.9;         ///< Share of the picture's height that `framed` fills,
constexpr double fill_across = 0.88;      ///< and of its width. Beside labels less,
/// for they take the more of it the narrower a picture is: by width by height, a page, and a square or wider.
constexpr double page = 0.7, fill_page = 0.5, wide = 1, fill_wide = 0.7;

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

/// How far along `axis` an eye that looks at `target` has to move, mm, for as much of the points to stand on one side
/// of the picture's middle as on the other; `eye` is its place along `back`.
double off_middle(const std::vector<glm::dvec3>& points, const glm::dvec3& axis, const glm::dvec3& back,
                  const glm::dvec3& target, double eye) {
  constexpr int most_steps = 8;
  constexpr double enough = 0.01;  // mm
  double moved = 0;
  for (int step = 0; step < most_steps; ++step) {
    // The two outermost as slopes, and how far away they are, which tells how fast they move.
    double low = std::numeric_limits<double>::infinity(), high = -low, low_depth = 1, high_depth = 1;
    for (const glm::dvec3& point : points) {
      const double depth = eye - glm::dot(point, back);
      if (depth <= 0) continue;
      const double slope = (glm::dot(point - target, axis) - moved) / depth;
      if (slope < low) low = slope, low_depth = depth;
      if (slope > high) high = slope, high_depth = depth;
    }
    if (!std::isfinite(low)) return 0;
    const double by = (low + high) / (1 / low_depth + 1 / high_depth);
    moved += by;
    if (std::abs(by) < enough) break;
  }
  return moved;
}

}  // namespace

CameraAxes axes_of(const Camera& camera) {
  const double a = glm::radians(camera.azimuth), e = glm::radians(camera.elevation);
  const double ca = std::cos(a), sa = std::sin(a), ce = std::cos(e), se = std::sin(e);
  // `up` is the derivative of `back` by the elevation, so it never vanishes.
  const double right = camera.mirrored ? -1 : 1;
  return {{right * ca, right * sa, 0}, {-sa * se, ca * se, ce}, {sa * ce, -ca * ce, se}};
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
  camera.azimuth = wrapped(camera.azimuth - (camera.mirrored ? -right : right));
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

namespace {

/// Between two planes through the eye that are as far open as `slope`, along one of the picture's axes: where the eye
/// must at least stand back, and where it stands on that axis. Both planes touch what is to be seen.
struct Opening {
  double most = -std::numeric_limits<double>::infinity(), least = -most;
  double slope = 1;
  void hold(double across, double toward) {
    most = std::max(most, across + slope * toward);
    least = std::min(least, across - slope * toward);
  }
  [[nodiscard]] double back() const { return (most - least) / (2 * slope); }
  [[nodiscard]] double middle() const { return (most + least) / 2; }
};

}  // namespace

Camera framed(Camera camera, const std::vector<glm::dvec3>& points, double aspect, bool labels) {
  if (points.empty()) return camera;
  const CameraAxes axes = axes_of(camera);
  const double beside_labels = std::lerp(fill_page, fill_wide, std::clamp((aspect - page) / (wide - page), 0.0, 1.0));
  Opening down, across;
  down.slope = half_height(camera) * fill_down;
  across.slope = half_height(camera) * aspect * (labels ? beside_labels : fill_across);
  double nearest = -std::numeric_limits<double>::infinity(), farthest = -nearest;
  for (const glm::dvec3& point : points) {
    const double toward = glm::dot(point, axes.back);
    down.hold(glm::dot(point, axes.up), toward);
    across.hold(glm::dot(point, axes.right), toward);
    nearest = std::max(nearest, toward);
    farthest = std::min(farthest, toward);
  }
  // One turns about the middle of what is seen, on the line of sight.
  const double middle = (nearest + farthest) / 2;
  camera.target = across.middle() * axes.right + down.middle() * axes.up + middle * axes.back;
  // Never so near that a landmark-sized thing loses its surroundings.
  camera.distance = std::clamp(std::max(down.back(), across.back()) - middle, 60.0, largest_distance);
  // The axis with room to spare is seen from farther away than its own opening would be: as much of it on both sides.
  const double eye = middle + camera.distance;
  camera.target += off_middle(points, axes.up, axes.back, camera.target, eye) * axes.up;
  camera.target += off_middle(points, axes.right, axes.back, camera.target, eye) * axes.right;
  return camera;
}

Camera framed(Camera camera, const geometry::Bounds& bounds, double aspect, bool labels) {
  if (bounds.empty()) return camera;
  // Also what mirrors the box's corners at its middle, so that one looks at the middle and turns about it.
  const glm::dvec3 middle = bounds.centre(), back = axes_of(camera).back;
  std::vector<glm::dvec3> points;
  for (const glm::dvec3& corner : corners_of(bounds)) {
    const glm::dvec3 toward = glm::dot(corner - middle, back) * back, across = corner - middle - toward;
    points.push_back(middle + toward + across);
    points.push_back(middle + toward - across);
  }
  return framed(camera, points, aspect, labels);
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
      {"anterior", phrases::from_the_front, phrases::front, 1, 0, 0},
      {"posterior", phrases::from_behind, phrases::behind, 2, 180, 0},
      {"left", phrases::from_the_left, phrases::left, 3, 90, 0},
      {"right", phrases::from_the_right, phrases::right, 4, 270, 0},
      {"superior", phrases::from_above, phrases::above, 5, 180, 90},
      {"inferior", phrases::from_below, phrases::below, 6, 0, -90},
      {"posterior-oblique-left", phrases::from_behind_on_the_left, phrases::behind_left, 7, 135, 12},
      {"posterior-oblique-right", phrases::from_behind_on_the_right, phrases::behind_right, 8, 225, 12},
  };
  return views;
}

std::optional<NamedView> find_view(std::string_view name) {
  for (const NamedView& view : named_views()) {
    if (view.name == name) return view;
  }
  return {};
}

Camera seen_from(const Camera& now, const NamedView& view, const std::vector<glm::dvec3>& points, double aspect,
                 bool labels) {
  constexpr double far_enough = 0.8, about_there = 0.15;  // Of the distance from which all is seen.
  const Camera all = framed(now, points, aspect, labels);
  const bool sees_all =
      now.distance >= far_enough * all.distance && glm::distance(now.target, all.target) <= about_there * all.distance;
  Camera to = now;
  to.azimuth = view.azimuth;
  to.elevation = view.elevation;
  return sees_all ? framed(to, points, aspect, labels) : to;
}

}  // namespace cluneal::session
