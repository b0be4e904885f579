#pragma once

#include <vector>

#include "anatomy/atlas.h"
#include "base/id.h"
#include "body/core/body.h"
#include "geometry/curve.h"
#include "geometry/tube.h"

namespace cluneal::body {

/// How broad a nerve is at each point of its line and where its flat side faces, by its steps; between them both ease.
/// Where a step is round its width is its thickness and it faces as the step before. Empty where no step is flat.
/// `stations`: how far along the line each step lies; `radii`: half its thickness, one a point.
[[nodiscard]] geometry::FlatAxis flat_along(const geometry::Polyline& line, const std::vector<double>& radii,
                                            const std::vector<double>& stations, const anatomy::Nerve& nerve,
                                            base::Side side);

/// How far a band reaches from its middle in a direction (unit): half its thickness square to it, half its width along.
[[nodiscard]] double reach_of_band(const glm::dvec3& tangent, const glm::dvec3& faces, double half_width,
                                   double half_thickness, const glm::dvec3& direction);

/// Points all round a band's surface at one point of its line.
[[nodiscard]] std::vector<glm::dvec3> band_rim(const glm::dvec3& point, const glm::dvec3& tangent,
                                               const glm::dvec3& faces, double half_width, double half_thickness);

/// The point so far along a course and so many millimetres beside its middle, of a band; of a cord its middle.
[[nodiscard]] glm::dvec3 point_beside(const Course& course, double arc_length, double lateral, base::Side side);

/// Across a band at one point of its line: a unit vector, toward the left of the body.
[[nodiscard]] glm::dvec3 across_band(const glm::dvec3& tangent, const glm::dvec3& faces);

}  // namespace cluneal::body
