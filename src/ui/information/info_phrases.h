#pragma once

#include "language/phrase.h"

namespace cluneal::ui::phrases {

// What is said of structures, nerves and topics in lists and information, in alphabetical order.

using language::Phrase;

inline constexpr Phrase a_tunnel_that_is_there{
    "ui.a_tunnel_that_is_there",
    "A tunnel that is there is not yet an entrapment, and a number from the dissecting room is none from the clinic."};
inline constexpr Phrase a_view_of_its_own{"ui.a_view_of_its_own",
                                          "A view of its own beside the others, with the same camera. V"};
inline constexpr Phrase all_roots{"ui.all_roots", "All"};
inline constexpr Phrase all_roots_hint{"ui.all_roots_hint", "Nerves of all roots"};
inline constexpr Phrase back{"ui.back", "Back"};
inline constexpr Phrase bar_from_the_least_to_the{"ui.bar_from_the_least_to_the",
                                                  "Bar: from the least to the greatest, {low} to {high}."};
inline constexpr Phrase both{"ui.both", "Both"};
inline constexpr Phrase both_sides{"ui.both_sides", "Both sides"};
inline constexpr Phrase both_sides_key_shift_b{"ui.both_sides_key_shift_b", "Both sides\nKey Shift+B"};
inline constexpr Phrase clear_the_search{"ui.clear_the_search", "Clear the search"};
inline constexpr Phrase click_a_structure_in_the{"ui.click_a_structure_in_the",
                                                 "Click a structure in the picture or in the list to read about it."};
inline constexpr Phrase click_to_copy_the_reference{"ui.click_to_copy_the_reference", "Click to copy the reference."};
inline constexpr Phrase click_to_open_it_in{"ui.click_to_open_it_in",
                                            "Click to open it in the browser. The reference is copied too."};
inline constexpr Phrase close_this_model{"ui.close_this_model", "Close this model"};
inline constexpr Phrase copy_its_id{"ui.copy_its_id", "Copy its id"};
inline constexpr Phrase course_root_to_skin{"ui.course_root_to_skin", "Course, root to skin"};
inline constexpr Phrase diamond_all_studies_together_with{"ui.diamond_all_studies_together_with",
                                                          "Diamond: all studies together, with its 95 % interval."};
inline constexpr Phrase drag_to_rotate_drag_with{"ui.drag_to_rotate_drag_with",
                                                 "Drag to rotate. Drag with the right button, or with Shift, to pan. "
                                                 "Scroll to zoom. Double-click to fly to what is under the pointer."};
inline constexpr Phrase drawn_schematically_its_size_is{"ui.drawn_schematically_its_size_is",
                                                        "Drawn schematically: its size is not published."};
inline constexpr Phrase drawn_schematically_no_paper_gives{"ui.drawn_schematically_no_paper_gives",
                                                           "Drawn schematically: no paper gives this place."};
inline constexpr Phrase drop_an_obj_stl_ply{
    "ui.drop_an_obj_stl_ply",
    "Drop an OBJ, STL, PLY, glTF, FBX or Collada file into the window to see it beside the atlas. It is forgotten when "
    "the window closes, unless File, Remember my models and folders is on."};
inline constexpr Phrase entrapment_sites_of_these_nerves{"ui.entrapment_sites_of_these_nerves",
                                                         "Entrapment sites of these nerves"};
inline constexpr Phrase everything{"ui.everything", "Everything"};
inline constexpr Phrase fly_to_it{"ui.fly_to_it", "Fly to it"};
inline constexpr Phrase for_a_patient{"ui.for_a_patient", "For a patient"};
inline constexpr Phrase found_constricted_in_cadavers{"ui.found_constricted_in_cadavers",
                                                      "Found constricted in cadavers"};
inline constexpr Phrase geometry{"ui.geometry", "Geometry"};
inline constexpr Phrase group_by_group_for_teaching{
    "ui.group_by_group_for_teaching",
    "Group by group, for teaching: none, then each group in turn, then all with neighbours, sites and territories"};
inline constexpr Phrase hide{"ui.hide", "Hide"};
inline constexpr Phrase hide_the_last_group_shift{"ui.hide_the_last_group_shift",
                                                  "Hide the last group\nShift+Space, Page up"};
inline constexpr Phrase in_the_syndrome{"ui.in_the_syndrome", "In the syndrome"};
inline constexpr Phrase its_entrapment_sites_and_skin{"ui.its_entrapment_sites_and_skin",
                                                      "Entrapment sites, and the skin it serves"};
inline constexpr Phrase its_nerve{"ui.its_nerve", "Its nerve"};
inline constexpr Phrase its_weight_in_the_pool{"ui.its_weight_in_the_pool", "Its weight in the pool: {percent} %."};
inline constexpr Phrase keys_1_to_8_give{"ui.keys_1_to_8_give",
                                         "Keys 1 to 8 give the named views, Home shows everything, F1 lists all keys."};
inline constexpr Phrase l{"ui.l", "L"};
inline constexpr Phrase measured_from_it{"ui.measured_from_it", "Measured from it"};
inline constexpr Phrase navigation{"ui.navigation", "Navigation"};
inline constexpr Phrase next{"ui.next", "Next"};
inline constexpr Phrase no_nerves{"ui.no_nerves", "No nerves"};
inline constexpr Phrase not_on_this_body_yet{"ui.not_on_this_body_yet", "Not on this body yet."};
inline constexpr Phrase nothing_here_is_called_words{"ui.nothing_here_is_called_words",
                                                     "Nothing here is called \"{words}\" or speaks of it."};
inline constexpr Phrase number_of_all_name{"ui.number_of_all_name", "{number} of {all}: {name}"};
inline constexpr Phrase on_the_model{"ui.on_the_model", "On the model"};
inline constexpr Phrase opacity{"ui.opacity", "Opacity"};
inline constexpr Phrase paint_it_on_the_skin{"ui.paint_it_on_the_skin",
                                             "Paint it on the skin and see what lies there\nKey O"};
inline constexpr Phrase patients_left_side_only_key{"ui.patients_left_side_only_key",
                                                    "Patient's left side only\nKey Shift+L"};
inline constexpr Phrase patients_right_side_only_key{"ui.patients_right_side_only_key",
                                                     "Patient's right side only\nKey Shift+R"};
inline constexpr Phrase r{"ui.r", "R"};
inline constexpr Phrase read_on{"ui.read_on", "Read on"};
inline constexpr Phrase reset_the_scene{"ui.reset_the_scene", "Reset"};
inline constexpr Phrase reveal_the_next_group_space{"ui.reveal_the_next_group_space",
                                                    "Reveal the next group\nSpace, Page down"};
inline constexpr Phrase ride_along_it{"ui.ride_along_it", "Ride along it"};
inline constexpr Phrase root_alone_hint{
    "ui.root_alone_hint",
    "{root}: the root, its ramus and the nerves with its fibres; further roots can be added.\nWhich branch takes whose "
    "fibres is partly drawn by convention."};
inline constexpr Phrase roots_study_by_study{"ui.roots_study_by_study", "Roots, study by study"};
inline constexpr Phrase rule_out_first{"ui.rule_out_first", "Rule out first"};
inline constexpr Phrase search_ctrl_f{"ui.search_ctrl_f", "Search  (Ctrl+F)"};
inline constexpr Phrase select_the_left_one_right{"ui.select_the_left_one_right",
                                                  "Select the left one. Right-click to hide or show it."};
inline constexpr Phrase select_the_right_one_right{"ui.select_the_right_one_right",
                                                   "Select the right one. Right-click to hide or show it."};
inline constexpr Phrase selected_the_left_one_right{"ui.selected_the_left_one_right",
                                                    "Selected: the left one. Right-click to hide or show it."};
inline constexpr Phrase selected_the_right_one_right{"ui.selected_the_right_one_right",
                                                     "Selected: the right one. Right-click to hide or show it."};
inline constexpr Phrase show{"ui.show", "Show"};
inline constexpr Phrase show_on_the_model{"ui.show_on_the_model", "Show on the model"};
inline constexpr Phrase show_only_this{"ui.show_only_this", "Isolate"};
inline constexpr Phrase show_the_answer{"ui.show_the_answer", "Show the answer"};
inline constexpr Phrase side_by_side{"ui.side_by_side", "Side by side"};
inline constexpr Phrase sites{"ui.sites", "Sites"};
inline constexpr Phrase square_what_was_found{"ui.square_what_was_found", "Square: what was found."};
inline constexpr Phrase structures{"ui.structures", "Structures"};
inline constexpr Phrase the_passage_is_there{"ui.the_passage_is_there", "The passage is there"};
inline constexpr Phrase the_skin_that_these_nerves{"ui.the_skin_that_these_nerves", "The skin that these nerves serve"};
inline constexpr Phrase the_three_groups_side_by{"ui.the_three_groups_side_by", "The three groups side by side"};
inline constexpr Phrase thick_line_95_interval_low{"ui.thick_line_95_interval_low",
                                                   "Thick line: 95 % interval, {low} to {high}."};
inline constexpr Phrase thin_line_from_person_to{"ui.thin_line_from_person_to",
                                                 "Thin line: from person to person, {low} to {high}."};
inline constexpr Phrase three_different_things_a_passage{
    "ui.three_different_things_a_passage",
    "Three different things: a passage is no entrapment, and a cadaver has no pain."};
inline constexpr Phrase to_understand_not_to_guide{"ui.to_understand_not_to_guide",
                                                   "To understand, not to guide a needle."};
inline constexpr Phrase triangle_on_this_body_value{"ui.triangle_on_this_body_value",
                                                    "Triangle: on this body, {value}."};
inline constexpr Phrase unit_of_the_file{"ui.unit_of_the_file", "Unit of the file"};
inline constexpr Phrase variants{"ui.variants", "Variants"};
inline constexpr Phrase what_brings_it_on{"ui.what_brings_it_on", "What brings it on"};
inline constexpr Phrase what_eases_it{"ui.what_eases_it", "What eases it"};
inline constexpr Phrase what_must_not_be_missed{"ui.what_must_not_be_missed",
                                                "What must not be missed comes before any nerve."};
inline constexpr Phrase where_a_block_is_aimed{"ui.where_a_block_is_aimed", "Where a block is aimed"};
inline constexpr Phrase where_studies_found_its_crossing{
    "ui.where_studies_found_its_crossing", "Where studies found its crossing, each with its spread, on the model"};
inline constexpr Phrase where_to_press{"ui.where_to_press", "Where to press"};
inline constexpr Phrase your_own_model{"ui.your_own_model", "Your own model"};

}  // namespace cluneal::ui::phrases
