#pragma once

#include "base/phrase.h"

namespace cluneal::base::phrases {

// What this folder says to people (base/phrase.h), in alphabetical order.

using base::Phrase;

inline constexpr Phrase cannot_read{"base.cannot_read", "cannot read '{file}': {why}"};
inline constexpr Phrase cannot_read_it_is_larger{"base.cannot_read_it_is_larger",
                                                 "cannot read '{file}': it is larger than {size} MiB"};
inline constexpr Phrase cannot_write{"base.cannot_write", "cannot write '{file}': {why}"};
inline constexpr Phrase cannot_write_folder_not_made{
    "base.cannot_write_folder_not_made", "cannot write '{file}': the folder '{folder}' cannot be made ({why})"};
inline constexpr Phrase cannot_write_no_folder{"base.cannot_write_no_folder",
                                               "cannot write '{file}': the folder '{folder}' does not exist"};
inline constexpr Phrase disk_full{"base.disk_full", "No space left on device"};
inline constexpr Phrase is_a_directory{"base.is_a_directory", "Is a directory"};
inline constexpr Phrase it_is_a_folder{"base.it_is_a_folder", "it is a folder"};
inline constexpr Phrase it_is_a_pipe{"base.it_is_a_pipe", "it is a pipe that nobody reads"};
inline constexpr Phrase it_names_no_file{"base.it_names_no_file", "it names no file"};
inline constexpr Phrase no_such_file{"base.no_such_file", "No such file or directory"};
inline constexpr Phrase not_a_directory{"base.not_a_directory", "Not a directory"};
inline constexpr Phrase permission_denied{"base.permission_denied", "Permission denied"};
inline constexpr Phrase program_not_started{"base.program_not_started", "{program} could not be started: {why}"};
inline constexpr Phrase read_only{"base.read_only", "Read-only file system"};

}  // namespace cluneal::base::phrases
