#pragma once

#include "language/phrase.h"

namespace cluneal::app::phrases {

// What this folder says to people (language/phrase.h), in alphabetical order.

using language::Phrase;

inline constexpr Phrase a_and_p_are_anterior{"app.a_and_p_are_anterior",
                                             "{anterior} and {posterior} are anterior and posterior."};
inline constexpr Phrase a_figure_needs_at_least{"app.a_figure_needs_at_least",
                                                "A figure needs at least 16 pixels each way."};
inline constexpr Phrase a_question_to_the_class{"app.a_question_to_the_class", "A question to the class."};
inline constexpr Phrase add_a_step{"app.add_a_step", "add a step"};
inline constexpr Phrase align_model_by_points{"app.align_model_by_points", "align {model} by points"};
inline constexpr Phrase align_model_to_bone{"app.align_model_to_bone", "align {model} to {bone}"};
inline constexpr Phrase aligning_model{"app.aligning_model", "Aligning {model}"};
inline constexpr Phrase aligning_the_model_to_bone{"app.aligning_the_model_to_bone", "Aligning the model to the bone"};
inline constexpr Phrase all_bones_that_are_shown{"app.all_bones_that_are_shown", "All bones that are shown"};
inline constexpr Phrase and_count_more_which_the{"app.and_count_more_which_the",
                                                 "and {count} more, which the atlas lists.",
                                                 "and {count} more, which the atlas lists."};
inline constexpr Phrase another_window_is_open_and{
    "app.another_window_is_open_and",
    "Another window is open and keeps the scene: what you do in this one is not kept when you close it."};
inline constexpr Phrase answers_not_kept{"app.answers_not_kept", "There is too little memory to keep answers."};
inline constexpr Phrase area_cm_are_painted{"app.area_cm_are_painted", "{area} cm\xC2\xB2 are painted."};
inline constexpr Phrase areas_of_the_atlas_lie{"app.areas_of_the_atlas_lie",
                                               "Areas of the atlas lie there. Areas overlap: this is no diagnosis."};
inline constexpr Phrase as_published{"app.as_published", "As published."};
inline constexpr Phrase background{"app.background", "background"};
inline constexpr Phrase body_person{"app.body_person", "body {person}"};
inline constexpr Phrase body_teaching_model{"app.body_teaching_model", "{body}, teaching model"};
inline constexpr Phrase bones{"app.bones", "bones"};
inline constexpr Phrase bookmark_is_gone{"app.bookmark_is_gone", "This bookmark is not there any more."};
inline constexpr Phrase bookmark_name{"app.bookmark_name", "bookmark \"{name}\""};
inline constexpr Phrase bookmarked_as_name{"app.bookmarked_as_name", "Bookmarked as \"{name}\"."};
inline constexpr Phrase bookmarks_hold_until_closed{"app.bookmarks_hold_until_closed",
                                                    "Bookmarks hold until this window is closed: {why}"};
inline constexpr Phrase bookmarks_not_kept{"app.bookmarks_not_kept", "There is too little memory to keep bookmarks."};
inline constexpr Phrase branch_not_reported{"app.branch_not_reported", "Branch not reported."};
inline constexpr Phrase building_the_body{"app.building_the_body", "Building the body"};
inline constexpr Phrase can_bring_the_pain_on{"app.can_bring_the_pain_on", "Can bring the pain on"};
inline constexpr Phrase can_ease_the_pain{"app.can_ease_the_pain", "Can ease the pain"};
inline constexpr Phrase centimetres{"app.centimetres", "centimetres"};
inline constexpr Phrase centre_model{"app.centre_model", "centre {model}"};
inline constexpr Phrase clear_the_selection{"app.clear_the_selection", "clear the selection"};
inline constexpr Phrase click_on_the_atlas{"app.click_on_the_atlas", "Click on the atlas."};
inline constexpr Phrase click_on_the_model{"app.click_on_the_model", "Click on the model."};
inline constexpr Phrase close_name{"app.close_name", "close {name}"};
inline constexpr Phrase closed{"app.closed", "Closed"};
inline constexpr Phrase cluneal_atlas{"app.cluneal_atlas", "Cluneal Atlas"};
inline constexpr Phrase count_triangles{"app.count_triangles", "{count} triangle", "{count} triangles"};
inline constexpr Phrase count_triangles_refined{"app.count_triangles_refined", "{count} triangle, refined",
                                                "{count} triangles, refined"};
inline constexpr Phrase delete_a_step{"app.delete_a_step", "delete a step"};
inline constexpr Phrase deleted_the_bookmark_name_the{
    "app.deleted_the_bookmark_name_the", "Deleted the bookmark \"{name}\". The menu Bookmarks brings it back."};
inline constexpr Phrase destroys_the_nerve_where_it{"app.destroys_the_nerve_where_it",
                                                    "Destroys the nerve where it is treated; it can grow again."};
inline constexpr Phrase diameter_as_drawn_to_scale{"app.diameter_as_drawn_to_scale", "Diameter as drawn to scale"};
inline constexpr Phrase discs{"app.discs", "discs"};
inline constexpr Phrase distance_from_the_place{"app.distance_from_the_place", "{distance} from the {place}"};
inline constexpr Phrase drawing_figure{"app.drawing_figure", "Drawing figure"};
inline constexpr Phrase drawing_figure_count_more_to{
    "app.drawing_figure_count_more_to", "Drawing figure, {count} more to draw", "Drawing figure, {count} more to draw"};
inline constexpr Phrase drawing_on_a_slide{"app.drawing_on_a_slide", "drawing on a slide"};
inline constexpr Phrase drawn_by_program{"app.drawn_by_program", "Drawn by {program}."};
inline constexpr Phrase drawn_here_after_the_words{"app.drawn_here_after_the_words",
                                                   "Drawn here after the words of its sources."};
inline constexpr Phrase drawn_on_this_body_all{"app.drawn_on_this_body_all", "Drawn on this body, all"};
inline constexpr Phrase drawn_on_this_body_core{"app.drawn_on_this_body_core", "Drawn on this body, core"};
inline constexpr Phrase duplicate_a_step{"app.duplicate_a_step", "duplicate a step"};
inline constexpr Phrase entrapment_sites{"app.entrapment_sites", "Entrapment sites"};
inline constexpr Phrase fasciae{"app.fasciae", "fasciae"};
inline constexpr Phrase figure_wants_an_ending{
    "app.figure_wants_an_ending", "A figure is written as PNG, PDF or SVG; end \"{file}\" in .png, .pdf or .svg."};
inline constexpr Phrase file_could_not_be_opened{"app.file_could_not_be_opened",
                                                 "{file} could not be opened again: {why}"};
inline constexpr Phrase file_does_not_end_in{"app.file_does_not_end_in", "\"{file}\" does not end in {ending}."};
inline constexpr Phrase file_has_changed_since_it{"app.file_has_changed_since_it",
                                                  "{file} has changed since it was opened: open it again."};
inline constexpr Phrase first_with_others{"app.first_with_others", "{first} with {others}"};
inline constexpr Phrase flip_model{"app.flip_model", "flip {model}"};
inline constexpr Phrase folder_cannot_be_read{"app.folder_cannot_be_read",
                                              "\"{folder}\" cannot be looked into: {why}."};
inline constexpr Phrase folder_cannot_be_written{"app.folder_cannot_be_written",
                                                 "Nothing can be written into \"{folder}\"; choose another folder."};
inline constexpr Phrase folder_not_made{"app.folder_not_made", "The folder \"{folder}\" could not be made: {why}."};
inline constexpr Phrase followed_time{"app.followed_time", "followed {time}"};
inline constexpr Phrase found_how_often_was_not{"app.found_how_often_was_not", "Found; how often was not read."};
inline constexpr Phrase frees_the_nerve{"app.frees_the_nerve", "Frees the nerve."};
inline constexpr Phrase from_memory_not_read_again{"app.from_memory_not_read_again", "From memory: not read again."};
inline constexpr Phrase from_the_place{"app.from_the_place", "From the {place}"};
inline constexpr Phrase go_to_name{"app.go_to_name", "go to {name}"};
inline constexpr Phrase has_no_place_on_the_model{"app.has_no_place_on_the_model",
                                                  "{name} has no place on the model that a picture could show."};
inline constexpr Phrase hide_last_group{"app.hide_last_group", "hide the last group"};
inline constexpr Phrase hide_name{"app.hide_name", "hide {name}"};
inline constexpr Phrase hide_published_distances{"app.hide_published_distances", "hide published distances"};
inline constexpr Phrase highlight_name{"app.highlight_name", "highlight {name}"};
inline constexpr Phrase how_near_on_the_drawn{"app.how_near_on_the_drawn", "How near, on the drawn bodies"};
inline constexpr Phrase inches{"app.inches", "inches"};
inline constexpr Phrase is_a_folder{"app.is_a_folder", "\"{file}\" is a folder; give the file a name of its own."};
inline constexpr Phrase its_area_on_the_skin{"app.its_area_on_the_skin", "Its area on the skin"};
inline constexpr Phrase its_edges_are_schematic_as{"app.its_edges_are_schematic_as",
                                                   "Its edges are schematic: as taught, not measured."};
inline constexpr Phrase labels_off{"app.labels_off", "labels off"};
inline constexpr Phrase labels_on{"app.labels_on", "labels on"};
inline constexpr Phrase learner_is_gone{"app.learner_is_gone", "This learner is not there any more."};
inline constexpr Phrase leaves_the_nerve_as_it{"app.leaves_the_nerve_as_it", "Leaves the nerve as it is."};
inline constexpr Phrase left{"app.left", "Left"};
inline constexpr Phrase left_side_is_shown{"app.left_side_is_shown", "Only the left side is shown."};
inline constexpr Phrase length_on_this_body{"app.length_on_this_body", "Length on this body"};
inline constexpr Phrase ligaments{"app.ligaments", "ligaments"};
inline constexpr Phrase looked_for_and_not_found{"app.looked_for_and_not_found", "Looked for and not found."};
inline constexpr Phrase looked_for_no_study_was{"app.looked_for_no_study_was", "Looked for; no study was found."};
inline constexpr Phrase low_to_high{"app.low_to_high", "{low} to {high}"};
inline constexpr Phrase low_to_high_mm{"app.low_to_high_mm", "{low} to {high} mm"};
inline constexpr Phrase measured_on_the_data_set{"app.measured_on_the_data_set", "Measured on the data set itself."};
inline constexpr Phrase men{"app.men", "men"};
inline constexpr Phrase metres{"app.metres", "metres"};
inline constexpr Phrase midline{"app.midline", "midline"};
inline constexpr Phrase millimetres{"app.millimetres", "millimetres"};
inline constexpr Phrase model_is_aligned_by_points{
    "app.model_is_aligned_by_points",
    "{model} is aligned to the atlas by {points} points, which are {rms} off (root mean square), the farthest {most}."};
inline constexpr Phrase model_is_aligned_to_bone{
    "app.model_is_aligned_to_bone",
    "{model} is aligned to {bone}: the surfaces are {mean} apart on average, 95 % of them less than {most}."};
inline constexpr Phrase model_was_changed_while_it{
    "app.model_was_changed_while_it", "{model} was changed while it was being aligned, and stays as it is now."};
inline constexpr Phrase move_a_step{"app.move_a_step", "move a step"};
inline constexpr Phrase muscles{"app.muscles", "muscles"};
inline constexpr Phrase name_count_triangle_unit{"app.name_count_triangle_unit", "{name}: {count} triangle, {unit}",
                                                 "{name}: {count} triangles, {unit}"};
inline constexpr Phrase name_in_its_own_view{"app.name_in_its_own_view", "{name} in its own view"};
inline constexpr Phrase name_left{"app.name_left", "{name}, left"};
inline constexpr Phrase name_right{"app.name_right", "{name}, right"};
inline constexpr Phrase named_by_reviews_as_the{"app.named_by_reviews_as_the",
                                                "Named by reviews as the widest range; nobody counted."};
inline constexpr Phrase needs_a_doctor_new_numbness{"app.needs_a_doctor_new_numbness",
                                                    "Needs a doctor: new numbness or pain over the saddle, or new "
                                                    "bladder or bowel trouble, is an emergency until it is ruled out."};
inline constexpr Phrase nerve_published_places_laid_along{
    "app.nerve_published_places_laid_along", "{nerve}: published places along the curve it crosses (foreshortened)"};
inline constexpr Phrase nerve_thickness{"app.nerve_thickness", "nerve thickness"};
inline constexpr Phrase nerve_usual_pattern{"app.nerve_usual_pattern", "{nerve}: usual pattern"};
inline constexpr Phrase nerves_of_all_roots{"app.nerves_of_all_roots", "nerves of all roots"};
inline constexpr Phrase nerves_of_roots_alone{"app.nerves_of_roots_alone", "nerves of {roots} alone"};
inline constexpr Phrase new_tour{"app.new_tour", "new tour"};
inline constexpr Phrase no{"app.no", "no"};
inline constexpr Phrase no_answer_yet{"app.no_answer_yet", "No answer was given yet."};
inline constexpr Phrase no_bookmark_was_deleted{"app.no_bookmark_was_deleted",
                                                "No bookmark was deleted since the start."};
inline constexpr Phrase no_bookmark_was_made_why{"app.no_bookmark_was_made_why", "No bookmark was made: {why}"};
inline constexpr Phrase no_file{"app.no_file", "There is no file \"{file}\"."};
inline constexpr Phrase no_folder{"app.no_folder", "There is no folder \"{folder}\"."};
inline constexpr Phrase no_folder_make_it{"app.no_folder_make_it", "There is no folder \"{folder}\"; make it first."};
inline constexpr Phrase no_more_views{"app.no_more_views", "There are four views already; remove one first."};
inline constexpr Phrase no_skin{"app.no_skin", "no skin"};
inline constexpr Phrase no_such_body{"app.no_such_body", "There is no body \"{body}\"; there are: {bodies}."};
inline constexpr Phrase no_such_tour{"app.no_such_tour", "There is no tour and no file \"{tour}\"; there are {tours}."};
inline constexpr Phrase none_of_these_bones_is{"app.none_of_these_bones_is", "None of these bones is shown."};
inline constexpr Phrase not_counted_in_what_was{"app.not_counted_in_what_was", "Not counted in what was read."};
inline constexpr Phrase not_explained_here_most_of{"app.not_explained_here_most_of",
                                                   "Not explained here: most of it lies in no area of the atlas."};
inline constexpr Phrase not_in_ta2{"app.not_in_ta2", "not in TA2"};
inline constexpr Phrase not_spoken_of{"app.not_spoken_of", "Not spoken of."};
inline constexpr Phrase number_of_those_counted{"app.number_of_those_counted", "Share of those who were counted"};
inline constexpr Phrase number_probability{"app.number_probability", "Probability once the sign is there"};
inline constexpr Phrase number_recurrence{"app.number_recurrence", "The trouble came back"};
inline constexpr Phrase number_relief{"app.number_relief", "Better after it"};
inline constexpr Phrase number_revision{"app.number_revision", "Operated on again"};
inline constexpr Phrase number_sensitivity{"app.number_sensitivity", "Sensitivity"};
inline constexpr Phrase number_specificity{"app.number_specificity", "Specificity"};
inline constexpr Phrase numbs_the_nerve_for_a{"app.numbs_the_nerve_for_a", "Numbs the nerve for a while."};
inline constexpr Phrase of_nerves_left_alone{"app.of_nerves_left_alone", "Of the nerves only the left ones are shown."};
inline constexpr Phrase of_nerves_right_alone{"app.of_nerves_right_alone",
                                              "Of the nerves only the right ones are shown."};
inline constexpr Phrase on_the_picture_stands_names{"app.on_the_picture_stands_names",
                                                    "On the picture stands: {names}"};
inline constexpr Phrase on_this_body_value_mm{"app.on_this_body_value_mm", "On this body: {value} mm"};
inline constexpr Phrase only_its_abstract_was_read{"app.only_its_abstract_was_read", "Only its abstract was read."};
inline constexpr Phrase only_its_opening_was_read{"app.only_its_opening_was_read", "Only its opening was read."};
inline constexpr Phrase opacity_of_name{"app.opacity_of_name", "opacity of {name}"};
inline constexpr Phrase open_a_tour{"app.open_a_tour", "open a tour"};
inline constexpr Phrase open_name{"app.open_name", "open {name}"};
inline constexpr Phrase opened_in_the_browser_address{"app.opened_in_the_browser_address",
                                                      "Opened in the browser: {address}"};
inline constexpr Phrase opening_file{"app.opening_file", "Opening {file}"};
inline constexpr Phrase passages_of_its_text_were{"app.passages_of_its_text_were",
                                                  "Passages of its text were read, not all of it."};
inline constexpr Phrase percent_of_all{"app.percent_of_all", "{percent} % of {all}"};
inline constexpr Phrase person_published_means{"app.person_published_means", "{person}, published means"};
inline constexpr Phrase person_visible_human{"app.person_visible_human", "{person} (Visible Human)"};
inline constexpr Phrase picture_of_a_step{"app.picture_of_a_step", "picture of a step"};
inline constexpr Phrase place_model{"app.place_model", "place {model}"};
inline constexpr Phrase place_of_the_other_side{"app.place_of_the_other_side", "{place} of the other side"};
inline constexpr Phrase pooled_mean_unit_95_low{"app.pooled_mean_unit_95_low",
                                                "Pooled: {mean} {unit} (95 %: {low} to {high})"};
inline constexpr Phrase pooled_of_all_studies_those{
    "app.pooled_of_all_studies_those",
    "{pooled} of {all} studies, those that state SD and n; random effects (DerSimonian and Laird 1986). SD between "
    "studies {sd} {unit}."};
inline constexpr Phrase pooled_share_low_to_high{"app.pooled_share_low_to_high",
                                                 "Pooled: {share} % (95 %: {low} to {high})"};
inline constexpr Phrase pooled_share_of_count_studies{
    "app.pooled_share_of_count_studies",
    "Random effects over {count} study, in log odds; {percent} % of the variation is more than chance.",
    "Random effects over {count} studies, in log odds; {percent} % of the variation is more than chance."};
inline constexpr Phrase pooled_spread_of_studies{"app.pooled_spread_of_studies",
                                                 "Pooled: {mean} \u00b1 {sd} mm, {pooled} of {all} studies"};
inline constexpr Phrase pooled_spread_of_those_that{
    "app.pooled_spread_of_those_that", "Pooled: {mean} \u00b1 {sd} mm, {pooled} of {all} studies (with SD and n)"};
inline constexpr Phrase preparing_file{"app.preparing_file", "Preparing {file}"};
inline constexpr Phrase pressed_here{"app.pressed_here", "Pressed here"};
inline constexpr Phrase published_distances{"app.published_distances", "published distances"};
inline constexpr Phrase r_and_l_are_the{"app.r_and_l_are_the", "{right} and {left} are the patient's right and left."};
inline constexpr Phrase read_about_topic{"app.read_about_topic", "read about {topic}"};
inline constexpr Phrase read_in_full{"app.read_in_full", "Read in full."};
inline constexpr Phrase read_in_unit{"app.read_in_unit", "read as {unit}, as its file says, {size} mm across"};
inline constexpr Phrase reasoned_here_not_from_a{"app.reasoned_here_not_from_a",
                                                 "Reasoned here, not from a study of it."};
inline constexpr Phrase remove_a_view{"app.remove_a_view", "remove a view"};
inline constexpr Phrase removes_a_piece_of_the{"app.removes_a_piece_of_the",
                                               "Removes a piece of the nerve; its skin usually stays numb."};
inline constexpr Phrase reset_placement_of_model{"app.reset_placement_of_model", "reset placement of {model}"};
inline constexpr Phrase reset_the_scene{"app.reset_the_scene", "reset the scene"};
inline constexpr Phrase reveal_next_group{"app.reveal_next_group", "reveal the next group"};
inline constexpr Phrase right{"app.right", "Right"};
inline constexpr Phrase right_side_is_shown{"app.right_side_is_shown", "Only the right side is shown."};
inline constexpr Phrase root_branch_not_reported{"app.root_branch_not_reported", "branch not reported"};
inline constexpr Phrase root_found{"app.root_found", "found"};
inline constexpr Phrase root_not_found{"app.root_not_found", "not found"};
inline constexpr Phrase root_not_spoken_of{"app.root_not_spoken_of", "not spoken of"};
inline constexpr Phrase root_reviews_only{"app.root_reviews_only", "reviews only"};
inline constexpr Phrase ruler_straight{"app.ruler_straight", "{straight} mm straight"};
inline constexpr Phrase ruler_straight_along_skin{"app.ruler_straight_along_skin",
                                                  "{straight} mm straight, {along} mm along the skin"};
inline constexpr Phrase said_to_bring_the_pain_on{"app.said_to_bring_the_pain_on",
                                                  "Said to bring the pain on; not studied"};
inline constexpr Phrase said_to_ease_the_pain{"app.said_to_ease_the_pain", "Said to ease the pain; not studied"};
inline constexpr Phrase saved_file{"app.saved_file", "Saved {file}"};
inline constexpr Phrase saved_scene_not_used{"app.saved_scene_not_used", "The saved scene was not used: {why}"};
inline constexpr Phrase saved_scene_not_used_kept{"app.saved_scene_not_used_kept",
                                                  "The saved scene was not used: {why} It is kept as {file}."};
inline constexpr Phrase saving_figure{"app.saving_figure", "Saving figure"};
inline constexpr Phrase say_who_learns{"app.say_who_learns", "Say first who learns."};
inline constexpr Phrase scene_names_unknown{
    "app.scene_names_unknown", "The scene names what this atlas does not have: {names}. It was passed over."};
inline constexpr Phrase scene_names_unknown_and_more{
    "app.scene_names_unknown_and_more",
    "The scene names what this atlas does not have: {names} and {more} more. It was passed over."};
inline constexpr Phrase scene_wants_an_ending{"app.scene_wants_an_ending",
                                              "A scene ends in .cluneal, or in .json; \"{file}\" does not."};
inline constexpr Phrase seen_from_across_to_the{
    "app.seen_from_across_to_the",
    "seen from {across}\u00b0 to the patient's right of the front, {up}\u00b0 from below"};
inline constexpr Phrase seen_from_across_to_the_patient{
    "app.seen_from_across_to_the_patient",
    "seen from {across}\u00b0 to the patient's right of the front, {up}\u00b0 from above"};
inline constexpr Phrase seen_from_across_to_the_patient_left{
    "app.seen_from_across_to_the_patient_left",
    "seen from {across}\u00b0 to the patient's left of the front, {up}\u00b0 from below"};
inline constexpr Phrase seen_from_across_to_the_patient_left_of{
    "app.seen_from_across_to_the_patient_left_of",
    "seen from {across}\u00b0 to the patient's left of the front, {up}\u00b0 from above"};
inline constexpr Phrase seen_how{"app.seen_how", "seen {how}"};
inline constexpr Phrase select_a_nerve_first_a{"app.select_a_nerve_first_a",
                                               "Select a nerve first: a ride follows one from its root to the skin."};
inline constexpr Phrase select_it_and_press_f{"app.select_it_and_press_f", "Select it and press F to see it."};
inline constexpr Phrase select_name{"app.select_name", "select {name}"};
inline constexpr Phrase share_of_patients_in_clinics{"app.share_of_patients_in_clinics",
                                                     "Share of patients, in clinics that select them"};
inline constexpr Phrase show_all{"app.show_all", "show all"};
inline constexpr Phrase show_name{"app.show_name", "show {name}"};
inline constexpr Phrase show_only_name{"app.show_only_name", "isolate {name}"};
inline constexpr Phrase show_step_number{"app.show_step_number", "show step {number}"};
inline constexpr Phrase shown_with_things{"app.shown_with_things", "Shown with {things}."};
inline constexpr Phrase side_by_side_names{"app.side_by_side_names", "Side by side: {names}"};
inline constexpr Phrase sides{"app.sides", "sides"};
inline constexpr Phrase single_view{"app.single_view", "single view"};
inline constexpr Phrase sites_of_nerves{"app.sites_of_nerves", "sites of {nerves}"};
inline constexpr Phrase skin{"app.skin", "skin"};
inline constexpr Phrase slide_number_what{"app.slide_number_what", "Slide {number}: {what}"};
inline constexpr Phrase solid_name{"app.solid_name", "make {name} solid"};
inline constexpr Phrase solid_skin{"app.solid_skin", "solid skin"};
inline constexpr Phrase some_and_last{"app.some_and_last", "{some} and {last}"};
inline constexpr Phrase some_next{"app.some_next", "{some}, {next}"};
inline constexpr Phrase some_of_counted{"app.some_of_counted", "{some} / {counted}"};
inline constexpr Phrase source_of_anatomy{"app.source_of_anatomy", "Anatomy"};
inline constexpr Phrase source_of_numbers{"app.source_of_numbers", "Measured numbers"};
inline constexpr Phrase sources{"app.sources", "Sources"};
inline constexpr Phrase sources_of_what_is_shown{"app.sources_of_what_is_shown", "Sources of what is shown:"};
inline constexpr Phrase spread_kind_of_spread_unclear{"app.spread_kind_of_spread_unclear",
                                                      "{spread} (kind of spread unclear)"};
inline constexpr Phrase stimulates_the_nerve{"app.stimulates_the_nerve", "Stimulates the nerve."};
inline constexpr Phrase straight_from_the_nearest_skin{
    "app.straight_from_the_nearest_skin",
    "Drawn bodies, not patients; not for guiding a needle. Measured from the straight line between the nearest skin "
    "and "
    "the place, from the least to the greatest over {count} body and both sides.",
    "Drawn bodies, not patients; not for guiding a needle. Measured from the straight line between the nearest skin "
    "and "
    "the place, from the least to the greatest over {count} bodies and both sides."};
inline constexpr Phrase surface{"app.surface", "Surface"};
inline constexpr Phrase teaching_model_not_a_medical{"app.teaching_model_not_a_medical",
                                                     "Teaching model, not a medical device."};
inline constexpr Phrase territory_of_nerves{"app.territory_of_nerves", "territory of {nerves}"};
inline constexpr Phrase that_is_no_address_of{"app.that_is_no_address_of", "That is no address of a source: {address}"};
inline constexpr Phrase the_areas_of_skin_that{"app.the_areas_of_skin_that", "areas of skin that nerves serve"};
inline constexpr Phrase the_bones_shown{"app.the_bones_shown", "the bones shown"};
inline constexpr Phrase the_bookmark_name_is_back{"app.the_bookmark_name_is_back", "The bookmark \"{name}\" is back."};
inline constexpr Phrase the_browser_could_not_be{"app.the_browser_could_not_be",
                                                 "The browser could not be opened: {why}. The address is {address}."};
inline constexpr Phrase the_entrapment_sites{"app.the_entrapment_sites", "the entrapment sites of the nerves"};
inline constexpr Phrase the_figure_was_not_saved{"app.the_figure_was_not_saved", "The figure was not saved: {why}"};
inline constexpr Phrase the_landmarks_of_the_examination{"app.the_landmarks_of_the_examination",
                                                         "the landmarks of the examination"};
inline constexpr Phrase the_scene_was_not_opened{"app.the_scene_was_not_opened", "The scene was not opened: {why}"};
inline constexpr Phrase the_scene_was_not_used{"app.the_scene_was_not_used", "The scene was not used: {why}"};
inline constexpr Phrase the_usual_pattern{"app.the_usual_pattern", "The usual pattern"};
inline constexpr Phrase these_points_lie_on_one{
    "app.these_points_lie_on_one",
    "These points lie on one line, about which the model could turn: pick one that lies off it."};
inline constexpr Phrase this_body_has_none_of{"app.this_body_has_none_of", "This body has none of them yet."};
inline constexpr Phrase this_body_has_none_of_it{"app.this_body_has_none_of_it",
                                                 "This body has none of it, or not on the side that is shown."};
inline constexpr Phrase three_points_on_each_side{"app.three_points_on_each_side",
                                                  "Three points on each side are needed."};
inline constexpr Phrase title_of_a_tour{"app.title_of_a_tour", "title of the tour"};
inline constexpr Phrase tour_draft_not_used{"app.tour_draft_not_used",
                                            "The tour that was being made cannot be read: {why} It is kept as {file}."};
inline constexpr Phrase tour_has_mistakes{"app.tour_has_mistakes", "{file} is no tour: {detail}."};
inline constexpr Phrase tour_has_no_steps{"app.tour_has_no_steps", "{file} has no steps."};
inline constexpr Phrase tour_says_unknown{
    "app.tour_says_unknown", "{file} says what this version does not know, which is passed over: {detail}"};
inline constexpr Phrase transparent_name{"app.transparent_name", "make {name} transparent"};
inline constexpr Phrase transparent_skin{"app.transparent_skin", "transparent skin"};
inline constexpr Phrase triangles{"app.triangles", "Triangles"};
inline constexpr Phrase type_a_folders_name{"app.type_a_folders_name", "Type a name for the folder."};
inline constexpr Phrase type_a_name{"app.type_a_name", "Type a name, or choose one from the list."};
inline constexpr Phrase uncertain_why{"app.uncertain_why", "Uncertain: {why}"};
inline constexpr Phrase unit_guessed{"app.unit_guessed", "unit guessed from the size: {unit}, {size} mm across"};
inline constexpr Phrase unit_of_model{"app.unit_of_model", "unit of {model}"};
inline constexpr Phrase units_of_millimetres{"app.units_of_millimetres", "units of {size} mm"};
inline constexpr Phrase urgent_beside{
    "app.urgent_beside",
    "A third or more of it lies over the saddle, on one side, in skin that a nerve or another condition shares. Ask "
    "first for numbness there and for bladder and bowel: new trouble with them is an emergency."};
inline constexpr Phrase urgent_its_own{
    "app.urgent_its_own",
    "A fifth or more of the skin is painted that is the saddle's alone: no other area "
    "drawn in this atlas takes that."};
inline constexpr Phrase urgent_whole{"app.urgent_whole",
                                     "Three fifths or more of one half of the saddle are painted: more than any "
                                     "nerve's area drawn in this atlas takes."};
inline constexpr Phrase urgent_within{
    "app.urgent_within", "A third or more of it lies over the saddle, on both sides or more than in any other area."};
inline constexpr Phrase usual_pattern_of_name{"app.usual_pattern_of_name", "usual pattern of {name}"};
inline constexpr Phrase variant{"app.variant", "variant"};
inline constexpr Phrase variant_name{"app.variant_name", "variant {name}"};
inline constexpr Phrase vessels{"app.vessels", "vessels"};
inline constexpr Phrase view{"app.view", "View"};
inline constexpr Phrase volume{"app.volume", "Volume"};
inline constexpr Phrase weak_evidence{"app.weak_evidence", "weak evidence"};
inline constexpr Phrase what_you_drew_is_kept{
    "app.what_you_drew_is_kept", "What you drew is kept in the tour on the right: save it to have it again."};
inline constexpr Phrase women{"app.women", "women"};
inline constexpr Phrase words_of_a_step{"app.words_of_a_step", "words of a step"};
inline constexpr Phrase yes{"app.yes", "yes"};
inline constexpr Phrase your_models{"app.your_models", "Your models"};

}  // namespace cluneal::app::phrases
