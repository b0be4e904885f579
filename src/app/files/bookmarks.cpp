// Bookmarks: what is shown and from where, under a name. app/files/kept.h keeps them.
#include "app/files/bookmarks.h"

#include <cctype>
#include <glm/geometric.hpp>
#include <utility>

#include "app/models/bodies.h"
#include "app/models/models.h"
#include "app/phrases.h"

namespace cluneal::app {
namespace {

/// The view that the camera looks from, nearly; empty: from between.
std::string view_seen(const language::Language& language, const session::Camera& camera) {
  constexpr double nearly = 0.97;  // The cosine of some 14 degrees: what one still calls "from behind".
  for (const session::NamedView& view : session::named_views()) {
    session::Camera there = camera;
    there.azimuth = view.azimuth;
    there.elevation = view.elevation;
    if (glm::dot(session::axes_of(there).back, session::axes_of(camera).back) > nearly) return language.say(view.title);
  }
  return {};
}

/// Where a flight goes, not where it has just come to.
const session::Camera& camera_to_keep(const Application::State& state) {
  return state.camera.flight ? state.camera.flight->to : state.camera.now;
}

}  // namespace

std::string suggested_name(const Application::State& state) {
  const Id& selected = state.scene().selected;
  const bool own = Id::parse("model")->covers(selected);
  std::string what = selected.empty() || own ? "" : state.library.atlas.title_of(selected);
  std::string from = view_seen(state.library.atlas.language, camera_to_keep(state));
  if (what.empty()) return from.empty() ? state.say(phrases::view) : from;
  if (from.empty()) return what;
  return what + ", " + state.library.atlas.language.within(from);
}

void add_bookmark(Application::State& state, const std::string& name) {
  const session::SavedState now{state.scene(), camera_to_keep(state)};
  state.panel.asked(ui::Matter::adding_bookmark);
  const base::Result<std::string> added = state.kept.add(name.empty() ? suggested_name(state) : name, now);
  state.tell_end(ui::Matter::adding_bookmark, added.ok(),
                 added ? state.say(phrases::bookmarked_as_name, {{"name", added.value()}})
                       : state.say(phrases::no_bookmark_was_made_why, {{"why", state.say(added.error())}}));
}

void go_to_bookmark(Application::State& state, long long id, double now) {
  state.panel.asked(ui::Matter::changing_bookmark);
  base::Result<session::SavedState> found = state.kept.state_of(id);
  if (!found) {
    state.report(base::Severity::error, found.error(), ui::Matter::changing_bookmark);
    return;
  }
  state.panel.done(ui::Matter::changing_bookmark);
  session::Scene& next = found->scene;
  if (auto unknown = unknown_ids(next, state.library.atlas)) state.report(base::Severity::warning, std::move(*unknown));
  // The user's own models that are open stay, unless the bookmark has its own.
  if (next.models.empty()) next = with_models_of(state.scene(), std::move(next));
  std::string name = "bookmark";
  for (const ui::Bookmark& bookmark : state.kept.bookmarks()) {
    if (bookmark.id == id) name = state.say(phrases::bookmark_name, {{"name", bookmark.name}});
  }
  state.editing.revealing = false;
  const std::string person = next.body;
  state.commit(std::move(name), std::move(next), now);
  request_body(state, person);
  for (const session::ImportedModel& model : state.scene().models) restore_model(state, model);
  if (found->camera) state.fly_to(*found->camera, now);
}

void rename_bookmark(Application::State& state, const session::RenameBookmark& wanted) {
  state.panel.asked(ui::Matter::changing_bookmark);
  const base::Status done = state.kept.rename(wanted.id, wanted.name);
  if (done) state.panel.done(ui::Matter::changing_bookmark);
  if (!done) state.report(base::Severity::error, done.error(), ui::Matter::changing_bookmark);
  state.panel.stale = true;
}

void delete_bookmark(Application::State& state, long long id) {
  state.panel.asked(ui::Matter::changing_bookmark);
  const base::Result<std::string> removed = state.kept.remove(id);
  state.tell_end(ui::Matter::changing_bookmark, removed.ok(),
                 removed ? state.say(phrases::deleted_the_bookmark_name_the, {{"name", removed.value()}})
                         : state.say(removed.error()));
}

void restore_bookmark(Application::State& state) {
  state.panel.asked(ui::Matter::changing_bookmark);
  const base::Result<std::string> back = state.kept.bring_back();
  state.tell_end(
      ui::Matter::changing_bookmark, back.ok(),
      back ? state.say(phrases::the_bookmark_name_is_back, {{"name", back.value()}}) : state.say(back.error()));
}

void remember_models(Application::State& state, bool on) {
  state.options.remember_models = on;
  state.editing.saved.keep_models(on);
  const base::Status done = state.kept.keep_paths(on);
  if (!done) state.report(base::Severity::warning, done.error());
  for (const base::Diagnostic& warning : done.warnings) state.report(warning.severity, state.say(warning));
  if (!on) return;
  for (auto folder = state.browsing.recent.folders.rbegin(); folder != state.browsing.recent.folders.rend(); ++folder)
    state.kept.used_folder(*folder);
}

}  // namespace cluneal::app
