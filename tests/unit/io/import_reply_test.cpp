#include "io/import_reply.h"

#include <sys/mman.h>

#include <catch2/catch.hpp>
#include <cstring>
#include <limits>

#include "geometry/topology.h"
#include "io/descriptor.h"
#include "models.h"

using namespace cluneal;

namespace {

std::vector<std::byte> written(const base::Result<io::ForeignModel>& reply) {
  const io::Descriptor file(::memfd_create("reply", MFD_CLOEXEC));
  REQUIRE(io::write_reply(file.number(), reply));
  const auto mapped = io::MappedBytes::of_descriptor(file.number());
  REQUIRE(mapped);
  return {mapped->bytes().begin(), mapped->bytes().end()};
}

io::ForeignModel sample() {
  io::ForeignModel model;
  model.mesh = box(1, 2, 3);
  geometry::compute_normals(model.mesh);
  model.format = "PLY";
  model.parts = 3;
  model.millimetres_per_unit = 25.4;
  model.unit_declared = true;
  model.unit_note = "a note";
  model.transform[3][1] = 7.5;
  model.content_hash = std::string(32, 'a');
  return model;
}

}  // namespace

TEST_CASE("a model survives the way from child to parent") {
  base::Result<io::ForeignModel> sent(sample());
  sent.warnings.push_back({base::Severity::warning, {}, {}, "left something out"});
  const auto got = io::read_reply(written(sent));
  REQUIRE(got.ok());
  CHECK(got->mesh.positions == sent->mesh.positions);
  CHECK(got->mesh.normals == sent->mesh.normals);
  CHECK(got->mesh.indices == sent->mesh.indices);
  CHECK(got->format == "PLY");
  CHECK(got->parts == 3);
  CHECK(got->millimetres_per_unit == 25.4);
  CHECK(got->unit_declared);
  CHECK(got->unit_note == "a note");
  CHECK(got->transform == sent->transform);
  REQUIRE(got.warnings.size() == 1);
  CHECK(got.warnings[0].message == "left something out");
}

TEST_CASE("a refusal survives it too") {
  const auto got = io::read_reply(written(base::Error{"is no model", {}}));
  REQUIRE_FALSE(got.ok());
  CHECK(got.error().message == "is no model");
}

TEST_CASE("a reply that is cut short or too long is never taken") {
  const std::vector<std::byte> whole = written(sample());
  for (std::size_t size = 0; size < whole.size(); ++size) {
    REQUIRE_FALSE(io::read_reply(std::span(whole).first(size)).ok());
  }
  std::vector<std::byte> longer = whole;
  longer.push_back(std::byte{0});
  CHECK_FALSE(io::read_reply(longer).ok());
}

TEST_CASE("no changed byte makes an unsound model") {
  const std::vector<std::byte> whole = written(sample());
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const unsigned value : {0U, 1U, 127U, 255U}) {
      std::vector<std::byte> changed = whole;
      changed[at] = static_cast<std::byte>(value);
      const auto got = io::read_reply(changed);
      if (!got.ok()) continue;
      REQUIRE(got->mesh.normals.size() == got->mesh.positions.size());
      for (const std::uint32_t index : got->mesh.indices) REQUIRE(index < got->mesh.positions.size());
    }
  }
}

TEST_CASE("a model with wrong contents is refused") {
  io::ForeignModel model = sample();
  SECTION("an index out of range") {
    model.mesh.indices[5] = 8;
  }
  SECTION("a position that is no number") {
    model.mesh.positions[2].y = std::numeric_limits<float>::quiet_NaN();
  }
  SECTION("an endless normal") {
    model.mesh.normals[2].y = std::numeric_limits<float>::infinity();
  }
  SECTION("a lone corner") {
    model.mesh.indices.pop_back();
  }
  SECTION("a normal too few") {
    model.mesh.normals.pop_back();
  }
  SECTION("no unit") {
    model.millimetres_per_unit = 0;
  }
  SECTION("no place") {
    model.transform[0][0] = std::numeric_limits<double>::quiet_NaN();
  }
  SECTION("no hash") {
    model.content_hash = "nonsense";
  }
  SECTION("nothing at all") {
    model.mesh.indices.clear();
  }
  CHECK_FALSE(io::read_reply(written(model)).ok());
}
