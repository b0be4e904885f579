#pragma once

#include "app/application_state.h"

namespace cluneal::app {

// What is kept under a name, and between two runs beside the scene.

/// What a bookmark of now is called by itself. Never after a model of the user's own: a patient's name may be its name.
[[nodiscard]] std::string suggested_name(const Application::State& state);
void add_bookmark(Application::State& state, const std::string& name);
void go_to_bookmark(Application::State& state, long long id, double now);
void rename_bookmark(Application::State& state, const session::RenameBookmark& wanted);
void delete_bookmark(Application::State& state, long long id);
void restore_bookmark(Application::State& state);
/// Models of the user's own, recent files and folders: whether they are kept on the disk.
void remember_models(Application::State& state, bool on);

}  // namespace cluneal::app
