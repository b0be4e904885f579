#include "app/present/plots.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <tuple>

#include "anatomy/pool.h"
#include "app/phrases.h"
#include "app/present/cite.h"
#include "language/writing.h"

namespace cluneal::app {
namespace {

using anatomy::Claim;

/// What makes two claims comparable.
auto subject_of(const Claim& claim) {
  return std::tie(claim.quantity, claim.unit, claim.from, claim.to);
}

std::optional<ui::InfoPlot> plot_of(const ToldClaim& told) {
  const Claim& claim = *told.claim;
  if (anatomy::is_share(claim.quantity) && claim.unit == "percent") return share_plot(claim.value, claim.n);
  if (claim.quantity != "distance" && claim.quantity != "offset") return std::nullopt;
  ui::InfoPlot plot;
  plot.value = claim.value;
  plot.interval = anatomy::mean_interval(claim);
  if (claim.spread_kind == anatomy::SpreadKind::sd)
    plot.spread = {claim.value - claim.spread, claim.value + claim.spread};
  if (!plot.spread && claim.low && claim.high) plot.spread = {*claim.low, *claim.high};
  plot.here = told.here;
  return plot;
}

/// From what is least to what is most among the rows, with some air, in steps that are easy to read.
std::array<double, 2> axis_of(const std::vector<const ui::InfoPlot*>& plots) {
  double low = plots.front()->value, high = low;
  const auto add = [&](double value) {
    low = std::min(low, value);
    high = std::max(high, value);
  };
  for (const ui::InfoPlot* plot : plots) {
    add(plot->value);
    for (const auto& ends : {plot->interval, plot->spread}) {
      if (ends) std::for_each(ends->begin(), ends->end(), add);
    }
    if (plot->here) add(*plot->here);
  }
  constexpr double step = 10;  // mm
  return {std::floor((low - 1) / step) * step, std::ceil((high + 1) / step) * step};
}

std::optional<ui::InfoClaim> pool_of(const anatomy::Atlas& atlas, const std::vector<ToldClaim>& claims,
                                     const std::vector<std::size_t>& members, std::vector<ui::InfoClaim>& told) {
  std::vector<const Claim*> all, studies;
  for (const std::size_t i : members) all.push_back(claims[i].claim);
  std::vector<std::size_t> taken;
  for (const std::size_t k : anatomy::poolable(all)) {
    studies.push_back(all[k]);
    taken.push_back(members[k]);
  }
  const auto pool = anatomy::pooled(studies);
  if (!pool) return std::nullopt;
  for (std::size_t k = 0; k < taken.size(); ++k) told[taken[k]].plot->weight = pool->weights[k];
  ui::InfoClaim row;
  const std::string unit = atlas.language.find("claim/unit", studies.front()->unit);
  row.text = atlas.language.say(phrases::pooled_mean_unit_95_low,
                                {{"mean", language::number(atlas.language, pool->mean, 1)},
                                 {"unit", unit},
                                 {"low", language::number(atlas.language, pool->interval[0], 1)},
                                 {"high", language::number(atlas.language, pool->interval[1], 1)}});
  row.note = atlas.language.say(phrases::pooled_of_all_studies_those,
                                {{"pooled", std::to_string(studies.size())},
                                 {"all", std::to_string(members.size())},
                                 {"sd", language::number(atlas.language, pool->between, 1)},
                                 {"unit", unit}});
  row.plot = ui::InfoPlot{};
  row.plot->value = pool->mean;
  row.plot->interval = pool->interval;
  row.plot->pooled = true;
  return row;
}

/// The rows of one subject, one below the other on one axis, with the pool as the last.
std::vector<ui::InfoClaim> forest(const anatomy::Atlas& atlas, const std::vector<ToldClaim>& claims,
                                  const std::vector<std::size_t>& members, std::vector<ui::InfoClaim>& told,
                                  bool from_here) {
  std::vector<const ui::InfoPlot*> rows;
  rows.reserve(members.size());
  for (const std::size_t k : members) rows.push_back(&*told[k].plot);
  const std::array<double, 2> axis = axis_of(rows);
  auto pool = pool_of(atlas, claims, members, told);
  std::vector<ui::InfoClaim> all;
  for (const std::size_t k : members) {
    // What they share stands over them, so that a row is what the study found.
    anatomy::Claim bare = *claims[k].claim;
    bare.from.clear();
    told[k].text = app::told(atlas, bare).text;
    all.push_back(std::move(told[k]));
  }
  if (pool) all.push_back(std::move(*pool));
  const Claim& first = *claims[members.front()].claim;
  all.front().subject = from_here ? title_of_target(atlas, first) : from_end(atlas, first.from);
  const bool same_here = std::all_of(members.begin(), members.end(), [&](std::size_t k) {
    return claims[k].measured == claims[members.front()].measured;
  });
  for (ui::InfoClaim& row : all) {
    row.plot->axis = axis;
    row.plot->axis_told = &row == &all.back();
    if (same_here) row.measured = row.plot->axis_told ? claims[members.front()].measured : "";
  }
  if (all.back().plot->pooled) all.back().plot->here = claims[members.front()].here;
  return all;
}

}  // namespace

ui::InfoPlot share_plot(double percent, std::optional<int> n) {
  ui::InfoPlot plot;
  plot.value = percent;
  if (n) plot.interval = anatomy::share_interval(percent, *n);
  return plot;
}

std::optional<int> leading_count(const std::string& text) {
  int count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc{} || count < 1) return std::nullopt;
  return count;
}

std::vector<ui::InfoClaim> told_with_plots(const anatomy::Atlas& atlas, const std::vector<ToldClaim>& claims,
                                           bool from_here) {
  std::vector<ui::InfoClaim> told;
  for (const ToldClaim& claim : claims) {
    told.push_back(from_here ? told_from_here(atlas, *claim.claim) : app::told(atlas, *claim.claim));
    told.back().measured = claim.measured;
    told.back().plot = plot_of(claim);
  }
  std::vector<ui::InfoClaim> all;
  std::vector<bool> done(claims.size(), false);
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (done[i]) continue;
    if (!told[i].plot || claims[i].claim->unit == "percent") {
      all.push_back(std::move(told[i]));
      continue;
    }
    std::vector<std::size_t> members;
    for (std::size_t k = i; k < claims.size(); ++k) {
      if (told[k].plot && subject_of(*claims[k].claim) == subject_of(*claims[i].claim)) members.push_back(k);
    }
    for (const std::size_t k : members) done[k] = true;
    for (ui::InfoClaim& row : forest(atlas, claims, members, told, from_here)) all.push_back(std::move(row));
  }
  return all;
}

}  // namespace cluneal::app
