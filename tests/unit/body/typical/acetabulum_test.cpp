// The acetabular fossa of a typical person is as deep, for the joint's size, as that of the measured person whose hip
// bone it is: the joint is brought to a published radius, and its floor must go along.

#include <catch2/catch.hpp>
#include <glm/geometric.hpp>
#include <string>
#include <utility>

#include "../fixtures.h"
#include "body/bones/frame.h"
#include "body/tables/net_table.h"
#include "geometry/bvh.h"

using namespace cluneal;
using namespace cluneal::body;
using base::operator""_id;

TEST_CASE("A typical acetabular fossa is as deep for its joint as the measured one", "[typical]") {
  const std::string sex = GENERATE(as<std::string>{}, "man", "woman");
  INFO(sex);
  const auto hip = load_net_table(body::test::assets() / "body" / "hip_bone.json");
  REQUIRE(hip.ok());
  const Frame frame = frame_of(hip->assembled.at(sex));
  const FunctionalSurface& joint = hip->functional.front();
  const geometry::Bvh surface(body::test::real_body(sex).shapes.at("bone.hip.left"_id).at(LevelOfDetail::finest));
  const glm::dvec3 centre = body::test::real_body(sex).landmarks.at("landmark.hip_centre.left"_id);
  const auto distance = [&](const std::string& name) {
    const auto at = hip->find_place(name);
    REQUIRE(at);
    const glm::dvec3 measured = hip->landmarks[at->index].place.at(sex) - joint.centre.at(sex);
    const auto hit = surface.first_hit({centre, glm::normalize(frame.axes * measured)});
    REQUIRE(hit);
    return std::pair(glm::length(measured) / joint.radius.at(sex), hit->distance);
  };
  const double typical_radius = distance("lunate_surface.10").second;
  for (const char* name : {"acetabular_fossa.floor", "acetabular_fossa.anterior", "acetabular_fossa.posterior"}) {
    INFO(name);
    const auto [measured, typical] = distance(name);
    CHECK(typical / typical_radius == Approx(measured).margin(0.04));
  }
}
