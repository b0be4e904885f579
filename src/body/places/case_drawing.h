#pragma once

#include <memory>
#include <vector>

#include "anatomy/topic.h"
#include "base/result.h"
#include "body/places/painted_skin.h"

namespace cluneal::body {

/// What the patient of a case paints, as strokes on this body: each of their points on the skin as it is met from
/// outside. Fails where the body lacks one of their places or has no skin over it.
[[nodiscard]] base::Result<std::vector<Stroke>> strokes_on(const std::vector<anatomy::PaintedStroke>& painted,
                                                           const Body& body, const PaintableSkin& skin);

/// The same as a patch of painted skin. Fails likewise, and where the body has no skin.
[[nodiscard]] base::Result<std::shared_ptr<const geometry::Mesh>> painting_on(
    const std::vector<anatomy::PaintedStroke>& painted, const Body& body);

}  // namespace cluneal::body
