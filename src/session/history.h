#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <utility>

#include "session/scene.h"

namespace cluneal::session {

/// Undo and redo by whole values. Bounded by count; one entry a gesture: commits with the same non-empty `gesture` in a
/// row become one.
template <class Value>
class HistoryOf {
 public:
  explicit HistoryOf(Value first, std::size_t limit = 200) : now_(std::move(first)), limit_(limit == 0 ? 1 : limit) {}

  [[nodiscard]] const Value& now() const { return now_; }
  /// Nothing happens where the value is the same.
  void commit(std::string label, Value value, std::string gesture = {}) {
    if (value == now_) return;
    const bool same_gesture = !gesture.empty() && gesture == gesture_ && !past_.empty();
    if (!same_gesture) {
      past_.push_back({std::move(label), std::move(now_)});
      if (past_.size() > limit_) past_.pop_front();
    }
    now_ = std::move(value);
    future_.clear();
    gesture_ = std::move(gesture);
    // A drag that comes back to where it began has changed nothing.
    if (same_gesture && past_.back().value == now_) {
      past_.pop_back();
      gesture_.clear();
    }
  }
  /// The value of now is another one, without an entry: what has been done stays undone by the same steps.
  void amend(Value value) { now_ = std::move(value); }
  [[nodiscard]] bool can_undo() const { return !past_.empty(); }
  [[nodiscard]] bool can_redo() const { return !future_.empty(); }
  /// "Undo hide left hip bone": its second part.
  [[nodiscard]] std::string undo_label() const { return past_.empty() ? std::string() : past_.back().label; }
  [[nodiscard]] std::string redo_label() const { return future_.empty() ? std::string() : future_.back().label; }
  void undo() { step(past_, future_); }
  void redo() { step(future_, past_); }

 private:
  struct Entry {
    std::string label;
    Value value;
  };
  void step(std::deque<Entry>& from, std::deque<Entry>& to) {
    if (from.empty()) return;
    Entry entry = std::move(from.back());
    from.pop_back();
    to.push_back({std::move(entry.label), std::move(now_)});
    now_ = std::move(entry.value);
    gesture_.clear();
  }

  Value now_;
  std::deque<Entry> past_, future_;
  std::string gesture_;
  std::size_t limit_;
};

/// Of scenes.
using History = HistoryOf<Scene>;

}  // namespace cluneal::session
