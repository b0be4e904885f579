#pragma once

#include "language/phrase.h"

namespace cluneal::session::phrases {

// What this folder says to people (language/phrase.h), in alphabetical order.

using language::Phrase;

inline constexpr Phrase above{"session.above", "above"};
inline constexpr Phrase add_a_step_to_the_tour{"session.add_a_step_to_the_tour", "Add a step to the tour"};
inline constexpr Phrase align_by_points{"session.align_by_points", "Align by points on model and atlas"};
inline constexpr Phrase align_the_model{"session.align_the_model", "Align the model by the points"};
inline constexpr Phrase appearance{"session.appearance", "Appearance"};
inline constexpr Phrase arrows{"session.arrows", "Pen for arrows"};
inline constexpr Phrase as_many_as_there_is{"session.as_many_as_there_is",
                                            "As many as there is room for; the most important first."};
inline constexpr Phrase as_the_picture{"session.as_the_picture", "As the picture"};
inline constexpr Phrase at_the_bedside_talk_with{"session.at_the_bedside_talk_with",
                                                 "At the bedside: talk with a patient"};
inline constexpr Phrase background_of_the_picture{"session.background_of_the_picture", "Background of the picture"};
inline constexpr Phrase bedside_brush_moves{"session.bedside_brush_moves", "Moves to where it hurts"};
inline constexpr Phrase bedside_go_on{"session.bedside_go_on", "Next"};
inline constexpr Phrase bedside_no_to_rest{"session.bedside_no_to_rest", "No to all questions without an answer"};
inline constexpr Phrase bedside_paint_here{"session.bedside_paint_here", "Paints there"};
inline constexpr Phrase bedside_step_before{"session.bedside_step_before", "Previous step"};
inline constexpr Phrase behind{"session.behind", "behind"};
inline constexpr Phrase behind_left{"session.behind_left", "behind left"};
inline constexpr Phrase behind_right{"session.behind_right", "behind right"};
inline constexpr Phrase belongs_to_the_scene_and{"session.belongs_to_the_scene_and",
                                                 "Belongs to the scene and is saved with it. Key D"};
inline constexpr Phrase below{"session.below", "below"};
inline constexpr Phrase bookmarks{"session.bookmarks", "Bookmarks"};
inline constexpr Phrase both_sides{"session.both_sides", "Both sides"};
inline constexpr Phrase cancel_the_alignment{"session.cancel_the_alignment", "Cancel the alignment"};
inline constexpr Phrase cancel_the_running_task{"session.cancel_the_running_task", "Cancel the running task"};
inline constexpr Phrase centre_on_the_atlas{"session.centre_on_the_atlas", "Centre on the atlas"};
inline constexpr Phrase clear_the_selection{"session.clear_the_selection", "Clear the selection"};
inline constexpr Phrase dark{"session.dark", "Dark"};
inline constexpr Phrase dark_background{"session.dark_background", "Dark background"};
inline constexpr Phrase default_amount{"session.default_amount", "Default"};
inline constexpr Phrase delete_a_digit{"session.delete_a_digit", "Deletes a digit; else the previous slide"};
inline constexpr Phrase desk_choose{"session.desk_choose", "Chooses an answer, the next step, or how it was known"};
inline constexpr Phrase desk_go_on{"session.desk_go_on", "Next"};
inline constexpr Phrase desk_learn_and_practise{"session.desk_learn_and_practise", "At the desk: learn and practise"};
inline constexpr Phrase desk_not_known{"session.desk_not_known", "Show the answer"};
inline constexpr Phrase desk_step_before{"session.desk_step_before", "Previous step"};
inline constexpr Phrase desk_take_back{"session.desk_take_back", "Undo the last answer"};
inline constexpr Phrase desk_undo_step{"session.desk_undo_step", "Undo the last step"};
inline constexpr Phrase discard_the_drawing{"session.discard_the_drawing", "Discard the drawing"};
inline constexpr Phrase double_click_flies_to_what{"session.double_click_flies_to_what",
                                                   "Double-click flies to what it hits"};
inline constexpr Phrase double_click_time{"session.double_click_time", "Double-click time"};
inline constexpr Phrase draw_nerves_thicker{"session.draw_nerves_thicker", "Draw nerves thicker"};
inline constexpr Phrase draw_nerves_thinner{"session.draw_nerves_thinner", "Draw nerves thinner"};
inline constexpr Phrase edit{"session.edit", "Edit"};
inline constexpr Phrase else_it_selects_as_a{"session.else_it_selects_as_a", "Else it selects, as a click does."};
inline constexpr Phrase else_the_middle_of_the{"session.else_the_middle_of_the",
                                               "Else the wheel zooms about the middle of the picture."};
inline constexpr Phrase end_the_tour{"session.end_the_tour", "End the tour"};
inline constexpr Phrase exit_the_ride{"session.exit_the_ride", "Exit the ride"};
inline constexpr Phrase few{"session.few", "Few"};
inline constexpr Phrase file{"session.file", "File"};
inline constexpr Phrase files{"session.files", "Files"};
inline constexpr Phrase first_slide{"session.first_slide", "First slide"};
inline constexpr Phrase flip_left_and_right_front{"session.flip_left_and_right_front",
                                                  "Flip left and right, front and back (RAS/LPS)"};
inline constexpr Phrase fly_to_the_selection{"session.fly_to_the_selection", "Fly to the selection"};
inline constexpr Phrase freeze_the_screen{"session.freeze_the_screen", "Freeze the screen, and go on"};
inline constexpr Phrase from_above{"session.from_above", "From above"};
inline constexpr Phrase from_behind{"session.from_behind", "From behind"};
inline constexpr Phrase from_behind_on_the_left{"session.from_behind_on_the_left", "From behind on the left"};
inline constexpr Phrase from_behind_on_the_right{"session.from_behind_on_the_right", "From behind on the right"};
inline constexpr Phrase from_below{"session.from_below", "From below"};
inline constexpr Phrase from_the_front{"session.from_the_front", "From the front"};
inline constexpr Phrase from_the_left{"session.from_the_left", "From the left"};
inline constexpr Phrase from_the_right{"session.from_the_right", "From the right"};
inline constexpr Phrase front{"session.front", "front"};
inline constexpr Phrase go_to_that_step{"session.go_to_that_step",
                                        "Go to the step of that number; else the next slide"};
inline constexpr Phrase help{"session.help", "Help"};
inline constexpr Phrase hide_the_last_group{"session.hide_the_last_group", "Hide the last group"};
inline constexpr Phrase hide_the_selection{"session.hide_the_selection", "Hide the selection"};
inline constexpr Phrase high_contrast{"session.high_contrast", "High contrast"};
inline constexpr Phrase highlight_the_selection{"session.highlight_the_selection", "Highlight the selection"};
inline constexpr Phrase home_view{"session.home_view", "Home view: all from behind"};
inline constexpr Phrase how_many_times_thicker_than{
    "session.how_many_times_thicker_than",
    "How many times thicker than in life they are drawn; it is written on the picture. Keys [ and ]"};
inline constexpr Phrase inferior_cluneal_nerves{"session.inferior_cluneal_nerves", "Inferior cluneal nerves"};
inline constexpr Phrase inferior_entrapment_sites{"session.inferior_entrapment_sites", "Inferior: entrapment sites"};
inline constexpr Phrase inferior_territory_on_the_skin{"session.inferior_territory_on_the_skin",
                                                       "Inferior: territory on the skin"};
inline constexpr Phrase isolate_the_selection{"session.isolate_the_selection", "Isolate the selection"};
inline constexpr Phrase keep_the_drawing_with_the_step{"session.keep_the_drawing_with_the_step",
                                                       "Keep the drawing with the step"};
inline constexpr Phrase key_l{"session.key_l", "Key L"};
inline constexpr Phrase kind_and_name{"session.kind_and_name", "{kind}: {name}"};
inline constexpr Phrase label_size{"session.label_size", "Label size"};
inline constexpr Phrase labels{"session.labels", "Labels"};
inline constexpr Phrase landmarks_of_the_examination{"session.landmarks_of_the_examination",
                                                     "Landmarks of the examination"};
inline constexpr Phrase language{"session.language", "Language"};
inline constexpr Phrase last_slide{"session.last_slide", "Last slide"};
inline constexpr Phrase left{"session.left", "left"};
inline constexpr Phrase left_button{"session.left_button", "Left button"};
inline constexpr Phrase light{"session.light", "Light"};
inline constexpr Phrase longest_time_between_its_two{"session.longest_time_between_its_two",
                                                     "Longest time between its two clicks."};
inline constexpr Phrase magnifying_glass{"session.magnifying_glass", "Magnifying glass"};
inline constexpr Phrase make_a_tour{"session.make_a_tour", "Make a tour"};
inline constexpr Phrase many{"session.many", "Many"};
inline constexpr Phrase measure_between_two_points{"session.measure_between_two_points",
                                                   "Ruler: measure between two points"};
inline constexpr Phrase middle{"session.middle", "Middle"};
inline constexpr Phrase middle_cluneal_nerves{"session.middle_cluneal_nerves", "Middle cluneal nerves"};
inline constexpr Phrase middle_entrapment_sites{"session.middle_entrapment_sites", "Middle: entrapment sites"};
inline constexpr Phrase middle_territory_on_the_skin{"session.middle_territory_on_the_skin",
                                                     "Middle: territory on the skin"};
inline constexpr Phrase model{"session.model", "Model"};
inline constexpr Phrase models_that_you_opened_come{
    "session.models_that_you_opened_come",
    "Models that you opened come back at the next start. Off, nothing of them is kept."};
inline constexpr Phrase mouse{"session.mouse", "Mouse"};
inline constexpr Phrase muscles{"session.muscles", "Muscles"};
inline constexpr Phrase nerve_thickness{"session.nerve_thickness", "Nerve thickness"};
inline constexpr Phrase nerves{"session.nerves", "Nerves"};
inline constexpr Phrase next_colour{"session.next_colour", "Next colour of the pen"};
inline constexpr Phrase next_language{"session.next_language", "Names and words in the next language"};
inline constexpr Phrase next_slide{"session.next_slide", "Next slide"};
inline constexpr Phrase next_step{"session.next_step", "Next step"};
inline constexpr Phrase next_view{"session.next_view", "Next view"};
inline constexpr Phrase next_width{"session.next_width", "Next width of the pen"};
inline constexpr Phrase number_of_a_step_then{"session.number_of_a_step_then", "A step's number, then Enter"};
inline constexpr Phrase number_of_labels{"session.number_of_labels", "Number of labels"};
inline constexpr Phrase of_all_text_labels_too{"session.of_all_text_labels_too",
                                               "Of all text, labels too. Keys Ctrl++ and Ctrl+-"};
inline constexpr Phrase of_all_that_is_read{"session.of_all_that_is_read",
                                            "Of all that is read. What has no translation is in English."};
inline constexpr Phrase on_top_of_the_size{"session.on_top_of_the_size", "On top of the size of all text."};
inline constexpr Phrase other_buttons_pan{"session.other_buttons_pan", "The other buttons, and Shift with any, pan."};
inline constexpr Phrase patients_left_side_only{"session.patients_left_side_only", "Patient's left side only"};
inline constexpr Phrase patients_right_side_only{"session.patients_right_side_only", "Patient's right side only"};
inline constexpr Phrase pause_or_resume{"session.pause_or_resume", "Pause or resume"};
inline constexpr Phrase pen{"session.pen", "Pen"};
inline constexpr Phrase previous_slide{"session.previous_slide", "Previous slide"};
inline constexpr Phrase previous_step{"session.previous_step", "Previous step"};
inline constexpr Phrase previous_view{"session.previous_view", "Previous view"};
inline constexpr Phrase quit{"session.quit", "Quit"};
inline constexpr Phrase red_dot{"session.red_dot", "Red dot"};
inline constexpr Phrase redo{"session.redo", "Redo"};
inline constexpr Phrase remember_my_models_and_folders{"session.remember_my_models_and_folders",
                                                       "Remember my models and folders"};
inline constexpr Phrase remove_the_last_point{"session.remove_the_last_point", "Remove the last point"};
inline constexpr Phrase remove_the_ruler{"session.remove_the_ruler", "Remove the ruler"};
inline constexpr Phrase reset_placement{"session.reset_placement", "Reset placement"};
inline constexpr Phrase reset_the_scene{"session.reset_the_scene", "Reset the scene"};
inline constexpr Phrase reset_the_slide{"session.reset_the_slide", "Reset the slide"};
inline constexpr Phrase reveal_the_next_group{"session.reveal_the_next_group", "Reveal the next group"};
inline constexpr Phrase ride_along_the_selected_nerve{"session.ride_along_the_selected_nerve",
                                                      "Ride along the selected nerve"};
inline constexpr Phrase right{"session.right", "right"};
inline constexpr Phrase right_2{"session.right_2", "Right"};
inline constexpr Phrase rotate_down{"session.rotate_down", "Rotate down"};
inline constexpr Phrase rotate_left{"session.rotate_left", "Rotate left"};
inline constexpr Phrase rotate_right{"session.rotate_right", "Rotate right"};
inline constexpr Phrase rotate_up{"session.rotate_up", "Rotate up"};
inline constexpr Phrase rotate_with{"session.rotate_with", "Rotate with"};
inline constexpr Phrase rotation_speed{"session.rotation_speed", "Rotation speed"};
inline constexpr Phrase scene_cannot_be_used{"session.scene_cannot_be_used",
                                             "The saved state cannot be used; correct this first: {detail}"};
inline constexpr Phrase scene_of_another_version{"session.scene_of_another_version",
                                                 "{file} was saved in version {found} of the format; this program "
                                                 "reads version {version}: open it with the program that saved it"};
inline constexpr Phrase selection_in_its_own_view{"session.selection_in_its_own_view", "Selection in its own view"};
inline constexpr Phrase show{"session.show", "Show"};
inline constexpr Phrase show_all{"session.show_all", "Show all"};
inline constexpr Phrase show_labels{"session.show_labels", "Show labels"};
inline constexpr Phrase single_view{"session.single_view", "Single view"};
inline constexpr Phrase skin_transparent_solid_none{"session.skin_transparent_solid_none",
                                                    "Skin: transparent, solid, none"};
inline constexpr Phrase spotlight{"session.spotlight", "Spotlight"};
inline constexpr Phrase superior_cluneal_nerves{"session.superior_cluneal_nerves", "Superior cluneal nerves"};
inline constexpr Phrase superior_entrapment_sites{"session.superior_entrapment_sites", "Superior: entrapment sites"};
inline constexpr Phrase superior_territory_on_the_skin{"session.superior_territory_on_the_skin",
                                                       "Superior: territory on the skin"};
inline constexpr Phrase switch_woman_and_man{"session.switch_woman_and_man", "Switch between woman and man"};
inline constexpr Phrase text_size{"session.text_size", "Text size"};
inline constexpr Phrase the_colours_of_the_window{
    "session.the_colours_of_the_window", "The colours of the window. High contrast holds for the picture too."};
inline constexpr Phrase theme{"session.theme", "Theme"};
inline constexpr Phrase this_version_of_the_atlas{"session.this_version_of_the_atlas",
                                                  "This version of the atlas has no"};
inline constexpr Phrase toggle_transparency{"session.toggle_transparency", "Toggle transparency of the selection"};
inline constexpr Phrase transform_handles{"session.transform_handles", "Transform handles"};
inline constexpr Phrase undo{"session.undo", "Undo"};
inline constexpr Phrase undo_the_last_stroke{"session.undo_the_last_stroke", "Undo the last stroke"};
inline constexpr Phrase view{"session.view", "View"};
inline constexpr Phrase wheel_forward{"session.wheel_forward", "Wheel forward"};
inline constexpr Phrase where_does_it_hurt_paint{"session.where_does_it_hurt_paint",
                                                 "Where does it hurt? Paint it on the skin"};
inline constexpr Phrase wipe_the_drawing{"session.wipe_the_drawing", "Wipe the drawing"};
inline constexpr Phrase zoom_in{"session.zoom_in", "Zoom in"};
inline constexpr Phrase zoom_out{"session.zoom_out", "Zoom out"};
inline constexpr Phrase zoom_speed_of_the_wheel{"session.zoom_speed_of_the_wheel", "Wheel zoom speed"};
inline constexpr Phrase zoom_to_fit{"session.zoom_to_fit", "Zoom to fit"};
inline constexpr Phrase zoom_to_the_pointer{"session.zoom_to_the_pointer", "Zoom to the pointer"};

}  // namespace cluneal::session::phrases
