#include "body/tables/net_table.h"

#include <catch2/catch.hpp>

#include "../fixtures.h"
#include "body/bones/net_check.h"
#include "body/tables/net_rows.h"

using namespace cluneal::body;
using cluneal::body::test::TemporaryFolder;

namespace {

/// A tetrahedron: the smallest closed net.
std::string table_text(const std::string& faces, const std::string& euler = "2") {
  return R"({"format": "cluneal-net/1", "bone": "bone.test", "name": {"en": "Test", "la": null, "ta2": null},
    "side": "left", "euler": )" +
         euler + R"(,
    "frame": {"origin": "a", "up": ["a", "d"]},
    "persons": {"man": {"source": "nobody", "assembled": {"origin": [10, 0, 0], "from": [10, -5, 0], "to": [10, -5, 9]}}},
    "landmarks": [
      {"id": "a", "name": "first", "man": [0, 0, 0]}, {"id": "b", "name": "second", "man": [10, 0, 0]},
      {"id": "c", "name": "third", "man": [0, 10, 0]}, {"id": "d", "name": "fourth", "man": [0, 0, 10]}],
    "faces": )" +
         faces + "}";
}

const char* const sound_faces = R"([{"patch": "base", "triangles": [["a", "c", "b"]]},
  {"patch": "sides", "triangles": [["a", "b", "d"], ["b", "c", "d"], ["c", "a", "d"]]}])";

std::string mistakes_of(const std::string& text) {
  const TemporaryFolder folder;
  const auto table = load_net_table(folder.write("t.json", text));
  if (table) return {};
  return table.error().message + "\n" + cluneal::body::test::all_text(table.error().details);
}

}  // namespace

TEST_CASE("Zipping walks two rows at an even pace", "[net]") {
  // Worked by hand from the rule: with 3 and 2 landmarks A is advanced, then B, then A.
  const std::vector<std::uint32_t> a{0, 1, 2};
  const std::vector<std::uint32_t> b{3, 4};
  const auto strip = stitch_rows(a, b, false);
  REQUIRE(strip.size() == 3);
  CHECK(strip[0] == cluneal::geometry::Triangle{0, 1, 3});
  CHECK(strip[1] == cluneal::geometry::Triangle{1, 2, 3});
  CHECK(strip[2] == cluneal::geometry::Triangle{2, 4, 3});
  // A closed strip of m and n landmarks has m + n triangles.
  CHECK(stitch_rows(a, b, true).size() == 5);
  const std::vector<std::uint32_t> point{7};
  CHECK(stitch_rows(a, point, false).size() == 2);
}

TEST_CASE("A sound table is read", "[net]") {
  const TemporaryFolder folder;
  const auto table = load_net_table(folder.write("t.json", table_text(sound_faces)));
  REQUIRE(table.ok());
  CHECK(table->bone == "bone.test");
  CHECK(table->landmarks.size() == 4);
  CHECK(table->triangles.size() == 4);
  CHECK(table->patch_of_triangle[1] == "sides");
  CHECK(table->find("c") == 2U);
  CHECK_FALSE(table->find("z").has_value());
}

TEST_CASE("A table's mistakes are named", "[net]") {
  using Catch::Matchers::Contains;
  SECTION("a triangle flipped") {
    const std::string text = mistakes_of(table_text(R"([{"patch": "base", "triangles": [["a", "b", "c"]]},
      {"patch": "sides", "triangles": [["a", "b", "d"], ["b", "c", "d"], ["c", "a", "d"]]}])"));
    CHECK_THAT(text, Contains("base") && Contains("sides") && Contains("same direction"));
  }
  SECTION("a face missing") {
    const std::string text = mistakes_of(
        table_text(R"([{"patch": "sides", "triangles": [["a", "b", "d"], ["b", "c", "d"], ["c", "a", "d"]]}])"));
    CHECK_THAT(text, Contains("nothing on its other side") && Contains("a to b"));
  }
  SECTION("an unknown landmark") {
    CHECK_THAT(mistakes_of(table_text(R"([{"patch": "base", "triangles": [["a", "c", "nowhere"]]}])")),
               Contains("nowhere") && Contains("/faces/0"));
  }
  SECTION("a wrong Euler number") {
    CHECK_THAT(mistakes_of(table_text(sound_faces, "0")), Contains("Euler number is 2") && Contains("declares 0"));
  }
  SECTION("a landmark twice in a face") {
    CHECK_THAT(mistakes_of(table_text(R"([{"patch": "base", "triangles": [["a", "a", "b"]]}])")), Contains("twice"));
  }
  SECTION("no JSON at all") {
    CHECK_FALSE(mistakes_of("{").empty());
  }
  SECTION("an absurd place") {
    std::string text = table_text(sound_faces);
    text.replace(text.find("[10, 0, 0]}"), 11, "[1e9, 0, 0]}");
    CHECK_THAT(mistakes_of(text), Contains("out of range"));
  }
}

namespace {

/// The tetrahedron with a second person who follows the first; `head` goes before "landmarks".
std::string scaled_text(const std::string& woman, const std::string& first_landmark = "",
                        const std::string& head = "") {
  std::string text = table_text(sound_faces);
  const auto put = [&](const std::string& before, const std::string& what) { text.insert(text.find(before), what); };
  const std::string end_of_man = "}}},";
  text.insert(text.find(end_of_man) + 2,
              ", \"woman\": {\"source\": \"nobody\", " + woman +
                  R"( "assembled": {"origin": [9, 0, 0], "from": [9, -5, 0], "to": [9, -5, 9]}})");
  put("\"landmarks\"", head);
  put(R"(}, {"id": "b")", first_landmark);
  return text;
}

}  // namespace

TEST_CASE("A person's places can be another's times factors", "[net]") {
  using Catch::Matchers::Contains;
  const TemporaryFolder folder;
  const auto read = [&](const std::string& woman, const std::string& head = "") {
    auto table = load_net_table(folder.write("t.json", scaled_text(woman, "", head)));
    if (!table) FAIL(table.error().message);
    return std::move(*table);
  };
  SECTION("three factors along the axes") {
    const ControlMeshTable table = read(R"("scaled_from": "man", "by": [0.9, 0.8, 1.25],)");
    CHECK(table.landmarks[1].place.at("woman") == glm::dvec3(9, 0, 0));
    CHECK(table.landmarks[2].place.at("woman") == glm::dvec3(0, 8, 0));
    CHECK(table.landmarks[3].place.at("woman") == glm::dvec3(0, 0, 12.5));
    CHECK(table.landmarks[3].place.at("man") == glm::dvec3(0, 0, 10));
    CHECK(table.assembled.at("woman").origin == glm::dvec3(9, 0, 0));
    CHECK(table.scaled.at("woman").from == "man");
  }
  SECTION("one factor, and a sphere that grows with it") {
    const ControlMeshTable table = read(R"("scaled_from": "man", "by": 1.5,)",
                                        R"("functional": [{"surface": "sphere", "name": "s", "landmarks": ["a"],
      "centre": {"man": [2, 0, 0]}, "radius": {"man": 4}, "falloff": 1}], )");
    CHECK(table.landmarks[1].place.at("woman") == glm::dvec3(15, 0, 0));
    CHECK(table.functional[0].centre.at("woman") == glm::dvec3(3, 0, 0));
    CHECK(table.functional[0].radius.at("woman") == 6);
  }
  SECTION("mistakes are named with their place") {
    const auto says = [](const std::string& woman, const char* pointer, const char* what, const std::string& own = "",
                         const std::string& head = "") {
      CHECK_THAT(mistakes_of(scaled_text(woman, own, head)), Contains("t.json") && Contains(pointer) && Contains(what));
    };
    says(R"("scaled_from": "child", "by": 0.9,)", "/persons/woman/scaled_from", "child");
    says(R"("scaled_from": "woman", "by": 0.9,)", "/persons/woman/scaled_from", "is scaled as well");
    says(R"("scaled_from": "man",)", "/persons/woman", "by");
    says(R"("scaled_from": "man", "by": [0.9, 0.9],)", "/persons/woman/by", "three");
    says(R"("scaled_from": "man", "by": [0.9, -0.9, 0.9],)", "/persons/woman/by/1", "out of range");
    says(R"("scaled_from": "man", "by": 9,)", "/persons/woman/by", "out of range");
    says(R"("by": 0.9,)", "/persons/woman/by", "scaled_from");
    says(R"("scaled_from": "man", "by": 0.9,)", "/landmarks/0", "woman", R"(, "woman": [0, 0, 0])");
    says(R"("scaled_from": "man", "by": [0.9, 1, 1],)", "/functional/0", "sphere", "",
         R"("functional": [{"surface": "sphere", "name": "s", "landmarks": ["a"],
      "centre": {"man": [2, 0, 0]}, "radius": {"man": 4}, "falloff": 1}], )");
  }
}

TEST_CASE("A midline bone is completed from its left half", "[net]") {
  // Half an octahedron: the left tip and the ring in the midline.
  const TemporaryFolder folder;
  const auto table = load_net_table(folder.write("t.json", R"({"format": "cluneal-net/1", "bone": "bone.test",
    "name": {"en": "Test"}, "side": "midline", "euler": 2, "frame": {"origin": "back", "up": ["down", "up"]},
    "persons": {"man": {"source": "nobody", "assembled": {"origin": [0, 0, 0], "from": [0, -5, 0], "to": [0, -5, 9]}}},
    "landmarks": [
      {"id": "tip", "name": "tip", "man": [10, 0, 0]},
      {"id": "up", "name": "up", "man": [0, 0, 10], "midline": true},
      {"id": "down", "name": "down", "man": [0, 0, -10], "midline": true},
      {"id": "front", "name": "front", "man": [0, -10, 0], "midline": true},
      {"id": "back", "name": "back", "man": [0, 10, 0], "midline": true}],
    "faces": [{"patch": "left", "zip": [["up", "front", "down", "back", "up"], ["tip"]]}],
    "rows": {"rim": ["up", "tip"], "ring": ["up", "front"]}})"));
  if (!table) FAIL(table.error().message);
  CHECK(table->landmarks.size() == 6);
  CHECK(table->triangles.size() == 8);
  REQUIRE(table->find("tip.right").has_value());
  CHECK(table->landmarks[*table->find("tip.right")].place.at("man").x == Approx(-10));
  CHECK(table->rows.count("rim.right") == 1);
  CHECK(table->rows.count("ring") == 1);
  // Places are named without a side.
  REQUIRE(table->find_place("tip").has_value());
  CHECK(table->find_place("tip")->both_sides);
  REQUIRE(table->find_place("up").has_value());
  CHECK_FALSE(table->find_place("up")->both_sides);
  CHECK_FALSE(table->find_place("nowhere").has_value());
  CHECK(table->find_row("rim")->both_sides);
  CHECK_FALSE(table->find_row("ring")->both_sides);
}

TEST_CASE("The project's own tables are sound", "[net]") {
  const auto table = load_net_table(cluneal::body::test::assets() / "body" / "hip_bone.json");
  if (!table) FAIL(table.error().message);
  CHECK(table->euler == 0);
  CHECK(table->landmarks.size() <= 250);
  CHECK(table->paired);
  for (const char* row : {"crest.top", "crest.outer", "crest.inner"}) CHECK(table->rows.count(row) == 1);
  CHECK_FALSE(table->functional.empty());
}

TEST_CASE("A landmark moved by 15 mm is named", "[net][check]") {
  auto table = load_net_table(cluneal::body::test::assets() / "body" / "hip_bone.json");
  if (!table) FAIL(table.error().message);
  INFO(cluneal::body::test::all_text(misplaced_landmarks(*table)));
  CHECK(misplaced_landmarks(*table).empty());
  int named = 0;
  int first = 0;
  for (std::uint32_t i = 0; i < table->landmarks.size(); ++i) {
    ControlMeshTable moved = *table;
    // A direction that differs from landmark to landmark.
    const double turn = 2.39996 * i;
    const double z = 1 - 2 * (i + 0.5) / static_cast<double>(table->landmarks.size());
    const double r = std::sqrt(1 - z * z);
    moved.landmarks[i].place["man"] += 15.0 * glm::dvec3(r * std::cos(turn), r * std::sin(turn), z);
    const auto remarks = misplaced_landmarks(moved);
    if (remarks.empty()) continue;
    if (cluneal::body::test::names(remarks, moved.landmarks[i].id, "mm")) ++named;
    if (remarks.front().path == table->bone + " " + moved.landmarks[i].id) ++first;
  }
  // Sliding of the persons' correspondences hides a few; most must be named, and named first.
  CHECK(named >= static_cast<int>(0.97 * static_cast<double>(table->landmarks.size())));
  CHECK(first >= static_cast<int>(0.97 * static_cast<double>(table->landmarks.size())));
}
