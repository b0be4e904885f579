#pragma once

#include <cstddef>
#include <string>
#include <variant>

namespace cluneal::session {

// Making a tour in the window.

/// Opens the panel for it: with what was being made, or an empty tour.
struct MakeTour {};
/// An empty tour in place of what is being made; undone, that is back.
struct NewTour {};
/// One of the atlas's by its id, else a file, in place of what is being made; undone, that is back.
struct ChangeTour {
  std::string tour;
};
/// Closes the panel; what is being made stays.
struct StopMakingTour {};
/// A step that shows what is shown now, after the one that is worked on.
struct TakeStep {};
/// The step that is worked on shows what is shown now; its words stay.
struct RetakeStep {};
/// Works on that step, and shows it.
struct GoToStep {
  std::size_t step = 0;
};
/// The step that is worked on goes so many places towards the end, or the start where negative.
struct MoveStep {
  int by = 1;
};
/// A second one like it, after it.
struct DuplicateStep {};
struct RemoveStep {};
/// What stands on the slide of the step that is worked on, and what is said and asked with it. `ask` empty: nothing is.
struct WriteStep {
  std::string slide, notes, ask, answer;
  int seconds = 60;
};
/// Its title, and for whom it is.
struct NameTour {
  std::string title, summary;
};
struct UndoTourChange {};
struct RedoTourChange {};
/// Writes it as a file that this program opens.
struct SaveTour {
  std::string path;
};
/// Gives the tour as it stands, from the step that is worked on.
struct TryTour {};

using TourDraftAction =
    std::variant<MakeTour, NewTour, ChangeTour, StopMakingTour, TakeStep, RetakeStep, GoToStep, MoveStep, DuplicateStep,
                 RemoveStep, WriteStep, NameTour, UndoTourChange, RedoTourChange, SaveTour, TryTour>;

}  // namespace cluneal::session
