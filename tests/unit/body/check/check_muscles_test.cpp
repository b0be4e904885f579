#include "body/check/check_muscles.h"

#include <catch2/catch.hpp>
#include <string>

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

const Finding* found_as(const std::string& rule, const Findings& findings) {
  for (const Finding& found : findings) {
    if (found.rule == rule) return &found;
  }
  return nullptr;
}

const Finding* overlap_of(const Findings& findings) {
  return found_as("muscle.overlap", findings);
}

/// A round muscle of 20 mm and a sheet 2 mm thick, so far from its middle, as a ligament of its side.
Body muscle_and_sheet(double off, const Id& ligament) {
  Body body = two_muscles(100);
  body.shapes.erase("muscle.b.left"_id);
  geometry::Mesh sheet = test::sphere_mesh(glm::dvec3(0), 1, 48);
  for (glm::vec3& p : sheet.positions) p = glm::vec3(glm::dvec3(40, off, 0) + glm::dvec3(8, 1, 8) * glm::dvec3(p));
  const auto mesh = std::make_shared<const geometry::Mesh>(sheet);
  body.shapes.insert_or_assign(ligament, Shape{ligament, {mesh, mesh, mesh}});
  return body;
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

TEST_CASE("A ligament that comes out through a muscle is found, one that lies on it is not", "[muscle]") {
  const auto found = [](double off, const Id& ligament) {
    Body body = muscle_and_sheet(off, ligament);
    body.published.places.emplace_back();  // A typical person.
    return check_muscles(body, anatomy::Atlas{}, BoneField(body));
  };
  CHECK(found_as("muscle.ligament", found(11.2, "ligament.sheet.left"_id)) == nullptr);
  CHECK(found_as("muscle.ligament", found(5, "ligament.sheet.right"_id)) == nullptr);
  for (const Id& ligament : {"ligament.sheet.left"_id, "ligament.sheet"_id}) {
    const Findings shared = found(5, ligament);
    const Finding* in = found_as("muscle.ligament", shared);
    REQUIRE(in != nullptr);
    CHECK(in->severity == base::Severity::error);
    CHECK(in->path == "muscle.a.left");
    // The sheet's face towards the middle of the ball lies 4 mm off it, 6 under its surface.
    const auto at = in->message.find("at most ");
    REQUIRE(at != std::string::npos);
    CHECK(std::stod(in->message.substr(at + 8)) == Approx(6).margin(0.2));
    CHECK(in->message.find(ligament.text()) != std::string::npos);
  }
}
