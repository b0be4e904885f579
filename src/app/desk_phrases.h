#pragma once

#include "language/phrase.h"

namespace cluneal::app::phrases {

using language::Phrase;

// What the desk says that is made of numbers and of what was answered.

inline constexpr Phrase desk_you_pointed{"app.desk_you_pointed", "You pointed here"};
inline constexpr Phrase desk_missed_along_bone{"app.desk_missed_along_bone", "{distance} mm from it, along the bone"};
inline constexpr Phrase desk_missed_along_skin{"app.desk_missed_along_skin", "{distance} mm from it, along the skin"};
inline constexpr Phrase desk_missed_by_straight{"app.desk_missed_by_straight", "{distance} mm from it"};
inline constexpr Phrase desk_in_common{"app.desk_in_common", "{percent} % in common with what is drawn"};
inline constexpr Phrase desk_in_minutes{"app.desk_in_minutes", "in {count} min"};
inline constexpr Phrase desk_in_hours{"app.desk_in_hours", "in {count} h"};
inline constexpr Phrase desk_tomorrow{"app.desk_tomorrow", "tomorrow"};
inline constexpr Phrase desk_in_days{"app.desk_in_days", "in {count} days"};
inline constexpr Phrase desk_in_months{"app.desk_in_months", "in {count} months"};
inline constexpr Phrase desk_in_years{"app.desk_in_years", "in {count} years"};
inline constexpr Phrase desk_spent{"app.desk_spent", "{hours} h {minutes} min"};
inline constexpr Phrase desk_saved{"app.desk_saved", "Saved."};
inline constexpr Phrase desk_percent_range{"app.desk_percent_range", "{from} to {to} %"};

// Exams.

inline constexpr Phrase exam_drawn_title{"app.exam_drawn_title", "Exam"};
inline constexpr Phrase exam_question_unknown{"app.exam_question_unknown",
                                              "The atlas has no question \"{question}\". It is left out of the exam."};
inline constexpr Phrase exam_has_no_questions{"app.exam_has_no_questions",
                                              "The exam has no question that this atlas knows. Nothing was opened."};
inline constexpr Phrase exam_not_now{"app.exam_not_now",
                                     "An exam opens when the tour or the talk with a patient has ended."};
inline constexpr Phrase exam_is_running{"app.exam_is_running",
                                        "An exam is under way. Hand it in before another one is opened."};
inline constexpr Phrase exam_not_understood{"app.exam_not_understood",
                                            "Not understood in the exam's file, and left out: {detail}"};
inline constexpr Phrase exam_time_is_over{"app.exam_time_is_over", "Time is up: the exam was handed in."};
inline constexpr Phrase exam_result{"app.exam_result", "{right} of {count} right"};
inline constexpr Phrase exam_time_taken{"app.exam_time_taken", "{time} min of {minutes} min"};
inline constexpr Phrase exam_answer_right{"app.exam_answer_right", "Right"};
inline constexpr Phrase exam_answer_wrong{"app.exam_answer_wrong", "Wrong"};
inline constexpr Phrase exam_answer_none{"app.exam_answer_none", "Not answered"};
inline constexpr Phrase exam_your_answer{"app.exam_your_answer", "Your answer: {answer}"};
inline constexpr Phrase exam_right_answer{"app.exam_right_answer", "Right answer: {answer}"};
inline constexpr Phrase exam_subject{"app.exam_subject", "Result of an exam with Cluneal Atlas"};

}  // namespace cluneal::app::phrases
