#include "base/parallel.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <new>
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

TEST_CASE("what a piece of work throws comes out of the call, and no other piece is begun after it") {
  std::atomic<int> begun = 0;
  constexpr int count = 100'000;
  CHECK_THROWS_AS(base::for_each_parallel(count,
                                          [&](std::size_t i) {
                                            ++begun;
                                            if (i == 10) throw std::bad_alloc();
                                          }),
                  std::bad_alloc);
  CHECK(begun < count);
}
