#include "base/jobs.h"

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace cluneal::base {

struct Jobs::Shared {
  struct Job {
    std::shared_ptr<Progress> progress;
    Work work;
  };

  std::function<void()> wake;
  std::mutex mutex;
  std::condition_variable something_to_do;
  std::deque<Job> queue;
  std::vector<std::shared_ptr<Progress>> running;
  std::vector<Delivery> finished;
  bool closing = false;
  std::vector<std::thread> threads;

  static Delivery run(const Job& job) {
    try {
      return job.work(*job.progress);
    } catch (...) {
      // Kept until somebody can deal with it: a worker has nobody to tell.
      return [failure = std::current_exception()] { std::rethrow_exception(failure); };
    }
  }

  void work_until_closing() {
    std::unique_lock lock(mutex);
    while (true) {
      something_to_do.wait(lock, [this] { return closing || !queue.empty(); });
      if (closing) return;
      Job job = std::move(queue.front());
      queue.pop_front();
      running.push_back(job.progress);
      lock.unlock();
      Delivery delivery = run(job);
      job.work = {};  // What the work holds is let go here, before anybody hears that it is done.
      lock.lock();
      finished.push_back(std::move(delivery));
      running.erase(std::find(running.begin(), running.end(), job.progress));
      if (wake) {
        lock.unlock();
        wake();
        lock.lock();
      }
    }
  }
};

Jobs::Jobs(unsigned threads, std::function<void()> wake) : shared_(std::make_unique<Shared>()) {
  shared_->wake = std::move(wake);
  const std::size_t count = std::max(1U, threads);
  shared_->threads.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    try {
      shared_->threads.emplace_back([shared = shared_.get()] { shared->work_until_closing(); });
    } catch (const std::system_error&) {
      if (i == 0) throw;
      break;  // The system gives no more threads: those that there are do all.
    }
  }
}

Jobs::~Jobs() {
  {
    const std::lock_guard lock(shared_->mutex);
    shared_->closing = true;
    for (const std::shared_ptr<Progress>& progress : shared_->running) progress->cancel();
    for (const Shared::Job& job : shared_->queue) job.progress->cancel();
  }
  shared_->something_to_do.notify_all();
  for (std::thread& thread : shared_->threads) thread.join();
}

std::shared_ptr<Progress> Jobs::start(std::string name, Work work) {
  auto progress = std::make_shared<Progress>();
  progress->report(0, std::move(name));
  {
    const std::lock_guard lock(shared_->mutex);
    shared_->queue.push_back({progress, std::move(work)});
  }
  shared_->something_to_do.notify_one();
  return progress;
}

int Jobs::deliver() {
  int delivered = 0;
  while (true) {
    Delivery delivery;
    {
      const std::lock_guard lock(shared_->mutex);
      if (shared_->finished.empty()) return delivered;
      delivery = std::move(shared_->finished.front());
      shared_->finished.erase(shared_->finished.begin());
    }
    ++delivered;
    if (delivery) delivery();  // Outside the lock: a delivery may start the next job.
  }
}

bool Jobs::busy() const {
  const std::lock_guard lock(shared_->mutex);
  return !shared_->queue.empty() || !shared_->running.empty() || !shared_->finished.empty();
}

}  // namespace cluneal::base
