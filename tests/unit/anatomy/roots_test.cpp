#include "anatomy/roots.h"

#include <catch2/catch.hpp>

using namespace cluneal::anatomy;

TEST_CASE("roots are counted through thorax, loin and sacrum") {
  CHECK(parse_root("T11") == root_t11);
  CHECK(parse_root("l1") == root_l1);
  CHECK(parse_root("T12")->next() == root_l1);
  CHECK(root_l5.next() == root_s1);
  for (const char* name : {"T1", "T12", "L1", "L5", "S1", "S5"}) CHECK(parse_root(name)->name() == name);
  for (const char* text : {"", "L", "L0", "L6", "T13", "S6", "C1", "L01", "L1a", "1L", "T123"}) {
    INFO(text);
    CHECK_FALSE(parse_root(text).has_value());
  }
}

TEST_CASE("an id names its root in one of its parts") {
  CHECK(root_in(*cluneal::base::Id::parse("nerve.ramus_dorsal.l2.branch_lateral")) == parse_root("L2"));
  CHECK(root_in(*cluneal::base::Id::parse("landmark.vertebra.t12.foramen")) == parse_root("T12"));
  CHECK_FALSE(root_in(*cluneal::base::Id::parse("nerve.scn.medial")).has_value());
}
