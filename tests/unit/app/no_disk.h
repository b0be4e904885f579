#pragma once

#include <vector>

#include "app/files/kept.h"

namespace cluneal::test {

/// Bookmarks and recent files of a window that keeps nothing.
inline app::Kept keeps_nothing() {
  std::vector<base::Diagnostic> told;
  return {false, false, told};
}

}  // namespace cluneal::test
