#pragma once

#include "app/application_state.h"

namespace cluneal::app {

// Models of the user's own: opened, found again, and laid onto the atlas.

void open_file(Application::State& state, const std::string& path);
/// One that the scene has and that is not at hand is read again.
void restore_model(Application::State& state, const session::ImportedModel& wanted);
void place_model(Application::State& state, const session::PlaceModel& wanted, double now);
void lay_model(Application::State& state, const session::LayModel& wanted, double now);
void set_model_unit(Application::State& state, const session::SetModelUnit& wanted, double now);
void fit_surface(Application::State& state, const session::FitSurface& wanted);

}  // namespace cluneal::app
