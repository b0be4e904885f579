#pragma once

#include <string>
#include <vector>

#include "anatomy/citation.h"
#include "anatomy/claim.h"

namespace cluneal::app {

using anatomy::printed_in;
using anatomy::PrintedIn;

/// Surnames one by one; `others` where the list ends in "et al."; none where the authors were not seen.
struct Authors {
  std::vector<std::string> surnames;
  bool others = false;
};
[[nodiscard]] Authors authors_of(const anatomy::Reference& reference);

/// Entries for BibTeX: @article, or @misc without a journal. Signs that TeX would take as orders are escaped.
[[nodiscard]] std::string bibtex(const std::vector<const anatomy::Reference*>& references);
/// The same as CSL-JSON (citeproc-js schema 1.0), an array of items.
[[nodiscard]] std::string csl_json(const std::vector<const anatomy::Reference*>& references);

}  // namespace cluneal::app
