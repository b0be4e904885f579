#pragma once

#include <string_view>

#include "app/application_state.h"

namespace cluneal::app {

/// Says all that is read in another language: the atlas, the picture, the panels. What cannot be loaded is told, and
/// the language stays as it was.
void set_language(Application::State& state, std::string_view tag);

}  // namespace cluneal::app
