// Scenes that are saved by name, and the folders that files come from and go to.
#include <filesystem>
#include <utility>

#include "app/application_state.h"
#include "base/file.h"
#include "session/scene_json.h"

namespace cluneal::app {

void Application::State::open_scene(const std::string& path, double now) {
  const base::Result<std::string> text = base::read_text(base::user_path(path));
  base::Result<session::SavedState> opened =
      text ? session::from_json(*text, path) : base::Result<session::SavedState>(text.error());
  if (opened) {
    if (const base::Status known = known_person(opened->scene.body); !known) opened = known.error();
  }
  if (!opened) {
    report(base::Severity::error, "The scene was not opened: " + opened.error().message);
    return;
  }
  kept.used_file(ui::RecentFile::Kind::scene, path);
  if (auto unknown = unknown_ids(opened->scene, atlas)) report(base::Severity::warning, std::move(*unknown));
  const std::string person = opened->scene.body;
  commit("open " + std::filesystem::path(path).filename().string(), std::move(opened->scene), now);
  want_body(person);
  for (const session::ImportedModel& model : scene().models) restore_model(model);
  if (opened->camera) fly_to(*opened->camera, now);
}

void Application::State::save_scene(const std::string& path) {
  const std::filesystem::path file = base::user_path(path);
  const base::Status written = base::write_atomically(file, session::to_json({scene(), camera}));
  if (written) kept.used_file(ui::RecentFile::Kind::scene, path);
  report(written ? base::Severity::note : base::Severity::error,
         written ? "Saved " + file.string() : written.error().message);
}

void Application::State::show_files(ui::FileBrowser next) {
  file_browser = std::move(next);
  panel_dirty = true;
  if (file_browser.chosen.empty()) return;
  recent.used(file_browser.view.purpose, file_browser.folder);
  kept.used_folder(file_browser.folder);
}

}  // namespace cluneal::app
