#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "anatomy/tour.h"
#include "session/history.h"

namespace cluneal::app {

/// A tour with the file that it was opened from or saved as: they are undone together, so that no tour is written over
/// another's file.
struct DraftedTour {
  anatomy::Tour tour;
  std::string path;  ///< Empty: no file yet.
  bool operator==(const DraftedTour&) const = default;
};

/// A tour that is being made. It is nothing of the scene: undo of the one knows nothing of the other.
struct TourDraft {
  explicit TourDraft(DraftedTour first) : history(std::move(first)) {}

  session::HistoryOf<DraftedTour> history;
  std::size_t at = 0;                  ///< The step that is worked on; 0 where there is none.
  bool open = true;                    ///< Its panel.
  std::optional<DraftedTour> on_disk;  ///< What was last read from a file or written into one.
  double keep_due = -1;                ///< When it wants to be kept for the next start; negative: it is.

  [[nodiscard]] const anatomy::Tour& tour() const { return history.now().tour; }
  [[nodiscard]] const std::string& path() const { return history.now().path; }
  [[nodiscard]] bool saved() const { return on_disk == history.now(); }
  [[nodiscard]] bool has_step() const { return at < tour().steps.size(); }
  [[nodiscard]] bool due(double now) const { return keep_due >= 0 && now >= keep_due; }
};

}  // namespace cluneal::app
