#include "session/type_name.h"

#include <catch2/catch.hpp>
#include <set>
#include <utility>

#include "session/action.h"

using namespace cluneal::session;

namespace {

template <std::size_t... index>
std::set<std::string_view> all_names(std::index_sequence<index...>) {
  return {name_of(std::tuple_element_t<index, ActionTypes>{})...};
}

}  // namespace

// Logs and the window's tests read these names.
static_assert(type_name<SetShown>() == "set_shown");
static_assert(type_name<Undo>() == "undo");
static_assert(type_name<FlyToSelection>() == "fly_to_selection");

TEST_CASE("each action has a name of its own, and stands in one subject") {
  CHECK(all_names(std::make_index_sequence<std::tuple_size_v<ActionTypes>>{}).size() == std::tuple_size_v<ActionTypes>);
  CHECK(name_of(Action(SetPairScale{})) == "set_pair_scale");
  CHECK(std::is_same_v<SubjectOf<Orbit>, CameraAction>);
  CHECK(std::is_same_v<SubjectOf<Quit>, ProgramAction>);
}
