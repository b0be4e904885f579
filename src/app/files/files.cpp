// Scenes that are saved by name, and the folders that files come from and go to.
#include <filesystem>
#include <utility>

#include "app/files/files.h"
#include "app/files/saved_scene.h"
#include "app/models/bodies.h"
#include "app/models/load.h"
#include "app/models/models.h"
#include "app/phrases.h"
#include "base/file.h"
#include "session/scene_json.h"

namespace cluneal::app {

void open_scene(Application::State& state, const std::string& path, double now) {
  base::Result<session::SavedState> opened = read_scene_file(base::user_path(path), path);
  if (opened) {
    if (const base::Status known = known_person(state.library.atlas.persons, opened->scene.body); !known)
      opened = known.error();
  }
  if (!opened) {
    state.report(base::Severity::error,
                 state.say(phrases::the_scene_was_not_opened, {{"why", state.say(opened.error())}}),
                 ui::Matter::opening_scene);
    return;
  }
  state.panel.done(ui::Matter::opening_scene);
  state.kept.used_file(ui::RecentFile::Kind::scene, path);
  if (auto unknown = unknown_ids(opened->scene, state.library.atlas))
    state.report(base::Severity::warning, std::move(*unknown));
  state.editing.revealing = false;
  const std::string person = opened->scene.body;
  state.commit(state.say(phrases::open_name, {{"name", std::filesystem::path(path).filename().string()}}),
               std::move(opened->scene), now);
  request_body(state, person);
  for (const session::ImportedModel& model : state.scene().models) restore_model(state, model);
  if (opened->camera) state.fly_to(*opened->camera, now);
}

void save_scene(Application::State& state, const std::string& path) {
  const std::filesystem::path file = base::user_path(path);
  const base::Status written = base::write_atomically(file, session::to_json({state.scene(), state.camera.now}));
  if (written) state.kept.used_file(ui::RecentFile::Kind::scene, path);
  state.tell_end(ui::Matter::saving_scene, written.ok(),
                 written ? state.say(phrases::saved_file, {{"file", file.string()}}) : state.say(written.error()));
}

void show_files(Application::State& state, ui::FileBrowser next) {
  state.browsing.browser = std::move(next);
  state.panel.stale = true;
  if (state.browsing.browser.chosen.empty()) return;
  if (session::is_of_patient(state.browsing.browser.view.purpose)) return;
  state.browsing.recent.used(state.browsing.browser.view.purpose, state.browsing.browser.folder);
  state.kept.used_folder(state.browsing.browser.folder);
}

}  // namespace cluneal::app
