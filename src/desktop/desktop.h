#pragma once

#include <filesystem>

#include "app/cli.h"

namespace cluneal::desktop {

/// Opens the window and runs until it is closed; the exit code. With no display: a sentence on stderr and 2.
int run_window(const app::WindowRequest& request, const std::filesystem::path& program);

}  // namespace cluneal::desktop
