#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "view/materials.h"
#include "view/metrics.h"
#include "view/screen.h"
#include "view/shown.h"

namespace cluneal::view {

/// A round length and its size on the screen where the camera's target lies.
struct ScaleBar {
  double millimetres = 0;
  double pixels = 0;
  std::string text;  ///< "5 cm"
};
/// 1, 2 or 5 times a power of ten: the longest no wider than `widest` pixels.
[[nodiscard]] ScaleBar scale_bar(const session::Camera& camera, glm::ivec2 size, double widest);

/// The patient's sides at the left and right edge of the picture ("R", "L" from the front; "A", "P" from the side);
/// nothing where neither is plain.
[[nodiscard]] std::optional<std::pair<std::string, std::string>> side_marks(const session::CameraAxes& axes);

/// What the picture must say about itself: exaggeration, uncertainty, and what it is not.
[[nodiscard]] std::vector<std::string> notes_of(const Inputs& inputs, const std::vector<Shown>& things);
/// Broken into lines that leave the picture's middle free.
[[nodiscard]] std::vector<std::string> wrapped_notes(const Inputs& inputs, ViewMemory& memory, const Metrics& metrics,
                                                     const std::vector<std::string>& notes);

/// The room that the marks take in the corners: labels keep out. Pixels, margins not counted.
struct Corners {
  double top = 0;
  double left_width = 0, left_height = 0;
  double right_width = 0, right_height = 0;
};
[[nodiscard]] Corners corners_of(const Inputs& inputs, ViewMemory& memory, const Metrics& metrics,
                                 const std::vector<std::string>& notes);

/// R and L above the label columns' edges, the axes at the bottom left, scale bar and notes at the bottom right.
void draw_orientation(const Inputs& inputs, ViewMemory& memory, const Screen& screen, const Metrics& metrics,
                      const std::vector<std::string>& notes, render::Overlay& overlay);

}  // namespace cluneal::view
