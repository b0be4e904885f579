#pragma once

#include <cstddef>
#include <deque>
#include <optional>

#include "session/camera.h"

namespace cluneal::session {

/// Where the camera has been: its own way back and forward, apart from the undo of scenes. Moves that follow each other
/// within half a second are one.
class CameraHistory {
 public:
  static constexpr double merge_seconds = 0.5;
  explicit CameraHistory(std::size_t limit = 100) : limit_(limit) {}

  /// The camera is about to move away from `from`; `now` in seconds of any steady clock. Call it for every step of a
  /// move: only a step that comes more than half a second after the last one is a place to go back to. What lay forward
  /// is forgotten.
  void moving_from(const Camera& from, double now);
  [[nodiscard]] bool can_back() const { return !past_.empty(); }
  [[nodiscard]] bool can_forward() const { return !future_.empty(); }
  /// Where to go, seen from `here`; nothing at the end of the way.
  [[nodiscard]] std::optional<Camera> back(const Camera& here);
  [[nodiscard]] std::optional<Camera> forward(const Camera& here);

 private:
  std::deque<Camera> past_, future_;
  std::optional<double> last_move_;
  std::size_t limit_;
};

}  // namespace cluneal::session
