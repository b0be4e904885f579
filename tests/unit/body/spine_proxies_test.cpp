#include "body/spine_proxies.h"

#include <catch2/catch.hpp>
#include <glm/geometric.hpp>

#include "body/build_body.h"
#include "fixtures.h"

using namespace cluneal::body;

TEST_CASE("The stack is walked by half wedges", "[spine]") {
  // Worked by hand: an upright plateau, a straight disc of 10, then a body of 20 whose wedge of 180 degrees turns its
  // axis by 90 before its height is walked: its up points backward (0, 1, 0), its back downward... (a = -90).
  const cluneal::body::test::TemporaryFolder folder;
  const auto file = folder.write("s.json", R"({"format": "cluneal-spine-proxies/1",
    "persons": {"man": {"plateau": {"y": 50, "z": 20, "slope": 0}}},
    "stack": [{"id": "disc.a", "height": 10, "wedge": 0}, {"id": "vertebra.a", "height": 20, "wedge": 180}],
    "points": [{"id": "landmark.vertebra.a.foramen", "vertebra": "vertebra.a", "lateral": 3, "back": 4, "up": 5},
               {"id": "landmark.sacrum.ala", "vertebra": "plateau", "lateral": 1, "back": 2, "up": 3}]})");
  const auto points = spine_proxies(file, "man");
  if (!points) FAIL(points.error().message);
  // Centre: (0, 50, 30) + 10 up, up = (0, -sin(-90), cos(-90)) = (0, 1, 0); back = (0, 0, -1).
  CHECK(glm::distance(points->at(*Id::parse("landmark.vertebra.a.foramen")), glm::dvec3(3, 65, 26)) < 1e-9);
  CHECK(glm::distance(points->at(*Id::parse("landmark.sacrum.ala")), glm::dvec3(1, 52, 23)) < 1e-9);
  CHECK_FALSE(spine_proxies(file, "woman").ok());
}

TEST_CASE("The project's own spine has the published lordosis and order", "[spine]") {
  for (const std::string& person : known_persons()) {
    const auto points = spine_proxies(cluneal::body::test::assets() / "body" / "spine_proxies.json", person);
    if (!points) FAIL(points.error().message);
    INFO(person);
    double below = -100;
    for (const char* level : {"l5", "l4", "l3", "l2", "l1", "t12"}) {
      const glm::dvec3 foramen = points->at(*Id::parse("landmark.vertebra." + std::string(level) + ".foramen"));
      CHECK(foramen.x > 0);
      // Body centres are 33 to 43 mm apart in these spines (evidence 8.7); foramina follow them.
      if (below > -100) {
        CHECK(foramen.z - below > 25);
        CHECK(foramen.z - below < 48);
      }
      below = foramen.z;
    }
  }
}
