#include "io/import_precheck.h"

#include <catch2/catch.hpp>

using cluneal::io::implausible;

namespace {

std::optional<std::string> look(const std::string& text, const std::string& extension) {
  return implausible(std::as_bytes(std::span(text)), extension);
}

}  // namespace

TEST_CASE("an OFF's counts are held against its size") {
  const std::string rest = "0 0 0\n1 0 0\n0 1 0\n3 0 1 2\n";
  CHECK_FALSE(look("OFF\n3 1 0\n" + rest, "off"));
  CHECK_FALSE(look("OFF\n# a remark\n3 1 0\n" + rest, "off"));
  CHECK(look("OFF\n353535235358 6 0\n" + rest, "off"));
  CHECK(look("OFF 3 100000 0\n" + rest, "off"));
}

TEST_CASE("an empty file is empty") {
  CHECK(look("", "obj"));
}

TEST_CASE("a glTF that would be drawn wrong is refused by what makes it so") {
  const auto refused = [](const std::string& members, const std::string& word) {
    const auto complaint = look("{\"asset\":{\"version\":\"2.0\"}," + members + "}", "gltf");
    INFO(members);
    REQUIRE(complaint);
    CHECK(complaint->find(word) != std::string::npos);
  };
  refused(R"("extensionsRequired":["ACME_folded_positions"])", "ACME_folded_positions");
  refused(R"("extensionsRequired":["KHR_draco_mesh_compression"])", "KHR_draco_mesh_compression");
  refused(R"("meshes":[{"primitives":[{"attributes":{"POSITION":0}}]}],"accessors":[{"componentType":5123}])",
          "quantised");
  refused(R"("nodes":[{"mesh":0,"extensions":{"EXT_mesh_gpu_instancing":{}}}])", "copies");
  refused(R"("nodes":[{"mesh":0,"weights":[1]}])", "morph");

  CHECK_FALSE(look(R"({"extensionsRequired":["KHR_materials_unlit","KHR_texture_transform"]})", "gltf"));
  CHECK_FALSE(look(
      R"({"meshes":[{"primitives":[{"attributes":{"POSITION":0}}]}],"accessors":[{"componentType":5126}]})", "gltf"));
}
