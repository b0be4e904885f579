#pragma once

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "anatomy/atlas.h"
#include "app/cli/commands.h"
#include "app/state/shown_drawing.h"
#include "render/renderer.h"
#include "text/font.h"
#include "view/view.h"

namespace cluneal::app::cli {

/// All that a picture without a window needs, loaded; and how long each took.
struct HeadlessSession {
  struct Milestone {
    std::string name;
    double milliseconds = 0;  ///< Since the loading began.
  };
  anatomy::Atlas atlas;
  body::Body body;
  std::unique_ptr<text::Fonts> fonts;
  std::map<std::string, view::LoadedModel> models;
  ShownDrawing drawing;                  ///< Of the case that is selected in the scene.
  std::optional<base::Error> not_drawn;  ///< Why it could not be laid on this body.
  base::Result<std::unique_ptr<render::OffscreenContext>> context{nullptr};
  std::unique_ptr<render::Renderer> renderer;  ///< After the context: it must go first.
  std::chrono::steady_clock::time_point began = std::chrono::steady_clock::now();
  std::vector<Milestone> milestones;

  HeadlessSession() = default;
  ~HeadlessSession() { renderer.reset(); }
  HeadlessSession(HeadlessSession&&) = default;
  HeadlessSession& operator=(HeadlessSession&&) = delete;

  /// What view makes pictures from; refers to this stage and to what is passed.
  [[nodiscard]] view::Inputs inputs(const session::Scene& scene, const session::Camera& camera, glm::ivec2 size,
                                    body::LevelOfDetail detail);
};

/// Knowledge, body and fonts; `person` empty: the default. Warnings go to the console. Meanwhile OpenGL is loaded: what
/// may be wrong with that is said where a renderer is wanted.
[[nodiscard]] base::Result<HeadlessSession> load_headless_session(const std::string& person, const Streams& console,
                                                                  std::string_view language = "en");
[[nodiscard]] double milliseconds_since(std::chrono::steady_clock::time_point start);
/// A renderer without a window.
[[nodiscard]] base::Status add_renderer(HeadlessSession& stage);

/// What went wrong with the finest meshes that were drawn so far.
void warn_of_late_faults(const body::Body& body, const Streams& console);

/// Fonts and lines grow with the picture: those of one of 1440 x 1080 pixels, or wider, are as designed. In a narrower
/// one names would cover the body.
[[nodiscard]] inline double scale_for(glm::ivec2 size) {
  return std::min(size.x / 1440.0, size.y / 1080.0);
}

}  // namespace cluneal::app::cli
