// What takes long: bodies, files, figures. Each is a job whose result comes back in Application::tick.
#include <algorithm>
#include <filesystem>
#include <memory>

#include "app/application_state.h"
#include "app/load.h"
#include "geometry/bounds.h"

namespace cluneal::app {
namespace {

/// What a person's coming and its being given up have in common.
std::string change_to(const std::string& person) {
  return "body " + person;
}

std::string file_name(const std::string& path) {
  return std::filesystem::path(path).filename().string();
}

}  // namespace

bool Application::State::is_being_made(const std::string& what) const {
  return std::any_of(running.begin(), running.end(),
                     [&](const RunningJob& job) { return job.makes == what && !job.progress->cancelled(); });
}

void Application::State::set_body(const std::string& person, double now) {
  if (const base::Status known = known_person(person); !known) {
    report(base::Severity::error, known.error().message);
    return;
  }
  session::Scene next = scene();
  next.body = person;
  commit("body " + person, std::move(next), now, change_to(person));
  want_body(person);
}

void Application::State::show_body(std::shared_ptr<const body::Body> next) {
  if (next == body) return;
  body = std::move(next);
  // What goes on along and on the one that was drawn.
  riding.reset();
  renew_pairing();
  renew_painting();
  panel_dirty = true;
}

void Application::State::keep_body(const std::string& person, double now) {
  if (scene().body != person || body->person == person) return;
  session::Scene next = scene();
  next.body = body->person;
  // With the change itself as one gesture, so that nothing is left of it to undo.
  commit("body " + body->person, std::move(next), now, change_to(person));
}

void Application::State::want_body(const std::string& person) {
  if (const auto known = bodies.find(person); known != bodies.end()) {
    show_body(known->second);
    return;
  }
  if (is_being_made(person)) return;
  auto progress = jobs.start("Building the body", [this, person](base::Progress& p) -> base::Jobs::Delivery {
    // The atlas does not change while the program runs, so a worker may read it.
    auto built = std::make_shared<base::Result<body::Body>>(load_person(atlas, person, &p, options.bodies));
    return [this, person, built, &p] {
      if (!*built) {
        if (p.cancelled()) return;
        report(base::Severity::error, built->error().message);
        keep_body(person, clock);
        return;
      }
      bodies[person] = std::make_shared<const body::Body>(std::move(built->value()));
      if (scene().body == person) show_body(bodies[person]);
      ended.emplace_back("body_built");
    };
  });
  running.push_back({"Building the body", person, std::move(progress)});
}

void Application::State::open_file(const std::string& path) {
  const std::string name = "Opening " + file_name(path);
  auto progress = jobs.start(name, [this, path](base::Progress& p) -> base::Jobs::Delivery {
    auto read = std::make_shared<base::Result<OpenedModel>>(open_model(path, options.program, &p));
    return [this, path, read, &p] {
      if (p.cancelled()) return;  // Also where the file had just been read.
      if (!*read) {
        report(base::Severity::error, read->error().message);
        return;
      }
      for (const base::Diagnostic& warning : read->warnings) report(base::Severity::warning, warning.message);
      model_opened(path, **read);
    };
  });
  running.push_back({name, "", std::move(progress)});
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
  next.selected = session::model_id(next.models.size() - 1);
  commit("open " + entry.name, std::move(next), clock);
  report(base::Severity::note,
         entry.name + ": " + std::to_string(opened.triangles) + " triangles, " + opened.model.unit_note);
  fit_wanted = true;
  ended.emplace_back("model_opened");
}

void Application::State::restore_model(const session::ImportedModel& wanted) {
  if (models.contains(wanted.hash) || is_being_made(wanted.hash)) return;
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
  running.push_back({name, wanted.hash, std::move(progress)});
}

}  // namespace cluneal::app
