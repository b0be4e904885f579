#include "body/check/check_marks.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <limits>
#include <optional>

#include "body/core/finding.h"
#include "body/core/stations.h"
#include "geometry/bvh.h"

namespace cluneal::body {
namespace {

using base::Severity;
using base::Side;
using Remarks = std::vector<base::Diagnostic>;

constexpr double on_nerve = 0.01;        ///< mm: a site at a step lies on its nerve's line; else check_owners.cpp.
constexpr double over_midline = 3;       ///< mm that a territory may reach over the midline.
constexpr double least_core = 5e2;       ///< mm^2; two fingertips.
constexpr double largest_extent = 5e4;   ///< mm^2; a whole buttock has about this much skin.
constexpr double height_tolerance = 55;  ///< mm by which a fading edge may leave the heights of a territory's places.
constexpr double core_off_extent = 2.5;  ///< mm

void error(Remarks& remarks, const Id& id, std::string message) {
  remarks.push_back({Severity::error, "", id.text(), std::move(message)});
}

/// How far the point lies on the other side of the midline, mm; negative on its own side.
double across(const Id& id, double x) {
  return base::side_of(id) == Side::left ? -x : x;
}

void check_site(const Body& body, const anatomy::Site& site, const PlacedSite& laid, Remarks& remarks) {
  if (across(laid.id, laid.point.x) > 0) {
    error(remarks, laid.id, text_of("lies at x = %.1f mm, on the other side of the body", laid.point.x));
  }
  const auto course = body.courses.find(laid.nerve);
  if (site.spot || course == body.courses.end()) return;
  const double off = geometry::nearest_on(course->second.line, laid.point).distance;
  if (off <= on_nerve) return;
  error(remarks, laid.id,
        text_of("lies %.1f mm from %s; at most %.2f mm is allowed", off, laid.nerve.text().c_str(), on_nerve));
}

/// The highest and the lowest point of a place: a landmark has one height, a curve spans some.
struct Heights {
  double low = std::numeric_limits<double>::infinity(), high = -std::numeric_limits<double>::infinity();
};
std::optional<Heights> heights_of(const Body& body, const Id& place, Side side) {
  Heights heights;
  const auto add = [&](const glm::dvec3& point) {
    heights.low = std::min(heights.low, point.z);
    heights.high = std::max(heights.high, point.z);
  };
  for (const Id& id : {sided(place, side), place}) {
    if (const auto landmark = body.landmarks.find(id); landmark != body.landmarks.end()) add(landmark->second);
    if (const auto curve = body.curves.find(id); curve != body.curves.end()) {
      std::for_each(curve->second.begin(), curve->second.end(), add);
    }
    if (heights.low <= heights.high) return heights;
  }
  return std::nullopt;
}

void check_heights(const Body& body, const anatomy::Territory& territory, const PlacedTerritory& laid,
                   Remarks& remarks) {
  const Side side = base::side_of(laid.id);
  Heights core, extent;
  for (const glm::dvec3& point : laid.core) {
    core = {std::min(core.low, point.z), std::max(core.high, point.z)};
  }
  for (const glm::dvec3& point : laid.extent) {
    extent = {std::min(extent.low, point.z), std::max(extent.high, point.z)};
  }
  const double middle = 0.5 * (core.low + core.high);
  const auto upper = heights_of(body, territory.upper, side);
  if (upper && (middle > upper->high || extent.high > upper->high + height_tolerance)) {
    error(remarks, laid.id,
          text_of("reaches up to z = %.0f mm, its core's middle to %.0f; it belongs below %s at %.0f", extent.high,
                  middle, territory.upper.text().c_str(), upper->high));
  }
  const auto lower = heights_of(body, territory.lower, side);
  if (lower && (middle < lower->low || extent.low < lower->low - height_tolerance)) {
    error(remarks, laid.id,
          text_of("reaches down to z = %.0f mm, its core's middle to %.0f; it belongs above %s at %.0f", extent.low,
                  middle, territory.lower.text().c_str(), lower->low));
  }
}

/// Where the core's edge runs, the patch must be there and show.
void check_core(const PlacedTerritory& laid, Remarks& remarks) {
  const geometry::Mesh& patch = *laid.patch;
  const geometry::Bvh tree(patch);
  std::size_t outside = 0;
  for (const glm::dvec3& point : laid.core) {
    const auto nearest = tree.nearest(point, core_off_extent);
    double shown = 0;
    for (std::size_t k = 0; nearest && k < 3; ++k) {
      shown += nearest->barycentric[static_cast<glm::length_t>(k)] *
               static_cast<double>(patch.occlusion[patch.indices[3 * std::size_t{nearest->triangle} + k]]);
    }
    if (shown < 0.5) ++outside;
  }
  if (outside == 0) return;
  error(remarks, laid.id,
        text_of("has %zu of its core's %zu edge points outside its extent", outside, laid.core.size()));
}

void check_territory(const Body& body, const anatomy::Territory& territory, const PlacedTerritory& laid,
                     Remarks& remarks) {
  if (laid.patch->indices.empty() || laid.core.empty() || laid.extent.empty()) {
    error(remarks, laid.id, "covers no skin");
    return;
  }
  double farthest = -std::numeric_limits<double>::infinity();
  for (const glm::dvec3& point : laid.extent) farthest = std::max(farthest, across(laid.id, point.x));
  if (farthest > over_midline) {
    error(remarks, laid.id, text_of("reaches %.1f mm over the midline to the other side", farthest));
  }
  const bool plausible =
      laid.core_area >= least_core && laid.extent_area <= largest_extent && laid.core_area < laid.extent_area;
  remarks.push_back({plausible ? Severity::note : Severity::error, "", laid.id.text(),
                     text_of("covers %.0f cm2, its core %.0f cm2%s", laid.extent_area / 100, laid.core_area / 100,
                             plausible ? "" : ", which no such piece of skin has")});
  check_heights(body, territory, laid, remarks);
  check_core(laid, remarks);
}

}  // namespace

std::vector<base::Diagnostic> check_marks(const Body& body, const anatomy::Atlas& atlas) {
  Remarks remarks;
  const auto whole = [](const Id& id) { return base::side_of(id) == Side::none ? id : id.parent(); };
  for (const auto& [id, laid] : body.sites) {
    const auto site = atlas.sites.find(whole(id));
    if (site == atlas.sites.end()) {
      error(remarks, id, "lies on the body, but the atlas does not know it");
    } else {
      check_site(body, site->second, laid, remarks);
    }
  }
  for (const auto& [id, laid] : body.territories) {
    const auto territory = atlas.territories.find(whole(id));
    if (territory == atlas.territories.end()) {
      error(remarks, id, "lies on the body, but the atlas does not know it");
    } else {
      check_territory(body, territory->second, laid, remarks);
    }
  }
  return remarks;
}

}  // namespace cluneal::body
