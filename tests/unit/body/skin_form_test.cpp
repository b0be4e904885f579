#include <catch2/catch.hpp>
#include <cmath>
#include <glm/trigonometric.hpp>
#include <numbers>

#include "fixtures.h"
#include "geometry/bvh.h"

using namespace cluneal;
using namespace cluneal::body;
using base::operator""_id;

namespace {

/// The skin seen straight from behind and from in front, mm.
class Profile {
 public:
  explicit Profile(const Body& body) : tree_(body.shapes.at("skin.trunk"_id).at(LevelOfDetail::finest)) {}
  /// Greatest y of the skin at x and z.
  [[nodiscard]] double back(double x, double z) const { return far - met({{x, far, z}, {0, -1, 0}}); }
  /// Least y of the skin at x and z.
  [[nodiscard]] double front(double x, double z) const { return met({{x, -far, z}, {0, 1, 0}}) - far; }
  /// Degrees by which the back's skin leans forward downward between two heights, 0 where it hangs straight.
  [[nodiscard]] double lean(double x, double above, double below) const {
    return glm::degrees(std::atan2(back(x, above) - back(x, below), above - below));
  }

 private:
  static constexpr double far = 1000;
  [[nodiscard]] double met(const geometry::Ray& ray) const {
    const auto hit = tree_.first_hit(ray);
    REQUIRE(hit);
    return hit->distance;
  }
  geometry::Bvh tree_;
};

}  // namespace

// What each section wants is what one sees on a standing, lean adult; the limits are wide, since none is published.
TEST_CASE("The skin has the form of a standing adult", "[skin]") {
  for (const std::string person : {"man", "woman"}) {
    INFO(person);
    const Body& body = cluneal::body::test::real_body(person);
    const Profile skin(body);
    const glm::dvec3 psis = body.landmarks.at("landmark.psis.left"_id);
    const glm::dvec3 ischium = body.landmarks.at("landmark.ischial_tuberosity.left"_id);
    const glm::dvec3 apex = body.landmarks.at("landmark.sacrum.apex"_id);

    // A dimple over the posterior superior iliac spine: deeper than the skin round it.
    double round = 0;
    for (int i = 0; i < 8; ++i) {
      const double turn = i * std::numbers::pi / 4;
      round += skin.back(psis.x + 20 * std::cos(turn), psis.z + 20 * std::sin(turn)) / 8;
    }
    CHECK(skin.back(psis.x, psis.z) < round - 2);

    // The natal cleft: none over the middle of the sacrum, deep beside the coccyx.
    const auto cleft = [&](double z) { return skin.back(75, z) - skin.back(0, z); };
    CHECK(cleft(psis.z) < 12);
    CHECK(cleft(apex.z - 40) > 20);

    // The lumbar furrow: shallow, and fading towards the ribs.
    const auto furrow = [&](double z) { return skin.back(35, z) - skin.back(0, z); };
    const glm::dvec3 twelfth = body.landmarks.at("landmark.vertebra.t12.foramen.left"_id);
    CHECK(furrow(80) > 3);
    CHECK(furrow(80) < 12);
    CHECK(furrow(twelfth.z + 40) < 0.5 * furrow(80));

    // The gluteal fold: the buttock turns under above it, the thigh hangs straight below, and it runs out to the side.
    const double fold = ischium.z - 22;
    CHECK(skin.lean(70, fold + 14, fold) > 40);
    CHECK(skin.lean(70, fold - 10, fold - 40) < 15);
    CHECK(skin.lean(125, fold + 14, fold) < 40);

    // The groin: no step from belly to thigh.
    for (int z = -60; z > -270; z -= 10) {
      INFO("z " << z);
      CHECK(std::abs(skin.front(100, z + 10) - 2 * skin.front(100, z) + skin.front(100, z - 10)) < 3);
    }
  }
}
