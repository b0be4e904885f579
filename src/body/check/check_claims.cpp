#include "body/check/check_claims.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <string_view>

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
using base::operator""_id;

constexpr std::array<std::string_view, 3> named{"tub10.mcn_", "vsd.female.sacrum.",
                                                "vsd.male.sacrum."};  ///< These must lie within one SD.

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

const geometry::Polyline* crest_of(const Body& body) {
  const auto found = body.curves.find("curve.iliac_crest.top.left"_id);
  return found == body.curves.end() ? nullptr : &found->second;
}

std::optional<glm::dvec3> laid_at(const Course& course, const std::string& step) {
  const auto found = std::find_if(course.waypoints.begin(), course.waypoints.end(),
                                  [&](const LaidWaypoint& laid) { return laid.step == step; });
  if (found == course.waypoints.end()) return std::nullopt;
  // A schematic step guides the line and need not be met by it: what is drawn counts.
  return geometry::nearest_on(course.line, found->point).point;
}

std::optional<glm::dvec3> crest_crossing(const Body& body, const Course& course) {
  const geometry::Polyline* crest = crest_of(body);
  if (crest == nullptr) return std::nullopt;
  double off = 0;
  return crossing_of(course.line, *crest, off);
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

/// The middle nerves from above downward, by where they start: Tubbs's first, second and third.
std::vector<glm::dvec3> middle_origins(const Body& body, const Atlas& atlas) {
  std::vector<glm::dvec3> origins;
  for (const auto& [id, nerve] : atlas.nerves) {
    if (id.parent() != "nerve.mcn"_id || !nerve.shown) continue;
    if (const Course* course = course_of(body, id)) origins.push_back(course->line.front());
  }
  std::sort(origins.begin(), origins.end(), [](const glm::dvec3& a, const glm::dvec3& b) { return a.z > b.z; });
  return origins;
}

/// Where a middle nerve goes through the long posterior ligament: half way between entry and exit.
std::optional<glm::dvec3> passage_of_ligament(const Body& body, const Atlas& atlas) {
  const geometry::Mesh* ligament = mesh_of(body, "ligament.sacroiliac_posterior_long.left");
  if (ligament == nullptr) return std::nullopt;
  const geometry::Bvh tree(*ligament);
  for (const auto& [id, nerve] : atlas.nerves) {
    const Course* course = "nerve.mcn"_id.covers(id) ? course_of(body, id) : nullptr;
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

Value between(const Body& body, const Measured& measured, const Claim& claim, const glm::dvec3& to,
              const std::string& remark) {
  if (claim.from == "midline") return {std::abs(to.x), remark};
  const auto from = landmark_of(body, measured, claim.from);
  if (!from) return {std::nullopt, "this body has no " + claim.from};
  std::string read = remark;
  if (claim.quantity == "distance" && claim.metric == "not stated" && crest_of(body) != nullptr &&
      claim.to.starts_with("nerve.scn")) {
    const auto foot = geometry::nearest_on(*crest_of(body), *from), mark = geometry::nearest_on(*crest_of(body), to);
    read += text_of("; along the crest it would be %.1f", foot.distance + std::abs(mark.arc_length - foot.arc_length));
  }
  return {apart(claim, *from, to), read};
}

Value coordinate(const Body& body, const Measured& measured, const Claim& claim) {
  const std::string& person = body.person;
  const bool woman = person.ends_with("woman");
  if ((claim.sex == "female") != woman) return {std::nullopt, "it is of the other sex"};
  const auto point = landmark_of(body, measured, claim.to);
  if (!point) return {std::nullopt, "this body has no " + claim.to};
  const glm::dvec3 upright = tilted_backward(*point, -body.tilt_backward);
  if (claim.metric == "lateral") return {std::abs(upright.x), ""};
  return {claim.metric == "posterior" ? upright.y : upright.z, ""};
}

Value of_landmarks(const Body& body, const Measured& measured, const Claim& claim) {
  if ((claim.sex == "female") != body.person.ends_with("woman")) return {std::nullopt, "it is of the other sex"};
  const auto from = landmark_of(body, measured, claim.from);
  const auto to = landmark_of(body, measured, claim.to, claim.from == claim.to ? Side::right : Side::left);
  if (!from || !to) return {std::nullopt, "this body lacks one of its landmarks"};
  return {apart(claim, *from, *to), ""};
}

Value of_superior(const Body& body, const Measured& measured, const Claim& claim) {
  if (claim.to == "nerve.scn") {
    glm::dvec3 sum(0);
    int count = 0;
    for (const Id& branch : {"nerve.scn.medial"_id, "nerve.scn.intermediate"_id, "nerve.scn.lateral"_id}) {
      const Course* course = course_of(body, branch);
      const auto crossing = course == nullptr ? std::nullopt : crest_crossing(body, *course);
      if (!crossing) continue;
      sum += *crossing;
      ++count;
    }
    if (count == 0) return {std::nullopt, "no superior nerve is drawn"};
    return between(body, measured, claim, sum / static_cast<double>(count), "the branches' mean, at the crest");
  }
  const Course* course = course_of(body, *Id::parse(claim.to));
  const auto crossing = course == nullptr ? std::nullopt : crest_crossing(body, *course);
  if (!crossing) return {std::nullopt, claim.to + " is not drawn or crosses no crest"};
  if (claim.from != "curve.iliac_crest.top")
    return between(body, measured, claim, *crossing, "at the top of the crest");
  // Lu: how high over the crest's level a branch pierces the fascia.
  if (const auto opening = laid_at(*course, "pierces the thoracolumbar fascia")) {
    return {opening->z - level_of(*crest_of(body), *opening),
            "where it pierces the fascia, over the crest straight in front of it or behind"};
  }
  return {std::nullopt, "the drawn branch has no step at which it pierces the fascia"};
}

Value of_middle(const Body& body, const Atlas& atlas, const Measured& measured, const Claim& claim) {
  if (claim.key.starts_with("tub10.mcn_")) {
    const auto origins = middle_origins(body, atlas);
    const auto index = static_cast<std::size_t>(claim.key[std::string_view("tub10.mcn_").size()] - '1');
    if (index >= origins.size()) return {std::nullopt, "fewer middle nerves are drawn"};
    return between(body, measured, claim, origins[index], "where the branch leaves the plexus");
  }
  const auto passage = passage_of_ligament(body, atlas);
  if (!passage) return {std::nullopt, "no middle nerve is drawn through the long posterior sacroiliac ligament"};
  return between(body, measured, claim, *passage, "half way through the ligament");
}

Value value_of(const Body& body, const Atlas& atlas, const Measured& measured, const Claim& claim) {
  if (claim.quantity == "coordinate") return coordinate(body, measured, claim);
  if (claim.to.starts_with("landmark.")) return of_landmarks(body, measured, claim);
  if (claim.to.starts_with("site.")) {
    const auto site = body.sites.find(sided(*Id::parse(claim.to), Side::left));
    if (site == body.sites.end()) return {std::nullopt, claim.to + " is not drawn"};
    return between(body, measured, claim, site->second.point, "at the site");
  }
  if (const auto step = step_with(body, atlas, claim)) return between(body, measured, claim, *step, "at its step");
  if (claim.to.starts_with("nerve.scn")) return of_superior(body, measured, claim);
  if (claim.to.starts_with("nerve.mcn")) return of_middle(body, atlas, measured, claim);
  return {std::nullopt, "no step of " + claim.to + " is held against it"};
}

/// Whether other studies speak of the same: then their mean is judged and not each.
bool one_of_many(const Atlas& atlas, const Claim& claim) {
  if (!claim.to.starts_with("nerve.scn") || claim.quantity != "distance") return false;
  return std::count_if(atlas.claims.begin(), atlas.claims.end(), [&](const auto& other) {
           return other.second.from == claim.from && other.second.to == claim.to &&
                  other.second.quantity == claim.quantity;
         }) > 1;
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
    const bool must = std::any_of(named.begin(), named.end(),
                                  [&name = claim.key](std::string_view n) { return name.starts_with(n); });
    const Held held{*here.value, claim.value, anatomy::station_spread(claim), "mm", measured_how(claim)};
    const bool alone = !one_of_many(atlas, claim) && claim.to != "nerve.scn" && !claim.to.starts_with("site.") &&
                       !claim.to.starts_with("landmark.");
    Finding found = held_against(rule, key, "", held, must, judged && alone);
    if (claim.spread_kind == anatomy::SpreadKind::none || claim.spread_kind == anatomy::SpreadKind::unclear) {
      found.message += "; no spread was read, taken as 10 mm";
    }
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
