#pragma once

#include <vector>

#include "anatomy/atlas.h"
#include "base/progress.h"
#include "base/result.h"
#include "body/core/body.h"
#include "body/core/bone_field.h"
#include "body/nerves/surroundings.h"

namespace cluneal::body {

/// The least distance between a nerve's surface and bone, mm.
inline constexpr double gap_to_bone = 0.5;
/// How deep under the skin a nerve ends that ends in it, and the least that one keeps that runs beneath it, mm.
inline constexpr double end_depth = 1.5;
inline constexpr double subcutaneous_depth = 4;
/// A nerve turns no more sharply than on a circle of this radius, mm, but in an opening and so near to it, mm.
inline constexpr double least_bend = 8;
inline constexpr double opening_reach = 5;
/// Over an edge of bone, as the iliac crest, it glides: so near to where it crosses, mm, it turns on a circle of no
/// less than this, mm.
inline constexpr double edge_bend = 14;
inline constexpr double edge_reach = 15;

/// Whether a nerve passes an opening at this step, in which it may turn as the opening asks: a foramen, a fascia or
/// muscle that it pierces.
[[nodiscard]] bool is_opening(const anatomy::Waypoint& waypoint);

/// Whether a nerve crosses an edge of bone, which is a curve, at this step.
[[nodiscard]] bool crosses_edge(const anatomy::Waypoint& waypoint);

/// Lays every drawn nerve of the atlas on both sides of the body, whose shapes, landmarks and curves must be there:
/// waypoints by their places, on and off `bones`, then a line that bends as little as it can and stays clear of all
/// that is `around`, bones among it, by its radius and `gap_to_bone`. It passes through every waypoint; those that are
/// drawn by convention only (`schematic`) guide it without being met, but for the last one and, of a nerve that no
/// other joins, the first. A nerve that joins another ends on its line, one that leaves another starts on it: where it
/// is nearest. A nerve that cannot be laid is left out; that and what else is odd goes to body.remarks. Fails only when
/// cancelled.
[[nodiscard]] base::Status route_nerves(Body& body, const anatomy::Atlas& atlas, const BoneField& bones,
                                        Surroundings around, base::Progress* progress);

/// The three tubes of a course with its twigs: 24, 9 and 5 sides, those of twigs fewer, points where the line bends.
void add_tubes(Course& course);

}  // namespace cluneal::body
