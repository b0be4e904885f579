#include "view/fading.h"

#include <algorithm>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <iterator>

namespace cluneal::view {
namespace {

// Drawn by convention: long enough to read as fading, short against what is shown of the thing.
constexpr double structure_reach = 55, nerve_reach = 30;  ///< mm
constexpr double largest_share = 0.4;                     ///< Of a short nerve.
constexpr double fading_widths = 5;                       ///< Of a thin one: longer it would be but a pale spike.
constexpr float far_off = 1e6F;                           ///< mm: beyond any body.

std::optional<render::Fading> fading_of_structure(const SceneItem& thing, const geometry::Bounds& bounds) {
  const anatomy::Structure& structure = *thing.structure;
  if (!structure.goes_on_above && !structure.goes_on_below) return std::nullopt;
  const double reach = std::min(structure_reach, largest_share * (bounds.high.z - bounds.low.z));
  render::Fading fading(-2 * far_off, -far_off, far_off, 2 * far_off);
  if (structure.goes_on_below) {
    fading.x = static_cast<float>(bounds.low.z);
    fading.y = static_cast<float>(bounds.low.z + reach);
  }
  if (structure.goes_on_above) {
    fading.z = static_cast<float>(bounds.high.z - reach);
    fading.w = static_cast<float>(bounds.high.z);
  }
  return fading;
}

/// Whether the nerve's last step only says that it goes on, and no other nerve that is shown does so for it.
bool goes_on_unseen(const SceneItem& nerve, const std::vector<SceneItem>& things) {
  constexpr double close_by = 12;  ///< mm: a branch that leaves so near to the end carries the nerve on.
  const std::vector<anatomy::Waypoint>& steps = nerve.nerve->course;
  if (steps.empty() || steps.back().relation != anatomy::Relation::goes_on) return false;
  return std::none_of(things.begin(), things.end(), [&](const SceneItem& other) {
    return other.nerve != nullptr && other.nerve->leaves == nerve.nerve->id &&
           base::side_of(other.id) == base::side_of(nerve.id) && !other.course->line.empty() &&
           glm::distance(other.course->line.front(), nerve.course->line.back()) < close_by;
  });
}

/// Whether that nerve is shown, on the side of `of`.
bool is_shown(const anatomy::Id& nerve, const SceneItem& of, const std::vector<SceneItem>& things) {
  return std::any_of(things.begin(), things.end(), [&](const SceneItem& other) {
    return other.nerve != nullptr && other.nerve->id == nerve && base::side_of(other.id) == base::side_of(of.id);
  });
}

/// Whether it begins where others run together, of which none is shown.
bool begins_in_unseen(const SceneItem& thing, const std::vector<SceneItem>& things, const anatomy::Atlas& atlas) {
  bool any = false;
  for (const auto& [id, other] : atlas.nerves) {
    if (!other.drawn || other.joins != thing.nerve->id) continue;
    if (is_shown(id, thing, things)) return false;
    any = true;
  }
  return any;
}

enum class End { first, last };

/// The end of a nerve that looks cut because what it goes on in is not shown: its last one before its first, for where
/// it goes is what one follows.
std::optional<End> cut_end(const SceneItem& thing, const std::vector<SceneItem>& things, const anatomy::Atlas& atlas) {
  const anatomy::Nerve& nerve = *thing.nerve;
  if (goes_on_unseen(thing, things)) return End::last;
  if (nerve.leaves && !is_shown(*nerve.leaves, thing, things)) return End::first;
  if (!nerve.leaves && begins_in_unseen(thing, things, atlas)) return End::first;
  if (nerve.joins && !is_shown(*nerve.joins, thing, things)) return End::last;
  return std::nullopt;
}

/// The cosine between where a nerve's end points and where the eye is. From that end of its line to the other's beyond.
template <typename Iterator>
double toward_eye(Iterator end, Iterator beyond, const glm::dvec3& eye) {
  constexpr double close_to_end = 5;  ///< mm
  const Iterator inner = std::find_if(
      end, std::prev(beyond), [&](const glm::dvec3& point) { return glm::distance(point, *end) >= close_to_end; });
  const glm::dvec3 way = *end - *inner, to_eye = eye - *end;
  const double lengths = glm::length(way) * glm::length(to_eye);
  return lengths > 0 ? glm::dot(way, to_eye) / lengths : 0;
}

/// mm: as wide as that end is drawn, across its broader side.
double width_of(const SceneItem& nerve, End end) {
  const body::Course& course = *nerve.course;
  const std::vector<double>& halves = course.flat.half_width.empty() ? course.radius : course.flat.half_width;
  if (halves.empty()) return 0;
  return 2 * (end == End::first ? halves.front() : halves.back()) * static_cast<double>(nerve.tube_scale);
}

std::optional<render::Fading> fading_of_nerve(const SceneItem& thing, const std::vector<SceneItem>& things,
                                              const anatomy::Atlas& atlas, const glm::dvec3& eye) {
  constexpr double turned = 0.3, facing = 0.6;  // Cosines between which a turning end becomes whole.
  constexpr double least_reach = 1;             // mm
  const std::vector<glm::dvec3>& line = thing.course->line;
  if (line.size() < 2) return std::nullopt;
  const std::optional<End> end = cut_end(thing, things, atlas);
  if (!end) return std::nullopt;
  const double away = glm::distance(line.front(), line.back());
  const double turn =
      *end == End::first ? toward_eye(line.begin(), line.end(), eye) : toward_eye(line.rbegin(), line.rend(), eye);
  const double reach = std::min({nerve_reach, largest_share * away, fading_widths * width_of(thing, *end)}) *
                       (1 - glm::smoothstep(turned, facing, turn));
  if (!(reach > least_reach)) return std::nullopt;
  return render::Fading(*end == End::first ? line.front() : line.back(), reach);
}

}  // namespace

std::optional<render::Fading> fading_of(const SceneItem& thing, const std::vector<SceneItem>& things,
                                        const anatomy::Atlas& atlas, const geometry::Bounds& bounds,
                                        const glm::dvec3& eye) {
  if (thing.kind == Kind::structure && thing.structure != nullptr) return fading_of_structure(thing, bounds);
  if (thing.kind == Kind::nerve && thing.nerve != nullptr) return fading_of_nerve(thing, things, atlas, eye);
  return std::nullopt;
}

geometry::Bounds whole_part(const SceneItem& thing, const geometry::Bounds& bounds) {
  geometry::Bounds whole = bounds;
  if (thing.kind != Kind::structure || thing.structure == nullptr || bounds.empty()) return whole;
  const std::optional<render::Fading> fading = fading_of_structure(thing, bounds);
  if (fading && thing.structure->goes_on_below) whole.low.z = static_cast<double>(fading->y);
  if (fading && thing.structure->goes_on_above) whole.high.z = static_cast<double>(fading->z);
  return whole;
}

}  // namespace cluneal::view
