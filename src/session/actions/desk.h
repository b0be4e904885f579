#pragma once

#include <cstddef>
#include <glm/vec2.hpp>
#include <string>
#include <variant>

namespace cluneal::session {

// Somebody learns alone: questions, and when they are asked again.

struct EnterDesk {};
/// All is as it was before.
struct LeaveDesk {};
/// To the step before; out of the room from the first one.
struct GoBackAtDesk {};
/// What leads on at this step: begins, takes the grade that is proposed, looks at what is next.
struct GoOnAtDesk {};
/// Of what is to be chosen at this step, counted from 1: an answer, the next one of several steps, a grade.
struct ChooseAtDesk {
  std::size_t number = 1;
};
struct TypeAnswer {
  std::string text;
};
/// The place under a pixel is what was to be found.
struct AnswerPlace {
  glm::dvec2 pixel{0};
};
/// What was painted is the answer.
struct AnswerPainting {};
/// Takes the last one of several steps back.
struct UndoStep {};
/// The answer is not known.
struct ShowAnswer {};
/// Deletes the last answer, and asks its question again.
struct TakeBackAnswer {};
struct ShowProgress {
  bool on = true;
};
/// How many questions are new on a day.
struct SetNewADay {
  int count = 20;
};
/// Asks this question now, whatever is due: one that was put aside.
struct AskAtDesk {
  std::string question;
};
struct AddLearner {
  std::string name;
};
struct ChooseLearner {
  long long id = 0;
};
/// With all answers.
struct RemoveLearner {
  long long id = 0;
};
/// Gives the tour of that id at the learner's own pace; the desk comes back after it.
struct StartLesson {
  std::string tour;
};
/// All answers of the one who learns, as a file.
struct SaveProgress {
  std::string path;
};
/// Adds the learner of such a file.
struct OpenProgress {
  std::string path;
};

/// Draws an exam of so many questions, at the learner's choice.
struct OfferExam {
  std::size_t questions = 20;
};
/// An exam that a teacher set, from a file; enters the desk where nobody is at it.
struct OpenExam {
  std::string path;
};
/// The exam is over: how it was.
struct HandInExam {};
/// The exam itself as a file, to be set to others.
struct SaveExam {
  std::string path;
};
/// How it was, as a PDF.
struct SaveExamReport {
  std::string path;
};

using DeskAction = std::variant<EnterDesk, LeaveDesk, GoBackAtDesk, GoOnAtDesk, ChooseAtDesk, TypeAnswer, AnswerPlace,
                                AnswerPainting, UndoStep, ShowAnswer, TakeBackAnswer, ShowProgress, SetNewADay,
                                AskAtDesk, AddLearner, ChooseLearner, RemoveLearner, StartLesson, SaveProgress,
                                OpenProgress, OfferExam, OpenExam, HandInExam, SaveExam, SaveExamReport>;

}  // namespace cluneal::session
