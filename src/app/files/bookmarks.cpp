// Bookmarks: what is shown and from where, under a name. app/files/kept.h keeps them.
#include "app/files/bookmarks.h"

#include <cctype>
#include <glm/geometric.hpp>
#include <utility>

#include "app/models/bodies.h"
#include "app/models/models.h"

namespace cluneal::app {
namespace {

/// The view that the camera looks from, nearly; empty: from between.
std::string view_seen(const session::Camera& camera) {
  constexpr double nearly = 0.97;  // The cosine of some 14 degrees: what one still calls "from behind".
  for (const session::NamedView& view : session::named_views()) {
    session::Camera there = camera;
    there.azimuth = view.azimuth;
    there.elevation = view.elevation;
    if (glm::dot(session::axes_of(there).back, session::axes_of(camera).back) > nearly) return view.title;
  }
  return {};
}

/// What a bookmark of now is called by itself. Never after a model of the user's own: a patient's name may be its name.
std::string suggested_name(const Application::State& state) {
  const Id& selected = state.scene().selected;
  const bool own = Id::parse("model")->covers(selected);
  const std::string what = selected.empty() || own ? "" : state.library.atlas.title_of(selected);
  std::string from = view_seen(state.camera.now);
  if (what.empty()) return from.empty() ? "View" : from;
  if (from.empty()) return what;
  from.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(from.front())));
  return what + ", " + from;
}

}  // namespace

void add_bookmark(Application::State& state, const std::string& name) {
  // Where a flight goes, not where it has just come to.
  const session::SavedState now{state.scene(), state.camera.flight ? state.camera.flight->to : state.camera.now};
  const base::Result<std::string> added = state.kept.add(name.empty() ? suggested_name(state) : name, now);
  if (added) {
    state.report(base::Severity::note, "Bookmarked as \"" + added.value() + "\".");
  } else {
    state.report(base::Severity::error, "No bookmark was made: " + added.error().message);
  }
}

void go_to_bookmark(Application::State& state, long long id, double now) {
  base::Result<session::SavedState> found = state.kept.state_of(id);
  if (!found) {
    state.report(base::Severity::error, found.error().message);
    return;
  }
  session::Scene& next = found->scene;
  if (auto unknown = unknown_ids(next, state.library.atlas)) state.report(base::Severity::warning, std::move(*unknown));
  // The user's own models that are open stay, unless the bookmark has its own.
  if (next.models.empty()) next = with_models_of(state.scene(), std::move(next));
  std::string name = "bookmark";
  for (const ui::Bookmark& bookmark : state.kept.bookmarks()) {
    if (bookmark.id == id) name = "bookmark \"" + bookmark.name + "\"";
  }
  const std::string person = next.body;
  state.commit(std::move(name), std::move(next), now);
  want_body(state, person);
  for (const session::ImportedModel& model : state.scene().models) restore_model(state, model);
  if (found->camera) state.fly_to(*found->camera, now);
}

void rename_bookmark(Application::State& state, const session::RenameBookmark& wanted) {
  const base::Status done = state.kept.rename(wanted.id, wanted.name);
  if (!done) state.report(base::Severity::error, done.error().message);
  state.panel.stale = true;
}

void delete_bookmark(Application::State& state, long long id) {
  const base::Result<std::string> removed = state.kept.remove(id);
  if (removed) {
    state.report(base::Severity::note,
                 "Deleted the bookmark \"" + removed.value() + "\". The menu Bookmarks brings it back.");
  } else {
    state.report(base::Severity::error, removed.error().message);
  }
}

void restore_bookmark(Application::State& state) {
  const base::Result<std::string> back = state.kept.bring_back();
  if (back) {
    state.report(base::Severity::note, "The bookmark \"" + back.value() + "\" is back.");
  } else {
    state.report(base::Severity::error, back.error().message);
  }
}

void remember_models(Application::State& state, bool on) {
  state.options.remember_models = on;
  state.editing.saved.keep_models(on);
  const base::Status done = state.kept.keep_paths(on);
  if (!done) state.report(base::Severity::warning, done.error().message);
  for (const base::Diagnostic& warning : done.warnings) state.report(warning.severity, warning.message);
  if (!on) return;
  for (auto folder = state.browsing.recent.folders.rbegin(); folder != state.browsing.recent.folders.rend(); ++folder)
    state.kept.used_folder(*folder);
}

}  // namespace cluneal::app
