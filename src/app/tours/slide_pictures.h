#pragma once

#include <vector>

#include "app/figures/figure.h"
#include "session/tours.h"
#include "view/side_by_side.h"
#include "view/slide.h"

namespace cluneal::app {

/// What a slide's pictures are made from: one, or several side by side. All have one camera.
struct SlidePictures {
  std::vector<view::Pane> places;
  std::vector<view::Inputs> inputs;
};

/// Of the slide as a whole, whose scene is the shot's. The shot, and what the inputs refer to, must outlive it.
[[nodiscard]] SlidePictures pictures_of(const view::Inputs& whole, const session::TourShot& shot);

/// What is to be drawn, without the slide's words.
[[nodiscard]] Figure figure_of_slide(const view::Inputs& whole, const SlidePictures& pictures);
/// The words onto each picture, as far as they lie there.
void put_words(Figure& figure, const view::Inputs& whole, const view::SlideWords& words);
/// The words, and what lies over the pictures, taken out of them: a page has them as letters and lines.
[[nodiscard]] render::Overlay take_overlay_and_words(Figure& figure, const view::Inputs& whole,
                                                     const view::SlideWords& words);

}  // namespace cluneal::app
