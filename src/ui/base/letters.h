#pragma once

#include <set>

#include "ui/panels.h"

namespace cluneal::ui {

/// The letters beyond ASCII of all that others named or wrote and the panels show: files and folders, models,
/// bookmarks, learners, a teacher's tours, messages that tell of them; papers, whose titles are in theirs. What the
/// atlas says itself has the letters of its language. Of a thing that panels may show from now on a line is added here.
[[nodiscard]] std::set<char32_t> letters_of(const Model& model);
/// Of the folder that is looked at, which may hold thousands of names and is not among those of the model.
[[nodiscard]] std::set<char32_t> letters_of(const FileBrowser& files);
/// Of what is being typed.
[[nodiscard]] std::set<char32_t> letters_of(const PanelState& state);

}  // namespace cluneal::ui
