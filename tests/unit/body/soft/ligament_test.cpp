#include "body/soft/ligament.h"
#include "body/measure/measured.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <glm/geometric.hpp>

#include "../fixtures.h"
#include "body/build_body.h"
#include "geometry/bvh.h"
#include "geometry/topology.h"

using namespace cluneal;
using namespace cluneal::body;
using base::operator""_id;

namespace {

const std::vector<glm::vec3>& points_of(const Body& body, const char* id) {
  return body.shapes.at(*base::Id::parse(id)).at(LevelOfDetail::still).positions;
}

/// The greatest distance of two points of a slice through the sacrotuberous ligament at a share of the way from the
/// middle of its origin (the lateral sacral crest) to the lowest point of the tuberosity.
double width_at(const Body& body, double share) {
  const glm::dvec3 from = body.landmarks.at("landmark.sacrum.lateral_crest_s4.left"_id);
  const glm::dvec3 way = body.landmarks.at("landmark.ischial_tuberosity.left"_id) - from;
  std::vector<glm::dvec3> slice;
  for (const glm::vec3& p : points_of(body, "ligament.sacrotuberous.left")) {
    if (std::abs(glm::dot(glm::dvec3(p) - from - share * way, glm::normalize(way))) < 3) slice.emplace_back(p);
  }
  double width = 0;
  for (const glm::dvec3& a : slice) {
    for (const glm::dvec3& b : slice) width = std::max(width, glm::distance(a, b));
  }
  return width;
}

/// What no triangle ties to the first vertex, which is of the first band.
std::vector<glm::vec3> second_band_of(const geometry::Mesh& mesh) {
  std::vector<bool> first(mesh.positions.size(), false);
  first.front() = true;
  for (bool more = true; more;) {
    more = false;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
      const std::uint32_t* corner = &mesh.indices[i];
      const int reached = first[corner[0]] + first[corner[1]] + first[corner[2]];
      if (reached == 0 || reached == 3) continue;
      for (int k = 0; k < 3; ++k) first[corner[k]] = true;
      more = true;
    }
  }
  std::vector<glm::vec3> second;
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (!first[i]) second.push_back(mesh.positions[i]);
  }
  return second;
}

}  // namespace

TEST_CASE("Ligaments reach from bone to bone and keep out of it between", "[ligament]") {
  const Body* body = &cluneal::body::test::real_body("man");
  const BoneField bones(*body);
  for (const char* name :
       {"ligament.sacroiliac_posterior_long.left", "ligament.sacrotuberous.right", "ligament.sacrospinous.left"}) {
    INFO(name);
    REQUIRE(body->shapes.count(*base::Id::parse(name)) == 1);
    const geometry::Mesh& mesh = body->shapes.at(*base::Id::parse(name)).at(LevelOfDetail::still);
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
  const geometry::Mesh& mesh = body->shapes.at("ligament.sacrotuberous.left"_id).at(LevelOfDetail::still);
  const geometry::Bvh tree(mesh);
  CHECK(tree.nearest(body->landmarks.at("landmark.piis.left"_id))->distance < 5);
  CHECK(tree.nearest(body->landmarks.at("landmark.ischial_tuberosity.left"_id))->distance < 30);
}

TEST_CASE("The falciform process comes out of the sacrotuberous ligament's own inner border", "[ligament]") {
  for (const char* person : {"man", "woman"}) {
    INFO(person);
    const Body& body = cluneal::body::test::real_body(person);
    const geometry::Polyline& border = body.curves.at("curve.sacrotuberous.last_edge.left"_id);
    const glm::dvec3 leaving = geometry::point_at(border, 0.7 * geometry::length_of(border));
    double nearest = 1e9;
    for (const glm::vec3& p :
         second_band_of(body.shapes.at("ligament.sacrotuberous.left"_id).at(LevelOfDetail::still))) {
      nearest = std::min(nearest, glm::distance(glm::dvec3(p), leaving));
    }
    CHECK(nearest < 2);
  }
}

TEST_CASE("The ligaments of the typical woman have their published sizes", "[ligament]") {
  const Body* body = &cluneal::body::test::real_body("woman");
  const auto points = [&](const char* id) -> const std::vector<glm::vec3>& {
    return body->shapes.at(*base::Id::parse(id)).at(LevelOfDetail::still).positions;
  };
  // The long posterior sacroiliac ligament: 37.9 mm (SD 2.4) in 30 women, Clin Anat 2010;23:971; three SD are allowed,
  // because the band's ends are oblique. Along its middle: the farthest points of a band of 20 mm are its diagonal.
  Measured measured;
  measure_ligaments(*body, measured);
  const double length = measured.values.at("ligament.sacroiliac_posterior_long.length");
  INFO(length);
  CHECK(std::abs(length - 37.9) < 3 * 2.4);
  // It runs down from the spine, and stays lateral of the posterior foramina.
  for (const glm::vec3& p : points("ligament.sacroiliac_posterior_long.left")) {
    CHECK(static_cast<double>(p.x) > body->landmarks.at("landmark.sacrum.foramen_posterior.s3.left"_id).x);
  }
}

TEST_CASE("The sacrotuberous ligament is a fan that narrows and widens again", "[ligament]") {
  for (const char* person : {"man", "woman"}) {
    INFO(person);
    const Body& body = test::real_body(person);
    // Width half way 18 to 35 mm (evidence 8.6); 3 mm more, because the slice has a height.
    CHECK(width_at(body, 0.5) > 18);
    CHECK(width_at(body, 0.5) < 38);
    CHECK(width_at(body, 0.2) > 1.3 * width_at(body, 0.5));
    // From iliac spine, sacrum and coccyx, and onto the tuberosity's medial side.
    const geometry::Bvh tree(body.shapes.at("ligament.sacrotuberous.left"_id).at(LevelOfDetail::still));
    const geometry::Bvh coccyx(body.shapes.at("bone.coccyx"_id).at(LevelOfDetail::still));
    double to_coccyx = 1e9;
    for (const glm::vec3& p : points_of(body, "ligament.sacrotuberous.left")) {
      to_coccyx = std::min(to_coccyx, coccyx.nearest(glm::dvec3(p))->distance);
    }
    CHECK(to_coccyx < 0.5);
    CHECK(tree.nearest(body.landmarks.at("landmark.piis.left"_id))->distance < 5);
    CHECK(tree.nearest(body.landmarks.at("landmark.sacrum.lateral_crest_s4.left"_id))->distance < 9);
  }
}

TEST_CASE("The sacrospinous ligament lies before the sacrotuberous one", "[ligament]") {
  for (const char* person : {"man", "woman"}) {
    INFO(person);
    const Body& body = test::real_body(person);
    const geometry::Bvh behind(body.shapes.at("ligament.sacrotuberous.left"_id).at(LevelOfDetail::still));
    const BoneField bones(body);
    std::size_t covered = 0, in_front = 0;
    for (const glm::vec3& p : points_of(body, "ligament.sacrospinous.left")) {
      if (behind.first_hit({glm::dvec3(p), {0, 1, 0}})) ++covered;
      // Where both end in the same ridge of bone neither is seen.
      if (bones.contact(glm::dvec3(p))->distance < 0.1) continue;
      if (behind.first_hit({glm::dvec3(p), {0, -1, 0}})) ++in_front;
    }
    CHECK(covered > 0);
    CHECK(in_front == 0);
    const geometry::Bvh tree(body.shapes.at("ligament.sacrospinous.left"_id).at(LevelOfDetail::still));
    CHECK(tree.nearest(body.landmarks.at("landmark.ischial_spine.left"_id))->distance < 2);
  }
}

TEST_CASE("The long posterior sacroiliac ligament lies on bone at both ends", "[ligament]") {
  for (const char* person : {"man", "woman"}) {
    INFO(person);
    const Body& body = test::real_body(person);
    const BoneField bones(body);
    const geometry::Bvh tree(body.shapes.at("ligament.sacroiliac_posterior_long.left"_id).at(LevelOfDetail::still));
    CHECK(tree.nearest(body.landmarks.at("landmark.psis.left"_id))->distance < 4);
    CHECK(tree.nearest(body.landmarks.at("landmark.sacrum.lateral_crest_s4.left"_id))->distance < 4);
    const geometry::Bvh shared(body.shapes.at("ligament.sacrotuberous.left"_id).at(LevelOfDetail::still));
    double top = -1e9, bottom = 1e9;
    for (const glm::vec3& p : points_of(body, "ligament.sacroiliac_posterior_long.left")) {
      top = std::max(top, static_cast<double>(p.z));
      bottom = std::min(bottom, static_cast<double>(p.z));
    }
    for (const glm::vec3& p : points_of(body, "ligament.sacroiliac_posterior_long.left")) {
      const double z = static_cast<double>(p.z);
      if (z < top - 1 && z > bottom + 1) continue;
      // On bone, or on the sacrotuberous ligament, into which its outer fibres go.
      CHECK(std::min(bones.contact(glm::dvec3(p))->distance, shared.signed_distance(glm::dvec3(p))) < 1.5);
    }
  }
}

TEST_CASE("The long posterior sacroiliac ligament is as thick as published, straight through", "[ligament]") {
  // 1.57 +- 0.38 mm (ultrasound of 30 women). It is bent over the sacrum: a box round a slice of it is far thicker.
  for (const char* person : {"man", "woman"}) {
    INFO(person);
    const geometry::Mesh& mesh =
        test::real_body(person).shapes.at("ligament.sacroiliac_posterior_long.left"_id).at(LevelOfDetail::still);
    const geometry::Bvh tree(mesh);
    std::vector<double> through;
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
      const glm::dvec3 inward = -glm::dvec3(mesh.normals[i]);
      const auto hit = tree.first_hit({glm::dvec3(mesh.positions[i]) + 0.01 * inward, inward});
      if (hit) through.push_back(hit->distance);
    }
    REQUIRE(through.size() > 100);
    std::sort(through.begin(), through.end());
    CHECK(through[through.size() * 9 / 10] < 1.57 + 0.38);
    CHECK(through[through.size() / 2] > 1.57 - 2 * 0.38);
  }
}

TEST_CASE("The short posterior sacroiliac ligament is three bundles, not a patch", "[ligament]") {
  for (const char* person : {"man", "woman"}) {
    INFO(person);
    const auto& shape = test::real_body(person).shapes.at("ligament.sacroiliac_posterior_short.left"_id);
    CHECK(geometry::topology_of(shape.at(LevelOfDetail::still)).components == 3);
  }
}

TEST_CASE("What ligaments.json must not say is named", "[ligament]") {
  const test::TemporaryFolder folder;
  const auto load = [&](const std::string& thickness, const std::string& row, const std::string& more = "",
                        const std::string& over = "") {
    return load_ligaments(folder.write(
        "ligaments.json", R"({"format": "cluneal-ligaments/2", "ligaments": [
      {"id": "ligament.a", "bands": [{"rows": [[)" +
                              row + R"(], [{"bone": "bone.hip", "net": "a"}, {"bone": "bone.hip", "net": "b"}]],
       "thickness": )" + thickness +
                              more + "}]" + over + R"(, "source": "none"}]})"));
  };
  const std::string point = R"({"bone": "bone.hip", "net": "a"})", row = point + ", " + point;
  CHECK(load("2", row).ok());
  CHECK_FALSE(load("0", row).ok());
  CHECK_FALSE(load("2", point).ok());
  // A place between two landmarks needs both the other one and how far.
  const std::string between = R"({"bone": "bone.hip", "net": "a", "toward": "b", "share": 0.5})";
  CHECK(load("2", point + ", " + between).ok());
  CHECK_FALSE(load("2", point + R"(, {"bone": "bone.hip", "net": "a", "toward": "b"})").ok());
  CHECK_FALSE(load("2", point + R"(, {"bone": "bone.hip", "net": "a", "share": 0.5})").ok());
  CHECK_FALSE(load("2", point + R"(, {"bone": "bone.hip", "net": "a", "toward": "b", "share": 2})").ok());
  // Fibres come only out of a ligament that is laid by then: not a ligament's first band out of itself.
  const std::string inside = R"({"ligament": "ligament.a", "along": 0.5, "across": 0.5})";
  CHECK_FALSE(load("2", inside + ", " + inside).ok());
  CHECK(load("2", row, R"(}, {"thickness": 1, "rows": [[)" + inside + ", " + inside + "], [" + row + "]]").ok());
  const auto opening = [](const std::string& id, const std::string& along, const std::string& width) {
    return R"(, "openings": [{"id": ")" + id + R"(", "along": )" + along +
           R"(, "across": 0.5, "length": 8, "width": )" + width + "}]";
  };
  CHECK(load("2", row, opening("landmark.a.opening", "0.5", "2")).ok());
  CHECK_FALSE(load("2", row, opening("ligament.a.opening", "0.5", "2")).ok());
  CHECK_FALSE(load("2", row, opening("landmark.a.opening", "1.5", "2")).ok());
  CHECK_FALSE(load("2", row, opening("landmark.a.opening", "0.5", "9")).ok());
  CHECK_FALSE(load("2", row, R"(, "waist": 3)").ok());
  CHECK_FALSE(load("2", row, R"(, "clear": -1)").ok());
  // What it lies on must be told before it.
  CHECK_FALSE(load("2", row, "", R"(, "over": ["ligament.b"])").ok());
}

TEST_CASE("A ligament's edges are curves of the body that lie on its shape", "[ligament]") {
  const Body& body = cluneal::body::test::real_body("man");
  for (const char* name : {"sacroiliac_posterior_long", "sacrotuberous", "sacrospinous"}) {
    const std::string ligament(name);
    const geometry::Bvh tree(
        body.shapes.at(*base::Id::parse("ligament." + ligament + ".left")).at(LevelOfDetail::finest));
    for (const char* edge : {"first_edge", "last_edge"}) {
      INFO(name << " " << edge);
      const auto left = body.curves.find(*base::Id::parse("curve." + ligament + "." + edge + ".left"));
      REQUIRE(left != body.curves.end());
      // But for its ends: the shape has round corners, and the edges are those of the fibres before.
      const auto& points = left->second;
      for (std::size_t i = 4; i + 4 < points.size(); ++i) CHECK(tree.nearest(points[i])->distance < 1);
      for (const glm::dvec3& end : {points.front(), points.back()}) CHECK(tree.nearest(end)->distance < 3);
      const auto& right = body.curves.at(*base::Id::parse("curve." + ligament + "." + edge + ".right"));
      CHECK(right.front().x == Approx(-left->second.front().x));
    }
  }
}
