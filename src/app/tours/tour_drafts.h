#pragma once

#include <optional>
#include <string>

#include "app/application_state.h"

namespace cluneal::app {

// Making a tour in the window: each changes the draft, begins one where there is none, and keeps it for the next start.

void make_tour(Application::State& state, double now);
void new_tour(Application::State& state, double now);
/// Where it cannot be read that is told, and all stays as it is.
void change_tour(Application::State& state, const std::string& named, double now);
void stop_making_tour(Application::State& state, double now);

void take_step(Application::State& state, double now);
void retake_step(Application::State& state, double now);
void go_to_step(Application::State& state, std::size_t step, double now);
void move_step(Application::State& state, int by, double now);
void duplicate_step(Application::State& state, double now);
void remove_step(Application::State& state, double now);
void write_step(Application::State& state, const session::WriteStep& words, double now);
void name_tour(Application::State& state, const session::NameTour& names, double now);
void undo_tour_change(Application::State& state, double now);
void redo_tour_change(Application::State& state, double now);
void save_tour(Application::State& state, const std::string& path, double now);
/// What was drawn and kept while a tour was given is in the tour that is being made, which it becomes where it was
/// none: one entry to undo. It is told.
void put_ink_into_draft(Application::State& state, const Presenting& given, double now);
void try_tour(Application::State& state, double now);

/// Keeps the draft for the next start where there is something to keep.
base::Status keep_tour_draft(Application::State& state);
/// The one that was kept.
void bring_tour_draft_back(Application::State& state);

/// What its panel shows; nothing where it is closed.
[[nodiscard]] std::optional<ui::TourDraftView> tour_draft_view_of(const Application::State& state);

}  // namespace cluneal::app
