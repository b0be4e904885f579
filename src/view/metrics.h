#pragma once

#include <algorithm>

#include "view/view.h"

namespace cluneal::view {

inline constexpr double usual_dot = 0.27;   ///< Ems: radius of the dot at a leader's end.
inline constexpr double dot_margin = 0.18;  ///< Ems about it on a surface.

/// Ems of a hall's names, and the least that anything there may have, of the picture's height: capitals (0.7 em) are
/// seen under 22 and 16 arc minutes by who sits six heights away, as ISO 9241-3 prefers and as it asks for at least.
inline constexpr double hall_em = 59.0 / 1080, least_hall_em = 43.0 / 1080;

/// Sizes of what is drawn over the picture, pixels. A label's em is a 45th of the picture's height: that is what the
/// back row of a hall reads; narrow pictures get less, and nothing falls under 13 points of the screen's scale, nor
/// under what can be told apart at all. That times what the reader asks for, as far as the names of nerves find room
/// beside the body.
struct LabelMetrics {
  double em = 24;
  /// Em of a figure's label for a reader who asks for nothing, on a screen of the usual scale: by it is judged what of
  /// a thing is seen well enough to be named, and so small names may become where larger ones find no room.
  double fine = 24;
  double note = 14;  ///< Em of the notes.
  double fine_note =
      14;               ///< Of a reader who asks for nothing: so small they may become where they cover what is shown.
  double line = 1.5;    ///< Width of a leader.
  double margin = 20;   ///< Nothing comes nearer to the picture's edge.
  double gutter = 48;   ///< Between a column and where its leaders run level.
  double leading = 28;  ///< From line to line of a label.
};

[[nodiscard]] inline LabelMetrics metrics_of(const Inputs& inputs) {
  constexpr double least = 9;  ///< Pixels: what can be told apart at all.
  const double width = inputs.size.x, height = inputs.size.y;
  const double usual = std::max(std::max(11.0, 13.0 * inputs.scale), std::min(height / 45.0, width / 70.0));
  // A column is a third of the picture and has to hold "intermediate" and a side.
  const double most = std::max(11.0, std::min(width / 36.0, height / 18.0));
  LabelMetrics m;
  m.em = std::max(least, std::min(usual * inputs.text, most));
  m.fine = std::min(m.em, std::max(13.0, std::min(height / 45.0, width / 70.0)));
  if (inputs.look.hall) {
    m.em = hall_em * height;
    m.note = m.fine_note = least_hall_em * height;
  } else {
    const auto note = [&](double em, double asked) {
      return std::max(least, std::min(std::max(11.0 * asked, 0.72 * em), 0.84 * em));
    };
    m.note = note(m.em, inputs.scale * inputs.text);
    m.fine_note = std::min(m.note, note(m.fine, 1));
  }
  m.line = std::max(1.0 * inputs.scale, m.em / 16);
  m.margin = 0.8 * m.em;
  // Where the columns stand close together, leaders turn more steeply and reach more of what lies between.
  m.gutter = std::clamp(width / 36.0, 0.8 * m.em, 2.0 * m.em);
  m.leading = 1.16 * m.em;
  return m;
}

/// For the labels alone, smaller than the reader asked for.
[[nodiscard]] inline LabelMetrics smaller(LabelMetrics metrics, double times) {
  metrics.em *= times;
  metrics.leading *= times;
  return metrics;
}

/// Of rims and least widths. In a picture of few lines nerves would swell to several times what the picture says, if
/// these grew with the scale of the text alone.
[[nodiscard]] inline double line_scale(const Inputs& inputs) {
  constexpr double usual_lines = 800;  ///< Of a picture whose lines are as designed.
  return std::min(inputs.scale, std::max(1.0, inputs.size.y / usual_lines));
}

}  // namespace cluneal::view
