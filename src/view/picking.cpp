#include "view/picking.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "view/fading.h"
#include "view/metrics.h"
#include "view/site_rings.h"

namespace cluneal::view {
namespace {

constexpr float least_shown = 0.3f;       ///< Of a territory: where it has faded further, what lies behind is meant.
constexpr std::size_t most_tries = 24;    ///< Rays a nerve.
constexpr double site_surroundings = 35;  ///< mm
constexpr double landmark_surroundings = 60;  ///< mm; so that one sees of which bone it is.

bool lies_within(const glm::dvec2& pixel, const glm::dvec2& low, const glm::dvec2& high, double margin) {
  return pixel.x >= low.x - margin && pixel.y >= low.y - margin && pixel.x <= high.x + margin &&
         pixel.y <= high.y + margin;
}

/// mm, as the tube is drawn, but for its least width.
double drawn_radius(const SceneItem& nerve, const std::vector<double>& radius, std::size_t segment) {
  const double own = radius.empty() ? 0.5 : radius[std::min(segment, radius.size() - 1)];
  return own * static_cast<double>(nerve.tube_scale);
}

}  // namespace

Picker::Picker(const Inputs& inputs, FrameCache& memory)
    : memory_(memory),
      camera_(inputs.camera),
      things_(visible_items(inputs)),
      screen_(inputs.camera, inputs.size),
      blockers_(memory, things_),
      ring_(ring_radius(inputs)),
      least_(0.5 * static_cast<double>(render::least_tube_width) * line_scale(inputs)),
      signs_(sign_places(inputs, screen_, things_)) {
  for (const SceneItem& thing : things_) {
    if (thing.kind == Kind::nerve) nerves_.push_back(nerve_of(thing));
  }
}

Picker::Nerve Picker::nerve_of(const SceneItem& thing) const {
  Nerve nerve{&thing, glm::dvec2(1e9), glm::dvec2(-1e9), {}};
  const geometry::Bounds box = bounds_of(memory_, thing);
  for (const double x : {box.low.x, box.high.x}) {
    for (const double y : {box.low.y, box.high.y}) {
      for (const double z : {box.low.z, box.high.z}) {
        const auto spot = screen_.project({x, y, z});
        // It reaches behind the eye: it may be anywhere.
        if (!spot) return {&thing, glm::dvec2(-1e9), glm::dvec2(1e9), {}};
        nerve.low = glm::min(nerve.low, spot->pixel);
        nerve.high = glm::max(nerve.high, spot->pixel);
      }
    }
  }
  return nerve;
}

Picker::Reach Picker::reach_of(const SceneItem& nerve, const geometry::Polyline& line,
                               const std::vector<double>& radius, std::size_t i) const {
  const double half = drawn_radius(nerve, radius, i);
  const geometry::FlatAxis& flat = nerve.course->flat;
  const bool band = &line == &nerve.course->line && i < flat.half_width.size() && i + 1 < line.size();
  if (!band) return {half, half};
  const glm::dvec3 along = line[i + 1] - line[i], across = glm::cross(along, flat.faces[i]);
  const glm::dvec3 seen = glm::cross(along, screen_.eye() - line[i]);
  const double lengths = glm::length(across) * glm::length(seen);
  const double cosine = lengths > 0 ? glm::dot(across, seen) / lengths : 0, rest = 1 - cosine * cosine;
  const double wide = flat.half_width[i] * static_cast<double>(nerve.tube_scale);
  return {std::sqrt(wide * wide * cosine * cosine + half * half * rest),
          std::sqrt(half * half * cosine * cosine + wide * wide * rest)};
}

Picker::Track Picker::track_of(const SceneItem& nerve, const geometry::Polyline& line,
                               const std::vector<double>& radius) const {
  Track track{&nerve, &line, &radius, {}, {}, glm::dvec2(1e9), glm::dvec2(-1e9)};
  track.spots.reserve(line.size());
  track.reaches.reserve(line.size());
  double before = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const double here = track.reaches.emplace_back(reach_of(nerve, line, radius, i)).aside;
    const double widest = std::max(std::exchange(before, here), here);
    const auto& spot = track.spots.emplace_back(screen_.project(line[i]));
    if (!spot) continue;
    const double drawn = widest * screen_.pixels_per_mm(spot->depth);
    track.low = glm::min(track.low, spot->pixel - std::max(drawn, least_));
    track.high = glm::max(track.high, spot->pixel + std::max(drawn, least_));
  }
  return track;
}

/// The places of each segment nearest to `pixel`, where they are near enough.
void Picker::spots_on(const Track& track, const glm::dvec2& pixel, double tolerance,
                      std::vector<NerveSpot>& spots) const {
  if (!lies_within(pixel, track.low, track.high, tolerance)) return;
  const geometry::Polyline& line = *track.line;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const auto &before = track.spots[i - 1], &after = track.spots[i];
    if (!before || !after) continue;
    const glm::dvec2 way = after->pixel - before->pixel, to = pixel - before->pixel;
    const double length2 = glm::dot(way, way);
    const double t = length2 > 0 ? std::clamp(glm::dot(to, way) / length2, 0.0, 1.0) : 0.0;
    const double depth = before->depth + t * (after->depth - before->depth);
    const Reach& reach = track.reaches[i - 1];
    const double drawn = std::max(reach.aside * screen_.pixels_per_mm(depth), least_);
    const double axis = glm::length(to - t * way), off = std::max(0.0, axis - drawn);
    if (off > tolerance) continue;
    const double edge = std::min(1.0, axis / drawn);
    const double front = depth - reach.toward * std::sqrt(1 - edge * edge);
    spots.push_back({&track, i - 1, t, off, axis, front, line[i - 1] + t * (line[i] - line[i - 1])});
  }
}

/// The spot of one nerve that is nearest to the pointer and in sight, if it is meant rather than `best`.
std::optional<Picker::NerveSpot> Picker::visible_spot(std::vector<NerveSpot>& spots, double tolerance,
                                                      const std::optional<NerveSpot>& best) const {
  // On the tubes themselves the nerve in front wins; beside them, the one that is closer to the pointer.
  const auto meant = [&](const NerveSpot& spot) {
    return !best || spot.off < best->off || (spot.off == best->off && spot.depth < best->depth);
  };
  if (std::none_of(spots.begin(), spots.end(), meant)) return {};
  std::sort(spots.begin(), spots.end(), [](const NerveSpot& a, const NerveSpot& b) { return a.axis < b.axis; });
  for (std::size_t i = 0; i < std::min(spots.size(), most_tries); ++i) {
    const NerveSpot& spot = spots[i];
    const double drawn = drawn_radius(*spot.track->nerve, *spot.track->radius, spot.segment);
    if (blockers_.hide(screen_.eye(), spot.point, drawn + tolerance / screen_.pixels_per_mm(spot.depth))) continue;
    if (!meant(spot)) return {};
    return spot;
  }
  return {};
}

std::optional<Picked> Picker::pick_nerve(const glm::dvec2& pixel, double tolerance) {
  std::optional<NerveSpot> best;
  std::vector<NerveSpot> spots;
  for (Nerve& nerve : nerves_) {
    if (!lies_within(pixel, nerve.low, nerve.high, tolerance)) continue;
    if (nerve.tracks.empty()) {
      const body::Course& course = *nerve.thing->course;
      nerve.tracks.push_back(track_of(*nerve.thing, course.line, course.radius));
      for (const body::Twig& twig : course.twigs) {
        nerve.tracks.push_back(track_of(*nerve.thing, twig.line, twig.radius));
      }
    }
    for (const Track& track : nerve.tracks) {
      spots.clear();
      spots_on(track, pixel, tolerance, spots);
      if (const auto spot = visible_spot(spots, tolerance, best)) best = spot;
    }
  }
  if (!best) return {};
  Picked picked;
  picked.id = best->track->nerve->id;
  picked.point = best->point;
  picked.distance = glm::length(best->point - screen_.eye());
  // Of a twig: as far along the nerve as where it comes nearest to it.
  const geometry::Polyline& course = best->track->nerve->course->line;
  const double arc = geometry::nearest_on(course, best->point).arc_length;
  picked.arc_length = arc;
  return picked;
}

/// The site or landmark in whose ring the pointer is; of several the nearest to the pointer. It is drawn over
/// everything.
std::optional<Picked> Picker::pick_mark(const glm::dvec2& pixel) const {
  std::optional<Picked> best;
  std::optional<Occluders> blockers;
  double least = ring_;
  for (const SceneItem& thing : things_) {
    const auto sign = signs_.find(thing.id);
    if (sign == signs_.end()) continue;
    const double off = glm::length(sign->second.centre - pixel);
    if (off > least) continue;
    if (!blockers) blockers.emplace(memory_, things_);
    if (!has_sign(*blockers, screen_.eye(), thing)) continue;
    least = off;
    best = Picked{thing.id, thing.point, glm::length(thing.point - screen_.eye()), 0, {}};
  }
  return best;
}

std::optional<Picked> Picker::pick_surface(const geometry::Ray& ray, bool ghosts) const {
  std::optional<Picked> picked;
  for (const SceneItem& thing : things_) {
    const bool painted = thing.kind == Kind::territory;
    if (thing.kind == Kind::nerve || is_mark(thing) || (is_solid(thing) || painted) == ghosts) continue;
    const auto hit = first_hit(memory_, thing, ray, picked ? picked->distance : 1e9);
    if (!hit || (picked && hit->distance >= picked->distance)) continue;
    if (painted && shown_at(thing, hit->triangle, hit->barycentric) < least_shown) continue;
    picked =
        Picked{thing.id, ray.origin + hit->distance * ray.direction, hit->distance, hit->triangle, {}, is_veil(thing)};
  }
  return picked;
}

std::optional<Picked> Picker::at(glm::dvec2 pixel, double tolerance) {
  if (auto mark = pick_mark(pixel)) return mark;
  if (auto nerve = pick_nerve(pixel, tolerance)) return nerve;
  const geometry::Ray ray = session::pixel_ray(camera_, pixel, screen_.size());
  if (auto solid = pick_surface(ray, false)) return solid;
  return pick_surface(ray, true);
}

std::optional<Picked> pick(const Inputs& inputs, FrameCache& memory, glm::dvec2 pixel, double tolerance) {
  return Picker(inputs, memory).at(pixel, tolerance);
}

geometry::Bounds bounds_of_shown(const Inputs& inputs, const Id& only) {
  geometry::Bounds all, of_veils;
  for (const SceneItem& thing : visible_items(inputs)) {
    if (!only.empty() && !only.covers(thing.id)) continue;
    geometry::Bounds& bounds = is_veil(thing) ? of_veils : all;
    const geometry::Bounds own = whole_part(thing, geometry::bounds_of(thing.solid->positions));
    geometry::Bounds grown = thing.placed ? transformed(own, thing.transform) : own;
    if (is_mark(thing)) {
      // What lies about it belongs to it.
      const double about = thing.kind == Kind::landmark ? landmark_surroundings : site_surroundings;
      grown.low -= glm::dvec3(about);
      grown.high += glm::dvec3(about);
    }
    bounds.add(grown);
  }
  return all.empty() ? of_veils : all;
}

}  // namespace cluneal::view
