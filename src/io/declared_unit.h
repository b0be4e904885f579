#pragma once

#include <string_view>

#include "io/header_words.h"
#include "io/import_units.h"

namespace cluneal::io {

/// The half of `read_declaration` that is about the unit: of a header's words and of the text that they are from.
void read_declared_unit(const HeaderWords& words, std::string_view text, DeclaredFrame& frame);

}  // namespace cluneal::io
