#include "body/check/check_shared_room.h"

#include <catch2/catch.hpp>

#include "../fixtures.h"

using namespace cluneal;
using namespace cluneal::body;
using base::operator""_id;

namespace {

/// A body of nerves alone.
struct Nerves {
  Body body;
  anatomy::Atlas atlas;

  /// One that runs straight, its points 1 mm apart.
  anatomy::Nerve& add(const Id& id, const glm::dvec3& from, const glm::dvec3& to, double radius) {
    Course course;
    course.id = id.child("left");
    for (int i = 0; i <= 80; ++i) course.line.push_back(from + (to - from) * (i / 80.0));
    course.radius.assign(course.line.size(), radius);
    body.courses.insert_or_assign(course.id, course);
    anatomy::Nerve nerve;
    nerve.id = id;
    nerve.paired = true;
    return atlas.nerves.insert_or_assign(id, nerve).first->second;
  }
};

/// A thick nerve that runs down and a thin one across it, so far behind its middle.
Nerves crossing(double behind) {
  Nerves nerves;
  nerves.add("nerve.thick"_id, {50, 0, 40}, {50, 0, -40}, 2.5);
  nerves.add("nerve.thin"_id, {10, behind, 0}, {90, behind, 0}, 0.5);
  return nerves;
}

}  // namespace

TEST_CASE("A nerve that breaks through another is found, one that lies on it is not") {
  const Nerves apart = crossing(3.1);
  CHECK(check_shared_room(apart.body, apart.atlas).empty());
  const Nerves through = crossing(1);
  const Findings found = check_shared_room(through.body, through.atlas);
  REQUIRE(found.size() == 1);
  CHECK(found.front().severity == base::Severity::error);
  CHECK(found.front().path == "nerve.thick.left");
  // Both radii less what lies between the middles.
  CHECK(found.front().message.find("2.0 mm deep in nerve.thin.left") != std::string::npos);
  const Nerves grazing = crossing(2.5);
  REQUIRE(check_shared_room(grazing.body, grazing.atlas).size() == 1);
  CHECK(check_shared_room(grazing.body, grazing.atlas).front().severity == base::Severity::note);
}

TEST_CASE("A band is as broad as it is drawn where another nerve passes its edge") {
  Nerves nerves = crossing(0);
  nerves.body.courses.erase("nerve.thin.left"_id);
  nerves.add("nerve.thin"_id, {56, 0, 40}, {56, 0, -40}, 0.5);
  CHECK(check_shared_room(nerves.body, nerves.atlas).empty());
  Course& thick = nerves.body.courses.at("nerve.thick.left"_id);
  thick.flat.half_width.assign(thick.line.size(), 7);
  thick.flat.faces.assign(thick.line.size(), {0, 1, 0});
  const Findings found = check_shared_room(nerves.body, nerves.atlas);
  REQUIRE(found.size() == 1);
  CHECK(found.front().message.find("1.5 mm deep") != std::string::npos);
}

TEST_CASE("Where a nerve leaves another or both run into a third they may share room, farther on they may not") {
  Nerves nerves = crossing(0);
  nerves.body.courses.erase("nerve.thin.left"_id);
  nerves.add("nerve.thin"_id, {50, 0, 30}, {90, 0, 30}, 0.5).leaves = "nerve.thick"_id;
  CHECK(check_shared_room(nerves.body, nerves.atlas).empty());
  // It leaves at the top and comes back through its stem 60 mm below.
  Course& thin = nerves.body.courses.at("nerve.thin.left"_id);
  for (int i = 0; i <= 80; ++i) thin.line.push_back({90 - i, 0, -30});
  thin.radius.assign(thin.line.size(), 0.5);
  REQUIRE(check_shared_room(nerves.body, nerves.atlas).size() == 1);

  Nerves third;
  third.add("nerve.trunk"_id, {50, 0, 0}, {50, 0, -80}, 2);
  third.add("nerve.a"_id, {40, 0, 30}, {50, 0, -2}, 1).joins = "nerve.trunk"_id;
  third.add("nerve.b"_id, {60, 0, 30}, {50, 0, -2}, 1).joins = "nerve.trunk"_id;
  CHECK(check_shared_room(third.body, third.atlas).empty());
}
