#include "session/ink_commands.h"

#include <optional>
#include <string>
#include <utility>

#include "session/phrases.h"

namespace cluneal::session {
namespace {

using InkAsked = std::optional<Action>;

/// One function a tool: an action is a plain function pointer and carries no data.
template <SlideTool tool>
InkAsked take_tool(const Scene&) {
  return Action(TakeSlideTool{tool});
}

Command on_slide_command(std::string name, const language::Phrase& title, std::string keys,
                         InkAsked (*action)(const Scene&), std::vector<std::string> also = {}) {
  return {std::move(name), title, "", std::move(keys), action, nullptr, Mode::presenting, std::move(also)};
}

}  // namespace

std::vector<Command> ink_commands() {
  return {
      on_slide_command("ink.pen", phrases::pen, "X", &take_tool<SlideTool::pen>, {"Ctrl+P"}),
      on_slide_command("ink.arrow", phrases::arrows, "R", &take_tool<SlideTool::arrow>),
      on_slide_command("ink.pointer", phrases::red_dot, "Ctrl+L", &take_tool<SlideTool::pointer>, {"Ctrl+A"}),
      on_slide_command("ink.spotlight", phrases::spotlight, "O", &take_tool<SlideTool::spotlight>),
      on_slide_command("ink.lens", phrases::magnifying_glass, "G", &take_tool<SlideTool::lens>),
      on_slide_command("ink.colour", phrases::next_colour, "C",
                       [](const Scene&) -> InkAsked { return NextInkColour{}; }),
      on_slide_command("ink.width", phrases::next_width, "V", [](const Scene&) -> InkAsked { return NextInkWidth{}; }),
      on_slide_command("ink.wipe", phrases::wipe_the_drawing, "E", [](const Scene&) -> InkAsked { return WipeInk{}; }),
      on_slide_command("ink.keep", phrases::keep_the_drawing_with_the_step, "K",
                       [](const Scene&) -> InkAsked { return KeepInk{}; }),
  };
}

}  // namespace cluneal::session
