#include "app/present/plots.h"

#include <catch2/catch.hpp>

using namespace cluneal;
using namespace cluneal::app;

namespace {

anatomy::Claim distance(const std::string& reference, double value, double sd, int n) {
  anatomy::Claim claim;
  claim.quantity = "distance";
  claim.unit = "mm";
  claim.from = "midline";
  claim.to = "nerve.scn.medial";
  claim.metric = "straight";
  claim.reference = reference;
  claim.value = value;
  if (sd > 0) claim.spread_kind = anatomy::SpreadKind::sd;
  claim.spread = sd;
  if (n > 0) claim.n = n;
  return claim;
}

}  // namespace

TEST_CASE("Studies of one distance share an axis, and those that can be are pooled after the last", "[plots]") {
  const anatomy::Atlas atlas;
  const anatomy::Claim one = distance("A", 60, 5, 25), other = distance("B", 70, 10, 25),
                       bare = distance("C", 95, 0, 0);
  const auto rows = told_with_plots(atlas, {{&one, "", 66.0}, {&other, "", std::nullopt}, {&bare, "", std::nullopt}});
  REQUIRE(rows.size() == 4);
  for (const ui::InfoClaim& row : rows) {
    REQUIRE(row.plot);
    CHECK(row.plot->axis == rows[0].plot->axis);
    CHECK(row.plot->axis[0] <= 55);
    CHECK(row.plot->axis[1] >= 95);
  }
  CHECK(rows[0].plot->here == 66.0);
  CHECK(rows[2].plot->weight == 0);
  CHECK_FALSE(rows[2].plot->interval);
  CHECK(rows[0].plot->weight + rows[1].plot->weight == Approx(1));
  CHECK(rows[3].plot->pooled);
  CHECK(rows[3].plot->value > 60);
  CHECK(rows[3].plot->value < 70);
  CHECK(rows[3].note.find("2 of 3 studies") != std::string::npos);
}

TEST_CASE("What is not comparable is not pooled", "[plots]") {
  const anatomy::Atlas atlas;
  const anatomy::Claim one = distance("A", 60, 5, 25);
  anatomy::Claim elsewhere = distance("B", 70, 10, 25), otherwise = distance("B", 70, 10, 25);
  elsewhere.to = "nerve.scn.lateral";
  otherwise.metric = "along curve";
  const anatomy::Claim same_study = distance("A", 70, 10, 25);
  for (const anatomy::Claim* other : {&std::as_const(elsewhere), &std::as_const(otherwise), &same_study}) {
    CHECK(told_with_plots(atlas, {{&one, "", std::nullopt}, {other, "", std::nullopt}}).size() == 2);
  }
}

TEST_CASE("A share has the whole axis, and its interval where it is known how many were counted", "[plots]") {
  CHECK(leading_count("20 sides of 10 cadavers") == 20);
  CHECK_FALSE(leading_count("most sides"));
  const ui::InfoPlot known = share_plot(75, 20), unknown = share_plot(75, std::nullopt);
  CHECK(known.axis == std::array<double, 2>{0, 100});
  REQUIRE(known.interval);
  CHECK((*known.interval)[0] < 75);
  CHECK((*known.interval)[1] > 75);
  CHECK_FALSE(unknown.interval);
}
