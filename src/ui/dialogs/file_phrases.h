#pragma once

#include "language/phrase.h"

namespace cluneal::ui::phrases {

// What is said of files, folders and bookmarks, in alphabetical order.

using language::Phrase;

inline constexpr Phrase a_name_or_leave_it{"ui.a_name_or_leave_it", "A name, or leave it to the atlas"};
inline constexpr Phrase all_files{"ui.all_files", "All files"};
inline constexpr Phrase bookmark_this_view{"ui.bookmark_this_view", "Bookmark this view"};
inline constexpr Phrase bookmarks{"ui.bookmarks", "Bookmarks"};
inline constexpr Phrase bring_back_name{"ui.bring_back_name", "Bring back \"{name}\""};
inline constexpr Phrase bring_back_name_2{"ui.bring_back_name_2", "Bring back: {name}"};
inline constexpr Phrase changed{"ui.changed", "Changed"};
inline constexpr Phrase delete_it{"ui.delete_it", "Delete"};
inline constexpr Phrase file_is_there_already{"ui.file_is_there_already", "{file} is there already."};
inline constexpr Phrase file_scene{"ui.file_scene", "{file}  (scene)"};
inline constexpr Phrase go_to_name{"ui.go_to_name", "Go to \"{name}\""};
inline constexpr Phrase make_it{"ui.make_it", "Make it"};
inline constexpr Phrase name{"ui.name", "Name"};
inline constexpr Phrase name_of_the_folder{"ui.name_of_the_folder", "Name of the folder"};
inline constexpr Phrase name_or_a_path_is{"ui.name_or_a_path_is", "Name, or a path: ~ is your home folder"};
inline constexpr Phrase new_folder{"ui.new_folder", "New folder"};
inline constexpr Phrase nothing_here{"ui.nothing_here", "Nothing here."};
inline constexpr Phrase nothing_here_to_open{"ui.nothing_here_to_open", "Nothing here to open."};
inline constexpr Phrase obj_stl_ply_gltf_fbx{
    "ui.obj_stl_ply_gltf_fbx", "OBJ, STL, PLY, glTF, FBX, Collada and more. Dropping files into the window works too."};
inline constexpr Phrase open{"ui.open", "Open"};
inline constexpr Phrase open_again{"ui.open_again", "Open again"};
inline constexpr Phrase recent{"ui.recent", "Recent"};
inline constexpr Phrase rename{"ui.rename", "Rename"};
inline constexpr Phrase replace_it{"ui.replace_it", "Replace it"};
inline constexpr Phrase save{"ui.save", "Save"};
inline constexpr Phrase size{"ui.size", "Size"};
inline constexpr Phrase the_picture_with_its_labels{
    "ui.the_picture_with_its_labels", "The picture with its labels; .pdf and .svg add caption and sources."};
inline constexpr Phrase there_are_none_yet_ctrl{"ui.there_are_none_yet_ctrl",
                                                "There are none yet. Ctrl+D keeps what you see at any time."};
inline constexpr Phrase to_the_folder_that_this{
    "ui.to_the_folder_that_this", "To the folder that this one lies in\nBackspace, while the cursor is in the list"};
inline constexpr Phrase transparent_background{"ui.transparent_background", "Transparent background"};
inline constexpr Phrase undo_delete{"ui.undo_delete", "Undo delete"};
inline constexpr Phrase up{"ui.up", "Up"};
inline constexpr Phrase what_is_shown_and_from{
    "ui.what_is_shown_and_from",
    "What is shown and from where, kept under a name until you delete it. A drawing of pain is never kept, and of "
    "models of your own nothing unless File, \"Remember my models and folders\" is on. Write no patient's name."};
inline constexpr Phrase what_is_shown_and_from_where{"ui.what_is_shown_and_from_where",
                                                     "What is shown and from where, to be opened again in a lesson."};
inline constexpr Phrase what_was_shown_and_from{
    "ui.what_was_shown_and_from",
    "What was shown and from where, as it was saved here. Undo brings back what is shown now."};
inline constexpr Phrase with_1920_x_1080{"ui.with_1920_x_1080", "1920 x 1080"};
inline constexpr Phrase with_2480_x_3508_a4_300{"ui.with_2480_x_3508_a4_300", "2480 x 3508 (A4, 300 dpi)"};
inline constexpr Phrase with_3840_x_2160_4k{"ui.with_3840_x_2160_4k", "3840 x 2160 (4K)"};
inline constexpr Phrase with_7680_x_4320_8k{"ui.with_7680_x_4320_8k", "7680 x 4320 (8K)"};

}  // namespace cluneal::ui::phrases
