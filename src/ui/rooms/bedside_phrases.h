#pragma once

#include "language/phrase.h"

namespace cluneal::ui::phrases {

using language::Phrase;

// The talk at the bedside, in the order of its steps: everyday words, at most fifteen a sentence, read by a patient.

inline constexpr Phrase bedside{"ui.bedside", "Bedside"};
inline constexpr Phrase bedside_hint{"ui.bedside_hint",
                                     "Talk with a patient: large and plain, and nothing of it is kept. Key Shift+O"};
inline constexpr Phrase at_the_bedside_what{"ui.at_the_bedside_what", "At the bedside: {what}"};
inline constexpr Phrase bedside_back{"ui.bedside_back", "Back"};
inline constexpr Phrase bedside_on{"ui.bedside_on", "Next"};
inline constexpr Phrase bedside_new{"ui.bedside_new", "New patient"};
inline constexpr Phrase bedside_leave{"ui.bedside_leave", "Exit"};
inline constexpr Phrase bedside_waits{"ui.bedside_waits", "Please wait a moment."};

inline constexpr Phrase bedside_side{"ui.bedside_side", "Which side hurts?"};
inline constexpr Phrase bedside_left{"ui.bedside_left", "My left side"};
inline constexpr Phrase bedside_right{"ui.bedside_right", "My right side"};
inline constexpr Phrase bedside_both{"ui.bedside_both", "If both sides hurt, choose the worse one."};
inline constexpr Phrase bedside_look{"ui.bedside_look", "How shall the picture show you?"};
inline constexpr Phrase bedside_as_seen{"ui.bedside_as_seen", "As I see you"};
inline constexpr Phrase bedside_as_in_mirror{"ui.bedside_as_in_mirror", "As you see yourself"};
inline constexpr Phrase bedside_look_words{"ui.bedside_look_words",
                                           "You see your back. From the front, a mirror keeps your left on the left."};
inline constexpr Phrase bedside_body{"ui.bedside_body", "Whose body is more like yours?"};

inline constexpr Phrase bedside_questions{"ui.bedside_questions", "First, a few questions"};
inline constexpr Phrase bedside_yes{"ui.bedside_yes", "Yes"};
inline constexpr Phrase bedside_no{"ui.bedside_no", "No"};
inline constexpr Phrase bedside_not_sure{"ui.bedside_not_sure", "Not sure"};
inline constexpr Phrase bedside_no_to_all{"ui.bedside_no_to_all", "No to all of these"};
inline constexpr Phrase bedside_no_to_rest{"ui.bedside_no_to_rest", "No to all the others"};

inline constexpr Phrase bedside_at_once{"ui.bedside_at_once", "Go to a hospital at once"};
inline constexpr Phrase bedside_same_day{"ui.bedside_same_day", "See a doctor today"};
inline constexpr Phrase bedside_again{"ui.bedside_again", "Ask to be checked before you go home"};
inline constexpr Phrase bedside_stops{"ui.bedside_stops",
                                      "We stop here. This must be looked at first. The nerves can wait."};
inline constexpr Phrase bedside_drawn_urgent{
    "ui.bedside_drawn_urgent", "It hurts near the middle, between the legs. Let your clinician look at this first."};
inline constexpr Phrase bedside_save_stop{"ui.bedside_save_stop", "Save a page that says this"};

inline constexpr Phrase bedside_where{"ui.bedside_where", "Show me where it hurts"};
inline constexpr Phrase bedside_where_words{"ui.bedside_where_words", "Paint on the skin with a finger or the mouse."};
inline constexpr Phrase bedside_where_keys{"ui.bedside_where_keys",
                                           "With keys: arrows move the ring, Space paints, Enter goes on."};
inline constexpr Phrase bedside_paint{"ui.bedside_paint", "Paint"};
inline constexpr Phrase bedside_erase{"ui.bedside_erase", "Erase"};
inline constexpr Phrase bedside_undo{"ui.bedside_undo", "Undo"};
inline constexpr Phrase bedside_clear{"ui.bedside_clear", "Clear all"};
inline constexpr Phrase bedside_show_front{"ui.bedside_show_front", "Show the front"};
inline constexpr Phrase bedside_show_back{"ui.bedside_show_back", "Show the back"};
inline constexpr Phrase bedside_farther_down{"ui.bedside_farther_down", "It hurts farther down"};
inline constexpr Phrase bedside_painted_right{"ui.bedside_painted_right",
                                              "This is your right side. You said that your left side hurts."};
inline constexpr Phrase bedside_painted_left{"ui.bedside_painted_left",
                                             "This is your left side. You said that your right side hurts."};

inline constexpr Phrase bedside_nerves{"ui.bedside_nerves", "Which nerves feel this skin?"};
inline constexpr Phrase bedside_nerves_words{
    "ui.bedside_nerves_words", "These nerves feel the skin there. Their order means nothing. Choose one."};
inline constexpr Phrase bedside_no_nerves{
    "ui.bedside_no_nerves", "None of these nerves feels for the skin there. Your pain may have another cause."};
inline constexpr Phrase bedside_farther_words{
    "ui.bedside_farther_words", "These nerves do not reach far down the leg. Pain there has other causes too."};
inline constexpr Phrase bedside_no_diagnosis{"ui.bedside_no_diagnosis", "This picture does not say what you have."};

inline constexpr Phrase bedside_caught{"ui.bedside_caught", "Where it can get caught"};
inline constexpr Phrase bedside_ring{"ui.bedside_ring",
                                     "The ring shows the place. It is a model. The nerves are drawn too thick."};

inline constexpr Phrase bedside_elsewhere{"ui.bedside_elsewhere",
                                          "You painted another place. These nerves do not feel for the skin there."};

inline constexpr Phrase bedside_worse{"ui.bedside_worse", "What can bring the pain on"};
inline constexpr Phrase bedside_eases{"ui.bedside_eases", "What can ease it"};

inline constexpr Phrase bedside_help{"ui.bedside_help", "What can be done"};
inline constexpr Phrase bedside_help_words{"ui.bedside_help_words",
                                           "The gentlest comes first. Choose one to read about it."};
inline constexpr Phrase bedside_not_tested{"ui.bedside_not_tested",
                                           "How sure are we? Nobody has tested it for these nerves."};
inline constexpr Phrase bedside_few{"ui.bedside_few", "How sure are we? Not very. Only a few people were studied."};
inline constexpr Phrase bedside_no_comparison{"ui.bedside_no_comparison",
                                              "How sure are we? Not very. It was never set against no treatment."};
inline constexpr Phrase bedside_unknown{"ui.bedside_unknown", "How sure are we? We do not know if it helps."};

inline constexpr Phrase bedside_ask{"ui.bedside_ask", "What you can ask"};
inline constexpr Phrase bedside_teach_back{"ui.bedside_teach_back",
                                           "Did I explain it well? Please tell it back to me."};

inline constexpr Phrase bedside_take_home{"ui.bedside_take_home", "A page to take home"};
inline constexpr Phrase bedside_languages{"ui.bedside_languages", "One language or two"};
inline constexpr Phrase bedside_paper{"ui.bedside_paper", "Paper"};
inline constexpr Phrase bedside_a4{"ui.bedside_a4", "A4"};
inline constexpr Phrase bedside_letter{"ui.bedside_letter", "Letter"};
inline constexpr Phrase bedside_save_page{"ui.bedside_save_page", "Save the page to print"};
inline constexpr Phrase bedside_save_phone{"ui.bedside_save_phone", "Save the page for a phone"};
inline constexpr Phrase bedside_no_phone{"ui.bedside_no_phone",
                                         "A page for a phone needs a part that is not installed here."};
inline constexpr Phrase bedside_not_kept{"ui.bedside_not_kept", "Only the page that you save is kept."};

inline constexpr Phrase save_page_to_print{"ui.save_page_to_print", "Save the page to print"};
inline constexpr Phrase save_page_words{"ui.save_page_words", "A PDF. Neither its name nor its folder is remembered."};
inline constexpr Phrase save_phone_page{"ui.save_phone_page", "Save the page for a phone"};
inline constexpr Phrase save_phone_page_words{
    "ui.save_phone_page_words", "One HTML file for any browser. Neither its name nor its folder is remembered."};

}  // namespace cluneal::ui::phrases
