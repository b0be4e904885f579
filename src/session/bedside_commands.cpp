#include "session/bedside_commands.h"

#include <optional>

#include "session/phrases.h"

namespace cluneal::session {
namespace {

using Asked = std::optional<Action>;

constexpr double brush_step = 0.03;  ///< Of the picture's width and height, a key press.

/// One function a way: an action is a plain function pointer and carries no data.
template <int right, int down>
Asked move_brush(const Scene&) {
  return Action(MoveBrush{{brush_step * right, brush_step * down}});
}

Command in_room(std::string name, const language::Phrase& title, std::string keys,
                std::optional<Action> (*action)(const Scene&), std::vector<std::string> also = {}) {
  return {std::move(name), title, "", std::move(keys), action, nullptr, Mode::bedside, std::move(also)};
}

}  // namespace

std::vector<Command> bedside_commands() {
  return {
      {"bedside.enter", phrases::at_the_bedside_talk_with, "Show", "Shift+O",
       [](const Scene&) -> Asked { return EnterBedside{}; }},
      in_room("bedside.go_on", phrases::bedside_go_on, "Enter", [](const Scene&) -> Asked { return GoOnAtBedside{}; }),
      in_room("bedside.back", phrases::bedside_step_before, "Escape",
              [](const Scene&) -> Asked { return GoBackAtBedside{}; }, {"Backspace"}),
      in_room("bedside.no_to_rest", phrases::bedside_no_to_rest, "N",
              [](const Scene&) -> Asked { return AnswerNoToRest{}; }),
      in_room("bedside.undo", phrases::undo_the_last_stroke, "Ctrl+Z",
              [](const Scene&) -> Asked { return UndoPainting{}; }),
      in_room("bedside.brush_left", phrases::bedside_brush_moves, "Left", &move_brush<-1, 0>),
      in_room("bedside.brush_right", phrases::bedside_brush_moves, "Right", &move_brush<1, 0>),
      in_room("bedside.brush_up", phrases::bedside_brush_moves, "Up", &move_brush<0, -1>),
      in_room("bedside.brush_down", phrases::bedside_brush_moves, "Down", &move_brush<0, 1>),
      in_room("bedside.paint", phrases::bedside_paint_here, "Space",
              [](const Scene&) -> Asked { return PaintAtBrush{}; }),
  };
}

}  // namespace cluneal::session
