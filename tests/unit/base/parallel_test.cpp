#include "base/parallel.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <vector>

using namespace cluneal;

TEST_CASE("work spread over threads is all done, each piece once, before the call returns") {
  for (const std::size_t count : {0U, 1U, 2U, 1000U}) {
    std::vector<std::atomic<int>> done(count), of_many(count);
    base::for_each_parallel(count, [&](std::size_t i) { ++done[i]; });
    base::for_each_parallel_of_many(count, [&](std::size_t i) { ++of_many[i]; });
    for (const std::atomic<int>& times : done) CHECK(times == 1);
    for (const std::atomic<int>& times : of_many) CHECK(times == 1);
  }
}
