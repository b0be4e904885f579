#pragma once

#include <string>
#include <variant>

namespace cluneal::session {

// Giving a tour in the window. None of it changes the scene that is kept, or undo.

/// One of the atlas's by its id, else a file of the user's.
struct StartTour {
  std::string tour;
};
/// To the next slide, or the one before.
struct TurnSlide {
  int by = 1;
};
/// To the first slide, or the last.
struct GoToTourEnd {
  bool last = false;
};
/// A digit of the number of the step to go to.
struct TypeStepDigit {
  int digit = 0;
};
/// Goes to the step whose number has been typed, to the next slide where none has.
struct TakeStepNumber {};
/// Takes the digit back that was typed last; where there is none goes to the slide before.
struct EraseStepDigit {};
/// What was switched on the slide, and the camera, are as the tour has them.
struct ResetSlide {};
/// The hall keeps what it sees, whatever is turned and switched meanwhile; the same again: it sees what is shown now.
struct FreezeHall {};
/// Slides and names are in the next of the program's languages, until the tour ends.
struct NextTourLanguage {};
/// Forgets the digits that have been typed; else puts down what is held in the pointer's place; else
/// thaws the hall; else ends the tour, and all is as it was before.
struct LeaveTour {};

using TourAction = std::variant<StartTour, TurnSlide, GoToTourEnd, TypeStepDigit, TakeStepNumber, EraseStepDigit,
                                ResetSlide, FreezeHall, NextTourLanguage, LeaveTour>;

}  // namespace cluneal::session
