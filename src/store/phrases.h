#pragma once

#include "base/phrase.h"

namespace cluneal::store::phrases {

// What this folder says to people (base/phrase.h), in alphabetical order.

using base::Phrase;

inline constexpr Phrase another_is_putting_it_right{
    "store.another_is_putting_it_right", "{why} Another program is putting it right: try again in a moment."};
inline constexpr Phrase bookmark_needs_a_name{"store.bookmark_needs_a_name", "A bookmark needs a name."};
inline constexpr Phrase bookmark_was_deleted{"store.bookmark_was_deleted",
                                             "This bookmark is not there any more: it was deleted in another window."};
inline constexpr Phrase bookmarks_cannot_be_changed{"store.bookmarks_cannot_be_changed",
                                                    "Bookmarks cannot be changed: {why}"};
inline constexpr Phrase bookmarks_could_not_be_read{
    "store.bookmarks_could_not_be_read",
    "The bookmarks could not be read: {why} The file is kept as {file}, and a new one is begun."};
inline constexpr Phrase file_cannot_be_opened{
    "store.file_cannot_be_opened", "{file} cannot be opened: look whether its folder is there and may be written."};
inline constexpr Phrase file_cannot_be_written{
    "store.file_cannot_be_written", "{file} cannot be written: it, or the folder it lies in, may only be read."};
inline constexpr Phrase file_could_not_be_written{
    "store.file_could_not_be_written",
    "{file} could not be written, and is as it was before: is the disk full? ({detail})"};
inline constexpr Phrase file_is_being_written{"store.file_is_being_written",
                                              "{file} is being written by another program; try again in a moment."};
inline constexpr Phrase file_is_damaged{"store.file_is_damaged", "{file} is damaged ({detail})."};
inline constexpr Phrase file_is_no_file{
    "store.file_is_no_file", "{file} is no file but a folder, a pipe or a device: move it away, and start again."};
inline constexpr Phrase file_of_another_version{"store.file_of_another_version",
                                                "{file} is of another version of this program and may only be read."};
inline constexpr Phrase file_with_trouble{"store.file_with_trouble", "{file}: {detail}."};
inline constexpr Phrase kept_by_a_newer_version{"store.kept_by_a_newer_version",
                                                "Bookmarks and answers were kept by a newer version of this program "
                                                "({version}; this one reads up to {newest}): open them with that one."};
inline constexpr Phrase learner_needs_a_name{"store.learner_needs_a_name", "A learner needs a name; any will do."};
inline constexpr Phrase learner_was_deleted{"store.learner_was_deleted",
                                            "This learner is not there any more: they were deleted in another window."};
inline constexpr Phrase learners_name_is_taken{"store.learners_name_is_taken",
                                               "There is a learner called {name} already: take another name."};
inline constexpr Phrase not_put_beside{"store.not_put_beside", "{why} It could not be put beside: {reason}."};
inline constexpr Phrase paths_are_forgotten{
    "store.paths_are_forgotten",
    "The paths are forgotten; the last trace of them goes from the disk when the other window is closed."};
inline constexpr Phrase taken_back_already{"store.taken_back_already", "This answer was taken back already."};
inline constexpr Phrase too_little_memory{"store.too_little_memory", "{file}: there is too little memory."};

}  // namespace cluneal::store::phrases
