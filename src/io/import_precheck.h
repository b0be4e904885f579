#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cluneal::io {

/// A quick look at a file before a reader that believes its counts gets it: what is wrong with it as a sentence's end
/// ("claims 400000000 vertices, which 230 bytes cannot hold"), or nothing. Takes linear time and no memory.
/// `extension` is lower case without the dot.
[[nodiscard]] std::optional<std::string> implausible(std::span<const std::byte> bytes, std::string_view extension);

}  // namespace cluneal::io
