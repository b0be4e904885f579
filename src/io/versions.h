#pragma once

#include <string>
#include <utility>
#include <vector>

namespace cluneal::io {

/// The libraries that read and write files, by name and the version that is loaded: ("Assimp", "5.2.5").
[[nodiscard]] std::vector<std::pair<std::string, std::string>> library_versions();

}  // namespace cluneal::io
