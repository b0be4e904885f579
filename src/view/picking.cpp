#include <algorithm>
#include <glm/geometric.hpp>

#include "view/mesh_facts.h"
#include "view/screen.h"
#include "view/shown.h"
#include "view/site_rings.h"

namespace cluneal::view {
namespace {

constexpr float least_shown = 0.3f;       ///< Of a territory: where it has faded further, what lies behind is meant.
constexpr std::size_t most_tries = 24;    ///< Rays a nerve.
constexpr double site_surroundings = 35;  ///< mm

/// A place on a nerve's axis near the pointer.
struct NerveSpot {
  const Shown* nerve = nullptr;
  std::size_t segment = 0;
  double along = 0;  ///< 0 to 1 on the segment.
  double off = 0;    ///< Pixels between pointer and the drawn tube; 0 on it.
  double axis = 0;   ///< Pixels between pointer and the nerve's axis.
  double depth = 0;
  glm::dvec3 point{0};
};

/// The places of each segment nearest to `pixel`, where they are near enough.
void spots_on(const Screen& screen, const Shown& nerve, const glm::dvec2& pixel, double tolerance,
              std::vector<NerveSpot>& spots) {
  const geometry::Polyline& line = nerve.course->line;
  const std::vector<double>& radius = nerve.course->radius;
  Screen::Spot before;
  bool follows = false;  // `before` is the spot of the point before.
  for (std::size_t i = 0; i < line.size(); ++i) {
    const auto after = screen.project(line[i]);
    if (follows && after) {
      const glm::dvec2 way = after->pixel - before.pixel, to = pixel - before.pixel;
      const double length2 = glm::dot(way, way);
      const double t = length2 > 0 ? std::clamp(glm::dot(to, way) / length2, 0.0, 1.0) : 0.0;
      const double depth = before.depth + t * (after->depth - before.depth);
      const double r = radius.empty() ? 0.5 : radius[std::min(i - 1, radius.size() - 1)];
      const double drawn = r * static_cast<double>(nerve.tube_scale) * screen.pixels_per_mm(depth);
      const double axis = glm::length(to - t * way), off = std::max(0.0, axis - drawn);
      if (off <= tolerance) {
        spots.push_back({&nerve, i - 1, t, off, axis, depth, line[i - 1] + t * (line[i] - line[i - 1])});
      }
    }
    follows = after.has_value();
    if (after) before = *after;
  }
}

double radius_at(const NerveSpot& spot) {
  const std::vector<double>& radius = spot.nerve->course->radius;
  return radius.empty() ? 0.5 : radius[std::min(spot.segment, radius.size() - 1)];
}

/// The spot of one nerve that is nearest to the pointer and in sight.
std::optional<NerveSpot> visible_spot(const Screen& screen, const Blockers& blockers, std::vector<NerveSpot>& spots,
                                      double tolerance) {
  std::sort(spots.begin(), spots.end(), [](const NerveSpot& a, const NerveSpot& b) { return a.axis < b.axis; });
  for (std::size_t i = 0; i < std::min(spots.size(), most_tries); ++i) {
    const NerveSpot& spot = spots[i];
    const double drawn = radius_at(spot) * static_cast<double>(spot.nerve->tube_scale);
    if (!blockers.hide(screen.eye(), spot.point, drawn + tolerance / screen.pixels_per_mm(spot.depth))) return spot;
  }
  return {};
}

std::optional<Picked> pick_nerve(const Screen& screen, const Blockers& blockers, const std::vector<Shown>& things,
                                 const glm::dvec2& pixel, double tolerance) {
  std::optional<NerveSpot> best;
  std::vector<NerveSpot> spots;
  for (const Shown& thing : things) {
    if (thing.kind != Kind::nerve) continue;
    spots.clear();
    spots_on(screen, thing, pixel, tolerance, spots);
    const auto spot = visible_spot(screen, blockers, spots, tolerance);
    if (!spot) continue;
    // On the tubes themselves the nerve in front wins; beside them, the one that is closer to the pointer.
    if (!best || spot->off < best->off || (spot->off == best->off && spot->depth < best->depth)) best = spot;
  }
  if (!best) return {};
  Picked picked;
  picked.id = best->nerve->id;
  picked.point = best->point;
  picked.distance = glm::length(best->point - screen.eye());
  const geometry::Polyline& line = best->nerve->course->line;
  double arc = best->along * glm::length(line[best->segment + 1] - line[best->segment]);
  for (std::size_t i = 0; i < best->segment; ++i) arc += glm::length(line[i + 1] - line[i]);
  picked.arc_length = arc;
  return picked;
}

/// The site whose ring the pointer is in; of several the nearest to the pointer. It is drawn over everything.
std::optional<Picked> pick_site(const Screen& screen, const std::vector<Shown>& things, const glm::dvec2& pixel,
                                double ring) {
  std::optional<Picked> best;
  double least = ring;
  for (const Shown& thing : things) {
    if (thing.kind != Kind::site) continue;
    const auto spot = screen.project(thing.site->point);
    if (!spot) continue;
    const double off = glm::length(spot->pixel - pixel);
    if (off > least) continue;
    least = off;
    best = Picked{thing.id, thing.site->point, glm::length(thing.site->point - screen.eye()), 0, {}};
  }
  return best;
}

/// How much of a territory shows where the ray meets it.
float shown_at(const Shown& thing, const geometry::RayHit& hit) {
  const geometry::Mesh& mesh = *thing.solid;
  float shown = 0;
  for (std::size_t k = 0; k < 3; ++k) {
    shown += static_cast<float>(hit.barycentric[static_cast<glm::length_t>(k)]) *
             mesh.occlusion[mesh.indices[3 * std::size_t{hit.triangle} + k]];
  }
  return shown;
}

std::optional<Picked> pick_surface(ViewMemory& memory, const std::vector<Shown>& things, const geometry::Ray& ray,
                                   bool ghosts) {
  std::optional<Picked> picked;
  for (const Shown& thing : things) {
    const bool painted = thing.kind == Kind::territory;
    if (thing.kind == Kind::nerve || thing.kind == Kind::site || (is_solid(thing) || painted) == ghosts) continue;
    const auto hit = first_hit(memory, thing, ray, picked ? picked->distance : 1e9);
    if (!hit || (picked && hit->distance >= picked->distance)) continue;
    if (painted && shown_at(thing, *hit) < least_shown) continue;
    picked = Picked{thing.id, ray.origin + hit->distance * ray.direction, hit->distance, hit->triangle, {}};
  }
  return picked;
}

}  // namespace

std::optional<Picked> pick(const Inputs& inputs, ViewMemory& memory, glm::dvec2 pixel, double tolerance) {
  const std::vector<Shown> things = shown_things(inputs);
  const Screen screen(inputs.camera, inputs.size);
  if (auto site = pick_site(screen, things, pixel, ring_radius(inputs))) return site;
  const Blockers blockers(memory, things);
  if (auto nerve = pick_nerve(screen, blockers, things, pixel, tolerance)) return nerve;
  const geometry::Ray ray = session::pixel_ray(inputs.camera, pixel, screen.size());
  if (auto solid = pick_surface(memory, things, ray, false)) return solid;
  return pick_surface(memory, things, ray, true);
}

geometry::Bounds bounds_of_shown(const Inputs& inputs, const Id& only) {
  geometry::Bounds bounds;
  for (const Shown& thing : shown_things(inputs)) {
    if (!only.empty() && !only.covers(thing.id)) continue;
    const geometry::Bounds own = geometry::bounds_of(thing.solid->positions);
    geometry::Bounds grown = thing.placed ? transformed(own, thing.transform) : own;
    if (thing.kind == Kind::site) {
      // What lies about it belongs to it.
      grown.low -= glm::dvec3(site_surroundings);
      grown.high += glm::dvec3(site_surroundings);
    }
    bounds.add(grown);
  }
  return bounds;
}

}  // namespace cluneal::view
