#pragma once

#include "language/phrase.h"

namespace cluneal::ui::phrases {

// By which else the palette finds things: words that people call them, in any order and number.

using language::Phrase;

inline constexpr Phrase above_cranial_top{"ui.above_cranial_top", "above cranial top"};
inline constexpr Phrase again{"ui.again", "again"};
inline constexpr Phrase back_dorsal{"ui.back_dorsal", "back dorsal"};
inline constexpr Phrase below_caudal_bottom{"ui.below_caudal_bottom", "below caudal bottom"};
inline constexpr Phrase bigger_font_size_zoom{"ui.bigger_font_size_zoom", "bigger font size zoom"};
inline constexpr Phrase black_white_night_light{"ui.black_white_night_light", "black white night light"};
inline constexpr Phrase body_person_man_woman{"ui.body_person_man_woman", "body person man woman"};
inline constexpr Phrase deselect_unselect_clear{"ui.deselect_unselect_clear", "deselect unselect clear"};
inline constexpr Phrase exit_close_leave{"ui.exit_close_leave", "exit close leave"};
inline constexpr Phrase export_picture_image_png{"ui.export_picture_image_png",
                                                 "export picture image png pdf svg print page paper"};
inline constexpr Phrase find{"ui.find", "find"};
inline constexpr Phrase fit_frame_zoom_whole{"ui.fit_frame_zoom_whole", "fit frame zoom whole"};
inline constexpr Phrase font_size{"ui.font_size", "font size"};
inline constexpr Phrase font_size_normal{"ui.font_size_normal", "font size normal"};
inline constexpr Phrase front_ventral{"ui.front_ventral", "front ventral"};
inline constexpr Phrase fullscreen_presentation{"ui.fullscreen_presentation", "fullscreen presentation"};
inline constexpr Phrase glass_ghost_opaque_hide{"ui.glass_ghost_opaque_hide", "glass ghost opaque hide"};
inline constexpr Phrase handout_print_patient{"ui.handout_print_patient", "handout leaflet print page paper patient"};
inline constexpr Phrase help_shortcuts{"ui.help_shortcuts", "help shortcuts"};
inline constexpr Phrase import_file_mesh_stl_obj{"ui.import_file_mesh_stl_obj", "import file mesh stl obj"};
inline constexpr Phrase lecture_slides_presentation{"ui.lecture_slides_presentation", "lecture slides presentation"};
inline constexpr Phrase lesson_keep{"ui.lesson_keep", "lesson keep"};
inline constexpr Phrase lesson_load{"ui.lesson_load", "lesson load"};
inline constexpr Phrase list_tree_left{"ui.list_tree_left", "list tree left"};
inline constexpr Phrase names_text_annotations{"ui.names_text_annotations", "names text annotations"};
inline constexpr Phrase only_solo{"ui.only_solo", "only solo"};
inline constexpr Phrase pain_drawing_draw{"ui.pain_drawing_draw", "pain drawing draw"};
inline constexpr Phrase palette_commands_search{"ui.palette_commands_search", "palette commands search"};
inline constexpr Phrase palpation_points{"ui.palpation_points", "palpation points"};
inline constexpr Phrase pause_blank{"ui.pause_blank", "pause blank"};
inline constexpr Phrase preferences_options_configuration_language_theme{
    "ui.preferences_options_configuration_language_theme", "preferences options configuration language theme"};
inline constexpr Phrase presentation_hide_panels{"ui.presentation_hide_panels", "presentation hide panels"};
inline constexpr Phrase privacy{"ui.privacy", "privacy"};
inline constexpr Phrase register_align_landmarks{"ui.register_align_landmarks", "register align landmarks"};
inline constexpr Phrase reset_start_default{"ui.reset_start_default", "reset start default"};
inline constexpr Phrase revert_back{"ui.revert_back", "revert back"};
inline constexpr Phrase right_2{"ui.right_2", "right"};
inline constexpr Phrase ruler_distance_length_tape{"ui.ruler_distance_length_tape", "ruler distance length tape mm"};
inline constexpr Phrase saved_views_lessons{"ui.saved_views_lessons", "saved views lessons"};
inline constexpr Phrase settings_preferences{"ui.settings_preferences", "settings preferences"};
inline constexpr Phrase sex_male_female_person{"ui.sex_male_female_person", "sex male female person"};
inline constexpr Phrase stop_abort{"ui.stop_abort", "stop abort"};
inline constexpr Phrase table_side_by_side{"ui.table_side_by_side", "table side by side"};
inline constexpr Phrase thickness_width_bigger{"ui.thickness_width_bigger", "thickness width bigger"};
inline constexpr Phrase thickness_width_smaller{"ui.thickness_width_smaller", "thickness width smaller"};
inline constexpr Phrase topics_learn{"ui.topics_learn", "topics learn"};
inline constexpr Phrase transparent_opaque{"ui.transparent_opaque", "transparent opaque"};
inline constexpr Phrase transparent_translucent_glass_opacity{"ui.transparent_translucent_glass_opacity",
                                                              "transparent translucent glass opacity"};
inline constexpr Phrase unhide_everything{"ui.unhide_everything", "unhide everything"};
inline constexpr Phrase version_licence{"ui.version_licence", "version licence"};
inline constexpr Phrase zoom_focus_frame{"ui.zoom_focus_frame", "zoom focus frame"};
inline constexpr Phrase zoom_in_closer{"ui.zoom_in_closer", "zoom in closer"};
inline constexpr Phrase zoom_out_away{"ui.zoom_out_away", "zoom out away"};

}  // namespace cluneal::ui::phrases
