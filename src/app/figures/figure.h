#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "app/figures/figure_page.h"
#include "view/view.h"

namespace cluneal::app {

/// A picture of a figure, and where its top left stands in it.
struct FigurePicture {
  glm::ivec2 corner{0};
  render::Frame frame;
};

/// What is to be drawn for a figure: one picture, or those that its scene has side by side.
struct Figure {
  glm::ivec2 size{1};
  std::vector<FigurePicture> pictures;
  std::optional<FigureWords> words;  ///< Of a page: pixels alone have none.
};
[[nodiscard]] Figure figure_of(const view::Inputs& inputs, FigureKind kind);

/// Takes the words and lines that lie over the pictures out of them, moved to where they stand in the figure: a page
/// has them as letters.
[[nodiscard]] render::Overlay take_overlay(Figure& figure);

/// The picture drawn last, put into its place; `whole` is made by the first one.
void put_into(render::Image& whole, const Figure& figure, const FigurePicture& picture, render::Image drawn);

}  // namespace cluneal::app
