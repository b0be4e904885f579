#include "app/files/saved_scene.h"

#include <set>
#include <system_error>
#include <utility>

#include "app/models/load.h"
#include "app/phrases.h"
#include "base/file.h"

namespace cluneal::app {
namespace {

/// Of a camera that looks at a model nothing is left but a view of nowhere: then all is framed at the start.
session::SavedState without_models_and_their_view(session::SavedState state) {
  if (!state.scene.models.empty()) state.camera.reset();
  return without_models(std::move(state));
}

base::Id all_models() {
  return *base::Id::parse("model");
}

}  // namespace

std::filesystem::path free_name(const std::filesystem::path& path) {
  constexpr int most = 99;
  std::error_code none;
  std::filesystem::path name = path;
  for (int number = 1; number <= most; ++number) {
    name.replace_filename(path.stem().string() + ".unused-" + std::to_string(number) + path.extension().string());
    if (!std::filesystem::exists(name, none)) break;
  }
  return name;
}

SavedScene::SavedScene(bool keep, bool with_models)
    : wanted_(keep), with_models_(with_models), path_(base::state_folder() / "last_scene.json") {
  if (!keep) return;
  std::error_code none;  // Where the folder cannot be made, the writing says so.
  std::filesystem::create_directories(path_.parent_path(), none);
  lock_ = base::FileLock::take(path_.parent_path() / "window.lock");
}

std::optional<session::SavedState> SavedScene::read(const anatomy::Persons& persons,
                                                    std::vector<base::Diagnostic>& told) const {
  std::error_code error;
  if (!wanted_ || !std::filesystem::exists(path_, error)) return std::nullopt;
  const base::Result<std::string> text = base::read_text(path_);
  if (!text) {
    told.push_back({base::Severity::warning, "", "", text.error().message, text.error().said});
    return std::nullopt;
  }
  base::Result<session::SavedState> state = session::from_json(*text, path_.string());
  if (state) {
    if (const base::Status known = known_person(persons, state->scene.body); !known) state = known.error();
  }
  if (state) return with_models_ ? std::move(*state) : without_models_and_their_view(std::move(*state));
  base::Diagnostic said = base::warning_of(phrases::saved_scene_not_used, {base::filled_by("why", state.error())});
  if (keeps()) {
    const std::filesystem::path beside = free_name(path_);
    std::filesystem::rename(path_, beside, error);
    if (!error)
      said = base::warning_of(phrases::saved_scene_not_used_kept,
                              {base::filled_by("why", state.error()), {"file", beside.string()}});
  }
  told.push_back(std::move(said));
  return std::nullopt;
}

base::Status SavedScene::write(const session::SavedState& state) const {
  if (!keeps()) return base::Done{};
  if (base::Status made = base::make_folder_of(path_); !made) return made;
  return base::write_atomically(path_, session::to_json(with_models_ ? state : without_models_and_their_view(state)));
}

// What names a model goes with it: by its number another one would be meant later.
base::Result<session::SavedState> read_scene_file(const std::filesystem::path& file, const std::string& named) {
  const base::Result<std::string> text = base::read_text(file);
  return text ? session::from_json(*text, named) : base::Result<session::SavedState>(text.error());
}

session::SavedState without_models(session::SavedState state) {
  state.scene = with_models_of({}, std::move(state.scene));
  return state;
}

session::Scene with_models_of(const session::Scene& from, session::Scene scene) {
  const base::Id models = all_models();
  scene.models = from.models;
  std::erase_if(scene.shown, [&](const auto& entry) { return models.covers(entry.first); });
  std::erase_if(scene.opacity, [&](const auto& entry) { return models.covers(entry.first); });
  std::erase_if(scene.highlighted, [&](const base::Id& id) { return models.covers(id); });
  if (models.covers(scene.selected)) scene.selected = {};
  for (const auto& [id, shown] : from.shown) {
    if (models.covers(id)) scene.shown[id] = shown;
  }
  for (const auto& [id, opacity] : from.opacity) {
    if (models.covers(id)) scene.opacity[id] = opacity;
  }
  for (const base::Id& id : from.highlighted) {
    if (models.covers(id)) scene.highlighted.insert(id);
  }
  return scene;
}

std::optional<std::string> unknown_ids(const session::Scene& scene, const anatomy::Atlas& atlas) {
  std::set<base::Id> known{{}};
  for (const base::Id& leaf : atlas.leaves()) {
    for (base::Id id = leaf; !id.empty(); id = id.parent()) known.insert(id);
  }
  // What is known by name only, and so has no leaf.
  for (const auto& [id, nerve] : atlas.nerves) known.insert(id);
  for (const auto& [id, site] : atlas.sites) known.insert(id);
  for (const auto& [id, territory] : atlas.territories) known.insert(id);
  for (const auto& [id, topic] : atlas.topics) known.insert(id);
  std::set<std::string> unknown;
  const auto look = [&](const base::Id& id) {
    if (!known.contains(id) && !id.text().starts_with("model.") && id.text() != "model") unknown.insert(id.text());
  };
  for (const auto& [id, shown] : scene.shown) look(id);
  for (const auto& [id, opacity] : scene.opacity) look(id);
  for (const base::Id& id : scene.highlighted) look(id);
  for (const base::Id& id : scene.beside) look(id);
  look(scene.selected);
  look(scene.spread);
  if (unknown.empty()) return std::nullopt;
  std::string names;
  std::size_t count = 0;
  constexpr std::size_t most = 5;
  for (const std::string& id : unknown) {
    if (count == most) break;
    names += (count++ == 0 ? "" : ", ") + id;
  }
  if (unknown.size() <= most) return atlas.language.say(phrases::scene_names_unknown, {{"names", names}});
  return atlas.language.say(phrases::scene_names_unknown_and_more,
                            {{"names", names}, {"more", std::to_string(unknown.size() - most)}});
}

}  // namespace cluneal::app
