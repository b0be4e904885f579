#pragma once

#include "app/application_state.h"

namespace cluneal::app {

// What is read from files and written to them beside models, and pages in the browser.

void open_scene(Application::State& state, const std::string& path, double now);
/// Writes what --state reads, and says so.
void save_scene(Application::State& state, const std::string& path);
void request_figure(Application::State& state, const session::SaveFigure& wanted, double now);
void show_files(Application::State& state, ui::FileBrowser next);
void open_source(Application::State& state, const std::string& address, double now);
/// Tells of browsers that could not be opened; gives whether there was one.
bool watch_pages(Application::State& state);
/// Whether a browser may still say so soon.
[[nodiscard]] bool awaits_pages(const Application::State& state, double now);

}  // namespace cluneal::app
