#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "session/files.h"
#include "ui/model/model.h"

namespace cluneal::app {

/// Where files were last opened from and saved to.
struct RecentFolders {
  std::vector<std::string> folders;                    ///< The newest first.
  std::map<session::FilePurpose, std::string> last{};  ///< Since this start; scenes are opened where they are saved.
  void used(session::FilePurpose purpose, const std::string& folder);
};
/// Of the file in which folders were kept until the store kept them. None where it is missing or broken.
[[nodiscard]] std::vector<std::string> read_recent_folders(const std::filesystem::path& file);

/// The desktop, documents and their like as the user's system names them (`$HOME/Schreibtisch`), given the text of its
/// user-dirs.dirs; the English names where that says nothing. Whether they are there is not looked at.
[[nodiscard]] std::vector<ui::FilePlace> user_folders(const std::filesystem::path& home, const std::string& user_dirs);

/// Home, its well-known folders as far as they are there, the working folder, and the recent ones.
[[nodiscard]] std::vector<ui::FilePlace> places(const RecentFolders& recent);

}  // namespace cluneal::app
