#pragma once

#include "language/phrase.h"

namespace cluneal::app::phrases {

using language::Phrase;

// The page that turns in a browser: everyday words, as on the page to take home (handout_phrases.h).

inline constexpr Phrase page_title{"app.page_title", "The skin nerves of the buttock"};
inline constexpr Phrase page_model_words{
    "app.page_model_words",
    "A model of the pelvis with the skin nerves of the buttock, which can be turned and enlarged"};
inline constexpr Phrase page_hint{"app.page_hint",
                                  "Turn it with one finger. Make it larger with two. Tap a dot for its name."};
inline constexpr Phrase page_behind{"app.page_behind", "From behind"};
inline constexpr Phrase page_left{"app.page_left", "From the left"};
inline constexpr Phrase page_right{"app.page_right", "From the right"};
inline constexpr Phrase page_left_side{"app.page_left_side", "LEFT"};
inline constexpr Phrase page_right_side{"app.page_right_side", "RIGHT"};
inline constexpr Phrase page_show{"app.page_show", "Show"};
inline constexpr Phrase page_sites{"app.page_sites", "Tight places"};
inline constexpr Phrase page_territories{"app.page_territories", "Skin they feel"};
inline constexpr Phrase page_skin{"app.page_skin", "Body's outline"};
inline constexpr Phrase page_muscles{"app.page_muscles", "Muscles"};
inline constexpr Phrase page_landmarks{"app.page_landmarks", "Bony points"};
inline constexpr Phrase page_other_nerves{"app.page_other_nerves", "Other nerves"};
inline constexpr Phrase page_no_diagnosis{"app.page_no_diagnosis",
                                          "This page does not say what you have. Ask a doctor about your pain."};
inline constexpr Phrase page_thick{"app.page_thick", "It is a model. The nerves are drawn too thick."};
inline constexpr Phrase page_needs_viewer{
    "app.page_needs_viewer", "A page for a phone needs a part that is not installed (third_party/install_viewer.sh)."};
inline constexpr Phrase page_no_viewer{
    "app.page_no_viewer", "This browser cannot show the model. A newer one can. The words below are all there."};

}  // namespace cluneal::app::phrases
