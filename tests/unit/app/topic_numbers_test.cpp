#include "app/present/topic_numbers.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>

#include "app/models/load.h"
#include "app/present/printed_plots.h"
#include "app/present/site_topics.h"
#include "app/present/source_list.h"
#include "app/present/ways.h"

using namespace cluneal;
using base::operator""_id;

namespace {

const anatomy::Atlas& told_atlas() {
  static const base::Result<anatomy::Atlas> atlas = app::load_knowledge();
  REQUIRE(atlas.ok());
  return *atlas;
}

const ui::InfoClaim* row_of(const std::vector<ui::InfoClaim>& rows, const std::string& source) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const ui::InfoClaim& row) { return row.source.starts_with(source); });
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("shares of a topic are rows of one axis, a study each, with the pool of those that asked the same") {
  const std::vector<ui::InfoClaim> rows = app::topic_numbers(told_atlas(), told_atlas().topics.at("symptom.leg"_id));
  REQUIRE(rows.size() >= 4);
  for (const ui::InfoClaim& row : rows) {
    REQUIRE(row.plot);
    CHECK(row.plot->axis == std::array<double, 2>{0, 100});
  }
  CHECK_FALSE(rows.front().subject.empty());
  CHECK(rows.back().plot->axis_told);
  const auto pool = std::find_if(rows.begin(), rows.end(), [](const ui::InfoClaim& row) { return row.plot->pooled; });
  REQUIRE(pool != rows.end());
  // 9 of 11 and 32 of 44 (pool_test.cpp).
  CHECK(pool->plot->value == Approx(73.57).margin(0.01));
  CHECK((pool - 1)->plot->weight + (pool - 2)->plot->weight == Approx(1));
  const ui::InfoClaim* kuniya = row_of(rows, "Kuniya");
  REQUIRE(kuniya != nullptr);
  CHECK(kuniya->plot->value == Approx(47.8));
  CHECK(kuniya->plot->interval);
}

TEST_CASE("sensitivity and specificity stand under their own names") {
  const std::vector<ui::InfoClaim> rows =
      app::topic_numbers(told_atlas(), told_atlas().topics.at("examination.hip_knee_flexion"_id));
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].subject == "Sensitivity");
  CHECK(rows[0].plot->value == 41.7);
  CHECK(rows[1].subject == "Specificity");
  CHECK(rows[1].plot->value == 88.6);
}

TEST_CASE("what lies near a procedure's way is told as ranges over drawn bodies, and printed with its figure") {
  const anatomy::Topic& topic = told_atlas().topics.at("procedure.block_ischium"_id);
  const auto way = app::told_way(told_atlas(), topic);
  REQUIRE(way);
  CHECK(way->about.find("Drawn bodies, not patients; not for guiding a needle.") == 0);
  CHECK(way->about.find("over 4 bodies") != std::string::npos);
  REQUIRE(way->near.size() == topic.way->near.size());
  for (std::size_t i = 0; i < way->near.size(); ++i) {
    REQUIRE(way->near[i].plot);
    CHECK(way->near[i].plot->range);
    if (i > 0) CHECK((*way->near[i - 1].plot->spread)[0] <= (*way->near[i].plot->spread)[0]);
  }
  CHECK(std::any_of(way->near.begin(), way->near.end(), [](const ui::InfoClaim& row) {
    return row.text.starts_with("Sciatic nerve: ") && row.text.ends_with(" mm");
  }));
  const std::vector<documents::Block> printed = app::printed_numbers(told_atlas(), topic.id, 300);
  CHECK(printed.size() == way->near.size() + 2);
  CHECK(app::printed_numbers(told_atlas(), "treatment.neurectomy"_id, 300).size() > 3);
  CHECK(app::printed_numbers(told_atlas(), "posture.sitting"_id, 300).empty());
}

TEST_CASE("every place where a nerve gets caught is found by steps from the posterior superior iliac spine") {
  int walked = 0;
  for (const auto& [id, site] : told_atlas().sites) {
    ui::InfoSite info;
    app::add_topics_of_site(told_atlas(), site, info);
    INFO(id.text());
    // What brings the pain on says who found it or that nobody did.
    CHECK_FALSE(info.worse.empty());
    for (const auto* list : {&info.worse, &info.eases}) {
      for (const ui::InfoPosture& posture : *list) {
        CHECK_FALSE(posture.said.empty());
        CHECK(posture.posture.picture);
      }
    }
    if (info.steps.empty()) continue;
    ++walked;
    CHECK_FALSE(info.by_hand.empty());
    // The first step that presses is at the spine.
    const auto first = std::find_if(info.steps.begin(), info.steps.end(), [](const ui::InfoLink& step) {
      return !told_atlas().topics.at(step.id).press.empty();
    });
    REQUIRE(first != info.steps.end());
    CHECK(told_atlas().topics.at(first->id).press == "landmark.psis"_id);
  }
  CHECK(walked >= 6);
  // The hip is drawn bent where it is told to be.
  ui::InfoSite ischium;
  app::add_topics_of_site(told_atlas(), told_atlas().sites.at("site.icn.ischium"_id), ischium);
  CHECK(std::any_of(ischium.steps.begin(), ischium.steps.end(),
                    [](const ui::InfoLink& step) { return step.picture && step.picture->pain == "Pressed here"; }));
}

TEST_CASE("all sources are listed, the newest first, and say what cites them") {
  const std::vector<ui::SourceRow> rows = app::source_rows(told_atlas());
  REQUIRE(rows.size() == told_atlas().references.size());
  for (std::size_t i = 1; i < rows.size(); ++i) CHECK(rows[i - 1].year >= rows[i].year);
  const auto kuniya = std::find_if(rows.begin(), rows.end(), [](const ui::SourceRow& row) {
    return row.cited.source.starts_with("Kuniya") && row.year == 2014;
  });
  REQUIRE(kuniya != rows.end());
  CHECK_FALSE(kuniya->cited.checked.empty());
  CHECK(std::find(kuniya->of.begin(), kuniya->of.end(), "Treatment") != kuniya->of.end());
  CHECK(kuniya->words.find("2014") != std::string::npos);
}
