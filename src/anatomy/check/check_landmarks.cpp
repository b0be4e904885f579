#include "anatomy/check/checking.h"

namespace cluneal::anatomy {

void check_landmarks(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics) {
  const Findings findings("landmarks.json", diagnostics);
  for (const auto& [id, landmark] : atlas.landmarks) {
    const std::string& where = id.text();
    if (!where.starts_with("landmark.")) {
      findings.error(where, "is no landmark: its id does not start with \"landmark.\".");
    }
    if (landmark.spot) {
      check_spot(atlas, *landmark.spot, where, findings);
      if (landmark.spot->place == id) findings.error(where, "lies at itself.");
    }
    if (landmark.on && !atlas.structures.contains(*landmark.on)) {
      findings.error(where, "is a part of " + in_quotes(landmark.on->text()) + ", which is no structure.");
    }
    if (landmark.label > 0 && !landmark.on) {
      findings.error(where, "has a rank among names, and no structure on which it is named.");
    }
    check_references_known(atlas, landmark.references, where, findings);
  }
}

}  // namespace cluneal::anatomy
