#pragma once

#include <string>
#include <vector>

#include "view/metrics.h"
#include "view/pen.h"
#include "view/shown.h"

namespace cluneal::view {

inline constexpr double note_leading = 1.3;  ///< Of the notes' em.
inline constexpr double plate_border = 0.4;  ///< Ems of the notes, round the words on a plate.

/// What a colour or a pattern of what is shown means.
struct KeyEntry {
  glm::vec4 colour{0};
  bool dashed = false;  ///< A nerve's dashes.
  std::string text;
  render::Pattern skin = render::Pattern::none;  ///< Of a piece of the skin: its pattern, by which it is told in grey.
};
/// Of the groups that are shown, in the atlas's order, of uncertain courses where some are, and of the territories, one
/// for each pattern of a group.
[[nodiscard]] std::vector<KeyEntry> key_of(const Inputs& inputs, const std::vector<SceneItem>& things);

/// Pixels, signs included.
[[nodiscard]] double key_width(const Inputs& inputs, FrameCache& memory, const LabelMetrics& metrics,
                               const std::vector<KeyEntry>& key);

/// A light ground under words.
void draw_plate(Pen& pen, const glm::dvec2& low, const glm::dvec2& high, const LabelMetrics& metrics);

/// Upward from its lower left corner; `plated`: on a plate.
void draw_key(Pen& pen, const LabelMetrics& metrics, const std::vector<KeyEntry>& key, const glm::dvec2& corner,
              bool plated);

}  // namespace cluneal::view
