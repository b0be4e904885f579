#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "desktop/window.h"
#include "ui/panels.h"

namespace cluneal::desktop {

/// What the window remembers between runs, apart from the scene.
struct Settings {
  WindowGeometry window;
  ui::PanelState panels;
  bool remember_models = false;  ///< Models of the user's own come back at the next start.
};

[[nodiscard]] std::filesystem::path settings_path();
/// The defaults, with a warning, where the file is missing parts or broken.
[[nodiscard]] base::Result<Settings> read_settings(const std::filesystem::path& path);
[[nodiscard]] base::Status write_settings(const std::filesystem::path& path, const Settings& settings);

}  // namespace cluneal::desktop
