#pragma once

#include "language/phrase.h"

namespace cluneal::ui::phrases {

using language::Phrase;

// The desk, where somebody learns alone, in the order of its steps.

inline constexpr Phrase desk{"ui.desk", "Practise"};
inline constexpr Phrase desk_hint{"ui.desk_hint",
                                  "Learn alone: tours, questions, and what is to be asked again today. Key Shift+P"};
inline constexpr Phrase at_the_desk_what{"ui.at_the_desk_what", "At the desk: {what}"};
inline constexpr Phrase desk_back{"ui.desk_back", "Back"};
inline constexpr Phrase desk_leave{"ui.desk_leave", "Exit"};
inline constexpr Phrase desk_who{"ui.desk_who", "Who learns?"};
inline constexpr Phrase desk_name{"ui.desk_name", "A name; any will do"};
inline constexpr Phrase desk_add{"ui.desk_add", "Begin as a new learner"};
inline constexpr Phrase desk_kept_here{"ui.desk_kept_here",
                                       "What you answer is kept on this machine alone, and sent nowhere."};
inline constexpr Phrase desk_today{"ui.desk_today", "Today"};
inline constexpr Phrase desk_to_review{"ui.desk_to_review", "To review"};
inline constexpr Phrase desk_being_learned{"ui.desk_being_learned", "Being learned"};
inline constexpr Phrase desk_new{"ui.desk_new", "New"};
inline constexpr Phrase desk_begin{"ui.desk_begin", "Begin"};
inline constexpr Phrase desk_nothing_today{"ui.desk_nothing_today", "Nothing is due. Come back: {when}"};
inline constexpr Phrase desk_all_done{"ui.desk_all_done", "Done for today"};
inline constexpr Phrase desk_right_of{"ui.desk_right_of", "{right} of {count} right"};
inline constexpr Phrase desk_progress{"ui.desk_progress", "What I know"};
inline constexpr Phrase desk_lessons{"ui.desk_lessons", "Tours"};
inline constexpr Phrase desk_lesson_hint{"ui.desk_lesson_hint", "{minutes}\u00a0min"};
inline constexpr Phrase desk_new_a_day{"ui.desk_new_a_day", "New questions a day"};
inline constexpr Phrase desk_leeches{"ui.desk_leeches",
                                     "Forgotten again and again, and put aside: {count}. Look one up, then choose it "
                                     "here: known, it is asked again when it is due."};
inline constexpr Phrase desk_save_progress{"ui.desk_save_progress", "Export to a file..."};
inline constexpr Phrase desk_open_progress{"ui.desk_open_progress", "Import from a file..."};
inline constexpr Phrase desk_remove{"ui.desk_remove", "Delete this learner"};
inline constexpr Phrase desk_remove_really{"ui.desk_remove_really",
                                           "Delete {name} with all answers? There is no way back."};
inline constexpr Phrase desk_keep{"ui.desk_keep", "Keep"};

inline constexpr Phrase desk_point{"ui.desk_point", "Click the place in the picture. Drag to turn it."};
inline constexpr Phrase desk_order{"ui.desk_order", "Choose the steps in their order."};
inline constexpr Phrase desk_paint{"ui.desk_paint", "Paint on the skin, then submit it."};
inline constexpr Phrase desk_hand_in{"ui.desk_hand_in", "Submit"};
inline constexpr Phrase desk_painting{"ui.desk_painting", "Paint"};
inline constexpr Phrase desk_erase{"ui.desk_erase", "Erase"};
inline constexpr Phrase desk_type{"ui.desk_type", "Type it, or choose"};
inline constexpr Phrase desk_last_step_back{"ui.desk_last_step_back", "Undo last step"};
inline constexpr Phrase desk_show_answer{"ui.desk_show_answer", "I do not know: show it"};

inline constexpr Phrase desk_right{"ui.desk_right", "Right"};
inline constexpr Phrase desk_wrong{"ui.desk_wrong", "Not this time"};
inline constexpr Phrase desk_shown{"ui.desk_shown", "The answer"};
inline constexpr Phrase desk_you_said{"ui.desk_you_said", "You said: {what}"};
inline constexpr Phrase desk_sources{"ui.desk_sources", "Sources"};
inline constexpr Phrase desk_again_when{"ui.desk_again_when", "Asked again"};
inline constexpr Phrase desk_again{"ui.desk_again", "Not known"};
inline constexpr Phrase desk_hard{"ui.desk_hard", "Hard"};
inline constexpr Phrase desk_good{"ui.desk_good", "Known"};
inline constexpr Phrase desk_easy{"ui.desk_easy", "Easy"};
inline constexpr Phrase desk_take_back{"ui.desk_take_back", "Undo the last answer"};

inline constexpr Phrase desk_known{"ui.desk_known", "Known"};
inline constexpr Phrase desk_unseen{"ui.desk_unseen", "Never asked"};
inline constexpr Phrase desk_days{"ui.desk_days", "Answers by day, right ones filled"};
inline constexpr Phrase desk_due{"ui.desk_due", "To review in the days to come"};
inline constexpr Phrase desk_kinds{"ui.desk_kinds", "Known now, of what was asked"};
inline constexpr Phrase desk_expected{"ui.desk_expected", "Recalled, by what was to be expected"};
inline constexpr Phrase desk_expected_hint{"ui.desk_expected_hint",
                                           "Where it is well judged, the filled part is as high as its name says."};
inline constexpr Phrase desk_missed{"ui.desk_missed", "Places missed by, mm; the last at the right"};
inline constexpr Phrase desk_nothing_yet{"ui.desk_nothing_yet", "Nothing to show yet: answer a few questions first."};
inline constexpr Phrase desk_time_spent{"ui.desk_time_spent", "Time spent: {time}"};

// Exams.

inline constexpr Phrase exam{"ui.exam", "Exam"};
inline constexpr Phrase exam_questions{"ui.exam_questions", "{count} questions"};
inline constexpr Phrase exam_open{"ui.exam_open", "Open an exam from a file..."};
inline constexpr Phrase exam_holds{"ui.exam_holds", "Questions: {count}. Time: {minutes} min."};
inline constexpr Phrase exam_rules{
    "ui.exam_rules",
    "Nothing is told before the end. You may pass over a question, come back, and change "
    "an answer. What you answer here does not change what is asked again."};
inline constexpr Phrase exam_save{"ui.exam_save", "Save this exam for others..."};
inline constexpr Phrase exam_where{"ui.exam_where", "Question {number} of {count}"};
inline constexpr Phrase exam_time_left{"ui.exam_time_left", "{time} left"};
inline constexpr Phrase exam_so_far{"ui.exam_so_far", "Your answer so far: {what}"};
inline constexpr Phrase exam_pass{"ui.exam_pass", "Pass over this question"};
inline constexpr Phrase exam_overview{"ui.exam_overview", "Overview"};
inline constexpr Phrase exam_answered{"ui.exam_answered", "Answered: {given} of {count}"};
inline constexpr Phrase exam_go_on{"ui.exam_go_on", "Go on"};
inline constexpr Phrase exam_hand_in{"ui.exam_hand_in", "Hand in"};
inline constexpr Phrase exam_leave_really{"ui.exam_leave_really",
                                          "Leave without a result? What you answered in this exam is lost."};
inline constexpr Phrase exam_leave{"ui.exam_leave", "Leave"};
inline constexpr Phrase exam_save_report{"ui.exam_save_report", "Save the result as PDF..."};
inline constexpr Phrase exam_close{"ui.exam_close", "Close the exam"};
inline constexpr Phrase save_the_exam{"ui.save_the_exam", "Save the exam"};
inline constexpr Phrase save_the_exam_words{"ui.save_the_exam_words",
                                            "One file with these questions. Whoever opens it is asked the same."};
inline constexpr Phrase open_an_exam{"ui.open_an_exam", "Open an exam"};
inline constexpr Phrase open_an_exam_words{"ui.open_an_exam_words", "An exam that was saved or that a teacher wrote."};
inline constexpr Phrase save_the_result{"ui.save_the_result", "Save the result"};
inline constexpr Phrase save_the_result_words{"ui.save_the_result_words",
                                              "Each question with your answer, the right one, and its sources."};

inline constexpr Phrase save_what_i_answered{"ui.save_what_i_answered", "Save what I answered"};
inline constexpr Phrase save_what_i_answered_words{"ui.save_what_i_answered_words",
                                                   "All answers as one file, to go on with on another machine."};
inline constexpr Phrase bring_a_learner{"ui.bring_a_learner", "Import a learner from a file"};
inline constexpr Phrase bring_a_learner_words{"ui.bring_a_learner_words", "What was saved on another machine."};

}  // namespace cluneal::ui::phrases
