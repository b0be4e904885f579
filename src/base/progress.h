#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

namespace cluneal::base {

/// How far a long job is, and whether somebody wants it to stop. Shared between the worker and whoever watches; all
/// calls are safe from any thread.
class Progress {
 public:
  void report(double fraction, std::string what);
  void cancel() { cancelled_.store(true, std::memory_order_relaxed); }
  [[nodiscard]] bool cancelled() const { return cancelled_.load(std::memory_order_relaxed); }

  struct State {
    double fraction = 0;  ///< 0 to 1.
    std::string what;
  };
  [[nodiscard]] State state() const;

 private:
  std::atomic<bool> cancelled_{false};
  mutable std::mutex mutex_;
  State state_;
};

}  // namespace cluneal::base
