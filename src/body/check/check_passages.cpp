#include "body/check/check_passages.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/vec2.hpp>
#include <limits>
#include <optional>

#include "body/core/band_crossing.h"
#include "body/core/finding.h"
#include "body/core/stations.h"

namespace cluneal::body {
namespace {

using anatomy::Atlas;
using anatomy::Relation;
using anatomy::Waypoint;
using base::Severity;
using geometry::Polyline;
using Remarks = std::vector<base::Diagnostic>;

constexpr double pierces_within = 2.5;  ///< mm between a nerve and the middle line of the ligament that it pierces.
constexpr double round_border = 8;      ///< mm between a nerve and the muscle's border that it turns round.
constexpr double rim_tolerance = 0.1;   ///< mm by which a nerve may touch the rim of a foramen.

/// The curve of the same name as a place or structure: the rim of a foramen, the middle line of a ligament.
const Polyline* curve_of(const Body& body, const Id& of, base::Side side) {
  const std::size_t dot = of.text().find('.');
  if (dot == std::string::npos) return nullptr;
  const auto id = Id::parse("curve" + of.text().substr(dot));
  const auto found = id ? body.curves.find(sided(*id, side)) : body.curves.end();
  return found == body.curves.end() ? nullptr : &found->second;
}

/// A closed rim, nearly flat: its middle, the direction through it, and itself seen along that.
struct Rim {
  explicit Rim(const Polyline& curve) : points(curve) {
    for (const glm::dvec3& point : points) middle += point / static_cast<double>(points.size());
    glm::dvec3 sum(0);
    for (std::size_t i = 0; i < points.size(); ++i) {
      sum += glm::cross(points[i] - middle, points[(i + 1) % points.size()] - middle);
    }
    through = glm::normalize(sum);
    across = glm::normalize(points.front() - middle - glm::dot(points.front() - middle, through) * through);
    points.push_back(points.front());
    for (const glm::dvec3& point : points) outline.emplace_back(seen(point), 0);
  }
  glm::dvec2 seen(const glm::dvec3& point) const {
    return {glm::dot(point - middle, across), glm::dot(point - middle, glm::cross(through, across))};
  }
  bool surrounds(const glm::dvec3& point) const {
    const glm::dvec2 p = seen(point);
    bool inside = false;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
      const glm::dvec2 a = seen(points[i]);
      const glm::dvec2 b = seen(points[i + 1]);
      if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y)) inside = !inside;
    }
    return inside;
  }
  /// How far a point is from it, seen along the way through: a rim that two bones make is no flat ring.
  double room(const glm::dvec3& point) const {
    return geometry::nearest_on(outline, glm::dvec3(seen(point), 0)).distance;
  }
  Polyline points, outline;
  glm::dvec3 middle{0}, through{0}, across{0};
};

void check_foramen(const Body& body, const Course& course, const Waypoint& waypoint, const std::string& where,
                   Remarks& remarks) {
  const Polyline* curve = curve_of(body, waypoint.place, base::side_of(course.id));
  if (curve == nullptr || curve->size() < 3) {
    remarks.push_back(
        {Severity::error, "", where, "goes through \"" + waypoint.place.text() + "\", of which this body has no rim"});
    return;
  }
  const Rim rim(*curve);
  bool passes = false;
  double from_rim = -std::numeric_limits<double>::infinity();
  for (std::size_t i = 1; i < course.line.size(); ++i) {
    const double a = glm::dot(course.line[i - 1] - rim.middle, rim.through);
    const double b = glm::dot(course.line[i] - rim.middle, rim.through);
    if ((a < 0) == (b < 0)) continue;
    const glm::dvec3 point = course.line[i - 1] + a / (a - b) * (course.line[i] - course.line[i - 1]);
    if (!rim.surrounds(point)) continue;
    passes = true;
    from_rim = std::max(from_rim, rim.room(point) - course.radius[i]);
  }
  if (!passes) {
    remarks.push_back(
        {Severity::error, "", where, "does not pass through the rim of \"" + waypoint.place.text() + "\""});
  } else if (from_rim < -rim_tolerance) {
    remarks.push_back({Severity::error, "", where,
                       text_of("cuts %.2f mm into the rim of \"%s\"", -from_rim, waypoint.place.text().c_str())});
  }
}

struct Approach {
  double distance = std::numeric_limits<double>::infinity();
  glm::dvec3 on_nerve{0}, on_curve{0};
};
Approach nearest_approach(const Polyline& line, const Polyline& curve) {
  Approach best;
  for (const glm::dvec3& point : line) {
    const auto nearest = geometry::nearest_on(curve, point);
    if (nearest.distance < best.distance) best = {nearest.distance, point, nearest.point};
  }
  return best;
}

/// Against the ligament itself, where it has edges: all of what lies between them must be on the side that is declared.
void check_band(const Body& body, const Course& course, const Waypoint& waypoint, const BoneField& bones,
                const std::string& where, Remarks& remarks) {
  const base::Side side = base::side_of(course.id);
  const Polyline* first = curve_of(body, waypoint.passes.child("first_edge"), side);
  const Polyline* last = curve_of(body, waypoint.passes.child("last_edge"), side);
  if (first == nullptr || last == nullptr) return;
  const std::string& what = waypoint.passes.text();
  const auto complain = [&](const std::string& message) { remarks.push_back({Severity::error, "", where, message}); };
  const auto shape = body.shapes.find(sided(waypoint.passes, side));
  std::optional<geometry::Bvh> surface;
  if (shape != body.shapes.end()) surface.emplace(shape->second.at(LevelOfDetail::still));
  const auto crossing = band_crossing(course.line, *first, *last, bones, surface ? &*surface : nullptr);
  if (!crossing) {
    complain(text_of("passes \"%s\", but crosses it nowhere between its edges", what.c_str()));
    return;
  }
  if (waypoint.relation == Relation::over && crossing->lowest < 0) {
    complain(text_of("passes over \"%s\", but dips %.1f mm under its band", what.c_str(), -crossing->lowest));
  }
  if (waypoint.relation == Relation::under && crossing->highest > 0) {
    complain(text_of("passes under \"%s\", but rises %.1f mm over its band", what.c_str(), crossing->highest));
  }
  // Whether it pierces is told by the ligament's closed surface (check_ligaments.cpp): the band between two edges is
  // straight, the ligament is not.
}

void check_side(const Body& body, const Course& course, const Waypoint& waypoint, const BoneField& bones,
                const std::string& where, Remarks& remarks) {
  const Polyline* curve = curve_of(body, waypoint.passes, base::side_of(course.id));
  if (curve == nullptr) return;
  const Approach near = nearest_approach(course.line, *curve);
  const std::string& what = waypoint.passes.text();
  const auto complain = [&](const std::string& message) { remarks.push_back({Severity::error, "", where, message}); };
  if (what.starts_with("ligament.")) {
    check_band(body, course, waypoint, bones, where, remarks);
    if (curve_of(body, waypoint.passes.child("first_edge"), base::side_of(course.id)) != nullptr) return;
    const auto contact = bones.contact(near.on_curve);
    const double over = contact ? glm::dot(near.on_nerve - near.on_curve, contact->outward) : 0;
    if (waypoint.relation == Relation::pierces && near.distance > pierces_within) {
      complain(text_of("pierces \"%s\", but passes its middle line at %.1f mm", what.c_str(), near.distance));
    }
    if (waypoint.relation == Relation::over && over < 0) {
      complain(text_of("passes over \"%s\", but lies %.1f mm under it", what.c_str(), -over));
    }
    if (waypoint.relation == Relation::under && over > 0) {
      complain(text_of("passes under \"%s\", but lies %.1f mm over it", what.c_str(), over));
    }
  } else if (what.starts_with("curve.") && waypoint.relation == Relation::under) {
    // Where it turns: its stem lies near the border anyway.
    const auto laid = std::find_if(course.waypoints.begin(), course.waypoints.end(),
                                   [&](const PlacedWaypoint& w) { return w.step == waypoint.step; });
    const glm::dvec3 turn = laid == course.waypoints.end() ? near.on_nerve : laid->point;
    const auto border = geometry::nearest_on(*curve, turn);
    if (border.distance > round_border || turn.z > border.point.z) {
      complain(text_of("turns round \"%s\", but passes it at %.1f mm, %.1f mm below it", what.c_str(), border.distance,
                       border.point.z - turn.z));
    }
  }
}

/// How far a point lies from where a claim measures from, along the claim's direction; nothing for another kind.
std::optional<double> measured(const anatomy::Claim& claim, const Body& body, base::Side side,
                               const glm::dvec3& point) {
  if (claim.from == "midline") return std::abs(point.x);
  const auto from = Id::parse(claim.from);
  if (!from) return std::nullopt;
  auto landmark = body.landmarks.find(sided(*from, side));
  if (landmark == body.landmarks.end()) landmark = body.landmarks.find(*from);
  if (landmark == body.landmarks.end()) return std::nullopt;
  const glm::dvec3 apart = point - landmark->second;
  if (claim.metric == "lateral") return side == base::Side::right ? -apart.x : apart.x;
  if (claim.metric == "superior") return apart.z;
  return claim.quantity == "distance" ? std::optional<double>(glm::length(apart)) : std::nullopt;
}

void check_claims(const Body& body, const Atlas& atlas, const Course& course, const Waypoint& waypoint,
                  const std::string& where, Remarks& remarks) {
  const auto laid = std::find_if(course.waypoints.begin(), course.waypoints.end(),
                                 [&](const PlacedWaypoint& w) { return w.step == waypoint.step; });
  for (const std::string& key : waypoint.claims) {
    const auto claim = atlas.claims.find(key);
    if (claim == atlas.claims.end() || laid == course.waypoints.end()) continue;  // Said by the atlas's own check.
    const auto value = measured(claim->second, body, base::side_of(course.id), laid->point);
    if (!value) {
      remarks.push_back({Severity::error, "", where, "cannot be measured as \"" + key + "\" says"});
      continue;
    }
    const double spread = anatomy::claim_sigma(claim->second);
    const bool judged = !body.published.places.empty();
    const bool fits = std::abs(*value - claim->second.value) <= spread;
    const std::string assumed = anatomy::why_assumed(claim->second);
    const std::string within =
        assumed.empty() ? text_of("+- %.1f mm", spread) : text_of("mm, %s; %.0f mm assumed", assumed.c_str(), spread);
    remarks.push_back(
        {fits || !judged ? Severity::note : Severity::error, "", where,
         text_of("%s: published %.1f %s, here %.1f mm", key.c_str(), claim->second.value, within.c_str(), *value)});
  }
}

}  // namespace

void check_passages(const Body& body, const Atlas& atlas, const anatomy::Nerve& nerve, const Course& course,
                    const BoneField& bones, Remarks& remarks) {
  for (const Waypoint& waypoint : nerve.course) {
    const std::string where = course.id.text() + " \"" + waypoint.step + "\"";
    if (waypoint.relation == Relation::through_foramen) check_foramen(body, course, waypoint, where, remarks);
    if (!waypoint.passes.empty()) check_side(body, course, waypoint, bones, where, remarks);
    check_claims(body, atlas, course, waypoint, where, remarks);
  }
}

}  // namespace cluneal::body
