#pragma once

#include "body/core/body.h"

namespace cluneal::app {

/// How a moving picture is drawn: less geometry first, then fewer pixels.
struct QualityLevel {
  body::LevelOfDetail detail = body::LevelOfDetail::moving;
  float resolution = 1;  ///< Of the scene: 1, 0.75, 0.5.
  bool operator==(const QualityLevel&) const = default;
};

/// Chooses the effort of the next moving frame from how long the last ones took. Geometric detail is lowered first,
/// then the size in steps 1, 3/4, 1/2; each is raised again only when there is room to spare, so that it does not
/// flutter. The window and `cluneal bench` use the same one.
class AdaptiveQuality {
 public:
  /// `target_ms`: what a frame may take.
  explicit AdaptiveQuality(double target_ms = 33);

  [[nodiscard]] QualityLevel effort() const;
  /// A frame drawn with effort() took this long, from asking to done.
  void took(double milliseconds);
  /// The size of the picture, or what is shown, changed: what was learnt about it no longer holds. Keeps the effort.
  void forget();

 private:
  double target_;
  int step_ = 1;             ///< Into the ladder of efforts; 0 is the full picture.
  int slow_ = 0, fast_ = 0;  ///< Frames in a row.
};

}  // namespace cluneal::app
