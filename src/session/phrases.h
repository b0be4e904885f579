#pragma once

#include "language/phrase.h"

namespace cluneal::session::phrases {

// What this folder says to people (language/phrase.h), in alphabetical order.

using language::Phrase;

inline constexpr Phrase above{"session.above", "above"};
inline constexpr Phrase appearance{"session.appearance", "Appearance"};
inline constexpr Phrase as_many_as_there_is{"session.as_many_as_there_is",
                                            "As many as there is room for; the most important first."};
inline constexpr Phrase as_the_picture{"session.as_the_picture", "As the picture"};
inline constexpr Phrase as_usual{"session.as_usual", "As usual"};
inline constexpr Phrase at_the_bedside_talk_with{"session.at_the_bedside_talk_with",
                                                 "At the bedside: talk with a patient"};
inline constexpr Phrase back_to_where_its_file{"session.back_to_where_its_file", "Back to where its file has it"};
inline constexpr Phrase back_to_where_the_camera{"session.back_to_where_the_camera", "Back to where the camera was"};
inline constexpr Phrase background_of_the_picture{"session.background_of_the_picture", "Background of the picture"};
inline constexpr Phrase bedside_brush_moves{"session.bedside_brush_moves", "Moves to where it hurts"};
inline constexpr Phrase bedside_go_on{"session.bedside_go_on", "Go on"};
inline constexpr Phrase bedside_no_to_rest{"session.bedside_no_to_rest", "No to all questions without an answer"};
inline constexpr Phrase bedside_paint_here{"session.bedside_paint_here", "Paints there"};
inline constexpr Phrase bedside_step_before{"session.bedside_step_before", "To the step before"};
inline constexpr Phrase behind{"session.behind", "behind"};
inline constexpr Phrase behind_left{"session.behind_left", "behind left"};
inline constexpr Phrase behind_right{"session.behind_right", "behind right"};
inline constexpr Phrase belongs_to_the_scene_and{"session.belongs_to_the_scene_and",
                                                 "Belongs to the scene and is saved with it. Key D"};
inline constexpr Phrase below{"session.below", "below"};
inline constexpr Phrase bookmarks{"session.bookmarks", "Bookmarks"};
inline constexpr Phrase both_sides{"session.both_sides", "Both sides"};
inline constexpr Phrase bring_all_into_the_picture{"session.bring_all_into_the_picture", "Bring all into the picture"};
inline constexpr Phrase by_points_on_the_model{"session.by_points_on_the_model",
                                               "By points on the model and the atlas"};
inline constexpr Phrase cancel_what_is_running{"session.cancel_what_is_running", "Cancel what is running"};
inline constexpr Phrase dark{"session.dark", "Dark"};
inline constexpr Phrase dark_background{"session.dark_background", "Dark background"};
inline constexpr Phrase desk_choose{"session.desk_choose", "Chooses an answer, the next step, or how it was known"};
inline constexpr Phrase desk_go_on{"session.desk_go_on", "Go on"};
inline constexpr Phrase desk_learn_and_practise{"session.desk_learn_and_practise", "At the desk: learn and practise"};
inline constexpr Phrase desk_not_known{"session.desk_not_known", "Show the answer"};
inline constexpr Phrase desk_step_before{"session.desk_step_before", "To the step before"};
inline constexpr Phrase desk_take_back{"session.desk_take_back", "Take the last answer back"};
inline constexpr Phrase desk_undo_step{"session.desk_undo_step", "Takes the last step back"};
inline constexpr Phrase double_click_flies_to_what{"session.double_click_flies_to_what",
                                                   "Double-click flies to what it hits"};
inline constexpr Phrase draw_nerves_thicker{"session.draw_nerves_thicker", "Draw nerves thicker"};
inline constexpr Phrase draw_nerves_thinner{"session.draw_nerves_thinner", "Draw nerves thinner"};
inline constexpr Phrase edit{"session.edit", "Edit"};
inline constexpr Phrase else_it_selects_as_a{"session.else_it_selects_as_a", "Else it selects, as a click does."};
inline constexpr Phrase else_the_middle_of_the{"session.else_the_middle_of_the",
                                               "Else the middle of the picture stays where it is."};
inline constexpr Phrase end_the_tour{"session.end_the_tour", "End the tour"};
inline constexpr Phrase farther{"session.farther", "Farther"};
inline constexpr Phrase farther_away{"session.farther_away", "Farther away"};
inline constexpr Phrase few{"session.few", "Few"};
inline constexpr Phrase file{"session.file", "File"};
inline constexpr Phrase files{"session.files", "Files"};
inline constexpr Phrase first_slide{"session.first_slide", "First slide"};
inline constexpr Phrase flip_left_and_right_front{"session.flip_left_and_right_front",
                                                  "Flip left and right, front and back (RAS/LPS)"};
inline constexpr Phrase fly_to_the_selection{"session.fly_to_the_selection", "Fly to the selection"};
inline constexpr Phrase forget_the_drawing{"session.forget_the_drawing", "Forget the drawing"};
inline constexpr Phrase forward_again{"session.forward_again", "Forward again"};
inline constexpr Phrase from_above{"session.from_above", "From above"};
inline constexpr Phrase from_behind{"session.from_behind", "From behind"};
inline constexpr Phrase from_behind_on_the_left{"session.from_behind_on_the_left", "From behind on the left"};
inline constexpr Phrase from_behind_on_the_right{"session.from_behind_on_the_right", "From behind on the right"};
inline constexpr Phrase from_below{"session.from_below", "From below"};
inline constexpr Phrase from_the_front{"session.from_the_front", "From the front"};
inline constexpr Phrase from_the_left{"session.from_the_left", "From the left"};
inline constexpr Phrase from_the_right{"session.from_the_right", "From the right"};
inline constexpr Phrase front{"session.front", "front"};
inline constexpr Phrase halt_or_ride_on{"session.halt_or_ride_on", "Halt, or ride on"};
inline constexpr Phrase handles_in_the_picture{"session.handles_in_the_picture", "Handles in the picture"};
inline constexpr Phrase help{"session.help", "Help"};
inline constexpr Phrase hide_the_selection{"session.hide_the_selection", "Hide the selection"};
inline constexpr Phrase high_contrast{"session.high_contrast", "High contrast"};
inline constexpr Phrase highlight_the_selection{"session.highlight_the_selection", "Highlight the selection"};
inline constexpr Phrase home_from_behind_all_of{"session.home_from_behind_all_of", "Home: from behind, all of it"};
inline constexpr Phrase how_many_names{"session.how_many_names", "How many names"};
inline constexpr Phrase how_many_times_thicker_than{
    "session.how_many_times_thicker_than",
    "How many times thicker than in life they are drawn; it is written on the picture. Keys [ and ]"};
inline constexpr Phrase inferior_cluneal_nerves{"session.inferior_cluneal_nerves", "Inferior cluneal nerves"};
inline constexpr Phrase inferior_territory_on_the_skin{"session.inferior_territory_on_the_skin",
                                                       "Inferior: territory on the skin"};
inline constexpr Phrase inferior_where_they_get_caught{"session.inferior_where_they_get_caught",
                                                       "Inferior: where they get caught"};
inline constexpr Phrase key_l{"session.key_l", "Key L"};
inline constexpr Phrase kind_and_name{"session.kind_and_name", "{kind}: {name}"};
inline constexpr Phrase labels{"session.labels", "Labels"};
inline constexpr Phrase landmarks_of_the_examination{"session.landmarks_of_the_examination",
                                                     "Landmarks of the examination"};
inline constexpr Phrase language{"session.language", "Language"};
inline constexpr Phrase last_slide{"session.last_slide", "Last slide"};
inline constexpr Phrase lay_the_model_by_the{"session.lay_the_model_by_the", "Lay the model by the points"};
inline constexpr Phrase leave_the_model_where_it{"session.leave_the_model_where_it", "Leave the model where it was"};
inline constexpr Phrase leave_the_ride{"session.leave_the_ride", "Leave the ride"};
inline constexpr Phrase left{"session.left", "left"};
inline constexpr Phrase left_button{"session.left_button", "Left button"};
inline constexpr Phrase light{"session.light", "Light"};
inline constexpr Phrase longest_time_between_its_two{"session.longest_time_between_its_two",
                                                     "Longest time between its two clicks."};
inline constexpr Phrase make_the_selection_see_through{"session.make_the_selection_see_through",
                                                       "Make the selection see-through, or solid again"};
inline constexpr Phrase many{"session.many", "Many"};
inline constexpr Phrase measure_between_two_points{"session.measure_between_two_points",
                                                   "Ruler: measure between two points"};
inline constexpr Phrase middle{"session.middle", "Middle"};
inline constexpr Phrase middle_cluneal_nerves{"session.middle_cluneal_nerves", "Middle cluneal nerves"};
inline constexpr Phrase middle_territory_on_the_skin{"session.middle_territory_on_the_skin",
                                                     "Middle: territory on the skin"};
inline constexpr Phrase middle_where_they_get_caught{"session.middle_where_they_get_caught",
                                                     "Middle: where they get caught"};
inline constexpr Phrase model{"session.model", "Model"};
inline constexpr Phrase models_that_you_opened_come{
    "session.models_that_you_opened_come",
    "Models that you opened come back at the next start. Off, nothing of them is kept."};
inline constexpr Phrase mouse{"session.mouse", "Mouse"};
inline constexpr Phrase muscles{"session.muscles", "Muscles"};
inline constexpr Phrase names_on_the_picture{"session.names_on_the_picture", "Names on the picture"};
inline constexpr Phrase nearer{"session.nearer", "Nearer"};
inline constexpr Phrase nerves{"session.nerves", "Nerves"};
inline constexpr Phrase next_slide{"session.next_slide", "Next slide"};
inline constexpr Phrase number_of_a_step_then{"session.number_of_a_step_then", "A step's number, then Enter"};
inline constexpr Phrase of_all_text_names_on{"session.of_all_text_names_on",
                                             "Of all text, names on the picture too. Keys Ctrl++ and Ctrl+-"};
inline constexpr Phrase of_all_that_is_read{"session.of_all_that_is_read",
                                            "Of all that is read. What has no translation is in English."};
inline constexpr Phrase on_top_of_the_size{"session.on_top_of_the_size", "On top of the size of all text."};
inline constexpr Phrase one_picture_again{"session.one_picture_again", "One picture again"};
inline constexpr Phrase quit{"session.quit", "Quit"};
inline constexpr Phrase redo{"session.redo", "Redo"};
inline constexpr Phrase remember_my_models_and_folders{"session.remember_my_models_and_folders",
                                                       "Remember my models and folders"};
inline constexpr Phrase reveal_one_group_less{"session.reveal_one_group_less", "Reveal one group less"};
inline constexpr Phrase reveal_one_group_more{"session.reveal_one_group_more", "Reveal one group more"};
inline constexpr Phrase ride_along_the_selected_nerve{"session.ride_along_the_selected_nerve",
                                                      "Ride along the selected nerve"};
inline constexpr Phrase right{"session.right", "right"};
inline constexpr Phrase right_2{"session.right_2", "Right"};
inline constexpr Phrase select_nothing{"session.select_nothing", "Select nothing"};
inline constexpr Phrase show{"session.show", "Show"};
inline constexpr Phrase show_all{"session.show_all", "Show all"};
inline constexpr Phrase show_as_the_atlas_does{"session.show_as_the_atlas_does", "Show as the atlas does"};
inline constexpr Phrase show_the_selection_alone{"session.show_the_selection_alone", "Show the selection alone"};
inline constexpr Phrase size_of_names{"session.size_of_names", "Size of names"};
inline constexpr Phrase size_of_text{"session.size_of_text", "Size of text"};
inline constexpr Phrase skin_see_through_solid_none{"session.skin_see_through_solid_none",
                                                    "Skin: see-through, solid, none"};
inline constexpr Phrase slide_before{"session.slide_before", "Slide before"};
inline constexpr Phrase speed_of_the_wheel{"session.speed_of_the_wheel", "Speed of the wheel"};
inline constexpr Phrase speed_of_turning{"session.speed_of_turning", "Speed of turning"};
inline constexpr Phrase superior_cluneal_nerves{"session.superior_cluneal_nerves", "Superior cluneal nerves"};
inline constexpr Phrase superior_territory_on_the_skin{"session.superior_territory_on_the_skin",
                                                       "Superior: territory on the skin"};
inline constexpr Phrase superior_where_they_get_caught{"session.superior_where_they_get_caught",
                                                       "Superior: where they get caught"};
inline constexpr Phrase take_the_last_point_back{"session.take_the_last_point_back", "Take the last point back"};
inline constexpr Phrase take_the_last_stroke_back{"session.take_the_last_stroke_back", "Take the last stroke back"};
inline constexpr Phrase take_the_ruler_away{"session.take_the_ruler_away", "Take the ruler away"};
inline constexpr Phrase takes_a_digit_back_else{"session.takes_a_digit_back_else",
                                                "Takes a digit back; else the slide before"};
inline constexpr Phrase the_colours_of_the_window{
    "session.the_colours_of_the_window", "The colours of the window. High contrast holds for the picture too."};
inline constexpr Phrase the_other_body_woman_or{"session.the_other_body_woman_or", "The other body: woman or man"};
inline constexpr Phrase the_other_buttons_and_shift{"session.the_other_buttons_and_shift",
                                                    "The other buttons, and Shift with any, shift it."};
inline constexpr Phrase the_patient_left_side_alone{"session.the_patient_left_side_alone",
                                                    "The patient's left side alone"};
inline constexpr Phrase the_patient_right_side_alone{"session.the_patient_right_side_alone",
                                                     "The patient's right side alone"};
inline constexpr Phrase the_selection_in_a_picture{"session.the_selection_in_a_picture",
                                                   "The selection in a picture beside the others"};
inline constexpr Phrase the_slide_as_it_was{"session.the_slide_as_it_was", "The slide as it was"};
inline constexpr Phrase theme{"session.theme", "Theme"};
inline constexpr Phrase thickness_of_nerves{"session.thickness_of_nerves", "Thickness of nerves"};
inline constexpr Phrase this_version_of_the_atlas{"session.this_version_of_the_atlas",
                                                  "This version of the atlas has no"};
inline constexpr Phrase time_for_a_double_click{"session.time_for_a_double_click", "Time for a double-click"};
inline constexpr Phrase to_the_atlas_centre{"session.to_the_atlas_centre", "To the atlas's centre"};
inline constexpr Phrase to_the_next_step{"session.to_the_next_step", "To the next step"};
inline constexpr Phrase to_the_step_before{"session.to_the_step_before", "To the step before"};
inline constexpr Phrase to_the_step_of_that{"session.to_the_step_of_that",
                                            "To the step of that number; else the next slide"};
inline constexpr Phrase turn_downward{"session.turn_downward", "Turn downward"};
inline constexpr Phrase turn_the_picture_with{"session.turn_the_picture_with", "Turn the picture with"};
inline constexpr Phrase turn_to_the_left{"session.turn_to_the_left", "Turn to the left"};
inline constexpr Phrase turn_to_the_right{"session.turn_to_the_right", "Turn to the right"};
inline constexpr Phrase turn_upward{"session.turn_upward", "Turn upward"};
inline constexpr Phrase undo{"session.undo", "Undo"};
inline constexpr Phrase view{"session.view", "View"};
inline constexpr Phrase wheel_keeps_what_is_under{"session.wheel_keeps_what_is_under",
                                                  "Wheel keeps what is under the pointer in place"};
inline constexpr Phrase wheel_turned_forward_leads{"session.wheel_turned_forward_leads", "Wheel turned forward leads"};
inline constexpr Phrase where_does_it_hurt_paint{"session.where_does_it_hurt_paint",
                                                 "Where does it hurt? Paint it on the skin"};

}  // namespace cluneal::session::phrases
