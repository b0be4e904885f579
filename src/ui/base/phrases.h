#pragma once

#include "language/phrase.h"

namespace cluneal::ui::phrases {

// What this folder says to people (language/phrase.h), in alphabetical order; `file_phrases.h` and
// `info_phrases.h` have those of one subject.

using language::Phrase;

inline constexpr Phrase a_teaching_model_not_a{"ui.a_teaching_model_not_a",
                                               "A teaching model: not a medical device, not a diagnosis."};
inline constexpr Phrase about_cluneal_atlas{"ui.about_cluneal_atlas", "About Cluneal Atlas"};
inline constexpr Phrase action{"ui.action", "Action"};
inline constexpr Phrase add_the_selection{"ui.add_the_selection", "Add the selection"};
inline constexpr Phrase align_it{"ui.align_it", "Align"};
inline constexpr Phrase all_bookmarks{"ui.all_bookmarks", "All bookmarks..."};
inline constexpr Phrase all_bookmarks_go_to_rename{"ui.all_bookmarks_go_to_rename",
                                                   "All bookmarks: go to, rename, delete"};
inline constexpr Phrase all_sources{"ui.all_sources", "All sources"};
inline constexpr Phrase all_sources_search_them{
    "ui.all_sources_search_them",
    "All sources: search them, by author, word, year, how they were read and what cites them"};
inline constexpr Phrase along_the_selected_nerve_from{"ui.along_the_selected_nerve_from",
                                                      "Along the selected nerve, from its root to the skin\nKey R"};
inline constexpr Phrase alt{"ui.alt", "Alt"};
inline constexpr Phrase always_dark{"ui.always_dark", "Always dark"};
inline constexpr Phrase always_light{"ui.always_light", "Always light"};
inline constexpr Phrase an_atlas_of_the_cluneal{
    "ui.an_atlas_of_the_cluneal",
    "An atlas of the cluneal nerves: where they run, where they get caught, where that hurts."};
inline constexpr Phrase arrows_and_enter_f5_gives{"ui.arrows_and_enter_f5_gives",
                                                  "Arrows and Enter, or a click. F5 gives the last one again."};
inline constexpr Phrase arrows_rings_and_a_square{"ui.arrows_rings_and_a_square",
                                                  "Arrows, rings and a square in the picture, to be dragged"};
inline constexpr Phrase as_read{"ui.as_read", "As read"};
inline constexpr Phrase author_word_year_or_journal{"ui.author_word_year_or_journal", "Author, word, year or journal"};
inline constexpr Phrase black_screen{"ui.black_screen", "Black screen"};
inline constexpr Phrase black_screen_any_key{"ui.black_screen_any_key",
                                             "Black screen; any key brings the picture back"};
inline constexpr Phrase body{"ui.body", "Body"};
inline constexpr Phrase bone{"ui.bone", "Bone"};
inline constexpr Phrase bookmark{"ui.bookmark", "Bookmark"};
inline constexpr Phrase brush{"ui.brush", "Brush"};
inline constexpr Phrase by_points{"ui.by_points", "By points..."};
inline constexpr Phrase cancel{"ui.cancel", "Cancel"};
inline constexpr Phrase centre_on_the_atlas{"ui.centre_on_the_atlas", "Centre on the atlas"};
inline constexpr Phrase change_to_the_person{"ui.change_to_the_person", "Change to the {person}"};
inline constexpr Phrase choose_enter_do_it_go{"ui.choose_enter_do_it_go",
                                              "choose    Enter do it, go there    Escape close"};
inline constexpr Phrase cited_by_anything{"ui.cited_by_anything", "Whatever cites it"};
inline constexpr Phrase click_double_click{"ui.click_double_click", "Click, double-click"};
inline constexpr Phrase click_three_or_more_places{"ui.click_three_or_more_places",
                                                   "Click three or more places on the model and on the atlas in turn"};
inline constexpr Phrase close{"ui.close", "Close"};
inline constexpr Phrase closes_what_is_uppermost_menu{
    "ui.closes_what_is_uppermost_menu", "Closes what is uppermost: menu, dialog, ride, search, selection"};
inline constexpr Phrase cluneal_atlas{"ui.cluneal_atlas", "Cluneal Atlas"};
inline constexpr Phrase colours_of_the_window{"ui.colours_of_the_window", "Colours of the window"};
inline constexpr Phrase compare{"ui.compare", "Compare"};
inline constexpr Phrase compare_the_groups{"ui.compare_the_groups", "Compare the groups"};
inline constexpr Phrase compare_the_groups_of_nerves{"ui.compare_the_groups_of_nerves", "Compare the groups of nerves"};
inline constexpr Phrase count_found{"ui.count_found", "{count} found", "{count} found"};
inline constexpr Phrase count_of_all_sources{"ui.count_of_all_sources", "{count} of {all} sources",
                                             "{count} of {all} sources"};
inline constexpr Phrase ctrl_z{"ui.ctrl_z", "Ctrl+Z"};
inline constexpr Phrase dark_where_the_picture_is{"ui.dark_where_the_picture_is", "Dark where the picture is (D)"};
inline constexpr Phrase default_text_size{"ui.default_text_size", "Default text size"};
inline constexpr Phrase disc{"ui.disc", "Disc"};
inline constexpr Phrase dismiss{"ui.dismiss", "Dismiss"};
inline constexpr Phrase done{"ui.done", "Done"};
inline constexpr Phrase drag_to_the_left_or{"ui.drag_to_the_left_or",
                                            "Drag to the left or right. Ctrl and a click, or Enter, to type."};
inline constexpr Phrase drawing_kept{"ui.drawing_kept", "Drawing kept"};
inline constexpr Phrase drawing_not_kept{"ui.drawing_not_kept", "Drawing: K keeps it"};
inline constexpr Phrase drawing_of_the_drawing_area{"ui.drawing_of_the_drawing_area",
                                                    "{drawing} of the drawing, {area} of the area"};
inline constexpr Phrase elapsed_of_minutes{"ui.elapsed_of_minutes", "{elapsed} of {minutes} min"};
inline constexpr Phrase erase{"ui.erase", "Erase"};
inline constexpr Phrase escape{"ui.escape", "Escape"};
inline constexpr Phrase exit_it{"ui.exit_it", "Exit"};
inline constexpr Phrase fascia{"ui.fascia", "Fascia"};
inline constexpr Phrase find_a_structure_an_action{"ui.find_a_structure_an_action",
                                                   "Find a structure, an action, a topic..."};
inline constexpr Phrase find_anything_action_structure_topic{"ui.find_anything_action_structure_topic",
                                                             "Find anything: action, structure, topic"};
inline constexpr Phrase find_anything_and_go_there{"ui.find_anything_and_go_there",
                                                   "Find anything and go there or do it"};
inline constexpr Phrase flip_ras_lps{"ui.flip_ras_lps", "Flip RAS/LPS"};
inline constexpr Phrase for_teaching_by_likeness_of{"ui.for_teaching_by_likeness_of",
                                                    "For teaching: by likeness of areas"};
inline constexpr Phrase forget_my_models_and_folders{"ui.forget_my_models_and_folders", "Forget my models and folders"};
inline constexpr Phrase full_screen{"ui.full_screen", "Full screen"};
inline constexpr Phrase give_a_tour{"ui.give_a_tour", "Give a tour"};
inline constexpr Phrase give_a_tour_2{"ui.give_a_tour_2", "Give a tour..."};
inline constexpr Phrase give_the_tour_that_was{"ui.give_the_tour_that_was", "Give the tour that was given last"};
inline constexpr Phrase handles{"ui.handles", "Handles"};
inline constexpr Phrase help{"ui.help", "Help"};
inline constexpr Phrase hide_all_panels{"ui.hide_all_panels", "Hide all panels"};
inline constexpr Phrase hide_all_panels_and_back{"ui.hide_all_panels_and_back", "Hide all panels, or show them again"};
inline constexpr Phrase hide_labels{"ui.hide_labels", "Hide labels"};
inline constexpr Phrase hide_the_entrapment_sites{"ui.hide_the_entrapment_sites",
                                                  "Hide the entrapment sites of the {nerves}"};
inline constexpr Phrase hide_the_information_panel{"ui.hide_the_information_panel", "Hide the information panel"};
inline constexpr Phrase hide_the_landmarks_of_the{"ui.hide_the_landmarks_of_the",
                                                  "Hide the landmarks of the examination"};
inline constexpr Phrase hide_the_nerves{"ui.hide_the_nerves", "Hide the {nerves}"};
inline constexpr Phrase hide_the_structures_panel{"ui.hide_the_structures_panel", "Hide the structures panel"};
inline constexpr Phrase hide_the_territory_of_the{"ui.hide_the_territory_of_the", "Hide the territory of the {nerves}"};
inline constexpr Phrase hide_the_transform_handles{"ui.hide_the_transform_handles", "Hide the transform handles"};
inline constexpr Phrase high_contrast_the_picture_too{"ui.high_contrast_the_picture_too",
                                                      "High contrast, the picture too"};
inline constexpr Phrase highlight_the_selection{"ui.highlight_the_selection", "Highlight the selection"};
inline constexpr Phrase how_many_times_thicker_than{
    "ui.how_many_times_thicker_than",
    "How many times thicker than in life nerves are drawn. The factor is written on the picture.\nKeys [ and ]"};
inline constexpr Phrase however_much_was_read{"ui.however_much_was_read", "However much was read"};
inline constexpr Phrase in_alphabetical_order_areas_overlap{"ui.in_alphabetical_order_areas_overlap",
                                                            "In alphabetical order; areas overlap."};
inline constexpr Phrase information_panel{"ui.information_panel", "Information panel"};
inline constexpr Phrase it_is_a_teaching_tool{
    "ui.it_is_a_teaching_tool",
    "It is a teaching tool. It is not a medical device, makes no diagnosis and must not guide a needle. Saddle "
    "numbness, new bladder or bowel trouble, progressive weakness, fever, a history of cancer or recent trauma must be "
    "ruled out before any nerve is blamed."};
inline constexpr Phrase it_is_being_painted_on{"ui.it_is_being_painted_on", "It is being painted on"};
inline constexpr Phrase its_centre_to_the_left{"ui.its_centre_to_the_left",
                                               "Its centre: to the left, to the back, up; mm"};
inline constexpr Phrase kept_in_file{"ui.kept_in_file", "Kept in {file}"};
inline constexpr Phrase key_key{"ui.key_key", "Key {key}"};
inline constexpr Phrase key_p_for_the_other{"ui.key_p_for_the_other",
                                            "Key P for the other one. The measured bodies: File, Body"};
inline constexpr Phrase keys_and_mouse{"ui.keys_and_mouse", "Keys and mouse"};
inline constexpr Phrase labels{"ui.labels", "Labels"};
inline constexpr Phrase labels_key{"ui.labels_key", "Labels\nKey L"};
inline constexpr Phrase landmark{"ui.landmark", "Landmark"};
inline constexpr Phrase larger_text{"ui.larger_text", "Larger text"};
inline constexpr Phrase larger_text_labels_too{"ui.larger_text_labels_too", "Larger text: labels too"};
inline constexpr Phrase left{"ui.left", "Left"};
inline constexpr Phrase left_drag{"ui.left_drag", "Left drag"};
inline constexpr Phrase left_for_right_and_front{
    "ui.left_for_right_and_front",
    "Left for right and front for back: for files that were written with the other axes"};
inline constexpr Phrase ligament{"ui.ligament", "Ligament"};
inline constexpr Phrase make_the_background_dark{"ui.make_the_background_dark", "Make the background dark"};
inline constexpr Phrase make_the_background_light{"ui.make_the_background_light", "Make the background light"};
inline constexpr Phrase makes_the_model_larger_or{
    "ui.makes_the_model_larger_or", "Makes the model larger or smaller as well: for one of another person"};
inline constexpr Phrase man{"ui.man", "Man"};
inline constexpr Phrase mirror{"ui.mirror", "Mirror"};
inline constexpr Phrase muscle{"ui.muscle", "Muscle"};
inline constexpr Phrase name_left{"ui.name_left", "{name}, left"};
inline constexpr Phrase name_right{"ui.name_right", "{name}, right"};
inline constexpr Phrase near_a_landmark_that_has{"ui.near_a_landmark_that_has",
                                                 "Near a landmark that has a name, the landmark is taken."};
inline constexpr Phrase nerve{"ui.nerve", "Nerve"};
inline constexpr Phrase nerves_at_their_thickest{"ui.nerves_at_their_thickest", "They are at their thickest"};
inline constexpr Phrase nerves_at_their_thinnest{"ui.nerves_at_their_thinnest", "They are at their real thickness"};
inline constexpr Phrase next_step_right{"ui.next_step_right", "Next step\nRight"};
inline constexpr Phrase no_longer_highlight_the_selection{"ui.no_longer_highlight_the_selection",
                                                          "No longer highlight the selection"};
inline constexpr Phrase no_next_view{"ui.no_next_view", "There is no next view"};
inline constexpr Phrase no_previous_view{"ui.no_previous_view", "There is no previous view"};
inline constexpr Phrase none{"ui.none", "None"};
inline constexpr Phrase not_counted_in_what_was{"ui.not_counted_in_what_was", "Not counted in what was read."};
inline constexpr Phrase nothing_is_called_words_or{"ui.nothing_is_called_words_or",
                                                   "Nothing is called \"{words}\" or speaks of it."};
inline constexpr Phrase nothing_is_running{"ui.nothing_is_running", "Nothing is running"};
inline constexpr Phrase nothing_is_selected{"ui.nothing_is_selected", "Nothing is selected"};
inline constexpr Phrase nothing_to_redo{"ui.nothing_to_redo", "Nothing to redo"};
inline constexpr Phrase nothing_to_undo{"ui.nothing_to_undo", "Nothing to undo"};
inline constexpr Phrase on_a_ride_what{"ui.on_a_ride_what", "On a ride: {what}"};
inline constexpr Phrase on_this_slide{"ui.on_this_slide", "On this slide, until it is left"};
inline constexpr Phrase only_on_a_ride{"ui.only_on_a_ride", "Only on a ride"};
inline constexpr Phrase only_while_one_measures{"ui.only_while_one_measures", "Only while one measures"};
inline constexpr Phrase only_while_points_are_picked{"ui.only_while_points_are_picked", "Only while points are picked"};
inline constexpr Phrase only_while_the_skin_is{"ui.only_while_the_skin_is", "Only while the skin is painted on"};
inline constexpr Phrase onto_a_bone{"ui.onto_a_bone", "Onto a bone..."};
inline constexpr Phrase open_a_model{"ui.open_a_model", "Open a model"};
inline constexpr Phrase open_a_model_2{"ui.open_a_model_2", "Open a model..."};
inline constexpr Phrase open_a_scene{"ui.open_a_scene", "Open a scene"};
inline constexpr Phrase open_a_scene_2{"ui.open_a_scene_2", "Open a scene..."};
inline constexpr Phrase pain_area{"ui.pain_area", "Pain area"};
inline constexpr Phrase paint{"ui.paint", "Paint"};
inline constexpr Phrase paint_on_the_skin_with{
    "ui.paint_on_the_skin_with",
    "Paint on the skin with the left button. The right button turns the body. The drawing is never saved."};
inline constexpr Phrase pan{"ui.pan", "Pan"};
inline constexpr Phrase pause{"ui.pause", "Pause"};
inline constexpr Phrase pause_the_ride{"ui.pause_the_ride", "Pause the ride"};
inline constexpr Phrase person{"ui.person", "Person"};
inline constexpr Phrase pick_more_points_first{"ui.pick_more_points_first", "Pick more points first"};
inline constexpr Phrase point_number_click_a_place{"ui.point_number_click_a_place",
                                                   "Point {number}: click a place on {model} that the atlas has too"};
inline constexpr Phrase point_number_click_the_same{"ui.point_number_click_the_same",
                                                    "Point {number}: click the same place on the atlas"};
inline constexpr Phrase pointer_and_pen{"ui.pointer_and_pen", "Pointer and pen"};
inline constexpr Phrase previous_step_left{"ui.previous_step_left", "Previous step\nLeft"};
inline constexpr Phrase published_distances{"ui.published_distances", "Published distances"};
inline constexpr Phrase ranking_for_teaching{"ui.ranking_for_teaching", "Ranking, for teaching"};
inline constexpr Phrase remember_my_models_and_folders{"ui.remember_my_models_and_folders",
                                                       "Remember my models and folders"};
inline constexpr Phrase remove_this_view{"ui.remove_this_view", "Remove this view"};
inline constexpr Phrase replay{"ui.replay", "Replay"};
inline constexpr Phrase reset{"ui.reset", "Reset"};
inline constexpr Phrase reset_all{"ui.reset_all", "Reset all"};
inline constexpr Phrase reset_placement{"ui.reset_placement", "Reset placement"};
inline constexpr Phrase reset_to_default{"ui.reset_to_default", "Reset to default"};
inline constexpr Phrase resume{"ui.resume", "Resume"};
inline constexpr Phrase ride{"ui.ride", "Ride"};
inline constexpr Phrase right{"ui.right", "Right"};
inline constexpr Phrase right_or_shift_drag{"ui.right_or_shift_drag", "Right or Shift drag"};
inline constexpr Phrase root{"ui.root", "Root"};
inline constexpr Phrase root_alone{"ui.root_alone", "Nerves of {root} alone"};
inline constexpr Phrase root_also{"ui.root_also", "Nerves of {root} too"};
inline constexpr Phrase root_left_out{"ui.root_left_out", "Without the nerves of {root}"};
inline constexpr Phrase root_level_segment{"ui.root_level_segment", "root level segment spinal nerve fibres"};
inline constexpr Phrase roots_all{"ui.roots_all", "Nerves of all roots"};
inline constexpr Phrase rotate{"ui.rotate", "Rotate"};
inline constexpr Phrase rotates_and_moves_the_model{
    "ui.rotates_and_moves_the_model",
    "Rotates and moves the model until its surface lies nearest to the bone's, from where it lies now"};
inline constexpr Phrase rotates_and_moves_the_model_so{
    "ui.rotates_and_moves_the_model_so",
    "Rotates and moves the model so that its points lie nearest to those of the atlas\nEnter"};
inline constexpr Phrase rotation_about_these_three{"ui.rotation_about_these_three",
                                                   "Rotation about these three axes, one after the other; degrees"};
inline constexpr Phrase ruler_again{"ui.ruler_again", "{length}. Another click begins anew."};
inline constexpr Phrase ruler_first_point{"ui.ruler_first_point", "Click the first point."};
inline constexpr Phrase ruler_second_point{"ui.ruler_second_point", "Click the second point."};
inline constexpr Phrase save_a_figure{"ui.save_a_figure", "Save a figure"};
inline constexpr Phrase save_a_figure_2{"ui.save_a_figure_2", "Save a figure..."};
inline constexpr Phrase save_the_scene{"ui.save_the_scene", "Save the scene"};
inline constexpr Phrase save_the_scene_2{"ui.save_the_scene_2", "Save the scene..."};
inline constexpr Phrase saved_view_when{"ui.saved_view_when", "saved view {when}"};
inline constexpr Phrase scale_relative_to_the_file{"ui.scale_relative_to_the_file", "Scale, relative to the file"};
inline constexpr Phrase scale_too{"ui.scale_too", "Scale too"};
inline constexpr Phrase screen_frozen{"ui.screen_frozen", "Screen frozen"};
inline constexpr Phrase search_the_list_of_structures{"ui.search_the_list_of_structures",
                                                      "Search the list of structures"};
inline constexpr Phrase select_a_model_of_your{"ui.select_a_model_of_your", "Select a model of your own first"};
inline constexpr Phrase select_a_nerve_first{"ui.select_a_nerve_first", "Select a nerve first"};
inline constexpr Phrase select_select_and_fly_there{"ui.select_select_and_fly_there", "Select; select and fly there"};
inline constexpr Phrase select_something_first{"ui.select_something_first", "Select something first"};
inline constexpr Phrase select_what_the_next_view{"ui.select_what_the_next_view",
                                                  "Select what the next view is to show."};
inline constexpr Phrase setting{"ui.setting", "Setting"};
inline constexpr Phrase setting_off{"ui.setting_off", "{setting}: off"};
inline constexpr Phrase setting_on{"ui.setting_on", "{setting}: on"};
inline constexpr Phrase settings{"ui.settings", "Settings"};
inline constexpr Phrase settings_2{"ui.settings_2", "Settings..."};
inline constexpr Phrase share_of_patients_in_clinics{"ui.share_of_patients_in_clinics",
                                                     "Share of patients, in clinics that select them"};
inline constexpr Phrase show_all{"ui.show_all", "Show all"};
inline constexpr Phrase show_labels{"ui.show_labels", "Show labels"};
inline constexpr Phrase show_no_skin{"ui.show_no_skin", "Show no skin"};
inline constexpr Phrase show_or_hide_these_keys{"ui.show_or_hide_these_keys", "Show or hide these keys"};
inline constexpr Phrase show_the_entrapment_sites{"ui.show_the_entrapment_sites",
                                                  "Show the entrapment sites of the {nerves}"};
inline constexpr Phrase show_the_information_panel{"ui.show_the_information_panel", "Show the information panel"};
inline constexpr Phrase show_the_landmarks_of_the{"ui.show_the_landmarks_of_the",
                                                  "Show the landmarks of the examination"};
inline constexpr Phrase show_the_nerves{"ui.show_the_nerves", "Show the {nerves}"};
inline constexpr Phrase show_the_skin_solid{"ui.show_the_skin_solid", "Show the skin, solid"};
inline constexpr Phrase show_the_skin_transparent{"ui.show_the_skin_transparent", "Show the skin, transparent"};
inline constexpr Phrase show_the_structures_panel{"ui.show_the_structures_panel", "Show the structures panel"};
inline constexpr Phrase show_the_territory_of_the{"ui.show_the_territory_of_the", "Show the territory of the {nerves}"};
inline constexpr Phrase show_the_transform_handles{"ui.show_the_transform_handles", "Show the transform handles"};
inline constexpr Phrase single_view{"ui.single_view", "Single view"};
inline constexpr Phrase site{"ui.site", "Site"};
inline constexpr Phrase skin{"ui.skin", "Skin"};
inline constexpr Phrase skin_ghost{"ui.skin_ghost", "Skin: ghost"};
inline constexpr Phrase skin_none{"ui.skin_none", "Skin: none"};
inline constexpr Phrase skin_solid{"ui.skin_solid", "Skin: solid"};
inline constexpr Phrase skin_transparent{"ui.skin_transparent", "Skin: transparent"};
inline constexpr Phrase slides{"ui.slides", "Slides"};
inline constexpr Phrase smaller_text{"ui.smaller_text", "Smaller text"};
inline constexpr Phrase solid{"ui.solid", "Solid"};
inline constexpr Phrase sources{"ui.sources", "Sources"};
inline constexpr Phrase space{"ui.space", "Space"};
inline constexpr Phrase starting{"ui.starting", "Starting"};
inline constexpr Phrase structure{"ui.structure", "Structure"};
inline constexpr Phrase structures_panel{"ui.structures_panel", "Structures panel"};
inline constexpr Phrase syndrome{"ui.syndrome", "Syndrome"};
inline constexpr Phrase tab_shift_tab{"ui.tab_shift_tab", "Tab, Shift+Tab"};
inline constexpr Phrase territory{"ui.territory", "Territory"};
inline constexpr Phrase the_drawing_is_discarded_escape{"ui.the_drawing_is_discarded_escape",
                                                        "The drawing is discarded\nEscape"};
inline constexpr Phrase the_first_start_builds_the{
    "ui.the_first_start_builds_the", "The first start builds the body from its measures; later ones are quick."};
inline constexpr Phrase the_groups_of_nerves_side{"ui.the_groups_of_nerves_side",
                                                  "The groups of nerves side by side\nKey T"};
inline constexpr Phrase the_keyboard_to_the_menus{"ui.the_keyboard_to_the_menus", "The keyboard to the menus"};
inline constexpr Phrase the_keyboard_to_the_next{
    "ui.the_keyboard_to_the_next",
    "The keyboard to the next panel, or the one before; there arrows, and Space or Enter"};
inline constexpr Phrase the_last_one_miss{"ui.the_last_one_miss", "The last one: {miss}."};
inline constexpr Phrase the_last_one_miss_enough{"ui.the_last_one_miss_enough",
                                                 "The last one: {miss}. Enough to align it; more make it more exact."};
inline constexpr Phrase the_last_point_backspace{"ui.the_last_point_backspace", "The last point\nBackspace"};
inline constexpr Phrase the_model_stays_where_it{"ui.the_model_stays_where_it", "The model stays where it was\nEscape"};
inline constexpr Phrase the_same_on_the_other{"ui.the_same_on_the_other", "The same on the other side"};
inline constexpr Phrase the_skin_that_drawing_and{
    "ui.the_skin_that_drawing_and",
    "The skin that drawing and area have in common, as a share of both together. It says how alike they are, not how "
    "often a condition is met; what tells them apart stands under each."};
inline constexpr Phrase the_skin_transparent_solid{"ui.the_skin_transparent_solid",
                                                   "The skin: transparent, solid, or none\nKey S"};
inline constexpr Phrase the_syndrome{"ui.the_syndrome", "The syndrome"};
inline constexpr Phrase the_syndrome_what_to_rule{"ui.the_syndrome_what_to_rule",
                                                  "The syndrome: what to rule out, examination, treatment"};
inline constexpr Phrase thickness{"ui.thickness", "Thickness"};
inline constexpr Phrase this_body_has_no_skin{"ui.this_body_has_no_skin", "This body has no skin"};
inline constexpr Phrase this_list{"ui.this_list", "This list"};
inline constexpr Phrase this_machine{"ui.this_machine", "This machine"};
inline constexpr Phrase this_panel_failed_why{"ui.this_panel_failed_why", "This panel failed: {why}"};
inline constexpr Phrase three_or_more_far_apart{"ui.three_or_more_far_apart",
                                                "Three or more, far apart and not on one line."};
inline constexpr Phrase tour{"ui.tour", "Tour"};
inline constexpr Phrase tour_minutes_slides{"ui.tour_minutes_slides", "{minutes} min, slides: {slides}"};
inline constexpr Phrase transparent{"ui.transparent", "Transparent"};
inline constexpr Phrase undo{"ui.undo", "Undo"};
inline constexpr Phrase variant{"ui.variant", "Variant"};
inline constexpr Phrase view{"ui.view", "View"};
inline constexpr Phrase view_from{"ui.view_from", "View from"};
inline constexpr Phrase what_is_said_and_the{"ui.what_is_said_and_the", "What is said with the slide, and the time"};
inline constexpr Phrase what_it_is_not{"ui.what_it_is_not", "What it is not"};
inline constexpr Phrase what_lies_there{"ui.what_lies_there", "What lies there"};
inline constexpr Phrase what_must_be_ruled_out{
    "ui.what_must_be_ruled_out",
    "What must be ruled out, symptoms, examination, what else it can be, treatment, cases\nKey K"};
inline constexpr Phrase wheel{"ui.wheel", "Wheel"};
inline constexpr Phrase where_does_it_hurt{"ui.where_does_it_hurt", "Where does it hurt?"};
inline constexpr Phrase where_it_lies{"ui.where_it_lies", "Where it lies"};
inline constexpr Phrase whether_models_that_you_opened{
    "ui.whether_models_that_you_opened",
    "Whether models that you opened come back at the next start. Off, nothing of them is kept."};
inline constexpr Phrase while_a_tour_is_given{"ui.while_a_tour_is_given", "While a tour is given: its keys"};
inline constexpr Phrase while_one_measures_what{"ui.while_one_measures_what", "While one measures: {what}"};
inline constexpr Phrase while_points_are_picked_what{"ui.while_points_are_picked_what",
                                                     "While points are picked: {what}"};
inline constexpr Phrase while_the_skin_is_painted{"ui.while_the_skin_is_painted",
                                                  "While the skin is painted on: {what}"};
inline constexpr Phrase white_screen{"ui.white_screen", "White screen"};
inline constexpr Phrase woman{"ui.woman", "Woman"};
inline constexpr Phrase your_model{"ui.your_model", "Your model"};
inline constexpr Phrase zoom_about_the_pointer{"ui.zoom_about_the_pointer", "Zoom in and out about the pointer"};

}  // namespace cluneal::ui::phrases
