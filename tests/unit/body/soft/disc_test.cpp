#include "body/soft/disc.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

#include "../fixtures.h"
#include "body/bones/bone_surface.h"
#include "body/build_body.h"
#include "geometry/bvh.h"
#include "geometry/surface_distance.h"
#include "geometry/topology.h"

using namespace cluneal;
using namespace cluneal::body;
using base::operator""_id;

namespace {

/// A bone that is nothing but a round endplate about the z axis: seven stations from the front over the left.
ControlMeshTable plate_table(const std::string& bone) {
  ControlMeshTable table;
  table.bone = bone;
  table.paired = false;
  for (std::uint32_t i = 0; i < 7; ++i) table.rows["rim"].push_back(i);
  table.landmarks.resize(8);
  table.landmarks[7].id = "centre";
  return table;
}

PosedBone plate(double radius, double height) {
  PosedBone bone;
  for (int i = 0; i < 7; ++i) {
    const double angle = i * glm::pi<double>() / 6;
    bone.net.points.push_back({i == 0 || i == 6 ? 0 : radius * std::sin(angle), -radius * std::cos(angle), height});
  }
  bone.net.points.push_back({0, 0, height});
  return bone;
}

}  // namespace

TEST_CASE("A disc between two round plates is a cylinder that bulges", "[disc]") {
  const ControlMeshTable upper = plate_table("bone.upper"), lower = plate_table("bone.lower");
  const std::vector<PlacedNet> nets{{&upper, plate(20, 5)}, {&lower, plate(20, -5)}};
  const DiscTable table{"disc.a"_id, {"bone.upper"_id, "rim", "", "centre"}, {"bone.lower"_id, "rim", "", "centre"}};
  const auto disc = disc_between(table, 2, nets);
  REQUIRE(disc.ok());
  REQUIRE(disc->has_value());
  const geometry::Mesh mesh = bone_surface(**disc, 3).mesh;
  const geometry::Topology topology = geometry::topology_of(mesh);
  CHECK(topology.closed);
  CHECK(topology.oriented);
  CHECK(topology.euler == 2);
  double widest = 0, highest = 0;
  for (const glm::vec3& p : mesh.positions) {
    const double radius = std::hypot(static_cast<double>(p.x), static_cast<double>(p.y));
    widest = std::max(widest, radius);
    highest = std::max(highest, static_cast<double>(p.z));
  }
  CHECK(widest == Approx(22).margin(0.2));
  CHECK(highest == Approx(5.4).margin(0.3));  // Sunk into the plate by 0.4 mm.
  // Between the cylinder of the rims and the one round the bulge.
  CHECK(geometry::volume_of(mesh) > glm::pi<double>() * 20 * 20 * 10);
  CHECK(geometry::volume_of(mesh) < glm::pi<double>() * 22 * 22 * 11);
  CHECK(geometry::self_intersections(mesh).empty());
}

TEST_CASE("A disc needs both its bones and the rows that it names", "[disc]") {
  const ControlMeshTable upper = plate_table("bone.upper"), lower = plate_table("bone.lower");
  const DiscTable table{"disc.a"_id, {"bone.upper"_id, "rim", "", "centre"}, {"bone.lower"_id, "rim", "", "centre"}};
  const auto alone = disc_between(table, 1, {{&upper, plate(20, 5)}});
  REQUIRE(alone.ok());
  CHECK_FALSE(alone->has_value());
  DiscTable wrong = table;
  wrong.below.rim = "brim";
  const auto missing = disc_between(wrong, 1, {{&upper, plate(20, 5)}, {&lower, plate(20, -5)}});
  REQUIRE_FALSE(missing.ok());
  CHECK(missing.error().message.find("\"brim\" of bone.lower") != std::string::npos);
}

TEST_CASE("The man's discs fill the rooms between his vertebrae", "[disc]") {
  const Body* body = &cluneal::body::test::real_body("man");
  const std::pair<const char*, const char*> neighbours[] = {{"t11", "t12"}, {"t12", "l1"}, {"l1", "l2"}, {"l2", "l3"},
                                                            {"l3", "l4"},   {"l4", "l5"},  {"l5", "s1"}};
  for (const auto& [above, below] : neighbours) {
    const auto id = *base::Id::parse(std::string("disc.") + above + "_" + below);
    INFO(id.text());
    REQUIRE(body->shapes.count(id) == 1);
    const geometry::Mesh& disc = body->shapes.at(id).at(LevelOfDetail::finest);
    const double volume = geometry::volume_of(disc);
    // An ellipse of a rim (Panjabi: 35 to 50 wide, 32 to 36 mm deep; this man is a sixth larger) by a height of 5
    // to 20.
    CHECK(volume > 0.25 * glm::pi<double>() * 35 * 32 * 5);
    CHECK(volume < 0.25 * glm::pi<double>() * 50 * 36 * 1.4 * 20);
    // It meets both bones without a gap and does not reach through the endplate.
    for (const std::string& bone :
         {std::string("bone.vertebra.") + above,
          below == std::string("s1") ? std::string("bone.sacrum") : std::string("bone.vertebra.") + below}) {
      const geometry::Bvh tree(body->shapes.at(*base::Id::parse(bone)).at(LevelOfDetail::finest));
      double deepest = 0;
      for (const glm::vec3& p : disc.positions) deepest = std::min(deepest, tree.signed_distance(glm::dvec3(p)));
      INFO(bone);
      CHECK(deepest < 0);
      CHECK(deepest > -3);
    }
  }
}

TEST_CASE("Fibrocartilage fills the room between sacrum and coccyx, in the coccyx and between the pubic bones",
          "[disc]") {
  struct Joint {
    const char* disc;
    const char* bones[2];
  };
  for (const char* person : {"man", "woman"}) {
    const Body& body = cluneal::body::test::real_body(person);
    for (const Joint& joint :
         {Joint{"disc.s5_co1", {"bone.sacrum", "bone.coccyx"}}, Joint{"disc.co1_co2", {"bone.coccyx", "bone.coccyx"}},
          Joint{"disc.co2_co3", {"bone.coccyx", "bone.coccyx"}},
          Joint{"disc.symphysis", {"bone.hip.left", "bone.hip.right"}}}) {
      INFO(person << " " << joint.disc);
      REQUIRE(body.shapes.count(*base::Id::parse(joint.disc)) == 1);
      const geometry::Mesh& disc = body.shapes.at(*base::Id::parse(joint.disc)).at(LevelOfDetail::finest);
      CHECK(geometry::volume_of(disc) > 0);
      CHECK(geometry::self_intersections(disc).empty());
      glm::dvec3 middle(0);
      for (const glm::vec3& p : disc.positions) middle += glm::dvec3(p) / static_cast<double>(disc.positions.size());
      CHECK(std::abs(middle.x) < 0.2);
      for (const char* bone : joint.bones) {
        INFO(bone);
        const geometry::Bvh tree(body.shapes.at(*base::Id::parse(bone)).at(LevelOfDetail::finest));
        double deepest = 0;
        for (const glm::vec3& p : disc.positions) deepest = std::min(deepest, tree.signed_distance(glm::dvec3(p)));
        CHECK(deepest < 0);
        CHECK(deepest > -5);  // Behind the hollow or swelling between the borders, but not through the bone.
      }
    }
  }
}

TEST_CASE("A low disc stands out less between its bones than a high one", "[disc]") {
  // Two plates of 20 mm, the upper so many mm above the lower.
  const auto reach = [](double height) {
    ControlMeshTable bones[2];
    PosedBone laid[2];
    for (int i = 0; i < 2; ++i) {
      bones[i].bone = i == 0 ? "bone.a" : "bone.b";
      for (const glm::dvec2& at :
           {glm::dvec2(0, -10), glm::dvec2(7, -7), glm::dvec2(10, 0), glm::dvec2(7, 7), glm::dvec2(0, 10)}) {
        bones[i].rows["rim"].push_back(static_cast<std::uint32_t>(laid[i].net.points.size()));
        laid[i].net.points.emplace_back(at.x, at.y, i == 0 ? height : 0);
      }
      laid[i].net.points.emplace_back(0, 0, i == 0 ? height : 0);
      bones[i].landmarks.resize(6);
      bones[i].landmarks[5].id = "centre";
    }
    const auto disc =
        disc_between({"disc.a"_id, {"bone.a"_id, "rim", "", "centre"}, {"bone.b"_id, "rim", "", "centre"}}, 1,
                     {{&bones[0], laid[0]}, {&bones[1], laid[1]}});
    REQUIRE(disc.ok());
    REQUIRE(disc->has_value());
    double farthest = 0;
    for (const glm::dvec3& p : (*disc)->net.points) farthest = std::max(farthest, p.x);
    return farthest - 10;
  };
  CHECK(reach(12) == Approx(1));
  CHECK(reach(2) == Approx(0.2));
}

TEST_CASE("A disc between a surface and its mirror image reaches as far to either side", "[disc]") {
  // A square of 10 mm, 4 mm to the left of the midline, once round from above over the front.
  ControlMeshTable hip;
  hip.bone = "bone.hip";
  PosedBone bone;
  for (const glm::dvec2& at : {glm::dvec2(0, 5), glm::dvec2(-5, 0), glm::dvec2(0, -5), glm::dvec2(5, 0)}) {
    hip.rows["surface"].push_back(static_cast<std::uint32_t>(bone.net.points.size()));
    bone.net.points.emplace_back(4, at.x, at.y);
  }
  hip.landmarks.resize(4);
  const DiscTable::Endplate surface{"bone.hip"_id, "surface", "", ""};
  const auto disc = disc_between({"disc.a"_id, surface, surface, true}, 0, {{&hip, bone}});
  REQUIRE(disc.ok());
  REQUIRE(disc->has_value());
  const geometry::Mesh mesh = bone_surface(**disc, 3).mesh;
  CHECK(geometry::topology_of(mesh).closed);
  // Between the square drawn 8 mm and the disc round it.
  CHECK(geometry::volume_of(mesh) > 0.5 * 10 * 10 * 8);
  CHECK(geometry::volume_of(mesh) < glm::pi<double>() * 7 * 7 * 10);
}

TEST_CASE("What discs.json must not say is named", "[disc]") {
  const body::test::TemporaryFolder folder;
  const auto load = [&](const std::string& format, const std::string& bulge) {
    const std::string end = R"({"bone": "bone.a", "rim": "r", "centre": "c"})";
    return load_discs(folder.write("discs.json", R"({"format": ")" + format + R"(", "bulge": )" + bulge +
                                                     R"(, "discs": [{"id": "disc.a", "above": )" + end +
                                                     R"(, "below": )" + end + "}]}"));
  };
  CHECK(load("cluneal-discs/1", "1").ok());
  CHECK_FALSE(load("cluneal-discs/2", "1").ok());
  CHECK_FALSE(load("cluneal-discs/1", "9").ok());
  const auto mirrored = [&](const std::string& more) {
    return load_discs(folder.write(
        "discs.json", R"({"format": "cluneal-discs/1", "bulge": 1, "discs": [{"id": "disc.a", "mirrored": )"
                      R"({"bone": "bone.hip", "rim": "r"})" +
                          more + "}]}"));
  };
  REQUIRE(mirrored("").ok());
  CHECK(mirrored("")->discs.front().mirrored);
  CHECK_FALSE(mirrored(R"(, "above": {"bone": "bone.a", "rim": "r", "centre": "c"})").ok());
}
