#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cluneal::io {

/// Why an FBX, as text or binary, would be drawn in a wrong shape, as the end of a sentence: blend shapes that are in
/// force, and nodes that do not take on their parents' scale. Assimp takes the first as if all were in full force and
/// the second as if there were no such thing.
[[nodiscard]] std::optional<std::string> misread_fbx(std::string_view bytes);

}  // namespace cluneal::io
