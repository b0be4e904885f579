#pragma once

#include <deque>
#include <filesystem>
#include <functional>
#include <memory>

#include "app/figures/figure.h"
#include "render/renderer.h"

namespace cluneal::app {

/// A figure being drawn on a renderer of its own, so that the window's picture stays.
struct FigureJob {
  Figure figure;
  std::size_t drawn = 0;  ///< Of its pictures.
  std::filesystem::path path;
  FigureKind kind = FigureKind::png;
  FigureParts parts;  ///< But for the image.
  int samples = 0;
  /// Takes the picture in place of its being written as a figure.
  std::function<void(render::Image)> drawn_for;
  std::unique_ptr<render::Renderer> renderer;
};

struct FigureQueue {
  std::deque<FigureJob> waiting;  ///< The first is being drawn.
  int being_written = 0;
};

}  // namespace cluneal::app
