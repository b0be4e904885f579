#pragma once

#include <filesystem>

namespace cluneal::base {

/// The user's own: $HOME, else what the system knows of them, else one below the folder for temporary files.
[[nodiscard]] std::filesystem::path home_folder();

}  // namespace cluneal::base
