// Models of the user's own, which are read beside the window.
#include "app/models/models.h"

#include <filesystem>
#include <memory>
#include <utility>

#include "app/models/load.h"
#include "app/phrases.h"

namespace cluneal::app {
namespace {

std::string file_name(const std::string& path) {
  return std::filesystem::path(path).filename().string();
}

void model_opened(Application::State& state, const std::string& path, const OpenedModel& opened) {
  state.panel.done(ui::Matter::model);
  state.library.keep(opened);
  state.kept.used_file(ui::RecentFile::Kind::model, path);
  session::Scene next = state.scene();
  const session::ImportedModel entry = scene_entry(path, opened.model);
  next.models.push_back(entry);
  next.selected = session::model_id(next.models.size() - 1);
  state.commit(state.say(phrases::open_name, {{"name", entry.name}}), std::move(next), state.clock);
  state.report(base::Severity::note, state.library.atlas.language.count(
                                         phrases::name_count_triangle_unit, opened.triangles,
                                         {{"name", entry.name}, {"unit", state.library.unit_note(entry.hash)}}));
  state.fit_wanted = true;
  state.work.ended.emplace_back("model_opened");
}

}  // namespace

void open_file(Application::State& state, const std::string& path) {
  const std::string name = state.say(phrases::opening_file, {{"file", file_name(path)}});
  state.work.start(name, "", [&state, path](base::Progress& p) -> base::Jobs::Delivery {
    auto read = std::make_shared<base::Result<OpenedModel>>(open_model(path, state.options.program, &p));
    return [&state, path, read, &p] {
      if (p.cancelled()) return;  // Also where the file had just been read.
      if (!*read) {
        state.report(base::Severity::error, read->error(), ui::Matter::model);
        return;
      }
      for (const base::Diagnostic& warning : read->warnings) state.report(base::Severity::warning, state.say(warning));
      state.on_own_scene([&state, path, read] { model_opened(state, path, **read); });
    };
  });
}

void restore_model(Application::State& state, const session::ImportedModel& wanted) {
  if (state.library.models.contains(wanted.hash) || state.work.is_making(wanted.hash)) return;
  const std::string name = state.say(phrases::opening_file, {{"file", wanted.name}});
  state.work.start(name, wanted.hash, [&state, wanted](base::Progress& p) -> base::Jobs::Delivery {
    auto read = std::make_shared<base::Result<OpenedModel>>(open_model(wanted.path, state.options.program, &p));
    return [&state, wanted, read] {
      if (!*read) {
        state.report(base::Severity::warning, state.say(phrases::file_could_not_be_opened,
                                                        {{"file", wanted.name}, {"why", state.say(read->error())}}));
      } else if ((*read)->loaded.hash != wanted.hash) {
        state.report(base::Severity::warning, state.say(phrases::file_has_changed_since_it, {{"file", wanted.name}}));
      } else {
        state.library.keep(**read);
      }
    };
  });
}

}  // namespace cluneal::app
