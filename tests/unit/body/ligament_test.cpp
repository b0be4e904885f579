#include "body/ligament.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <glm/geometric.hpp>

#include "body/build_body.h"
#include "fixtures.h"
#include "geometry/bvh.h"
#include "geometry/topology.h"

using namespace cluneal;
using namespace cluneal::body;
using base::operator""_id;

TEST_CASE("Ligaments reach from bone to bone and keep out of it between", "[ligament]") {
  const Body* body = &cluneal::body::test::real_body("man");
  const BoneField bones(*body);
  for (const char* name :
       {"ligament.sacroiliac_posterior_long.left", "ligament.sacrotuberous.right", "ligament.sacrospinous.left"}) {
    INFO(name);
    REQUIRE(body->shapes.count(*base::Id::parse(name)) == 1);
    const geometry::Mesh& mesh = body->shapes.at(*base::Id::parse(name)).at(Detail::still);
    CHECK(geometry::topology_of(mesh).closed);
    double deepest = 0, nearest_hip = 1e9, nearest_sacrum = 1e9;
    const auto hip =
        base::side_of(*base::Id::parse(name)) == base::Side::left ? "bone.hip.left"_id : "bone.hip.right"_id;
    for (const glm::vec3& p : mesh.positions) {
      const auto contact = bones.contact(glm::dvec3(p));
      deepest = std::max(deepest, -contact->distance);
      nearest_hip = std::min(nearest_hip, bones.contact_with(hip, glm::dvec3(p))->distance);
      nearest_sacrum = std::min(nearest_sacrum, bones.contact_with("bone.sacrum"_id, glm::dvec3(p))->distance);
    }
    CHECK(nearest_hip < 0.5);
    CHECK(nearest_sacrum < 0.5);
    CHECK(deepest < 4);  // Its sunk ends alone.
  }
  // The sacrotuberous ligament is 64 to 94 mm long (evidence 8.6) and ends on the tuberosity.
  const geometry::Mesh& mesh = body->shapes.at("ligament.sacrotuberous.left"_id).at(Detail::still);
  const geometry::Bvh tree(mesh);
  CHECK(tree.nearest(body->landmarks.at("landmark.piis.left"_id))->distance < 3);
  CHECK(tree.nearest(body->landmarks.at("landmark.ischial_tuberosity.left"_id))->distance < 30);
}

TEST_CASE("The ligaments of the typical woman have their published sizes", "[ligament]") {
  const Body* body = &cluneal::body::test::real_body("woman");
  const auto points = [&](const char* id) -> const std::vector<glm::vec3>& {
    return body->shapes.at(*base::Id::parse(id)).at(Detail::still).positions;
  };
  // The long posterior sacroiliac ligament: 37.9 mm (SD 2.4) in 30 women, Clin Anat 2010;23:971; three SD are allowed,
  // because the band's ends are oblique and its length is taken from end to end.
  double length = 0;
  for (const glm::vec3& a : points("ligament.sacroiliac_posterior_long.left")) {
    for (const glm::vec3& b : points("ligament.sacroiliac_posterior_long.left")) {
      length = std::max(length, static_cast<double>(glm::distance(a, b)));
    }
  }
  INFO(length);
  CHECK(std::abs(length - 37.9) < 3 * 2.4);
  // It runs down from the spine, and stays lateral of the posterior foramina.
  for (const glm::vec3& p : points("ligament.sacroiliac_posterior_long.left")) {
    CHECK(static_cast<double>(p.x) > body->landmarks.at("landmark.sacrum.foramen_posterior.s3.left"_id).x);
  }
}

TEST_CASE("What ligaments.json must not say is named", "[ligament]") {
  const test::TemporaryFolder folder;
  const auto load = [&](const std::string& thickness, const std::string& from) {
    return load_ligaments(folder.write(
        "ligaments.json", R"({"format": "cluneal-ligaments/1", "ligaments": [
      {"id": "ligament.a", "from": [)" +
                              from + R"(], "to": [{"bone": "bone.hip", "net": "a"}, {"bone": "bone.hip", "net": "b"}],
       "thickness": )" + thickness +
                              R"(, "source": "none"}]})"));
  };
  const std::string point = R"({"bone": "bone.hip", "net": "a"})";
  CHECK(load("2", point + ", " + point).ok());
  CHECK_FALSE(load("0", point + ", " + point).ok());
  CHECK_FALSE(load("2", point).ok());
}
