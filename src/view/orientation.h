#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "view/axes_corner.h"
#include "view/colour_key.h"
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
[[nodiscard]] ScaleBar scale_bar(const session::Camera& camera, glm::ivec2 size, double widest,
                                 const language::Language& language = {});

/// The patient's sides at the left and right edge of the picture (phrases::mark_right and mark_left from the front,
/// mark_anterior and mark_posterior from the side); nothing where neither is plain.
[[nodiscard]] std::optional<std::pair<language::Phrase, language::Phrase>> side_marks(const session::CameraAxes& axes);

/// What the picture must say about itself: exaggeration, uncertainty, and what it is not.
[[nodiscard]] std::vector<std::string> notes_of(const Inputs& inputs, const std::vector<SceneItem>& things);
/// What only some pictures must say: what a pattern that is shown in it means. Also among the notes above.
[[nodiscard]] std::vector<std::string> notes_on_patterns(const Inputs& inputs, const std::vector<SceneItem>& things);
/// Broken into lines that leave the picture's middle free.
[[nodiscard]] std::vector<std::string> wrapped_notes(const Inputs& inputs, FrameCache& memory,
                                                     const LabelMetrics& metrics,
                                                     const std::vector<std::string>& notes);

/// The room that the marks take in the corners: labels keep out. Pixels, margins not counted.
struct Corners {
  double top = 0;                 ///< Of both columns,
  std::array<double, 2> above{};  ///< and more of the right and the left one.
  AxesPlace axes;
  double left_width = 0, left_height = 0;
  double right_width = 0, right_height = 0;
  glm::dvec2 key{0};  ///< From the left and from the bottom to the colour key's lowest entry.
};
[[nodiscard]] Corners corners_of(const Inputs& inputs, FrameCache& memory, const LabelMetrics& metrics,
                                 const std::vector<std::string>& notes, const std::vector<KeyEntry>& key);

/// R and L above the label columns' edges, the colour key at the bottom left, the axes beside it or in a corner where
/// less lies under them, scale bar and notes at the bottom right, on plates where something that is shown may lie
/// behind.
void draw_orientation(const Inputs& inputs, FrameCache& memory, const Screen& screen, const LabelMetrics& metrics,
                      const std::vector<SceneItem>& things, const std::vector<std::string>& notes,
                      const std::vector<KeyEntry>& key, const Corners& corners, render::Overlay& overlay);

}  // namespace cluneal::view
