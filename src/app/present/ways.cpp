#include "app/present/ways.h"

#include <algorithm>

#include "app/phrases.h"
#include "language/writing.h"

namespace cluneal::app {
namespace {

constexpr int axis_step = 10;  ///< mm

std::string range_of(const language::Language& language, const anatomy::NearWay& near) {
  if (near.least == near.greatest) return std::to_string(near.least) + " mm";
  return language.say(phrases::low_to_high_mm,
                      {{"low", std::to_string(near.least)}, {"high", std::to_string(near.greatest)}});
}

}  // namespace

std::optional<ui::InfoWay> told_way(const anatomy::Atlas& atlas, const anatomy::Topic& topic) {
  if (!topic.way) return std::nullopt;
  std::vector<anatomy::NearWay> all = topic.way->near;
  std::stable_sort(all.begin(), all.end(),
                   [](const anatomy::NearWay& a, const anatomy::NearWay& b) { return a.least < b.least; });
  int most = 0;
  for (const anatomy::NearWay& near : all) most = std::max(most, near.greatest);
  ui::InfoWay way{atlas.language.say(phrases::how_near_on_the_drawn),
                  atlas.language.count(phrases::straight_from_the_nearest_skin, atlas.persons.size()),
                  {}};
  for (const anatomy::NearWay& near : all) {
    ui::InfoClaim row;
    row.text = language::titled(atlas.language, atlas.title_of(near.thing), range_of(atlas.language, near));
    ui::InfoPlot plot;
    plot.range = true;
    plot.spread = {static_cast<double>(near.least), static_cast<double>(near.greatest)};
    const int steps = most / axis_step + 1;
    plot.axis = {0, static_cast<double>(steps * axis_step)};
    plot.axis_told = &near == &all.back();
    row.plot = plot;
    way.near.push_back(std::move(row));
  }
  return way;
}

}  // namespace cluneal::app
