#include "io/export.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <cstring>
#include <sstream>

#include "../base/temporary_folder.h"
#include "geometry/bounds.h"
#include "geometry/topology.h"
#include "io/import.h"
#include "models.h"

using namespace cluneal;

namespace {

struct Two {
  geometry::Mesh first = box(100, 200, 300), second = box(50, 60, 70);
  std::vector<io::NamedMesh> named;
  Two() {
    for (glm::vec3& p : second.positions) p.x += 400;
    geometry::compute_normals(first);
    geometry::compute_normals(second);
    named = {{"bone.hip.left", &first, 0.8f, 0.7f, 0.6f}, {"nerve.scn.medial.left", &second, 0.1f, 0.2f, 0.9f}};
  }
};

}  // namespace

TEST_CASE("a binary STL holds every triangle where it was") {
  const TemporaryFolder folder;
  const Two two;
  REQUIRE(io::export_meshes(folder.path() / "a.stl", two.named).ok());
  const std::string bytes = bytes_of(folder.path() / "a.stl");
  REQUIRE(bytes.size() == 84 + 24 * 50);
  std::uint32_t count = 0;
  std::memcpy(&count, bytes.data() + 80, 4);
  CHECK(count == 24);
  // The first corner of the first triangle, behind its normal.
  float corner[3];
  std::memcpy(corner, bytes.data() + 84 + 12, 12);
  CHECK(glm::vec3(corner[0], corner[1], corner[2]) == two.first.positions[two.first.indices[0]]);
}

TEST_CASE("an OBJ keeps the names, the corners and its materials beside it") {
  const TemporaryFolder folder;
  const Two two;
  REQUIRE(io::export_meshes(folder.path() / "two parts.obj", two.named).ok());
  std::istringstream text(bytes_of(folder.path() / "two parts.obj"));
  std::size_t corners = 0, faces = 0;
  std::vector<std::string> groups;
  std::string materials;
  for (std::string line; std::getline(text, line);) {
    if (line.rfind("v ", 0) == 0) ++corners;
    if (line.rfind("f ", 0) == 0) ++faces;
    if (line.rfind("g ", 0) == 0) groups.push_back(line.substr(2));
    if (line.rfind("mtllib ", 0) == 0) materials = line.substr(7);
  }
  CHECK(corners == 16);
  CHECK(faces == 24);
  CHECK(groups == std::vector<std::string>{"bone.hip.left", "nerve.scn.medial.left"});
  CHECK(materials == "two parts.mtl");
  CHECK(std::filesystem::exists(folder.path() / "two parts.mtl"));
}

TEST_CASE("a GLB is in metres with y up, and named") {
  const TemporaryFolder folder;
  const Two two;
  REQUIRE(io::export_meshes(folder.path() / "a.glb", two.named).ok());
  const std::string bytes = bytes_of(folder.path() / "a.glb");
  REQUIRE(bytes.substr(0, 4) == "glTF");
  CHECK(bytes.find("\"name\":\"bone.hip.left\"") != std::string::npos);
  CHECK(bytes.find("\"name\":\"nerve.scn.medial.left\"") != std::string::npos);
  // The box's corner (100, 200, 300) mm is 0.1 m left, 0.3 m up and 0.2 m behind, which is -z.
  const float high[3] = {0.1f, 0.3f, -0.2f};
  CHECK(bytes.find(std::string(reinterpret_cast<const char*>(high), sizeof(high))) != std::string::npos);
}

TEST_CASE("what is written is read back the same, in every format") {
  const TemporaryFolder folder;
  const Two two;
  const auto file = folder.path() / GENERATE("a.glb", "a.obj", "a.stl", "a.ply", "a.PLY");
  REQUIRE(io::export_meshes(file, two.named).ok());
  const auto model = io::import_model(file, IMPORT_CHILD);
  REQUIRE(model.ok());
  INFO(file);
  const geometry::Topology topology = geometry::topology_of(model->mesh);
  CHECK(topology.closed);
  CHECK(topology.euler == 4);
  CHECK(topology.components == 2);
  geometry::Bounds bounds;
  for (const glm::vec3& p : model->mesh.positions)
    bounds.add(glm::dvec3(model->transform * glm::dvec4(glm::dvec3(p), 1)));
  CHECK(bounds.high.x == Approx(450).epsilon(1e-5));
  CHECK(bounds.high.y == Approx(200).epsilon(1e-5));
  CHECK(bounds.high.z == Approx(300).epsilon(1e-5));
  CHECK(bounds.low.y == Approx(0).margin(1e-4));
}

TEST_CASE("what cannot be written is said and leaves no file") {
  const TemporaryFolder folder;
  const Two two;
  CHECK_FALSE(io::export_meshes(folder.path() / "a.xyz", two.named).ok());
  CHECK_FALSE(io::export_meshes(folder.path() / "a", two.named).ok());
  CHECK_FALSE(io::export_meshes(folder.path() / "none" / "a.glb", two.named).ok());
  CHECK_FALSE(io::export_meshes(folder.path() / "a.glb", {}).ok());
  CHECK(std::filesystem::is_empty(folder.path()));
}
