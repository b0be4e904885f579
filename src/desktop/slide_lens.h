#pragma once

#include <memory>
#include <optional>

#include "app/application.h"
#include "render/renderer.h"
#include "ui/panels.h"

namespace cluneal::desktop {

/// What the magnifying glass shows: the part of the picture below it, drawn anew at the glass's size. While something
/// moves the picture's own pixels are enlarged in its place, for two pictures would slow the flight.
class SlideLens {
 public:
  /// One more sample of what it shows of `picture`, whose top left corner is at `corner` (pixels from the window's).
  /// `beside` makes its renderer when it is needed first.
  [[nodiscard]] base::Result<render::DrawStatistics> draw(const app::Application& application, render::Renderer& beside,
                                                          const ui::Lens& glass, const view::Picture& picture,
                                                          glm::ivec2 corner, double now);
  /// Nothing has been drawn for the picture of now.
  void forget() { drawn_ = false; }
  /// Into the window of `height` pixels; gives whether it had something to show there.
  [[nodiscard]] bool present(const ui::Lens& glass, int height) const;

 private:
  std::unique_ptr<render::Renderer> renderer_;
  bool drawn_ = false;
};

}  // namespace cluneal::desktop
