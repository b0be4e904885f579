#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cluneal::io {

/// A quick look at a file before Assimp gets it: what it would read in a wrong shape, as a sentence's end, or nothing.
/// Takes linear time and little memory. `extension` is lower case without the dot.
[[nodiscard]] std::optional<std::string> header_problem(std::span<const std::byte> bytes, std::string_view extension);

}  // namespace cluneal::io
