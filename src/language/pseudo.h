#pragma once

#include <string>
#include <string_view>

namespace cluneal::language {

/// English as a made-up language that one can still read: letters with accents, and as much longer as translations get
/// (40 %), in brackets. What is not so on the screen has no translation; what has no room will have none in German.
/// Placeholders, words with digits or without small letters (KUN13, PSIS), and format signs stay.
[[nodiscard]] std::string pseudo(std::string_view english);

}  // namespace cluneal::language
