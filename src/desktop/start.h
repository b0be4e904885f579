#pragma once

#include <memory>

#include "app/application.h"
#include "base/process.h"
#include "desktop/event_log.h"
#include "desktop/panel_host.h"
#include "desktop/window.h"

namespace cluneal::desktop {

/// Loads all that the program is about on another thread, while the window says how far that is. Nothing in the result
/// where one closes the window meanwhile.
[[nodiscard]] base::Result<std::unique_ptr<app::Application>> start(Window& window, PanelHost& panels,
                                                                    const ui::PanelState& look,
                                                                    const app::ApplicationOptions& options,
                                                                    const base::Log& log, EventLog& events,
                                                                    const base::TerminationWatch& termination);

}  // namespace cluneal::desktop
