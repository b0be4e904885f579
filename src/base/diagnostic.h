#pragma once

#include <string>

#include "base/phrase.h"

namespace cluneal::base {

enum class Severity { note, warning, error };

/// One remark about one place in one input: `file` (may be empty), `path` inside it (a JSON pointer, an id, a line)
/// and a sentence for a person.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string file;
  std::string path;
  std::string message;  ///< In English.
  Said said = {};       ///< The same for the window, which says it in its language; empty: English alone.

  bool operator==(const Diagnostic&) const = default;
};

/// "file: path: message", leaving out what is empty.
[[nodiscard]] std::string to_string(const Diagnostic& diagnostic);

}  // namespace cluneal::base
