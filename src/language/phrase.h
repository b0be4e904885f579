#pragma once

#include <string_view>

#include "base/phrase.h"

namespace cluneal::language {

/// What errors say has ids too, and is told below this folder.
using base::Phrase;

/// A name that is the same in every language: said as it is.
[[nodiscard]] constexpr Phrase proper_name(std::string_view name) {
  return {{}, name, {}};
}

}  // namespace cluneal::language
