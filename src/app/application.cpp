#include "app/application.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "app/application_state.h"
#include "base/file.h"
#include "io/image_file.h"
#include "session/scene_json.h"
#include "view/framing.h"

namespace cluneal::app {
namespace {

constexpr double moving_for = 0.15;  // Seconds after the last movement of the camera in which less detail is drawn.
constexpr double save_after = 1.0;   // Seconds of quiet before the scene is written,
constexpr double save_at_the_latest = 10.0;  // or of changes that never pause.
constexpr double look_again_after = 1;       // Seconds, for bookmarks of another window, while something goes on here.
constexpr int still_samples = 32;

/// The scene and camera to start with; what cannot be used of them is told.
session::SavedState first_state(const ApplicationOptions& options, const SavedScene& saved,
                                std::vector<base::Diagnostic>& told) {
  if (options.state_file.empty()) {
    session::SavedState last = saved.read(told).value_or(session::SavedState{});
    if (options.drawn_as) last.scene = session::drawn_as(std::move(last.scene), *options.drawn_as);
    return last;
  }
  base::Result<std::string> text = base::read_text(options.state_file);
  base::Result<session::SavedState> state =
      text ? session::from_json(*text, options.state_file) : base::Result<session::SavedState>(text.error());
  if (state) {
    if (const base::Status known = known_person(state->scene.body); !known) state = known.error();
  }
  if (state) return *state;
  told.push_back({base::Severity::warning, "", "", "The scene was not used: " + state.error().message});
  return {};
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
  const session::SavedState first = first_state(options, saved, told);
  Kept kept(options.keep_state, options.remember_models, told);
  auto state =
      std::make_unique<State>(std::move(options), std::move(log), std::move(saved), std::move(kept), first.scene);
  for (base::Diagnostic& one : told) state->report(one.severity, std::move(one.message));
  if (auto unknown = unknown_ids(first.scene, *atlas)) state->report(base::Severity::warning, std::move(*unknown));
  if (state->options.keep_state && !state->saved.keeps()) {
    state->report(base::Severity::note,
                  "Another window is open and keeps the scene: what you do in this one is not kept when you close it.");
  }
  state->recent.folders = state->kept.folders();
  state->atlas = std::move(*atlas);
  state->fonts = std::move(*fonts);
  base::Result<body::Body> body = load_person(state->atlas, first.scene.body, progress, state->options.bodies);
  if (!body) return body.error();
  for (const base::Diagnostic& warning : body.warnings) state->log.warn(base::to_string(warning));
  state->body = std::make_shared<const body::Body>(std::move(*body));
  state->bodies[first.scene.body] = state->body;
  if (first.camera) {
    state->camera = *first.camera;
  } else {
    const double aspect = static_cast<double>(state->picture_size.x) / state->picture_size.y;
    state->camera = session::framed(state->camera, view::framing_of_shown(state->inputs(false, 0)).points, aspect,
                                    first.scene.labels);
  }
  for (const session::ImportedModel& model : first.scene.models) state->restore_model(model);
  return std::unique_ptr<Application>(new Application(std::move(state)));
}

void Application::perform(const session::Action& action, double now) {
  state_->clock = now;
  perform_action(*state_, action, now);
}

bool Application::tick(double now) {
  State& state = *state_;
  state.clock = now;
  bool changed = state.jobs.deliver() > 0;
  const auto ended = [](const RunningJob& job) { return job.progress.use_count() == 1; };
  const auto first = std::remove_if(state.running.begin(), state.running.end(), ended);
  if (first != state.running.end()) {
    state.running.erase(first, state.running.end());
    changed = true;
  }
  if (!state.running.empty()) state.panel_dirty = true;
  if (state.watch_pages()) changed = true;
  if (now >= state.look_again) {
    state.look_again = now + look_again_after;
    changed = state.kept.refresh() || changed;
  }
  if (state.fit_wanted) {
    state.fit_wanted = false;
    perform(session::FlyTo{}, now);
  }
  if (state.flight) {
    const Flight& flight = *state.flight;
    const double t = (now - flight.start) / flight.seconds;
    state.camera = session::between(flight.from, flight.to, std::clamp(t, 0.0, 1.0));
    state.last_camera_move = now;
    if (t >= 1) state.flight.reset();
    changed = changed || !state.flight;  // The panels do not tell where the camera is on its way.
  }
  if (state.riding) changed = state.ride_on(now) || changed;
  if (state.save_due >= 0 && now >= state.save_due) (void)save();  // The window says what was not written.
  if (changed) state.panel_dirty = true;
  return changed;
}

bool Application::moving(double now) const {
  const bool rides = state_->riding && !state_->riding->halted;
  return state_->flight || rides || now - state_->last_camera_move < moving_for;
}

std::optional<double> Application::next_wake(double now) const {
  const State& state = *state_;
  double next = std::numeric_limits<double>::infinity();
  if (state.flight || (state.riding && !state.riding->halted)) return now;
  if (moving(now)) next = std::min(next, state.last_camera_move + moving_for);
  if (state.save_due >= 0) next = std::min(next, state.save_due);
  if (!state.running.empty()) next = std::min(next, now + 0.1);  // The bars move.
  if (state.awaits_pages(now)) next = std::min(next, now + 0.25);
  if (next == std::numeric_limits<double>::infinity()) return std::nullopt;
  return next;
}

view::Inputs Application::State::inputs(bool moving, double now) const {
  return {atlas,
          *body,
          models,
          pictured(),
          camera,
          *fonts,
          picture_size,
          picture_scale,
          moving ? governor.effort().detail : body::Detail::still,
          moving,
          false,
          hovered,
          now,
          text_size / 100.0,
          marks(),
          gizmo(),
          painting ? painting->patch : nullptr,
          look};
}

void Application::set_text_size(int percent) {
  state_->text_size = percent;
}

void Application::set_look(const view::Look& look) {
  state_->look = look;
}

void Application::State::look_under_pointer(double now) {
  Id over;
  if (pointer && !hot_handle) {
    if (const auto hit = view::pick(inputs(true, now), memory, *pointer)) over = hit->id;
  }
  if (over == hovered) return;
  hovered = over;
  panel_dirty = true;
}

const view::Picture& Application::picture(glm::ivec2 size, double scale, double now) {
  State& state = *state_;
  state.picture_size = size;
  state.picture_scale = scale;
  const bool is_moving = moving(now);
  const bool other = !state.picture_key || state.picture_key->scene != state.pictured() ||
                     state.picture_key->camera != state.camera || state.picture_key->body != state.body.get() ||
                     state.picture_key->moving;
  // While the picture moves, what the pointer is over means nothing.
  if (other && !is_moving) state.look_under_pointer(now);
  PictureKey key{state.pictured(),
                 state.camera,
                 size,
                 scale,
                 is_moving,
                 is_moving ? state.governor.effort().detail : body::Detail::still,
                 state.hovered,
                 state.body.get(),
                 state.models.size(),
                 state.text_size,
                 state.marks(),
                 state.gizmo(),
                 state.painting ? state.painting->patch.get() : nullptr,
                 state.look};
  if (!state.picture || key != state.picture_key) {
    state.picture = view::make_picture(state.inputs(is_moving, now), state.memory);
    state.picture_key = std::move(key);
    ++state.picture_version;
  }
  return *state.picture;
}

unsigned Application::picture_version() const {
  return state_->picture_version;
}

render::DrawOptions Application::draw_options(double now) const {
  if (moving(now)) return {state_->governor.effort().resolution, 1};
  return {1, still_samples};
}

void Application::frame_took(double milliseconds, double now) {
  if (moving(now)) state_->governor.took(milliseconds);
}

const ui::Model& Application::panel_model() {
  State& state = *state_;
  if (state.panel_dirty) {
    fill_panel(state.panel, state);
    ++state.panel.version;
    state.panel_dirty = false;
  }
  return state.panel;
}

bool Application::quitting() const {
  return state_->quitting;
}
bool Application::over_handle() const {
  return state_->hot_handle && state_->gizmo();
}
session::Mode Application::mode() const {
  return state_->painting  ? session::Mode::painting
         : state_->pairing ? session::Mode::pairing
         : state_->riding  ? session::Mode::riding
                           : session::Mode::usual;
}
const session::Scene& Application::scene() const {
  return state_->scene();
}
const session::Camera& Application::camera() const {
  return state_->camera;
}

base::Status Application::save() {
  State& state = *state_;
  state.save_due = -1;
  state.unsaved_since = -1;
  base::Status saved = state.saved.write({state.scene(), state.camera});
  if (!saved) state.report(base::Severity::warning, saved.error().message);
  return saved;
}

void Application::report(base::Severity severity, std::string text) {
  state_->report(severity, std::move(text));
}

std::vector<std::string> Application::take_ended() {
  return std::exchange(state_->ended, {});
}

void Application::set_description(std::string text) {
  state_->description = std::move(text);
}

void Application::set_status(std::string text) {
  if (text == state_->status) return;
  state_->status = std::move(text);
  state_->panel_dirty = true;
}

FontFiles font_files() {
  const base::Result<std::unique_ptr<text::Fonts>> fonts = text::Fonts::load();
  if (!fonts) return {};
  return {(*fonts)->file(text::Weight::regular), (*fonts)->file(text::Weight::bold)};
}

void Application::State::report(base::Severity severity, std::string text) {
  // Said again, a message says no more.
  std::erase_if(messages, [&](const auto& message) { return message.text == text; });
  messages.push_back({severity, std::move(text)});
  constexpr std::size_t most = 50;
  if (messages.size() > most) messages.erase(messages.begin());
  panel_dirty = true;
}

void Application::State::touch(double now) {
  panel_dirty = true;
  renew_pairing();
  renew_painting();
  if (!saved.keeps()) return;
  if (unsaved_since < 0) unsaved_since = now;
  save_due = std::min(now + save_after, std::max(now, unsaved_since + save_at_the_latest));
}

}  // namespace cluneal::app
