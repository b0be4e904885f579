#pragma once

#include <vector>

#include "anatomy/atlas.h"
#include "body/core/body.h"
#include "view/view.h"

namespace cluneal::app {

/// The published distances of a nerve's crossings as lines beside the curves that it crosses, each with its study's
/// name and number; on both sides where `nerve` names none, nothing where it is empty or has none.
[[nodiscard]] std::vector<view::SpreadMark> spread_marks(const anatomy::Atlas& atlas, const body::Body& body,
                                                         const base::Id& nerve);

/// The nerves of which there are some on this body, without sides.
[[nodiscard]] std::vector<base::Id> nerves_with_spread(const anatomy::Atlas& atlas, const body::Body& body);

}  // namespace cluneal::app
