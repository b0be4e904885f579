#pragma once

#include "language/phrase.h"

namespace cluneal::app::phrases {

using language::Phrase;

// The page that a patient takes home, in the order of the page: everyday words, at most fifteen a sentence.

inline constexpr Phrase handout_title{"app.handout_title", "Buttock pain: can a skin nerve be the cause?"};
inline constexpr Phrase handout_left{"app.handout_left", "Your left side"};
inline constexpr Phrase handout_right{"app.handout_right", "Your right side"};
inline constexpr Phrase handout_left_on_picture{"app.handout_left_on_picture", "YOUR LEFT"};
inline constexpr Phrase handout_right_on_picture{"app.handout_right_on_picture", "YOUR RIGHT"};
inline constexpr Phrase handout_caught_here{"app.handout_caught_here", "The ring shows where it can get caught."};
inline constexpr Phrase handout_seen_from_behind{
    "app.handout_seen_from_behind", "You see your body from behind. It is a model. The nerves are drawn too thick."};
inline constexpr Phrase handout_no_diagnosis{"app.handout_no_diagnosis",
                                             "This page does not say what you have. It helps you to recall the talk."};
inline constexpr Phrase handout_talked_about{"app.handout_talked_about", "What we talked about"};
inline constexpr Phrase handout_drawn_by_you{"app.handout_drawn_by_you", "The red patch is where you say it hurts."};
inline constexpr Phrase handout_drawn_elsewhere{"app.handout_drawn_elsewhere",
                                                "The nerves on this page do not feel for the skin under it. Ask why."};
inline constexpr Phrase handout_saved{"app.handout_saved", "Saved."};
inline constexpr Phrase handout_worse{"app.handout_worse", "What can bring the pain on"};
inline constexpr Phrase handout_eases{"app.handout_eases", "What can ease it"};
inline constexpr Phrase handout_first{"app.handout_first", "What you can try first"};
inline constexpr Phrase handout_later{"app.handout_later", "What else there is, from the gentlest up"};
inline constexpr Phrase handout_at_once{"app.handout_at_once", "Go to a hospital at once"};
inline constexpr Phrase handout_same_day{"app.handout_same_day", "See a doctor the same day"};
inline constexpr Phrase handout_again{"app.handout_again", "Ask to be checked again"};
inline constexpr Phrase handout_checked_first{"app.handout_checked_first", "Ask to be checked before you go home"};
inline constexpr Phrase handout_at_once_too{"app.handout_at_once_too", "Go at once with any of these too"};
inline constexpr Phrase handout_today{"app.handout_today", "See a doctor today"};
inline constexpr Phrase handout_take_this{"app.handout_take_this", "Take this page with you and show it."};
inline constexpr Phrase handout_notes{"app.handout_notes", "Notes from your clinician"};
inline constexpr Phrase handout_foot{
    "app.handout_foot",
    "Numb between your legs? New trouble passing water or stool? Two weak legs? Go to a hospital at once."};
inline constexpr Phrase handout_not_reviewed{"app.handout_not_reviewed",
                                             "No clinician has checked this translation yet."};

}  // namespace cluneal::app::phrases
