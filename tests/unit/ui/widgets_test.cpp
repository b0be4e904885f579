#include "ui/widgets.h"

#include <catch2/catch.hpp>

TEST_CASE("Searching does not care about case") {
  using cluneal::ui::contains;
  CHECK(contains("Medial superior cluneal nerve", "CLUNEAL"));
  CHECK(contains("Hip bone", ""));
  CHECK_FALSE(contains("Hip bone", "nerve"));
  CHECK_FALSE(contains("", "a"));
}
