#pragma once

#include <string>
#include <vector>

#include "anatomy/atlas.h"
#include "base/result.h"

namespace cluneal::app {

struct FoundTour {
  anatomy::Tour tour;                     ///< It has at least one step.
  std::vector<base::Diagnostic> remarks;  ///< What its file says that this version does not know.
};
/// The atlas's tour of that id, else the one in a file of the user's.
[[nodiscard]] base::Result<FoundTour> find_tour(const std::string& word, const anatomy::Atlas& atlas);

}  // namespace cluneal::app
