#pragma once

#include <string>

#include "store/database.h"

namespace cluneal::store {

// What the cells of a row hold. Private to this folder.

/// Empty where it is no text.
[[nodiscard]] std::string text_of(const Value& value);
/// 0 where it is no number.
[[nodiscard]] long long number_of(const Value& value);
/// A name as it is kept: blanks round it go, line ends and other controls become blanks; at most 200 letters, as the
/// tables say.
[[nodiscard]] std::string tidy_name(const std::string& name);

}  // namespace cluneal::store
