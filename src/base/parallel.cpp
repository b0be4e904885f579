#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace cluneal::base {

void for_each_parallel(std::size_t count, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  const auto take = [&] {
    for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) work(i);
  };
  const std::size_t threads = std::min<std::size_t>(std::max(1U, std::thread::hardware_concurrency()), count);
  std::vector<std::thread> helpers;
  for (std::size_t i = 1; i < threads; ++i) helpers.emplace_back(take);
  take();
  for (std::thread& helper : helpers) helper.join();
}

void for_each_parallel_of_many(std::size_t count, const std::function<void(std::size_t)>& work) {
  constexpr std::size_t share = 256;
  for_each_parallel((count + share - 1) / share, [&](std::size_t part) {
    for (std::size_t i = part * share; i < std::min(count, (part + 1) * share); ++i) work(i);
  });
}

}  // namespace cluneal::base
