#pragma once

#include "app/application_state.h"

namespace cluneal::app {

// What only who speaks sees of a tour that is given.

/// What stands beside the notes; where no tour is given all is empty.
[[nodiscard]] ui::SpeakerView speaker_view_of(const Application::State& state);

}  // namespace cluneal::app
