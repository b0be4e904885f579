#pragma once

#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geometry/bounds.h"
#include "geometry/bvh.h"
#include "language/phrase.h"

namespace cluneal::session {

/// Where the picture is taken from: a turntable about a target. Azimuth 0 looks at the patient's front (the eye at -y),
/// 90 at the left side (+x), 180 at the back; elevation +90 looks straight down. Degrees, millimetres.
struct Camera {
  glm::dvec3 target{0, 75, 0};
  double azimuth = 180;
  double elevation = 0;
  double distance = 700;
  double field_of_view = 25;  ///< Vertical, degrees.
  bool mirrored = false;      ///< As in a mirror: left and right of the picture change places. Not kept in files.
  bool operator==(const Camera&) const = default;
};

[[nodiscard]] glm::dvec3 eye_of(const Camera& camera);
[[nodiscard]] glm::dmat4 view_matrix(const Camera& camera);
/// Near and far planes hug `scene`.
[[nodiscard]] glm::dmat4 projection_matrix(const Camera& camera, double aspect, const geometry::Bounds& scene);
/// The ray through pixel (x, y), origin top left.
[[nodiscard]] geometry::Ray pixel_ray(const Camera& camera, glm::dvec2 pixel, glm::dvec2 size);

/// The camera's own axes in patient space: right and up on the screen, back from the target to the eye; unit vectors.
/// Well defined everywhere: at the poles `up` follows the azimuth. Of a mirrored camera `right` is the other way.
struct CameraAxes {
  glm::dvec3 right{1, 0, 0}, up{0, 0, 1}, back{0, -1, 0};
};
[[nodiscard]] CameraAxes axes_of(const Camera& camera);

/// What the mouse does: the picture follows the hand. Dragging to the right by `right` degrees turns what is in front
/// to the right (the eye goes left, the azimuth falls); upward, what is in front goes up (the elevation falls, and
/// stops at the poles). `fraction` of the picture's height, at the target's depth.
[[nodiscard]] Camera orbited(Camera camera, double right, double up);
[[nodiscard]] Camera panned(Camera camera, double right_fraction, double up_fraction);
/// Nearer for factor > 1, keeping the point `anchor` where it is on the screen (absent: the target).
[[nodiscard]] Camera zoomed(Camera camera, double factor, const std::optional<glm::dvec3>& anchor = {});
/// The same direction, all `points` in the picture and no nearer to its edges than a margin, and room at the sides
/// where `labels` stand there. `aspect`: width by height. No points change nothing.
[[nodiscard]] Camera framed(Camera camera, const std::vector<glm::dvec3>& points, double aspect, bool labels = true);
/// Likewise the corners of a box, with its centre in the middle of the picture.
[[nodiscard]] Camera framed(Camera camera, const geometry::Bounds& bounds, double aspect, bool labels = true);
/// On the way from one to the other; t in 0 to 1, eased, the short way round, the distance on a logarithmic scale.
[[nodiscard]] Camera between(const Camera& from, const Camera& to, double t);

struct NamedView {
  std::string name;        ///< "posterior"
  language::Phrase title;  ///< "From behind"
  language::Phrase brief;  ///< "behind": after "View from".
  int key = 0;             ///< The digit that flies there; 0 none.
  double azimuth = 0, elevation = 0;
};
/// anterior, posterior, left, right, superior, inferior, posterior-oblique-left, posterior-oblique-right: keys 1 to 8.
/// Seen from above and from below, the patient's front is up, as sectional atlases print it; so from below the
/// patient's left is on the right of the picture, as in a CT slice, and from above it is on the left.
[[nodiscard]] const std::vector<NamedView>& named_views();
[[nodiscard]] std::optional<NamedView> find_view(std::string_view name);
/// `now` turned to that view. Where it has about all `points` in the picture, as after `framed`, they are framed again,
/// so that a view shows all and as large as it goes; else one stays as near to the place that one looks at.
[[nodiscard]] Camera seen_from(const Camera& now, const NamedView& view, const std::vector<glm::dvec3>& points,
                               double aspect, bool labels = true);

}  // namespace cluneal::session
