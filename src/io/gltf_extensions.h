#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.h"

namespace cluneal::io {

/// Why a glTF cannot be read for an extension that it requires, as the end of a sentence; nothing where it can.
[[nodiscard]] std::optional<std::string> required_in_vain(const base::JsonReader& root);
/// Remarks on extensions that it uses without requiring them and that may change its form.
[[nodiscard]] std::vector<std::string> used_in_vain(const base::JsonReader& root);

}  // namespace cluneal::io
