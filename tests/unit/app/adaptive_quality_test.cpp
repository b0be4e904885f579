#include "app/adaptive_quality.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace cluneal;
using app::AdaptiveQuality;
using app::QualityLevel;
using body::LevelOfDetail;

namespace {

void frames(AdaptiveQuality& governor, int count, double milliseconds) {
  for (int i = 0; i < count; ++i) governor.took(milliseconds);
}

}  // namespace

TEST_CASE("a moving picture starts with less geometry at full size") {
  CHECK(AdaptiveQuality().effort() == QualityLevel{LevelOfDetail::moving, 1.0f});
}

TEST_CASE("slow frames take away pixels step by step, down to half the size and no further") {
  AdaptiveQuality governor(33);
  std::vector<float> sizes;
  for (int i = 0; i < 20; ++i) {
    sizes.push_back(governor.effort().resolution);
    governor.took(50);
  }
  CHECK(sizes.front() == 1.0f);
  CHECK(sizes.back() == 0.5f);
  for (std::size_t i = 1; i < sizes.size(); ++i) CHECK(sizes[i] <= sizes[i - 1]);
}

TEST_CASE("one slow frame changes nothing, a very slow one does") {
  AdaptiveQuality governor(33);
  frames(governor, 5, 20);
  governor.took(40);
  frames(governor, 1, 20);
  CHECK(governor.effort() == QualityLevel{LevelOfDetail::moving, 1.0f});
  governor.took(200);
  CHECK(governor.effort() == QualityLevel{LevelOfDetail::moving, 0.75f});
}

TEST_CASE("with room to spare the size comes back, and then the geometry") {
  AdaptiveQuality governor(33);
  frames(governor, 10, 60);
  REQUIRE(governor.effort().resolution == 0.5f);
  frames(governor, 200, 5);
  CHECK(governor.effort() == QualityLevel{LevelOfDetail::still, 1.0f});
}

TEST_CASE("it does not flutter on a machine that manages three quarters but not the whole") {
  // By pixels: full 40 ms, three quarters 40 * 0.5625 = 22.5 ms. Going back up would be too slow again at once.
  AdaptiveQuality governor(33);
  int changes = 0;
  float last = governor.effort().resolution;
  for (int i = 0; i < 500; ++i) {
    const float size = governor.effort().resolution;
    if (size != last) ++changes;
    last = size;
    governor.took(40.0 * static_cast<double>(size) * static_cast<double>(size));
  }
  CHECK(changes == 1);
  CHECK(last == 0.75f);
}
