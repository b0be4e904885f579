#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cluneal::io {

/// What in a glTF or GLB the reader would draw wrong without a word, as a sentence's end that says what to do; nothing
/// where all is well, or where the file cannot be parsed (its reader then says why). Looked at: every extension that
/// the file requires, quantised or compressed positions, instances, morph weights set on nodes.
[[nodiscard]] std::optional<std::string> unreadable_gltf(std::string_view bytes);

}  // namespace cluneal::io
