#include "body/baked_file.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <fstream>

#include "base/file.h"
#include "body/baked_layout.h"
#include "body/nerves/course.h"
#include "body/places/marks.h"
#include "fixtures.h"

using namespace cluneal;
using namespace cluneal::body;

namespace {

const std::string sample_key = "0123456789abcdef0123456789abcdef";

Body sample_body() {
  Body body = body::test::round_body();
  body.tilt_backward = 5;
  Course course;
  course.id = *base::Id::parse("nerve.test.left");
  for (int i = 0; i < 40; ++i) course.line.emplace_back(30.0 + i, 0.1 * i * i, 1.0);
  course.radius.assign(course.line.size(), 0.5);
  add_tubes(course);
  course.waypoints.push_back({"starts", course.line.front(), 0, {{"claim.a", 61.5, 65}}});
  body.courses[course.id] = course;
  LaidSite site{*base::Id::parse("site.test.left"), course.id, {31, 0.1, 1}, {0, 1, 0}, 3, nullptr};
  add_marker(site);
  body.sites[site.id] = site;
  geometry::Mesh patch = body::test::sphere_mesh({40, 0, 0}, 10, 4);
  for (std::size_t v = 0; v < patch.positions.size(); ++v) patch.occlusion.push_back(static_cast<float>(v % 2));
  LaidTerritory territory;
  territory.id = *base::Id::parse("territory.test.left");
  territory.patch = std::make_shared<const geometry::Mesh>(patch);
  territory.core = {{1, 2, 3}, {4, 5, 6}, {7, 8, 10}};
  territory.extent = {{0, 2, 3}, {4, 5, 7}, {7, 9, 10}};
  territory.core_area = 700;
  territory.extent_area = 900;
  body.territories[territory.id] = territory;
  body.published.source = "somebody";
  body.published.places.push_back({*base::Id::parse("landmark.psis"), {48, 147, 15}, {5, 5, 8}});
  body.published.distances.push_back(
      {"PSIS", *base::Id::parse("landmark.psis.left"), *base::Id::parse("landmark.psis.right"), 96.8, 11.4, 0.5});
  body.remarks.push_back({base::Severity::warning, "", "bone.hip", "is round"});
  return body;
}

std::string read(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}
void write(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

/// The bytes with a checksum that fits them: what a wilful fault would carry.
std::string resealed(std::string bytes) {
  const std::string sum = base::content_hash(std::string_view(bytes).substr(sizeof(BakedHeader)));
  std::memcpy(bytes.data() + offsetof(BakedHeader, checksum), sum.data(), 32);
  return bytes;
}

}  // namespace

TEST_CASE("A baked body comes back as it was", "[baked]") {
  const body::test::TemporaryFolder folder;
  const auto file = folder.path() / "a.body";
  const Body body = sample_body();
  REQUIRE(write_baked(file, body, sample_key).ok());
  const auto back = read_baked(file, sample_key);
  if (!back) FAIL(back.error().message);
  CHECK(back->person == body.person);
  CHECK(back->tilt_backward == 5);
  CHECK(back->landmarks == body.landmarks);
  CHECK(back->curves == body.curves);
  REQUIRE(back->shapes.size() == 2);
  for (const auto& [id, shape] : body.shapes) {
    const Shape& other = back->shapes.at(id);
    CHECK(other.declared_euler == 2);
    for (std::size_t d = 0; d < 3; ++d) {
      CHECK(other.mesh[d]->positions == shape.mesh[d]->positions);
      CHECK(other.mesh[d]->normals == shape.mesh[d]->normals);
      CHECK(other.mesh[d]->indices == shape.mesh[d]->indices);
    }
  }
  const Course& course = back->courses.begin()->second;
  CHECK(course.line == body.courses.begin()->second.line);
  CHECK(course.tube[2]->radii == body.courses.begin()->second.tube[2]->radii);
  REQUIRE(course.waypoints.size() == 1);
  CHECK(course.waypoints[0].residuals.at(0).published == 65);
  const LaidSite& site = back->sites.at(*base::Id::parse("site.test.left"));
  CHECK(site.nerve == course.id);
  CHECK(site.point == glm::dvec3(31, 0.1, 1));
  CHECK(site.outward == glm::dvec3(0, 1, 0));
  CHECK(site.radius == 3);
  CHECK(site.marker->positions == body.sites.begin()->second.marker->positions);
  const LaidTerritory& territory = back->territories.at(*base::Id::parse("territory.test.left"));
  CHECK(territory.patch->occlusion == body.territories.begin()->second.patch->occlusion);
  CHECK(territory.core == body.territories.begin()->second.core);
  CHECK(territory.extent == body.territories.begin()->second.extent);
  CHECK(territory.core_area == 700);
  CHECK(territory.extent_area == 900);
  CHECK(back->published.distances.at(0).allowed_sd == 0.5);
  CHECK(back->published.places.at(0).mean == glm::dvec3(48, 147, 15));
  CHECK(back->remarks == body.remarks);
}

TEST_CASE("A baked file with another key, cut short or changed is refused", "[baked]") {
  const body::test::TemporaryFolder folder;
  const auto file = folder.path() / "a.body";
  REQUIRE(write_baked(file, sample_body(), sample_key).ok());
  CHECK_FALSE(read_baked(file, "another key").ok());
  CHECK_FALSE(read_baked(folder.path() / "none.body", sample_key).ok());
  const std::string whole = read(file);
  const auto changed = folder.path() / "b.body";
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{7}, sizeof(BakedHeader), whole.size() / 2, whole.size() - 1}) {
    write(changed, whole.substr(0, size));
    CHECK_FALSE(read_baked(changed, sample_key).ok());
  }
  for (std::size_t at = 0; at < whole.size(); at += 97) {
    std::string bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x20);
    write(changed, bytes);
    // The last word of the header says nothing; every other byte is covered.
    if (at >= offsetof(BakedHeader, reserved) && at < sizeof(BakedHeader)) continue;
    INFO("byte " << at);
    CHECK_FALSE(read_baked(changed, sample_key).ok());
  }
}

TEST_CASE("A baked file that lies under a good checksum is refused or harmless", "[baked]") {
  const body::test::TemporaryFolder folder;
  const auto file = folder.path() / "a.body";
  REQUIRE(write_baked(file, sample_body(), sample_key).ok());
  const std::string whole = read(file);
  BakedHeader header;
  std::memcpy(static_cast<void*>(&header), whole.data(), sizeof(header));
  const auto changed = folder.path() / "b.body";
  // Every byte of the array table and the directory set to its extremes: no crash, no endless allocation.
  const std::size_t end = header.directory_offset + header.directory_size;
  for (std::size_t at = sizeof(BakedHeader); at < end; at += 5) {
    for (const char value : {'\xff', '\x00'}) {
      std::string bytes = whole;
      bytes[at] = value;
      write(changed, resealed(bytes));
      (void)read_baked(changed, sample_key);
    }
  }
  SECTION("an index beyond the vertices") {
    std::vector<BakedArray> arrays(header.array_count);
    std::memcpy(static_cast<void*>(arrays.data()), whole.data() + sizeof(BakedHeader),
                arrays.size() * sizeof(BakedArray));
    for (const BakedArray& array : arrays) {
      if (array.kind != ArrayKind::index) continue;
      std::string bytes = whole;
      const std::uint32_t wild = 0x7fffffff;
      std::memcpy(bytes.data() + array.offset, &wild, sizeof(wild));
      write(changed, resealed(bytes));
      CHECK_FALSE(read_baked(changed, sample_key).ok());
    }
  }
  SECTION("a coordinate that is no number") {
    std::vector<BakedArray> arrays(header.array_count);
    std::memcpy(static_cast<void*>(arrays.data()), whole.data() + sizeof(BakedHeader),
                arrays.size() * sizeof(BakedArray));
    for (const BakedArray& array : arrays) {
      if (array.kind == ArrayKind::index || array.kind == ArrayKind::double1) continue;
      std::string bytes = whole;
      std::memset(bytes.data() + array.offset, 0xff, 8);
      write(changed, resealed(bytes));
      CHECK_FALSE(read_baked(changed, sample_key).ok());
    }
  }
}

TEST_CASE("The cache's key follows every input", "[baked]") {
  const body::test::TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "body");
  const auto table = folder.write("body/a.json", "{}");
  const auto first = cache_key(folder.path(), "atlas", "man");
  REQUIRE(first.ok());
  CHECK(*cache_key(folder.path(), "atlas", "man") == *first);
  CHECK(*cache_key(folder.path(), "other", "man") != *first);
  CHECK(*cache_key(folder.path(), "atlas", "woman") != *first);
  CHECK(*cache_key(folder.path(), "atlas", "man", {.occlusion = false}) != *first);
  folder.write("body/a.json", "{ }");
  CHECK(*cache_key(folder.path(), "atlas", "man") != *first);
  CHECK_FALSE(cache_key(folder.path() / "nowhere", "atlas", "man").ok());
}
