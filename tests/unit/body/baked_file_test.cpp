#include "body/baked_file.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <catch2/catch.hpp>
#include <cstring>
#include <fstream>

#include "base/file.h"
#include "base/parallel.h"
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
  PlacedSite site{*base::Id::parse("site.test.left"), course.id, {31, 0.1, 1}, {0, 1, 0}, 3, nullptr};
  add_marker(site);
  body.sites[site.id] = site;
  geometry::Mesh patch = body::test::sphere_mesh({40, 0, 0}, 10, 4);
  for (std::size_t v = 0; v < patch.positions.size(); ++v) patch.occlusion.push_back(static_cast<float>(v % 2));
  PlacedTerritory territory;
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
  BakedHeader header;
  std::memcpy(static_cast<void*>(&header), bytes.data(), sizeof(header));
  const std::string sum =
      base::content_hash(std::string_view(bytes).substr(sizeof(BakedHeader), header.late_offset - sizeof(BakedHeader)));
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
  const PlacedSite& site = back->sites.at(*base::Id::parse("site.test.left"));
  CHECK(site.nerve == course.id);
  CHECK(site.point == glm::dvec3(31, 0.1, 1));
  CHECK(site.outward == glm::dvec3(0, 1, 0));
  CHECK(site.radius == 3);
  CHECK(site.marker->positions == body.sites.begin()->second.marker->positions);
  const PlacedTerritory& territory = back->territories.at(*base::Id::parse("territory.test.left"));
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

TEST_CASE("The finest meshes of a baked body are read when they are asked for", "[baked]") {
  constexpr auto finest = static_cast<std::size_t>(LevelOfDetail::finest),
                 still = static_cast<std::size_t>(LevelOfDetail::still);
  const body::test::TemporaryFolder folder;
  const auto file = folder.path() / "a.body";
  const Body body = sample_body();
  REQUIRE(write_baked(file, body, sample_key).ok());
  const std::string whole = read(file);
  BakedHeader header;
  std::memcpy(static_cast<void*>(&header), whole.data(), sizeof(header));
  REQUIRE(header.late_offset < whole.size());

  SECTION("as they were, though the file has another body by then") {
    const auto late = read_baked(file, sample_key, Finest::when_asked_for);
    REQUIRE(late.ok());
    REQUIRE(base::write_atomically(file, std::string_view("another")).ok());
    for (const auto& [id, shape] : body.shapes) {
      const Shape& other = late->shapes.at(id);
      CHECK_FALSE(other.mesh[finest].is_read());
      CHECK(other.mesh[still]->positions == shape.mesh[still]->positions);
      CHECK_FALSE(other.mesh[finest].is_read());
      CHECK(other.mesh[finest]->positions == shape.mesh[finest]->positions);
      CHECK(other.mesh[finest]->indices == shape.mesh[finest]->indices);
      CHECK(other.mesh[finest].is_read());
      CHECK(late->shapes.at(id).mesh[finest].get() == other.mesh[finest].get());
    }
    const Course& course = late->courses.begin()->second;
    CHECK_FALSE(course.tube[finest].is_read());
    CHECK(course.tube[finest]->radii == body.courses.begin()->second.tube[finest]->radii);
    CHECK(late->late_faults->take().empty());
    CHECK(read(file) == "another");
  }
  SECTION("or told to be damaged, with the next level in their place and the file gone") {
    // Every byte of them: each belongs to what one mesh's hash covers.
    for (std::size_t at = header.late_offset; at < whole.size(); at += 97) {
      std::string bytes = whole;
      bytes[at] = static_cast<char>(bytes[at] ^ 0x20);
      write(file, bytes);
      const auto late = read_baked(file, sample_key, Finest::when_asked_for);
      REQUIRE(late.ok());
      std::size_t damaged = 0;
      const auto look = [&](const std::array<LevelMesh, 3>& levels) {
        if (levels[finest].get() == levels[still].get()) ++damaged;
      };
      for (const auto& [id, shape] : late->shapes) look(shape.mesh);
      for (const auto& [id, course] : late->courses) look(course.tube);
      INFO("byte " << at);
      CHECK(damaged == 1);
      const auto faults = late->late_faults->take();
      REQUIRE(faults.size() == 1);
      CHECK(faults[0].find(file.string() + " is damaged: the checksum of a finest mesh") != std::string::npos);
      CHECK(faults[0].find("built again at the next start") != std::string::npos);
      CHECK_FALSE(std::filesystem::exists(file));
    }
  }
  SECTION("or told to be cut short") {
    // While it is open: what is read at once has been read by then.
    write(file, whole);
    const auto late = read_baked(file, sample_key, Finest::when_asked_for);
    REQUIRE(late.ok());
    std::filesystem::resize_file(file, header.late_offset);
    const auto& levels = late->shapes.begin()->second.mesh;
    CHECK(levels[finest].get() == levels[still].get());
    const auto faults = late->late_faults->take();
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].find("is cut short") != std::string::npos);
  }
  SECTION("and refused where their own hash covers a lie") {
    std::vector<BakedArray> arrays(header.array_count);
    std::memcpy(static_cast<void*>(arrays.data()), whole.data() + sizeof(BakedHeader),
                arrays.size() * sizeof(BakedArray));
    std::vector<std::size_t> starts;  // Of the meshes: the indices are the last array of each.
    bool first = true;
    for (const BakedArray& array : arrays) {
      if (array.offset < header.late_offset) continue;
      if (first) starts.push_back(array.offset);
      first = array.kind == ArrayKind::index;
    }
    starts.push_back(whole.size());
    std::size_t tried = 0;
    for (const BakedArray& array : arrays) {
      if (array.offset < header.late_offset) continue;
      std::string bytes = whole;
      std::memset(bytes.data() + array.offset, array.kind == ArrayKind::index ? 0x7f : 0xff, 4);
      const auto end = std::upper_bound(starts.begin(), starts.end(), array.offset);
      const auto hash = [&](const std::string& all) {
        return base::content_hash(std::string_view(all).substr(*(end - 1), *end - *(end - 1)));
      };
      const std::size_t stands = whole.find(hash(whole));
      REQUIRE(stands < header.late_offset);
      bytes.replace(stands, 32, hash(bytes));
      write(file, resealed(bytes));
      const auto late = read_baked(file, sample_key, Finest::when_asked_for);
      REQUIRE(late.ok());
      for (const auto& [id, shape] : late->shapes) (void)shape.mesh[finest].pointer();
      for (const auto& [id, course] : late->courses) (void)course.tube[finest].pointer();
      const auto faults = late->late_faults->take();
      REQUIRE(faults.size() == 1);
      CHECK(faults[0].find("the contents of a finest mesh do not fit together") != std::string::npos);
      ++tried;
    }
    CHECK(tried > 8);
  }
}

TEST_CASE("Whoever asks for a late mesh at once has one reading of it", "[baked]") {
  std::atomic<int> readings{0};
  const LevelMesh level = LevelMesh::later([&readings] {
    ++readings;
    return LevelMesh::Pointer(std::make_shared<const geometry::Mesh>(body::test::sphere_mesh({0, 0, 0}, 10)));
  });
  const LevelMesh copy = level;
  CHECK(level);
  CHECK_FALSE(level.is_read());
  std::vector<const geometry::Mesh*> got(64);
  base::for_each_parallel(got.size(), [&](std::size_t i) { got[i] = (i % 2 == 0 ? level : copy).get(); });
  CHECK(readings == 1);
  CHECK(level.is_read());
  CHECK(std::all_of(got.begin(), got.end(), [&](const auto* mesh) { return mesh == level.get(); }));
}

TEST_CASE("A baked file that lies under a good checksum is refused or harmless", "[baked]") {
  const body::test::TemporaryFolder folder;
  const auto file = folder.path() / "a.body";
  REQUIRE(write_baked(file, sample_body(), sample_key).ok());
  const std::string whole = read(file);
  BakedHeader header;
  std::memcpy(static_cast<void*>(&header), whole.data(), sizeof(header));
  const auto changed = folder.path() / "b.body";
  SECTION("a byte of the array table or the directory at its extremes: no crash, no endless allocation") {
    const std::size_t end = header.directory_offset + header.directory_size;
    for (std::size_t at = sizeof(BakedHeader); at < end; at += 5) {
      for (const char value : {'\xff', '\x00'}) {
        std::string bytes = whole;
        bytes[at] = value;
        write(changed, resealed(bytes));
        (void)read_baked(changed, sample_key);
      }
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
