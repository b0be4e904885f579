#include "body/course.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <glm/geometric.hpp>
#include <limits>
#include <optional>
#include <set>
#include <span>

#include "anatomy/roots.h"
#include "body/elastic_line.h"
#include "body/places.h"
#include "body/skin_field.h"
#include "body/stations.h"
#include "geometry/tube.h"

namespace cluneal::body {
namespace {

using anatomy::Atlas;
using anatomy::Nerve;
using base::Side;

constexpr double spacing = 0.8;      ///< mm between the points that are relaxed.
constexpr double longest_gap = 1.0;  ///< mm between the points of a finished line.
constexpr double ease_slope = 0.15;  ///< mm of extra distance from bone for each mm along the line.
constexpr double run_in = 6;         ///< mm of the other nerve that a line flows out of or into.
constexpr double slant = 1.5;        ///< mm farther on for each mm that a joining nerve has to come nearer.
constexpr double taper_length = 30;  ///< mm

/// A waypoint lifted by more than this out of bone was put there by mistake or by an offset that does not fit.
constexpr double remarkable_lift = 4;

/// A nerve on one side with its waypoints placed.
struct Laid {
  const Nerve* nerve = nullptr;
  Course course;
  std::vector<glm::dvec3> guides;
  std::vector<bool> soft;  ///< One a guide.
};

std::string millimetres(double value) {
  char text[32];
  std::snprintf(text, sizeof(text), "%.1f mm", value);
  return text;
}

base::Diagnostic remark(base::Severity severity, const Id& nerve, const std::string& step, std::string message) {
  return {severity, "", nerve.text() + (step.empty() ? "" : " \"" + step + "\""), std::move(message)};
}

/// What ends in the skin does so, from wherever beneath it the step lies; what runs along it keeps below.
glm::dvec3 under_skin(const anatomy::Waypoint& waypoint, const glm::dvec3& point, const SkinField& skin) {
  if (skin.empty() || !waypoint.passes.text().starts_with("skin.")) return point;
  if (waypoint.relation == anatomy::Relation::ends_in) return skin.under_nearest(point, end_depth);
  return skin.at_least_under(point, subcutaneous_depth);
}

/// Nothing, after a remark, where a waypoint has no place on this body.
/// `is_joined`: others run into it, so that even its first point is a convention where it is schematic.
std::optional<Laid> lay_waypoints(const Nerve& nerve, bool is_joined, Side side, const Atlas& atlas, Body& body,
                                  const BoneField& bones, const SkinField& skin) {
  Laid laid{&nerve, {}, {}, {}};
  laid.course.id = sided(nerve.id, side);
  std::optional<glm::dvec3> before;
  for (std::size_t i = 0; i < nerve.course.size(); ++i) {
    const anatomy::Waypoint& waypoint = nerve.course[i];
    const double clearance = waypoint.diameter.value_or(nerve.diameter) / 2 + gap_to_bone;
    auto place = lay_waypoint(waypoint, side, atlas, body, bones, before, clearance);
    if (!place) {
      body.remarks.push_back(remark(base::Severity::error, laid.course.id, waypoint.step,
                                    "cannot be laid, so the nerve is left out: " + place.error().message));
      return std::nullopt;
    }
    if (place->lifted > remarkable_lift && !waypoint.schematic) {
      body.remarks.push_back(remark(base::Severity::warning, laid.course.id, waypoint.step,
                                    "lay in bone and was moved out by " + millimetres(place->lifted)));
    }
    place->point = under_skin(waypoint, place->point, skin);
    laid.course.waypoints.push_back({waypoint.step, place->point, 0, std::move(place->residuals)});
    laid.guides.push_back(place->point);
    // What it is said to pass over it passes, wherever along that the convention lets it.
    const bool crosses =
        waypoint.relation == anatomy::Relation::over && body.curves.contains(sided(waypoint.place, side));
    laid.soft.push_back(waypoint.schematic && !crosses && (i > 0 || is_joined) && i + 1 < nerve.course.size());
    before = place->point;
  }
  return laid;
}

/// What a line flows out of and into: the last stretch of the nerve that it leaves, the first of the one that it joins.
struct Tangents {
  geometry::Polyline ahead, beyond;
};

/// The points to relax, with the guides (but the soft ones) and whatever lies ahead and beyond fixed.
ElasticLine elastic_line(const std::vector<glm::dvec3>& guides, const std::vector<bool>& soft, const Tangents& tangents,
                         std::vector<std::size_t>& guide_index) {
  std::vector<glm::dvec3> through = guides;
  if (!tangents.beyond.empty()) through.push_back(tangents.beyond.back());
  const geometry::Polyline spline = geometry::spline_through(through, spacing / 8);
  ElasticLine line;
  line.points = tangents.ahead;
  line.fixed.assign(line.points.size(), true);
  double from = 0;
  for (std::size_t g = 0; g < guides.size(); ++g) {
    // The spline passes through the guides in turn; look for each after the one before.
    double to = from;
    if (g > 0) {
      double s = 0;
      double nearest = std::numeric_limits<double>::infinity();
      for (std::size_t i = 0; i < spline.size(); ++i) {
        if (i > 0) s += glm::distance(spline[i], spline[i - 1]);
        const double off = glm::distance(spline[i], guides[g]);
        if (s > from && off < nearest) {
          nearest = off;
          to = s;
        }
      }
      const auto parts = static_cast<int>(std::max(1.0, std::ceil((to - from) / spacing)));
      for (int k = 1; k < parts; ++k) {
        line.points.push_back(geometry::point_at(spline, from + (to - from) * k / parts));
        line.fixed.push_back(false);
      }
    }
    guide_index.push_back(line.points.size());
    if (soft[g]) line.guides.push_back({line.points.size(), guides[g]});
    line.points.push_back(guides[g]);
    line.fixed.push_back(!soft[g]);
    from = to;
  }
  for (const glm::dvec3& point : tangents.beyond) {
    line.points.push_back(point);
    line.fixed.push_back(true);
  }
  return line;
}

/// The thickness of each point of a line, mm: the nerve's, but where its steps say another; between steps it eases.
/// `stations`: how far along the line each of its waypoints lies.
std::vector<double> radii_along(const geometry::Polyline& line, const std::vector<double>& stations,
                                const Nerve& nerve) {
  const auto radius_at = [&](std::size_t waypoint) {
    return nerve.course[waypoint].diameter.value_or(nerve.diameter) / 2;
  };
  std::vector<double> radii;
  std::size_t next = 0;
  double s = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (i > 0) s += glm::distance(line[i], line[i - 1]);
    while (next < stations.size() && stations[next] < s) ++next;
    if (next == 0 || next == stations.size()) {
      radii.push_back(radius_at(next == 0 ? 0 : next - 1));
      continue;
    }
    const double from = stations[next - 1];
    const double t = (s - from) / (stations[next] - from);
    const double eased = t * t * (3 - 2 * t);
    radii.push_back(radius_at(next - 1) + eased * (radius_at(next) - radius_at(next - 1)));
  }
  return radii;
}

/// Those of a line that is yet to be relaxed.
std::vector<double> radii_of(const ElasticLine& line, const std::vector<std::size_t>& guide_index, const Nerve& nerve) {
  std::vector<double> stations;
  double s = 0;
  for (std::size_t i = 0; i < line.points.size() && stations.size() < nerve.course.size(); ++i) {
    if (i > 0) s += glm::distance(line.points[i], line.points[i - 1]);
    if (guide_index[stations.size()] == i) stations.push_back(s);
  }
  return radii_along(line.points, stations, nerve);
}

/// Away from where it touches bone a nerve keeps room for its enlarged drawing too: three radii, reached gently. The
/// neighbours, which are never drawn enlarged, keep to the gap: some of them just fit through their openings.
void set_clearances(ElasticLine& line, const std::vector<double>& radii, const Nerve& nerve, const BoneField& bones) {
  const double enlarged = nerve.group == anatomy::neighbours() ? 1 : 3;
  const std::size_t count = line.points.size();
  line.clearance.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    const double least = radii[i] + gap_to_bone;
    const double roomy = enlarged * radii[i] + gap_to_bone;
    line.clearance[i] = roomy;
    if (!line.fixed[i]) continue;
    const auto contact = bones.contact(line.points[i], roomy);
    if (contact) line.clearance[i] = std::clamp(contact->distance, least, roomy);
  }
  // Nothing may come down below what the nerve's own thickness asks for.
  const auto eased = [&](std::size_t i, std::size_t neighbour) {
    const double step = ease_slope * glm::distance(line.points[i], line.points[neighbour]);
    const double least = radii[i] + gap_to_bone;
    return std::max(least, std::min(line.clearance[i], line.clearance[neighbour] + step));
  };
  for (std::size_t i = 1; i < count; ++i) line.clearance[i] = eased(i, i - 1);
  for (std::size_t i = count - 1; i-- > 0;) line.clearance[i] = eased(i, i + 1);
}

/// Points `from` to `to` of the line; gaps that relaxing stretched are halved; waypoints keep their points.
void finish(Course& course, const ElasticLine& line, const std::vector<std::size_t>& guide_index, std::size_t begin,
            std::size_t end, const Nerve& nerve) {
  double s = 0;
  std::size_t next_waypoint = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) {
      const glm::dvec3 from = line.points[i - 1];
      const double gap = glm::distance(from, line.points[i]);
      const auto parts = static_cast<int>(std::max(1.0, std::ceil(gap / longest_gap)));
      for (int k = 1; k < parts; ++k) {
        course.line.push_back(from + (line.points[i] - from) * (static_cast<double>(k) / parts));
      }
      s += gap;
    }
    course.line.push_back(line.points[i]);
    if (next_waypoint < course.waypoints.size() && guide_index[next_waypoint] == i) {
      course.waypoints[next_waypoint].point = line.points[i];
      course.waypoints[next_waypoint++].arc_length = s;
    }
  }
  std::vector<double> stations;
  for (const LaidWaypoint& waypoint : course.waypoints) stations.push_back(waypoint.arc_length);
  course.radius = radii_along(course.line, stations, nerve);
}

/// How far along the line that it joins a nerve that ends at `end` meets it: at its start where it comes from before
/// that; else past the nearest point, so that it comes in at a slant.
double meeting_on(const geometry::Polyline& line, const glm::dvec3& end) {
  const auto nearest = geometry::nearest_on(line, end);
  if (nearest.arc_length < spacing) return 0;
  const double last = std::max(nearest.arc_length, geometry::length_of(line) - run_in);
  return std::min(nearest.arc_length + slant * nearest.distance, last);
}

/// A root may be thicker than the nerve that it joins: it becomes as thin on its last stretch.
void taper(Course& course, double last_radius) {
  double left = 0;
  for (std::size_t i = course.line.size(); i-- > 0 && left < taper_length;) {
    const double share = 1 - left / taper_length;
    course.radius[i] += share * (std::min(last_radius, course.radius[i]) - course.radius[i]);
    if (i > 0) left += glm::distance(course.line[i], course.line[i - 1]);
  }
}

/// The point of a course that is nearest to another point.
std::size_t nearest_point(const Course& course, const glm::dvec3& to) {
  std::size_t nearest = 0;
  for (std::size_t i = 1; i < course.line.size(); ++i) {
    if (glm::distance(course.line[i], to) < glm::distance(course.line[nearest], to)) nearest = i;
  }
  return nearest;
}

/// `left`: the nerve that it branches off, `joined`: the one that it runs into; either may be missing.
void lay_line(Laid& laid, const Course* left, const Course* joined, const BoneField& bones) {
  Tangents tangents;
  if (left != nullptr) {
    const auto start = geometry::nearest_on(left->line, laid.guides.front());
    laid.guides.front() = start.point;
    laid.soft.front() = false;
    const double length = std::min(run_in, start.arc_length);
    for (int k = 0; length - k * spacing > spacing / 2; ++k) {
      tangents.ahead.push_back(geometry::point_at(left->line, start.arc_length - length + k * spacing));
    }
  }
  std::vector<glm::dvec3> guides = laid.guides;
  std::vector<bool> soft = laid.soft;
  if (joined != nullptr) {
    const double meeting = meeting_on(joined->line, guides.back());
    const glm::dvec3 point = geometry::point_at(joined->line, meeting);
    if (glm::distance(guides.back(), point) > 1e-6) {
      guides.push_back(point);
      soft.push_back(false);
    }
    guides.back() = point;
    const double end = std::min(meeting + run_in, geometry::length_of(joined->line));
    for (int k = 1; meeting + k * spacing <= end; ++k) {
      tangents.beyond.push_back(geometry::point_at(joined->line, meeting + k * spacing));
    }
  }
  std::vector<std::size_t> guide_index;
  ElasticLine line = elastic_line(guides, soft, tangents, guide_index);
  set_clearances(line, radii_of(line, guide_index, *laid.nerve), *laid.nerve, bones);
  lead_out_of_bone(line, bones);
  relax(line, bones);
  finish(laid.course, line, guide_index, tangents.ahead.size(), line.points.size() - tangents.beyond.size(),
         *laid.nerve);
  if (joined != nullptr) taper(laid.course, joined->radius[nearest_point(*joined, laid.course.line.back())]);
  add_tubes(laid.course);
}

/// Lays the lines of the nerves that it leaves and joins first. `under_way` stops a circle. Gives whether there is a
/// line.
bool lay_with_others(const Id& id, std::map<Id, Laid>& all, std::set<Id>& under_way, Body& body,
                     const BoneField& bones) {
  if (body.courses.contains(id)) return true;
  const auto found = all.find(id);
  if (found == all.end()) return false;
  Laid& laid = found->second;
  const auto other = [&](const std::optional<Id>& of, const char* verb) -> const Course* {
    if (!of) return nullptr;
    const Id target = all.contains(*of) ? *of : sided(*of, base::side_of(id));
    under_way.insert(id);
    const bool there = !under_way.contains(target) && lay_with_others(target, all, under_way, body, bones);
    under_way.erase(id);
    if (there) return &body.courses.at(target);
    body.remarks.push_back(
        remark(base::Severity::error, id, "", verb + (" " + target.text()) + ", which has no course of its own"));
    return nullptr;
  };
  const Course* left = other(laid.nerve->leaves, "leaves");
  const Course* joined = other(laid.nerve->joins, "joins");
  if (laid.guides.size() + (joined != nullptr ? 1 : 0) < 2) {
    body.remarks.push_back(
        remark(base::Severity::error, id, "", "has fewer than two waypoints and is left out; a course needs two"));
    return false;
  }
  lay_line(laid, left, joined, bones);
  body.courses.insert_or_assign(id, laid.course);
  return true;
}

/// Branches that unite settle between them where the nerve that they make begins. The roots of a spinal nerve only go
/// on under its name: they come to where it starts.
bool goes_on_as(const Nerve& nerve, const Nerve& joined) {
  const auto root = anatomy::root_in(nerve.id);
  return root && root == anatomy::root_in(joined.id) && joined.group == anatomy::neighbours();
}

/// Indices of the points that a line needs so as to stay within `tolerance` of itself with no gap over `longest`.
std::vector<std::size_t> needed_points(const geometry::Polyline& line, double tolerance, double longest) {
  std::vector<std::size_t> kept{0};
  std::size_t from = 0;
  while (from + 1 < line.size()) {
    std::size_t to = from + 1;
    double length = glm::distance(line[from], line[to]);
    while (to + 1 < line.size()) {
      length += glm::distance(line[to], line[to + 1]);
      if (length > longest) break;
      const glm::dvec3 chord = line[to + 1] - line[from];
      const double square = glm::dot(chord, chord);
      bool straight = true;
      for (std::size_t i = from + 1; i <= to && straight; ++i) {
        const double t = square > 0 ? std::clamp(glm::dot(line[i] - line[from], chord) / square, 0.0, 1.0) : 0;
        straight = glm::distance(line[i], line[from] + t * chord) <= tolerance;
      }
      if (!straight) break;
      ++to;
    }
    kept.push_back(to);
    from = to;
  }
  return kept;
}

}  // namespace

void add_tubes(Course& course) {
  struct Level {
    int sides;
    double tolerance, longest;  // mm
  };
  const Level levels[] = {{12, 0.01, 3}, {8, 0.1, 10}, {5, 0.25, 18}};
  for (std::size_t detail = 0; detail < course.tube.size(); ++detail) {
    geometry::Polyline axis;
    std::vector<double> radii;
    for (const std::size_t i : needed_points(course.line, levels[detail].tolerance, levels[detail].longest)) {
      axis.push_back(course.line[i]);
      radii.push_back(course.radius[i]);
    }
    geometry::TubeOptions options;
    options.sides = levels[detail].sides;
    course.tube[detail] = std::make_shared<const geometry::Mesh>(geometry::tube(axis, radii, options));
  }
}

base::Status lay_courses(Body& body, const Atlas& atlas, const BoneField& bones, base::Progress* progress) {
  const SkinField skin(body);
  std::map<Id, Laid> all;
  std::set<Id> joined;
  for (const auto& [id, nerve] : atlas.nerves) {
    const auto other = nerve.joins ? atlas.nerves.find(*nerve.joins) : atlas.nerves.end();
    if (other != atlas.nerves.end() && !goes_on_as(nerve, other->second)) joined.insert(other->first);
  }
  for (const auto& [id, nerve] : atlas.nerves) {
    if (!nerve.drawn || nerve.course.empty()) continue;
    for (const Side side : sides_of(nerve)) {
      auto laid = lay_waypoints(nerve, joined.contains(id), side, atlas, body, bones, skin);
      if (laid) all.insert_or_assign(laid->course.id, std::move(*laid));
    }
  }
  std::set<Id> under_way;
  for (const auto& [id, laid] : all) {
    if (progress != nullptr && progress->cancelled()) return base::Error{"cancelled", {}};
    lay_with_others(id, all, under_way, body, bones);
  }
  return base::Done{};
}

}  // namespace cluneal::body
