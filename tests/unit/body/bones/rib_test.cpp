// The floating ribs of the project's own tables: where they meet the spine and how they hang from it.

#include <catch2/catch.hpp>
#include <glm/geometric.hpp>

#include "../fixtures.h"
#include "body/build_body.h"
#include "body/core/bone_field.h"
#include "body/tables/measures.h"

using namespace cluneal;
using namespace cluneal::body;

namespace {

Id bone(const std::string& name) {
  return *Id::parse("bone." + name);
}

/// The least distance of a bone's surface from another bone, mm; negative where it cuts in.
double gap(const Body& body, const BoneField& bones, const std::string& from, const std::string& to) {
  double least = 1e9;
  for (const glm::vec3& p : body.shapes.at(bone(from)).at(LevelOfDetail::finest).positions) {
    least = std::min(least, bones.contact_with(bone(to), glm::dvec3(p))->distance);
  }
  return least;
}

}  // namespace

TEST_CASE("Each floating rib meets its own vertebra and no other", "[rib]") {
  for (const cluneal::anatomy::Person& one : cluneal::body::test::real_atlas().persons) {
    const std::string& person = one.id;
    const Body* body = &cluneal::body::test::real_body(person);
    const BoneField bones(*body);
    INFO(person);
    for (const char* side : {"left", "right"}) {
      const auto rib = [&](const char* level) { return std::string("rib.") + level + "." + side; };
      // Cartilage lies between: near, but not in contact.
      for (const char* level : {"11", "12"}) {
        const double joint = gap(*body, bones, rib(level), std::string("vertebra.t") + level);
        INFO(rib(level) << " " << joint);
        CHECK(joint > 0.2);
        CHECK(joint < 2);
      }
      CHECK(gap(*body, bones, rib("11"), "vertebra.t12") > 2);
      CHECK(gap(*body, bones, rib("12"), "vertebra.t11") > 2);
      CHECK(gap(*body, bones, rib("12"), "vertebra.l1") > 2);
      CHECK(gap(*body, bones, rib("11"), rib("12")) > 2);
    }
  }
}

TEST_CASE("A floating rib runs outward and down, and the twelfth ends short of the eleventh", "[rib]") {
  const std::string person = GENERATE(as<std::string>{}, "man", "woman");
  INFO(person);
  const Body* body = &cluneal::body::test::real_body(person);
  const auto at = [&](const std::string& name) { return body->landmarks.at(*Id::parse("landmark." + name)); };
  const glm::dvec3 eleventh = at("rib.11.tip.left"), twelfth = at("rib.12.tip.left");
  // Gray: the twelfth is the shorter; it ends behind, the eleventh at the side.
  CHECK(twelfth.x < eleventh.x);
  CHECK(twelfth.y > eleventh.y);
  // Both end below the foramen under T12 and above the crest, out beyond the transverse processes of L1.
  for (const glm::dvec3& tip : {eleventh, twelfth}) {
    CHECK(tip.z < at("vertebra.t12.foramen.left").z);
    CHECK(tip.z > at("iliac_crest.summit.left").z);
    CHECK(tip.x > 71.2 / 2);  // Half the span at L1, Panjabi et al. 1992 (recalled).
  }
}
