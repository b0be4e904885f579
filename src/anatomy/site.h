#pragma once

#include <optional>
#include <string>
#include <vector>

#include "anatomy/place.h"

namespace cluneal::anatomy {

/// A place where a nerve gets caught.
struct Site {
  Id id;
  Names names;
  Id nerve;
  std::string mechanism;
  std::string waypoint;                      ///< The step of the nerve's course where it lies; else
  std::optional<Spot> spot;                  ///< a place of its own. With neither it is known but not drawn.
  std::vector<std::string> passage_present;  ///< Claims.
  std::vector<std::string> constricted_in_cadavers;
  std::vector<std::string> clinical_share;
  std::string palpation;
  std::string block_target;
  bool schematic = false;
  std::vector<std::string> references;
};

}  // namespace cluneal::anatomy
