// The typical persons against what is published of single bones and joints, read off the surfaces as built.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <tuple>

#include "../fixtures.h"
#include "body/bones/blade.h"
#include "body/bones/frame.h"
#include "body/tables/typical_table.h"
#include "body/typical/bone_sizes.h"
#include "geometry/clearance.h"

using namespace cluneal;
using namespace cluneal::body;

namespace {

const geometry::Mesh& mesh_of(const std::string& person, const std::string& bone) {
  return body::test::real_body(person).shapes.at(*base::Id::parse(bone)).at(Detail::finest);
}

glm::dvec3 middle_of(const geometry::Mesh& mesh) {
  glm::dvec3 sum(0);
  for (const glm::vec3& p : mesh.positions) sum += glm::dvec3(p) / static_cast<double>(mesh.positions.size());
  return sum;
}

/// How long a surface is in the sagittal plane, square to an axis, mm.
double length(const geometry::Mesh& mesh, const glm::dvec3& axis) {
  const glm::dvec3 back = glm::normalize(glm::dvec3(0, axis.z, -axis.y));
  double low = 1e9, high = -1e9;
  for (const glm::vec3& p : mesh.positions) {
    low = std::min(low, glm::dot(glm::dvec3(p), back));
    high = std::max(high, glm::dot(glm::dvec3(p), back));
  }
  return high - low;
}

/// How far a surface reaches along an axis, mm.
double extent(const geometry::Mesh& mesh, std::size_t axis) {
  double low = 1e9, high = -1e9;
  for (const glm::vec3& p : mesh.positions) {
    low = std::min(low, double{p[axis]});
    high = std::max(high, double{p[axis]});
  }
  return high - low;
}

}  // namespace

TEST_CASE("No bone of a typical person is in another, and cartilage has its room", "[typical]") {
  struct Joint {
    const char *first, *second;
    double least_median, most_median;
  };
  // Facets: 1.93 +- 0.51 mm in the middle, 1.5 at the borders (Simon 2012); sacroiliac: 2.49 +- 0.66 (Kobe 2007), and
  // in the recess behind it more.
  for (const std::string person : {"man", "woman"}) {
    for (const Joint& joint :
         {Joint{"bone.vertebra.l5", "bone.vertebra.l4", 1.2, 2.5},
          Joint{"bone.vertebra.l4", "bone.vertebra.l3", 1.2, 2.5},
          Joint{"bone.vertebra.l3", "bone.vertebra.l2", 1.2, 2.5},
          Joint{"bone.vertebra.l2", "bone.vertebra.l1", 1.2, 2.5}, Joint{"bone.sacrum", "bone.vertebra.l5", 1.2, 4.5},
          Joint{"bone.sacrum", "bone.hip.left", 1.8, 3.2}}) {
      INFO(person << ": " << joint.first << " and " << joint.second);
      const geometry::Mesh &first = mesh_of(person, joint.first), &second = mesh_of(person, joint.second);
      CHECK(geometry::clearance_between(first, second).least > 0);
      const geometry::FacingGap gap = geometry::facing_gap(first, second, 6);
      CHECK(gap.median > joint.least_median);
      CHECK(gap.median < joint.most_median);
    }
    for (const char* upper : {"t12", "l1"}) {
      const std::string lower = upper == std::string("t12") ? "bone.vertebra.l1" : "bone.vertebra.l2";
      CHECK(geometry::clearance_between(mesh_of(person, lower), mesh_of(person, std::string("bone.vertebra.") + upper))
                .least > 0);
    }
    CHECK(geometry::clearance_between(mesh_of(person, "bone.hip.left"), mesh_of(person, "bone.femur.left")).least > 1);
  }
}

TEST_CASE("A typical sacrum is as wide as sacra are, and a woman's not narrower for its length than a man's",
          "[typical]") {
  // Pooled from four studies each (typical.json): men 107.8, women 108.3 mm, spread 6.8.
  const double man = extent(mesh_of("man", "bone.sacrum"), 0), woman = extent(mesh_of("woman", "bone.sacrum"), 0);
  CHECK(man == Approx(107.8).margin(6.8));
  CHECK(woman == Approx(108.3).margin(6.8));
  CHECK(woman > man - 1);
}

TEST_CASE("A typical sacrum stands where sacra stand", "[typical]") {
  // Fischer 2023, anterior pelvic plane upright: the promontory, behind and above the ASIS, mean and spread.
  for (const auto& [person, y, y_sd, z, z_sd] :
       {std::tuple("man", 66.3, 8.4, 14.7, 9.9), std::tuple("woman", 69.8, 8.0, 27.3, 5.9)}) {
    INFO(person);
    // In the midline the promontory is what stands out farthest to the front and up.
    glm::dvec3 promontory(0, 1e9, 0);
    double farthest = -1e9;
    for (const glm::vec3& p : mesh_of(person, "bone.sacrum").positions) {
      const glm::dvec3 upright = tilted_backward(glm::dvec3(p), -body::test::real_body(person).tilt_backward);
      if (std::abs(upright.x) > 2 || upright.z - 1.5 * upright.y < farthest) continue;
      farthest = upright.z - 1.5 * upright.y;
      promontory = upright;
    }
    CHECK(promontory.y == Approx(y).margin(y_sd));
    CHECK(promontory.z == Approx(z).margin(z_sd));
  }
}

TEST_CASE("The typical woman's wing is as thick as two women's, before and behind", "[typical]") {
  // Fischer 2023, two women, four sides: y mm behind the ASIS, 30 mm below the crest's top, straight across; the spread
  // pooled over all stations is 1.9 mm. As measured on one large woman the wing is 25 mm thick from 95 mm on.
  for (const auto& [y, thickness] :
       {std::pair(20, 10.15), std::pair(35, 11.6), std::pair(50, 10.8), std::pair(65, 7.0), std::pair(80, 6.15),
        std::pair(95, 10.3), std::pair(108, 13.5), std::pair(120, 18.05), std::pair(130, 19.6)}) {
    INFO(y << " mm behind the ASIS");
    const auto blade = blade_of(mesh_of("woman", "bone.hip.left"), y, body::test::real_body("woman").tilt_backward);
    REQUIRE(blade.has_value());
    const auto faces = faces_of(*blade, 30);
    REQUIRE(faces.has_value());
    CHECK(faces->thickness() == Approx(thickness).margin(3 * 1.9));
  }
}

TEST_CASE("Typical vertebrae are as long and as broad as published", "[typical]") {
  // 87 patients (CLO23), lengths from front to back: 87.8, 89.9, 88.8, 83.1 mm; a spread of 5.
  const double lengths[] = {87.8, 89.9, 88.8, 83.1};
  const char* levels[] = {"l2", "l3", "l4", "l5"};
  const char* discs[] = {"disc.l1_l2", "disc.l2_l3", "disc.l3_l4", "disc.l4_l5", "disc.l5_s1"};
  for (const std::string person : {"man", "woman"}) {
    for (std::size_t i = 0; i < 4; ++i) {
      INFO(person << " " << levels[i]);
      const geometry::Mesh& mesh = mesh_of(person, std::string("bone.vertebra.") + levels[i]);
      const glm::dvec3 axis = middle_of(mesh_of(person, discs[i])) - middle_of(mesh_of(person, discs[i + 1]));
      CHECK(length(mesh, axis) == Approx(lengths[i]).margin(6));
      CHECK(extent(mesh, 0) < 105);
    }
  }
}

TEST_CASE("Sizes are met and the form is kept elsewhere", "[typical]") {
  const auto table = load_net_table(body::test::assets() / "body" / "lumbar_l3.json");
  const auto typical = load_typical(body::test::assets() / "body" / "typical.json", "man");
  REQUIRE((table.ok() && typical.ok()));
  const auto bone = std::find_if(typical->bones.begin(), typical->bones.end(),
                                 [](const TypicalBone& one) { return one.bone.text() == "bone.vertebra.l3"; });
  REQUIRE(bone != typical->bones.end());
  const auto points = sized_points(*table, *bone);
  REQUIRE(points.ok());
  for (const BoneSize& size : bone->sizes) {
    INFO(size.measure);
    CHECK(*size_of(size, *table, *points) == Approx(size.published.mean).margin(0.05));
    CHECK_FALSE(size.source.empty());
  }
  TypicalBone silent = *bone;
  silent.sizes.clear();
  const auto same = sized_points(*table, silent);
  REQUIRE(same.ok());
  CHECK(same->front() == table->landmarks.front().place.at("man"));
  silent.sizes = bone->sizes;
  silent.sizes.front().to = {"nowhere"};
  CHECK_FALSE(sized_points(*table, silent).ok());
}
