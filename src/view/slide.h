#pragma once

#include <string>
#include <vector>

#include "anatomy/ink.h"
#include "session/camera.h"
#include "session/tours.h"
#include "view/view.h"

namespace cluneal::view {

/// What stands on a slide beside the picture and its names.
struct SlideWords {
  std::string title;      ///< At the top, as large as finds room in two lines.
  std::string foot;       ///< At the bottom left: sources, and what the picture must say of itself.
  std::string number;     ///< At the bottom right: "3 / 12"
  anatomy::SlideInk ink;  ///< Drawn over the picture by hand.
  bool operator==(const SlideWords&) const = default;
};

/// How a hall looks at the picture: large names, and room for the slide's words.
[[nodiscard]] Look hall_look();

/// The inputs' camera (its direction counts) so near that what is shown of the slide's focus fills what the words leave
/// free; all that is shown where that is nothing, and what a camera of the slide's own has in its picture where there
/// is one. `inputs.look` must be a hall's.
[[nodiscard]] session::Camera framed_for_slide(const Inputs& inputs, const session::TourShot& shot);

/// The same of pictures side by side, of one size, whose inputs differ in scene and pane alone: one camera for all.
[[nodiscard]] session::Camera framed_for_slide(const std::vector<Inputs>& pictures, const session::TourShot& shot);

/// The words over the picture, and what is drawn by hand below them, on plates where it has a background. Of several
/// side by side `inputs` are those of the whole slide, and `corner` is where in it the one stands whose overlay this
/// is.
void draw_slide_words(const Inputs& inputs, FrameCache& memory, const SlideWords& words, render::Overlay& overlay,
                      glm::ivec2 corner = glm::ivec2(0));

}  // namespace cluneal::view
