#include "body/check/check_nerves.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <limits>

#include "body/check/check_passages.h"
#include "body/check/check_skin.h"
#include "body/core/bone_field.h"
#include "body/core/crossing.h"
#include "body/core/finding.h"
#include "body/core/flat_section.h"
#include "body/core/stations.h"
#include "body/nerves/course.h"

namespace cluneal::body {
namespace {

using anatomy::Atlas;
using anatomy::Nerve;
using base::Severity;
using Remarks = std::vector<base::Diagnostic>;

/// A nerve over a curve lies on it: what is left, beside its radius and the gap to bone, to the room that its enlarged
/// drawing keeps on both sides of the crossing, mm.
constexpr double off_curve_limit = 2.5;
constexpr double joined_limit = 0.01;  ///< mm
constexpr double gap_limit = 1.001;    ///< mm between the points of a line.

void check_line(const Course& course, Remarks& remarks) {
  for (std::size_t i = 1; i < course.line.size(); ++i) {
    const double gap = glm::distance(course.line[i - 1], course.line[i]);
    if (gap <= gap_limit) continue;
    remarks.push_back({Severity::error, "", course.id.text(),
                       text_of("its line has a gap of %.2f mm at point %zu; at most 1 mm is allowed", gap, i)});
    return;
  }
}

void check_bone(const Course& course, const BoneField& bones, Remarks& remarks) {
  double worst = 0;
  std::size_t where = 0;
  Contact contact_there;
  for (std::size_t i = 0; i < course.line.size(); ++i) {
    const auto look = [&](const glm::dvec3& point, double room) {
      const auto contact = bones.contact(point, room);
      if (!contact || room - contact->distance <= worst) return;
      worst = room - contact->distance;
      where = i;
      contact_there = *contact;
    };
    look(course.line[i], course.radius[i]);
    if (course.flat.faces.empty() || i + 1 == course.line.size()) continue;
    const glm::dvec3 along = glm::normalize(course.line[i + 1] - course.line[i]);
    for (const glm::dvec3& point :
         band_rim(course.line[i], along, course.flat.faces[i], course.flat.half_width[i], course.radius[i])) {
      look(point, 0);
    }
  }
  if (worst <= 1e-3) return;
  const glm::dvec3& p = course.line[where];
  remarks.push_back({Severity::error, "", course.id.text(),
                     text_of("runs %.2f mm into %s at (%.1f, %.1f, %.1f)", worst,
                             bones.id_of(contact_there.part).text().c_str(), p.x, p.y, p.z)});
}

/// What studies say together of a crossing and where it is, each measured as it measured: means weighted by 1 / spread
/// squared, and the spread within the studies with that between them.
struct Together {
  double published = 0, here = 0;
  double spread = 0;
};
Together together(const std::vector<ClaimMeasure>& claims, const std::vector<double>& here) {
  double weights = 0;
  Together result;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const double weight = 1 / (claims[i].spread * claims[i].spread);
    weights += weight;
    result.published += weight * claims[i].published;
    result.here += weight * here[i];
  }
  result.published /= weights;
  result.here /= weights;
  double within = 0;
  double between = 0;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const double off = (claims[i].published - here[i]) - (result.published - result.here);
    within += claims[i].spread * claims[i].spread;
    between += off * off;
  }
  result.spread = std::sqrt((within + between) / static_cast<double>(claims.size()));
  return result;
}

void check_distances(const Body& body, const Atlas& atlas, const Course& course, const anatomy::Waypoint& waypoint,
                     const geometry::Polyline& curve, const glm::dvec3& crossing, Remarks& remarks) {
  const std::string where = course.id.text() + " \"" + waypoint.step + "\"";
  const auto claims = claim_measures(atlas, body, waypoint.station_claims, base::side_of(course.id));
  if (!claims) {
    remarks.push_back({Severity::error, "", where, claims.error().message});
    return;
  }
  std::map<std::string, std::vector<ClaimMeasure>> kinds;
  for (const ClaimMeasure& claim : *claims) kinds[claim.landmark.text()].push_back(claim);
  for (const auto& [landmark, same] : kinds) {
    std::vector<double> here;
    here.reserve(same.size());
    for (const ClaimMeasure& claim : same) here.push_back(measured_at(claim, body, curve, crossing));
    const Together studies = together(same, here);
    const bool fits = std::abs(studies.here - studies.published) <= studies.spread;
    const std::string from = landmark.empty() ? "the midline" : landmark;
    // The studies speak of people, not of one measured person: that one is shown, not judged.
    const bool judged = !body.published.places.empty();
    remarks.push_back(
        {fits || !judged ? Severity::note : Severity::error, "", where,
         text_of("crosses %.1f mm from %s, measured as each did; %zu %s together say %.1f mm, within %.1f",
                 studies.here, from.c_str(), same.size(), same.size() == 1 ? "study" : "studies", studies.published,
                 studies.spread)});
  }
}

void check_stations(const Body& body, const Atlas& atlas, const Nerve& nerve, const Course& course, Remarks& remarks) {
  for (const anatomy::Waypoint& waypoint : nerve.course) {
    const std::string where = course.id.text() + " \"" + waypoint.step + "\"";
    const auto curve = body.curves.find(sided(waypoint.place, base::side_of(course.id)));
    if (curve == body.curves.end()) {
      if (waypoint.station_claims.empty()) continue;
      remarks.push_back({Severity::error, "", where,
                         "has the studies' distances but lies on no curve of the body: its place is \"" +
                             waypoint.place.text() + "\""});
      continue;
    }
    const auto laid = std::find_if(course.waypoints.begin(), course.waypoints.end(),
                                   [&](const PlacedWaypoint& w) { return w.step == waypoint.step; });
    if (laid == course.waypoints.end()) {
      remarks.push_back({Severity::error, "", where, "was not laid on the body"});
      continue;
    }
    double off = 0;
    const glm::dvec3 crossing = crossing_of(course.line, curve->second, off);
    const double allowed = std::max(nerve.diameter / 2 + gap_to_bone, waypoint.offset_outward) + off_curve_limit;
    const double waypoint_off = geometry::nearest_on(curve->second, laid->point).distance;
    if (waypoint.relation != anatomy::Relation::over) continue;
    if (std::max(off, waypoint_off) > allowed) {
      remarks.push_back({Severity::error, "", where,
                         text_of("lies %.1f mm off %s; at most %.1f mm is allowed", std::max(off, waypoint_off),
                                 curve->first.text().c_str(), allowed)});
    }
    if (!waypoint.station_claims.empty()) {
      check_distances(body, atlas, course, waypoint, curve->second, crossing, remarks);
    }
    for (const PlacedWaypoint::Residual& residual : laid->residuals) {
      remarks.push_back({Severity::note, "", where,
                         text_of("%s: published %.1f mm, here %.1f mm, off by %+.1f mm", residual.claim.c_str(),
                                 residual.published, residual.measured, residual.measured - residual.published)});
    }
  }
}

void check_ties(const Body& body, const Nerve& nerve, const Course& course, Remarks& remarks) {
  const auto check = [&](const std::optional<Id>& other, const glm::dvec3& end, double beside, const char* format) {
    if (!other) return;
    auto found = body.courses.find(*other);
    if (found == body.courses.end()) found = body.courses.find(sided(*other, base::side_of(course.id)));
    if (found == body.courses.end()) return;  // Said where that course is looked for.
    const double gap = geometry::nearest_on(found->second.line, end).distance;
    if (gap <= joined_limit + beside) return;
    remarks.push_back({Severity::error, "", course.id.text(), text_of(format, gap, found->first.text().c_str())});
  };
  check(nerve.joins, course.line.back(), std::abs(nerve.joins_beside), "ends %.2f mm from %s, which it joins");
  check(nerve.leaves, course.line.front(), 0, "starts %.2f mm from %s, which it leaves");
}

/// A nerve of which it is told that it crosses a curve must, whatever its waypoints say.
void check_crest(const Body& body, const Atlas& atlas, const Course& course, const Nerve& nerve, Remarks& remarks) {
  const Id crossed = anatomy::traits_of(atlas.nerve_traits, nerve.id).crosses;
  if (crossed.empty()) return;
  const auto curve = body.curves.find(sided(crossed, base::side_of(course.id)));
  if (curve == body.curves.end()) return;
  double off = 0;
  (void)crossing_of(course.line, curve->second, off);
  const double allowed = nerve.diameter / 2 + gap_to_bone + off_curve_limit;
  if (off <= allowed) return;
  remarks.push_back({Severity::error, "", course.id.text(),
                     text_of("passes \"%s\" at %.1f mm, which it crosses (at most %.1f mm)",
                             atlas.title_of(crossed).c_str(), off, allowed)});
}

}  // namespace

std::vector<base::Diagnostic> check_nerves(const Body& body, const Atlas& atlas, const BoneField& bones) {
  Remarks remarks;
  const SkinField skin(body);
  for (const auto& [nerve_id, nerve] : atlas.nerves) {
    if (!nerve.drawn || nerve.course.empty()) continue;
    for (const base::Side side : sides_of(nerve)) {
      const auto found = body.courses.find(sided(nerve_id, side));
      if (found == body.courses.end() || found->second.line.size() < 2) {
        remarks.push_back({Severity::error, "", sided(nerve_id, side).text(), "has no course on this body"});
        continue;
      }
      const Course& course = found->second;
      check_line(course, remarks);
      check_bone(course, bones, remarks);
      check_stations(body, atlas, nerve, course, remarks);
      check_ties(body, nerve, course, remarks);
      check_crest(body, atlas, course, nerve, remarks);
      check_under_skin(skin, nerve, course, remarks);
      check_passages(body, atlas, nerve, course, bones, remarks);
    }
  }
  return remarks;
}

}  // namespace cluneal::body
