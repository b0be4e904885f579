#pragma once

#include <optional>
#include <string>

#include "view/view.h"

namespace cluneal::app {

/// Somebody measures between two points. Not part of the scene: in memory only.
struct Measuring {
  std::string body;  ///< The person that is measured.
  view::Ruler ruler;
};

}  // namespace cluneal::app
