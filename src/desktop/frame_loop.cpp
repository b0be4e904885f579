#include "desktop/frame_loop.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <limits>
#include <utility>

namespace cluneal::desktop {
namespace {

constexpr int settle = 3;        // Panel layouts after an event.
constexpr int settle_focus = 6;  // After a field has asked for the keyboard, until ImGui says that it has it.

/// Of their room on the picture: times what is usual.
constexpr std::array<double, 3> label_shares{0.45, 1, 1.25};

view::Look look_of(const session::Preferences& chosen) {
  view::Look look;
  look.high_contrast = chosen.theme == session::Theme::high_contrast;
  look.labels = label_shares[static_cast<std::size_t>(chosen.label_amount)];
  return look;
}

}  // namespace

void FrameLoop::run() {
  while (!p_.application.quitting()) {
    p_.window.wait(wait_timeout(Window::now()));
    const double now = Window::now();
    if (p_.window.closing() || p_.termination.asked()) break;
    handle_input(now);
    follow_tour();
    if (p_.application.tick(now)) layouts_wanted_ = std::max(layouts_wanted_, 1);
    for (const std::string& ended : p_.application.take_completed()) p_.log.write("done", ended, now);
    if (!p_.window.visible()) continue;
    lay_out_panels(now);
    follow_tour();
    keep_preferences();
    const bool changed = draw_picture(now);
    if (p_.application.figure_pending()) {
      if (!p_.application.step_figure()) layouts_wanted_ = std::max(layouts_wanted_, 1);
    }
    show(changed);
    if (in_tour_) lectern_.draw(complete_, now);
    // At rest, and only then: what the first ghosted bone or dashed nerve would otherwise wait for.
    if (complete_ && !warm_) warm_ = !p_.renderer.warm();
  }
  if (in_tour_) {
    // The first forgets what was typed, the second puts the pen down.
    perform({session::LeaveTour{}, session::LeaveTour{}, session::LeaveTour{}}, Window::now());
    follow_tour();
  }
  // What was asked for is there afterwards, also where one quits at once.
  p_.application.finish_figures();
  p_.log.write("quit", "", Window::now());
}

double FrameLoop::wait_timeout(double now) const {
  if (!p_.window.visible()) return 0.25;
  if (layouts_wanted_ > 0 || !complete_ || !warm_ || p_.application.figure_pending() || p_.application.moving(now))
    return 0;
  const std::optional<double> next = p_.application.next_wake(now);
  return next ? std::max(0.0, *next - now) : std::numeric_limits<double>::infinity();
}

void FrameLoop::handle_input(double now) {
  WindowRequests wishes;
  const ui::PanelState& panels = p_.settings.panels;
  const auto asks_for_field = [&] {
    return panels.palette.open || panels.search.focus || panels.open_file || panels.save_figure || panels.open_scene ||
           panels.save_scene || panels.bookmarks || panels.name_bookmark;
  };
  while (const std::optional<InputEvent> event = p_.window.take_event()) {
    layouts_wanted_ = settle;
    idle_told_ = false;
    using Kind = InputEvent::Kind;
    // The panels look at keys and buttons once a layout: one pressed and let go between two would never have been down.
    const bool lets_go = event->kind == Kind::key_up || event->kind == Kind::button_up;
    const bool presses = (event->kind == Kind::key && !event->repeat) || event->kind == Kind::button_down;
    // Nor would one that is pressed again have been let go.
    // And what a finger touches it has not been over before: whose place that is, the panels know after a layout.
    const bool touches = event->kind == Kind::button_down && moved_since_layout_;
    if ((lets_go && pressed_since_layout_) || (presses && let_go_since_layout_) || touches) lay_out_panels(now);
    moved_since_layout_ = moved_since_layout_ || event->kind == Kind::move;
    pressed_since_layout_ = pressed_since_layout_ || presses || event->kind == Kind::key;
    let_go_since_layout_ = let_go_since_layout_ || lets_go;
    p_.panels.handle_event(*event);
    const bool asked_before = asks_for_field();
    const InputFocus focus{p_.panels.wants_mouse(), p_.panels.wants_text(), p_.panels.dialog_open(),
                           panels.keyboard.on,      p_.application.mode(),  p_.application.over_handle(),
                           p_.application.paints(), p_.application.draws()};
    std::vector<session::Action> actions;
    input_.handle(*event, viewport_, focus, p_.application.scene(), p_.settings.panels, wishes, actions, now);
    // What follows in the same batch may build on it: two presses of one toggle key must toggle twice.
    perform(actions, now);
    if (asks_for_field() && !asked_before) {
      // The letters that follow are meant for the field: it gets the keyboard before they are looked at. How many
      // layouts that takes depends on what had it before.
      for (int round = 0; round <= settle || (round < 2 * settle_focus && !p_.panels.wants_text()); ++round) {
        layouts_wanted_ = settle;
        lay_out_panels(now);
      }
    }
  }
  if (wishes.fullscreen) p_.window.toggle_fullscreen();
}

void FrameLoop::perform(const std::vector<session::Action>& actions, double now) {
  for (const session::Action& action : actions) {
    p_.application.perform(action, now);
    if (const auto* remember = session::get_if<session::RememberModels>(&action))
      p_.settings.panels.preferences.remember_models = remember->on;
    if (p_.log.on()) p_.log.write("action", session::name_of(action), now);
  }
}

void FrameLoop::follow_tour() {
  const bool in_tour = p_.application.mode() == session::Mode::presenting;
  if (std::exchange(in_tour_, in_tour) == in_tour) {
    if (!in_tour) return;
    if (lectern_.follow(Window::now())) shown_size_ = {};
    // One who has switched it for a weak projector finds it so in the next talk.
    const bool dark = p_.application.scene().dark_background;
    if (std::exchange(dark_slides_, dark) != dark) p_.settings.panels.talk.dark = dark;
    return;
  }
  const bool full = p_.window.geometry().fullscreen;
  if (in_tour) {
    full_before_tour_ = full;
    take_ground_of_slides();
    lectern_.begin(Window::now());
  } else {
    lectern_.end(Window::now());
    if (full != full_before_tour_) p_.window.toggle_fullscreen();
  }
  ui::PanelState& panels = p_.settings.panels;
  panels.talk_card = panels.speaker = panels.black = panels.white = panels.keyboard.on = false;
  panels.talk.pointer_hidden = in_tour;
  layouts_wanted_ = settle;
  p_.log.write("tour", in_tour ? "begun" : "ended", Window::now());
}

void FrameLoop::take_ground_of_slides() {
  const std::optional<bool> chosen = p_.settings.panels.talk.dark;
  if (chosen && *chosen != p_.application.scene().dark_background)
    perform({session::SetDarkBackground{*chosen}}, Window::now());
  dark_slides_ = p_.application.scene().dark_background;
}

void FrameLoop::keep_preferences() {
  session::Preferences& chosen = p_.settings.panels.preferences;
  chosen = session::with_scene(chosen, p_.application.own_scene());
  if (chosen == p_.preferences.chosen || p_.panels.busy()) return;
  // At once: it holds too where the program is not ended as it should be.
  p_.preferences.chosen = chosen;
  const base::Status kept = write_preferences(preferences_path(), p_.preferences);
  if (!kept) p_.application.report(base::Severity::warning, kept.error());
}

void FrameLoop::lay_out_panels(double now) {
  const ui::Model& model = p_.application.panel_model();
  if (layouts_wanted_ == 0 && model.version == panel_version_) return;
  panel_version_ = model.version;
  pressed_since_layout_ = let_go_since_layout_ = moved_since_layout_ = false;
  layouts_wanted_ = std::max(0, layouts_wanted_ - 1);
  const ui::PanelOutput output = p_.panels.lay_out(model, p_.settings.panels);
  viewport_ = output.viewport;
  lens_ = output.lens;
  if (!output.actions.empty()) {
    perform(output.actions, now);
    layouts_wanted_ = settle;
  }
  if (std::exchange(p_.settings.panels.full_screen, false)) p_.window.toggle_fullscreen();
  if (p_.settings.panels.files.focus) layouts_wanted_ = settle_focus;
  const bool dialog = p_.panels.dialog_open();
  if (std::exchange(dialog_told_, dialog) == dialog) return;
  // Who has the keyboard is told a layout late: a key that comes now must not be lost to a field that is gone.
  for (int round = 0; round < settle; ++round) {
    layouts_wanted_ = settle;
    lay_out_panels(now);
  }
  p_.log.write("dialog", dialog ? "opened" : "closed", now);
}

base::Result<render::DrawStatistics> FrameLoop::draw_pictures(
    const std::vector<app::Application::PlacedPicture>& pictures, double now) {
  more_.resize(pictures.size() - 1);
  for (std::unique_ptr<render::Renderer>& renderer : more_) {
    if (!renderer) renderer = p_.renderer.beside();
  }
  places_.clear();
  render::DrawStatistics all;
  all.complete = true;
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    const view::Picture& picture = *pictures[i].picture;
    places_.push_back(pictures[i].place);
    const auto drawn = renderer_of(i).draw(picture.frame, p_.application.draw_options(picture, now));
    if (!drawn) return drawn.error();
    all.triangles += drawn->triangles;
    all.samples += drawn->samples;
    all.complete = all.complete && drawn->complete;
  }
  if (const base::Status status = draw_lens(pictures, now, all); !status) return status.error();
  return all;
}

base::Status FrameLoop::draw_lens(const std::vector<app::Application::PlacedPicture>& pictures, double now,
                                  render::DrawStatistics& all) {
  slide_lens_.forget();
  if (!lens_ || p_.application.moving(now)) return base::Done{};
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    if (!under_lens(i)) continue;
    const glm::ivec2 corner = glm::ivec2(viewport_.x, viewport_.y) + places_[i].corner;
    const auto drawn = slide_lens_.draw(p_.application, p_.renderer, *lens_, *pictures[i].picture, corner, now);
    if (!drawn) return drawn.error();
    all.samples += drawn->samples;
    all.complete = all.complete && drawn->complete;
  }
  return base::Done{};
}

bool FrameLoop::under_lens(std::size_t picture) const {
  if (!lens_) return false;
  const view::Pane& place = places_[picture];
  const glm::ivec2 within =
      glm::ivec2(std::lround(lens_->x) - viewport_.x, std::lround(lens_->y) - viewport_.y) - place.corner;
  return within.x >= 0 && within.y >= 0 && within.x < place.size.x && within.y < place.size.y;
}

bool FrameLoop::draw_picture(double now) {
  const glm::ivec2 size{viewport_.width, viewport_.height};
  if (size.x < 1 || size.y < 1) return false;
  const auto start = std::chrono::steady_clock::now();
  const session::Preferences& chosen = p_.settings.panels.preferences;
  p_.application.set_text_size(chosen.text_size * chosen.label_size / 100);
  p_.application.set_look(look_of(chosen));
  const base::Result<render::DrawStatistics> drawn = draw_pictures(p_.application.pictures(size, p_.scale, now), now);
  if (!drawn) {
    p_.application.report(base::Severity::error, drawn.error());
    p_.log.write("error", drawn.error().message, now);
    complete_ = true;  // Not again until something changes.
    return true;
  }
  const bool moving = p_.application.moving(now);
  if (moving) {
    p_.renderer.finish();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    p_.application.record_frame_time(took.count(), now);
  }
  complete_ = drawn->complete && !moving;
  // Where nothing was left to draw, the last words still hold.
  if (drawn->triangles > 0) p_.application.set_drawn(drawn->triangles, drawn->complete);
  if (complete_ && !idle_told_) {
    p_.log.write("idle", p_.application.scene().selected.text(), Window::now());
    idle_told_ = true;
  }
  if (!complete_) idle_told_ = false;
  const std::pair<unsigned, int> drawn_now{p_.application.picture_version(), drawn->samples};
  return std::exchange(shown_picture_, drawn_now) != drawn_now;
}

void FrameLoop::present(std::size_t picture) {
  const int height = p_.window.framebuffer_size().y;
  const view::Pane& place = places_[picture];
  const int x = viewport_.x + place.corner.x, y = height - viewport_.y - place.corner.y - place.size.y;
  render::Renderer& renderer = renderer_of(picture);
  renderer.present(x, y);
  if (!under_lens(picture) || slide_lens_.present(*lens_, height)) return;
  const glm::ivec2 middle(std::lround(lens_->x), height - std::lround(lens_->y));
  renderer.present_enlarged(x, y, middle, static_cast<int>(std::lround(lens_->radius)), lens_->enlarges);
}

void FrameLoop::show(bool picture_changed) {
  const glm::ivec2 size = p_.window.framebuffer_size();
  const std::uint64_t panels = p_.panels.draw_hash();
  const bool panels_changed = panels != shown_panels_ || size != shown_size_;
  if (!picture_changed && !panels_changed) return;
  // What lies over the picture is blended with it, so it cannot come from the layer.
  const bool over = p_.panels.covers(viewport_);
  if (panels_changed && !over) {
    const base::Status begun = p_.layer.begin(size);
    if (begun) {
      p_.panels.draw();
      p_.layer.end();
    }
    shown_panels_ = panels;
    shown_size_ = size;
  }
  if (!over) p_.layer.present();
  for (std::size_t i = 0; i < places_.size(); ++i) present(i);
  if (over) {
    p_.panels.draw();
    shown_panels_ = 0;
  }
  if (in_tour_) lectern_.take_hall(size, !p_.application.moving(Window::now()), complete_);
  p_.window.swap();
  if (p_.log.on()) p_.log.write("picture", complete_ ? "complete" : "partial", Window::now());
}

}  // namespace cluneal::desktop
