#include <algorithm>
#include <cmath>

#include "body/core/stations.h"
#include "body/places/marks.h"
#include "geometry/tube.h"

namespace cluneal::body {
namespace {

using base::Side;

constexpr double marker_radius = 3;  ///< mm; about a drawn nerve's width, so that the nerve still shows on both sides.

base::Result<glm::dvec3> place_of(const anatomy::Site& site, Side side, const Body& body) {
  if (site.spot) return spot_on(*site.spot, side, body);
  const auto course = body.courses.find(sided(site.nerve, side));
  if (course == body.courses.end()) return base::Error{site.nerve.text() + " has no course on this body", {}};
  for (const PlacedWaypoint& waypoint : course->second.waypoints) {
    if (waypoint.step != site.waypoint) continue;
    // The drawn line need not meet a step that only guides it.
    return geometry::nearest_on(course->second.line, waypoint.point).point;
  }
  return base::Error{course->first.text() + " has no step \"" + site.waypoint + "\" on this body", {}};
}

/// The curve's hindmost point that is `midline` mm from the midline.
std::optional<glm::dvec3> station_from_midline(const geometry::Polyline& curve, double midline) {
  std::optional<glm::dvec3> most_posterior;
  for (std::size_t i = 1; i < curve.size(); ++i) {
    const double before = std::abs(curve[i - 1].x) - midline, after = std::abs(curve[i].x) - midline;
    if (before == after || before * after > 0) continue;
    const glm::dvec3 point = curve[i - 1] + (before / (before - after)) * (curve[i] - curve[i - 1]);
    if (!most_posterior || point.y > most_posterior->y) most_posterior = point;
  }
  return most_posterior;
}

}  // namespace

base::Result<glm::dvec3> spot_on(const anatomy::Spot& spot, Side side, const Body& body) {
  std::optional<glm::dvec3> point;
  for (const Id& id : {sided(spot.place, side), spot.place}) {
    const auto landmark = body.landmarks.find(id);
    if (landmark != body.landmarks.end()) point = landmark->second;
    const auto curve = body.curves.find(id);
    if (curve != body.curves.end() && spot.midline) point = station_from_midline(curve->second, *spot.midline);
    if (point) break;
  }
  if (!point) return base::Error{"this body has no \"" + spot.place.text() + "\" there", {}};
  const double lateral = side == Side::right ? -spot.offset_lateral : spot.offset_lateral;
  return *point + glm::dvec3(lateral, spot.offset_posterior, spot.offset_superior);
}

void add_marker(PlacedSite& site) {
  // A tube that hardly has a length, with its round ends: a ball.
  const double half = 1e-3;
  const geometry::Polyline axis{site.point - glm::dvec3(0, 0, half), site.point + glm::dvec3(0, 0, half)};
  geometry::TubeOptions options;
  options.sides = 20;
  site.marker = std::make_shared<const geometry::Mesh>(
      geometry::with_radius_applied(geometry::tube(axis, std::vector<double>{site.radius}, options)));
}

void lay_landmarks(Body& body, const anatomy::Atlas& atlas) {
  for (const auto& [id, landmark] : atlas.landmarks) {
    if (!landmark.spot) continue;
    const std::vector<Side> sides =
        landmark.paired ? std::vector<Side>{Side::left, Side::right} : std::vector<Side>{Side::none};
    for (const Side side : sides) {
      const auto point = spot_on(*landmark.spot, side, body);
      if (point) {
        body.landmarks[sided(id, side)] = *point;
      } else {
        body.remarks.push_back({base::Severity::error, "", sided(id, side).text(),
                                "cannot be laid and is left out: " + point.error().message});
      }
    }
  }
}

void place_sites(Body& body, const anatomy::Atlas& atlas, const BoneField& bones) {
  for (const auto& [id, site] : atlas.sites) {
    if (site.waypoint.empty() && !site.spot) continue;
    for (const Side side : {Side::left, Side::right}) {
      const Id laid = sided(id, side);
      const auto point = place_of(site, side, body);
      if (!point) {
        body.remarks.push_back(
            {base::Severity::error, "", laid.text(), "cannot be laid and is left out: " + point.error().message});
        continue;
      }
      const auto contact = bones.contact(*point);
      const glm::dvec3 outward = contact ? contact->outward : glm::dvec3(0, 1, 0);
      PlacedSite made{laid, sided(site.nerve, side), *point, outward, marker_radius, nullptr};
      add_marker(made);
      body.sites.insert_or_assign(laid, std::move(made));
    }
  }
}

}  // namespace cluneal::body
