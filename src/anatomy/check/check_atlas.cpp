#include "anatomy/check/checking.h"
#include "anatomy/load_atlas.h"
#include "anatomy/subjects.h"

namespace cluneal::anatomy {

std::vector<base::Diagnostic> check_atlas(const Atlas& atlas) {
  std::vector<base::Diagnostic> diagnostics;
  for (const Subject& subject : subjects()) {
    if (subject.check != nullptr) subject.check(atlas, diagnostics);
  }
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
