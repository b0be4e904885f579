#pragma once

#include "language/phrase.h"

namespace cluneal::view::phrases {

// What this folder says to people (language/phrase.h), in alphabetical order.

using language::Phrase;

// Where the ends of an axis point: as short as they are told apart.
inline constexpr Phrase axis_anterior{"view.axis_anterior", "A"};
inline constexpr Phrase axis_inferior{"view.axis_inferior", "I"};
inline constexpr Phrase axis_left{"view.axis_left", "L"};
inline constexpr Phrase axis_posterior{"view.axis_posterior", "P"};
inline constexpr Phrase axis_right{"view.axis_right", "R"};
inline constexpr Phrase axis_superior{"view.axis_superior", "S"};
inline constexpr Phrase cluneal_nerves_drawn_at_least{"view.cluneal_nerves_drawn_at_least",
                                                      "Cluneal nerves drawn at least {times}\u00d7 thicker"};
inline constexpr Phrase cluneal_nerves_drawn_times_thicker{"view.cluneal_nerves_drawn_times_thicker",
                                                           "Cluneal nerves drawn {times}\u00d7 thicker"};
inline constexpr Phrase cluneal_nerves_drawn_times_thinner{"view.cluneal_nerves_drawn_times_thinner",
                                                           "Cluneal nerves drawn {times}\u00d7 thinner"};
inline constexpr Phrase course_uncertain{"view.course_uncertain", "Course uncertain"};
inline constexpr Phrase courses_partly_schematic{"view.courses_partly_schematic", "Courses partly schematic"};
inline constexpr Phrase dermatomes_hatched_and_solid{
    "view.dermatomes_hatched_and_solid",
    "Dermatomes: hatched where maps differ; solid where they agree, or the root's test point"};
inline constexpr Phrase from_the_midline_along_the_skin{"view.from_the_midline_along_the_skin",
                                                        "{straight} mm from the midline, {along} mm along the skin"};
inline constexpr Phrase group_and_its_origin{"view.group_and_its_origin", "{group} and their origin"};
inline constexpr Phrase heading_of_roots{"view.heading_of_roots", "Nerves with fibres of {roots}"};
inline constexpr Phrase nerves_with_fibres_of_roots{
    "view.nerves_with_fibres_of_roots",
    "Only nerves with fibres of {roots}; which branch takes whose fibres is partly drawn by convention"};
inline constexpr Phrase variant_name{"view.variant_name", "Variant, not the usual pattern: {name}"};
inline constexpr Phrase left_name{"view.left_name", "Left {name}"};
// The patient's sides at the edges of the picture: a letter.
inline constexpr Phrase mark_anterior{"view.mark_anterior", "A"};
inline constexpr Phrase mark_left{"view.mark_left", "L"};
inline constexpr Phrase mark_posterior{"view.mark_posterior", "P"};
inline constexpr Phrase mark_right{"view.mark_right", "R"};
inline constexpr Phrase model_is_width_across_and{
    "view.model_is_width_across_and",
    "{model} is {width} across and does not fit into the picture: is its unit right?"};
inline constexpr Phrase model_lies_distance_from_the{
    "view.model_lies_distance_from_the", "{model} lies {distance} from the atlas, too far for one picture with it."};
inline constexpr Phrase names_left_side{"view.names_left_side", "Names: left side"};
inline constexpr Phrase names_right_side{"view.names_right_side", "Names: right side"};
inline constexpr Phrase pale_is_far_side{"view.pale_is_far_side", "Pale nerves: far side"};
inline constexpr Phrase pale_is_left_out{"view.pale_is_left_out", "Pale nerves: usual, but not with this variant"};
inline constexpr Phrase pale_is_of_other_roots{"view.pale_is_of_other_roots", "Pale nerves: of other roots"};
inline constexpr Phrase right_name{"view.right_name", "Right {name}"};
inline constexpr Phrase scale_bar_at_the_depth_of{"view.scale_bar_at_the_depth_of", "Scale bar at mid-depth"};
inline constexpr Phrase teaching_model_not_a_medical{"view.teaching_model_not_a_medical",
                                                     "Teaching model, not a medical device"};
inline constexpr Phrase territories_of_group{"view.territories_of_group", "Territories: {group}"};
inline constexpr Phrase thin_nerves_drawn_thicker{"view.thin_nerves_drawn_thicker", "Thin nerves drawn thicker"};
inline constexpr Phrase where_it_hurts{"view.where_it_hurts", "Where it hurts"};

}  // namespace cluneal::view::phrases
