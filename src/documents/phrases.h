#pragma once

#include "base/phrase.h"

namespace cluneal::documents::phrases {

// What this folder says to people (base/phrase.h), in alphabetical order.

using base::Phrase;

inline constexpr Phrase document_has_many_pages{"documents.document_has_many_pages",
                                                "The document takes {pages} pages; an SVG holds one. Write a PDF."};
inline constexpr Phrase document_not_written{"documents.document_not_written",
                                             "The document could not be written as {kind}: {detail}."};
inline constexpr Phrase document_too_large{
    "documents.document_too_large",
    "The document takes {size} kB however its pictures are stored, more than the {most} kB that it may have."};

}  // namespace cluneal::documents::phrases
