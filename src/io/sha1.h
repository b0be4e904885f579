#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace cluneal::io {

/// SHA-1 (RFC 3174): five words. For formats of other programs that want it; it protects nothing any more.
[[nodiscard]] std::array<std::uint32_t, 5> sha1(std::string_view text);

}  // namespace cluneal::io
