#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "app/application.h"
#include "base/process.h"
#include "desktop/event_log.h"
#include "desktop/input.h"
#include "desktop/lectern.h"
#include "desktop/panel_host.h"
#include "desktop/settings.h"
#include "desktop/slide_lens.h"
#include "desktop/window.h"
#include "render/panel_layer.h"

namespace cluneal::desktop {

/// Input -> actions -> a new picture where something differs -> panels round it -> sleep. Nothing is drawn when nothing
/// changes. Borrows everything.
class FrameLoop {
 public:
  struct Parts {
    Window& window;
    app::Application& application;
    render::Renderer& renderer;
    render::PanelLayer& layer;
    PanelHost& panels;
    Settings& settings;
    Preferences& preferences;
    EventLog& log;
    const base::TerminationWatch& termination;
    float scale = 1;
  };
  explicit FrameLoop(Parts parts)
      : p_(parts), lectern_({parts.window, parts.application, parts.renderer, parts.settings.panels, parts.log}) {}

  /// Until the window is closed.
  void run();

 private:
  void handle_input(double now);
  void perform(const std::vector<session::Action>& actions, double now);
  /// A tour that begins fills the screen; with its end the window is as it was.
  void follow_tour();
  /// The slides' ground as it was chosen in a tour before; else the window's.
  void take_ground_of_slides();
  void lay_out_panels(double now);
  /// One more sample of each of the pictures of now; their statistics added up.
  [[nodiscard]] base::Result<render::DrawStatistics> draw_pictures(
      const std::vector<app::Application::PlacedPicture>& pictures, double now);
  [[nodiscard]] render::Renderer& renderer_of(std::size_t picture) {
    return picture == 0 ? p_.renderer : *more_[picture - 1];
  }
  /// Gives whether something new is on the screen.
  bool draw_picture(double now);
  /// One of the pictures onto the window, and what the magnifying glass enlarges of it.
  void present(std::size_t picture);
  /// Whether the middle of the glass lies on that picture.
  [[nodiscard]] bool under_lens(std::size_t picture) const;
  /// What the glass shows of the pictures of now, drawn anew; `all`: with the statistics of both.
  [[nodiscard]] base::Status draw_lens(const std::vector<app::Application::PlacedPicture>& pictures, double now,
                                       render::DrawStatistics& all);
  void show(bool picture_changed);
  /// Writes what has been chosen where it is another than what was written, once nothing is held any more.
  void keep_preferences();
  [[nodiscard]] double wait_timeout(double now) const;

  Parts p_;
  std::vector<std::unique_ptr<render::Renderer>> more_;  ///< Of the second picture side by side and those after it.
  std::vector<view::Pane> places_;                       ///< Of the pictures that were drawn last.
  Input input_;
  Lectern lectern_;
  ui::Viewport viewport_;
  std::optional<ui::Lens> lens_;  ///< Before the picture.
  SlideLens slide_lens_;          ///< What it shows.
  int layouts_wanted_ = 3;        ///< ImGui settles hover and sizes a frame or two late.
  unsigned panel_version_ = 0;
  std::uint64_t shown_panels_ = 0;  ///< Hash of what the layer holds.
  glm::ivec2 shown_size_{0};
  bool complete_ = false;  ///< The picture is refined.
  bool warm_ = false;      ///< Every shader has been compiled.
  bool moved_since_layout_ = false;
  bool pressed_since_layout_ = false;
  bool let_go_since_layout_ = false;
  bool idle_told_ = false;
  bool in_tour_ = false;
  bool dark_slides_ = false;                       ///< Their ground when it was looked at last.
  bool full_before_tour_ = false;                  ///< The window filled the screen before.
  bool dialog_told_ = false;                       ///< The event log has it that a dialog is open.
  std::pair<unsigned, int> shown_picture_{0, -1};  ///< Its version and how many samples are in it.
};

}  // namespace cluneal::desktop
