// Every action there is, each at a desk of its own.
#include <set>
#include <utility>
#include <variant>

#include "trial.h"

using namespace scenario;

namespace {

template <std::size_t... index>
std::set<std::string_view> names_of_all(std::index_sequence<index...>) {
  return {session::name_of(std::tuple_element_t<index, session::ActionTypes>{})...};
}

std::vector<Trial> all_trials() {
  std::vector<Trial> all;
  for (const auto* subject : {&showing_trials(), &camera_trials(), &model_trials(), &painting_trials(),
                              &measure_trials(), &tour_trials(), &ink_trials(), &tour_draft_trials(), &bedside_trials(),
                              &desk_trials(), &exam_trials(), &file_trials(), &bookmark_trials()}) {
    all.insert(all.end(), subject->begin(), subject->end());
  }
  return all;
}

}  // namespace

TEST_CASE("each action is tried, and does what it says") {
  std::set<std::string_view> left = names_of_all(std::make_index_sequence<std::tuple_size_v<session::ActionTypes>>{});
  REQUIRE(left.size() == std::tuple_size_v<session::ActionTypes>);
  for (const Trial& trial : all_trials()) {
    DYNAMIC_SECTION(std::string(trial.action)) {
      const Home home;
      Desk desk(home);
      trial.run(desk);
      CHECK(desk.performed.contains(std::string(trial.action)));
    }
    CHECK(left.erase(trial.action) == 1);
  }
  for (const std::string_view untried : left) FAIL_CHECK("no trial of " << untried);
}
