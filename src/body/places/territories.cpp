#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>
#include <optional>

#include "base/parallel.h"
#include "body/core/midline.h"
#include "body/core/stations.h"
#include "body/places/marks.h"
#include "geometry/bvh.h"
#include "geometry/surface_ring.h"
#include "geometry/topology.h"

namespace cluneal::body {
namespace {

using anatomy::Spot;
using base::Id;
using base::Side;
using base::operator""_id;

constexpr double ring_step = 3;     ///< mm between the points of a ring.
constexpr double far_away = 600;    ///< mm; outside of any body.
constexpr double first_lift = 0.5;  ///< mm off the skin, so that the patch is seen on it;
constexpr double next_lift = 0.1;   ///< and each further one a little more, so that they overlap in one order;
constexpr double root_lift = 0.02;  ///< dermatomes by less, so that all stay below what is painted.

/// Where rays from outside meet the skin.
struct Skin {
  geometry::Mesh mesh;
  geometry::Bvh tree;
  geometry::Geodesics ways;
};

std::optional<Skin> skin_to_lay_on(Body& body) {
  const Shape* shape = skin_of(body);
  if (shape == nullptr) return std::nullopt;
  geometry::Mesh mesh = geometry::welded(shape->at(LevelOfDetail::finest));
  auto ways = geometry::Geodesics::on(mesh);
  if (!ways) {
    body.remarks.push_back({base::Severity::error, "", shape->id.text(), ways.error().message});
    return std::nullopt;
  }
  geometry::Bvh tree(mesh);
  return Skin{std::move(mesh), std::move(tree), std::move(*ways)};
}

/// A corner of a ring: a point, and from where the skin over it is met.
struct Corner {
  glm::dvec3 point{0};
  double facing = 0;  ///< Degrees.
};

/// The smooth closed line through the corners, laid on the skin from outside.
base::Result<geometry::SurfaceRing> ring_through(const std::vector<Corner>& corners, const Skin& skin) {
  std::vector<glm::dvec3> places;
  for (std::size_t i = 0; i <= corners.size(); ++i) {
    const Corner& corner = corners[i % corners.size()];
    const auto met = skin_over(skin.tree, corner.point, corner.facing);
    if (!met) return base::Error{"the skin is not met over one of its corners", {}};
    places.push_back(*met);
  }
  geometry::SurfaceRing ring;
  const geometry::Polyline line = geometry::spline_through(places, ring_step);
  // The spline runs near the skin, since its corners lie on it.
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const auto nearest = skin.tree.nearest(line[i]);
    if (!nearest) continue;
    ring.points.push_back(nearest->point);
    ring.places.push_back({nearest->triangle, nearest->barycentric});
  }
  return ring;
}

/// Two rings of spots on the left side. What is not paired lies across the midline: they are its left half.
struct Rings {
  Id id;
  const std::vector<Spot>& core;
  const std::vector<Spot>& extent;
  bool paired = true;
};

base::Result<geometry::SurfaceRing> ring_of(const std::vector<Spot>& spots, bool paired, const Body& body,
                                            const Skin& skin) {
  std::vector<Corner> corners;
  for (const Spot& spot : spots) {
    const auto point = spot_on(spot, Side::left, body);
    if (!point) return point.error();
    corners.push_back({*point, spot.facing});
  }
  if (!paired) {
    constexpr double on_midline = 1;  // mm
    for (std::size_t i = spots.size(); i-- > 0;) {
      const Corner& left = corners[i];
      if (std::abs(left.point.x) > on_midline) corners.push_back({across_midline(left.point), -left.facing});
    }
  }
  return ring_through(corners, skin);
}

/// How much shows: all inside the core, nothing outside the extent, and evenly less between.
double shown_at(double inside_core, double inside_extent) {
  if (inside_extent <= 0) return 0;
  if (inside_core >= 0) return 1;
  const double t = inside_extent / (inside_extent - inside_core);
  return t * t * (3 - 2 * t);
}

/// The skin's triangles on which something shows, off the skin by `lift`.
geometry::Mesh patch_of(const geometry::Mesh& skin, const std::vector<double>& shown, double lift) {
  constexpr std::uint32_t none = 0xffffffff;
  geometry::Mesh patch;
  std::vector<std::uint32_t> number(skin.positions.size(), none);
  for (std::size_t i = 0; i + 2 < skin.indices.size(); i += 3) {
    const auto shows = [&](std::size_t k) { return shown[skin.indices[i + k]] > 0; };
    if (!shows(0) && !shows(1) && !shows(2)) continue;
    for (std::size_t k = 0; k < 3; ++k) {
      const std::uint32_t v = skin.indices[i + k];
      if (number[v] == none) {
        number[v] = static_cast<std::uint32_t>(patch.positions.size());
        patch.positions.push_back(skin.positions[v] + static_cast<float>(lift) * skin.normals[v]);
        patch.normals.push_back(skin.normals[v]);
        patch.occlusion.push_back(static_cast<float>(shown[v]));
      }
      patch.indices.push_back(number[v]);
    }
  }
  return patch;
}

base::Result<PlacedTerritory> laid_on(const Rings& rings, const Body& body, const Skin& skin, double lift) {
  const auto core = ring_of(rings.core, rings.paired, body, skin);
  if (!core) return core.error();
  const auto extent = ring_of(rings.extent, rings.paired, body, skin);
  if (!extent) return extent.error();
  const std::vector<double> inside_core = geometry::distances_inward(skin.mesh, skin.ways, *core);
  const std::vector<double> inside_extent = geometry::distances_inward(skin.mesh, skin.ways, *extent);
  std::vector<double> shown;
  shown.reserve(inside_core.size());
  for (std::size_t v = 0; v < inside_core.size(); ++v) shown.push_back(shown_at(inside_core[v], inside_extent[v]));
  PlacedTerritory laid;
  laid.id = rings.paired ? sided(rings.id, Side::left) : rings.id;
  laid.patch = std::make_shared<const geometry::Mesh>(patch_of(skin.mesh, shown, lift));
  laid.core = core->points;
  laid.extent = extent->points;
  laid.core_area = geometry::area_where_positive(skin.mesh, inside_core);
  laid.extent_area = geometry::area_where_positive(skin.mesh, inside_extent);
  return laid;
}

PlacedTerritory mirrored(const PlacedTerritory& left) {
  PlacedTerritory right = left;
  right.id = base::mirrored(left.id);
  right.patch = std::make_shared<const geometry::Mesh>(across_midline(*left.patch));
  right.core = across_midline(left.core);
  right.extent = across_midline(left.extent);
  return right;
}

/// Rings that are to be laid `lift` off the skin.
struct Lift {
  Rings rings;
  double lift = 0;
};

/// Lays the rings among `laid`, on both sides where they are paired.
void lay(const std::vector<Lift>& all, const Skin& skin, Body& body, std::map<Id, PlacedTerritory>& laid) {
  std::vector<std::optional<base::Result<PlacedTerritory>>> found(all.size());
  base::for_each_parallel(all.size(),
                          [&](std::size_t i) { found[i].emplace(laid_on(all[i].rings, body, skin, all[i].lift)); });
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Rings& rings = all[i].rings;
    auto& left = *found[i];
    if (!left) {
      body.remarks.push_back(
          {base::Severity::error, "", rings.id.text(), "cannot be laid and is left out: " + left.error().message});
      continue;
    }
    if (rings.paired) {
      PlacedTerritory right = mirrored(*left);
      laid.insert_or_assign(right.id, std::move(right));
    }
    laid.insert_or_assign(left->id, std::move(*left));
  }
}

}  // namespace

std::optional<glm::dvec3> skin_over(const geometry::Bvh& skin, const glm::dvec3& point, double facing) {
  const double turn = glm::radians(facing);
  const glm::dvec3 outward(std::sin(turn), std::cos(turn), 0);
  const geometry::Ray ray{point + far_away * outward, -outward};
  const auto hit = skin.first_hit(ray);
  if (!hit) return std::nullopt;
  return ray.origin + hit->distance * ray.direction;
}

void lay_territories(Body& body, const anatomy::Atlas& atlas) {
  const std::optional<Skin> skin = skin_to_lay_on(body);
  if (!skin) return;
  double lift = first_lift;
  std::vector<Lift> territories, areas;
  for (const auto& [id, territory] : atlas.territories) {
    if (territory.extent.empty()) continue;
    territories.push_back({{id, territory.core, territory.extent}, lift});
    lift += next_lift;
  }
  // What is sure of a root's skin lies over what is not, or its names would point at one through the other.
  int unsure = 0, sure = 0;
  for (const auto& [id, area] : atlas.areas) {
    if (area.dermatome) ++(area.dermatome->part == anatomy::DermatomePart::varies ? unsure : sure);
  }
  double low = lift, high = lift + root_lift * unsure;
  for (const auto& [id, area] : atlas.areas) {
    double above = lift;
    if (area.dermatome)
      above = area.dermatome->part == anatomy::DermatomePart::varies ? low += root_lift : high += root_lift;
    areas.push_back({{id, area.core, area.extent, area.paired}, above});
  }
  lay(territories, *skin, body, body.territories);
  lay(areas, *skin, body, body.areas);
}

}  // namespace cluneal::body
