#pragma once

#include "language/phrase.h"

namespace cluneal::study::phrases {

using language::Phrase;

// What learners are asked, by kind. What stands before a colon or after one is a name or a sentence of the atlas.

inline constexpr Phrase which_bone{"study.which_bone", "Which bone is highlighted?"};
inline constexpr Phrase which_disc{"study.which_disc", "Which disc is highlighted?"};
inline constexpr Phrase which_ligament{"study.which_ligament", "Which ligament is highlighted?"};
inline constexpr Phrase which_muscle{"study.which_muscle", "Which muscle is highlighted?"};
inline constexpr Phrase which_structure{"study.which_structure", "Which structure is highlighted?"};
inline constexpr Phrase which_nerve{"study.which_nerve", "Which nerve is highlighted?"};
inline constexpr Phrase which_nerves{"study.which_nerves", "What do all these nerves together belong to?"};
inline constexpr Phrase which_landmark{"study.which_landmark", "Which landmark is marked?"};
inline constexpr Phrase which_site{"study.which_site",
                                   "A nerve can get caught where the mark is. Which place is this?"};
inline constexpr Phrase whose_skin{"study.whose_skin", "Which nerve serves this skin? {skin}"};
inline constexpr Phrase whose_skin_is_it{"study.whose_skin_is_it", "Which nerve serves this skin?"};
inline constexpr Phrase in_latin{"study.in_latin", "In Latin: {name}."};

inline constexpr Phrase find_on_model{"study.find_on_model", "Find on the model: {name}"};

inline constexpr Phrase counts_within_spread{
    "study.counts_within_spread",
    "Up to {spread} mm from it counts as found, a standard deviation between people ({studies})."};
inline constexpr Phrase counts_within_finger_of_study{"study.counts_within_finger_of_study",
                                                      "Up to {finger} mm from it, a fingertip, counts as found. "
                                                      "Between people the standard deviation is less, {spread} mm "
                                                      "({studies})."};
inline constexpr Phrase counts_within_finger{
    "study.counts_within_finger",
    "Up to {finger} mm from it, a fingertip, counts as found: no study says how far people differ."};
inline constexpr Phrase counts_on_itself{"study.counts_on_itself", "It counts as found where it is itself pointed at."};

inline constexpr Phrase order_of_course{"study.order_of_course",
                                        "Put these steps of its course in order, from its beginning on: {name}"};

inline constexpr Phrase which_root_by_study{"study.which_root_by_study",
                                            "By {study}, which of these roots takes part? {name}"};
inline constexpr Phrase which_root_by_reviews{
    "study.which_root_by_reviews", "Which of these roots do only reviews name, though nobody counted it? {name}"};
inline constexpr Phrase which_root_is_tested{
    "study.which_root_is_tested", "The international standard tests the feeling of which root at the coloured spot?"};
inline constexpr Phrase roots_by_all{"study.roots_by_all", "Roots that any study or review names: {roots}."};

inline constexpr Phrase paint_on_skin{"study.paint_on_skin", "Paint on the skin: {name}"};

inline constexpr Phrase what_explains_it{"study.what_explains_it", "What explains this best?"};
inline constexpr Phrase caught_nerve{"study.caught_nerve", "A caught nerve: {place}"};

inline constexpr Phrase what_comes_first{"study.what_comes_first", "{walk}: what comes first?"};
inline constexpr Phrase what_comes_next{"study.what_comes_next", "{walk}: what comes right after this step? {step}"};
inline constexpr Phrase what_to_examine{"study.what_to_examine",
                                        "A nerve may be caught here: {place}. What do you examine?"};

inline constexpr Phrase what_is_pierced{"study.what_is_pierced", "Which of these does it pierce? {name}"};
inline constexpr Phrase what_it_runs_over{"study.what_it_runs_over", "Over which of these does it run? {name}"};

inline constexpr Phrase counted_in_study{"study.counted_in_study", "{n} {counted}"};
inline constexpr Phrase millimetres{"study.millimetres", "{value} mm"};
inline constexpr Phrase percent{"study.percent", "{value} %"};
inline constexpr Phrase spread_of_study{"study.spread_of_study", "The study's spread is {low} to {high}."};

inline constexpr Phrase on_which_side{"study.on_which_side", "On which side of the patient is what is highlighted?"};
inline constexpr Phrase left{"study.left", "Left"};
inline constexpr Phrase right{"study.right", "Right"};
inline constexpr Phrase sides_from_behind{"study.sides_from_behind",
                                          "Seen from behind, the patient's left is on the left of the picture."};
inline constexpr Phrase sides_from_the_front{"study.sides_from_the_front",
                                             "Seen from the front, the patient's left is on the right of the picture."};
inline constexpr Phrase sides_from_above{
    "study.sides_from_above", "Seen from above with the back below, the patient's left is on the left of the picture."};
inline constexpr Phrase sides_from_below{
    "study.sides_from_below",
    "Seen from below with the front above, the patient's left is on the right of the picture."};

inline constexpr Phrase what_is_missing{"study.what_is_missing",
                                        "One nerve is missing on this picture, on one side. Which?"};
inline constexpr Phrase what_is_wrong_with_skin{"study.what_is_wrong_with_skin",
                                                "A nerve and a piece of skin are coloured. What is wrong?"};
inline constexpr Phrase another_nerves_skin{"study.another_nerves_skin", "A nerve of another name serves this skin"};
inline constexpr Phrase other_sides_skin{"study.other_sides_skin", "Nerve and skin lie on different sides"};
inline constexpr Phrase nothing_is_wrong{"study.nothing_is_wrong", "Nothing: the nerve serves this skin"};
inline constexpr Phrase nerve_and_its_skin{"study.nerve_and_its_skin", "The nerve: {nerve}. Its skin: {skin}"};

}  // namespace cluneal::study::phrases
