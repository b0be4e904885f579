#include <algorithm>

#include "anatomy/checking.h"
#include "anatomy/load_atlas.h"

namespace cluneal::anatomy {

std::vector<base::Diagnostic> check_atlas(const Atlas& atlas) {
  std::vector<base::Diagnostic> diagnostics;
  check_sources(atlas, diagnostics);
  check_shapes(atlas, diagnostics);
  check_nerves(atlas, diagnostics);
  check_sites(atlas, diagnostics);
  check_territories(atlas, diagnostics);
  check_variants(atlas, diagnostics);
  check_landmarks(atlas, diagnostics);
  check_topics(atlas, diagnostics);
  check_pictograms(atlas, diagnostics);
  check_handouts(atlas, diagnostics);
  check_bedside(atlas, diagnostics);
  check_quiz(atlas, diagnostics);
  check_areas(atlas, diagnostics);
  check_tours(atlas, diagnostics);
  return diagnostics;
}

void check_references_known(const Atlas& atlas, const std::vector<std::string>& keys, const std::string& where,
                            const Findings& findings) {
  for (const std::string& key : keys) {
    if (atlas.references.count(key) == 0) findings.error(where, "cites " + in_quotes(key) + ", which is no reference.");
  }
}

void check_sideless(const Id& id, const Findings& findings) {
  if (base::side_of(id) != base::Side::none) {
    findings.error(id.text(), "names a side, but one entry stands for left and right.");
  }
}

std::string in_quotes(std::string_view text) {
  return '"' + std::string(text) + '"';
}

}  // namespace cluneal::anatomy
