#pragma once

#include <optional>
#include <string>
#include <vector>

#include "anatomy/atlas.h"
#include "ui/model/model.h"

namespace cluneal::app {

/// A statement that is to be told, and what it measures on the body that is shown.
struct ToldClaim {
  const anatomy::Claim* claim = nullptr;
  std::string measured;        ///< In words; may be empty.
  std::optional<double> here;  ///< The same as a number, in the claim's unit.
};

/// The claims in words, each with its row of a forest plot where it is a distance or a share. Comparable ones (the same
/// quantity between the same places, or shares) have one axis; after the last of those that can be pooled stands the
/// pool, which says how many of how many it takes. `from_here`: told at the landmark that they were measured from.
[[nodiscard]] std::vector<ui::InfoClaim> told_with_plots(const anatomy::Atlas& atlas,
                                                         const std::vector<ToldClaim>& claims, bool from_here = false);

/// Of a share in percent among `n`, on an axis from 0 to 100; without its interval where `n` is not known.
[[nodiscard]] ui::InfoPlot share_plot(double percent, std::optional<int> n);

/// The number that a text begins with: 20 of "20 sides of 10 cadavers".
[[nodiscard]] std::optional<int> leading_count(const std::string& text);

}  // namespace cluneal::app
