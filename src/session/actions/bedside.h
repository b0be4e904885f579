#pragma once

#include <cstddef>
#include <glm/vec2.hpp>
#include <string>
#include <variant>
#include <vector>

#include "base/id.h"
#include "session/bedside.h"

namespace cluneal::session {

// A talk at the bedside. All of it is about a patient and in memory only: no scene, undo, setting or log has it.

struct EnterBedside {};
/// All is as it was before, and the talk is forgotten.
struct LeaveBedside {};
/// Forgets the talk, and begins the next one.
struct NewPatient {};
/// To the next step, where this one says enough.
struct GoOnAtBedside {};
/// To the step before; out of the room from the first one.
struct GoBackAtBedside {};
/// Whether the front is seen as in a mirror, with the patient's left on the left.
struct SeeAsInMirror {
  bool on = false;
};
/// Which side hurts; goes on.
struct ChooseHurtSide {
  base::Side side = base::Side::left;
};
/// One of the questions. What must be ruled out and is not ends the talk.
struct AnswerBedside {
  std::size_t question = 0;
  Answer answer = Answer::no;
};
/// No to all that have not been answered.
struct AnswerNoToRest {};
/// The patient's front is shown, or the back.
struct ShowPatientFront {
  bool on = true;
};
/// It hurts farther down than the model goes.
struct HurtsFartherDown {
  bool on = true;
};
/// Where the keyboard paints, moved by so much of the picture's width and height.
struct MoveBrush {
  glm::dvec2 by{0};
};
/// Paints where the keyboard stands.
struct PaintAtBrush {};
/// Takes all paint away.
struct ClearPainting {};
/// Talks on about the nerves of that handout.
struct ChooseNerves {
  base::Id handout;
};
/// Reads about one of the treatments; none of them where it is empty.
struct ReadRung {
  base::Id treatment;
};
/// In which languages the pages are made, one or two, and on which paper.
struct SetPages {
  std::vector<std::string> languages;
  bool letter = false;
};
/// The page to take home, or the one that says what to do now: a PDF.
struct SaveHandout {
  std::string path;
};
/// The page for a phone.
struct SavePhonePage {
  std::string path;
};

using BedsideAction =
    std::variant<EnterBedside, LeaveBedside, NewPatient, GoOnAtBedside, GoBackAtBedside, SeeAsInMirror, ChooseHurtSide,
                 AnswerBedside, AnswerNoToRest, ShowPatientFront, HurtsFartherDown, MoveBrush, PaintAtBrush,
                 ClearPainting, ChooseNerves, ReadRung, SetPages, SaveHandout, SavePhonePage>;

}  // namespace cluneal::session
