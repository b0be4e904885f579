#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/files/learning.h"
#include "base/result.h"

namespace cluneal::app {

/// A learner with all answers, as a file has them to be taken to another machine.
struct SavedLearner {
  std::string name;
  std::vector<KeptAnswer> answers;  ///< The oldest first.
};

/// JSON, "cluneal-progress/1": name, and of each answer question, grade, second, milliseconds and, where a place was
/// missed, millimetres.
[[nodiscard]] std::string progress_text(const SavedLearner& learner);
/// Fails, with each mistake, where it is no such file. Answers are put in the order of time.
[[nodiscard]] base::Result<SavedLearner> read_progress(const std::filesystem::path& file);

}  // namespace cluneal::app
