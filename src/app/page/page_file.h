#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace cluneal::app {

/// Where the scripts lie that show a model in a browser (third_party/viewer.txt): beside the installed assets, else
/// where the source tree's script puts them.
[[nodiscard]] std::filesystem::path viewer_folder();
[[nodiscard]] bool has_viewer();

/// One file that needs no other: page, style and script of assets/page, the viewer, the model (a binary glTF), and what
/// is said (page_words.h). It asks no address, and its policy forbids it to. Fails where one of them cannot be read.
[[nodiscard]] base::Result<std::string> page_file(const std::string& title, const std::string& language,
                                                  const std::string& words, const std::string& glb);

}  // namespace cluneal::app
