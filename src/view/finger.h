#pragma once

#include "view/view.h"

namespace cluneal::view {

/// A finger that presses: its tip at `at` on the skin, out of which it comes along `outward`, the hand above it.
[[nodiscard]] FingerMeshes finger_at(const glm::dvec3& at, const glm::dvec3& outward);

/// The finger where the topic that is selected presses (`Topic::press`), on the side that is shown; of both on the
/// left. Nothing where it presses nowhere, or the body has no skin. It stands for whoever examines: it is nothing of
/// the body, so that nothing picks or names it.
[[nodiscard]] std::vector<render::DrawItem> finger_items(const Inputs& inputs, FrameCache& memory);

}  // namespace cluneal::view
