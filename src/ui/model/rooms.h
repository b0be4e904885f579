#pragma once

#include <optional>
#include <string>
#include <vector>

#include "anatomy/bedside.h"
#include "anatomy/pictogram.h"
#include "base/id.h"
#include "session/actions/tour_drafts.h"
#include "session/bedside.h"
#include "session/desk.h"

namespace cluneal::ui {

using base::Id;

// What the rooms show, at the bedside and at the desk, and the panel in which a tour is made.

/// A tour that is being made.
struct TourDraftView {
  std::string title, summary;
  std::string path;  ///< Where it was saved; empty: nowhere yet.
  bool saved = false;
  int minutes = 0;
  std::vector<std::string> steps;  ///< What stands on their slides.
  std::size_t at = 0;              ///< The step that is worked on.
  session::WriteStep words;        ///< Its words.
  int slide_words = 0;             ///< How many stand on its slide.
  std::string undo_label, redo_label;
  bool can_undo = false, can_redo = false;
};

/// A body to choose: its id, and what it is in words.
struct PersonChoice {
  std::string id, title;
  bool woman = false;
  bool typical = true;  ///< Else measured.
};

/// A question at the bedside.
struct BedsideQuestionView {
  std::string ask;
  std::optional<session::Answer> answer;
};

/// Nerves to talk about: those of a handout.
struct BedsideNerves {
  Id handout;
  std::string name, plain;              ///< "Upper nerves", and what they are.
  double red = 0, green = 0, blue = 0;  ///< sRGB.
};

/// A posture with its words.
struct BedsidePosture {
  anatomy::Drawing drawing;
  std::string title;
};

/// Something that can be done.
struct BedsideRungView {
  Id treatment;
  std::string title, plain, like;
  anatomy::Sureness sure = anatomy::Sureness::unknown;
};

/// A language that the pages can have.
struct BedsideLanguage {
  std::string tag, name;
  bool chosen = false;
};

/// A talk at the bedside: what its step says. All in plain words.
struct BedsideView {
  session::BedsideStep step = session::BedsideStep::side;
  base::Side side = base::Side::none;  ///< That hurts.
  bool mirror = false, can_go_on = false;
  bool waits = false;                 ///< The body is still being built.
  std::vector<PersonChoice> persons;  ///< Whose body is shown: of these,
  std::string person;                 ///< this one.
  std::vector<BedsideQuestionView> questions;
  anatomy::Urgency urgency = anatomy::Urgency::again;  ///< Of what stopped the talk,
  std::string stop;                                    ///< and what is said of it; empty where the drawing did.
  bool painted = false, can_undo = false, erasing = false, front = false, farther_down = false, other_side = false;
  bool elsewhere = false;  ///< What was painted is no skin of the nerves that were chosen.
  bool brush_shown = false;
  double brush_x = 0, brush_y = 0;  ///< Where the keyboard paints, shares of the picture.
  std::vector<BedsideNerves> nerves;
  std::optional<BedsideNerves> chosen;
  std::vector<std::string> feels;
  std::vector<BedsidePosture> worse, eases;
  std::vector<BedsideRungView> rungs;
  Id reading;  ///< Of them the one that is open.
  std::vector<std::string> asks;
  std::vector<BedsideLanguage> languages;
  bool letter = false, phone_page = false;  ///< Whether a page for a phone can be made.
};

/// Somebody who learns on this machine.
struct DeskLearner {
  long long id = 0;
  std::string name;
};

/// An answer to choose, or a step to take.
struct DeskChoice {
  std::string text;
  std::size_t place = 0;               ///< Among the steps that were taken, from 1; 0: not yet.
  bool chosen = false, right = false;  ///< Once it is answered.
};

/// A bar of a plot, and how much of it was right or is known.
struct DeskBar {
  std::string name;
  int count = 0, part = 0;
};

/// What is known and what fades.
struct DeskProgress {
  int known = 0, learning = 0, unseen = 0;
  std::vector<DeskBar> days;      ///< Answers of the last days, the oldest first, and how many were right.
  std::vector<DeskBar> due;       ///< Questions of the days to come.
  std::vector<DeskBar> kinds;     ///< Questions that were asked, by kind, and how many are known now.
  std::vector<DeskBar> expected;  ///< Answers by how probably they were to be recalled, and how many were right.
  std::vector<double> missed;     ///< mm, of places that were to be found, the oldest first.
  std::string spent;              ///< In words.
};

/// A question of an exam that is over.
struct DeskExamLine {
  bool right = false;
  std::string how;                                       ///< "Right", "Wrong", "Not answered".
  std::string text, said, measure, answer, explanation;  ///< `said`: what was answered.
  std::vector<std::string> sources;
};

/// An exam that somebody sits.
struct DeskExam {
  std::string title;
  int minutes = 0;
  bool drawn = false;  ///< From the atlas's questions; else a teacher set it.
  bool running = false, leaving = false;
  std::size_t at = 0;        ///< The question that is asked, from 0.
  std::vector<bool> given;   ///< Whether each question has an answer.
  std::string left;          ///< Of the time: "12:05".
  bool hurry = false;        ///< Little time is left.
  std::string result, time;  ///< Once it is over, in words.
  std::vector<DeskExamLine> lines;
};

/// A question that was forgotten again and again, and put aside.
struct DeskLeech {
  std::string id, text;
};

/// Somebody practises at the desk: what its step says.
struct DeskView {
  enum class Asks { choice, place, order, paint };
  session::DeskStep step = session::DeskStep::start;
  bool waits = false;  ///< The body is still being built.
  std::vector<DeskLearner> learners;
  long long learner = 0;  ///< Of them the one who learns; 0: none yet.
  int learning = 0, review = 0, unseen = 0, new_a_day = 0;
  std::vector<DeskLeech> leeches;
  std::string next;  ///< When the next question is due, in words; empty: none is.
  std::string kind, text;
  Asks asks = Asks::choice;
  bool typed = false;  ///< The answer can be typed too.
  std::vector<DeskChoice> choices;
  std::size_t taken = 0;  ///< Steps.
  bool painted = false, erasing = false;
  bool right = false, given = true;
  std::string said, answer, measure, explanation;  ///< Of the answer; `measure`: how far, or how much.
  std::vector<std::string> sources;
  std::vector<std::string> grades;  ///< When the question comes again, in words, by grade.
  int proposed = 1;                 ///< Grade, from 1.
  int answered = 0, answered_right = 0;
  bool can_take_back = false;
  DeskProgress progress;
  std::optional<DeskExam> exam;
};

}  // namespace cluneal::ui
