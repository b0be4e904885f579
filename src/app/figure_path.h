#pragma once

#include <filesystem>

#include "base/result.h"

namespace cluneal::app {

/// Whether a file can be written there, in a sentence.
[[nodiscard]] base::Status check_folder_of(const std::filesystem::path& path);
/// Whether a figure can be written there: a PNG in a folder that is there. Says in a sentence what is wrong, before
/// seconds are spent on drawing it.
[[nodiscard]] base::Status check_figure_path(const std::filesystem::path& path);

}  // namespace cluneal::app
