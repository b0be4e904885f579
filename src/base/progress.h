#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "base/phrase.h"

namespace cluneal::base {

/// How far a long job is, and whether somebody wants it to stop. Shared between the worker and whoever watches; all
/// calls are safe from any thread.
class Progress {
 public:
  struct State {
    double fraction = 0;  ///< 0 to 1.
    std::string what;     ///< In English, as logs have it.
    Said said = {};       ///< The same for the window; empty: in the words of what.
  };

  Progress() = default;
  /// `heard` is called with each report, on the thread that reports, and may cancel.
  explicit Progress(std::function<void(const State&)> heard) : heard_(std::move(heard)) {}

  void report(double fraction, std::string what);
  void report(double fraction, Said what);
  void cancel() { cancelled_.store(true, std::memory_order_relaxed); }
  [[nodiscard]] bool cancelled() const { return cancelled_.load(std::memory_order_relaxed); }

  [[nodiscard]] State state() const;

 private:
  void tell(State now);

  std::function<void(const State&)> heard_;
  std::atomic<bool> cancelled_{false};
  mutable std::mutex mutex_;
  State state_;
};

}  // namespace cluneal::base
