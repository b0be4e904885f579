#pragma once

#include <filesystem>

#include "anatomy/atlas.h"
#include "base/result.h"

namespace cluneal::anatomy {

/// Reads `folder` (assets/atlas). Every mistake is named with file, path and reason in the error's details; nothing is
/// half loaded.
[[nodiscard]] base::Result<Atlas> load_atlas(const std::filesystem::path& folder);

/// What is wrong inside the knowledge itself: an unknown reference, a claim without a source, a waypoint without a
/// citation that is not marked schematic, a share over 100 %, a dorsal nerve given ventral roots.
[[nodiscard]] std::vector<base::Diagnostic> check_atlas(const Atlas& atlas);

}  // namespace cluneal::anatomy
