// Who learns, and their answers as a file.
#include <algorithm>
#include <utility>

#include "app/desk/desk.h"
#include "app/desk/progress_file.h"
#include "app/desk_phrases.h"
#include "base/file.h"
#include "base/folders.h"

namespace cluneal::app {
namespace {

void tell_failure(Application::State& state, const base::Status& status) {
  if (!status) state.report(base::Severity::error, status.error());
}

}  // namespace

void add_learner(Application::State& state, const std::string& name, double now) {
  if (!state.desk) return;
  tell_failure(state, state.desk->learning.add_learner(name));
  show_progress(state, false, now);
}

void choose_learner(Application::State& state, long long id, double now) {
  if (!state.desk) return;
  tell_failure(state, state.desk->learning.choose(id));
  show_progress(state, false, now);
}

void remove_learner(Application::State& state, long long id, double now) {
  if (!state.desk) return;
  tell_failure(state, state.desk->learning.remove_learner(id));
  show_progress(state, false, now);
}

void save_progress(Application::State& state, const std::string& path) {
  if (!state.desk || !state.desk->learning.learner()) return;
  const Learning& learning = state.desk->learning;
  const base::Status written =
      base::write_atomically(base::user_path(path), progress_text({learning.learner()->name, learning.answers()}));
  tell_failure(state, written);
  if (written) state.report(base::Severity::note, state.say(phrases::desk_saved));
}

void open_progress(Application::State& state, const std::string& path, double now) {
  if (!state.desk) return;
  const base::Result<SavedLearner> read = read_progress(base::user_path(path));
  if (!read) {
    state.report(base::Severity::error, read.error());
    return;
  }
  // Whoever is called so already is somebody else, or the same at another time: nothing is mixed.
  std::vector<std::string> taken;
  for (const LearnerEntry& entry : state.desk->learning.learners()) taken.push_back(entry.name);
  std::string name = read->name;
  for (int number = 2; std::find(taken.begin(), taken.end(), name) != taken.end(); ++number)
    name = read->name + " " + std::to_string(number);
  tell_failure(state, state.desk->learning.add_learner(name, read->answers));
  show_progress(state, false, now);
}

}  // namespace cluneal::app
