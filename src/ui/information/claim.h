#pragma once

#include <vector>

#include "session/action.h"
#include "ui/panels.h"

namespace cluneal::ui {

/// What is read of a source: pressed, it opens in the browser, and the whole reference is copied.
void draw_source(const InfoClaim& claim, std::vector<session::Action>& actions);

/// A claim with its row of a forest plot, and its source.
void draw_claim(const InfoClaim& claim, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
