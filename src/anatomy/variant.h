#pragma once

#include <string>
#include <vector>

#include "anatomy/names.h"

namespace cluneal::anatomy {

/// Another way in which a nerve is found than the usual one, and how often. One at a time of a nerve is shown.
struct Variant {
  Id id;  ///< `variant.scn.three_levels`
  Names names;
  Id of;                            ///< The nerve, or the whole group of nerves, that varies.
  std::string share;                ///< "22 of 37 dissections", as the study counts it.
  std::vector<std::string> claims;  ///< What studies counted of it, side by side.
  std::string summary;
  std::vector<Id> shows, hides;  ///< Against what the atlas shows by itself.
  std::vector<std::string> references;
};

}  // namespace cluneal::anatomy
