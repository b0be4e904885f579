#pragma once

#include <glm/vec4.hpp>

#include "documents/document.h"
#include "documents/typesetter.h"

namespace cluneal::documents {

// How a document looks: one place for all sizes, distances and inks. Points, unless an em is said.

inline constexpr double points_per_mm = 72 / 25.4;

inline constexpr glm::vec4 ink{0.10f, 0.11f, 0.13f, 1}, second_ink{0.36f, 0.38f, 0.42f, 1};
inline constexpr glm::vec4 link_ink{0.05f, 0.30f, 0.62f, 1}, hair_ink{0.78f, 0.80f, 0.83f, 1};

inline constexpr double cell_side = 4, cell_above = 3;  ///< Round the words of a cell.
inline constexpr double thick_line = 0.9, thin_line = 0.5, hair_line = 0.35;
inline constexpr double label_width = 1.6;  ///< Ems; where the words of a list begin.
inline constexpr double beside_gap = 1.2;   ///< Ems; between a picture and the words beside it.
inline constexpr double footer_above = 8;   ///< Between the text and the footer's line.

[[nodiscard]] inline TextStyle heading_style(int level, double text_size) {
  if (level <= 1) return {1.9 * text_size, 1.2, true};
  if (level == 2) return {1.35 * text_size, 1.25, true};
  return {1.1 * text_size, 1.3, true};
}

[[nodiscard]] inline TextStyle text_style(TextRole role, double text_size) {
  if (role == TextRole::caption) return {0.85 * text_size, 1.4, false};
  if (role == TextRole::small) return {0.7 * text_size, 1.38, false};
  return {text_size, 1.42, false};
}

[[nodiscard]] inline TextStyle cell_style(double text_size, bool head) {
  return {0.9 * text_size, 1.35, head};
}

}  // namespace cluneal::documents
