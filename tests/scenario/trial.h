#pragma once

#include <string_view>
#include <vector>

#include "desk.h"

namespace scenario {

/// What is tried of one action: it is performed at a desk of its own, and what it does is looked at.
struct Trial {
  std::string_view action;  ///< Its name.
  void (*run)(Desk& desk);
};

// By subject; every_action_test.cpp runs them all, and fails for an action that stands in none.
[[nodiscard]] const std::vector<Trial>& showing_trials();
[[nodiscard]] const std::vector<Trial>& camera_trials();
[[nodiscard]] const std::vector<Trial>& model_trials();
[[nodiscard]] const std::vector<Trial>& painting_trials();
[[nodiscard]] const std::vector<Trial>& measure_trials();
[[nodiscard]] const std::vector<Trial>& tour_trials();
[[nodiscard]] const std::vector<Trial>& ink_trials();
[[nodiscard]] const std::vector<Trial>& tour_draft_trials();
[[nodiscard]] const std::vector<Trial>& bedside_trials();
[[nodiscard]] const std::vector<Trial>& desk_trials();
[[nodiscard]] const std::vector<Trial>& exam_trials();
[[nodiscard]] const std::vector<Trial>& file_trials();
[[nodiscard]] const std::vector<Trial>& bookmark_trials();

}  // namespace scenario
