#pragma once

#include "app/application_state.h"

namespace cluneal::app {

// Each carries out the actions of one subject, in the file of that name. There is one overload an action: the compiler
// says which is missing. A change of the scene goes through State::commit, which makes the undo entry; one of the
// camera through State::move_camera or fly_to.

void perform(Application::State& state, const session::VisibilityAction& action, double now);
void perform(Application::State& state, const session::LookAction& action, double now);
void perform(Application::State& state, const session::EditingAction& action, double now);
void perform(Application::State& state, const session::CameraAction& action, double now);
void perform(Application::State& state, const session::RideAction& action, double now);
void perform(Application::State& state, const session::ModelAction& action, double now);
void perform(Application::State& state, const session::PairingAction& action, double now);
void perform(Application::State& state, const session::PaintingAction& action, double now);
void perform(Application::State& state, const session::MeasureAction& action, double now);
void perform(Application::State& state, const session::TourAction& action, double now);
void perform(Application::State& state, const session::InkAction& action, double now);
void perform(Application::State& state, const session::TourDraftAction& action, double now);
void perform(Application::State& state, const session::BedsideAction& action, double now);
void perform(Application::State& state, const session::DeskAction& action, double now);
void perform(Application::State& state, const session::FileAction& action, double now);
void perform(Application::State& state, const session::BookmarkAction& action, double now);
void perform(Application::State& state, const session::ProgramAction& action, double now);

}  // namespace cluneal::app
