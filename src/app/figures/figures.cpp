// Figures asked for in the window: drawn one after the other on a renderer of their own, a sample at a time between the
// window's frames, and compressed on a worker's thread.
#include <algorithm>
#include <chrono>
#include <glm/common.hpp>
#include <memory>
#include <thread>
#include <utility>

#include "app/figures/figure_path.h"
#include "app/files/files.h"
#include "app/phrases.h"
#include "render/sampling.h"

namespace cluneal::app {
namespace {

constexpr int least_side = 16;

void write_figure(Application::State& state, FigureJob job) {
  // Compressing 4K takes a while: not on the thread that draws.
  auto shared = std::make_shared<FigureParts>(std::move(job.parts));
  ++state.figures.being_written;
  const std::string saved = state.say(phrases::saved_file, {{"file", job.path.string()}});
  auto work = [&state, shared, saved, path = std::move(job.path),
               kind = job.kind](base::Progress&) -> base::Jobs::Delivery {
    const base::Status written = app::write_figure(std::move(*shared), kind, path);
    return [&state, saved, written] {
      --state.figures.being_written;
      if (written) state.work.ended.emplace_back("figure_saved");
      state.tell_end(ui::Matter::figure, written.ok(), written ? saved : state.say(written.error()));
    };
  };
  state.work.start(state.say(phrases::saving_figure), "", std::move(work));
}

}  // namespace

void request_figure(Application::State& state, const session::SaveFigure& wanted, double now) {
  if (wanted.size.x < least_side || wanted.size.y < least_side) {
    state.report(base::Severity::error, state.say(phrases::a_figure_needs_at_least), ui::Matter::figure);
    return;
  }
  if (const base::Status possible = check_figure_path(wanted.path); !possible) {
    state.report(base::Severity::error, possible.error(), ui::Matter::figure);
    return;
  }
  view::Inputs figure_inputs = view::with_scene(state.inputs(false, now), state.doing.pictured(state.scene()));
  figure_inputs.size = wanted.size;
  // Labels keep their share of the picture: as large on the slide as on the screen. On an upright page, where there is
  // less room beside the body, they keep their share of its width.
  const glm::dvec2 larger = glm::dvec2(wanted.size) / glm::max(glm::dvec2(state.picturing.whole), glm::dvec2(1));
  figure_inputs.scale = state.picturing.scale * std::min(larger.x, larger.y);
  figure_inputs.transparent = wanted.transparent;
  figure_inputs.hovered = {};
  figure_inputs.marks.clear();
  figure_inputs.gizmo.reset();
  figure_inputs.spreads =
      state.picturing.spreads.of(state.library.atlas, *state.library.body, figure_inputs.scene.spread);
  FigureJob job;
  job.path = wanted.path;
  job.kind = *figure_kind_of(wanted.path);
  job.figure = figure_of(figure_inputs, job.kind);
  job.parts.transparent = wanted.transparent;
  job.parts.dots_per_inch = wanted.dots_per_inch;
  if (job.kind != FigureKind::png) {
    job.parts.overlay = take_overlay(job.figure);
    job.parts.words = std::move(*job.figure.words);
  }
  state.figures.waiting.push_back(std::move(job));
  state.panel.stale = true;
}

bool Application::figure_pending() const {
  return !state_->figures.waiting.empty();
}

bool Application::step_figure() {
  State& state = *state_;
  if (state.figures.waiting.empty()) return false;
  FigureJob& figure = state.figures.waiting.front();
  state.panel.stale = true;
  const auto give_up = [&](const base::Error& error) {
    const std::string said = state.say(phrases::the_figure_was_not_saved, {{"why", state.say(error)}});
    state.report(base::Severity::error, said, figure.drawn_for ? ui::Matter::page : ui::Matter::figure);
    state.figures.waiting.pop_front();
    return !state.figures.waiting.empty();
  };
  if (!figure.renderer) {
    base::Result<std::unique_ptr<render::Renderer>> renderer = render::make_renderer();
    if (!renderer) return give_up(renderer.error());
    figure.renderer = std::move(*renderer);
  }
  const FigurePicture& picture = figure.figure.pictures[figure.drawn];
  const base::Result<render::DrawStatistics> drawn =
      figure.renderer->draw(picture.frame, {1, render::still_samples(picture.frame)});
  if (!drawn) return give_up(drawn.error());
  figure.samples = drawn->samples;
  if (!drawn->complete) return true;
  base::Result<render::Image> image = figure.renderer->read();
  if (!image) return give_up(image.error());
  put_into(figure.parts.image, figure.figure, picture, std::move(*image));
  if (++figure.drawn < figure.figure.pictures.size()) return true;
  FigureJob done = std::move(figure);
  state.figures.waiting.pop_front();
  if (done.drawn_for) {
    done.drawn_for(std::move(done.parts.image));
    return !state.figures.waiting.empty();
  }
  write_figure(state, std::move(done));
  return !state.figures.waiting.empty();
}

void Application::finish_figures() {
  State& state = *state_;
  while (step_figure()) continue;
  if (state.figures.being_written == 0) return;
  // They stand in the queue behind whatever else is being worked on, which nobody waits for any more.
  for (const RunningJob& job : state.work.running) {
    if (job.name != state.say(phrases::saving_figure)) job.progress->cancel();
  }
  while (state.figures.being_written > 0) {
    if (state.work.jobs.deliver() == 0) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

}  // namespace cluneal::app
