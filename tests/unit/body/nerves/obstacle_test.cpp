#include "body/core/obstacle.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

#include "../fixtures.h"
#include "body/core/bone_field.h"
#include "body/nerves/course.h"
#include "body/nerves/elastic_line.h"

using namespace cluneal;
using namespace cluneal::body;

namespace {

using base::operator""_id;

/// A muscle's belly by its formula, with no mesh: the sum of (x / a)^2 over the axes is 1.
class Belly final : public Obstacle {
 public:
  Belly(const glm::dvec3& centre, const glm::dvec3& half_axes) : centre_(centre), half_(half_axes) {}
  using Obstacle::contact;

  [[nodiscard]] std::optional<Contact> contact(const glm::dvec3& point, double within) const override {
    // The nearest point is half^2 y / (half^2 + t) for the one t beyond the last pole for which it lies on the surface.
    glm::dvec3 y = glm::abs(point - centre_);
    for (glm::length_t c = 0; c < 3; ++c) y[c] = std::max(y[c], 1e-9);
    const double shortest = std::min({half_.x, half_.y, half_.z});
    double low = -shortest * shortest, high = glm::length(half_ * y) * glm::length(half_);
    for (int round = 0; round < 200; ++round) {
      const double t = 0.5 * (low + high);
      const glm::dvec3 share = half_ * y / (half_ * half_ + t);
      (glm::dot(share, share) > 1 ? low : high) = t;
    }
    glm::dvec3 nearest = half_ * half_ * y / (half_ * half_ + high);
    for (glm::length_t c = 0; c < 3; ++c) nearest[c] = std::copysign(nearest[c], point[c] - centre_[c]);
    const double off = glm::distance(point - centre_, nearest);
    const bool in = inside(point);
    if (!in && off > within) return std::nullopt;
    const glm::dvec3 outward = glm::normalize(nearest / (half_ * half_));
    return Contact{in ? -off : off, centre_ + nearest, outward, 0};
  }

  [[nodiscard]] std::optional<glm::dvec3> exit_point(const glm::dvec3& from,
                                                     const glm::dvec3& direction) const override {
    if (!inside(from)) return std::nullopt;
    const glm::dvec3 p = (from - centre_) / half_, d = direction / half_;
    const double a = glm::dot(d, d), b = glm::dot(p, d), c = glm::dot(p, p) - 1;
    return from + (-b + std::sqrt(b * b - a * c)) / a * direction;
  }

  [[nodiscard]] const base::Id& id_of(std::size_t) const override { return id_; }

  [[nodiscard]] bool inside(const glm::dvec3& point) const {
    const glm::dvec3 share = (point - centre_) / half_;
    return glm::dot(share, share) < 1;
  }

  /// How near a line comes, by points all over the surface: no other way than by looking.
  [[nodiscard]] double looked_at(const geometry::Polyline& line) const {
    double least = 1e9;
    constexpr int rows = 180;
    for (int i = 0; i <= rows; ++i) {
      for (int j = 0; j < 2 * rows; ++j) {
        const double down = glm::pi<double>() * i / rows, round = glm::pi<double>() * j / rows;
        const glm::dvec3 on = centre_ + half_ * glm::dvec3(std::sin(down) * std::cos(round),
                                                           std::sin(down) * std::sin(round), std::cos(down));
        for (const glm::dvec3& point : line) least = std::min(least, glm::distance(point, on));
      }
    }
    return least;
  }

 private:
  glm::dvec3 centre_, half_;
  base::Id id_ = "muscle.multifidus"_id;
};

bool goes_through(const geometry::Polyline& line, const Belly& belly) {
  return std::any_of(line.begin(), line.end(), [&](const glm::dvec3& point) { return belly.inside(point); });
}

anatomy::Atlas one_nerve() {
  anatomy::Atlas atlas;
  anatomy::Nerve nerve;
  nerve.id = "nerve.scn.medial"_id;
  nerve.diameter = 1.1;
  const auto step = [&](const char* name, anatomy::Relation relation, const base::Id& place) {
    anatomy::Waypoint waypoint;
    waypoint.step = name;
    waypoint.relation = relation;
    waypoint.place = place;
    nerve.course.push_back(waypoint);
  };
  step("starts", anatomy::Relation::start, "landmark.root"_id);
  step("ends", anatomy::Relation::ends_in, "landmark.skin"_id);
  atlas.nerves[nerve.id] = nerve;
  return atlas;
}

}  // namespace

TEST_CASE("The belly of the test answers as its formula says", "[obstacle]") {
  const Belly belly({10, 0, 0}, {30, 15, 10});
  const auto above = belly.contact({10, 0, 14});
  REQUIRE(above);
  CHECK(above->distance == Approx(4));
  CHECK(glm::distance(above->surface, glm::dvec3(10, 0, 10)) < 1e-6);
  CHECK(belly.contact({10, 0, 7})->distance == Approx(-3));
  CHECK(belly.contact({47, 0, 0})->distance == Approx(7));
  CHECK_FALSE(belly.contact({47, 0, 0}, 5));
  CHECK(glm::distance(*belly.exit_point({10, 0, 0}, {0, 1, 0}), glm::dvec3(10, 15, 0)) < 1e-9);
  CHECK_FALSE(belly.exit_point({10, 20, 0}, {0, 1, 0}));
}

TEST_CASE("A line goes round a muscle as it goes round a bone", "[obstacle]") {
  const Belly belly({0, 0, 0}, {30, 15, 10});
  ElasticLine line;
  for (int i = 0; i <= 120; ++i) {
    line.points.emplace_back(4, i - 60, 3);
    line.fixed.push_back(i == 0 || i == 120);
    line.clearance.push_back(2);
  }
  REQUIRE(goes_through(line.points, belly));
  lead_out(line, belly);
  relax(line, belly);
  const double least = belly.looked_at(line.points);
  CHECK(least > 1.9);
  CHECK(least < 2.3);
  CHECK(line.points.front() == glm::dvec3(4, -60, 3));
}

TEST_CASE("Of several obstacles the nearest counts, by its own name", "[obstacle]") {
  const BoneField bones(body::test::round_body());
  const Belly belly({60, 0, 60}, {10, 10, 10});
  const Obstacles both({&bones, &belly});
  const auto near_bone = both.contact({60, 0, 25}), near_belly = both.contact({60, 0, 48});
  REQUIRE((near_bone && near_belly));
  CHECK(near_bone->distance == Approx(5).margin(0.1));
  CHECK(both.id_of(near_bone->part) == "bone.hip.left"_id);
  CHECK(near_belly->distance == Approx(2));
  CHECK(both.id_of(near_belly->part) == "muscle.multifidus"_id);
  CHECK_FALSE(both.contact({60, 0, 35}, 3));
  CHECK(glm::distance(*both.exit_point({60, 0, 60}, {0, 0, -1}), glm::dvec3(60, 0, 50)) < 1e-9);
  CHECK(both.exit_point({60, 0, 0}, {0, 0, 1})->z == Approx(20).margin(0.1));
}

TEST_CASE("The course of a nerve goes round a muscle in its way, and meets its steps all the same", "[obstacle]") {
  const anatomy::Atlas atlas = one_nerve();
  const auto laid = [&](const Obstacle* muscle) {
    Body body = body::test::round_body();
    const BoneField bones(body);
    const Obstacles around(muscle == nullptr ? std::vector<const Obstacle*>{&bones}
                                             : std::vector<const Obstacle*>{&bones, muscle});
    REQUIRE(route_nerves(body, atlas, bones, Surroundings(around), nullptr).ok());
    return body.courses.at("nerve.scn.medial.left"_id);
  };
  const Belly belly({60, 22, 40}, {12, 6, 6});
  const Course before = laid(nullptr), after = laid(&belly);
  REQUIRE(goes_through(before.line, belly));
  // Its radius of 0.55 mm and the gap of half a millimetre.
  CHECK(belly.looked_at(after.line) > 1.0);
  CHECK(glm::distance(after.line.front(), before.line.front()) < 1e-6);
  CHECK(glm::distance(after.line.back(), before.line.back()) < 1e-6);
  for (const glm::dvec3& point : after.line) CHECK(glm::distance(point, glm::dvec3(60, 0, 0)) > 20.9);
}
