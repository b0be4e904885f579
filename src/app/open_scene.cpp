// Scenes that were saved by name, and the folders that files come from and go to.
#include <filesystem>
#include <utility>

#include "app/application_state.h"
#include "base/file.h"
#include "session/scene_json.h"

namespace cluneal::app {
namespace {

std::filesystem::path recent_file() {
  return base::state_folder() / "recent_folders.json";
}

}  // namespace

void Application::State::open_scene(const std::string& path, double now) {
  const base::Result<std::string> text = base::read_text(base::user_path(path));
  base::Result<session::SavedState> opened =
      text ? session::from_json(*text, path) : base::Result<session::SavedState>(text.error());
  if (!opened) {
    report(base::Severity::error, "The scene was not opened: " + opened.error().message);
    return;
  }
  if (auto unknown = unknown_ids(opened->scene, atlas)) report(base::Severity::warning, std::move(*unknown));
  const std::string person = opened->scene.body;
  riding.reset();
  commit("open " + std::filesystem::path(path).filename().string(), std::move(opened->scene), now);
  want_body(person);
  for (const session::ImportedModel& model : scene().models) restore_model(model);
  if (opened->camera) fly_to(*opened->camera, now);
}

void Application::State::save_scene(const std::string& path) {
  const std::filesystem::path file = base::user_path(path);
  const base::Status written = base::write_atomically(file, session::to_json({scene(), camera}));
  report(written ? base::Severity::note : base::Severity::error,
         written ? "Saved " + file.string() : written.error().message);
}

void Application::State::show_files(ui::FileBrowser next) {
  file_browser = std::move(next);
  panel_dirty = true;
  if (file_browser.chosen.empty()) return;
  recent.used(file_browser.view.purpose, file_browser.folder);
  keep_folders();
}

void Application::State::keep_folders() const {
  if (saved.keeps()) keep_recent_folders(recent_file(), recent, options.remember_models);
}

RecentFolders recent_folders() {
  return read_recent_folders(recent_file());
}

}  // namespace cluneal::app
