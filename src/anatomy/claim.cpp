#include "anatomy/claim.h"

namespace cluneal::anatomy {

std::vector<std::string> known_quantities() {
  return {"distance",
          "offset",
          "coordinate",
          "diameter",
          "area",
          "angle",
          "share",
          "count",
          "passage present",
          "constricted in cadavers",
          "clinical share",
          "sensitivity",
          "specificity",
          "probability",
          "relief",
          "recurrence",
          "revision",
          "likelihood ratio",
          "odds ratio",
          "duration",
          "pain score",
          "disability score"};
}

std::vector<std::string> known_metrics() {
  return {"straight", "projected", "along crest", "along skin", "lateral", "posterior", "superior", "not stated"};
}

bool is_share(const std::string& quantity) {
  for (const char* share : {"share", "passage present", "constricted in cadavers", "clinical share", "sensitivity",
                            "specificity", "probability", "relief", "recurrence", "revision"}) {
    if (quantity == share) return true;
  }
  return false;
}

std::optional<double> share_of(const Claim& claim) {
  if (claim.unit == "percent") return claim.value;
  if (claim.quantity == "count" && claim.n.value_or(0) > 0) return 100 * claim.value / *claim.n;
  return std::nullopt;
}

double claim_sigma(const Claim& claim) {
  constexpr double unstated = 10;
  if (claim.spread_kind == SpreadKind::sd && claim.spread > 0) return claim.spread;
  if (claim.spread_kind == SpreadKind::range && claim.low && claim.high && *claim.high > *claim.low) {
    return 0.5 * (*claim.high - *claim.low);
  }
  return unstated;
}

std::string why_assumed(const Claim& claim) {
  const bool sd = claim.spread_kind == SpreadKind::sd && claim.spread > 0;
  const bool range = claim.spread_kind == SpreadKind::range && claim.low && claim.high && *claim.high > *claim.low;
  if (sd || range) return {};
  return claim.spread_kind == SpreadKind::none ? "no spread published" : "its spread is of unclear kind";
}

}  // namespace cluneal::anatomy
