#pragma once

#include <cstdint>
#include <optional>
#include <set>

#include "base/progress.h"
#include "desktop/window.h"
#include "language/language.h"
#include "ui/base/panel_fonts.h"
#include "ui/base/theme.h"
#include "ui/panels.h"

struct ImGuiContext;

namespace cluneal::desktop {

/// Dear ImGui's life: context, fonts, backends. One a window; needs the window's OpenGL context while it lives.
class PanelHost {
 public:
  PanelHost(Window& window, float scale);
  ~PanelHost();
  PanelHost(const PanelHost&) = delete;
  PanelHost& operator=(const PanelHost&) = delete;

  /// Lets the panels see an event. Every event is handed on here, in order, so that none is seen before its time.
  void handle_event(const InputEvent& event);
  /// Lays the panels out; drawing waits for draw(). A panel that forgets to close something is mended, not fatal.
  [[nodiscard]] ui::PanelOutput lay_out(const ui::Model& model, ui::PanelState& state);
  /// The same before there is anything to show: what is being done, and how far.
  void lay_out_start(const ui::PanelState& look, const language::Language& language, const base::Progress::State& done,
                     bool slow);
  /// Draws the last layout into the bound framebuffer.
  void draw();
  /// A hash of what draw() would draw: the same number, the same pixels.
  [[nodiscard]] std::uint64_t draw_hash() const;
  /// Whether anything laid out covers part of `viewport` (framebuffer pixels).
  [[nodiscard]] bool covers(const ui::Viewport& viewport) const;

  [[nodiscard]] bool wants_mouse() const;
  [[nodiscard]] bool wants_text() const;
  [[nodiscard]] bool dialog_open() const;
  /// Whether something is held or typed into: a slider, a field.
  [[nodiscard]] bool busy() const;

 private:
  [[nodiscard]] int as_space(int key) const;

  void begin_frame(int text_percent, ui::Ground ground);
  /// Fonts, spacing and colours as the settings have them, where they are not so already.
  void set_look(int text_percent, ui::Ground ground);
  void set_spoken(const language::Language& language);
  /// The letters of the language and of all names that are shown, where the fonts have them not yet.
  void set_letters(const ui::Model& model, const ui::PanelState& state);

  Window& window_;
  ui::PanelFonts fonts_;
  bool enter_is_space_ = false;  ///< Enter is down and presses what the keyboard is on.
  float screen_scale_;
  ui::Ground ground_ = ui::Ground::light;
  std::optional<unsigned> folder_read_;  ///< Which answer's letters these are:
  std::set<char32_t> folder_;
  std::optional<unsigned> read_;  ///< Which version of the model's these are, with those:
  std::set<char32_t> spoken_, names_;
  float scale_ = 0;  ///< With the text's own size; 0 before the first layout.
  ImGuiContext* context_;
};

}  // namespace cluneal::desktop
