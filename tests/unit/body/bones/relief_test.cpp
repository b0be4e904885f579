// Reliefs: lines, tubercles and rough areas that are raised off a net's surface.

#include "body/bones/relief.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>

#include "../fixtures.h"
#include "body/bones/pose.h"
#include "body/tables/measures.h"
#include "body/tables/net_table.h"
#include "geometry/topology.h"

using namespace cluneal;
using namespace cluneal::body;

namespace {

/// An octahedron of 30 mm: 0 and 1 on x, 2 and 3 on y, 4 and 5 on z, the positive one first.
geometry::Net octahedron() {
  geometry::Net net;
  for (std::size_t axis = 0; axis < 3; ++axis) {
    for (const double sign : {30.0, -30.0}) {
      glm::dvec3 point(0);
      point[axis] = sign;
      net.points.push_back(point);
    }
  }
  net.triangles = {{0, 2, 4}, {2, 1, 4}, {1, 3, 4}, {3, 0, 4}, {2, 0, 5}, {1, 2, 5}, {3, 1, 5}, {0, 3, 5}};
  return net;
}

constexpr int relief_levels = 5;

geometry::Mesh surface_of(const geometry::Net& net) {
  return geometry::limit_surface(geometry::interpolate(net).control, relief_levels).mesh;
}

Relief tubercle(std::uint32_t at, double height, double width) {
  Relief relief;
  relief.name = "test";
  relief.along = {{at, at, 0}};
  relief.height = {height};
  relief.width = width;
  return relief;
}

/// The equator's quarter from +x to +y.
Relief quarter(double height, double width) {
  Relief relief = tubercle(0, height, width);
  relief.along = {{0, 0, 0}, {0, 2, 0.5}, {2, 2, 0}};
  relief.height.assign(3, height);
  return relief;
}

std::size_t nearest_vertex(const geometry::Mesh& mesh, const glm::dvec3& point) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < mesh.positions.size(); ++i) {
    if (glm::distance(glm::dvec3(mesh.positions[i]), point) < glm::distance(glm::dvec3(mesh.positions[best]), point)) {
      best = i;
    }
  }
  return best;
}

}  // namespace

TEST_CASE("A tubercle stands at its landmark, as high as asked, and ends at its foot", "[relief]") {
  const geometry::Net net = octahedron();
  const geometry::Mesh plain = surface_of(net);
  const double sign = GENERATE(1.0, -1.0);
  const auto heights = relief_heights(net, {tubercle(0, sign * 2, 8)}, plain, relief_levels);
  CHECK(heights[nearest_vertex(plain, net.points[0])] == Approx(sign * 2).margin(0.02));
  for (std::size_t i = 0; i < heights.size(); ++i) {
    const double off = glm::distance(glm::dvec3(plain.positions[i]), net.points[0]);
    if (off > 5) CHECK(heights[i] == 0);
    CHECK(sign * heights[i] <= 2);
  }
  geometry::Mesh raised = plain;
  add_relief(net, {tubercle(0, sign * 2, 8)}, relief_levels, raised);
  CHECK(glm::length(glm::dvec3(raised.positions[nearest_vertex(plain, net.points[0])])) ==
        Approx(30 + sign * 2).margin(0.05));
  CHECK(geometry::topology_of(raised).closed);
}

TEST_CASE("A tubercle on an edge fades on both sides of it, without a crack", "[relief]") {
  geometry::Net net = octahedron();
  net.points[4].z = 6;
  net.points[5].z = -6;
  const geometry::Mesh plain = surface_of(net);
  const auto heights = relief_heights(net, {tubercle(0, 3, 24)}, plain, relief_levels);
  CHECK(heights[nearest_vertex(plain, net.points[0])] == Approx(3).margin(0.05));
  double steepest = 0;
  for (std::size_t i = 0; i < plain.indices.size(); ++i) {
    const std::uint32_t a = plain.indices[i], b = plain.indices[i % 3 == 2 ? i - 2 : i + 1];
    const double length = glm::distance(glm::dvec3(plain.positions[a]), glm::dvec3(plain.positions[b]));
    steepest = std::max(steepest, std::abs(heights[a] - heights[b]) / length);
  }
  CHECK(steepest < 1);
}

TEST_CASE("A line runs through its stops, tapers at its ends, and stays on its side of the bone", "[relief]") {
  const geometry::Net net = octahedron();
  const geometry::Mesh plain = surface_of(net);
  Relief line = quarter(1, 4);
  line.taper = {6, 0};
  const auto heights = relief_heights(net, {line}, plain, relief_levels);
  CHECK(heights[nearest_vertex(plain, net.points[2])] == Approx(1).margin(0.05));
  CHECK(heights[nearest_vertex(plain, net.points[0])] == Approx(0).margin(0.05));
  const glm::dvec3 middle = glm::normalize(glm::dvec3(1, 1, 0));
  double top = 0;
  for (std::size_t i = 0; i < heights.size(); ++i) {
    const glm::dvec3 p(plain.positions[i]);
    if (std::abs(p.z) > 3) CHECK(heights[i] == 0);
    if (glm::dot(glm::normalize(p), middle) > 0.995) top = std::max(top, heights[i]);
    if (p.x < -3 || p.y < -3) CHECK(heights[i] == 0);
  }
  CHECK(top > 0.9);
}

TEST_CASE("An edge is raised on the left of its line only", "[relief]") {
  const geometry::Net net = octahedron();
  const geometry::Mesh plain = surface_of(net);
  Relief edge = quarter(1, 2);
  edge.shelf = 8;
  const auto heights = relief_heights(net, {edge}, plain, relief_levels);
  double above = 0, below = 0;
  for (std::size_t i = 0; i < heights.size(); ++i) {
    const glm::dvec3 p(plain.positions[i]);
    if (std::abs(p.x - p.y) > 4 || p.x < 0) continue;
    // From +x to +y, seen from outside with z upward, left is up.
    if (p.z > 1.5 && p.z < 3) above = std::max(above, heights[i]);
    if (p.z < -1.5) below = std::max(below, heights[i]);
  }
  CHECK(above > 0.8);
  CHECK(below == 0);
  // Its mirror image on the other side of x = 0 is raised above as well.
  const std::vector<std::uint32_t> twin{1, 0, 2, 3, 4, 5};
  const auto mirror = relief_heights(net, {mirrored(edge, twin)}, plain, relief_levels);
  const std::size_t right = nearest_vertex(plain, 29.0 * glm::normalize(glm::dvec3(-1, 1, 0.1)));
  const std::size_t left = nearest_vertex(plain, 29.0 * glm::normalize(glm::dvec3(1, 1, 0.1)));
  CHECK(mirror[right] == Approx(heights[left]).margin(0.1));
}

TEST_CASE("Two reliefs that overlap do not pile up", "[relief]") {
  const geometry::Net net = octahedron();
  const geometry::Mesh plain = surface_of(net);
  const auto once = relief_heights(net, {tubercle(0, 1, 8)}, plain, relief_levels);
  const auto twice = relief_heights(net, {tubercle(0, 1, 8), tubercle(0, 1, 8)}, plain, relief_levels);
  for (std::size_t i = 0; i < once.size(); ++i) CHECK(twice[i] == once[i]);
}

TEST_CASE("Grains rise and sink within a rough area, alike on both sides of the midline", "[relief]") {
  const geometry::Net net = octahedron();
  const geometry::Mesh plain = surface_of(net);
  Relief rough = tubercle(4, 1, 30);
  rough.grain = 4;
  const auto heights = relief_heights(net, {rough}, plain, relief_levels);
  CHECK(*std::max_element(heights.begin(), heights.end()) > 0.2);
  CHECK(*std::min_element(heights.begin(), heights.end()) < -0.2);
  for (std::size_t i = 0; i < heights.size(); i += 37) {
    const glm::dvec3 p(plain.positions[i]);
    const std::size_t other = nearest_vertex(plain, {-p.x, p.y, p.z});
    if (glm::distance(glm::dvec3(plain.positions[other]), glm::dvec3(-p.x, p.y, p.z)) < 1e-3) {
      CHECK(heights[other] == Approx(heights[i]).margin(0.02));
    }
  }
}

namespace {

std::string table_with(const std::string& relief) {
  return R"({"format": "cluneal-net/1", "bone": "bone.test", "name": {"en": "Test", "la": null, "ta2": null},
    "side": "left", "euler": 2, "frame": {"origin": "a", "up": ["a", "d"]},
    "persons": {"man": {"source": "nobody", "assembled": {"origin": [10, 0, 0], "from": [10, -5, 0], "to": [10, -5, 9]}}},
    "landmarks": [
      {"id": "a", "name": "first", "man": [0, 0, 0]}, {"id": "b", "name": "second", "man": [10, 0, 0]},
      {"id": "c", "name": "third", "man": [0, 10, 0]}, {"id": "d", "name": "fourth", "man": [0, 0, 10]}],
    "faces": [{"patch": "all", "triangles": [["a", "c", "b"], ["a", "b", "d"], ["b", "c", "d"], ["c", "a", "d"]]}],
    "relief": [)" +
         relief + "]}";
}

std::string relief_mistakes(const std::string& relief) {
  const test::TemporaryFolder folder;
  const auto table = load_net_table(folder.write("t.json", table_with(relief)));
  return table ? "" : test::all_text(table.error().details);
}

}  // namespace

TEST_CASE("A table's reliefs are read, and each mistake is named", "[relief]") {
  const test::TemporaryFolder folder;
  const auto table = load_net_table(folder.write(
      "t.json", table_with(R"({"name": "line", "along": ["a", ["b", "c", 0.25], "d"], "height": [0, 1, 0.5],
                               "width": 3, "taper": [2, 0], "source": "nobody"})")));
  REQUIRE(table.ok());
  REQUIRE(table->relief.size() == 1);
  const Relief& line = table->relief[0];
  CHECK(line.along[1].from == 1);
  CHECK(line.along[1].to == 2);
  CHECK(line.along[1].share == 0.25);
  CHECK(line.height == std::vector<double>{0, 1, 0.5});
  CHECK(line.taper[0] == 2);
  const auto posed_bone = posed(*table, *anatomy::person_named(test::real_atlas().persons, "visible-man"), Pose{});
  REQUIRE(posed_bone.ok());
  CHECK(posed_bone->relief.size() == 1);

  const auto wrong = [](const std::string& rest) {
    return relief_mistakes(R"({"name": "line", "source": "nobody", )" + rest + "}");
  };
  CHECK(wrong(R"("along": ["a", "x"], "height": 1, "width": 3)").find("no landmark \"x\"") != std::string::npos);
  CHECK(wrong(R"("along": ["a"], "height": [1, 2], "width": 3)").find("one for each stop") != std::string::npos);
  CHECK(wrong(R"("along": ["a"], "height": 60, "width": 3)").find("out of range") != std::string::npos);
  CHECK(wrong(R"("along": ["a"], "height": 1, "width": 0)").find("out of range") != std::string::npos);
  CHECK(wrong(R"("along": ["a", "b"], "closed": true, "height": 1, "width": 3)").find("three stops") !=
        std::string::npos);
  CHECK(wrong(R"("along": ["a"], "height": 1, "width": 3, "shelf": 5)").find("not a single stop") != std::string::npos);
  CHECK(wrong(R"("along": [["a", "b", 1.5]], "height": 1, "width": 3)").find("between 0 and 1") != std::string::npos);
  CHECK(wrong(R"("along": [["a", "a", 0.5]], "height": 1, "width": 3)").find("no edge") != std::string::npos);
  CHECK(wrong(R"("along": ["a"], "height": 1, "width": 3, "colour": 1)").find("colour") != std::string::npos);
  CHECK(relief_mistakes(R"({"name": "line", "along": ["a"], "height": 1, "width": 3})").find("source") !=
        std::string::npos);
}
