#include "base/jobs.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace cluneal::base;

namespace {

/// Counts what was woken, so that a test waits for events instead of sleeping.
class Bell {
 public:
  void ring() {
    const std::lock_guard lock(mutex_);
    ++rings_;
    changed_.notify_all();
  }
  [[nodiscard]] bool wait_for(int rings) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, std::chrono::seconds(30), [&] { return rings_ >= rings; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int rings_ = 0;
};

/// Whether it is cancelled before half a minute is over, as a job waits for it.
bool is_cancelled_in_time(const Progress& progress) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
  while (!progress.cancelled() && std::chrono::steady_clock::now() < end) std::this_thread::yield();
  return progress.cancelled();
}

}  // namespace

TEST_CASE("Work runs elsewhere, its result is delivered here") {
  Bell bell;
  Jobs jobs(2, [&] { bell.ring(); });
  CHECK_FALSE(jobs.busy());
  std::atomic<int> worked{0};
  int delivered = 0;
  const auto here = std::this_thread::get_id();
  for (int i = 0; i < 20; ++i) {
    jobs.start("count", [&](Progress&) -> Jobs::Delivery {
      ++worked;
      const bool elsewhere = std::this_thread::get_id() != here;
      return [&, elsewhere] {
        CHECK(elsewhere);
        CHECK(std::this_thread::get_id() == here);
        ++delivered;
      };
    });
  }
  CHECK(jobs.busy());
  REQUIRE(bell.wait_for(20));
  CHECK(worked == 20);
  CHECK(delivered == 0);
  CHECK(jobs.busy());
  CHECK(jobs.deliver() == 20);
  CHECK(delivered == 20);
  CHECK(jobs.deliver() == 0);
  CHECK_FALSE(jobs.busy());
}

TEST_CASE("A delivery may start the next job") {
  Bell bell;
  Jobs jobs(1, [&] { bell.ring(); });
  bool second = false;
  jobs.start("first", [&](Progress&) -> Jobs::Delivery {
    return [&] { jobs.start("second", [&](Progress&) -> Jobs::Delivery { return [&] { second = true; }; }); };
  });
  REQUIRE(bell.wait_for(1));
  jobs.deliver();
  REQUIRE(bell.wait_for(2));
  jobs.deliver();
  CHECK(second);
}

TEST_CASE("Progress says the name, then what the work reports") {
  Bell reported;
  Bell done;
  Bell may_end;
  Jobs jobs(1, [&] { done.ring(); });
  const auto progress = jobs.start("Reading", [&](Progress& mine) -> Jobs::Delivery {
    mine.report(0.5, "half");
    reported.ring();
    // Catch2's assertions are for one thread alone.
    return [told = may_end.wait_for(1)] { CHECK(told); };
  });
  REQUIRE(reported.wait_for(1));
  CHECK(progress->state().fraction == 0.5);
  CHECK(progress->state().what == "half");
  const auto queued = jobs.start("Waiting", [](Progress&) -> Jobs::Delivery { return {}; });
  CHECK(queued->state().what == "Waiting");
  may_end.ring();
  REQUIRE(done.wait_for(2));
  CHECK(jobs.deliver() == 2);
}

TEST_CASE("Who listens hears each report, and may cancel from there") {
  std::vector<std::string> heard;
  bool cancelled_before = true;
  Progress* told = nullptr;
  Progress progress([&](const Progress::State& state) {
    heard.push_back(state.what + " " + std::to_string(state.fraction));
    cancelled_before = told->cancelled();
    if (state.fraction >= 0.5) told->cancel();
  });
  told = &progress;
  progress.report(0.25, "laying");
  CHECK_FALSE(progress.cancelled());
  progress.report(2, "done");
  CHECK_FALSE(cancelled_before);
  CHECK(progress.cancelled());
  CHECK(heard == std::vector<std::string>{"laying 0.250000", "done 1.000000"});
  CHECK(progress.state().what == "done");
}

TEST_CASE("A cancelled job stops and is still delivered") {
  Bell started;
  Bell done;
  Jobs jobs(1, [&] { done.ring(); });
  bool told = false;
  const auto progress = jobs.start("long", [&](Progress& mine) -> Jobs::Delivery {
    started.ring();
    if (!is_cancelled_in_time(mine)) return {};
    return [&] { told = true; };
  });
  REQUIRE(started.wait_for(1));
  progress->cancel();
  REQUIRE(done.wait_for(1));
  jobs.deliver();
  CHECK(told);
}

TEST_CASE("The end cancels what runs and never starts what waits") {
  std::atomic<bool> waiting_ran{false};
  std::atomic<bool> cancelled{false};
  Bell started;
  {
    Jobs jobs(1);
    jobs.start("runs", [&](Progress& mine) -> Jobs::Delivery {
      started.ring();
      cancelled = is_cancelled_in_time(mine);
      return {};
    });
    REQUIRE(started.wait_for(1));
    jobs.start("waits", [&](Progress&) -> Jobs::Delivery {
      waiting_ran = true;
      return {};
    });
  }
  CHECK(cancelled);
  CHECK_FALSE(waiting_ran);
}

TEST_CASE("What work throws comes out of deliver") {
  Bell done;
  Jobs jobs(1, [&] { done.ring(); });
  jobs.start("breaks", [](Progress&) -> Jobs::Delivery { throw std::runtime_error("broken"); });
  REQUIRE(done.wait_for(1));
  CHECK_THROWS_WITH(jobs.deliver(), "broken");
  CHECK_FALSE(jobs.busy());
}
