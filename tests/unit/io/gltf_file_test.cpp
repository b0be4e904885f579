// Packed buffer views, which no program at hand writes: the packing is meshoptimizer's own.

#include "io/gltf_file.h"

#include <meshoptimizer.h>

#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstring>

#include "io/gltf_reader.h"

using namespace cluneal;

namespace {

constexpr std::array<float, 12> tetrahedron_points{0, 0, 0, 0.04F, 0, 0, 0, 0.05F, 0, 0, 0, 0.06F};
constexpr std::array<unsigned, 12> tetrahedron_faces{0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3};

/// Hands out the packed buffer under any name.
class OneBuffer : public io::Companions {
 public:
  std::vector<std::byte> bytes;
  std::optional<std::vector<std::byte>> read(const std::string&) override { return bytes; }
};

struct Packed {
  OneBuffer buffer;
  std::size_t vertices = 0, indices = 0;  ///< Their bytes, one behind the other.
};

Packed packed(std::span<const std::byte> vertices) {
  std::vector<unsigned char> first(meshopt_encodeVertexBufferBound(4, 12)),
      second(meshopt_encodeIndexBufferBound(12, 4));
  Packed result;
  result.vertices = meshopt_encodeVertexBuffer(first.data(), first.size(), vertices.data(), 4, 12);
  result.indices = meshopt_encodeIndexBuffer(second.data(), second.size(), tetrahedron_faces.data(), 12);
  for (std::size_t i = 0; i < result.vertices; ++i) result.buffer.bytes.push_back(std::byte{first[i]});
  for (std::size_t i = 0; i < result.indices; ++i) result.buffer.bytes.push_back(std::byte{second[i]});
  return result;
}

std::string gltf(const Packed& packed, const std::string& filter) {
  const auto view = [](std::size_t at, std::size_t length, const std::string& more, int bytes) {
    return R"({"buffer":1,"byteLength":)" + std::to_string(bytes) +
           R"(,"extensions":{"EXT_meshopt_compression":{"buffer":0,"byteOffset":)" + std::to_string(at) +
           R"(,"byteLength":)" + std::to_string(length) + "," + more + "}}}";
  };
  return R"({"asset":{"version":"2.0"},"extensionsRequired":["EXT_meshopt_compression"],"scenes":[{"nodes":[0]}],)"
         R"("nodes":[{"mesh":0}],"meshes":[{"primitives":[{"attributes":{"POSITION":0},"indices":1}]}],)"
         R"("accessors":[{"bufferView":0,"componentType":5126,"count":4,"type":"VEC3"},)"
         R"({"bufferView":1,"componentType":5125,"count":12,"type":"SCALAR"}],"buffers":[{"uri":"a.bin","byteLength":)" +
         std::to_string(packed.buffer.bytes.size()) + R"(},{"byteLength":96}],"bufferViews":[)" +
         view(0, packed.vertices, R"("byteStride":12,"count":4,"mode":"ATTRIBUTES","filter":")" + filter + "\"", 48) +
         "," + view(packed.vertices, packed.indices, R"("byteStride":4,"count":12,"mode":"TRIANGLES")", 48) + "]}";
}

base::Result<io::RawSurface> read(Packed& packed, const std::string& filter) {
  const std::string text = gltf(packed, filter);
  return io::read_gltf(std::as_bytes(std::span(text)), packed.buffer);
}

}  // namespace

TEST_CASE("packed buffer views are unpacked") {
  Packed plain = packed(std::as_bytes(std::span(tetrahedron_points)));
  const auto surface = read(plain, "NONE");
  INFO((surface.ok() ? std::string() : surface.error().message));
  REQUIRE(surface.ok());
  CHECK(surface->triangles.size() == 4);
  CHECK(surface->points[3].z == Approx(0.06));

  plain.buffer.bytes[1] ^= std::byte{0xFF};
  plain.buffer.bytes.resize(plain.buffer.bytes.size() - 4);
  const auto damaged = read(plain, "NONE");
  REQUIRE_FALSE(damaged.ok());
}

TEST_CASE("numbers with exponents of their own are brought to floats") {
  // A mantissa of 24 bits below an exponent of 8.
  std::array<std::uint32_t, 12> exponents{};
  for (std::size_t i = 0; i < tetrahedron_points.size(); ++i) {
    const auto mantissa = static_cast<std::uint32_t>(std::lround(tetrahedron_points[i] * 65536));
    exponents[i] = (mantissa & 0xFFFFFFU) | (static_cast<std::uint32_t>(-16) << 24U);
  }
  Packed filtered = packed(std::as_bytes(std::span(exponents)));
  const auto surface = read(filtered, "EXPONENTIAL");
  INFO((surface.ok() ? std::string() : surface.error().message));
  REQUIRE(surface.ok());
  CHECK(surface->points[1].x == Approx(0.04).epsilon(1e-3));
  const auto refused = read(filtered, "OCTAHEDRAL");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().message.find("OCTAHEDRAL") != std::string::npos);
}
