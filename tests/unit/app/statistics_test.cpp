#include "app/cli/statistics.h"

#include <catch2/catch.hpp>

using cluneal::app::cli::times_of;

TEST_CASE("times are ranked, in whatever order they came") {
  const auto odd = times_of({5, 1, 3});
  CHECK(odd.median == 3);
  CHECK(odd.least == 1);
  CHECK(odd.most == 5);
  CHECK(times_of({4, 1, 3, 2}).median == 2.5);
  std::vector<double> hundred;
  for (int i = 100; i >= 1; --i) hundred.push_back(i);
  CHECK(times_of(hundred).p95 == 95);  // Nearest rank: the 95th of 100.
  CHECK(times_of({7}).p95 == 7);
  CHECK(times_of({}).median == 0);
}
