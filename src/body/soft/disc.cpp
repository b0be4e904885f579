#include "body/soft/disc.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <utility>

#include "body/bones/bone_surface.h"
#include "body/core/midline.h"
#include "geometry/simplify.h"

namespace cluneal::body {
namespace {

using Ring = std::vector<glm::dvec3>;

constexpr double sunk_in_endplate = 0.4;  ///< mm by which it reaches into the endplates, so that no gap shows.
constexpr double ring_share = 0.65;       ///< Of the way from the centre to the rim, where a net has no inner ring.
constexpr double full_height = 10;  ///< mm: a disc as high as between lumbar bodies stands out by the whole bulge.
/// How far inside its rim a disc leaves a plate, of the way to its inner ring: on the middle of a ring apophysis that
/// the net has, and behind the rounding of a rim where it has none.
constexpr double on_apophysis = 0.5, behind_rounding = 0.25;

/// An endplate as two closed rings of as many stations, from the front over the left (seen from the disc's upper end
/// against the clock), and its middle.
struct Plate {
  Ring rim, ring;
  glm::dvec3 centre{0};
};

/// The points of half a ring at evenly shared stations: an inner row has fewer landmarks than its rim.
Ring at_stations(const Ring& row, std::size_t count) {
  Ring points;
  for (std::size_t i = 0; i < count; ++i) {
    const double at = static_cast<double>(i * (row.size() - 1)) / static_cast<double>(count - 1);
    const std::size_t k = std::min(static_cast<std::size_t>(at), row.size() - 2);
    points.push_back(glm::mix(row[k], row[k + 1], at - static_cast<double>(k)));
  }
  return points;
}

/// The left half and its mirror image; the two ends lie in the midline.
Ring closed(const Ring& half) {
  Ring ring = half;
  for (std::size_t i = half.size() - 1; i-- > 1;) ring.push_back(across_midline(half[i]));
  return ring;
}

base::Error no_such(const DiscTable& disc, const DiscTable::Endplate& end, const std::string& what) {
  return {"discs.json builds " + disc.id.text() + " on \"" + what + "\" of " + end.bone.text() +
              ", but the table has none such; correct one of them",
          {}};
}

base::Result<std::optional<Plate>> plate_of(const DiscTable& disc, const DiscTable::Endplate& end,
                                            const std::vector<PlacedNet>& nets) {
  const auto laid =
      std::find_if(nets.begin(), nets.end(), [&](const PlacedNet& net) { return net.table->bone == end.bone.text(); });
  if (laid == nets.end()) return std::optional<Plate>();
  const auto places = [&](const std::string& name) {
    Ring row;
    const auto found = laid->table->find_row(name);
    if (found) {
      for (const std::uint32_t i : *found->row) row.push_back(laid->bone.net.points[i]);
    }
    return row;
  };
  const Ring rim = places(end.rim);
  if (rim.size() < 3) return no_such(disc, end, end.rim);
  Plate plate;
  plate.rim = disc.mirrored ? rim : closed(rim);
  if (disc.mirrored) {
    for (const glm::dvec3& p : plate.rim) plate.centre += p / static_cast<double>(plate.rim.size());
  } else {
    const auto centre = laid->table->find(end.centre);
    if (!centre) return no_such(disc, end, end.centre);
    plate.centre = laid->bone.net.points[*centre];
  }
  if (!end.ring.empty()) {
    const Ring ring = places(end.ring);
    if (ring.size() < 3) return no_such(disc, end, end.ring);
    plate.ring = closed(at_stations(ring, rim.size()));
  } else {
    for (const glm::dvec3& p : plate.rim) plate.ring.push_back(glm::mix(plate.centre, p, ring_share));
  }
  return std::optional(std::move(plate));
}

/// Where the disc leaves the bone: between rim and inner ring, not on the outside of the rim.
Ring edge_of(const Plate& plate, bool has_ring) {
  Ring edge;
  for (std::size_t i = 0; i < plate.rim.size(); ++i) {
    edge.push_back(glm::mix(plate.rim[i], plate.ring[i], has_ring ? on_apophysis : behind_rounding));
  }
  return edge;
}

Plate mirror_image(Plate plate) {
  plate.rim = across_midline(std::move(plate.rim));
  plate.ring = across_midline(std::move(plate.ring));
  plate.centre = across_midline(plate.centre);
  return plate;
}

void moved_by(Ring& ring, const glm::dvec3& way) {
  for (glm::dvec3& point : ring) point += way;
}

}  // namespace

base::Result<std::optional<PosedBone>> disc_between(const DiscTable& disc, double bulge,
                                                    const std::vector<PlacedNet>& nets) {
  auto above = plate_of(disc, disc.above, nets);
  if (!above) return above.error();
  auto below = plate_of(disc, disc.below, nets);
  if (!below) return below.error();
  if (!*above || !*below) return std::optional<PosedBone>();
  const Plate upper = **above, lower = disc.mirrored ? mirror_image(**below) : **below;
  if (upper.rim.size() != lower.rim.size()) return no_such(disc, disc.below, disc.below.rim);

  const glm::dvec3 axis = glm::normalize(upper.centre - lower.centre);
  const glm::dvec3 middle = 0.5 * (upper.centre + lower.centre);
  std::array<Ring, 5> rings{
      upper.ring, edge_of(upper, !disc.above.ring.empty()), {}, edge_of(lower, !disc.below.ring.empty()), lower.ring};
  for (std::size_t i = 0; i < upper.rim.size(); ++i) {
    const glm::dvec3 between = 0.5 * (upper.rim[i] + lower.rim[i]);
    const glm::dvec3 arm = between - middle;
    const glm::dvec3 outward = glm::normalize(arm - axis * glm::dot(arm, axis));
    // A low disc, or the low side of a wedge, stands out less: else it is a washer between the bones, with a sharp
    // keel.
    const double height = glm::distance(upper.rim[i], lower.rim[i]);
    rings[2].push_back(between + bulge * std::min(1.0, height / full_height) * outward);
  }
  moved_by(rings[0], sunk_in_endplate * axis);
  moved_by(rings[4], -sunk_in_endplate * axis);

  PosedBone result;
  auto& points = result.net.points;
  const auto count = static_cast<std::uint32_t>(upper.rim.size());
  points.push_back(upper.centre + sunk_in_endplate * axis);
  for (const Ring& ring : rings) points.insert(points.end(), ring.begin(), ring.end());
  points.push_back(lower.centre - sunk_in_endplate * axis);
  const auto last = static_cast<std::uint32_t>(points.size() - 1);
  const auto at = [count](std::uint32_t ring, std::uint32_t station) { return 1 + ring * count + station % count; };
  auto& triangles = result.net.triangles;
  // Stations run from the front to the left: seen from above against the clock.
  for (std::uint32_t s = 0; s < count; ++s) {
    triangles.push_back({0, at(0, s), at(0, s + 1)});
    for (std::uint32_t r = 0; r + 1 < rings.size(); ++r) {
      triangles.push_back({at(r, s), at(r + 1, s), at(r + 1, s + 1)});
      triangles.push_back({at(r, s), at(r + 1, s + 1), at(r, s + 1)});
    }
    triangles.push_back({last, at(4, s + 1), at(4, s)});
  }
  return std::optional(std::move(result));
}

base::Status add_discs(Body& body, const Discs& discs, const std::vector<PlacedNet>& nets, int levels) {
  for (const DiscTable& table : discs.discs) {
    const auto disc = disc_between(table, discs.bulge, nets);
    if (!disc) return disc.error();
    if (!*disc) continue;
    const BoneSurface surface = bone_surface(**disc, std::max(1, levels - 1));
    Shape shape{table.id, {}, 2};
    const std::array<geometry::Mesh, 3> details{surface.coarse, geometry::simplified(surface.mesh, still_error),
                                                geometry::simplified(surface.mesh, moving_error)};
    for (std::size_t d = 0; d < details.size(); ++d) {
      shape.mesh[d] = std::make_shared<const geometry::Mesh>(geometry::ordered_for_drawing(details[d]));
    }
    body.shapes.insert_or_assign(shape.id, std::move(shape));
  }
  return base::Done{};
}

}  // namespace cluneal::body
