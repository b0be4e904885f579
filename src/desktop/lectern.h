#pragma once

#include <memory>
#include <string>
#include <tuple>

#include "app/application.h"
#include "desktop/event_log.h"
#include "desktop/speaker_window.h"
#include "desktop/window.h"
#include "render/shared_picture.h"

namespace cluneal::desktop {

/// Who speaks while a tour is given: which screen gets the hall's picture and which the speaker's window, also when
/// screens come and go, and what that window shows. Borrows everything.
class Lectern {
 public:
  struct Parts {
    Window& window;
    app::Application& application;
    render::Renderer& renderer;  ///< The window's.
    ui::PanelState& panels;
    EventLog& log;
  };
  explicit Lectern(Parts parts) : p_(parts) {}

  /// A tour begins: the hall's picture fills its screen; with a second screen the speaker's window fills that.
  void begin(double now);
  /// It ends: the speaker's window goes. The hall's stays as large as it is.
  void end(double now);
  /// While one is given: does what was asked for by key, and follows the screens. Gives whether the hall's picture is
  /// to be shown again, since the speaker's window is to have it.
  [[nodiscard]] bool follow(double now);

  /// Before the hall's picture is swapped: keeps it for the speaker's window, at rest.
  void take_hall(glm::ivec2 size, bool at_rest, bool complete);
  /// Draws the speaker's window where something in it is new. `complete`: the hall waits for nothing.
  void draw(bool complete, double now);

 private:
  void place(double now);
  void open(std::optional<std::size_t> screen, double now);
  void close(double now);
  /// The pictures of another slide than the one of before.
  void turn_to(const ui::TalkView& talk);
  void draw_next(const ui::SpeakerView& speaker, double now);

  Parts p_;
  std::unique_ptr<SpeakerWindow> speaker_;
  std::unique_ptr<render::Renderer> renderer_;  ///< Of the next slide's picture.
  std::unique_ptr<render::SharedPicture> now_, next_;
  bool has_now_ = false, has_next_ = false;  ///< They show this slide and the next.
  std::size_t slide_ = 0;                    ///< To which they belong.
  std::string next_key_;
  bool swapped_ = false;
  bool fills_ = false;                                   ///< The hall's picture fills its screen.
  bool seen_again_ = false;                              ///< It is to be shown once more.
  unsigned pictures_ = 0;                                ///< How often one of them changed.
  std::tuple<unsigned, unsigned, std::string> shown_{};  ///< The model's version, `pictures_`, the time of day.
};

}  // namespace cluneal::desktop
