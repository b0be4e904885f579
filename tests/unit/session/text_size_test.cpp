#include "session/text_size.h"

#include <catch2/catch.hpp>

namespace cluneal::session {

TEST_CASE("Text grows and shrinks by the same steps and stops at either end") {
  int size = usual_text_size;
  int steps = 0;
  while (stepped_text_size(size, 1) != size) {
    const int larger = stepped_text_size(size, 1);
    CHECK(larger > size);
    CHECK(stepped_text_size(larger, -1) == size);
    size = larger;
    ++steps;
  }
  CHECK(size == largest_text_size);
  CHECK(steps >= 5);
  while (stepped_text_size(size, -1) != size) size = stepped_text_size(size, -1);
  CHECK(size == least_text_size);
}

TEST_CASE("From a size between two steps one goes to the next on that side") {
  CHECK(stepped_text_size(130, 1) == 150);
  CHECK(stepped_text_size(130, -1) == 125);
  CHECK(stepped_text_size(1000, -1) <= largest_text_size);
  CHECK(stepped_text_size(10, 1) >= least_text_size);
}

}  // namespace cluneal::session
