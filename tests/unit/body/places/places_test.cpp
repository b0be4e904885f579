#include "body/places/places.h"

#include <catch2/catch.hpp>
#include <glm/geometric.hpp>

#include "../fixtures.h"

using namespace cluneal::body;
using cluneal::base::operator""_id;

TEST_CASE("A line runs through landmarks of several bones, on both sides", "[places]") {
  Body body;
  body.landmarks["landmark.psis.left"_id] = {40, 150, 10};
  body.landmarks["landmark.sacrum.apex"_id] = {0, 160, -60};
  PlaceTable places;
  places.lines.push_back({"curve.a"_id, {{"landmark.psis"_id, {0, 3, 0}}, {"landmark.sacrum.apex"_id, {10, 0, 5}}}});
  places.lines.push_back({"curve.b"_id, {{"landmark.psis"_id, {}}, {"landmark.moon"_id, {}}}});
  add_lines(body, places);
  REQUIRE(body.curves.count("curve.a.left"_id) == 1);
  const auto& left = body.curves.at("curve.a.left"_id);
  CHECK(glm::distance(left.front(), glm::dvec3(40, 153, 10)) < 1e-9);
  CHECK(glm::distance(left.back(), glm::dvec3(10, 160, -55)) < 1e-9);
  const auto& right = body.curves.at("curve.a.right"_id);
  CHECK(glm::distance(right.back(), glm::dvec3(-10, 160, -55)) < 1e-9);
  for (std::size_t i = 1; i < left.size(); ++i) CHECK(glm::distance(left[i - 1], left[i]) <= 1.001);
  CHECK(body.curves.count("curve.b.left"_id) == 0);
}

TEST_CASE("What places.json must not say is named", "[places]") {
  const test::TemporaryFolder folder;
  const auto load = [&](const std::string& body) {
    return load_place_table(folder.write("places.json", R"({"format": "cluneal-places/1", )" + body + "}"));
  };
  const auto refused = [&](const std::string& body, const std::string& path, const std::string& why) {
    const auto table = load(body);
    REQUIRE_FALSE(table.ok());
    INFO(test::all_text(table.error().details));
    CHECK(test::names(table.error().details, path, why));
  };
  const std::string none = R"("landmarks": [], "between": [], "rims": [], "curves": [], "lines": [)";
  CHECK(load(none + "]").ok());
  refused(none + R"({"id": "curve.a", "through": [{"landmark": "landmark.a"}]}])", "/lines/0",
          "runs through fewer than two places");
  refused(R"("landmarks": [{"id": "landmark.a", "bone": "bone.hip", "net": "a", "row": "b"}],
             "between": [], "rims": [], "curves": [], "lines": [])",
          "/landmarks/0", "needs one of");
  refused(R"("landmarks": [], "between": [{"id": "landmark.a", "ends": [{"bone": "bone.hip", "net": "a"}]}], "rims": [],
             "curves": [], "lines": [])",
          "/between/0", "lies between fewer than two landmarks");
  refused(R"("landmarks": [], "between": [], "rims": [{"id": "curve.a", "through": [
             {"bone": "bone.hip", "net": "a"}, {"bone": "bone.hip", "net": "b"}]}], "curves": [], "lines": [])",
          "/rims/0", "is a rim through fewer than three landmarks");
}
