#pragma once

#include <string>

namespace cluneal::anatomy {

/// How many words the longest sentence of a text has.
[[nodiscard]] int longest_sentence(const std::string& text);

}  // namespace cluneal::anatomy
