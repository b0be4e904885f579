#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <glm/vec2.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/log.h"
#include "base/progress.h"
#include "base/result.h"
#include "body/build_body.h"
#include "render/renderer.h"
#include "session/action.h"
#include "session/command.h"
#include "session/preferences.h"
#include "ui/model/model.h"
#include "view/side_by_side.h"
#include "view/view.h"

namespace cluneal::app {

struct ApplicationOptions {
  std::filesystem::path program;                 ///< This executable, for the import's child.
  bool keep_state = true;                        ///< Read the last scene, autosave it.
  std::string language = "en";                   ///< In which it speaks.
  bool remember_models = false;                  ///< Those of the last scene come back too.
  std::string state_file;                        ///< A scene to start from instead (--state).
  std::optional<session::Preferences> drawn_as;  ///< How labels and nerves of the last scene are drawn instead.
  body::BuildOptions bodies;                     ///< How finely bodies are built: tests need no fine ones.
  std::function<long long()> unix_time;          ///< Seconds since 1970, UTC; not set: the clock's. For tests.
  std::function<void()> wake;                    ///< Called from workers when something is ready.
};

/// All that is there while the program runs: knowledge, bodies, the user's state, jobs. Knows no window. One thread;
/// jobs run on others and are delivered in `tick`.
class Application {
 public:
  [[nodiscard]] static base::Result<std::unique_ptr<Application>> create(ApplicationOptions options, base::Log log,
                                                                         base::Progress* progress = nullptr);
  ~Application();

  void perform(const session::Action& action, double now);
  /// Delivers finished jobs, moves the camera's flight or ride, autosaves. Gives whether the panels may have changed.
  bool tick(double now);

  /// How large names and notes on the picture are, percent of the usual.
  void set_text_size(int percent);
  void set_look(const view::Look& look);
  /// A picture of now, and where on the target it stands.
  struct PlacedPicture {
    view::Pane place;
    const view::Picture* picture = nullptr;  ///< Lives until pictures() is called again.
  };
  /// The pictures of now on a target of `size` pixels: one, or several side by side. They are the same objects until
  /// something changes them.
  [[nodiscard]] std::vector<PlacedPicture> pictures(glm::ivec2 size, double scale, double now);
  /// Another number whenever pictures() gave another picture.
  [[nodiscard]] unsigned picture_version() const;
  /// How to draw one of them now: one quick sample while the camera moves, refined at rest.
  [[nodiscard]] render::DrawOptions draw_options(const view::Picture& picture, double now) const;
  /// How long the last frame took, from input to done: less is drawn while moving when it was too long.
  void record_frame_time(double milliseconds, double now);
  /// Whether the camera moves (by hand within the last 150 ms, or in flight): then less detail is drawn.
  [[nodiscard]] bool moving(double now) const;
  /// When `tick` wants to be called at the latest, in seconds of `now`'s clock; nothing: only on events.
  [[nodiscard]] std::optional<double> next_wake(double now) const;

  [[nodiscard]] const ui::Model& panel_model();
  [[nodiscard]] bool quitting() const;
  /// What goes on, so that some keys and the mouse mean other things: a ride (halted or not), points, painting, a tour.
  [[nodiscard]] session::Mode mode() const;
  /// Whether the left button paints where it hurts.
  [[nodiscard]] bool paints() const;
  /// Whether it draws on a slide.
  [[nodiscard]] bool draws() const;
  /// Whether the pointer is on a handle of a model: a drag then takes hold of it.
  [[nodiscard]] bool over_handle() const;

  /// What is shown: while a tour is given, its slide.
  [[nodiscard]] const session::Scene& scene() const;
  /// The user's, also while a tour is given.
  [[nodiscard]] const session::Scene& own_scene() const;
  [[nodiscard]] const session::Camera& camera() const;
  /// Writes scene and camera now. What cannot be written is shown in the window, and given for whoever ends it.
  base::Status save();

  /// A figure asked for by SaveFigure is drawn a sample at a time, between the window's frames, on the OpenGL context
  /// that is current when this is called. Gives whether there is more to draw.
  bool step_figure();
  [[nodiscard]] bool figure_pending() const;
  /// Draws and writes what was asked for, and returns when it is there: before the program ends.
  void finish_figures();

  /// The slide after the one of now as the hall will see it, small, for who speaks; `renderer` is one of its own beside
  /// the window's. Nothing where no tour is given, at its end, and where the next slide's body is not there yet.
  [[nodiscard]] base::Result<std::optional<render::Image>> draw_next_slide(render::Renderer& renderer, glm::ivec2 size);

  /// Shows a sentence in the window until it is dismissed.
  void report(base::Severity severity, std::string text);
  void report(base::Severity severity, const base::Error& error);
  void report(const base::Diagnostic& remark);
  /// What long work has ended since the last call: "model_opened", "body_built", "figure_saved"; for logs and tests.
  [[nodiscard]] std::vector<std::string> take_completed();
  /// What About says of the OpenGL in use, and the line beside the messages.
  void set_description(std::string text);
  void set_drawn(std::size_t triangles, bool refined);

  struct State;  ///< Private to this folder: application_state.h.

 private:
  explicit Application(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace cluneal::app
