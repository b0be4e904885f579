#include "app/adaptive_quality.h"

#include <array>

namespace cluneal::app {
namespace {

constexpr std::array<QualityLevel, 4> ladder{{{body::LevelOfDetail::still, 1.0f},
                                              {body::LevelOfDetail::moving, 1.0f},
                                              {body::LevelOfDetail::moving, 0.75f},
                                              {body::LevelOfDetail::moving, 0.5f}}};

constexpr int frames_to_lower = 2;   // One slow frame is the machine's hiccup, two are too much work.
constexpr int frames_to_raise = 20;  // A third of a second at sixty a second.
// A step up costs up to 1.8 times (full against three quarters of the pixels): only with that much room.
constexpr double room_to_raise = 0.5;
constexpr double far_too_slow = 2.0;

}  // namespace

AdaptiveQuality::AdaptiveQuality(double target_ms) : target_(target_ms) {}

QualityLevel AdaptiveQuality::effort() const {
  return ladder[static_cast<std::size_t>(step_)];
}

void AdaptiveQuality::took(double milliseconds) {
  slow_ = milliseconds > target_ ? slow_ + 1 : 0;
  fast_ = milliseconds < room_to_raise * target_ ? fast_ + 1 : 0;
  const bool lower = slow_ >= frames_to_lower || milliseconds > far_too_slow * target_;
  if (lower && step_ + 1 < static_cast<int>(ladder.size())) {
    ++step_;
    forget();
  } else if (fast_ >= frames_to_raise && step_ > 0) {
    --step_;
    forget();
  }
}

void AdaptiveQuality::forget() {
  slow_ = 0;
  fast_ = 0;
}

}  // namespace cluneal::app
