#include "body/soft/muscle.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>

#include "../fixtures.h"
#include "body/core/solid_field.h"
#include "body/soft/muscle_net.h"
#include "body/soft/muscle_surface.h"
#include "geometry/bvh.h"
#include "geometry/topology.h"

using namespace cluneal;
using namespace cluneal::body;
using base::operator""_id;

namespace {

/// A block of three lines of three landmarks on two faces, 60 by 60 mm and `thickness` thick: both faces share a rim.
struct Block {
  geometry::Net net;
  MuscleLines lines;
};

Block block(double thickness) {
  Block made;
  const auto add = [&](double x, double y, double z) {
    made.net.points.push_back({x, y, z});
    return static_cast<std::uint32_t>(made.net.points.size() - 1);
  };
  for (int k = 0; k < 3; ++k) {
    std::vector<std::uint32_t> over, under;
    for (int i = 0; i < 3; ++i) {
      const bool inner = k == 1 && i == 1;
      over.push_back(add(30.0 * i, inner ? thickness / 2 : 0, -30.0 * k));
      under.push_back(inner ? add(30.0 * i, -thickness / 2, -30.0 * k) : over.back());
    }
    made.lines.superficial.push_back(over);
    made.lines.deep.push_back(under);
  }
  for (const auto* face : {&made.lines.superficial, &made.lines.deep}) {
    for (std::size_t k = 0; k < 2; ++k) {
      for (std::size_t i = 0; i < 2; ++i) {
        const std::uint32_t a = (*face)[k][i], b = (*face)[k][i + 1], c = (*face)[k + 1][i], d = (*face)[k + 1][i + 1];
        // The diagonals run to the middle of the block, so that no corner of it is one triangle's on both faces.
        const bool falling = (k + i) % 2 == 0;
        std::vector<geometry::Triangle> pair = falling ? std::vector<geometry::Triangle>{{a, b, d}, {a, d, c}}
                                                       : std::vector<geometry::Triangle>{{a, b, c}, {b, d, c}};
        for (geometry::Triangle t : pair) {
          if (face == &made.lines.deep) std::swap(t[1], t[2]);
          made.net.triangles.push_back(t);
        }
      }
    }
  }
  return made;
}

/// Another muscle's belly, a ball.
class Ball final : public Obstacle {
 public:
  Ball(const glm::dvec3& centre, double radius) : centre_(centre), radius_(radius) {}
  [[nodiscard]] std::optional<Contact> contact(const glm::dvec3& point, double) const override {
    const glm::dvec3 outward = glm::normalize(point - centre_);
    return Contact{glm::distance(point, centre_) - radius_, centre_ + radius_ * outward, outward, 0};
  }
  [[nodiscard]] std::optional<glm::dvec3> exit_point(const glm::dvec3& inside, const glm::dvec3&) const override {
    return contact(inside, 0)->surface;
  }
  [[nodiscard]] const Id& id_of(std::size_t) const override { return id_; }

 private:
  Id id_ = "muscle.neighbour"_id;
  glm::dvec3 centre_;
  double radius_;
};

double volume_of(const geometry::Net& net) {
  return geometry::volume_of(geometry::limit_surface(geometry::interpolate(net).control, 2).mesh);
}

}  // namespace

TEST_CASE("A muscle keeps out of one that was built before it") {
  const Block muscle = block(30);
  const geometry::Mesh alone =
      muscle_surface(muscle.net, muscle.lines, {}, {Obstacles({}), Obstacles({}), SolidField()}, 4);
  const Ball neighbour(glm::dvec3(30, -18, -30), 12);
  const geometry::Mesh beside =
      muscle_surface(muscle.net, muscle.lines, {}, {Obstacles({}), neighbour, SolidField()}, 4);
  const auto deepest = [&](const geometry::Mesh& mesh) {
    double deep = 0;
    for (const glm::vec3& p : mesh.positions) deep = std::max(deep, -neighbour.contact(glm::dvec3(p), 0)->distance);
    return deep;
  };
  CHECK(deepest(alone) > 5);
  CHECK(deepest(beside) < 0.1);
  CHECK(geometry::volume_of(beside) < geometry::volume_of(alone));
}

TEST_CASE("A muscle stays on its side of a ligament, though its deep face had come out beyond") {
  // A sheet 2 mm thick and 50 mm wide: half of what lies beyond its middle is nearer to its far side.
  const Block muscle = block(30);
  geometry::Mesh sheet = test::sphere_mesh(glm::dvec3(0), 1, 48);
  for (glm::vec3& p : sheet.positions) p = glm::vec3(glm::dvec3(30, -6, -30) + glm::dvec3(25, 1, 25) * glm::dvec3(p));
  const auto mesh = std::make_shared<const geometry::Mesh>(sheet);
  SolidField ligaments;
  ligaments.add(Shape{"ligament.before.left"_id, {mesh, mesh, mesh}});
  const auto lowest = [&](const SolidField& beside) {
    double y = 0;
    for (const glm::vec3& p :
         muscle_surface(muscle.net, muscle.lines, {}, {Obstacles({}), Obstacles({}), beside}, 4).positions) {
      const bool before_sheet = std::hypot(p.x - 30, p.z + 30) < 20;
      if (before_sheet) y = std::min(y, static_cast<double>(p.y));
    }
    return y;
  };
  CHECK(lowest(SolidField()) < -8);
  CHECK(lowest(ligaments) > -6);
}

TEST_CASE("Where a straight way goes into a shape is told, from outside alone") {
  const auto mesh = std::make_shared<const geometry::Mesh>(test::sphere_mesh(glm::dvec3(0), 10, 64));
  SolidField ball;
  ball.add(Shape{"ligament.ball"_id, {mesh, mesh, mesh}});
  const auto in = ball.way_in({-30, 1, 2}, {30, 1, 2});
  REQUIRE(in);
  CHECK(in->x == Approx(-std::sqrt(95.0)).margin(0.05));
  CHECK_FALSE(ball.way_in({-30, 1, 2}, {-12, 1, 2}));
  CHECK_FALSE(ball.way_in({0, 1, 2}, {30, 1, 2}));
}

TEST_CASE("A muscle is thinned to its volume, and thickened if it may be, one and a half times at most") {
  const Block made = block(40);
  const double before = std::abs(volume_of(made.net));
  geometry::Net net = made.net;
  if (volume_of(net) < 0) {
    for (geometry::Triangle& t : net.triangles) std::swap(t[1], t[2]);
  }
  const geometry::Net thin = brought_to_volume(net, made.lines, 0.6 * before, 0.5, false);
  CHECK(volume_of(thin) == Approx(0.6 * before).epsilon(0.01));
  const geometry::Net same = brought_to_volume(net, made.lines, 1.2 * before, 0.5, false);
  CHECK(same.points == net.points);
  const geometry::Net thick = brought_to_volume(net, made.lines, 1.2 * before, 0.5, true);
  CHECK(volume_of(thick) == Approx(1.2 * before).epsilon(0.01));
  CHECK(volume_of(brought_to_volume(net, made.lines, 4 * before, 0.5, true)) < 1.55 * before);
}

TEST_CASE("The deep face of a muscle comes to lie over the one before it, though it had come out beyond") {
  Block made = block(40);
  const std::uint32_t over = made.lines.superficial[1][1], under = made.lines.deep[1][1];
  const glm::dvec3 before = made.net.points[over];
  const Id id = "muscle.deeper.left"_id;
  const auto mesh = std::make_shared<const geometry::Mesh>(test::sphere_mesh({30, -8, -30}, 6));
  SolidField muscles;
  muscles.add(Shape{id, {mesh, mesh, mesh}});
  REQUIRE(made.net.points[under].y < -14);
  keep_out_of(made.net, made.lines, muscles, 0.5);
  CHECK(made.net.points[over] == before);
  CHECK(made.net.points[under].y > -2);
  CHECK(made.net.points[under].y < before.y);
}

TEST_CASE("Two faces that were pressed together part again by the least thickness") {
  const Block made = block(40);
  geometry::Net pressed = made.net;
  const std::uint32_t over = made.lines.superficial[1][1], under = made.lines.deep[1][1];
  pressed.points[over] = pressed.points[under] - glm::dvec3(0, 3, 0);
  keep_thick(pressed, made.net, made.lines, 6);
  CHECK(pressed.points[over].y - pressed.points[under].y == Approx(6));
  CHECK(pressed.points[under] == made.net.points[under]);
}

TEST_CASE("A table of muscles names what is wrong with it") {
  const test::TemporaryFolder folder;
  const auto loaded = load_muscles(folder.write("muscles.json", R"({"format": "cluneal-muscles/1", "muscles": [
    {"id": "muscle.test", "measured_on": "man", "superficial": ["a", "b", "c"], "deep": ["a", "b", "d"],
     "attachments": [{"id": "muscle.test.origin", "bone": "bone.hip", "first_edge": ["x", "y"], "last_edge": ["z"]}],
     "volume": {"man": -3}, "under_skin": {}, "from_deep": 0.5, "fascicle": 5, "tendon": 10, "source": "", "colour": 1}
  ]})"));
  REQUIRE_FALSE(loaded.ok());
  const std::string said = test::all_text(loaded.error().details);
  CHECK(said.find("borders where both faces meet") != std::string::npos);
  CHECK(said.find("becomes curves") != std::string::npos);
  CHECK(said.find("two edges of as many landmarks") != std::string::npos);
  CHECK(said.find("out of range") != std::string::npos);
  CHECK(said.find("colour") != std::string::npos);
}

TEST_CASE("A muscle whose lines its net has not is a mistake that names both") {
  MuscleTable muscle;
  muscle.id = "muscle.test"_id;
  muscle.superficial = muscle.deep = {"upper", "middle", "lower"};
  const auto lines = lines_of(muscle, ControlMeshTable{});
  REQUIRE_FALSE(lines.ok());
  CHECK(lines.error().message.find("muscle.test") != std::string::npos);
  CHECK(lines.error().message.find("upper") != std::string::npos);
}

TEST_CASE("Gluteus maximus is a closed body on both sides of every person, with the tuberosity before it") {
  for (const std::string person : {"woman", "man"}) {
    INFO(person);
    const Body& body = test::real_body(person);
    const auto left = body.shapes.find("muscle.gluteus_maximus.left"_id);
    REQUIRE(left != body.shapes.end());
    REQUIRE(body.shapes.contains("muscle.gluteus_maximus.right"_id));
    for (const LevelOfDetail detail : {LevelOfDetail::finest, LevelOfDetail::still, LevelOfDetail::moving}) {
      const geometry::Topology topology = geometry::topology_of(left->second.at(detail));
      CHECK(topology.closed);
      CHECK(topology.oriented);
      CHECK(topology.euler == 2);
      CHECK(geometry::volume_of(left->second.at(detail)) > 0);
    }
    // Standing, it covers the ischial tuberosity: behind all of it but the very tip is muscle.
    const geometry::Bvh tree(left->second.at(LevelOfDetail::still));
    const glm::dvec3 tuberosity = body.landmarks.at("landmark.ischial_tuberosity.left"_id);
    CHECK(tree.any_hit({tuberosity + glm::dvec3(0, 0, 8), {0, 1, 0}}, 0, 100));
    // Its fibres run down and outward: 32 to 45 degrees below the horizontal (Barker et al., Clin Anat 2014;27:234);
    // borders converge.
    const auto& upper = body.curves.at("curve.gluteus_maximus.border_first.left"_id);
    CHECK(upper.front().z - upper.back().z > 30);
    CHECK(upper.back().x > upper.front().x + 60);
  }
}

TEST_CASE("Piriformis begins between the first four anterior foramina of the sacrum") {
  // By three digitations on the bars of bone between them, as Gray describes it: mainly from the third segment.
  for (const std::string person : {"woman", "man", "visible-woman", "visible-man"}) {
    INFO(person);
    const Body& body = test::real_body(person);
    const geometry::Polyline& origin = body.curves.at("curve.piriformis.origin_sacrum.first_edge.left"_id);
    const auto foramen = [&](const char* which) {
      return body.landmarks.at(*base::Id::parse(std::string("landmark.sacrum.foramen_anterior.") + which + ".left"));
    };
    CHECK(origin.front().z > foramen("s2").z);
    CHECK(origin.back().z > foramen("s4").z);
    CHECK(origin.back().z < foramen("s3").z);
    const double middle = geometry::point_at(origin, 0.5 * geometry::length_of(origin)).z;
    CHECK(middle < foramen("s2").z);
    CHECK(middle > foramen("s4").z);
  }
}

TEST_CASE("The lateral branches of L1 to L3 go into iliocostalis, as their courses say") {
  // Iwanaga 2018: they pierce it on most sides.
  for (const std::string person : {"woman", "man", "visible-woman", "visible-man"}) {
    INFO(person);
    const Body& body = test::real_body(person);
    const geometry::Bvh iliocostalis(body.shapes.at("muscle.iliocostalis_lumborum.left"_id).at(LevelOfDetail::still));
    for (const char* root : {"l1", "l2", "l3"}) {
      INFO(root);
      const Course& branch = test::course_of(body, std::string("nerve.ramus_dorsal.") + root + ".branch_lateral.left");
      double deepest = 0;
      for (const glm::dvec3& point : branch.line) deepest = std::max(deepest, -iliocostalis.signed_distance(point));
      CHECK(deepest > 0.5);
    }
  }
}
