#pragma once

#include "ui/panels.h"

namespace cluneal::ui {

// An exam at the desk, a function a step.

/// On the first page: exams to sit.
void draw_exam_choices(PanelState& state, std::vector<session::Action>& actions);
/// An exam that waits to be begun, or what of it is done.
void draw_exam(const DeskExam& exam, PanelState& state, std::vector<session::Action>& actions);
/// Over its question: which one it is, and the time that is left.
void draw_exam_line(const DeskExam& exam);
void draw_exam_report(const DeskExam& exam, PanelState& state, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
