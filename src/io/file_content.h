#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cluneal::io {

/// What a file is that is no model whatever its name says (an archive, a picture, a web page, a scan's voxels), as the
/// end of a sentence that says what to do; nothing where the bytes do not tell.
[[nodiscard]] std::optional<std::string> told_by_content(std::span<const std::byte> bytes);

/// The text in UTF-8 of a file in UTF-16, as Windows' tools may save it: with a byte order mark, or where the first
/// characters are plainly Latin. Nothing where it is not in UTF-16.
[[nodiscard]] std::optional<std::string> from_utf16(std::span<const std::byte> bytes);

/// The bytes as text; refers to them.
[[nodiscard]] inline std::string_view text_of(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace cluneal::io
