// Figures asked for in the window: drawn one after the other on a renderer of their own, a sample at a time between the
// window's frames, and compressed on a worker's thread.
#include <chrono>
#include <memory>
#include <thread>
#include <utility>

#include "app/application_state.h"
#include "app/figure_path.h"

namespace cluneal::app {
namespace {

constexpr int figure_samples = 32;
constexpr int least_side = 16;

}  // namespace

void Application::State::request_figure(const session::SaveFigure& wanted, double now) {
  if (wanted.size.x < least_side || wanted.size.y < least_side) {
    report(base::Severity::error, "A figure needs at least 16 pixels each way.");
    return;
  }
  if (const base::Status possible = check_figure_path(wanted.path); !possible) {
    report(base::Severity::error, possible.error().message);
    return;
  }
  view::Inputs figure_inputs = inputs(false, now);
  figure_inputs.size = wanted.size;
  // Labels keep their share of the picture: as large on the slide as on the screen.
  figure_inputs.scale = picture_scale * wanted.size.y / std::max(1.0, static_cast<double>(picture_size.y));
  figure_inputs.transparent = wanted.transparent;
  figure_inputs.hovered = {};
  figure_inputs.marks.clear();
  figure_inputs.gizmo.reset();
  view::ViewMemory own;
  FigureJob job;
  job.frame = view::make_picture(figure_inputs, own).frame;
  job.path = wanted.path;
  job.kind = *figure_kind_of(wanted.path);
  job.parts.transparent = wanted.transparent;
  job.parts.dots_per_inch = wanted.dots_per_inch;
  if (job.kind != FigureKind::png) {
    job.parts.overlay = std::exchange(job.frame.overlay, {});
    job.parts.words = figure_words(figure_inputs);
  }
  figures.push_back(std::move(job));
  panel_dirty = true;
}

void Application::State::write_figure(FigureJob job, render::Image image) {
  // Compressing 4K takes a while: not on the thread that draws.
  auto shared = std::make_shared<FigureParts>(std::move(job.parts));
  shared->image = std::move(image);
  ++figures_being_written;
  auto work = [this, shared, path = std::move(job.path), kind = job.kind](base::Progress&) -> base::Jobs::Delivery {
    const base::Status written = app::write_figure(std::move(*shared), kind, path);
    const std::string said = written ? "Saved " + path.string() : written.error().message;
    return [this, said, ok = written.ok()] {
      --figures_being_written;
      if (ok) ended.emplace_back("figure_saved");
      report(ok ? base::Severity::note : base::Severity::error, said);
    };
  };
  running.push_back({"Saving figure", "", jobs.start("save figure", std::move(work))});
}

bool Application::figure_pending() const {
  return !state_->figures.empty();
}

bool Application::step_figure() {
  State& state = *state_;
  if (state.figures.empty()) return false;
  FigureJob& figure = state.figures.front();
  state.panel_dirty = true;
  const auto give_up = [&](const base::Error& error) {
    state.report(base::Severity::error, "The figure was not saved: " + error.message);
    state.figures.pop_front();
    return !state.figures.empty();
  };
  if (!figure.renderer) {
    base::Result<std::unique_ptr<render::Renderer>> renderer = render::make_renderer();
    if (!renderer) return give_up(renderer.error());
    figure.renderer = std::move(*renderer);
  }
  const base::Result<render::DrawStatistics> drawn = figure.renderer->draw(figure.frame, {1, figure_samples});
  if (!drawn) return give_up(drawn.error());
  figure.samples = drawn->samples;
  if (!drawn->complete) return true;
  base::Result<render::Image> image = figure.renderer->read();
  if (!image) return give_up(image.error());
  FigureJob done = std::move(figure);
  state.figures.pop_front();
  state.write_figure(std::move(done), std::move(*image));
  return !state.figures.empty();
}

void Application::finish_figures() {
  State& state = *state_;
  while (step_figure()) continue;
  if (state.figures_being_written == 0) return;
  // They stand in the queue behind whatever else is being worked on, which nobody waits for any more.
  for (const RunningJob& job : state.running) {
    if (job.name != "Saving figure") job.progress->cancel();
  }
  while (state.figures_being_written > 0) {
    if (state.jobs.deliver() == 0) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

}  // namespace cluneal::app
