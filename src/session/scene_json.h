#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "session/camera.h"
#include "session/scene.h"

namespace cluneal::session {

/// What --state reads and the window keeps: a scene and, where wanted, a camera.
struct SavedState {
  Scene scene;
  std::optional<Camera> camera;
};

[[nodiscard]] std::string to_json(const SavedState& state);
/// Refuses unknown keys, wrong types, numbers out of range, with the path of each.
[[nodiscard]] base::Result<SavedState> from_json(std::string_view text, const std::string& name);

}  // namespace cluneal::session
