#pragma once

#include "language/phrase.h"

namespace cluneal::ui::phrases {

// By which else the palette finds things: words that people call them, in any order and number.

using language::Phrase;

inline constexpr Phrase above_cranial_top{"ui.above_cranial_top", "above cranial top"};
inline constexpr Phrase again{"ui.again", "again"};
inline constexpr Phrase alone_only{"ui.alone_only", "the patient's side alone"};
inline constexpr Phrase back_dorsal{"ui.back_dorsal", "back dorsal"};
inline constexpr Phrase back_to_its_file{"ui.back_to_its_file", "back to where its file has it"};
inline constexpr Phrase below_caudal_bottom{"ui.below_caudal_bottom", "below caudal bottom"};
inline constexpr Phrase bigger_font_size_zoom{"ui.bigger_font_size_zoom", "bigger font size zoom"};
inline constexpr Phrase black_white_night_light{"ui.black_white_night_light", "black white night light"};
inline constexpr Phrase body_person_man_woman{"ui.body_person_man_woman", "body person man woman"};
inline constexpr Phrase camera_back_undo{"ui.camera_back_undo", "undo back to where the camera was"};
inline constexpr Phrase camera_forward_redo{"ui.camera_forward_redo", "redo camera forward again"};
inline constexpr Phrase deselect_unselect_clear{"ui.deselect_unselect_clear", "deselect unselect clear select nothing"};
inline constexpr Phrase double_click_for{"ui.double_click_for", "time for a double-click"};
inline constexpr Phrase exit_close_leave{"ui.exit_close_leave", "exit close leave"};
inline constexpr Phrase export_picture_image_png{"ui.export_picture_image_png",
                                                 "export picture image png pdf svg print page paper"};
inline constexpr Phrase find{"ui.find", "find"};
inline constexpr Phrase fit_frame_zoom_whole{"ui.fit_frame_zoom_whole",
                                             "fit frame zoom whole bring all into the picture"};
inline constexpr Phrase flythrough_flight{"ui.flythrough_flight",
                                          "flythrough fly-through flight ride along the selected nerve"};
inline constexpr Phrase font_size{"ui.font_size", "font size"};
inline constexpr Phrase font_size_normal{"ui.font_size_normal", "font size normal text as usual"};
inline constexpr Phrase forget_drawing{"ui.forget_drawing", "forget the drawing"};
inline constexpr Phrase front_ventral{"ui.front_ventral", "front ventral"};
inline constexpr Phrase fullscreen_presentation{"ui.fullscreen_presentation", "fullscreen presentation"};
inline constexpr Phrase gizmo_manipulator{"ui.gizmo_manipulator", "gizmo manipulator handles in the picture"};
inline constexpr Phrase glass_ghost_opaque_hide{"ui.glass_ghost_opaque_hide", "glass ghost opaque hide"};
inline constexpr Phrase halt_ride_on{"ui.halt_ride_on", "stop continue halt or ride on"};
inline constexpr Phrase handout_print_patient{"ui.handout_print_patient", "handout leaflet print page paper patient"};
inline constexpr Phrase help_shortcuts{"ui.help_shortcuts", "help shortcuts"};
inline constexpr Phrase import_file_mesh_stl_obj{"ui.import_file_mesh_stl_obj", "import file mesh stl obj"};
inline constexpr Phrase lay_register{"ui.lay_register", "register lay the model by points"};
inline constexpr Phrase leave_ride_end{"ui.leave_ride_end", "end stop leave the ride"};
inline constexpr Phrase leave_where_it_was{"ui.leave_where_it_was", "leave the model where it was"};
inline constexpr Phrase lecture_slides_presentation{"ui.lecture_slides_presentation", "lecture slides presentation"};
inline constexpr Phrase lesson_keep{"ui.lesson_keep", "lesson keep"};
inline constexpr Phrase lesson_load{"ui.lesson_load", "lesson load"};
inline constexpr Phrase list_tree_left{"ui.list_tree_left", "list tree left"};
inline constexpr Phrase names_number{"ui.names_number", "how many names"};
inline constexpr Phrase names_size{"ui.names_size", "size of names"};
inline constexpr Phrase names_text_annotations{"ui.names_text_annotations", "names text annotations"};
inline constexpr Phrase nerves_thick{"ui.nerves_thick", "thickness of nerves"};
inline constexpr Phrase one_group_less{"ui.one_group_less", "reveal one group less"};
inline constexpr Phrase one_group_more{"ui.one_group_more", "reveal one group more"};
inline constexpr Phrase only_solo{"ui.only_solo", "only solo show the selection alone"};
inline constexpr Phrase pain_drawing_draw{"ui.pain_drawing_draw", "pain drawing draw"};
inline constexpr Phrase palette_commands_search{"ui.palette_commands_search", "palette commands search"};
inline constexpr Phrase palpation_points{"ui.palpation_points", "palpation points"};
inline constexpr Phrase pause_blank{"ui.pause_blank", "pause blank"};
inline constexpr Phrase point_back_undo{"ui.point_back_undo", "undo take the last point back"};
inline constexpr Phrase preferences_options_configuration_language_theme{
    "ui.preferences_options_configuration_language_theme", "preferences options configuration language theme"};
inline constexpr Phrase presentation_hide_panels{"ui.presentation_hide_panels",
                                                 "presentation hide panels the picture alone"};
inline constexpr Phrase privacy{"ui.privacy", "privacy"};
inline constexpr Phrase references_literature_papers{"ui.references_literature_papers",
                                                     "references literature papers bibliography"};
inline constexpr Phrase register_align_landmarks{"ui.register_align_landmarks",
                                                 "register align landmarks by points on the model and atlas"};
inline constexpr Phrase reset_start_default{"ui.reset_start_default", "reset start default show as the atlas does at"};
inline constexpr Phrase revert_back{"ui.revert_back", "revert back"};
inline constexpr Phrase right_2{"ui.right_2", "right"};
inline constexpr Phrase ruler_away{"ui.ruler_away", "take the ruler away"};
inline constexpr Phrase ruler_distance_length_tape{"ui.ruler_distance_length_tape", "ruler distance length tape mm"};
inline constexpr Phrase saved_views_lessons{"ui.saved_views_lessons", "saved views lessons"};
inline constexpr Phrase settings_preferences{"ui.settings_preferences", "settings preferences"};
inline constexpr Phrase sex_male_female_person{"ui.sex_male_female_person",
                                               "sex male female person the other body woman or man"};
inline constexpr Phrase size_font{"ui.size_font", "font size of text"};
inline constexpr Phrase split_compare_beside{"ui.split_compare_beside",
                                             "split compare the selection in a picture beside others"};
inline constexpr Phrase split_end_one_picture{"ui.split_end_one_picture", "split one picture again"};
inline constexpr Phrase step_before{"ui.step_before", "backward to the step before"};
inline constexpr Phrase step_forward{"ui.step_forward", "forward to the next step"};
inline constexpr Phrase stop_abort{"ui.stop_abort", "stop abort cancel what is running"};
inline constexpr Phrase stroke_back{"ui.stroke_back", "take the last stroke back"};
inline constexpr Phrase table_side_by_side{"ui.table_side_by_side", "table side by side"};
inline constexpr Phrase thickness_width_bigger{"ui.thickness_width_bigger", "thickness width bigger"};
inline constexpr Phrase thickness_width_smaller{"ui.thickness_width_smaller", "thickness width smaller"};
inline constexpr Phrase to_the_centre{"ui.to_the_centre", "to the atlas's centre"};
inline constexpr Phrase topics_learn{"ui.topics_learn", "topics learn"};
inline constexpr Phrase transparent_opaque{"ui.transparent_opaque", "transparent opaque skin see-through solid none"};
inline constexpr Phrase transparent_translucent_glass_opacity{
    "ui.transparent_translucent_glass_opacity",
    "transparent translucent glass opacity make the selection see-through or solid again"};
inline constexpr Phrase turn_orbit{"ui.turn_orbit", "orbit turn to the upward downward"};
inline constexpr Phrase turn_with{"ui.turn_with", "turn the picture with"};
inline constexpr Phrase turning_speed{"ui.turning_speed", "speed of turning"};
inline constexpr Phrase unhide_everything{"ui.unhide_everything", "unhide everything"};
inline constexpr Phrase version_licence{"ui.version_licence", "version licence"};
inline constexpr Phrase wheel_leads_nearer{"ui.wheel_leads_nearer", "wheel turned forward leads nearer farther away"};
inline constexpr Phrase wheel_pointer_place{"ui.wheel_pointer_place", "wheel keeps what is under the pointer in place"};
inline constexpr Phrase wheel_speed{"ui.wheel_speed", "speed of the wheel"};
inline constexpr Phrase where_they_get_caught{"ui.where_they_get_caught",
                                              "entrapment compression where they get caught"};
inline constexpr Phrase whole_start_all_of_it{"ui.whole_start_all_of_it",
                                              "whole start reset home from behind all of it"};
inline constexpr Phrase zoom_focus_frame{"ui.zoom_focus_frame", "zoom focus frame"};
inline constexpr Phrase zoom_in_closer{"ui.zoom_in_closer", "zoom in closer nearer"};
inline constexpr Phrase zoom_out_away{"ui.zoom_out_away", "zoom out away farther"};

}  // namespace cluneal::ui::phrases
