#include "session/camera_history.h"

namespace cluneal::session {

void CameraHistory::moving_from(const Camera& from, double now) {
  const bool same_move = last_move_ && now - *last_move_ < merge_seconds;
  last_move_ = now;
  future_.clear();
  if (same_move) return;
  if (!past_.empty() && past_.back() == from) return;
  past_.push_back(from);
  if (past_.size() > limit_) past_.pop_front();
}

std::optional<Camera> CameraHistory::back(const Camera& here) {
  // A place that equals the present one would be a step that shows nothing.
  while (!past_.empty() && past_.back() == here) past_.pop_back();
  if (past_.empty()) return {};
  const Camera there = past_.back();
  past_.pop_back();
  future_.push_back(here);
  last_move_.reset();
  return there;
}

std::optional<Camera> CameraHistory::forward(const Camera& here) {
  if (future_.empty()) return {};
  const Camera there = future_.back();
  future_.pop_back();
  past_.push_back(here);
  last_move_.reset();
  return there;
}

}  // namespace cluneal::session
