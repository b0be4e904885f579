#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace cluneal::io {

/// "data:application/octet-stream;base64,AAAA" (RFC 2397).
[[nodiscard]] bool is_data_uri(std::string_view uri);
/// What it holds; blanks and line ends within it, and percent signs for its characters, are as good as none. Nothing
/// where it holds what is no base64.
[[nodiscard]] std::optional<std::vector<std::byte>> bytes_of_data_uri(std::string_view uri);

}  // namespace cluneal::io
