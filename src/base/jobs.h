#pragma once

#include <functional>
#include <memory>
#include <string>

#include "base/progress.h"

namespace cluneal::base {

/// Runs work on background threads and hands results back to one thread.
/// A job is `work(progress)` on a worker, then the closure it returns on the thread that calls `deliver`.
/// Each job is delivered once, cancelled or not: `work` looks at progress.cancelled() and returns early. What `work`
/// throws comes out of `deliver`. The destructor cancels what runs, waits for it, and drops the rest undelivered.
class Jobs {
 public:
  using Delivery = std::function<void()>;
  using Work = std::function<Delivery(Progress&)>;

  /// At least one thread. `wake` is called from a worker whenever something is ready to be delivered (may be empty).
  explicit Jobs(unsigned threads, std::function<void()> wake = {});
  ~Jobs();
  Jobs(const Jobs&) = delete;
  Jobs& operator=(const Jobs&) = delete;

  /// Queues a job; the returned progress lives as long as either side holds it.
  std::shared_ptr<Progress> start(std::string name, Work work);
  /// Runs every finished job's delivery on the calling thread; gives how many ran.
  int deliver();
  /// Whether anything is queued, running or waiting for delivery.
  [[nodiscard]] bool busy() const;

 private:
  struct Shared;
  std::unique_ptr<Shared> shared_;
};

}  // namespace cluneal::base
