// What takes long: bodies, files, figures. Each is a job whose result comes back in Application::tick.
#include <algorithm>
#include <filesystem>
#include <memory>

#include "app/application_state.h"
#include "app/load.h"
#include "geometry/bounds.h"

namespace cluneal::app {
namespace {

std::string file_name(const std::string& path) {
  return std::filesystem::path(path).filename().string();
}

}  // namespace

void Application::State::want_body(const std::string& person) {
  if (const auto known = bodies.find(person); known != bodies.end()) {
    body = known->second;
    return;
  }
  auto progress = jobs.start("Building the body", [this, person](base::Progress& p) -> base::Jobs::Delivery {
    // The atlas does not change while the program runs, so a worker may read it.
    auto built = std::make_shared<base::Result<body::Body>>(load_person(atlas, person, &p));
    return [this, person, built] {
      if (!*built) {
        report(base::Severity::error, built->error().message);
        return;
      }
      bodies[person] = std::make_shared<const body::Body>(std::move(built->value()));
      if (scene().body == person) body = bodies[person];
      ended.emplace_back("body_built");
    };
  });
  running.push_back({"Building the body", std::move(progress)});
}

void Application::State::open_file(const std::string& path) {
  const std::string name = "Opening " + file_name(path);
  auto progress = jobs.start(name, [this, path](base::Progress& p) -> base::Jobs::Delivery {
    auto read = std::make_shared<base::Result<OpenedModel>>(open_model(path, options.program, &p));
    return [this, path, read] {
      if (!*read) {
        report(base::Severity::error, read->error().message);
        return;
      }
      for (const base::Diagnostic& warning : read->warnings) report(base::Severity::warning, warning.message);
      model_opened(path, **read);
    };
  });
  running.push_back({name, std::move(progress)});
}

void Application::State::keep(const OpenedModel& opened) {
  const std::string& hash = opened.loaded.hash;
  models[hash] = opened.loaded;
  unit_notes[hash] = opened.model.unit_note;
  files[hash] = {opened.model.transform, opened.model.millimetres_per_unit,
                 geometry::bounds_of(opened.loaded.mesh->positions).centre()};
}

void Application::State::model_opened(const std::string& path, const OpenedModel& opened) {
  keep(opened);
  kept.used_file(ui::RecentFile::Kind::model, path);
  session::Scene next = scene();
  const session::ImportedModel entry = scene_entry(path, opened.model);
  next.models.push_back(entry);
  next.selected = Id::parse("model." + std::to_string(next.models.size() - 1)).value_or(Id{});
  commit("open " + entry.name, std::move(next), clock);
  report(base::Severity::note,
         entry.name + ": " + std::to_string(opened.triangles) + " triangles, " + opened.model.unit_note);
  fit_wanted = true;
  ended.emplace_back("model_opened");
}

void Application::State::restore_model(const session::ImportedModel& wanted) {
  if (models.contains(wanted.hash)) return;
  const std::string name = "Opening " + wanted.name;
  auto progress = jobs.start(name, [this, wanted](base::Progress& p) -> base::Jobs::Delivery {
    auto read = std::make_shared<base::Result<OpenedModel>>(open_model(wanted.path, options.program, &p));
    return [this, wanted, read] {
      if (!*read) {
        report(base::Severity::warning, wanted.name + " could not be opened again: " + read->error().message);
      } else if ((*read)->loaded.hash != wanted.hash) {
        report(base::Severity::warning, wanted.name + " has changed since it was opened: open it again.");
      } else {
        keep(**read);
      }
    };
  });
  running.push_back({name, std::move(progress)});
}

}  // namespace cluneal::app
