#include "body/nerves/twigs.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

#include "body/core/midline.h"
#include "body/core/skin_ends.h"
#include "body/core/skin_field.h"
#include "body/core/stations.h"
#include "body/nerves/course.h"
#include "body/nerves/course_ends.h"

namespace cluneal::body {
namespace {

using anatomy::Atlas;
using anatomy::Nerve;
using base::Side;

constexpr double first_fork = 8;      ///< mm after the step from which on twigs leave the nerve, and
constexpr double last_fork = 20;      ///< mm before the nerve's end, none does.
constexpr double on_twig = 14;        ///< mm that a twig runs before another one leaves it, and
constexpr double off_twig = 34;       ///< mm that it has left then: less would look cut off beside the other.
constexpr double between_forks = 8;   ///< mm; at least.
constexpr double shortest = 26;       ///< mm from fork to end,
constexpr double longest = 80;        ///< mm.
constexpr double steepest = 2;        ///< mm along the skin for each mm that a twig comes up, at least.
constexpr double widest_turn = 0.72;  ///< Cosine of the widest angle between a nerve and the way to its twig's end.
constexpr double along_skin =
    0.7;                           ///< Of a nerve's way: how much of it has to lead along the skin where a twig leaves.
constexpr double onward = 0.2;     ///< Cosine of the widest angle between the whole nerve's way and that to its twig's
                                   ///< end: a tree spreads, but none of its twigs runs back.
constexpr double turn_cost = 2.5;  ///< How much farther a twig may go so as not to turn.
constexpr double plainly = 0.3;    ///< Of a territory: how much of it has to show where a twig ends.
constexpr double fellows_share =
    1.2;                           ///< How many times farther than a fellow nerve the one may be whose twig ends there.
constexpr double off_midline = 3;  ///< mm
constexpr double beside_share = 1.6;  ///< How much farther than from another's end a twig's end may be from its line.
constexpr double line_spacing = 6;    ///< mm between the points of lines that are looked at.
constexpr double point_spacing = 1;   ///< mm
constexpr double thinner = 0.66;      ///< A twig's thickness, of what it leaves.
constexpr double wave_height = 0.5;   ///< mm: a strand at rest waves a little, but nowhere like a string of joints.
constexpr double wave_length = 36;    ///< mm
constexpr int smoothings = 16;        ///< They take out what the skin's facets left on it.

/// A place where a twig can leave: on the nerve or on an earlier twig.
struct Fork {
  glm::dvec3 point{0};
  glm::dvec3 along{0};  ///< Unit, toward the skin.
  double radius = 0;
  glm::dvec3 stem{0};  ///< Unit: the whole nerve's way.
  double depth = 0;    ///< mm under the skin.
};

/// A place of the skin where a twig can end.
struct End {
  glm::dvec3 point{0};    ///< A little under the skin.
  glm::dvec3 outward{0};  ///< Unit.
  double shown = 0;       ///< How surely it is the nerve's own: 0 to 1.
};

/// The same for the same text on every machine: FNV-1a.
std::uint32_t seed_of(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

std::vector<Fork> forks_on(const geometry::Polyline& line, const std::vector<double>& radius, double from, double left,
                           const glm::dvec3& stem, const SkinField& skin) {
  std::vector<Fork> forks;
  const double length = geometry::length_of(line);
  double s = 0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    s += glm::distance(line[i], line[i - 1]);
    if (s < from || s > length - left) continue;
    const auto spot = skin.nearest(line[i]);
    forks.push_back({line[i], geometry::tangent_at(line, s), radius[i], stem, spot ? spot->depth : 0});
  }
  return forks;
}

double arc_of(const Course& course, const std::string& step) {
  const auto found = std::find_if(course.waypoints.begin(), course.waypoints.end(),
                                  [&](const PlacedWaypoint& waypoint) { return waypoint.step == step; });
  return found == course.waypoints.end() ? 0 : found->arc_length;
}

/// How far a point is from the part of a nerve that gives off twigs.
double distance_to(const Course& course, const anatomy::Twigs& twigs, const glm::dvec3& point) {
  const double from = arc_of(course, twigs.after);
  double s = 0;
  double least = std::numeric_limits<double>::max();
  for (std::size_t i = 0; i < course.line.size(); ++i) {
    if (i > 0) s += glm::distance(course.line[i], course.line[i - 1]);
    if (s >= from) least = std::min(least, glm::distance(course.line[i], point));
  }
  return least;
}

/// Whether a variant shows one of two nerves in place of the other: they are never there together.
bool instead_of_each_other(const Atlas& atlas, const Id& one, const Id& other) {
  const auto names = [](const std::vector<Id>& list, const Id& id) {
    return std::any_of(list.begin(), list.end(), [&](const Id& named) { return named.covers(id); });
  };
  return std::any_of(atlas.variants.begin(), atlas.variants.end(), [&](const auto& entry) {
    const anatomy::Variant& variant = entry.second;
    return (names(variant.shows, one) && names(variant.hides, other)) ||
           (names(variant.shows, other) && names(variant.hides, one));
  });
}

/// What of the territory's skin is nearer to this nerve than to others that end in it too, or nearly.
std::vector<End> ends_for(const Nerve& nerve, const Course& course, const PlacedTerritory& territory, const Body& body,
                          const Atlas& atlas, const SkinField& skin) {
  std::vector<std::pair<const Course*, const anatomy::Twigs*>> fellows;
  for (const auto& [id, other] : atlas.nerves) {
    if (id == nerve.id || !other.twigs || other.twigs->territory != nerve.twigs->territory) continue;
    if ((nerve.shown && !other.shown) || instead_of_each_other(atlas, id, nerve.id)) continue;
    const auto found = body.courses.find(sided(id, Side::left));
    if (found != body.courses.end()) fellows.emplace_back(&found->second, &*other.twigs);
  }
  std::vector<End> ends;
  const geometry::Mesh& patch = *territory.patch;
  for (std::size_t v = 0; v < patch.positions.size(); ++v) {
    const glm::dvec3 point(patch.positions[v]);
    if (patch.occlusion[v] < plainly || point.x < off_midline) continue;
    const double own = distance_to(course, *nerve.twigs, point);
    const bool anothers = std::any_of(fellows.begin(), fellows.end(), [&](const auto& fellow) {
      return own > fellows_share * distance_to(*fellow.first, *fellow.second, point);
    });
    const auto spot = anothers ? std::nullopt : skin.nearest(point);
    if (!spot) continue;
    ends.push_back({spot->point - end_depth * spot->outward, spot->outward, patch.occlusion[v]});
  }
  return ends;
}

/// What it costs a twig to run from a fork to an end, or nothing where it cannot without turning too far.
std::optional<double> cost_of(const Fork& fork, const End& end) {
  glm::dvec3 way = end.point - fork.point;
  glm::dvec3 along = fork.along;
  if (glm::dot(way, fork.stem) < onward * glm::length(way)) return std::nullopt;
  // How deep it lies counts only so far as it has to come up gently.
  const double rise = glm::dot(way, end.outward);
  way -= rise * end.outward;
  along -= glm::dot(along, end.outward) * end.outward;
  const double far = glm::length(way);
  if (far < std::max(shortest, steepest * rise) || far > longest) return std::nullopt;
  const double lengths = glm::length(way) * glm::length(along);
  if (glm::length(along) < along_skin || lengths < 1e-6) return std::nullopt;
  const double cosine = glm::dot(way, along) / lengths;
  if (cosine < widest_turn) return std::nullopt;
  return far * (1 + turn_cost * (1 - cosine));
}

/// A twig from a fork to an end: flows out of what it leaves, runs beneath the skin, waving a little, and comes up.
Twig laid_twig(const Fork& fork, const End& end, std::uint32_t seed, const SkinField& skin, const Obstacle& around) {
  const double far = glm::distance(fork.point, end.point);
  const glm::dvec3 leaving = far * fork.along, arriving = 0.8 * (end.point - fork.point);
  const double deep = std::max(fork.depth, end_depth);
  const double phase = 2 * glm::pi<double>() * (seed % 997) / 997;
  const double height = wave_height * (0.6 + 0.8 * (seed / 997 % 997) / 997);
  const double waves = far / (wave_length * (0.8 + 0.4 * (seed / 994009 % 97) / 97));
  const auto count = static_cast<std::size_t>(std::ceil(1.15 * far / point_spacing));
  Twig twig;
  for (std::size_t i = 0; i <= count; ++i) {
    const double u = static_cast<double>(i) / static_cast<double>(count);
    const double u2 = u * u, u3 = u2 * u;
    glm::dvec3 point = (2 * u3 - 3 * u2 + 1) * fork.point + (u3 - 2 * u2 + u) * leaving +
                       (3 * u2 - 2 * u3) * end.point + (u3 - u2) * arriving;
    const auto spot = skin.nearest(point);
    if (spot && i > 0 && i < count) {
      const glm::dvec3 across = glm::normalize(glm::cross(spot->outward, end.point - fork.point));
      const double swing = glm::smoothstep(0.0, 1.0, u / 0.25) * glm::smoothstep(0.0, 1.0, (1 - u) / 0.2);
      point += swing * height * std::sin(2 * glm::pi<double>() * waves * u + phase) * across;
      const double depth = deep + glm::smoothstep(0.0, 1.0, u) * (end_depth - deep);
      point += glm::smoothstep(0.0, 1.0, u / 0.2) * (spot->depth - depth) * spot->outward;
    }
    twig.line.push_back(point);
  }
  for (int pass = 0; pass < smoothings; ++pass) {
    const geometry::Polyline before = twig.line;
    for (std::size_t i = 1; i + 1 < before.size(); ++i) {
      twig.line[i] = 0.5 * before[i] + 0.25 * (before[i - 1] + before[i + 1]);
    }
  }
  const double radius = thinner * fork.radius;
  for (glm::dvec3& point : twig.line) {
    const auto contact = around.contact(point, radius + gap_to_bone);
    if (contact) point = contact->surface + (radius + gap_to_bone) * contact->outward;
  }
  twig.line = geometry::resampled(twig.line, point_spacing);
  twig.radius.assign(twig.line.size(), radius);
  for (std::size_t i = 0; i < twig.radius.size(); ++i) {
    twig.radius[i] *= 1 - 0.35 * static_cast<double>(i) / static_cast<double>(twig.radius.size());
  }
  flare(twig.line, twig.radius, fork.radius, true);
  draw_out(twig.line, twig.radius);
  return twig;
}

/// The end that is farthest from all that have a twig already, and from those that run `along` it, with the fork from
/// which it is reached most easily.
struct Choice {
  Fork fork;
  End end;
  double worth = 0;
};
std::optional<Choice> best_choice(const std::vector<Fork>& forks, const std::vector<End>& ends,
                                  const std::vector<glm::dvec3>& served, const geometry::Polyline& along,
                                  const std::vector<glm::dvec3>& used) {
  std::optional<Choice> best;
  for (const End& end : ends) {
    double apart = std::numeric_limits<double>::max();
    for (const glm::dvec3& other : served) apart = std::min(apart, glm::distance(other, end.point));
    for (const glm::dvec3& beside : along) apart = std::min(apart, beside_share * glm::distance(beside, end.point));
    const double worth = apart * (0.1 + 0.9 * end.shown);
    if (best && worth <= best->worth) continue;
    double least = std::numeric_limits<double>::max();
    const Fork* from = nullptr;
    for (const Fork& fork : forks) {
      const auto cost = cost_of(fork, end);
      if (!cost || *cost >= least) continue;
      const bool taken = std::any_of(used.begin(), used.end(), [&](const glm::dvec3& point) {
        return glm::distance(point, fork.point) < between_forks;
      });
      if (taken) continue;
      least = *cost;
      from = &fork;
    }
    if (from != nullptr) best = Choice{*from, end, worth};
  }
  return best;
}

/// Where other nerves end in the skin, and their twigs so far: a twig that ended there would look as if it joined them.
struct Taken {
  std::vector<glm::dvec3> ends;
  geometry::Polyline lines;  ///< Points of twigs, in no order.
};
Taken taken_by_others(const Nerve& nerve, const Body& body, const Atlas& atlas) {
  Taken taken;
  for (const auto& [id, other] : atlas.nerves) {
    if (id == nerve.id || (nerve.shown && !other.shown) || instead_of_each_other(atlas, id, nerve.id)) continue;
    const auto found = body.courses.find(sided(id, other.paired ? Side::left : Side::none));
    if (found == body.courses.end()) continue;
    for (const glm::dvec3& end : ends_in_skin(other, found->second)) taken.ends.push_back(end);
    for (const Twig& twig : found->second.twigs) {
      for (const glm::dvec3& point : geometry::resampled(twig.line, line_spacing)) taken.lines.push_back(point);
    }
  }
  return taken;
}

std::vector<Twig> twigs_of(const Nerve& nerve, const Course& course, const std::vector<End>& ends, const Taken& taken,
                           const SkinField& skin, const Obstacle& around) {
  const double first = arc_of(course, nerve.twigs->after) + first_fork;
  const glm::dvec3 stem = glm::normalize(course.line.back() - geometry::point_at(course.line, first));
  std::vector<Fork> forks = forks_on(course.line, course.radius, first, last_fork, stem, skin);
  std::vector<glm::dvec3> served = taken.ends, used;
  if (nerve.course.back().relation == anatomy::Relation::ends_in) served.push_back(course.line.back());
  geometry::Polyline along = geometry::resampled(course.line, line_spacing);
  along.insert(along.end(), taken.lines.begin(), taken.lines.end());
  std::vector<Twig> twigs;
  for (int i = 0; i < nerve.twigs->count; ++i) {
    const auto choice = best_choice(forks, ends, served, along, used);
    if (!choice) break;
    const std::uint32_t seed = seed_of(nerve.id.text() + " " + std::to_string(i));
    twigs.push_back(laid_twig(choice->fork, choice->end, seed, skin, around));
    served.push_back(choice->end.point);
    used.push_back(choice->fork.point);
    for (const glm::dvec3& point : geometry::resampled(twigs.back().line, line_spacing)) along.push_back(point);
    const std::vector<Fork> more = forks_on(twigs.back().line, twigs.back().radius, on_twig, off_twig, stem, skin);
    forks.insert(forks.end(), more.begin(), more.end());
  }
  return twigs;
}

/// The twigs of a nerve's right side: those of the left mirrored. The two nerves are each other's mirror image but for
/// tenths of a millimetre, by which a twig's start is moved onto what it leaves.
std::vector<Twig> across(const std::vector<Twig>& left, const Course& right) {
  constexpr double moved_over = 10;  // mm
  std::vector<Twig> twigs;
  for (Twig twig : left) {
    twig.line = across_midline(std::move(twig.line));
    auto root = geometry::nearest_on(right.line, twig.line.front());
    for (const Twig& other : twigs) {
      const auto near = geometry::nearest_on(other.line, twig.line.front());
      if (near.distance < root.distance) root = near;
    }
    const glm::dvec3 off = root.point - twig.line.front();
    double s = 0;
    glm::dvec3 before = twig.line.front();
    for (glm::dvec3& point : twig.line) {
      s += glm::distance(point, before);
      before = point;
      point += (1 - glm::smoothstep(0.0, 1.0, s / moved_over)) * off;
    }
    twigs.push_back(std::move(twig));
  }
  return twigs;
}

}  // namespace

void lay_twigs(Body& body, const Atlas& atlas, const Obstacle& around) {
  const SkinField skin(body);
  if (skin.empty()) return;
  for (const auto& [id, nerve] : atlas.nerves) {
    if (!nerve.twigs || !nerve.paired) continue;
    const auto left = body.courses.find(sided(id, Side::left));
    const auto right = body.courses.find(sided(id, Side::right));
    const auto territory = body.territories.find(sided(nerve.twigs->territory, Side::left));
    if (left == body.courses.end() || right == body.courses.end() || territory == body.territories.end()) continue;
    const std::vector<End> ends = ends_for(nerve, left->second, territory->second, body, atlas, skin);
    left->second.twigs = twigs_of(nerve, left->second, ends, taken_by_others(nerve, body, atlas), skin, around);
    if (static_cast<int>(left->second.twigs.size()) < nerve.twigs->count) {
      body.remarks.push_back({base::Severity::warning, "", left->first.text(),
                              "has room for " + std::to_string(left->second.twigs.size()) + " twigs of " +
                                  std::to_string(nerve.twigs->count) + " in " + territory->first.text()});
    }
    right->second.twigs = across(left->second.twigs, right->second);
    add_tubes(left->second);
    add_tubes(right->second);
  }
}

}  // namespace cluneal::body
