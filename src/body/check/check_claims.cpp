#include "body/check/check_claims.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <string>

#include "body/bones/frame.h"
#include "body/core/crossing.h"
#include "body/core/stations.h"
#include "geometry/bvh.h"
#include "geometry/passage.h"

namespace cluneal::body {
namespace {

using anatomy::Atlas;
using anatomy::Claim;
using base::Severity;
using base::Side;

constexpr std::string_view along_crest = "along crest";  ///< The metric of those who measured on the crest.

/// What a claim comes to on this body, or why it cannot be told.
struct Value {
  std::optional<double> value;
  std::string remark;  ///< How it was read here, or why not.
};

std::optional<glm::dvec3> landmark_of(const Body& body, const Measured& measured, const std::string& text,
                                      Side side = Side::left) {
  const auto id = Id::parse(text);
  if (!id) return std::nullopt;
  if (const auto seen = measured.points.find(*id); seen != measured.points.end()) return seen->second;
  for (const Id& known : {sided(*id, side), *id}) {
    if (const auto found = body.landmarks.find(known); found != body.landmarks.end()) return found->second;
  }
  return std::nullopt;
}

const Course* course_of(const Body& body, const Id& nerve) {
  const auto found = body.courses.find(sided(nerve, Side::left));
  return found == body.courses.end() ? nullptr : &found->second;
}

/// The curve over which papers measure a nerve; null where none is told or the body has none.
const geometry::Polyline* crest_of(const Body& body, const Atlas& atlas, const Id& nerve) {
  const Id crossed = anatomy::traits_of(atlas.nerve_traits, nerve).crosses;
  const auto found = crossed.empty() ? body.curves.end() : body.curves.find(sided(crossed, Side::left));
  return found == body.curves.end() ? nullptr : &found->second;
}

std::optional<glm::dvec3> laid_at(const Course& course, const std::string& step) {
  const auto found = std::find_if(course.waypoints.begin(), course.waypoints.end(),
                                  [&](const PlacedWaypoint& laid) { return laid.step == step; });
  if (found == course.waypoints.end()) return std::nullopt;
  // A schematic step guides the line and need not be met by it: what is drawn counts.
  return geometry::nearest_on(course.line, found->point).point;
}

std::optional<glm::dvec3> crest_crossing(const Body& body, const Atlas& atlas, const Id& nerve) {
  const geometry::Polyline* crest = crest_of(body, atlas, nerve);
  const Course* course = course_of(body, nerve);
  if (crest == nullptr || course == nullptr) return std::nullopt;
  double off = 0;
  return crossing_of(course->line, *crest, off);
}

/// The crest's height where it lies as far from the midline as a point.
double level_of(const geometry::Polyline& crest, const glm::dvec3& point) {
  const glm::dvec3* best = &crest.front();
  for (const glm::dvec3& on : crest) {
    // The crest comes back to the midline's side in front; behind is where the nerves cross.
    const auto far = [&](const glm::dvec3& p) { return std::hypot(p.x - point.x, 0.3 * (p.y - point.y)); };
    if (far(on) < far(*best)) best = &on;
  }
  return best->z;
}

/// The step of a nerve that is held against a claim, where it lies on the body.
std::optional<glm::dvec3> step_with(const Body& body, const Atlas& atlas, const Claim& claim) {
  for (const auto& [id, nerve] : atlas.nerves) {
    for (const anatomy::Waypoint& waypoint : nerve.course) {
      if (std::count(waypoint.claims.begin(), waypoint.claims.end(), claim.key) == 0) continue;
      const Course* course = course_of(body, id);
      if (course != nullptr) return laid_at(*course, waypoint.step);
    }
  }
  return std::nullopt;
}

/// The branches of a nerve from above downward, by where they start.
std::vector<glm::dvec3> origins_of(const Body& body, const Atlas& atlas, const Id& whole) {
  std::vector<glm::dvec3> origins;
  for (const auto& [id, nerve] : atlas.nerves) {
    if (id.parent() != whole || !nerve.shown) continue;
    if (const Course* course = course_of(body, id)) origins.push_back(course->line.front());
  }
  std::sort(origins.begin(), origins.end(), [](const glm::dvec3& a, const glm::dvec3& b) { return a.z > b.z; });
  return origins;
}

/// Where a branch of a nerve goes through a ligament: half way between entry and exit.
std::optional<glm::dvec3> passage_of_ligament(const Body& body, const Atlas& atlas, const Id& whole, const Id& passed) {
  const geometry::Mesh* ligament = mesh_of(body, sided(passed, Side::left).text());
  if (ligament == nullptr) return std::nullopt;
  const geometry::Bvh tree(*ligament);
  for (const auto& [id, nerve] : atlas.nerves) {
    const Course* course = whole.covers(id) ? course_of(body, id) : nullptr;
    if (course == nullptr) continue;
    for (const geometry::Passage& passage : geometry::passages_of(course->line, tree)) {
      if (passage.through()) return passage.middle;
    }
  }
  return std::nullopt;
}

double apart(const Claim& claim, const glm::dvec3& from, const glm::dvec3& to) {
  if (claim.metric == "lateral") return to.x - from.x;
  if (claim.metric == "superior") return to.z - from.z;
  if (claim.metric == "posterior") return to.y - from.y;
  return glm::distance(from, to);
}

Value between(const Body& body, const Atlas& atlas, const Measured& measured, const Claim& claim, const glm::dvec3& to,
              const std::string& remark) {
  if (claim.from == "midline") return {std::abs(to.x), remark};
  const auto from = landmark_of(body, measured, claim.from);
  if (!from) return {std::nullopt, "this body has no " + claim.from};
  const auto nerve = Id::parse(claim.to);
  const geometry::Polyline* crest = nerve ? crest_of(body, atlas, *nerve) : nullptr;
  if (claim.metric == along_crest && crest == nullptr) return {std::nullopt, "this body has no crest to measure along"};
  if (claim.quantity != "distance" || crest == nullptr) return {apart(claim, *from, to), remark};
  // As stations_on() takes it: to the crest, then along it.
  const auto foot = geometry::nearest_on(*crest, *from), mark = geometry::nearest_on(*crest, to);
  const double along = foot.distance + std::abs(mark.arc_length - foot.arc_length);
  if (claim.metric == along_crest)
    return {along, remark + text_of("; straight it would be %.1f", apart(claim, *from, to))};
  const bool stated = claim.metric != "not stated";
  return {apart(claim, *from, to), stated ? remark : remark + text_of("; along the crest it would be %.1f", along)};
}

bool is_of_other_sex(const Body& body, const Atlas& atlas, const Claim& claim) {
  return (claim.sex == "female") != anatomy::is_woman(atlas.persons, body.person);
}

Value coordinate(const Body& body, const Atlas& atlas, const Measured& measured, const Claim& claim) {
  if (is_of_other_sex(body, atlas, claim)) return {std::nullopt, "it is of the other sex"};
  const auto point = landmark_of(body, measured, claim.to);
  if (!point) return {std::nullopt, "this body has no " + claim.to};
  const glm::dvec3 upright = tilted_backward(*point, -body.tilt_backward);
  if (claim.metric == "lateral") return {std::abs(upright.x), ""};
  return {claim.metric == "posterior" ? upright.y : upright.z, ""};
}

Value of_landmarks(const Body& body, const Atlas& atlas, const Measured& measured, const Claim& claim) {
  if (is_of_other_sex(body, atlas, claim)) return {std::nullopt, "it is of the other sex"};
  const auto from = landmark_of(body, measured, claim.from);
  const auto to = landmark_of(body, measured, claim.to, claim.from == claim.to ? Side::right : Side::left);
  if (!from || !to) return {std::nullopt, "this body lacks one of its landmarks"};
  return {apart(claim, *from, *to), ""};
}

/// Where a nerve crosses a curve, or the mean of its branches' crossings; with a claim from the curve itself, how high
/// over the curve's level it pierces the fascia (Lu).
Value at_crossing(const Body& body, const Atlas& atlas, const Measured& measured, const Claim& claim, const Id& nerve) {
  const auto known = atlas.nerves.find(nerve);
  if (known != atlas.nerves.end() && !known->second.drawn) {
    glm::dvec3 sum(0);
    int count = 0;
    for (const auto& [id, branch] : atlas.nerves) {
      const auto crossing = id.parent() == nerve ? crest_crossing(body, atlas, id) : std::nullopt;
      if (!crossing) continue;
      sum += *crossing;
      ++count;
    }
    if (count == 0) return {std::nullopt, "no superior nerve is drawn"};
    return between(body, atlas, measured, claim, sum / static_cast<double>(count), "the branches' mean, at the crest");
  }
  const auto crossing = crest_crossing(body, atlas, nerve);
  if (!crossing) return {std::nullopt, claim.to + " is not drawn or crosses no crest"};
  if (claim.from != anatomy::traits_of(atlas.nerve_traits, nerve).crosses.text())
    return between(body, atlas, measured, claim, *crossing, "at the top of the crest");
  for (const anatomy::Waypoint& step : known->second.course) {
    if (step.relation != anatomy::Relation::pierces || step.passes.text().rfind("fascia.", 0) != 0) continue;
    if (const auto opening = laid_at(*course_of(body, nerve), step.step)) {
      return {opening->z - level_of(*crest_of(body, atlas, nerve), *opening),
              "where it pierces the fascia, over the crest straight in front of it or behind"};
    }
  }
  return {std::nullopt, "the drawn branch has no step at which it pierces the fascia"};
}

/// Where one of a nerve's branches starts, or where one goes through the ligament in which papers measure it.
Value at_branch(const Body& body, const Atlas& atlas, const Measured& measured, const Claim& claim, const Id& nerve,
                const Id& passed) {
  if (claim.rank > 0) {
    const auto origins = origins_of(body, atlas, nerve);
    const auto index = static_cast<std::size_t>(claim.rank - 1);
    if (index >= origins.size()) return {std::nullopt, "fewer middle nerves are drawn"};
    return between(body, atlas, measured, claim, origins[index], "where the branch leaves the plexus");
  }
  const auto passage = passage_of_ligament(body, atlas, nerve, passed);
  if (!passage) return {std::nullopt, "no middle nerve is drawn through the long posterior sacroiliac ligament"};
  return between(body, atlas, measured, claim, *passage, "half way through the ligament");
}

Value value_of(const Body& body, const Atlas& atlas, const Measured& measured, const Claim& claim) {
  if (claim.quantity == "coordinate") return coordinate(body, atlas, measured, claim);
  if (claim.to.starts_with("landmark.")) return of_landmarks(body, atlas, measured, claim);
  if (claim.to.starts_with("site.")) {
    const auto site = body.sites.find(sided(*Id::parse(claim.to), Side::left));
    if (site == body.sites.end()) return {std::nullopt, claim.to + " is not drawn"};
    return between(body, atlas, measured, claim, site->second.point, "at the site");
  }
  if (const auto step = step_with(body, atlas, claim))
    return between(body, atlas, measured, claim, *step, "at its step");
  if (const auto nerve = Id::parse(claim.to)) {
    const anatomy::NerveTraits traits = anatomy::traits_of(atlas.nerve_traits, *nerve);
    if (!traits.crosses.empty()) return at_crossing(body, atlas, measured, claim, *nerve);
    if (!traits.passes.empty()) return at_branch(body, atlas, measured, claim, *nerve, traits.passes);
  }
  return {std::nullopt, "no step of " + claim.to + " is held against it"};
}

/// Whether other studies speak of the same: then their mean is judged and not each.
bool one_of_many(const Atlas& atlas, const Claim& claim) {
  const auto nerve = Id::parse(claim.to);
  const bool crosses = nerve && !anatomy::traits_of(atlas.nerve_traits, *nerve).crosses.empty();
  if (!crosses || claim.quantity != "distance") return false;
  return std::count_if(atlas.claims.begin(), atlas.claims.end(), [&](const auto& other) {
           return other.second.from == claim.from && other.second.to == claim.to &&
                  other.second.quantity == claim.quantity;
         }) > 1;
}

/// Whether it speaks of all branches of a nerve that is not drawn itself, and crosses a curve.
bool is_of_branches(const Atlas& atlas, const Claim& claim) {
  const auto nerve = Id::parse(claim.to);
  const auto known = nerve ? atlas.nerves.find(*nerve) : atlas.nerves.end();
  return known != atlas.nerves.end() && !known->second.drawn &&
         !anatomy::traits_of(atlas.nerve_traits, *nerve).crosses.empty();
}

std::string measured_how(const Claim& claim) {
  std::string how = claim.reference + ", ";
  if (claim.n) how += std::to_string(*claim.n) + " " + claim.counted + ", ";
  return how + "metric " + (claim.metric.empty() ? std::string("not stated") : claim.metric);
}

}  // namespace

bool is_spatial(const Claim& claim) {
  return claim.unit == "mm" && claim.quantity != "diameter";
}

Findings check_claims(const Body& body, const Atlas& atlas, const Measured& measured) {
  Findings findings;
  const bool judged = !body.published.places.empty();
  for (const auto& [key, claim] : atlas.claims) {
    if (!is_spatial(claim)) continue;
    const Value here = value_of(body, atlas, measured, claim);
    const std::string rule = "claim." + key;
    if (!here.value) {
      Finding found =
          finding(rule, Severity::note, key, "cannot be compared: " + here.remark + " (" + measured_how(claim) + ")");
      found.subject = subject_of(claim.to);
      findings.push_back(std::move(found));
      continue;
    }
    const Held held{*here.value, claim.value,         anatomy::claim_sigma(claim),
                    "mm",        measured_how(claim), anatomy::why_assumed(claim)};
    const bool alone = !one_of_many(atlas, claim) && !is_of_branches(atlas, claim) && !claim.to.starts_with("site.") &&
                       !claim.to.starts_with("landmark.");
    Finding found = held_against(rule, key, "", held, claim.named, judged && alone);
    if (!here.remark.empty()) found.message += "; read " + here.remark;
    if (!alone && judged) {
      found.message += claim.to.starts_with("landmark.") ? "; judged as a published place" : "; shown, not judged";
    }
    found.subject = subject_of(claim.to);
    findings.push_back(std::move(found));
  }
  return findings;
}

}  // namespace cluneal::body
