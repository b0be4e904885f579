#include "session/desk_commands.h"

#include <optional>
#include <string>
#include <utility>

#include "session/phrases.h"

namespace cluneal::session {
namespace {

using DeskAsked = std::optional<Action>;

/// One function a number: an action is a plain function pointer and carries no data.
template <std::size_t number>
DeskAsked choose_number(const Scene&) {
  return Action(ChooseAtDesk{number});
}

Command at_desk(std::string name, const language::Phrase& title, std::string keys, DeskAsked (*action)(const Scene&),
                std::vector<std::string> also = {}) {
  return {std::move(name), title, "", std::move(keys), action, nullptr, Mode::desk, std::move(also)};
}

}  // namespace

std::vector<Command> desk_commands() {
  return {
      {"desk.enter", phrases::desk_learn_and_practise, "Show", "Shift+P",
       [](const Scene&) -> DeskAsked { return EnterDesk{}; }},
      at_desk("desk.go_on", phrases::desk_go_on, "Enter", [](const Scene&) -> DeskAsked { return GoOnAtDesk{}; }),
      at_desk("desk.back", phrases::desk_step_before, "Escape",
              [](const Scene&) -> DeskAsked { return GoBackAtDesk{}; }),
      at_desk("desk.first", phrases::desk_choose, "1", &choose_number<1>),
      at_desk("desk.second", phrases::desk_choose, "2", &choose_number<2>),
      at_desk("desk.third", phrases::desk_choose, "3", &choose_number<3>),
      at_desk("desk.fourth", phrases::desk_choose, "4", &choose_number<4>),
      at_desk("desk.fifth", phrases::desk_choose, "5", &choose_number<5>),
      at_desk("desk.sixth", phrases::desk_choose, "6", &choose_number<6>),
      at_desk("desk.seventh", phrases::desk_choose, "7", &choose_number<7>),
      at_desk("desk.eighth", phrases::desk_choose, "8", &choose_number<8>),
      at_desk("desk.ninth", phrases::desk_choose, "9", &choose_number<9>),
      at_desk("desk.step_back", phrases::desk_undo_step, "Backspace",
              [](const Scene&) -> DeskAsked { return UndoStep{}; }),
      at_desk("desk.show", phrases::desk_not_known, "Space", [](const Scene&) -> DeskAsked { return ShowAnswer{}; }),
      at_desk("desk.take_back", phrases::desk_take_back, "Ctrl+Z",
              [](const Scene&) -> DeskAsked { return TakeBackAnswer{}; }),
  };
}

}  // namespace cluneal::session
