#pragma once

#include <string>
#include <vector>

#include "anatomy/atlas.h"
#include "base/result.h"
#include "body/core/body.h"

namespace cluneal::body {

/// How far a point of a curve lies from where one claim puts it.
struct ClaimMeasure {
  std::string claim;
  double published = 0;  ///< mm
  double spread = 0;     ///< anatomy::claim_sigma, mm
  Id landmark;           ///< With its side; empty: the midline.
  bool along = false;    ///< Along the curve instead of straight.
  bool height = false;   ///< How far above the landmark; below it where negative.
};

/// What the claims measure, ready to be evaluated on this side of this body. Fails for a claim that is unknown, is no
/// distance in millimetres, or is measured from something that this body does not have.
[[nodiscard]] base::Result<std::vector<ClaimMeasure>> claim_measures(const anatomy::Atlas& atlas, const Body& body,
                                                                     const std::vector<std::string>& claims,
                                                                     base::Side side);

/// The distance that a claim speaks of, at a point (of a curve, for distances along it), mm.
[[nodiscard]] double measured_at(const ClaimMeasure& claim, const Body& body, const geometry::Polyline& curve,
                                 const glm::dvec3& point);

struct CurvePosition {
  glm::dvec3 point{0};
  double arc_length = 0;  ///< Along the curve, mm.
  std::vector<PlacedWaypoint::Residual> residuals;
};
/// The point of the curve with the least sum of squared deviations from the claims, each divided by its spread.
[[nodiscard]] CurvePosition fitted_position(const geometry::Polyline& curve, const Body& body,
                                            const std::vector<ClaimMeasure>& claims);

/// `id` with its side where the body has it so, else as it is: how places without a side are looked up.
[[nodiscard]] Id sided(const Id& id, base::Side side);

/// The sides that a nerve is laid on: both, or none for one in the midline.
[[nodiscard]] std::vector<base::Side> sides_of(const anatomy::Nerve& nerve);

}  // namespace cluneal::body
