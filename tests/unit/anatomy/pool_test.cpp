#include "anatomy/pool.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace cluneal::anatomy;

namespace {

Claim study(double mean, double sd, int n) {
  Claim claim;
  claim.value = mean;
  claim.spread_kind = SpreadKind::sd;
  claim.spread = sd;
  claim.n = n;
  return claim;
}

}  // namespace

TEST_CASE("The interval of a share is Wilson's", "[pool]") {
  // Worked by hand from the formula; the second row stands in Newcombe 1998, Stat Med 17:857-872, table I (81/263).
  const Interval none = share_interval(0, 10);
  CHECK(none[0] == Approx(0).margin(1e-9));
  CHECK(none[1] == Approx(27.75).margin(0.01));
  const Interval newcombe = share_interval(100.0 * 81 / 263, 263);
  CHECK(newcombe[0] == Approx(25.53).margin(0.01));
  CHECK(newcombe[1] == Approx(36.62).margin(0.01));
  const Interval all = share_interval(100, 37);
  CHECK(all[0] == Approx(90.59).margin(0.01));
  CHECK(all[1] == Approx(100));
}

TEST_CASE("Studies that agree are pooled by the inverse of their variances", "[pool]") {
  const Claim one = study(60, 6, 36), other = study(61, 8, 16);  // Variances of the means: 1 and 4.
  const auto pool = pooled({&one, &other});
  REQUIRE(pool);
  CHECK(pool->between == 0);
  CHECK(pool->inconsistency == 0);
  CHECK(pool->mean == Approx(60.2));
  CHECK(pool->weights[0] == Approx(0.8));
  CHECK(pool->interval[1] - pool->interval[0] == Approx(2 * 1.959964 * std::sqrt(0.8)));
}

TEST_CASE("Studies that disagree widen the interval and weigh more alike", "[pool]") {
  const Claim one = study(50, 5, 25), other = study(70, 10, 25);  // Variances 1 and 4.
  const auto pool = pooled({&one, &other});
  REQUIRE(pool);
  // By hand: weights 1 and 1/4, mean 54; Q = 16 + 64 = 80; C = 1.25 - 1.0625/1.25 = 0.4; tau^2 = 79/0.4 = 197.5.
  CHECK(pool->between == Approx(std::sqrt(197.5)));
  CHECK(pool->inconsistency == Approx(79.0 / 80));
  CHECK(pool->weights[0] == Approx((1 / 198.5) / (1 / 198.5 + 1 / 201.5)));
  CHECK(pool->mean == Approx(50 * pool->weights[0] + 70 * pool->weights[1]));
  CHECK(pool->interval[0] < 50);
  CHECK(pool->interval[1] > 70);
}

TEST_CASE("What states no spread or no number is not pooled", "[pool]") {
  const Claim one = study(60, 6, 36);
  Claim no_n = study(61, 8, 16), ranged = study(61, 8, 16);
  no_n.n.reset();
  ranged.spread_kind = SpreadKind::range;
  CHECK_FALSE(pooled({&one}));
  CHECK_FALSE(pooled({&one, &no_n}));
  CHECK_FALSE(pooled({&one, &ranged}));
  CHECK_FALSE(mean_interval(ranged));
  REQUIRE(mean_interval(one));
  CHECK((*mean_interval(one))[0] == Approx(60 - 1.959964));
}

TEST_CASE("Persons vary by what they do within the studies and by what the studies differ", "[pool]") {
  const Claim one = study(60, 6, 36), other = study(61, 8, 16);  // They agree: weights 0.8 and 0.2.
  CHECK(pooled({&one, &other})->persons == Approx(std::sqrt(0.8 * 36 + 0.2 * 64)));
  const Claim near = study(50, 5, 25), far = study(70, 10, 25);  // They do not: tau squared 197.5.
  const auto pool = pooled({&near, &far});
  CHECK(pool->persons == Approx(std::sqrt(pool->weights[0] * 25 + pool->weights[1] * 100 + 197.5)));
}

TEST_CASE("Two groups of one study are not pooled, nor what was measured in two ways", "[pool]") {
  Claim one = study(60, 6, 36), other = study(61, 8, 16), bare = study(70, 5, 16);
  one.reference = "A";
  other.reference = "B";
  bare.spread_kind = SpreadKind::none;
  CHECK(poolable({&one, &bare, &other}) == std::vector<std::size_t>{0, 2});
  other.metric = "along";
  CHECK(poolable({&one, &other}).empty());
  other = one;
  CHECK(poolable({&one, &other}).empty());
}

TEST_CASE("What studies come to is their pool, or the one that states its spread, or the mean of all", "[pool]") {
  Claim one = study(60, 6, 36), other = study(61, 8, 16);
  one.reference = "A";
  other.reference = "B";
  CHECK(agreed({&one, &other})->mean == Approx(60.2));
  CHECK(agreed({&one, &other})->studies == 2);
  other.spread_kind = SpreadKind::none;
  const auto single = agreed({&other, &one});
  CHECK((single->mean == 60 && single->persons == 6 && single->studies == 1));
  one.spread_kind = SpreadKind::unclear;
  const auto none = agreed({&one, &other});
  CHECK(none->mean == Approx(60.5));
  CHECK(none->persons == 10);  // What a claim without a spread counts with.
  CHECK(none->studies == 0);
  CHECK_FALSE(agreed({}));
}

namespace {

Claim share(double percent, int n) {
  Claim claim;
  claim.unit = "percent";
  claim.value = percent;
  claim.n = n;
  return claim;
}

}  // namespace

TEST_CASE("Shares are pooled by their log odds", "[pool]") {
  // 9 of 11 and 32 of 44, worked by hand: log odds 1.3350 and 0.9555 with variances 0.5053 and 0.1108, no more apart
  // than chance.
  const Claim one = share(82, 11), other = share(73, 44);
  const auto pool = pooled_shares({&one, &other});
  REQUIRE(pool);
  CHECK(pool->between == 0);
  CHECK(pool->weights[0] == Approx(0.1798).margin(0.0001));
  CHECK(pool->mean == Approx(73.57).margin(0.01));
  CHECK(pool->interval[0] == Approx(60.66).margin(0.01));
  CHECK(pool->interval[1] == Approx(83.40).margin(0.01));
  // Of two that disagree the variance between them is half of what the square of their distance has over chance.
  const Claim few = share(10, 50), half = share(50, 50);
  const auto apart = pooled_shares({&few, &half});
  REQUIRE(apart);
  CHECK(apart->between == Approx(std::sqrt(2.0912)).margin(0.001));
  CHECK(apart->mean == Approx(26.37).margin(0.01));
}

TEST_CASE("A count is a share of those who were counted", "[pool]") {
  Claim count = share(5, 8);
  count.quantity = "count";
  count.unit = "patients";
  CHECK(share_of(count) == 62.5);
  CHECK(share_of(share(12, 200)) == 12);
  count.n.reset();
  CHECK_FALSE(share_of(count));
  const Claim one = share(12, 200);
  CHECK_FALSE(pooled_shares({&one, &count}));
  CHECK_FALSE(pooled_shares({&one}));
}
