#include "app/state/work.h"

#include <algorithm>

namespace cluneal::app {

void Work::start(const std::string& name, const std::string& makes, base::Jobs::Work work) {
  running.push_back({name, makes, jobs.start(name, std::move(work))});
}

bool Work::is_making(const std::string& what) const {
  return std::any_of(running.begin(), running.end(),
                     [&](const RunningJob& job) { return job.makes == what && !job.progress->cancelled(); });
}

void Work::cancel() {
  for (const RunningJob& job : running) job.progress->cancel();
}

bool Work::deliver() {
  const bool any = jobs.deliver() > 0;
  // Whose progress nobody else holds any more has ended.
  return std::erase_if(running, [](const RunningJob& job) { return job.progress.use_count() == 1; }) > 0 || any;
}

}  // namespace cluneal::app
