#include "desktop/start.h"

#include <chrono>
#include <future>

#include "app/models/load.h"
#include "base/progress.h"
#include "desktop/shortcuts.h"
#include "session/command.h"

namespace cluneal::desktop {
namespace {

using Made = base::Result<std::unique_ptr<app::Application>>;

constexpr double look_again = 0.1;    // Seconds.
constexpr double taken_for_slow = 1;  // Seconds from which one wants to know why it takes so long.

bool asks_to_quit(const InputEvent& event) {
  if (event.kind != InputEvent::Kind::key) return false;
  for (const session::Command& command : session::commands()) {
    if (command.name == "app.quit") return asks({event.code, event.mods}, command.keys, command.also);
  }
  return false;
}

}  // namespace

Made start(Window& window, PanelHost& panels, const ui::PanelState& look, const app::ApplicationOptions& options,
           const base::Log& log, EventLog& events, const base::TerminationWatch& termination) {
  base::Progress progress;
  // In English where there is no such language, which the application says once it is there.
  const base::Result<language::Language> found = app::load_language(options.language);
  const language::Language spoken = found ? *found : language::Language();
  Made made(base::Error{"The loading has not begun.", {}});
  std::future<void> work = std::async(std::launch::async, [&options, &log, &progress, &made] {
    made = app::Application::create(options, log, &progress);
    Window::wake();
  });
  const double began = Window::now();
  std::string told = "-";
  bool closed = false;
  while (work.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
    closed = closed || window.closing() || termination.asked();
    if (closed) progress.cancel();
    const base::Progress::State state = progress.state();
    const double now = Window::now();
    panels.lay_out_start(look, spoken, state, now - began > taken_for_slow);
    panels.draw();
    window.swap();
    if (told != state.what) events.write("starting", state.what, now);
    told = state.what;
    window.wait(look_again);
    // There is nothing yet that could be meant by a key or a click, but for leaving.
    while (const std::optional<InputEvent> event = window.take_event()) closed = closed || asks_to_quit(*event);
  }
  work.get();
  if (closed) return std::unique_ptr<app::Application>();
  return made;
}

}  // namespace cluneal::desktop
