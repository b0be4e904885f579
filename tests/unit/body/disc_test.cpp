#include "body/disc.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>

#include "body/bone_surface.h"
#include "body/build_body.h"
#include "fixtures.h"
#include "geometry/bvh.h"
#include "geometry/surface_distance.h"
#include "geometry/topology.h"

using namespace cluneal;
using namespace cluneal::body;
using base::operator""_id;

namespace {

constexpr double pi = 3.14159265358979323846;

/// A bone that is nothing but a round endplate about the z axis: seven stations from the front over the left.
NetTable plate_table(const std::string& bone) {
  NetTable table;
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
    const double angle = i * pi / 6;
    bone.net.points.push_back({i == 0 || i == 6 ? 0 : radius * std::sin(angle), -radius * std::cos(angle), height});
  }
  bone.net.points.push_back({0, 0, height});
  return bone;
}

}  // namespace

TEST_CASE("A disc between two round plates is a cylinder that bulges", "[disc]") {
  const NetTable upper = plate_table("bone.upper"), lower = plate_table("bone.lower");
  const std::vector<LaidNet> nets{{&upper, plate(20, 5)}, {&lower, plate(20, -5)}};
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
  CHECK(geometry::volume_of(mesh) > pi * 20 * 20 * 10);
  CHECK(geometry::volume_of(mesh) < pi * 22 * 22 * 11);
  CHECK(geometry::self_intersections(mesh).empty());
}

TEST_CASE("A disc needs both its bones and the rows that it names", "[disc]") {
  const NetTable upper = plate_table("bone.upper"), lower = plate_table("bone.lower");
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
    const geometry::Mesh& disc = body->shapes.at(id).at(Detail::finest);
    const double volume = geometry::volume_of(disc);
    // An ellipse of a rim (Panjabi: 35 to 50 wide, 32 to 36 mm deep; this man is a sixth larger) by a height of 5
    // to 20.
    CHECK(volume > 0.25 * pi * 35 * 32 * 5);
    CHECK(volume < 0.25 * pi * 50 * 36 * 1.4 * 20);
    // It meets both bones without a gap and does not reach through the endplate.
    for (const std::string& bone :
         {std::string("bone.vertebra.") + above,
          below == std::string("s1") ? std::string("bone.sacrum") : std::string("bone.vertebra.") + below}) {
      const geometry::Bvh tree(body->shapes.at(*base::Id::parse(bone)).at(Detail::finest));
      double deepest = 0;
      for (const glm::vec3& p : disc.positions) deepest = std::min(deepest, tree.signed_distance(glm::dvec3(p)));
      INFO(bone);
      CHECK(deepest < 0);
      CHECK(deepest > -3);
    }
  }
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
}
