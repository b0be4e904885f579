#include "body/core/stations.h"

#include <cmath>
#include <glm/geometric.hpp>

namespace cluneal::body {
namespace {

constexpr double scan_step = 0.25;  ///< mm

double cost_at(const std::vector<ClaimMeasure>& claims, const Body& body, const geometry::Polyline& curve,
               const glm::dvec3& point) {
  double sum = 0;
  for (const ClaimMeasure& claim : claims) {
    const double off = (measured_at(claim, body, curve, point) - claim.published) / claim.spread;
    sum += off * off;
  }
  return sum;
}

base::Error bad_claim(const std::string& key, const std::string& why) {
  return {"the claim \"" + key + "\" cannot place a station: " + why, {}};
}

}  // namespace

Id sided(const Id& id, base::Side side) {
  if (side == base::Side::none || base::side_of(id) != base::Side::none) return id;
  return id.child(side == base::Side::left ? "left" : "right");
}

std::vector<base::Side> sides_of(const anatomy::Nerve& nerve) {
  if (!nerve.paired) return {base::Side::none};
  return {base::Side::left, base::Side::right};
}

base::Result<std::vector<ClaimMeasure>> claim_measures(const anatomy::Atlas& atlas, const Body& body,
                                                       const std::vector<std::string>& claims, base::Side side) {
  std::vector<ClaimMeasure> measures;
  for (const std::string& key : claims) {
    const auto found = atlas.claims.find(key);
    if (found == atlas.claims.end()) return bad_claim(key, "the atlas has no such claim");
    const anatomy::Claim& claim = found->second;
    const bool height = claim.quantity == "offset" && claim.metric == "superior";
    if ((claim.quantity != "distance" && !height) || claim.unit != "mm") {
      return bad_claim(key, "it is no distance in millimetres");
    }
    ClaimMeasure measure{key, claim.value, anatomy::claim_sigma(claim), {}, claim.metric == "along crest", height};
    if (!(measure.spread > 0)) return bad_claim(key, "its spread is not more than 0");
    if (claim.from != "midline" && claim.to != "midline") {
      // One end is the nerve, the other the landmark that it is measured from.
      for (const std::string& end : {claim.from, claim.to}) {
        const auto id = Id::parse(end);
        if (!id || !end.starts_with("landmark.")) continue;
        measure.landmark = body.landmarks.contains(sided(*id, side)) ? sided(*id, side) : *id;
      }
      if (measure.landmark.empty() || !body.landmarks.contains(measure.landmark)) {
        return bad_claim(key, "it runs from \"" + claim.from + "\" to \"" + claim.to +
                                  "\", and this body has neither as a landmark; name the midline or a landmark");
      }
    }
    measures.push_back(std::move(measure));
  }
  return measures;
}

double measured_at(const ClaimMeasure& claim, const Body& body, const geometry::Polyline& curve,
                   const glm::dvec3& point) {
  if (claim.landmark.empty()) return std::abs(point.x);
  const glm::dvec3& landmark = body.landmarks.at(claim.landmark);
  if (claim.height) return point.z - landmark.z;
  if (!claim.along) return glm::distance(point, landmark);
  const auto foot = geometry::nearest_on(curve, landmark);
  return foot.distance + std::abs(geometry::nearest_on(curve, point).arc_length - foot.arc_length);
}

CurvePosition fitted_position(const geometry::Polyline& curve, const Body& body,
                              const std::vector<ClaimMeasure>& claims) {
  const double length = geometry::length_of(curve);
  const auto scan = static_cast<int>(std::ceil(length / scan_step));
  CurvePosition station;
  double least = std::numeric_limits<double>::infinity();
  for (int i = 0; i <= scan; ++i) {
    const double s = length * i / std::max(scan, 1);
    const glm::dvec3 point = geometry::point_at(curve, s);
    const double cost = cost_at(claims, body, curve, point);
    if (cost >= least) continue;
    least = cost;
    station.point = point;
    station.arc_length = s;
  }
  for (const ClaimMeasure& claim : claims) {
    station.residuals.push_back({claim.claim, measured_at(claim, body, curve, station.point), claim.published});
  }
  return station;
}

}  // namespace cluneal::body
