#include "desktop/desktop.h"

#include <cstdio>

#include "app/application.h"
#include "base/process.h"
#include "desktop/frame_loop.h"
#include "desktop/start.h"
#include "language/language.h"

namespace cluneal::desktop {
namespace {

int refuse(const std::string& sentence) {
  std::fprintf(stderr, "cluneal: %s\n", sentence.c_str());
  return 2;
}

std::string title() {
  return "Cluneal Atlas";
}

}  // namespace

int run_window(const app::WindowRequest& request, const std::filesystem::path& program) {
  const base::Log log = base::Log::to_stderr();
  const base::TerminationWatch termination([] { Window::wake(); });
  base::Result<EventLog> opened_log = EventLog::open(request.event_log);
  if (!opened_log) return refuse(opened_log.error().message);
  EventLog& events = *opened_log;
  base::Result<Settings> settings = read_settings(settings_path());
  base::Result<Preferences> preferences = read_preferences(preferences_path(), settings_path());
  for (const base::Diagnostic& warning : settings.warnings) log.warn(warning.message);
  for (const base::Diagnostic& warning : preferences.warnings) log.warn(warning.message);
  settings->panels.preferences = preferences->chosen;
  settings->panels.settings_file = preferences_path().string();

  base::Result<std::unique_ptr<Window>> window = Window::open(title(), settings->window, request.ui_scale);
  if (!window) return refuse(window.error().message);
  base::Result<std::unique_ptr<render::Renderer>> renderer = render::make_renderer();
  if (!renderer) return refuse(renderer.error().message);
  const std::unique_ptr<render::PanelLayer> layer = render::make_panel_layer();

  app::ApplicationOptions options;
  options.program = program;
  options.state_file = request.state_file;
  options.remember_models = preferences->chosen.remember_models;
  const auto language = static_cast<std::size_t>(preferences->chosen.language);
  options.language = request.language.empty() ? std::string(language::choices()[language].tag) : request.language;
  if (preferences->found) options.drawn_as = preferences->chosen;
  options.wake = [] { Window::wake(); };
  const float scale = request.ui_scale > 0 ? request.ui_scale : (*window)->content_scale();
  // Where a window's units are larger than pixels the system has scaled already.
  const float panel_scale = request.ui_scale > 0 ? scale : scale * (*window)->unit_pixels();
  PanelHost panels(**window, panel_scale);
  base::Result<std::unique_ptr<app::Application>> application =
      start(**window, panels, settings->panels, options, log, events, termination);
  if (!application) return refuse(application.error().message);
  if (*application == nullptr) return 0;  // Closed before there was anything to see.
  app::Application& atlas = **application;
  for (const base::Diagnostic& warning : preferences.warnings) atlas.report(warning);
  atlas.set_description((*renderer)->description());
  if (!request.files.empty()) atlas.perform(session::OpenFiles{request.files}, Window::now());

  if (request.bedside) atlas.perform(session::EnterBedside{}, Window::now());
  if (request.desk) atlas.perform(session::EnterDesk{}, Window::now());
  if (!request.tour.empty()) atlas.perform(session::StartTour{request.tour}, Window::now());

  events.write("ready", "", Window::now());
  FrameLoop loop({**window, atlas, **renderer, *layer, panels, *settings, *preferences, events, termination, scale});
  loop.run();

  const base::Status saved = atlas.save();
  settings->window = (*window)->geometry();
  const base::Status kept = write_settings(settings_path(), *settings);
  if (!kept) log.warn(kept.error().message);
  // The window that could say it is about to go.
  return saved ? 0 : refuse("the scene was not kept: " + saved.error().message);
}

}  // namespace cluneal::desktop
