#include "app/application.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "app/application_state.h"
#include "app/bedside/room.h"
#include "app/desk/desk.h"
#include "app/drawing/paint.h"
#include "app/files/files.h"
#include "app/files/saved_scene.h"
#include "app/flight/rides.h"
#include "app/models/model_handles.h"
#include "app/models/models.h"
#include "app/models/pair_points.h"
#include "app/phrases.h"
#include "app/present/languages.h"
#include "app/tours/ink.h"
#include "app/tours/talk.h"
#include "app/tours/tour_drafts.h"
#include "render/sampling.h"
#include "view/framing.h"

namespace cluneal::app {
namespace {

constexpr double moving_for = 0.15;  // Seconds after the last movement of the camera in which less detail is drawn.
constexpr std::string_view scene_of_old = "scene";  ///< Marks a remark on the scene to start with.
constexpr double look_again_after = 1;  // Seconds, for bookmarks of another window, while something goes on here.

/// The scene and camera to start with; what cannot be used of them is told.
session::SavedState first_state(const ApplicationOptions& options, const anatomy::Persons& persons,
                                const SavedScene& saved, std::vector<base::Diagnostic>& told) {
  if (options.state_file.empty()) {
    session::SavedState last = saved.read(persons, told).value_or(session::SavedState{});
    if (options.drawn_as) last.scene = session::drawn_as(std::move(last.scene), *options.drawn_as);
    return last;
  }
  base::Result<session::SavedState> state = read_scene_file(options.state_file, options.state_file);
  if (state) {
    if (const base::Status known = known_person(persons, state->scene.body); !known) state = known.error();
  }
  if (state) return *state;
  told.push_back({base::Severity::warning, "", std::string(scene_of_old), state.error().message, state.error().said});
  return {};
}

/// Makes one of the pictures of now anew, where something has changed it.
void picture_pane(Application::State& state, std::size_t number, bool is_moving, double now) {
  Picturing& picturing = state.picturing;
  PicturedPane& pane = picturing.panes[number];
  if (pane.picture && state.hall_is_frozen()) return;
  view::Inputs inputs = state.inputs(is_moving, now, number);
  PictureKey key{inputs.scene,
                 inputs.camera,
                 inputs.size,
                 inputs.scale,
                 is_moving,
                 inputs.detail,
                 inputs.hovered,
                 state.library.body.get(),
                 state.library.models.size(),
                 picturing.text_size,
                 inputs.marks,
                 inputs.gizmo,
                 inputs.painted.get(),
                 inputs.look,
                 pane.title,
                 inputs.ruler,
                 state.presenting ? state.presenting->words : view::SlideWords{}};
  if (pane.picture && key == pane.key) return;
  inputs.spreads = picturing.spreads.of(state.library.atlas, *state.library.body, inputs.scene.spread);
  if (!state.presenting) view::stand_beside(inputs, pane.memory);  // Those of a slide do already.
  pane.picture = view::make_picture(inputs, pane.memory);
  if (state.presenting)
    view::draw_slide_words(state.whole_slide(is_moving, now), pane.memory, state.presenting->words,
                           pane.picture->frame.overlay, pane.place.corner);
  pane.key = std::move(key);
  ++picturing.version;
}

}  // namespace

Application::Application(std::unique_ptr<State> state) : state_(std::move(state)) {}
Application::~Application() = default;

base::Result<std::unique_ptr<Application>> Application::create(ApplicationOptions options, base::Log log,
                                                               base::Progress* progress) {
  base::Result<anatomy::Atlas> atlas = load_knowledge();
  if (!atlas) return atlas.error();
  base::Result<std::unique_ptr<text::Fonts>> fonts = text::Fonts::load();
  if (!fonts) return fonts.error();

  std::vector<base::Diagnostic> told;
  SavedScene saved(options.keep_state, options.remember_models);
  const session::SavedState first = first_state(options, atlas->persons, saved, told);
  Kept kept(options.keep_state, options.remember_models, told);
  auto state =
      std::make_unique<State>(std::move(options), std::move(log), std::move(saved), std::move(kept), first.scene);
  state->browsing.recent.folders = state->kept.folders();
  Library& library = state->library;
  library.english = std::make_shared<const anatomy::Atlas>(std::move(*atlas));
  library.atlas = *library.english;
  set_language(*state, state->options.language);
  for (const base::Diagnostic& one : told)
    state->report(one.severity, one.path == scene_of_old
                                    ? state->say(phrases::the_scene_was_not_used, {{"why", state->say(one)}})
                                    : state->say(one));
  if (auto unknown = unknown_ids(first.scene, library.atlas))
    state->report(base::Severity::warning, std::move(*unknown));
  if (state->options.keep_state && !state->editing.saved.keeps()) {
    state->report(base::Severity::note, state->say(phrases::another_window_is_open_and));
  }
  state->picturing.fonts = std::move(*fonts);
  base::Result<body::Body> body =
      load_person_to_draw(*library.english, first.scene.body, progress, state->options.bodies);
  if (!body) return body.error();
  for (const base::Diagnostic& warning : body.warnings) state->log.warn(base::to_string(warning));
  library.body = std::make_shared<const body::Body>(std::move(*body));
  library.bodies[first.scene.body] = library.body;
  if (first.camera) {
    state->camera.now = *first.camera;
  } else {
    state->camera.now = session::framed(state->camera.now, view::framing_of_shown(state->inputs(false, 0)).points,
                                        state->picturing.aspect(), first.scene.labels);
  }
  for (const session::ImportedModel& model : first.scene.models) restore_model(*state, model);
  bring_tour_draft_back(*state);
  state->renew_panes();
  return std::unique_ptr<Application>(new Application(std::move(state)));
}

void Application::perform(const session::Action& action, double now) {
  state_->clock = now;
  perform_action(*state_, action, now);
}

bool Application::tick(double now) {
  State& state = *state_;
  state.clock = now;
  bool changed = state.work.deliver();
  if (!state.work.running.empty()) state.panel.stale = true;
  if (watch_pages(state)) changed = true;
  if (now >= state.look_again) {
    state.look_again = now + look_again_after;
    changed = state.kept.refresh() || changed;
  }
  if (state.fit_wanted) {
    state.fit_wanted = false;
    perform(session::FlyTo{}, now);
  }
  if (state.camera.advance(now)) changed = true;  // The panels do not tell where the camera is on its way.
  if (state.doing.riding) changed = ride_on(state, now) || changed;
  changed = tell_time(state, now) || changed;
  changed = watch_exam(state, now) || changed;
  if (state.editing.due(now) || (state.draft && state.draft->due(now)))
    (void)save();  // The window says what was not written.
  if (changed) state.panel.stale = true;
  return changed;
}

bool Application::moving(double now) const {
  if (state_->hall_is_frozen()) return false;
  const std::optional<Riding>& riding = state_->doing.riding;
  const bool rides = riding && !riding->halted;
  return state_->camera.flight || rides || now - state_->camera.last_move < moving_for;
}

std::optional<double> Application::next_wake(double now) const {
  const State& state = *state_;
  double next = std::numeric_limits<double>::infinity();
  if (state.camera.flight || (state.doing.riding && !state.doing.riding->halted)) return now;
  if (moving(now)) next = std::min(next, state.camera.last_move + moving_for);
  if (state.draft && state.draft->keep_due >= 0) next = std::min(next, state.draft->keep_due);
  if (state.editing.save_due >= 0) next = std::min(next, state.editing.save_due);
  if (!state.work.running.empty()) next = std::min(next, now + 0.1);  // The bars move.
  if (state.presenting) next = std::min(next, state.presenting->tells_next());
  if (state.desk && state.desk->exam) next = std::min(next, state.desk->exam->tells_next());
  if (awaits_pages(state, now)) next = std::min(next, now + 0.25);
  if (next == std::numeric_limits<double>::infinity()) return std::nullopt;
  return next;
}

void Application::set_text_size(int percent) {
  state_->picturing.text_size = percent;
}

void Application::set_look(const view::Look& look) {
  state_->picturing.look = look;
}

std::vector<Application::PlacedPicture> Application::pictures(glm::ivec2 size, double scale, double now) {
  State& state = *state_;
  Picturing& picturing = state.picturing;
  // A picture of another size cannot stay as it was.
  if (picturing.whole != size && state.hall_is_frozen()) freeze_hall(state);
  picturing.whole = size;
  picturing.scale = scale;
  state.renew_panes();
  frame_slide(state, now);
  frame_bedside(state, now);
  frame_desk(state, now);
  const std::optional<PictureKey>& last = picturing.panes.front().key;
  const bool other = !last || last->scene != state.pictured() || last->camera != state.camera.now ||
                     last->body != state.library.body.get() || last->moving;
  // While the picture moves, what the pointer is over means nothing.
  if (other && !moving(now)) state.look_under_pointer(now);
  std::vector<PlacedPicture> pictures;
  for (std::size_t i = 0; i < picturing.panes.size(); ++i) {
    picture_pane(state, i, moving(now), now);
    pictures.push_back({picturing.panes[i].place, &*picturing.panes[i].picture});
  }
  if (state.presenting && state.presenting->frozen && !moving(now)) state.presenting->frozen->taken = true;
  // Of the finest meshes, which are read when a picture first wants them.
  if (body::LateFaults* faults = state.library.body->late_faults.get()) {
    for (std::string& fault : faults->take()) state.report(base::Severity::warning, std::move(fault));
  }
  return pictures;
}

unsigned Application::picture_version() const {
  return state_->picturing.version;
}

render::DrawOptions Application::draw_options(const view::Picture& picture, double now) const {
  if (moving(now)) return {state_->picturing.governor.effort().resolution, 1};
  return {1, render::still_samples(picture.frame)};
}

void Application::record_frame_time(double milliseconds, double now) {
  if (moving(now)) state_->picturing.governor.took(milliseconds);
}

const ui::Model& Application::panel_model() {
  Panel& panel = state_->panel;
  if (panel.stale) {
    fill_panel(panel.model, *state_);
    ++panel.model.version;
    panel.stale = false;
  }
  return panel.model;
}

bool Application::quitting() const {
  return state_->quitting;
}
bool Application::over_handle() const {
  return state_->handles.hot && gizmo(*state_);
}
bool Application::paints() const {
  // In a room only where it asks for that.
  if (state_->bedside)
    return state_->bedside->talk.step == session::BedsideStep::where && state_->doing.painting.has_value();
  if (state_->desk)
    return state_->desk->practice.step == session::DeskStep::question && state_->doing.painting.has_value();
  return mode() == session::Mode::painting;
}
bool Application::draws() const {
  return draws_ink(*state_);
}
session::Mode Application::mode() const {
  return state_->mode();
}
const session::Scene& Application::scene() const {
  return state_->scene();
}
const session::Scene& Application::own_scene() const {
  return state_->editing.scene();
}
const session::Camera& Application::camera() const {
  return state_->camera.now;
}

base::Status Application::save() {
  state_->panel.asked(ui::Matter::keeping);
  base::Status saved = state_->editing.write(state_->own_camera());
  if (const base::Status kept = keep_tour_draft(*state_); saved && !kept) saved = kept;
  if (saved) state_->panel.done(ui::Matter::keeping);
  if (!saved) state_->report(base::Severity::warning, saved.error(), ui::Matter::keeping);
  return saved;
}

void Application::report(base::Severity severity, const base::Error& error) {
  state_->report(severity, error);
}

void Application::report(const base::Diagnostic& remark) {
  state_->report(remark.severity, state_->say(remark));
}

void Application::report(base::Severity severity, std::string text) {
  state_->report(severity, std::move(text));
}

std::vector<std::string> Application::take_completed() {
  return std::exchange(state_->work.ended, {});
}

void Application::set_description(std::string text) {
  state_->panel.description = std::move(text);
}

void Application::set_drawn(std::size_t triangles, bool refined) {
  const Drawn drawn{triangles, refined};
  if (state_->panel.drawn == drawn) return;
  state_->panel.drawn = drawn;
  state_->panel.stale = true;
}

}  // namespace cluneal::app
