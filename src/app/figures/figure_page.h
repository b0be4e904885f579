#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/figures/figure_path.h"
#include "app/figures/figure_words.h"
#include "base/result.h"
#include "documents/document.h"
#include "render/frame.h"
#include "render/renderer.h"

namespace cluneal::app {

/// A figure that is drawn but for its overlay.
struct FigureParts {
  render::Image image;
  render::Overlay overlay;
  FigureWords words;
  std::optional<documents::Picture> posture = {};  ///< Where the figure is of a topic that is one.
  std::vector<documents::Block> numbers = {};      ///< What that topic tells in plots.
  bool transparent = false;
  int dots_per_inch = 300;
};

/// An overlay as lines, boxes and letters of a document's picture, in the order in which the renderer draws them.
[[nodiscard]] std::vector<documents::Mark> marks_of(const render::Overlay& overlay);

/// The page of a figure: the picture pixel by pixel, its overlay as lines and letters where the renderer would draw
/// them, and the words below, as far as sources find room.
[[nodiscard]] documents::Document figure_page(FigureParts parts);

/// As `kind` says. A PNG has no words, and its overlay must be in the image.
[[nodiscard]] base::Status write_figure(FigureParts parts, FigureKind kind, const std::filesystem::path& path);

}  // namespace cluneal::app
