#include "body/check/check_shared_room.h"

#include <algorithm>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/vector_relational.hpp>
#include <optional>
#include <vector>

#include "body/core/flat_section.h"
#include "body/core/stations.h"
#include "geometry/bounds.h"

namespace cluneal::body {
namespace {

using anatomy::Nerve;
using base::Severity;

constexpr double deepest_touch = 0.3;  ///< mm: nerves lie on each other, and a tube has facets.
/// mm from which on a nerve breaks through another: more than half the thickness of a thin strand. Less is hidden where
/// many lie side by side, as they do in a plexus, and is told as a note.
constexpr double breaks_through = 1;
/// mm round the place where two nerves meet within which they, and what else comes there, may share room: over so much
/// a strand sinks into the band that it joins (body/nerves/course_ends.cpp), or grows out of it.
constexpr double meeting_reach = 20;

/// A place where one nerve leaves or joins another.
struct Meeting {
  Id branch, trunk;
  glm::dvec3 place{0};
};

struct Laid {
  const Course* course = nullptr;
  geometry::Bounds box;
};

/// Another nerve of the same side, or one without.
std::optional<Id> laid_as(const Body& body, const Id& nerve, base::Side side) {
  if (body.courses.contains(sided(nerve, side))) return sided(nerve, side);
  if (body.courses.contains(nerve)) return nerve;
  return std::nullopt;
}

/// Where a nerve leaves and where it joins; what runs into a branch comes to where that begins too.
void add_meetings(const Body& body, const anatomy::Atlas& atlas, const Nerve& nerve, base::Side side,
                  const Course& course, std::vector<Meeting>& meetings) {
  if (const auto trunk = nerve.leaves ? laid_as(body, *nerve.leaves, side) : std::nullopt) {
    meetings.push_back({course.id, *trunk, course.line.front()});
  }
  const auto trunk = nerve.joins ? laid_as(body, *nerve.joins, side) : std::nullopt;
  if (!trunk) return;
  meetings.push_back({course.id, *trunk, course.line.back()});
  const auto joined = atlas.nerves.find(*nerve.joins);
  if (joined == atlas.nerves.end() || !joined->second.leaves) return;
  meetings.push_back({course.id, *trunk, body.courses.at(*trunk).line.front()});
}

std::vector<Laid> shown_on(const Body& body, const anatomy::Atlas& atlas, base::Side side,
                           std::vector<Meeting>& meetings) {
  std::vector<Laid> all;
  for (const auto& [id, nerve] : atlas.nerves) {
    const auto laid = laid_as(body, id, side);
    if (!nerve.shown || !laid || anatomy::has_trait(atlas.nerve_traits, id, anatomy::NerveTrait::bundle) ||
        body.courses.at(*laid).line.size() < 2)
      continue;
    const Course& course = body.courses.at(*laid);
    Laid one{&course, {}};
    for (const glm::dvec3& point : course.line) one.box.add(point);
    all.push_back(one);
    add_meetings(body, atlas, nerve, side, course, meetings);
  }
  return all;
}

/// Whether both come together near a place: one into the other, or both into a third.
bool meet_near(const std::vector<Meeting>& meetings, const Id& a, const Id& b, const glm::dvec3& place) {
  const auto near = [&](const Meeting& meeting) { return glm::distance(meeting.place, place) < meeting_reach; };
  const auto has = [](const Meeting& meeting, const Id& nerve) {
    return meeting.branch == nerve || meeting.trunk == nerve;
  };
  for (const Meeting& of_a : meetings) {
    if (!has(of_a, a) || !near(of_a)) continue;
    for (const Meeting& of_b : meetings) {
      if (has(of_b, b) && near(of_b) && (has(of_b, of_a.trunk) || has(of_b, of_a.branch))) return true;
    }
  }
  return false;
}

/// How far a nerve reaches from its middle in a direction, at one point of its line.
double reach_of(const Course& course, std::size_t i, const glm::dvec3& direction) {
  if (course.flat.faces.empty()) return course.radius[i];
  const std::size_t before = i > 0 ? i - 1 : i, after = std::min(i + 1, course.line.size() - 1);
  const glm::dvec3 tangent = glm::normalize(course.line[after] - course.line[before]);
  return reach_of_band(tangent, course.flat.faces[i], course.flat.half_width[i], course.radius[i], direction);
}

double widest(const Course& course) {
  double most = *std::max_element(course.radius.begin(), course.radius.end());
  for (const double half : course.flat.half_width) most = std::max(most, half);
  return most;
}

struct Shared {
  double depth = 0;
  glm::dvec3 place{0};
};

/// The deepest place that two courses share and do not meet near.
Shared shared_by(const Course& a, const Course& b, const std::vector<Meeting>& meetings) {
  const double most = widest(a) + widest(b);
  Shared worst;
  for (std::size_t i = 0; i < a.line.size(); ++i) {
    for (std::size_t k = 0; k < b.line.size(); ++k) {
      const glm::dvec3 way = b.line[k] - a.line[i];
      const double apart = glm::length(way);
      if (apart >= most - worst.depth) continue;
      const glm::dvec3 direction = apart > 1e-6 ? way / apart : glm::dvec3(0, 1, 0);
      const double depth = reach_of(a, i, direction) + reach_of(b, k, -direction) - apart;
      if (depth <= worst.depth || meet_near(meetings, a.id, b.id, a.line[i])) continue;
      worst = {depth, glm::mix(a.line[i], b.line[k], 0.5)};
    }
  }
  return worst;
}

bool lie_apart(const geometry::Bounds& a, const geometry::Bounds& b, double gap) {
  return glm::any(glm::greaterThan(a.low, b.high + gap)) || glm::any(glm::greaterThan(b.low, a.high + gap));
}

}  // namespace

Findings check_shared_room(const Body& body, const anatomy::Atlas& atlas) {
  Findings findings;
  for (const base::Side side : {base::Side::left, base::Side::right}) {
    std::vector<Meeting> meetings;
    const std::vector<Laid> all = shown_on(body, atlas, side, meetings);
    for (std::size_t a = 0; a < all.size(); ++a) {
      for (std::size_t b = a + 1; b < all.size(); ++b) {
        const Course &one = *all[a].course, &other = *all[b].course;
        if (lie_apart(all[a].box, all[b].box, widest(one) + widest(other))) continue;
        const Shared shared = shared_by(one, other, meetings);
        if (shared.depth <= deepest_touch) continue;
        const glm::dvec3& p = shared.place;
        findings.push_back(finding("nerve.shared_room",
                                   shared.depth > breaks_through ? Severity::error : Severity::note, one.id.text(),
                                   text_of("lies %.1f mm deep in %s, which it neither joins nor leaves there (at most "
                                           "%.1f mm), at (%.1f, %.1f, %.1f)",
                                           shared.depth, other.id.text().c_str(), deepest_touch, p.x, p.y, p.z)));
      }
    }
  }
  return findings;
}

}  // namespace cluneal::body
