#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/json.h"
#include "base/result.h"
#include "desktop/window.h"
#include "session/preferences.h"
#include "ui/panels.h"

namespace cluneal::desktop {

/// The file of what somebody chose once and for all, made to be read and edited by people: settings.json.
struct Preferences {
  session::Preferences chosen;
  bool found = false;                      ///< There was a file: it says how labels and nerves are drawn too.
  bool broken = false;                     ///< It is no JSON: it is put beside before another is written.
  std::optional<base::JsonDocument> read;  ///< As it was, for entries that this program does not know.
};
[[nodiscard]] std::filesystem::path preferences_path();
/// The defaults, with warnings that name them, where entries are missing, wrong or unknown. `older`: window.json, which
/// held them once; looked at where there is no file.
[[nodiscard]] base::Result<Preferences> read_preferences(const std::filesystem::path& path,
                                                         const std::filesystem::path& older);
/// Entries that the file had and that are unknown stay in it.
[[nodiscard]] base::Status write_preferences(const std::filesystem::path& path, Preferences& preferences);

/// What the window remembers by itself between runs, apart from the scene: window.json.
struct Settings {
  WindowGeometry window;
  ui::PanelState panels;
};
[[nodiscard]] std::filesystem::path settings_path();
/// The defaults, with a warning, where the file is missing parts or broken.
[[nodiscard]] base::Result<Settings> read_settings(const std::filesystem::path& path);
[[nodiscard]] base::Status write_settings(const std::filesystem::path& path, const Settings& settings);

}  // namespace cluneal::desktop
