#include "base/id.h"

#include <catch2/catch.hpp>
#include <string>

using namespace cluneal::base;

TEST_CASE("An id is lower-case parts with dots between them") {
  for (const char* good : {"bone", "bone.hip.left", "nerve.ramus_dorsal.l2.branch_lateral.left", "a.0._"}) {
    INFO(good);
    REQUIRE(Id::parse(good).has_value());
    CHECK(Id::parse(good)->text() == good);
  }
  for (const char* bad : {"", ".", ".bone", "bone.", "bone..hip", "Bone", "bone hip", "bone-hip", "knöchel", "a\n"}) {
    INFO(bad);
    CHECK_FALSE(Id::parse(bad).has_value());
  }
  CHECK_FALSE(Id::parse(std::string_view("a\0b", 3)).has_value());
}

TEST_CASE("An id covers itself and what lies below it, and nothing else") {
  CHECK("nerve.scn"_id.covers("nerve.scn"_id));
  CHECK("nerve.scn"_id.covers("nerve.scn.medial.left"_id));
  CHECK_FALSE("nerve.scn"_id.covers("nerve.scnx"_id));
  CHECK_FALSE("nerve.scn.medial"_id.covers("nerve.scn"_id));
  CHECK_FALSE(Id().covers("nerve"_id));
  CHECK_FALSE(Id().covers(Id()));
}

TEST_CASE("Parts of an id") {
  const Id id = "bone.hip.left"_id;
  CHECK(id.parent() == "bone.hip"_id);
  CHECK(id.last() == "left");
  CHECK("bone"_id.parent().empty());
  CHECK("bone"_id.last() == "bone");
  CHECK("bone.hip"_id.child("left") == id);
  CHECK(Id().child("bone") == "bone"_id);
  CHECK("bone"_id.child("Hip").empty());
}

TEST_CASE("Left and right are the last part, and mirror each other") {
  CHECK(side_of("bone.hip.left"_id) == Side::left);
  CHECK(side_of("bone.hip.right"_id) == Side::right);
  CHECK(side_of("left.bone"_id) == Side::none);
  CHECK(side_of("bone.cleft"_id) == Side::none);
  CHECK(mirrored("bone.hip.left"_id) == "bone.hip.right"_id);
  CHECK(mirrored("left.hip.right"_id) == "left.hip.left"_id);
  CHECK(mirrored("bone.sacrum"_id) == "bone.sacrum"_id);
  CHECK(mirrored("left"_id) == "right"_id);
  CHECK(mirrored(Id()).empty());
}
