#pragma once

#include <cstddef>
#include <deque>
#include <string>

#include "session/scene.h"

namespace cluneal::session {

/// Undo and redo of scenes by whole values. Bounded by count; one entry a gesture: commits with the same non-empty
/// `gesture` in a row become one.
class History {
 public:
  explicit History(Scene first, std::size_t limit = 200);

  [[nodiscard]] const Scene& now() const { return now_; }
  /// Nothing happens where the scene is the same.
  void commit(std::string label, Scene scene, std::string gesture = {});
  [[nodiscard]] bool can_undo() const { return !past_.empty(); }
  [[nodiscard]] bool can_redo() const { return !future_.empty(); }
  [[nodiscard]] std::string undo_label() const;  ///< "Undo hide left hip bone": its second part.
  [[nodiscard]] std::string redo_label() const;
  void undo();
  void redo();

 private:
  struct Entry {
    std::string label;
    Scene scene;
  };
  Scene now_;
  std::deque<Entry> past_, future_;
  std::string gesture_;
  std::size_t limit_;
};

}  // namespace cluneal::session
