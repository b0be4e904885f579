#include "geometry/banded_solver.h"

#include <catch2/catch.hpp>

using namespace cluneal::geometry;

TEST_CASE("The banded solver solves", "[solver]") {
  // 2 -1 0 0 / -1 2 -1 0 / 0 -1 2 -1 / 0 0 -1 2 with the right side of x = (1, 2, 3, 4).
  BandedSystem system(4, 1);
  for (std::size_t i = 0; i < 4; ++i) {
    system.add(i, i, 2);
    if (i > 0) system.add(i, i - 1, -1);
  }
  system.add_right(3, 5);
  const auto x = system.solve();
  REQUIRE(x);
  for (std::size_t i = 0; i < 4; ++i) CHECK((*x)[i] == Approx(static_cast<double>(i + 1)));
}

TEST_CASE("A system that determines nothing has no solution", "[solver]") {
  // x - y = 0, and nothing that says where either is.
  BandedSystem system(2, 1);
  system.add(0, 0, 1);
  system.add(1, 0, -1);
  system.add(1, 1, 1);
  CHECK_FALSE(system.solve());
}
