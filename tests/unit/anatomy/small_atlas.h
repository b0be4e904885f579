#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "anatomy/load_atlas.h"

namespace cluneal::test {

/// The texts of a small, sound atlas by file name. Tests change one of them and load the lot.
[[nodiscard]] std::map<std::string, std::string> small_atlas_texts();
/// `text` with the only occurrence of `from` replaced; fails the test where there is none or more than one.
[[nodiscard]] std::string replaced(const std::string& text, const std::string& from, const std::string& to);
/// Writes the texts to a folder of their own, loads it and removes it.
[[nodiscard]] base::Result<anatomy::Atlas> load(const std::map<std::string, std::string>& texts);
/// The small atlas as a value; fails the test where it does not load.
[[nodiscard]] anatomy::Atlas small_atlas();
/// Loads the small atlas with one change in one file, expects that to be refused, and gives what was said.
[[nodiscard]] std::vector<base::Diagnostic> refusal(const std::string& file, const std::string& from,
                                                    const std::string& to);
/// The same for check_atlas: the atlas loads, and these are the check's remarks.
[[nodiscard]] std::vector<base::Diagnostic> remarks(const std::string& file, const std::string& from,
                                                    const std::string& to);
/// Whether `text` is part of any of them, written as "file: path: message".
[[nodiscard]] bool says(const std::vector<base::Diagnostic>& diagnostics, const std::string& text);
[[nodiscard]] std::string joined(const std::vector<base::Diagnostic>& diagnostics);

}  // namespace cluneal::test
