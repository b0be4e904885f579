#pragma once

#include "ui/panels.h"

namespace cluneal::ui {

/// Which of the sources are looked for: those with each typed word, read so and cited by that.
[[nodiscard]] std::vector<std::size_t> sources_found(const std::vector<SourceRow>& sources, const SourcesState& wanted);

/// All that the atlas rests on, to search. Drawn while `state.sources`.
void draw_sources_dialog(const Model& model, PanelState& state, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
