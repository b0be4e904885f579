#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/files/places.h"
#include "language/language.h"
#include "session/actions/files.h"
#include "ui/model/model.h"

namespace cluneal::app {

/// Folders first, then the files of the kind that the purpose wants, in that order. Hidden ones are left out.
[[nodiscard]] std::vector<ui::FileEntry> listed(const std::filesystem::path& folder, const session::FileView& view);

// Each gives what is shown then, `now` being what is shown; its `answer` is a new one. What it refuses is told in that
// language.

[[nodiscard]] ui::FileBrowser looked_into(const ui::FileBrowser& now, const session::LookIntoFolder& wanted,
                                          const RecentFolders& recent, const language::Language& language = {});
[[nodiscard]] ui::FileBrowser chosen(const ui::FileBrowser& now, const session::ChooseFile& wanted,
                                     const RecentFolders& recent, const language::Language& language = {});
[[nodiscard]] ui::FileBrowser made_folder(const ui::FileBrowser& now, const session::MakeFolder& wanted,
                                          const RecentFolders& recent, const language::Language& language = {});

}  // namespace cluneal::app
