#pragma once

#include "base/phrase.h"

namespace cluneal::io::phrases {

// What this folder says to people (base/phrase.h), in alphabetical order.

using base::Phrase;

inline constexpr Phrase as_its_reader_says{"io.as_its_reader_says", "{file} {what}."};
inline constexpr Phrase file_cannot_be_opened{"io.file_cannot_be_opened", "{file} cannot be opened; may you read it?"};
inline constexpr Phrase file_is_empty{"io.file_is_empty", "{file} is empty."};
inline constexpr Phrase file_is_no_file{"io.file_is_no_file", "{file} is no file; name a model's file."};
inline constexpr Phrase file_is_not_there{"io.file_is_not_there", "{file} is not there; check the path."};
inline constexpr Phrase file_is_too_large{"io.file_is_too_large", "{file} is larger than 4 GiB; simplify it first."};
inline constexpr Phrase file_makes_its_reader_fail{
    "io.file_makes_its_reader_fail",
    "{file} makes its reader fail; it is damaged, or save it as PLY or GLB in the program that it comes from."};
inline constexpr Phrase file_needs_more_memory{
    "io.file_needs_more_memory",
    "{file} needs more memory than a file of its size should; it is damaged or made to harm."};
inline constexpr Phrase file_not_taken_over{
    "io.file_not_taken_over", "{file} could not be taken over from its reader; there may be too little memory."};
inline constexpr Phrase file_takes_too_long{
    "io.file_takes_too_long",
    "{file} takes too long to read; simplify it, or save it as PLY or GLB in the program that it comes from."};
inline constexpr Phrase file_was_not_opened{"io.file_was_not_opened", "{file} was not opened: cancelled."};
inline constexpr Phrase no_picture_to_write{"io.no_picture_to_write", "There is no picture to write to \"{file}\"."};
inline constexpr Phrase nothing_with_a_shape_is_shown{"io.nothing_with_a_shape_is_shown",
                                                      "There is nothing to write: nothing that has a shape is shown."};
inline constexpr Phrase picture_not_written{"io.picture_not_written",
                                            "\"{file}\" could not be written as PNG: {detail}."};
inline constexpr Phrase reader_not_started{"io.reader_not_started", "the file reader could not be started ({why})"};
inline constexpr Phrase reading_file{"io.reading_file", "Reading {file}"};

}  // namespace cluneal::io::phrases
