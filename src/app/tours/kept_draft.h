#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

#include "anatomy/tour.h"
#include "base/result.h"

namespace cluneal::app {

/// What is kept of a tour that is being made, until it is saved as a file: so that no step is lost with the program.
struct KeptDraft {
  anatomy::Tour tour;
  std::size_t at = 0;
  std::string path;
  bool open = true;  ///< Its panel.
};

/// Beside the scene that the window keeps.
[[nodiscard]] base::Status keep_draft(const KeptDraft& draft);
/// Nothing where none is kept; fails where it cannot be read.
[[nodiscard]] base::Result<std::optional<KeptDraft>> kept_draft();
/// Under another name beside, so that nothing is lost when another one is kept; gives that.
std::filesystem::path put_draft_aside();
void forget_draft();

}  // namespace cluneal::app
