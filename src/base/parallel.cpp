#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace cluneal::base {

void for_each_parallel(std::size_t count, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  std::exception_ptr thrown;
  const auto take = [&] {
    try {
      for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) work(i);
    } catch (...) {
      next = count;  // Nobody begins another.
      const std::lock_guard lock(mutex);
      if (!thrown) thrown = std::current_exception();
    }
  };
  const std::size_t threads = std::min<std::size_t>(std::max(1U, std::thread::hardware_concurrency()), count);
  std::vector<std::thread> helpers;
  helpers.reserve(threads);
  try {
    for (std::size_t i = 1; i < threads; ++i) helpers.emplace_back(take);
  } catch (const std::system_error&) {
    // Under a limit on memory or processes there may be no more: those that there are do all.
  }
  take();
  for (std::thread& helper : helpers) helper.join();
  if (thrown) std::rethrow_exception(thrown);
}

void for_each_parallel_of_many(std::size_t count, const std::function<void(std::size_t)>& work) {
  constexpr std::size_t share = 256;
  for_each_parallel((count + share - 1) / share, [&](std::size_t part) {
    for (std::size_t i = part * share; i < std::min(count, (part + 1) * share); ++i) work(i);
  });
}

}  // namespace cluneal::base
