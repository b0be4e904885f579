#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "desktop/window.h"
#include "ui/base/panel_fonts.h"
#include "ui/base/theme.h"
#include "ui/rooms/speaker_panel.h"

struct ImGuiContext;

namespace cluneal::desktop {

/// The second window, for who gives a tour. It has an OpenGL context of its own, which shares the main window's
/// objects, and an ImGui context of its own; after each call the main window's are current again. What is typed into it
/// goes to the main window, as if it had been typed there.
class SpeakerWindow {
 public:
  /// On the whole of that screen of `main.screens()`, else as a window before the others. `main` must outlive it.
  [[nodiscard]] static base::Result<std::unique_ptr<SpeakerWindow>> open(Window& main, const std::string& title,
                                                                         std::optional<std::size_t> screen);
  ~SpeakerWindow();
  SpeakerWindow(const SpeakerWindow&) = delete;
  SpeakerWindow& operator=(const SpeakerWindow&) = delete;

  /// Somebody has closed it: its owner is to let it go.
  [[nodiscard]] bool closing() const;
  [[nodiscard]] bool visible() const;
  /// Whether it has to be drawn though nothing in it has changed: it was covered, or has another size. Once.
  [[nodiscard]] bool take_damage();
  /// Draws it; `input`'s width and height are its own and need not be set.
  void draw(ui::SpeakerInput input, ui::Ground ground);

 private:
  class Current;  ///< While one lives its contexts are the current ones.
  SpeakerWindow(Window& main, GLFWwindow* handle);
  void install_callbacks();
  void set_look(const ui::Model& model, int height, ui::Ground ground);

  Window& main_;
  GLFWwindow* handle_;
  ImGuiContext* context_ = nullptr;
  std::optional<ui::PanelFonts> fonts_;
  float scale_ = 0;  ///< As which fonts are loaded; 0: none are.
  bool damaged_ = true;
};

}  // namespace cluneal::desktop
