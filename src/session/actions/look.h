#pragma once

#include <variant>

#include "base/id.h"
#include "session/skin.h"

namespace cluneal::session {

// How what is shown looks. Undo takes each back.

/// One undo entry a drag.
struct SetOpacity {
  base::Id id;
  double opacity = 1;
};
/// Makes it a ghost, or gives a ghost its own opacity back.
struct ToggleGhost {
  base::Id id;
};
struct SetSkin {
  SkinLook look = SkinLook::none;
};
/// To the next look of the skin.
struct NextSkin {};
struct SetLabels {
  bool on = true;
};
/// One undo entry a drag.
struct SetNerveScale {
  double scale = 2;
};
struct SetDarkBackground {
  bool on = false;
};
/// Draws the published distances of a nerve's crossings beside the curves that it crosses; empty: none.
struct SetSpread {
  base::Id nerve;  ///< With its side.
};

using LookAction =
    std::variant<SetOpacity, ToggleGhost, SetSkin, NextSkin, SetLabels, SetNerveScale, SetDarkBackground, SetSpread>;

}  // namespace cluneal::session
