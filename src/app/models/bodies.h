#pragma once

#include "app/application_state.h"

namespace cluneal::app {

// Which person is drawn.

/// Another person, where there is such a one.
void set_body(Application::State& state, const std::string& person, double now);
/// Draws that person as soon as it is built.
void request_body(Application::State& state, const std::string& person);
/// It was not to be: where the scene names `person` and another one is drawn, the scene keeps the one that is drawn.
void keep_body(Application::State& state, const std::string& person, double now);

}  // namespace cluneal::app
