#pragma once

#include <string>
#include <vector>

#include "anatomy/names.h"

namespace cluneal::anatomy {

/// One line of the table that sets the groups side by side: "Roots", and what it says of this group.
struct Compared {
  std::string aspect;
  std::string text;
  std::vector<std::string> references;
};

/// How a group's skin is marked beside its hue, for those who see few hues.
enum class GroupPattern { none, hatched, dotted, dashed };
/// The form of the rings that mark its sites.
enum class GroupMarker { round, square, triangle };

/// A hue, the same for a group's nerve, sites and territory. Linear sRGB.
struct Group {
  Id id;
  Names names;
  std::string short_name;  ///< "Superior": for a switch or a column.
  int order = 0;           ///< Its place in the file: the order in which a lecture shows them.
  double red = 0, green = 0, blue = 0;
  std::string summary;
  GroupPattern pattern = GroupPattern::none;
  GroupMarker marker = GroupMarker::round;
  bool neighbours = false;           ///< All that is not cluneal: shown last, and named beside.
  std::vector<Compared> comparison;  ///< Empty for the neighbours; else the same aspects in the same order.
};

}  // namespace cluneal::anatomy
