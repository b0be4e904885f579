#pragma once

#include <set>
#include <vector>

#include "anatomy/atlas.h"

namespace cluneal::anatomy {

/// Fills `Nerve::fibres` of each nerve: those that its entry tells; else of the root in its own id, and what comes to
/// it along the lines as they are drawn, from the nerve that it leaves and from those that join it. A nerve that is not
/// drawn, a whole, holds what its parts hold. One of which no root is known (the spinal cord) has none.
void trace_fibres(Atlas& atlas);

/// Whether it holds fibres of any of `roots`, or is of no root at all.
[[nodiscard]] bool is_of_roots(const Nerve& nerve, const std::set<Root>& roots);

/// The roots whose fibres some drawn nerve holds, from above down.
[[nodiscard]] std::set<Root> roots_with_fibres(const Atlas& atlas);

/// The nerve that a nerve, a site or a territory belongs to; null for anything else. `id` is without its side.
[[nodiscard]] const Nerve* nerve_behind(const Atlas& atlas, const Id& id);

}  // namespace cluneal::anatomy
