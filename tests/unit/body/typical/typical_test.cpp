// The typical persons against what is published of single bones and joints, read off the surfaces as built.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>
#include <tuple>

#include "../fixtures.h"
#include "body/bones/blade.h"
#include "body/bones/frame.h"
#include "body/measure/measured.h"
#include "body/tables/typical_table.h"
#include "body/typical/bone_sizes.h"
#include "geometry/clearance.h"

using namespace cluneal;
using namespace cluneal::body;

namespace {

const geometry::Mesh& mesh_of(const std::string& person, const std::string& bone) {
  return body::test::real_body(person).shapes.at(*base::Id::parse(bone)).at(LevelOfDetail::finest);
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

/// How wide a plate is, of its greatest width, that far from its front edge to its back one (0 to 1): by its rim's
/// landmarks, from one clock number to the next.
double share_of_width(const ControlMeshTable& table, const std::vector<glm::dvec3>& points, const std::string& rim,
                      double depth) {
  std::vector<glm::dvec3> edge;
  for (const char* hour : {".12", ".11", ".10", ".09", ".08", ".07"}) {
    auto found = table.find(rim + hour + ".left");
    if (!found) found = table.find(rim + hour);
    REQUIRE(found);
    edge.push_back(points[*found]);
  }
  double widest = 0;
  for (const glm::dvec3& point : edge) widest = std::max(widest, std::abs(point.x));
  const double at = edge.front().y + depth * (edge.back().y - edge.front().y);
  for (std::size_t i = 1; i < edge.size(); ++i) {
    if (edge[i].y < at) continue;
    const double part = (at - edge[i - 1].y) / (edge[i].y - edge[i - 1].y);
    return std::abs(edge[i - 1].x + part * (edge[i].x - edge[i - 1].x)) / widest;
  }
  return 0;
}

/// Across one level of the wing: its face that is seen from outside, and its middle, mm from the midline.
struct WingLevel {
  double height = 0, gluteal = 0, middle = 0;
};
/// Millimetre by millimetre below the crest, at a share of the depth from the ASIS to the PSIS.
std::vector<WingLevel> wing_levels(const std::string& person, double share, int deep) {
  const Body& body = body::test::real_body(person);
  const glm::dvec3 front =
      tilted_backward(body.landmarks.at(*base::Id::parse("landmark.asis.left")), -body.tilt_backward);
  const glm::dvec3 back =
      tilted_backward(body.landmarks.at(*base::Id::parse("landmark.psis.left")), -body.tilt_backward);
  const auto blade =
      blade_of(mesh_of(person, "bone.hip.left"), front.y + share * (back.y - front.y), body.tilt_backward);
  REQUIRE(blade.has_value());
  std::vector<WingLevel> levels;
  for (int below = 2; below <= deep; ++below) {
    const auto faces = faces_of(*blade, below);
    if (faces) levels.push_back({faces->gluteal.z, faces->gluteal.x, 0.5 * (faces->gluteal.x + faces->medial.x)});
  }
  REQUIRE(levels.size() > 20);
  return levels;
}

/// How deep the gluteal face lies below the line from its outer lip to 90 mm below the crest, mm.
double gluteal_hollow(const std::string& person, double share) {
  const std::vector<WingLevel> levels = wing_levels(person, share, 90);
  const auto lip = std::max_element(levels.begin(), levels.end(),
                                    [](const WingLevel& a, const WingLevel& b) { return a.gluteal < b.gluteal; });
  const glm::dvec2 top(lip->gluteal, lip->height), foot(levels.back().gluteal, levels.back().height);
  const glm::dvec2 along = glm::normalize(top - foot);
  double deepest = 0;
  for (const WingLevel& level : levels) {
    if (level.height > lip->height) continue;
    const glm::dvec2 from = glm::dvec2(level.gluteal, level.height) - foot;
    deepest = std::max(deepest, from.y * along.x - from.x * along.y);
  }
  return deepest;
}

/// How far the wing leans outward in its upper 45 mm, degrees: by its middle, at the ends.
double lean_of_wing(const std::string& person, double share) {
  const std::vector<WingLevel> levels = wing_levels(person, share, 45);
  return glm::degrees(
      std::atan2(levels.front().middle - levels.back().middle, levels.front().height - levels.back().height));
}

}  // namespace

TEST_CASE("A typical wing has the form of the measured one", "[typical]") {
  // Thinned to two women's thickness from its gluteal face alone, and with a crest that stood too steep in front, hers
  // was 19 mm hollow where the measured woman's is 11, and his leant out by 12 degrees where the measured man's does by
  // 20.
  for (const double share : {0.4, 0.45, 0.5}) {
    INFO(share << " of the way from the ASIS to the PSIS");
    CHECK(lean_of_wing("man", share) == Approx(lean_of_wing("visible-man", share)).margin(5));
  }
  for (const double share : {0.45, 0.5, 0.55}) {
    INFO(share << " of the way from the ASIS to the PSIS");
    CHECK(gluteal_hollow("woman", share) < gluteal_hollow("visible-woman", share) + 7);
  }
}

TEST_CASE("Ilium and sacrum keep the room of their cartilage", "[typical]") {
  // The space is 2.49 +- 0.66 mm (Demir 2007) in the middle; where the surfaces bulge at each other they had come as
  // near as 0.1 mm. 1.1 mm on the full bodies, 0.9 on these coarse ones.
  for (const std::string person : {"man", "woman"}) {
    INFO(person);
    CHECK(geometry::clearance_between(mesh_of(person, "bone.sacrum"), mesh_of(person, "bone.hip.left")).least > 0.8);
  }
}

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

TEST_CASE("A typical spine has the lordosis of people who stand", "[typical]") {
  // 2926 adults: L1-S1 54.6 (42 to 67), L4-S1 34.2 with a spread of 8.3; 627 volunteers: T12-S1 49.8 +- 11.2. The
  // wedges of the bodies, in the mean 3.7 degrees from L2 to L5 (87 patients), do not add to what the discs make.
  for (const std::string person : {"man", "woman"}) {
    INFO(person);
    const Measured measured = measure(body::test::real_body(person));
    const auto value = [&](const std::string& name) { return measured.values.at(name); };
    CHECK(value("spine.lordosis_l1_s1") == Approx(54.6).margin(3));
    CHECK(value("spine.lordosis_t12_s1") == Approx(49.8).margin(5));
    CHECK(value("sacrum.slope") == Approx(37.7).margin(10));
    double wedges = 0;
    for (const char* level : {"l2", "l3", "l4", "l5"}) {
      const std::string name = std::string("vertebra.") + level;
      const double depth = 0.5 * (value(name + ".upper.depth") + value(name + ".lower.depth"));
      wedges += glm::degrees((value(name + ".height_front") - value(name + ".height_back")) / depth);
    }
    CHECK(wedges / 4 == Approx(3.7).margin(1));
  }
}

TEST_CASE("A typical first sacral endplate is nearly flat", "[typical]") {
  // Of all endplates from L3 on only this one is flat (80 adults); those below a disc are 0.7 mm hollow in the mean of
  // 76 men's spines. The measured man's is 2.8 mm hollow across, the measured woman's a bowl of 5.5.
  for (const std::string person : {"man", "woman"}) {
    INFO(person);
    CHECK(measure(body::test::real_body(person)).values.at("sacrum.plateau.hollow") < 3.5);
  }
}

TEST_CASE("A woman's true pelvis is the wider", "[typical]") {
  const Measured man = measure(body::test::real_body("man")), woman = measure(body::test::real_body("woman"));
  CHECK(woman.values.at("pelvis.inlet_transverse") > man.values.at("pelvis.inlet_transverse"));
  CHECK(woman.values.at("pelvis.inlet_transverse") == Approx(129.5).margin(8.7));
  CHECK(woman.values.at("pelvis.obstetric_conjugate") == Approx(121.7).margin(2 * 8.6));
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

TEST_CASE("A typical vertebra's plates have the outline of those it is formed from", "[typical]") {
  // Widest at the middle third of its depth and broad in front, as vertebrae are: a size of the canal or of the
  // processes that pulls at the body makes a wedge of it. The same measure on two measured men differs by 0.03.
  for (const std::string person : {"man", "woman"}) {
    const auto typical = load_typical(body::test::assets() / "body" / "typical.json", person);
    REQUIRE(typical.ok());
    for (const char* level : {"thoracic_t11", "thoracic_t12", "lumbar_l1", "lumbar_l2", "lumbar_l3", "lumbar_l4"}) {
      const auto table = load_net_table(body::test::assets() / "body" / (std::string(level) + ".json"));
      REQUIRE(table.ok());
      const auto bone = std::find_if(typical->bones.begin(), typical->bones.end(),
                                     [&](const TypicalBone& one) { return one.bone.text() == table->bone; });
      REQUIRE(bone != typical->bones.end());
      const auto sized = sized_points(*table, *bone);
      TypicalBone silent = *bone;
      silent.sizes.clear();
      const auto formed_from = sized_points(*table, silent);
      REQUIRE((sized.ok() && formed_from.ok()));
      for (const std::string rim : {"superior_rim", "inferior_rim"}) {
        for (const double depth : {0.25, 0.5, 0.75}) {
          INFO(person << " " << level << " " << rim << " " << depth);
          CHECK(share_of_width(*table, *sized, rim, depth) ==
                Approx(share_of_width(*table, *formed_from, rim, depth)).margin(0.04));
        }
      }
    }
  }
}

TEST_CASE("A detail moves what is near it and not what it is measured from", "[typical]") {
  const auto table = load_net_table(body::test::assets() / "body" / "sacrum.json");
  const auto typical = load_typical(body::test::assets() / "body" / "typical.json", "woman");
  REQUIRE((table.ok() && typical.ok()));
  const auto bone = std::find_if(typical->bones.begin(), typical->bones.end(),
                                 [](const TypicalBone& one) { return one.bone.text() == "bone.sacrum"; });
  REQUIRE(bone != typical->bones.end());
  TypicalBone without = *bone;
  const auto details = std::erase_if(without.sizes, [](const BoneSize& size) { return size.reach.has_value(); });
  REQUIRE(details > 0);
  const auto points = sized_points(*table, *bone), plain = sized_points(*table, without);
  REQUIRE((points.ok() && plain.ok()));
  const auto moved = [&](const char* id) {
    const std::uint32_t i = table->find(id).value();
    return glm::distance((*points)[i], (*plain)[i]);
  };
  // The measured woman's S1 has corners that stand high; the rim of the typical one is as even as the man's.
  CHECK(moved("rim.03.left") > 5);
  CHECK(moved("rim.12") < 0.3);
  CHECK(moved("apex.front") < 0.3);
  CHECK(moved("auricular.front.02.left") < 0.3);
  for (const BoneSize& size : bone->sizes) {
    INFO(size.measure);
    CHECK(*size_of(size, *table, *points) == Approx(std::abs(size.published.mean)).margin(0.1));
  }
}

TEST_CASE("A detail across the midline moves both sides alike", "[typical]") {
  const auto table = load_net_table(body::test::assets() / "body" / "sacrum.json");
  REQUIRE(table.ok());
  for (const char* person : {"man", "woman"}) {
    const auto typical = load_typical(body::test::assets() / "body" / "typical.json", person);
    REQUIRE(typical.ok());
    const auto bone = std::find_if(typical->bones.begin(), typical->bones.end(),
                                   [](const TypicalBone& one) { return one.bone.text() == "bone.sacrum"; });
    REQUIRE(bone != typical->bones.end());
    const auto points = sized_points(*table, *bone);
    REQUIRE(points.ok());
    for (const char* id : {"cornu.tip", "cornu.root.01", "groove.side", "auricular.front.01"}) {
      INFO(person << " " << id);
      const glm::dvec3 left = (*points)[table->find(std::string(id) + ".left").value()];
      const glm::dvec3 right = (*points)[table->find(std::string(id) + ".right").value()];
      CHECK(glm::distance(left, glm::dvec3(-right.x, right.y, right.z)) < 0.01);
    }
  }
}

TEST_CASE("A typical sacrum leans as the pelvis asks, and its cornua stand together", "[typical]") {
  // 709 adults: incidence 53 +- 10.5 in both sexes; 100 women: sagittal outlet 115.8 +- 9.9 mm, and no sagittal measure
  // of 186 pelves differs by sex; 344 dry sacra: cornua 13.1 mm apart, spread 3.4.
  for (const char* person : {"man", "woman"}) {
    INFO(person);
    const Measured measured = measure(body::test::real_body(person));
    CHECK(measured.values.at("pelvis.incidence") == Approx(53).margin(10.5));
    CHECK(measured.values.at("pelvis.sagittal_outlet") == Approx(115.8).margin(9.9));
    CHECK(measured.values.at("sacrum.hiatus.cornua") == Approx(13.1).margin(3.4));
    CHECK(measured.values.at("sacrum.hiatus.length") == Approx(21.5).margin(9));
  }
}
