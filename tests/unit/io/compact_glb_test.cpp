#include "io/compact_glb.h"

#include <meshoptimizer.h>
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdint>
#include <cstring>
#include <glm/geometric.hpp>

#include "base/json.h"
#include "geometry/topology.h"
#include "models.h"

using namespace cluneal;

namespace {

std::uint32_t number_at(const std::string& bytes, std::size_t at) {
  std::uint32_t number = 0;
  std::memcpy(&number, bytes.data() + at, 4);
  return number;
}

/// A file taken apart by the specification of glTF and the decoder of the packer's makers.
struct Unpacked {
  std::vector<glm::vec3> positions;  ///< Of the first surface, metres.
  std::vector<std::uint32_t> indices;
  std::vector<std::array<std::uint8_t, 4>> colours;
  std::size_t materials = 0;
  bool blends = false;

  explicit Unpacked(const std::string& file) {
    REQUIRE(file.substr(0, 4) == "glTF");
    REQUIRE(number_at(file, 8) == file.size());
    const std::size_t size = number_at(file, 12);
    const auto document = base::JsonDocument::parse(file.substr(20, size), "glb");
    REQUIRE(document.ok());
    std::vector<base::Diagnostic> wrong;
    const base::JsonReader root(*document, wrong);
    const std::string binary = file.substr(20 + size + 8);
    const auto view_of = [&](std::size_t accessor) {
      const auto view = static_cast<std::size_t>(root["accessors"].items()[accessor]["bufferView"].integer());
      return root["bufferViews"].items()[view]["extensions"]["EXT_meshopt_compression"];
    };
    const auto unpack = [&](std::size_t accessor, auto& into) {
      const base::JsonReader view = view_of(accessor);
      into.resize(static_cast<std::size_t>(view["count"].integer()));
      const auto* packed = reinterpret_cast<const unsigned char*>(binary.data()) +
                           static_cast<std::size_t>(view["byteOffset"].integer());
      return meshopt_decodeVertexBuffer(into.data(), into.size(),
                                        static_cast<std::size_t>(view["byteStride"].integer()), packed,
                                        static_cast<std::size_t>(view["byteLength"].integer()));
    };
    std::vector<std::array<std::uint16_t, 4>> grid;
    REQUIRE(unpack(0, grid) == 0);
    REQUIRE(unpack(2, colours) == 0);
    const base::JsonReader node = root["nodes"].items()[0];
    for (const auto& at : grid) {
      glm::vec3 p(0);
      for (std::size_t axis = 0; axis < 3; ++axis) {
        p[axis] = static_cast<float>(node["translation"].items()[axis].number() +
                                     at[axis] * node["scale"].items()[axis].number());
      }
      positions.push_back(p);
    }
    const base::JsonReader view = view_of(3);
    CHECK(view["mode"].string() == "TRIANGLES");
    std::vector<std::uint16_t> narrow(static_cast<std::size_t>(view["count"].integer()));
    REQUIRE(view["byteStride"].integer() == 2);
    REQUIRE(meshopt_decodeIndexBuffer(narrow.data(), narrow.size(), 2,
                                      reinterpret_cast<const unsigned char*>(binary.data()) +
                                          static_cast<std::size_t>(view["byteOffset"].integer()),
                                      static_cast<std::size_t>(view["byteLength"].integer())) == 0);
    indices.assign(narrow.begin(), narrow.end());
    materials = root["materials"].items().size();
    blends = root["materials"].items().back().string_or("alphaMode", "OPAQUE") == "BLEND";
    CHECK(wrong.empty());
  }
};

geometry::Mesh shaded_box() {
  geometry::Mesh mesh = box(100, 200, 300);
  geometry::compute_normals(mesh);
  mesh.occlusion.assign(mesh.positions.size(), 1);
  mesh.occlusion.front() = 0;
  return mesh;
}

}  // namespace

TEST_CASE("a compact model has every triangle within the grid of where it was") {
  const geometry::Mesh mesh = shaded_box();
  const auto file =
      io::compact_glb({{"body", {0.8F, 0.7F, 0.6F, 1}, false, mesh}, {"skin", {1, 1, 1, 0.2F}, false, mesh}});
  REQUIRE(file.ok());
  const Unpacked unpacked(*file);
  CHECK(unpacked.materials == 2);
  CHECK(unpacked.blends);
  REQUIRE(unpacked.indices.size() == mesh.indices.size());
  const float step = 0.3F / 65535;  // Metres: the longest side in as many steps as two bytes tell.
  // Triangles come in another order: each that was there is found.
  for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
    glm::vec3 centre(0);
    for (std::size_t k = 0; k < 3; ++k) {
      const glm::vec3& p = mesh.positions[mesh.indices[i + k]];
      centre += glm::vec3(p.x, p.z, -p.y) * (0.001F / 3);  // LPS to +y up.
    }
    float nearest = 1;
    for (std::size_t j = 0; j < unpacked.indices.size(); j += 3) {
      glm::vec3 other(0);
      for (std::size_t k = 0; k < 3; ++k) other += unpacked.positions[unpacked.indices[j + k]] / 3.0F;
      nearest = std::min(nearest, glm::distance(centre, other));
    }
    CHECK(nearest < step);
  }
}

TEST_CASE("what no light reaches is dark in a compact model, and clear where the mesh says how much of it shows") {
  const geometry::Mesh mesh = shaded_box();
  const auto alphas_and_shades = [&mesh](bool fades) {
    const auto file = io::compact_glb({{"territory", {0, 0, 1, 1}, fades, mesh}});
    REQUIRE(file.ok());
    std::pair<int, int> least{255, 255};
    for (const auto& rgba : Unpacked(*file).colours) {
      least.first = std::min<int>(least.first, rgba[3]);
      least.second = std::min<int>(least.second, rgba[0]);
    }
    return least;
  };
  CHECK(alphas_and_shades(true) == std::pair(0, 255));
  const auto [alpha, shade] = alphas_and_shades(false);
  CHECK(alpha == 255);
  CHECK(shade < 128);
}

TEST_CASE("a compact model of nothing is refused") {
  CHECK_FALSE(io::compact_glb({}).ok());
  CHECK_FALSE(io::compact_glb({{"empty", {1, 1, 1, 1}, false, {}}}).ok());
}
