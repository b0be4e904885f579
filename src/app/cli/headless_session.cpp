#include "app/cli/headless_session.h"

#include <future>
#include <optional>
#include <system_error>
#include <utility>

#include "app/models/load.h"
#include "base/large_pages.h"

namespace cluneal::app::cli {
namespace {

using Clock = std::chrono::steady_clock;

/// On a thread of its own where the system gives one, else when its result is asked for.
template <class Work>
auto beside(const Work& work) {
  try {
    return std::async(std::launch::async, work);
  } catch (const std::system_error&) {
    return std::async(std::launch::deferred, work);
  }
}

/// What is read from files, as far as it could be.
struct Read {
  base::Result<anatomy::Atlas> atlas;
  std::optional<base::Result<body::Body>> body;                     ///< Where there is an atlas.
  std::optional<base::Result<std::unique_ptr<text::Fonts>>> fonts;  ///< Where there is a body.
  std::vector<HeadlessSession::Milestone> milestones;
};

Read read_all(const std::string& person, std::string_view language, Clock::time_point start) {
  Read read{load_knowledge(language), {}, {}, {}};
  if (!read.atlas) return read;
  read.milestones.push_back({"knowledge", milliseconds_since(start)});
  if (!read.body.emplace(load_person_to_draw(*read.atlas, person))) return read;
  read.milestones.push_back({"body", milliseconds_since(start)});
  if (read.fonts.emplace(text::Fonts::load())) read.milestones.push_back({"fonts", milliseconds_since(start)});
  return read;
}

}  // namespace

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

view::Inputs HeadlessSession::inputs(const session::Scene& scene, const session::Camera& camera, glm::ivec2 size,
                                     body::LevelOfDetail detail) {
  if (const base::Status laid = drawing.renew(scene.selected, atlas, body); !laid) not_drawn = laid.error();
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
          .time = 0,
          .painted = drawing.patch};
}

base::Result<HeadlessSession> load_headless_session(const std::string& person, const Streams& console,
                                                    std::string_view language) {
  base::lay_heap_in_large_pages();
  HeadlessSession stage;
  const std::string wanted = person.empty() ? session::Scene{}.body : person;
  // To load OpenGL takes about as long as half of the rest, and neither needs the other.
  std::future<Read> reading = beside([&] { return read_all(wanted, language, stage.began); });
  stage.context = render::make_offscreen_context();
  Read read = reading.get();
  if (!read.atlas) return read.atlas.error();
  warn(console, read.atlas.warnings);
  if (!*read.body) return read.body->error();
  warn(console, read.body->warnings);
  if (!*read.fonts) return read.fonts->error();
  stage.atlas = std::move(*read.atlas);
  stage.body = std::move(**read.body);
  stage.fonts = std::move(**read.fonts);
  stage.milestones = std::move(read.milestones);
  return stage;
}

void warn_of_late_faults(const body::Body& body, const Streams& console) {
  if (!body.late_faults) return;
  for (std::string& fault : body.late_faults->take()) {
    warn(console, {{base::Severity::warning, "", "", std::move(fault)}});
  }
}

base::Status add_renderer(HeadlessSession& stage) {
  if (!stage.context) return stage.context.error();
  base::Result<std::unique_ptr<render::Renderer>> renderer = render::make_renderer();
  if (!renderer) return renderer.error();
  stage.renderer = std::move(*renderer);
  stage.milestones.push_back({"renderer", milliseconds_since(stage.began)});
  return base::Done{};
}

}  // namespace cluneal::app::cli
