#pragma once

#include <deque>
#include <functional>
#include <glm/vec2.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "desktop/screens.h"
#include "desktop/window_geometry.h"

struct GLFWwindow;

namespace cluneal::desktop {

/// What came from mouse, keyboard and system since the last look, in order. Positions in framebuffer pixels from the
/// top left.
struct InputEvent {
  enum class Kind { key, key_up, character, button_down, button_up, move, enter, leave, focus, scroll, drop, other };
  Kind kind = Kind::other;
  int code = 0;  ///< GLFW's key or button.
  int mods = 0;  ///< GLFW's modifier bits.
  int scancode = 0;
  unsigned character = 0;  ///< A Unicode code point.
  bool repeat = false;
  bool focused = false;
  glm::dvec2 position{0};
  glm::dvec2 wheel{0};
  std::vector<std::string> files;
};

/// The one window, with an OpenGL 3.3 core context made through EGL and current on this thread.
class Window {
 public:
  /// `scale` of text and buttons where it was asked for; 0: the screen's.
  /// Fails with a sentence when there is no display or no OpenGL 3.3.
  [[nodiscard]] static base::Result<std::unique_ptr<Window>> open(const std::string& title,
                                                                  const WindowGeometry& geometry, float scale = 0);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// Waits for events, at most `seconds` (not positive: only looks; infinite: no limit).
  void wait(double seconds);
  /// Ends another thread's (or the next) wait. Safe from any thread.
  static void wake();
  /// The next event, oldest first; nothing when all are taken.
  [[nodiscard]] std::optional<InputEvent> take_event();

  [[nodiscard]] bool closing() const;
  [[nodiscard]] bool visible() const;  ///< Not minimised and of some size.
  [[nodiscard]] glm::ivec2 framebuffer_size() const;
  [[nodiscard]] glm::ivec2 size() const;
  [[nodiscard]] float content_scale() const;
  /// Units of the system a pixel: less than 1 where the system has scaled already.
  [[nodiscard]] float unit_pixels() const;
  void toggle_fullscreen();
  /// Fills that one of `screens()`, from wherever it is; toggle_fullscreen() then goes back to where it was before.
  void fill_screen(std::size_t screen);
  /// While it fills a screen it stays there, also when another window has the keyboard.
  void keep_when_unfocused(bool keep);
  /// Those that are connected now; the system's first one is the first.
  [[nodiscard]] static std::vector<Screen> screens();
  /// Whether one has come or gone since the last call.
  [[nodiscard]] bool take_screens_changed();
  /// As if it had come to this window, the pointer being where it is.
  void hand_in(InputEvent event);
  /// Sets what the next window of this program asks of OpenGL.
  static void ask_for_context();
  [[nodiscard]] WindowGeometry geometry() const;
  void swap();
  [[nodiscard]] GLFWwindow* handle() const { return window_; }
  /// Seconds since the window system started.
  [[nodiscard]] static double now();

 private:
  void enter_fullscreen();
  /// The size and place that it is to have, given to it.
  WindowGeometry fit(const WindowGeometry& wanted, float asked_scale);
  explicit Window(GLFWwindow* window);
  void install_callbacks();
  void install_keyboard();
  void install_mouse();
  [[nodiscard]] InputEvent at_cursor(InputEvent::Kind kind) const;
  [[nodiscard]] glm::dvec2 to_pixels(double x, double y) const;

  GLFWwindow* window_ = nullptr;
  std::deque<InputEvent> events_;
  /// Where it was when the event that is handed on came: by now it may be farther on, and a stroke would begin there.
  std::optional<glm::dvec2> pointer_;
  WindowGeometry restored_;
  bool screens_changed_ = false;
};

}  // namespace cluneal::desktop
