#pragma once

// What JsonDocument holds: seen by the sources of this folder only.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/json.h"

namespace cluneal::base {

struct JsonMember;

/// One value; the kind is the alternative that is set.
struct JsonValue {
  using Array = std::vector<JsonValue>;
  using Object = std::vector<JsonMember>;  ///< In the order of the file, keys are unique.
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> data;
};

struct JsonMember {
  std::string key;
  JsonValue value;
};

struct JsonDocument::Tree {
  JsonValue root;
};

/// `text` in quotes with everything escaped that JSON wants so; broken UTF-8 becomes U+FFFD.
[[nodiscard]] std::string json_quoted(std::string_view text);
/// One step of a JSON pointer (RFC 6901): '~' and '/' in a key are escaped.
[[nodiscard]] std::string json_pointer_step(std::string_view key);

}  // namespace cluneal::base
