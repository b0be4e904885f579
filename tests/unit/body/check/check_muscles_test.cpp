#include "body/check/check_muscles.h"

#include <catch2/catch.hpp>

#include "../fixtures.h"

using namespace cluneal;
using namespace cluneal::body;
using base::operator""_id;

namespace {

/// Two round muscles of 20 mm, so far apart.
Body two_muscles(double apart) {
  Body body;
  const auto add = [&](const Id& id, const glm::dvec3& centre) {
    const auto mesh = std::make_shared<const geometry::Mesh>(test::sphere_mesh(centre, 10, 48));
    body.shapes.insert_or_assign(id, Shape{id, {mesh, mesh, mesh}});
  };
  add("muscle.a.left"_id, {40, 0, 0});
  add("muscle.b.left"_id, {40 + apart, 0, 0});
  return body;
}

const Finding* overlap_of(const Findings& findings) {
  for (const Finding& found : findings) {
    if (found.rule == "muscle.overlap") return &found;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("Muscles that share room are found, those that lie on each other are not", "[muscle]") {
  const auto found = [](double apart) {
    const Body body = two_muscles(apart);
    return check_muscles(body, anatomy::Atlas{}, BoneField(body));
  };
  CHECK(overlap_of(found(20.1)) == nullptr);
  const Findings shared = found(16);
  const Finding* overlap = overlap_of(shared);
  REQUIRE(overlap != nullptr);
  CHECK(overlap->severity == base::Severity::error);
  CHECK(overlap->path == "muscle.a.left");
  CHECK(overlap->message.find("deep in muscle.b.left") != std::string::npos);
  // Two caps of 2 mm: 2 * pi * 4 * (30 - 2) / 3 of 4189 mm^3, 5.6 %.
  CHECK(overlap->message.find("5.") != std::string::npos);
}
