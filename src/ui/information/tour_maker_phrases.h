#pragma once

#include "language/phrase.h"

namespace cluneal::ui::phrases {

// What the panel says in which a tour is made, in alphabetical order.

using language::Phrase;

inline constexpr Phrase add_what_is_shown{"ui.add_what_is_shown", "Add a step"};
inline constexpr Phrase add_what_is_shown_hint{"ui.add_what_is_shown_hint",
                                               "A step that shows what is shown now, from where it is seen"};
inline constexpr Phrase answer_to_the_class{"ui.answer_to_the_class", "Answer"};
inline constexpr Phrase ask_the_class{"ui.ask_the_class", "Question to the class, if any"};
inline constexpr Phrase change_a_copy{"ui.change_a_copy", "Edit a copy"};
inline constexpr Phrase change_a_copy_hint{"ui.change_a_copy_hint", "Make a tour of your own from the one above"};
inline constexpr Phrase changed_since{"ui.changed_since", "Changed since it was saved as {file}"};
inline constexpr Phrase duplicate{"ui.duplicate", "Duplicate"};
inline constexpr Phrase for_whom_it_is{"ui.for_whom_it_is", "For whom it is, and what they can do afterwards"};
inline constexpr Phrase give_from_here{"ui.give_from_here", "Present from here"};
inline constexpr Phrase give_from_here_hint{"ui.give_from_here_hint",
                                            "The tour full screen, from this step; Escape comes back"};
inline constexpr Phrase make_a_tour{"ui.make_a_tour", "Make a tour"};
inline constexpr Phrase move_down{"ui.move_down", "Down"};
inline constexpr Phrase move_up{"ui.move_up", "Up"};
inline constexpr Phrase new_tour{"ui.new_tour", "New"};
inline constexpr Phrase no_step_yet{
    "ui.no_step_yet",
    "Set up the picture, then add a step. Each step keeps what is shown and from where. Words and notes come below."};
inline constexpr Phrase not_saved{"ui.not_saved", "Not saved as a file yet."};
inline constexpr Phrase notes_for_the_speaker{"ui.notes_for_the_speaker", "Notes: what is said with it"};
inline constexpr Phrase open_a_tour{"ui.open_a_tour", "Open a tour"};
inline constexpr Phrase open_a_tour_words{"ui.open_a_tour_words",
                                          "A tour that was saved here: its steps, words and notes."};
inline constexpr Phrase redo_change{"ui.redo_change", "Redo"};
inline constexpr Phrase redo_what{"ui.redo_what", "Redo {what}"};
inline constexpr Phrase retake_picture{"ui.retake_picture", "Take the picture again"};
inline constexpr Phrase retake_picture_hint{"ui.retake_picture_hint",
                                            "This step shows what is shown now; its words stay"};
inline constexpr Phrase save_as{"ui.save_as", "Save as..."};
inline constexpr Phrase save_the_tour{"ui.save_the_tour", "Save the tour"};
inline constexpr Phrase save_the_tour_words{
    "ui.save_the_tour_words", "Steps, words and notes as one file, to give, to change and to print as slides."};
inline constexpr Phrase saved_as_file{"ui.saved_as_file", "Saved as {file}"};
inline constexpr Phrase seconds_of_step{"ui.seconds_of_step", "Seconds"};
inline constexpr Phrase step_row{"ui.step_row", "{number}. {slide}"};
inline constexpr Phrase step_without_words{"ui.step_without_words", "(no words yet)"};
inline constexpr Phrase title_of_tour{"ui.title_of_tour", "Title of the tour"};
inline constexpr Phrase undo_what{"ui.undo_what", "Undo {what}"};
inline constexpr Phrase words_on_the_slide{"ui.words_on_the_slide", "Words on the slide, {count} of at most {most}"};

}  // namespace cluneal::ui::phrases
