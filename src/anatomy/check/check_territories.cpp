#include <cmath>

#include "anatomy/check/checking.h"

namespace cluneal::anatomy {

namespace {

void check_territory(const Atlas& atlas, const Territory& territory, const Findings& findings) {
  const std::string& where = territory.id.text();
  check_sideless(territory.id, findings);
  if (!where.starts_with("territory.")) {
    findings.error(where, "is no territory: its id does not start with \"territory.\".");
  }
  if (!atlas.nerves.contains(territory.nerve)) {
    findings.error(where, "is served by " + in_quotes(territory.nerve.text()) + ", which is no nerve.");
  }
  check_references_known(atlas, territory.references, where, findings);
  if (territory.references.empty() && !territory.schematic) {
    findings.error(where, "names no source and is not marked schematic.");
  }
  if (territory.extent.empty()) return;
  for (const Id& level : {territory.upper, territory.lower}) {
    if (level.empty() && level == territory.lower) continue;  // It goes on beyond the model.
    if (!atlas.places.contains(level)) {
      findings.error(where, "reaches to the height of " + in_quotes(level.text()) + ", which is no place.");
    }
  }
  for (const Spot& spot : territory.core) check_spot(atlas, spot, where + " core", findings);
  for (const Spot& spot : territory.extent) check_spot(atlas, spot, where + " extent", findings);
}

}  // namespace

void check_spot(const Atlas& atlas, const Spot& spot, const std::string& where, const Findings& findings) {
  const std::string& place = spot.place.text();
  if (!atlas.places.contains(spot.place)) findings.error(where, "lies at " + in_quotes(place) + ", which is no place.");
  if (spot.midline.has_value() != place.starts_with("curve.")) {
    findings.error(where,
                   "needs a distance from the midline at a curve, and at nothing else: " + in_quotes(place) + ".");
  }
  if (std::abs(spot.facing) > 180) findings.error(where, "faces more than half a turn away.");
}

void check_territories(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics) {
  const Findings findings("territories.json", diagnostics);
  for (const auto& [id, territory] : atlas.territories) check_territory(atlas, territory, findings);
}

}  // namespace cluneal::anatomy
