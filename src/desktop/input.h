#pragma once

#include <optional>
#include <vector>

#include "desktop/shortcuts.h"
#include "desktop/window.h"
#include "session/action.h"
#include "session/command.h"
#include "ui/panels.h"

namespace cluneal::desktop {

/// Who owns the mouse and keyboard at the moment.
struct InputFocus {
  bool panels_want_mouse = false;
  bool panels_want_text = false;  ///< A text field is being typed into.
  bool dialog_open = false;
  bool panels_want_keys = false;  ///< The keyboard moves about in the panels.
  session::Mode mode = session::Mode::usual;
  bool over_handle = false;  ///< The pointer is on a handle of a model.
  bool paints = false;       ///< The left button paints on the skin,
  bool draws = false;        ///< or draws on a slide.
};

/// What input asks for, beside actions: things of the window alone.
struct WindowRequests {
  bool fullscreen = false;
};

/// Turns events into actions: drags, wheel, clicks, shortcuts. Keeps only what a gesture needs between events.
class Input {
 public:
  /// `viewport` in framebuffer pixels. Toggles of panels and dialogs go straight into `panels`.
  void handle(const InputEvent& event, const ui::Viewport& viewport, const InputFocus& focus,
              const session::Scene& scene, ui::PanelState& panels, WindowRequests& wishes,
              std::vector<session::Action>& actions, double now);

  [[nodiscard]] bool dragging() const { return drag_ != Drag::none; }

 private:
  enum class Drag { none, orbit, pan, handle, paint, ink };

  void key(const InputEvent& event, const InputFocus& focus, const session::Scene& scene, ui::PanelState& panels,
           WindowRequests& wishes, std::vector<session::Action>& actions);
  /// Tab, Alt, and what belongs to the panels while the keyboard moves about in them; gives whether it was that.
  static bool panel_key(const InputEvent& event, const InputFocus& focus, ui::PanelState& panels);
  /// In one of the rooms, at the bedside or at the desk.
  static void room_key(const InputEvent& event, const Shortcut& pressed, const InputFocus& focus,
                       const session::Scene& scene, ui::PanelState& panels, std::vector<session::Action>& actions);
  /// What the window does by itself; gives whether it was that.
  static bool window_key(const InputEvent& event, const Shortcut& pressed, const InputFocus& focus,
                         ui::PanelState& panels);
  void press(const InputEvent& event, const ui::Viewport& viewport, const InputFocus& focus,
             const session::Preferences& chosen, std::vector<session::Action>& actions);
  void release(const InputEvent& event, const ui::Viewport& viewport, const session::Preferences& chosen,
               std::vector<session::Action>& actions, double now);
  void move(const InputEvent& event, const ui::Viewport& viewport, const InputFocus& focus,
            const session::Preferences& chosen, std::vector<session::Action>& actions);

  Drag drag_ = Drag::none;
  int drag_button_ = 0;
  bool alt_alone_ = false;  ///< Alt is down and nothing else has been pressed since.
  bool shifted_ = false;    ///< Shift was down with the button.
  bool moved_ = false;      ///< Since the button went down, farther than a click allows.
  glm::dvec2 down_{0}, last_{0};
  double last_click_ = -1;
  glm::dvec2 last_click_at_{-1e9};
};

}  // namespace cluneal::desktop
