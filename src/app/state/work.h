#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/jobs.h"

namespace cluneal::app {

struct RunningJob {
  std::string name;
  std::string makes;  ///< The person or the content hash of a model that comes of it; may be empty.
  /// Kept until the delivery has run, which may look at it.
  std::shared_ptr<base::Progress> progress;
};

/// What runs beside the window.
struct Work {
  explicit Work(std::function<void()> wake) : jobs(1, std::move(wake)) {}

  std::vector<RunningJob> running;
  std::vector<std::string> ended;  ///< What has come of it, for logs and tests.
  base::Jobs jobs;                 ///< Last: its threads must end before what they use does.

  void start(const std::string& name, const std::string& makes, base::Jobs::Work work);
  /// Whether that is being made, and was not cancelled.
  [[nodiscard]] bool is_making(const std::string& what) const;
  void cancel();
  /// Delivers what is done; gives whether anything was.
  bool deliver();
};

}  // namespace cluneal::app
