#pragma once

#include "body/core/body.h"
#include "body/core/obstacle.h"
#include "body/nerves/course_line.h"

namespace cluneal::body {

/// Gives a laid course the thickness of its ends: it grows out of the nerve that it leaves and into the one that it
/// joins with a flare, becomes as thin as that where it is thicker, and ends in the skin in a fine tip. The flare keeps
/// clear of bone.
void shape_ends(PlacedNerve& laid, const Course* left, const Course* joined, const Obstacle& around);

/// Widens the first millimetres of a line (`from_start`) or its last toward the radius of the nerve that it grows out
/// of, `parent` mm.
void flare(const geometry::Polyline& line, std::vector<double>& radius, double parent, bool from_start);

/// Thins the last stretch of a line to a tip.
void draw_out(const geometry::Polyline& line, std::vector<double>& radius);

/// The radius of a course where it is nearest to a point, mm.
[[nodiscard]] double radius_near(const Course& course, const glm::dvec3& point);

}  // namespace cluneal::body
