#pragma once

#include <optional>
#include <string>
#include <utility>

#include "app/files/saved_scene.h"
#include "session/history.h"

namespace cluneal::app {

/// The scene with its way back and forth, and when it is to be written.
struct Editing {
  Editing(SavedScene kept, session::Scene first) : history(std::move(first)), saved(std::move(kept)) {}

  session::History history;
  SavedScene saved;
  double save_due = -1;       ///< When autosave wants to write; negative: nothing to.
  double unsaved_since = -1;  ///< When the first change that is not written yet was made; negative: none.
  bool revealing = false;  ///< The groups are being revealed: since the start, or since another scene was shown whole.

  [[nodiscard]] const session::Scene& scene() const { return history.now(); }
  /// Something worth keeping has changed: it is written after a second of quiet, and after ten at the latest.
  void changed(double now);
  [[nodiscard]] bool due(double now) const { return save_due >= 0 && now >= save_due; }
  base::Status write(const session::Camera& camera);
};

}  // namespace cluneal::app
