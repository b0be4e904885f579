// The spine of the project's own tables: what T11 and T12 share with L1, and how vertebrae meet.

#include <algorithm>
#include <catch2/catch.hpp>
#include <glm/geometric.hpp>

#include "anatomy/load_atlas.h"
#include "body/build_body.h"
#include "body/net_table.h"
#include "fixtures.h"
#include "geometry/bvh.h"
#include "geometry/surface_distance.h"

using namespace cluneal;
using namespace cluneal::body;

namespace {

NetTable table_of(const std::string& file) {
  auto table = load_net_table(body::test::assets() / "body" / (file + ".json"));
  if (!table) FAIL(table.error().message << "\n" << body::test::all_text(table.error().details));
  return std::move(*table);
}

const Body& man() {
  return body::test::real_body("man");
}

struct Rim {
  double width = 0, depth = 0;
};

Rim rim_of(const NetTable& table, const std::string& row) {
  double width = 0, front = 1e9, back = -1e9;
  const auto found = table.find_row(row);
  REQUIRE(found);
  for (const std::uint32_t i : *found->row) {
    const glm::dvec3& p = table.landmarks[i].place.at("man");
    width = std::max(width, 2 * std::abs(p.x));
    front = std::min(front, p.y);
    back = std::max(back, p.y);
  }
  return {width, back - front};
}

double back_height(const NetTable& table) {
  const auto at = [&](const char* id) { return table.landmarks[*table.find(id)].place.at("man").z; };
  return at("superior_rim.06") - at("inferior_rim.06");
}

/// Where the net looks at a landmark, in the bone's own frame.
glm::dvec3 facing(const NetTable& table, const char* landmark) {
  const std::uint32_t centre = *table.find(landmark);
  glm::dvec3 normal(0);
  for (const geometry::Triangle& t : table.triangles) {
    if (t[0] != centre && t[1] != centre && t[2] != centre) continue;
    const auto at = [&](std::size_t k) { return table.landmarks[t[k]].place.at("man"); };
    normal += glm::cross(at(1) - at(0), at(2) - at(0));
  }
  REQUIRE(glm::length(normal) > 0);
  return glm::normalize(normal);
}

/// How deep a surface reaches into another, mm.
double overlap(const geometry::Mesh& first, const geometry::Mesh& second) {
  const geometry::Bvh tree(second);
  double deepest = 0;
  for (const auto& sample : geometry::sample_surface(first, 20000, 5)) {
    if (!tree.nearest(sample.point, 8)) continue;
    deepest = std::max(deepest, -tree.signed_distance(sample.point));
  }
  return deepest;
}

}  // namespace

TEST_CASE("T12 and T11 stand to L1 as published", "[spine]") {
  // Panjabi et al. 1991 and 1992, recalled: upper width, lower width, upper depth, lower depth, posterior height, span
  // of the transverse processes. The places are in half millimetres: two of them make 4 % of a depth.
  struct Published {
    const char* file;
    double upper_width, lower_width, upper_depth, lower_depth, height, span;
  };
  const Published l1{"lumbar_l1", 41.2, 43.3, 34.1, 35.3, 23.8, 71.2};
  const NetTable own = table_of(l1.file);
  for (const Published& level : {Published{"thoracic_t12", 39.0, 42.1, 32.8, 33.4, 22.7, 46.9},
                                 Published{"thoracic_t11", 34.9, 39.1, 31.9, 31.8, 21.3, 52.2}}) {
    INFO(level.file);
    const NetTable table = table_of(level.file);
    const auto near = [](double built, double wanted) { CHECK(built / wanted == Approx(1).margin(0.04)); };
    near(rim_of(table, "superior_rim").width / rim_of(own, "superior_rim").width, level.upper_width / l1.upper_width);
    near(rim_of(table, "inferior_rim").width / rim_of(own, "inferior_rim").width, level.lower_width / l1.lower_width);
    near(rim_of(table, "superior_rim").depth / rim_of(own, "superior_rim").depth, level.upper_depth / l1.upper_depth);
    near(rim_of(table, "inferior_rim").depth / rim_of(own, "inferior_rim").depth, level.lower_depth / l1.lower_depth);
    near(back_height(table) / back_height(own), level.height / l1.height);
    double span = 0;
    for (const NetLandmark& landmark : table.landmarks) {
      if (landmark.id.starts_with("transverse_process")) span = std::max(span, 2 * landmark.place.at("man").x);
    }
    CHECK(span == Approx(level.span).margin(2));
  }
}

TEST_CASE("The joints turn from thoracic to lumbar in T12", "[spine]") {
  // A thoracic facet looks backward from the upper process and forward from the lower one; a lumbar one looks inward
  // and outward. T12 has one kind above and the other below.
  const NetTable t11 = table_of("thoracic_t11"), t12 = table_of("thoracic_t12"), l1 = table_of("lumbar_l1");
  for (const NetTable* table : {&t11, &t12}) {
    CHECK(facing(*table, "superior_facet.centre.left").y > 0.7);
  }
  CHECK(facing(l1, "superior_facet.centre.left").x < -0.5);
  CHECK(facing(t11, "inferior_facet.upper.left").y < -0.7);
  CHECK(facing(t12, "inferior_facet.lateral.left").x > facing(t11, "inferior_facet.lateral.left").x);
}

TEST_CASE("T11, T12 and L1 do not cut one another", "[spine]") {
  const std::vector<std::string> stack{"vertebra.t11", "vertebra.t12", "vertebra.l1"};
  for (std::size_t i = 0; i + 1 < stack.size(); ++i) {
    const auto mesh = [&](const std::string& bone) {
      return man().shapes.at(*base::Id::parse("bone." + bone)).at(Detail::finest);
    };
    const double deepest = overlap(mesh(stack[i]), mesh(stack[i + 1]));
    INFO(stack[i] << " reaches " << deepest << " mm into " << stack[i + 1]);
    CHECK(deepest < 0.3);
  }
}
