#pragma once

#include <string>
#include <vector>

#include "anatomy/place.h"

namespace cluneal::anatomy {

/// A piece of skin that a nerve serves and where its pain is felt. Paired, one entry for both sides. The rings are
/// closed, in order; between them it fades.
struct Territory {
  Id id;  ///< `territory.scn.medial`
  Names names;
  Id nerve;
  std::string summary;
  Id upper, lower;           ///< Places between whose heights its core lies; no lower one: it goes on beyond the model.
  std::vector<Spot> core;    ///< Inside: surely its skin. Empty, with `extent`: told in words only.
  std::vector<Spot> extent;  ///< Outside: none of its skin.
  bool schematic = true;
  std::string note;
  std::vector<std::string> references;
};

}  // namespace cluneal::anatomy
