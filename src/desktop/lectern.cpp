#include "desktop/lectern.h"

#include <array>
#include <cmath>
#include <ctime>
#include <utility>

#include "desktop/screens.h"
#include "ui/base/appearance.h"
#include "ui/rooms/speaker_phrases.h"

namespace cluneal::desktop {
namespace {

constexpr int next_width = 640;  ///< Pixels of the next slide's picture: it is drawn while the hall waits for nothing.

std::string time_of_day() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  std::array<char, 8> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%H:%M", &local)};
}

ui::PictureShown shown(const std::unique_ptr<render::SharedPicture>& picture, bool there) {
  if (!there || !picture || picture->texture() == 0) return {};
  // ImGui's backend for OpenGL has names of textures in place of pointers.
  const auto name = static_cast<std::uintptr_t>(picture->texture());
  return {reinterpret_cast<ImTextureID>(name),  // NOLINT(performance-no-int-to-ptr): its own way.
          static_cast<float>(picture->size().x), static_cast<float>(picture->size().y)};
}

}  // namespace

void Lectern::begin(double now) {
  swapped_ = false;
  fills_ = true;
  (void)p_.window.take_screens_changed();
  p_.window.keep_when_unfocused(true);
  p_.panels.speaker_window = screens_of_talk(Window::screens(), swapped_).speaker.has_value();
  place(now);
}

void Lectern::end(double now) {
  p_.panels.speaker_window = p_.panels.swap_screens = false;
  close(now);
  p_.window.keep_when_unfocused(false);
}

void Lectern::place(double now) {
  const TalkScreens screens = screens_of_talk(Window::screens(), swapped_);
  // The speaker's first: on the way the hall's may cover it, not the other way round.
  close(now);
  if (fills_ && screens.hall) p_.window.fill_screen(*screens.hall);
  if (p_.panels.speaker_window) open(screens.speaker, now);
}

void Lectern::open(std::optional<std::size_t> screen, double now) {
  const language::Language& language = p_.application.panel_model().language;
  base::Result<std::unique_ptr<SpeakerWindow>> window =
      SpeakerWindow::open(p_.window, language.say(ui::phrases::speaker_window), screen);
  if (!window) {
    p_.panels.speaker_window = false;
    p_.application.report(base::Severity::error, window.error());
    return;
  }
  speaker_ = std::move(*window);
  now_ = render::make_shared_picture();
  next_ = render::make_shared_picture();
  has_now_ = has_next_ = false;
  next_key_.clear();
  shown_ = {};
  seen_again_ = true;
  p_.log.write("speaker", "opened", now);
}

void Lectern::close(double now) {
  if (!speaker_) return;
  speaker_.reset();
  now_.reset();
  next_.reset();
  renderer_.reset();
  p_.log.write("speaker", "closed", now);
}

bool Lectern::follow(double now) {
  if (speaker_ && speaker_->closing()) p_.panels.speaker_window = false;
  const bool asked = std::exchange(p_.panels.swap_screens, false);
  const bool swaps = asked && screens_of_talk(Window::screens(), swapped_).speaker;
  if (swaps) swapped_ = !swapped_;
  const bool changed = p_.window.take_screens_changed();
  if (changed) {
    // A second screen that comes is for who speaks; with the last other one that window goes, until it is asked for.
    p_.panels.speaker_window = screens_of_talk(Window::screens(), swapped_).speaker.has_value();
  }
  if (changed || swaps) {
    place(now);
  } else if (p_.panels.speaker_window != (speaker_ != nullptr)) {
    if (p_.panels.speaker_window) {
      open(screens_of_talk(Window::screens(), swapped_).speaker, now);
    } else {
      close(now);
    }
  } else {
    fills_ = p_.window.geometry().fullscreen;
  }
  return std::exchange(seen_again_, false);
}

void Lectern::turn_to(const ui::TalkView& talk) {
  if (talk.speaker.slide == slide_) return;
  const bool by_one = talk.speaker.slide == slide_ + 1;
  slide_ = talk.speaker.slide;
  const bool had_next = std::exchange(has_next_, false);
  ++pictures_;
  // A hall that is frozen sees what it saw.
  if (talk.frozen) return;
  // What came next is seen now, before the hall's own picture has come to rest.
  has_now_ = had_next && by_one;
  if (has_now_) std::swap(now_, next_);
}

void Lectern::take_hall(glm::ivec2 size, bool at_rest, bool complete) {
  const std::optional<ui::TalkView>& talk = p_.application.panel_model().talk;
  if (!speaker_ || !talk || !at_rest) return;
  turn_to(*talk);
  if (has_now_ && !complete) return;
  const base::Status taken = now_->take(size);
  has_now_ = static_cast<bool>(taken);
  ++pictures_;
}

void Lectern::draw_next(const ui::SpeakerView& speaker, double now) {
  if (speaker.picture.empty() || speaker.picture == next_key_) return;
  next_key_ = speaker.picture;
  if (!renderer_) renderer_ = p_.renderer.beside();
  const glm::ivec2 hall = p_.window.framebuffer_size();
  const glm::ivec2 size(next_width, std::max(1, next_width * hall.y / std::max(1, hall.x)));
  const base::Result<std::optional<render::Image>> drawn = p_.application.draw_next_slide(*renderer_, size);
  if (!drawn) p_.log.write("error", drawn.error().message, now);
  has_next_ = drawn && drawn->has_value();
  if (has_next_) next_->put(**drawn);
  ++pictures_;
}

void Lectern::draw(bool complete, double now) {
  if (!speaker_ || !speaker_->visible()) return;
  const ui::Model& model = p_.application.panel_model();
  if (!model.talk) return;
  turn_to(*model.talk);
  if (complete) draw_next(model.talk->speaker, now);
  const bool damaged = speaker_->take_damage();
  std::tuple<unsigned, unsigned, std::string> wanted{model.version, pictures_, time_of_day()};
  if (!damaged && wanted == shown_) return;
  const session::Preferences& chosen = p_.panels.preferences;
  speaker_->draw({model, 0, 0, std::get<2>(wanted), shown(now_, has_now_), shown(next_, has_next_)},
                 ui::wanted_ground(chosen.theme, chosen.dark_picture));
  shown_ = std::move(wanted);
  p_.log.write("speaker", "drawn", now);
}

}  // namespace cluneal::desktop
