#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/plural_rule.h"

namespace cluneal::language {

/// One message of a translators' file.
struct PoMessage {
  std::string context, text;              ///< Its id, and English.
  std::vector<std::string> translations;  ///< One, or one for each plural form.
  bool operator==(const PoMessage&) const = default;
};

/// A translators' file in the gettext format, as far as a program needs it: no comments, nothing that is fuzzy,
/// no longer used or without a translation.
struct PoFile {
  PluralRule plural_rule;
  std::vector<PoMessage> messages;
};

/// Reads `text`; a mistake is named with `name` and the line. Memory and time grow with the length of the text alone.
[[nodiscard]] base::Result<PoFile> read_po(std::string_view text, std::string_view name);

}  // namespace cluneal::language
