#pragma once

#include <string>

#include "app/application_state.h"

namespace cluneal::app {

// The pages that a talk at the bedside ends with. They are written where the clinician says, and nowhere else.

/// The page to take home; of a talk that was stopped, the one that says what to do now.
void save_handout(Application::State& state, const std::string& path, double now);
/// The page for a phone.
void save_phone_page(Application::State& state, const std::string& path);

}  // namespace cluneal::app
