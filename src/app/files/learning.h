#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/files/kept.h"
#include "base/result.h"
#include "study/plan.h"

namespace cluneal::app {

/// Somebody who learns on this machine.
struct LearnerEntry {
  long long id = 0;
  std::string name;
  std::optional<int> new_a_day;  ///< As they chose it.
};

/// An answer with all that is kept of it.
struct KeptAnswer {
  study::Answer answer;
  long long milliseconds = 0;         ///< From the question to the answer.
  std::optional<double> missed = {};  ///< mm, of a place that was to be found.
  long long id = 0;                   ///< 0: not kept yet.
};

/// What learners answered, as the store keeps it: read once for the one who learns, and kept up with each answer, which
/// is on the disk when its function returns. `kept` must outlive this.
class Learning {
 public:
  explicit Learning(Kept& kept) : kept_(&kept) {}

  /// In the order in which they came.
  [[nodiscard]] std::vector<LearnerEntry> learners() const;
  /// Whose answers these are; nothing before one was chosen.
  [[nodiscard]] const std::optional<LearnerEntry>& learner() const { return learner_; }
  base::Status choose(long long id);
  /// Adds and chooses them; with answers from elsewhere, the oldest first.
  base::Status add_learner(const std::string& name, std::span<const KeptAnswer> answers = {});
  /// Of the one who learns: questions that were never asked, a day; 0 to 200.
  base::Status set_new_a_day(int most);
  /// With all answers.
  base::Status remove_learner(long long id);

  /// The oldest first.
  [[nodiscard]] const std::vector<KeptAnswer>& answers() const { return answers_; }
  /// The same, as the scheduler takes them.
  [[nodiscard]] std::vector<study::Answer> history() const;
  base::Status add(KeptAnswer answer);
  /// Deletes the last answer; gives it, so that its question can be asked again.
  base::Result<KeptAnswer> take_back();

 private:
  Kept* kept_;
  std::optional<LearnerEntry> learner_;
  std::vector<KeptAnswer> answers_;
};

}  // namespace cluneal::app
