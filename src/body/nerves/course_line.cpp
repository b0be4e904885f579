#include "body/nerves/course_line.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <limits>

#include "body/core/flat_section.h"
#include "body/nerves/course.h"
#include "body/nerves/course_ends.h"
#include "body/nerves/elastic_line.h"

namespace cluneal::body {
namespace {

using anatomy::Nerve;

constexpr double spacing = 0.8;      ///< mm between the points that are relaxed.
constexpr double longest_gap = 1.0;  ///< mm between the points of a finished line.
constexpr double ease_slope = 0.15;  ///< mm of extra distance from bone for each mm along the line.
constexpr double run_in = 6;         ///< mm of the other nerve that a line flows out of or into.
constexpr double slant = 1.5;        ///< mm farther on for each mm that a joining nerve has to come nearer.

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
    const double eased = glm::smoothstep(0.0, 1.0, t);
    radii.push_back(radius_at(next - 1) + eased * (radius_at(next) - radius_at(next - 1)));
  }
  return radii;
}

/// How far along a line that is yet to be relaxed each waypoint lies.
std::vector<double> stations_of(const ElasticLine& line, const std::vector<std::size_t>& guide_index,
                                const Nerve& nerve) {
  std::vector<double> stations;
  double s = 0;
  for (std::size_t i = 0; i < line.points.size() && stations.size() < nerve.course.size(); ++i) {
    if (i > 0) s += glm::distance(line.points[i], line.points[i - 1]);
    if (guide_index[stations.size()] == i) stations.push_back(s);
  }
  return stations;
}

/// Away from where it touches bone a nerve keeps room for its enlarged drawing too: three radii, reached gently. The
/// neighbours, which are never drawn enlarged, keep to the gap: some of them just fit through their openings.
void set_clearances(ElasticLine& line, const std::vector<double>& radii, bool is_neighbour, const Obstacle& around) {
  const double enlarged = is_neighbour ? 1 : 3;
  const std::size_t count = line.points.size();
  line.clearance.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    const double least = radii[i] + gap_to_bone;
    const double roomy = enlarged * radii[i] + gap_to_bone;
    line.clearance[i] = roomy;
    if (!line.fixed[i]) continue;
    const auto contact = around.contact(line.points[i], roomy);
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

/// Where a nerve may turn as it must: in the openings that it passes, and so far before and behind them. Over an
/// edge of bone it glides, though it pierces a fascia there.
void set_least_radii(ElasticLine& line, const std::vector<std::size_t>& guide_index, const Nerve& nerve) {
  line.least_radius.assign(line.points.size(), least_bend);
  for (std::size_t g = 0; g < nerve.course.size() && g < guide_index.size(); ++g) {
    if (!is_opening(nerve.course[g])) continue;
    for (std::size_t i = 0; i < line.points.size(); ++i) {
      if (glm::distance(line.points[i], line.points[guide_index[g]]) < opening_reach) line.least_radius[i] = 0;
    }
  }
  for (std::size_t g = 0; g < nerve.course.size() && g < guide_index.size(); ++g) {
    if (!crosses_edge(nerve.course[g])) continue;
    for (std::size_t i = 0; i < line.points.size(); ++i) {
      if (glm::distance(line.points[i], line.points[guide_index[g]]) < edge_reach) line.least_radius[i] = edge_bend;
    }
  }
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
  for (const PlacedWaypoint& waypoint : course.waypoints) stations.push_back(waypoint.arc_length);
  course.radius = radii_along(course.line, stations, nerve);
  course.flat = flat_along(course.line, course.radius, stations, nerve, base::side_of(course.id));
}

/// How far along the line that it joins a nerve that ends at `end` meets it: past the nearest point, so that it comes
/// in at a slant; at its start where it comes from before that. Between the two it changes without a jump: a hair's
/// difference in the other line must not send the end some millimetres on.
double meeting_on(const geometry::Polyline& line, const glm::dvec3& end) {
  const auto nearest = geometry::nearest_on(line, end);
  const double last = std::max(nearest.arc_length, geometry::length_of(line) - run_in);
  return std::min(nearest.arc_length + std::min(slant * nearest.distance, nearest.arc_length), last);
}

}  // namespace

void lay_line(PlacedNerve& laid, const Course* left, const Course* joined, const Obstacle& around) {
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
    // A band takes up what joins it beside its middle: its own strands lie side by side.
    const double beside = laid.nerve->joins_beside;
    const auto joined_at = [&](double at) { return point_beside(*joined, at, beside, base::side_of(laid.course.id)); };
    const double meeting = meeting_on(joined->line, guides.back());
    const glm::dvec3 point = joined_at(meeting);
    if (glm::distance(guides.back(), point) > 1e-6) {
      guides.push_back(point);
      soft.push_back(false);
    }
    guides.back() = point;
    const double end = std::min(meeting + run_in, geometry::length_of(joined->line));
    for (int k = 1; meeting + k * spacing <= end; ++k) {
      tangents.beyond.push_back(joined_at(meeting + k * spacing));
    }
  }
  std::vector<std::size_t> guide_index;
  ElasticLine line = elastic_line(guides, soft, tangents, guide_index);
  const std::vector<double> stations = stations_of(line, guide_index, *laid.nerve);
  line.thickness = radii_along(line.points, stations, *laid.nerve);
  line.flat = flat_along(line.points, line.thickness, stations, *laid.nerve, base::side_of(laid.course.id));
  set_clearances(line, line.thickness, laid.neighbour, around);
  set_least_radii(line, guide_index, *laid.nerve);
  lead_out(line, around);
  relax(line, around);
  finish(laid.course, line, guide_index, tangents.ahead.size(), line.points.size() - tangents.beyond.size(),
         *laid.nerve);
  shape_ends(laid, left, joined, around);
  add_tubes(laid.course);
}

}  // namespace cluneal::body
