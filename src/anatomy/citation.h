#pragma once

#include <string>

#include "anatomy/claim.h"

namespace cluneal::anatomy {

/// Where a paper stands, taken apart: "J Anat 1982;134:383-97" is journal "J Anat", volume "134", pages "383-97". What
/// does not look like that is all journal.
struct PrintedIn {
  std::string journal, volume, issue, pages;
};
[[nodiscard]] PrintedIn printed_in(const Reference& reference);

/// Whether "et al." stands for the other authors: on a slide, where every word is large, it does not.
enum class Authored { with_others, by_first };
/// "Lu et al. 1998", or "Lu 1998".
[[nodiscard]] std::string short_name(const Reference& reference, Authored authored = Authored::with_others);

}  // namespace cluneal::anatomy
