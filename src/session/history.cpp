#include "session/history.h"

#include <utility>

namespace cluneal::session {

History::History(Scene first, std::size_t limit) : now_(std::move(first)), limit_(limit == 0 ? 1 : limit) {}

void History::commit(std::string label, Scene scene, std::string gesture) {
  if (scene == now_) return;
  const bool same_gesture = !gesture.empty() && gesture == gesture_ && !past_.empty();
  if (!same_gesture) {
    past_.push_back({std::move(label), std::move(now_)});
    if (past_.size() > limit_) past_.pop_front();
  }
  now_ = std::move(scene);
  future_.clear();
  gesture_ = std::move(gesture);
  // A drag that comes back to where it began has changed nothing.
  if (same_gesture && past_.back().scene == now_) {
    past_.pop_back();
    gesture_.clear();
  }
}

std::string History::undo_label() const {
  return past_.empty() ? std::string() : past_.back().label;
}
std::string History::redo_label() const {
  return future_.empty() ? std::string() : future_.back().label;
}

void History::undo() {
  if (past_.empty()) return;
  Entry entry = std::move(past_.back());
  past_.pop_back();
  future_.push_back({std::move(entry.label), std::move(now_)});
  now_ = std::move(entry.scene);
  gesture_.clear();
}

void History::redo() {
  if (future_.empty()) return;
  Entry entry = std::move(future_.back());
  future_.pop_back();
  past_.push_back({std::move(entry.label), std::move(now_)});
  now_ = std::move(entry.scene);
  gesture_.clear();
}

}  // namespace cluneal::session
