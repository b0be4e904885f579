#pragma once

#include <glm/vec2.hpp>
#include <variant>

#include "session/ink.h"

namespace cluneal::session {

// Pointing at a slide and drawing on it. Undo and Redo (editing.h) are the drawing's while a tour is given.

/// What the pointer is from now on; the same one again: the usual pointer.
struct TakeSlideTool {
  SlideTool tool = SlideTool::pointer;
};
struct NextInkColour {};
struct NextInkWidth {};
/// A stroke begins, or goes on.
struct DrawInk {
  glm::dvec2 pixel{0};
};
struct EndInkStroke {};
/// Nothing is drawn on the step any more.
struct WipeInk {};
/// What is drawn stays with the step: for this talk, and for the tour that is made of it.
struct KeepInk {};

using InkAction = std::variant<TakeSlideTool, NextInkColour, NextInkWidth, DrawInk, EndInkStroke, WipeInk, KeepInk>;

}  // namespace cluneal::session
