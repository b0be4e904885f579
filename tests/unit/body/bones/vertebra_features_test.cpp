// What an anatomist names on a vertebra and looks for: each stands out over its own feet.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <string>
#include <vector>

#include "../fixtures.h"
#include "body/bones/bone_surface.h"
#include "body/bones/pose.h"
#include "body/tables/net_table.h"
#include "geometry/bvh.h"
#include "geometry/topology.h"

using namespace cluneal;
using namespace cluneal::body;

namespace {

const std::vector<std::string>& vertebrae() {
  static const std::vector<std::string> files{"thoracic_t11", "thoracic_t12", "lumbar_l1", "lumbar_l2",
                                              "lumbar_l3",    "lumbar_l4",    "lumbar_l5"};
  return files;
}

/// The man's vertebra in its own frame: landmarks where the table puts them, and the surface that is drawn.
struct Vertebra {
  ControlMeshTable table;
  geometry::Mesh surface;

  [[nodiscard]] glm::dvec3 at(const std::string& name) const {
    const auto found = table.find_place(name);
    if (!found) FAIL(table.bone << " has no landmark " << name);
    return table.landmarks[found->index].place.at("man");
  }
  [[nodiscard]] std::vector<glm::dvec3> row(const std::string& name) const {
    const auto found = table.find_row(name);
    if (!found) FAIL(table.bone << " has no row " << name);
    std::vector<glm::dvec3> places;
    for (const std::uint32_t i : *found->row) places.push_back(table.landmarks[i].place.at("man"));
    return places;
  }
};

Vertebra vertebra(const std::string& file) {
  auto table = load_net_table(body::test::assets() / "body" / (file + ".json"));
  if (!table) FAIL(table.error().message << "\n" << body::test::all_text(table.error().details));
  PosedBone bone;
  bone.net.triangles = table->triangles;
  for (const NetLandmark& landmark : table->landmarks) bone.net.points.push_back(landmark.place.at("man"));
  Vertebra made{std::move(*table), bone_surface(bone, 4).mesh};
  return made;
}

/// How far a place stands out over the even ring of its feet.
double over(const glm::dvec3& tip, const std::vector<glm::dvec3>& feet) {
  glm::dvec3 middle(0), normal(0);
  for (const glm::dvec3& foot : feet) middle += foot / static_cast<double>(feet.size());
  for (std::size_t i = 0; i < feet.size(); ++i) {
    normal += glm::cross(feet[i] - middle, feet[(i + 1) % feet.size()] - middle);
  }
  return std::abs(glm::dot(tip - middle, glm::normalize(normal)));
}

}  // namespace

TEST_CASE("Mamillary and accessory processes stand out, with a notch between them", "[spine]") {
  for (const std::string& file : vertebrae()) {
    INFO(file);
    const Vertebra bone = vertebra(file);
    const glm::dvec3 mamillary = bone.at("mamillary_process.tip"), accessory = bone.at("accessory_process");
    CHECK(over(mamillary, bone.row("mamillary_process.foot")) > 2);
    CHECK(over(accessory, bone.row("accessory_process.foot")) > 1.5);
    // The mamillary process is on the border of the superior articular process, the accessory one below it on the root
    // of the transverse process.
    CHECK(mamillary.z > accessory.z + 8);
    // The medial branch of the dorsal ramus has room under the ligament from one to the other.
    const glm::dvec3 line = glm::normalize(accessory - mamillary);
    const glm::dvec3 off = bone.at("mamillo_accessory_notch") - mamillary;
    CHECK(glm::length(off - glm::dot(off, line) * line) > 1);
    // And the drawn surface has them: it passes both tips and runs below the line between them.
    const geometry::Bvh tree(bone.surface);
    CHECK(tree.nearest(mamillary)->distance < 0.3);
    CHECK(tree.nearest(accessory)->distance < 0.3);
    CHECK(tree.signed_distance(mamillary + 0.5 * (accessory - mamillary)) > 0.5);
  }
}

TEST_CASE("The ring apophysis is an edge between the plate and the side of the body", "[spine]") {
  for (const std::string& file : vertebrae()) {
    const Vertebra bone = vertebra(file);
    for (const char* side : {"superior", "inferior"}) {
      const double out = side == std::string("superior") ? 1 : -1;
      const auto rim = bone.row(std::string(side) + "_rim"), ring = bone.row(std::string(side) + "_ring");
      REQUIRE(rim.size() == ring.size());
      const glm::dvec3 middle = bone.at(std::string(side) + "_endplate.centre");
      for (std::size_t i = 0; i < ring.size(); ++i) {
        INFO(file << ", " << side << ", station " << i);
        CHECK(glm::length(glm::dvec2(ring[i] - middle)) < glm::length(glm::dvec2(rim[i] - middle)));
        CHECK(out * (ring[i].z - rim[i].z) > 0);
        CHECK(glm::distance(ring[i], rim[i]) < 6);
      }
    }
  }
}

TEST_CASE("Transverse processes end with a body, not in a needle", "[spine]") {
  for (const std::string& file : vertebrae()) {
    INFO(file);
    const Vertebra bone = vertebra(file);
    const glm::dvec3 end = bone.at("transverse_process.tip");
    const glm::dvec3 upper = bone.at("transverse_process.tip.upper"), lower = bone.at("transverse_process.tip.lower");
    CHECK(glm::distance(upper, lower) > 5);
    CHECK(end.x - 0.5 * (upper.x + lower.x) < 3);
  }
}

TEST_CASE("T12 has three tubercles and a tall, square spinous process", "[spine]") {
  const Vertebra t12 = vertebra("thoracic_t12");
  const glm::dvec3 superior = t12.at("mamillary_process.tip"), inferior = t12.at("accessory_process");
  const glm::dvec3 lateral = t12.at("transverse_process.tip");
  CHECK(superior.z > lateral.z + 5);
  CHECK(lateral.z > inferior.z + 5);
  CHECK(lateral.x > superior.x + 3);
  CHECK(lateral.x > inferior.x + 3);
  // The hinder edge: at least 0.7 of the body's height, upright.
  const glm::dvec3 top = t12.at("spinous_process.upper.03"), bottom = t12.at("spinous_process.lower.02");
  const double height = t12.at("superior_rim.06").z - t12.at("inferior_rim.06").z;
  CHECK(top.z - bottom.z > 0.7 * height);
  CHECK(std::abs(top.y - bottom.y) < 0.2 * (top.z - bottom.z));
}

TEST_CASE("The superior articular processes of T11 and T12 end broad, not in an ear", "[spine]") {
  for (const char* file : {"thoracic_t11", "thoracic_t12"}) {
    INFO(file);
    const Vertebra bone = vertebra(file);
    // 2 mm below its top the process is at least 7 mm broad.
    double top = -1e9;
    for (const glm::vec3& p : bone.surface.positions) {
      if (p.y > 22 && p.x > 0) top = std::max(top, static_cast<double>(p.z));
    }
    double least = 1e9, most = -1e9;
    for (const glm::vec3& p : bone.surface.positions) {
      if (p.x < 0 || p.y < 22 || std::abs(static_cast<double>(p.z) - top + 2) > 0.5) continue;
      least = std::min(least, static_cast<double>(p.x));
      most = std::max(most, static_cast<double>(p.x));
    }
    CHECK(most - least > 7);
  }
}

TEST_CASE("The coccyx shows its four vertebrae, and the last ends with a body", "[spine]") {
  const Vertebra coccyx = vertebra("coccyx");
  // The first and the second stand free, the last two are fused.
  CHECK(geometry::topology_of(coccyx.surface).components == 3);
  const std::pair<const char*, const char*> joints[] = {{"joint_12", "co2.top"}, {"joint_23", "co3.top"}};
  for (const auto& [above, below] : joints) {
    INFO(above);
    for (const char* side : {".front", ".side", ".back"}) {
      const double gap = glm::distance(coccyx.at(above + std::string(side)), coccyx.at(below + std::string(side)));
      CHECK(gap > 1);
      CHECK(gap < 2.5);
    }
  }
  // Each joint is narrower than the vertebrae above and below it.
  const auto half = [&](const char* name) { return coccyx.at(name).x; };
  CHECK(half("joint_12.side") < 0.8 * half("co2.side"));
  CHECK(half("joint_23.side") < 0.8 * half("co2.side"));
  CHECK(half("joint_23.side") < half("co3.side"));
  CHECK(half("joint_34.side") < 0.7 * half("co3.side"));
  CHECK(half("joint_34.side") < 0.7 * half("co4.side"));
  CHECK(2 * half("co4.side") > 6);
}

TEST_CASE("Floating ribs have their published chords and rounded ends", "[rib]") {
  // Hutchinson, in Todd's Cyclopaedia 4, 1852, table A: 5.90 and 3.75 inches from head to tip.
  const std::pair<const char*, double> ribs[] = {{"rib_11", 5.90 * 25.4}, {"rib_12", 3.75 * 25.4}};
  for (const auto& [file, chord] : ribs) {
    INFO(file);
    const Vertebra rib = vertebra(file);
    double farthest = 0;
    for (const glm::vec3& p : rib.surface.positions) {
      farthest = std::max(farthest, glm::distance(glm::dvec3(p), rib.at("head.facet")));
    }
    CHECK(farthest == Approx(chord).margin(3));
    CHECK(glm::distance(rib.at("tip.rim.upper"), rib.at("tip.rim.lower")) > 6);
  }
}
