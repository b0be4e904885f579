#pragma once

#include <vector>

#include "render/frame.h"
#include "view/grid.h"
#include "view/shown.h"

namespace cluneal::view {

/// How a thing dissolves as it is drawn, for `corners_of`: in the axes of its tube, or as seen.
[[nodiscard]] std::optional<render::Fading> drawn_fading(const Inputs& inputs, FrameCache& memory, const Screen& screen,
                                                         const SceneItem& thing, const std::vector<SceneItem>& things);

/// The corners of a thing's mesh for rays as they are drawn: tubes at their drawn width. May be called from many
/// threads at once.
[[nodiscard]] std::vector<Grid::Corner> corners_of(const Inputs& inputs, const Screen& screen, const Grid& grid,
                                                   const SceneItem& thing, const std::optional<render::Fading>& fading);

}  // namespace cluneal::view
