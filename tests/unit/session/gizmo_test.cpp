#include "session/gizmo.h"

#include <catch2/catch.hpp>
#include <glm/geometric.hpp>

#include "transformed.h"

using namespace cluneal::session;

namespace {

using HandleKind = Handle::Kind;

const glm::dvec3 centre(20, 70, -30);

/// From behind and a little from the left and above, so that every handle is open.
GizmoView oblique() {
  GizmoView view;
  view.camera.azimuth = 150;
  view.camera.elevation = 25;
  view.size = {1200, 800};
  return view;
}

/// The pixel in the middle of a handle's longest part.
glm::dvec2 grip(const Handle& handle, const GizmoView& view) {
  for (const HandleLine& line : handle_lines(centre, view)) {
    if (line.handle != handle) continue;
    const std::size_t i = handle.kind == HandleKind::turn ? line.points.size() / 8 : 0;
    return 0.5 * (line.points[i] + line.points[i + 1]);
  }
  FAIL("no such handle");
  return {};
}

}  // namespace

TEST_CASE("each handle is found where it is drawn, and none beside them") {
  const GizmoView view = oblique();
  CHECK(handle_lines(centre, view).size() == 7);
  for (const HandleKind kind : {HandleKind::move, HandleKind::turn}) {
    for (int axis = 0; axis < 3; ++axis) {
      const Handle handle{kind, axis};
      CHECK(handle_at(centre, view, grip(handle, view), 6) == handle);
    }
  }
  CHECK(handle_at(centre, view, grip({HandleKind::scale, 0}, view), 6) == Handle{HandleKind::scale, 0});
  CHECK_FALSE(handle_at(centre, view, {5, 5}, 6));
}

TEST_CASE("handles are as large however far the eye is") {
  GizmoView view = oblique();
  const auto length = [&] {
    const auto lines = handle_lines(view.camera.target, view);
    return glm::distance(lines[1].points[0], lines[1].points[1]);
  };
  const double near = length();
  view.camera.distance *= 5;
  CHECK(length() == Approx(near).epsilon(0.1));
}

TEST_CASE("an arrow moves along its axis and the tip stays under the pointer") {
  const GizmoView view = oblique();
  for (int axis = 0; axis < 3; ++axis) {
    const Handle handle{HandleKind::move, axis};
    for (const HandleLine& line : handle_lines(centre, view)) {
      if (line.handle != handle) continue;
      const glm::dvec2 from = line.points[0], to = line.points[1];
      const glm::dvec3 shift = at(dragged(handle, centre, view, from, to), centre) - centre;
      for (int other = 0; other < 3; ++other) {
        const double along = shift[static_cast<glm::length_t>(other)];
        CHECK((other == axis ? along > 5 : along == 0));
      }
      // Half way there and on is the same as all at once; back is nothing.
      CHECK(at(dragged(handle, centre, view, from, from), centre) == centre);
    }
  }
}

TEST_CASE("a ring turns about its axis, the middle stays, and a quarter is a quarter") {
  const GizmoView view = oblique();
  for (int axis = 0; axis < 3; ++axis) {
    const Handle handle{HandleKind::turn, axis};
    for (const HandleLine& line : handle_lines(centre, view)) {
      if (line.handle != handle) continue;
      const glm::dmat4 quarter = dragged(handle, centre, view, line.points[0], line.points[16]);
      CHECK(glm::distance(at(quarter, centre), centre) < 1e-9);
      glm::dvec3 next(0), last(0);
      next[static_cast<glm::length_t>((axis + 1) % 3)] = 1;
      last[static_cast<glm::length_t>((axis + 2) % 3)] = 1;
      CHECK(glm::distance(at(quarter, centre + next), centre + last) < 1e-6);
    }
  }
}

TEST_CASE("the square scales about the middle by how far it is pulled") {
  const GizmoView view = oblique();
  const Handle handle{HandleKind::scale, 0};
  GizmoView target = view;
  target.camera.target = centre;  // The middle is then the picture's.
  const glm::dvec2 middle = 0.5 * view.size;
  const glm::dmat4 twice =
      dragged(handle, centre, target, middle + glm::dvec2(50, -50), middle + glm::dvec2(100, -100));
  CHECK(glm::distance(at(twice, centre + glm::dvec3(1, 2, 3)), centre + glm::dvec3(2, 4, 6)) < 1e-9);
}

TEST_CASE("what could not be dragged is not there: an arrow toward the eye, a ring from its edge, all behind it") {
  GizmoView view = oblique();
  view.camera.azimuth = 180;
  view.camera.elevation = 0;
  view.camera.target = centre;
  std::vector<Handle> there;
  for (const HandleLine& line : handle_lines(centre, view)) there.push_back(line.handle);
  CHECK(there == std::vector<Handle>{
                     {HandleKind::move, 0}, {HandleKind::turn, 1}, {HandleKind::move, 2}, {HandleKind::scale, 0}});
  CHECK(handle_lines(eye_of(view.camera) + 10.0 * axes_of(view.camera).back, view).empty());
  CHECK(dragged({HandleKind::move, 1}, centre, view, {600, 400}, {600, 400}) == glm::dmat4(1));
}
