// Bookmarks: what is shown and from where, under a name. app/kept.h keeps them.
#include <cctype>
#include <glm/geometric.hpp>
#include <utility>

#include "app/application_state.h"

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
  const std::string what = selected.empty() || own ? "" : state.atlas.title_of(selected);
  std::string from = view_seen(state.camera);
  if (what.empty()) return from.empty() ? "View" : from;
  if (from.empty()) return what;
  from.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(from.front())));
  return what + ", " + from;
}

}  // namespace

void Application::State::add_bookmark(const std::string& name) {
  // Where a flight goes, not where it has just come to.
  const session::SavedState now{scene(), flight ? flight->to : camera};
  const base::Result<std::string> added = kept.add(name.empty() ? suggested_name(*this) : name, now);
  if (added) {
    report(base::Severity::note, "Bookmarked as \"" + added.value() + "\".");
  } else {
    report(base::Severity::error, "No bookmark was made: " + added.error().message);
  }
}

void Application::State::go_to_bookmark(long long id, double now) {
  base::Result<session::SavedState> found = kept.state_of(id);
  if (!found) {
    report(base::Severity::error, found.error().message);
    return;
  }
  session::Scene& next = found->scene;
  if (auto unknown = unknown_ids(next, atlas)) report(base::Severity::warning, std::move(*unknown));
  // The user's own models that are open stay, unless the bookmark has its own.
  if (next.models.empty()) next = with_models_of(scene(), std::move(next));
  std::string name = "bookmark";
  for (const ui::Bookmark& bookmark : kept.bookmarks()) {
    if (bookmark.id == id) name = "bookmark \"" + bookmark.name + "\"";
  }
  const std::string person = next.body;
  commit(std::move(name), std::move(next), now);
  want_body(person);
  for (const session::ImportedModel& model : scene().models) restore_model(model);
  if (found->camera) fly_to(*found->camera, now);
}

void Application::State::rename_bookmark(const session::RenameBookmark& wanted) {
  const base::Status done = kept.rename(wanted.id, wanted.name);
  if (!done) report(base::Severity::error, done.error().message);
  panel_dirty = true;
}

void Application::State::delete_bookmark(long long id) {
  const base::Result<std::string> removed = kept.remove(id);
  if (removed) {
    report(base::Severity::note,
           "Deleted the bookmark \"" + removed.value() + "\". The menu Bookmarks brings it back.");
  } else {
    report(base::Severity::error, removed.error().message);
  }
}

void Application::State::restore_bookmark() {
  const base::Result<std::string> back = kept.bring_back();
  if (back) {
    report(base::Severity::note, "The bookmark \"" + back.value() + "\" is back.");
  } else {
    report(base::Severity::error, back.error().message);
  }
}

void Application::State::remember_models(bool on) {
  options.remember_models = on;
  saved.keep_models(on);
  const base::Status done = kept.keep_paths(on);
  if (!done) report(base::Severity::warning, done.error().message);
  for (const base::Diagnostic& warning : done.warnings) report(warning.severity, warning.message);
  if (!on) return;
  for (auto folder = recent.folders.rbegin(); folder != recent.folders.rend(); ++folder) kept.used_folder(*folder);
}

}  // namespace cluneal::app
