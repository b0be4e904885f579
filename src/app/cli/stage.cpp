#include "app/cli/stage.h"

#include <utility>

#include "app/models/load.h"

namespace cluneal::app::cli {
namespace {

using Clock = std::chrono::steady_clock;

}  // namespace

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

view::Inputs Stage::inputs(const session::Scene& scene, const session::Camera& camera, glm::ivec2 size,
                           body::Detail detail) {
  return {.atlas = atlas,
          .body = body,
          .models = models,
          .scene = scene,
          .camera = camera,
          .fonts = *fonts,
          .size = size,
          .scale = scale_for(size),
          .detail = detail,
          .moving = false,
          .transparent = false,
          .hovered = {},
          .time = 0};
}

base::Result<Stage> load_stage(const std::string& person, const Console& console, std::string_view language) {
  const Clock::time_point start = Clock::now();
  Stage stage;
  base::Result<anatomy::Atlas> atlas = load_knowledge(language);
  if (!atlas) return atlas.error();
  warn(console, atlas.warnings);
  stage.atlas = std::move(*atlas);
  stage.milestones.push_back({"knowledge", milliseconds_since(start)});

  base::Result<body::Body> body = load_person(stage.atlas, person.empty() ? session::Scene{}.body : person);
  if (!body) return body.error();
  warn(console, body.warnings);
  stage.body = std::move(*body);
  stage.milestones.push_back({"body", milliseconds_since(start)});

  base::Result<std::unique_ptr<text::Fonts>> fonts = text::Fonts::load();
  if (!fonts) return fonts.error();
  stage.fonts = std::move(*fonts);
  stage.milestones.push_back({"fonts", milliseconds_since(start)});
  return stage;
}

base::Status add_renderer(Stage& stage) {
  const Clock::time_point start = Clock::now();
  const double before = stage.milestones.empty() ? 0 : stage.milestones.back().milliseconds;
  base::Result<std::unique_ptr<render::OffscreenContext>> context = render::make_offscreen_context();
  if (!context) return context.error();
  stage.context = std::move(*context);
  base::Result<std::unique_ptr<render::Renderer>> renderer = render::make_renderer();
  if (!renderer) return renderer.error();
  stage.renderer = std::move(*renderer);
  stage.milestones.push_back({"renderer", before + milliseconds_since(start)});
  return base::Done{};
}

}  // namespace cluneal::app::cli
