#include "body/check/check_form.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>
#include <limits>
#include <set>

#include "anatomy/roots.h"
#include "body/core/stations.h"
#include "body/nerves/course.h"
#include "geometry/bvh.h"

namespace cluneal::body {
namespace {

using anatomy::Nerve;
using anatomy::Relation;
using base::Severity;
using geometry::Polyline;

constexpr double bend_slack = 0.2;      ///< mm that sampling may take off it.
constexpr double half_arc = 2.5;        ///< mm to both sides over which a bend is measured.
constexpr double opening_margin = 10;   ///< mm before and after a foramen or an opening that may bend tighter,
constexpr double end_reach = 5;         ///< and at both ends, where nerves fork and dive into the skin.
constexpr double most_turning = 270;    ///< degrees
constexpr double most_of_chord = 1.6;   ///< Length to chord: half a circle has 1.57.
constexpr double most_rise = 1.5;       ///< mm
constexpr double most_bow = 0.16;       ///< Of the chord: an arc of 70 degrees.
constexpr double sacral_stand_off = 5;  ///< mm from bone, behind the sacrum,
constexpr double lumbar_stand_off = 6;  ///< and of a lumbar dorsal ramus
constexpr double lumbar_root = 20;      ///< over its first mm.
constexpr std::size_t least_twigs = 3;  ///< A cutaneous nerve ends in 3 to 6 of them.
constexpr double most_step = 0.1;       ///< Of the thickness, where a nerve goes on under another name.
constexpr double most_wave = 2.8;       ///< degrees for each mm of a twig.

/// What is asked of a nerve, by what is told of its branch.
struct Kind {
  bool lumbar_lateral = false, arches_over_ala = false, behind_sacrum = false, led_by_bone = false, forks = false;
};

Kind kind_of(const anatomy::Atlas& atlas, const Id& nerve) {
  const std::set<anatomy::NerveTrait> traits = anatomy::traits_of(atlas.nerve_traits, nerve).traits;
  using enum anatomy::NerveTrait;
  return {traits.contains(lumbar_lateral), traits.contains(arches_over_ala), traits.contains(behind_sacrum),
          traits.contains(led_by_bone), traits.contains(forks_in_skin)};
}

double radius_through(const glm::dvec3& a, const glm::dvec3& b, const glm::dvec3& c) {
  const double area = glm::length(glm::cross(b - a, c - a));
  if (area < 1e-9) return std::numeric_limits<double>::infinity();
  return glm::distance(a, b) * glm::distance(b, c) * glm::distance(c, a) / (2 * area);
}

std::vector<Stretch> openings_of(const Nerve& nerve, const Course& course) {
  const double length = geometry::length_of(course.line);
  std::vector<Stretch> openings{{0, end_reach}, {length - end_reach, length}};
  for (const PlacedWaypoint& laid : course.waypoints) {
    const auto step = std::find_if(nerve.course.begin(), nerve.course.end(),
                                   [&](const anatomy::Waypoint& w) { return w.step == laid.step; });
    if (step == nerve.course.end()) continue;
    if (!is_opening(*step)) continue;
    // What comes out of a sacral foramen came through bone before.
    const bool from_bone = step->relation == Relation::through_foramen && openings.size() == 2;
    openings.push_back({from_bone ? 0 : laid.arc_length - opening_margin, laid.arc_length + opening_margin});
  }
  return openings;
}

bool rounds_border(const Nerve& nerve) {
  return std::any_of(nerve.course.begin(), nerve.course.end(), [](const anatomy::Waypoint& step) {
    return step.relation == Relation::under && step.passes.text().starts_with("curve.");
  });
}

/// How far a nerve has come when it leaves bone and muscle for the fat under the skin: over the iliac crest it turns
/// down into it, and from there on it is one of the skin's own nerves, which lie as deep as the fat lets them.
double way_on_bone(const Nerve& nerve, const Course& course) {
  for (std::size_t i = 0; i < nerve.course.size() && i < course.waypoints.size(); ++i) {
    if (nerve.course[i].passes.text().starts_with("skin.")) return i > 0 ? course.waypoints[i - 1].arc_length : 0;
  }
  return geometry::length_of(course.line);
}

Polyline stretch_of(const Polyline& line, double from, double to) {
  Polyline stretch{geometry::point_at(line, from)};
  double at = 0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    at += glm::distance(line[i - 1], line[i]);
    if (at > from && at < to) stretch.push_back(line[i]);
  }
  stretch.push_back(geometry::point_at(line, to));
  return stretch;
}

/// The ligaments of a side on which nerves lie: between sacrum and ilium they are the floor, not the bone beneath them.
std::vector<geometry::Bvh> floor_of(const Body& body, const anatomy::Atlas& atlas, base::Side side) {
  std::vector<geometry::Bvh> floor;
  for (const auto& [id, structure] : atlas.structures) {
    if (!structure.roles.contains(anatomy::StructureRole::nerve_floor)) continue;
    const auto shape = body.shapes.find(structure.paired ? sided(id, side) : id);
    if (shape != body.shapes.end()) floor.emplace_back(shape->second.at(LevelOfDetail::still));
  }
  return floor;
}

/// How far from bone, or from what else it lies on, the line gets between two arc lengths.
double stand_off(const Course& course, const BoneField& bones, const std::vector<geometry::Bvh>& floor, double from,
                 double to, glm::dvec3& where) {
  double most = 0, at = 0;
  for (std::size_t i = 0; i < course.line.size(); ++i) {
    if (i > 0) at += glm::distance(course.line[i - 1], course.line[i]);
    if (at < from || at > to) continue;
    const auto contact = bones.contact(course.line[i]);
    if (!contact || contact->distance <= most) continue;
    double off = contact->distance;
    for (const geometry::Bvh& ligament : floor) {
      if (const auto near = ligament.nearest(course.line[i], off)) off = std::min(off, near->distance);
    }
    if (off <= most) continue;
    most = off;
    where = course.line[i];
  }
  return most;
}

class Said {
 public:
  Said(const Course& course, Findings& findings) : id_(course.id.text()), findings_(findings) {}
  void operator()(const char* rule, bool wrong, const std::string& message) const {
    findings_.push_back(finding(std::string("form.") + rule, wrong ? Severity::error : Severity::note, id_, message));
  }

 private:
  std::string id_;
  Findings& findings_;
};

void check_run(const Nerve& nerve, const Kind& kind, const Course& course, const Said& say) {
  const Run run = run_of(course.line, openings_of(nerve, course));
  if (std::isfinite(run.least_radius)) {
    say("radius", run.least_radius < least_bend - bend_slack,
        text_of("bends with a radius of %.1f mm at (%.1f, %.1f, %.1f), outside foramina and openings; at least %.0f",
                run.least_radius, run.tightest.x, run.tightest.y, run.tightest.z, least_bend));
  }
  // A branch that comes over the crest, or round a muscle's border, into the fat is one of the skin's nerves from there
  // on: each part is a run.
  const bool two_runs = kind.lumbar_lateral || rounds_border(nerve);
  const double way = two_runs ? way_on_bone(nerve, course) : run.length;
  const double first = run_of(stretch_of(course.line, 0, way), {}).turning;
  const double turning = std::max(first, run_of(stretch_of(course.line, way, run.length), {}).turning);
  say("turning", turning > most_turning,
      text_of("turns by %.0f degrees altogether; at most %.0f", turning, most_turning));
  // Round a muscle's border or forward to the perineum the way is no straight one.
  const bool loop = kind.behind_sacrum;
  if (loop || kind.lumbar_lateral) {
    say("chord", run.length > most_of_chord * run.chord,
        text_of("is %.2f times as long as the way between its ends; at most %.1f", run.length / run.chord,
                most_of_chord));
  }
  if (!kind.lumbar_lateral) return;
  // The ramus of L5 arches over the ala of the sacrum first (Bogduk 1982); those above only turn back.
  const double from = kind.arches_over_ala && course.waypoints.size() > 1 ? course.waypoints[1].arc_length : 0;
  const Run above = run_of(stretch_of(course.line, from, way_on_bone(nerve, course)), {});
  say("descent", above.rise > most_rise,
      text_of("rises again by %.1f mm; a lateral branch goes down (at most %.1f)", above.rise, most_rise));
  say("bow", above.bow > most_bow * above.chord,
      text_of(
          "bows %.0f mm out of the straight line of %.0f mm from its root to the fat under the skin, or its end; at "
          "most %.0f %%",
          above.bow, above.chord, 100 * most_bow));
}

/// Over an edge of bone, as the iliac crest, a nerve glides, also where it pierces the fascia on its way: that is soft
/// and bends no nerve.
void check_crest(const Nerve& nerve, const Course& course, const Said& say) {
  const double length = geometry::length_of(course.line);
  for (std::size_t i = 0; i < nerve.course.size() && i < course.waypoints.size(); ++i) {
    if (!crosses_edge(nerve.course[i])) continue;
    const double at = course.waypoints[i].arc_length;
    const double from = std::max(0.0, at - edge_reach), to = std::min(length, at + edge_reach);
    const Run over = run_of(stretch_of(course.line, from, to), {});
    say("crest", over.least_radius < least_bend - bend_slack,
        text_of("turns with a radius of %.1f mm at (%.1f, %.1f, %.1f) where it crosses %s; at least %.0f",
                over.least_radius, over.tightest.x, over.tightest.y, over.tightest.z,
                nerve.course[i].place.text().c_str(), least_bend));
  }
}

/// Under another name a nerve is as thick as before.
void check_step(const Nerve& nerve, const Course& course, const Nerve& next, const Course& joined, const Said& say) {
  const auto root = anatomy::root_in(nerve.id);
  if (!root || root != anatomy::root_in(next.id) || glm::distance(course.line.back(), joined.line.front()) > 0.1)
    return;
  const double from = course.radius.back(), to = joined.radius.front();
  say("step", std::abs(from - to) > most_step * to,
      text_of("is %.2f mm thick where it goes on as %s, which is %.2f mm thick there", 2 * from, next.id.text().c_str(),
              2 * to));
}

/// A twig waves a little at most.
void check_twigs(const Course& course, const Said& say) {
  for (std::size_t i = 0; i < course.twigs.size(); ++i) {
    if (course.twigs[i].line.size() < 2) continue;
    const Run run = run_of(course.twigs[i].line, {});
    const double wave = run.turning / std::max(run.length, 1.0);
    say("twig", wave > most_wave,
        text_of("its twig %zu turns by %.1f degrees a mm, like a string of joints; at most %.1f", i + 1, wave,
                most_wave));
  }
}

void check_stand_off(const Nerve& nerve, const Kind& kind, const Course& course, const Body& body,
                     const anatomy::Atlas& atlas, const BoneField& bones, const Said& say) {
  const double length = geometry::length_of(course.line);
  glm::dvec3 where(0);
  if (kind.behind_sacrum) {
    const double off = stand_off(course, bones, {}, 0, length, where);
    say("stand_off", off > sacral_stand_off,
        text_of("stands %.1f mm off the bone at (%.1f, %.1f, %.1f); at most %.0f", off, where.x, where.y, where.z,
                sacral_stand_off));
  } else if (kind.lumbar_lateral) {
    // L5's lies in the groove between ala and articular process, then on ligaments and ilium up to the crest.
    const bool fifth = kind.arches_over_ala;
    const auto floor = fifth ? floor_of(body, atlas, base::side_of(course.id)) : std::vector<geometry::Bvh>{};
    const double off = stand_off(course, bones, floor, 3, fifth ? way_on_bone(nerve, course) : lumbar_root, where);
    const double most = lumbar_stand_off;
    say("stand_off", off > most,
        text_of("stands %.1f mm off the bone at (%.1f, %.1f, %.1f); at most %.0f", off, where.x, where.y, where.z,
                most));
  }
}

/// Of a nerve's own ends in the skin, its twigs' and those of all that leave it.
std::size_t count_of_ends(const anatomy::Atlas& atlas, const Nerve& nerve, const Course& course) {
  std::size_t count = course.twigs.size();
  for (const auto& [id, other] : atlas.nerves) {
    const bool of_it =
        id == nerve.id || (other.leaves && (*other.leaves == nerve.id || nerve.id.covers(*other.leaves)));
    if (!of_it || other.course.empty()) continue;
    if (other.course.back().relation == Relation::ends_in) ++count;
  }
  return count;
}

}  // namespace

Run run_of(const Polyline& line, const std::vector<Stretch>& openings) {
  Run run;
  run.length = geometry::length_of(line);
  run.chord = glm::distance(line.front(), line.back());
  run.least_radius = std::numeric_limits<double>::infinity();
  const auto open = [&](double at) {
    return std::any_of(openings.begin(), openings.end(), [&](const Stretch& s) { return at >= s.from && at <= s.to; });
  };
  for (double at = half_arc; at + half_arc <= run.length; at += 1) {
    if (open(at)) continue;
    const glm::dvec3 here = geometry::point_at(line, at);
    const double radius =
        radius_through(geometry::point_at(line, at - half_arc), here, geometry::point_at(line, at + half_arc));
    if (radius >= run.least_radius) continue;
    run.least_radius = radius;
    run.tightest = here;
  }
  constexpr double step = 2;
  for (double at = step; at + step <= run.length; at += step) {
    const glm::dvec3 a = geometry::point_at(line, at) - geometry::point_at(line, at - step);
    const glm::dvec3 b = geometry::point_at(line, at + step) - geometry::point_at(line, at);
    run.turning += glm::degrees(std::atan2(glm::length(glm::cross(a, b)), glm::dot(a, b)));
  }
  double lowest = std::numeric_limits<double>::infinity();
  const glm::dvec3 along = run.chord > 0 ? (line.back() - line.front()) / run.chord : glm::dvec3(0);
  for (const glm::dvec3& point : line) {
    lowest = std::min(lowest, point.z);
    run.rise = std::max(run.rise, point.z - lowest);
    const glm::dvec3 off = point - line.front();
    run.bow = std::max(run.bow, glm::length(off - glm::dot(off, along) * along));
  }
  return run;
}

Findings check_form(const Body& body, const anatomy::Atlas& atlas, const BoneField& bones) {
  Findings findings;
  for (const auto& [id, nerve] : atlas.nerves) {
    for (const base::Side side : sides_of(nerve)) {
      const auto course = body.courses.find(sided(id, side));
      if (course == body.courses.end() || course->second.line.size() < 2) continue;
      const Said say(course->second, findings);
      const Kind kind = kind_of(atlas, id);
      if (!kind.led_by_bone) check_run(nerve, kind, course->second, say);
      check_crest(nerve, course->second, say);
      check_twigs(course->second, say);
      const auto next = nerve.joins ? atlas.nerves.find(*nerve.joins) : atlas.nerves.end();
      const auto joined = nerve.joins ? body.courses.find(sided(*nerve.joins, side)) : body.courses.end();
      if (next != atlas.nerves.end() && joined != body.courses.end()) {
        check_step(nerve, course->second, next->second, joined->second, say);
      }
      check_stand_off(nerve, kind, course->second, body, atlas, bones, say);
      const bool cutaneous =
          !nerve.course.empty() && nerve.course.back().relation == Relation::ends_in && !nerve.leaves && kind.forks;
      if (!cutaneous) continue;
      const std::size_t twigs = count_of_ends(atlas, nerve, course->second);
      say("forks", twigs < least_twigs,
          text_of("ends in the skin in %zu places; a nerve of the skin forks into 3 to 6 twigs", twigs));
    }
  }
  return findings;
}

}  // namespace cluneal::body
