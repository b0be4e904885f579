#pragma once

#include <filesystem>

#include "base/result.h"
#include "view/view.h"

namespace cluneal::app::cli {

/// Writes as JSON what a picture of `inputs` shows: through a grid of its pixels goes a ray each, on the CPU and so
/// apart from the renderer, and every id gets the number of pixels in which it is what one sees first (nothing
/// see-through counts where something solid lies behind it) and the one of them that is nearest to their middle. Then
/// its labels: where their words begin, where their leaders end and where the midline runs there.
[[nodiscard]] base::Status write_visibility_report(const std::filesystem::path& file, const view::Inputs& inputs);

}  // namespace cluneal::app::cli
