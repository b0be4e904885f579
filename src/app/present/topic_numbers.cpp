#include "app/present/topic_numbers.h"

#include <algorithm>
#include <cmath>

#include "anatomy/pool.h"
#include "app/phrases.h"
#include "app/present/cite.h"
#include "app/present/plots.h"
#include "language/writing.h"

namespace cluneal::app {
namespace {

using anatomy::Atlas;
using anatomy::Claim;

struct KindOfNumber {
  std::string_view quantity;
  language::Phrase name;
};
/// In the order in which they stand; what is none of them is a share of those who were counted.
constexpr std::array<KindOfNumber, 7> kinds_of_numbers{{{"clinical share", phrases::share_of_patients_in_clinics},
                                                        {"relief", phrases::number_relief},
                                                        {"recurrence", phrases::number_recurrence},
                                                        {"revision", phrases::number_revision},
                                                        {"sensitivity", phrases::number_sensitivity},
                                                        {"specificity", phrases::number_specificity},
                                                        {"probability", phrases::number_probability}}};

std::size_t kind_of_number(const Claim& claim) {
  const auto found = std::find_if(kinds_of_numbers.begin(), kinds_of_numbers.end(),
                                  [&](const KindOfNumber& kind) { return kind.quantity == claim.quantity; });
  return found == kinds_of_numbers.end() ? 0 : static_cast<std::size_t>(found - kinds_of_numbers.begin()) + 1;
}

ui::InfoClaim row_of(const Atlas& atlas, const Claim& claim) {
  ui::InfoClaim row = told(atlas, claim);
  row.plot = share_plot(anatomy::share_of(claim).value_or(0), claim.n);
  // The papers' own interval, where they print one, before one that is worked out.
  if (claim.spread_kind == anatomy::SpreadKind::ci && claim.low && claim.high)
    row.plot->interval = {*claim.low, *claim.high};
  row.plot->axis_told = false;
  return row;
}

/// The pool below its studies, which get their weights.
std::optional<ui::InfoClaim> pool_row(const language::Language& language, const std::vector<const Claim*>& studies,
                                      std::vector<ui::InfoClaim>& rows) {
  const auto pool = anatomy::pooled_shares(studies);
  if (!pool) return std::nullopt;
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].plot->weight = pool->weights[i];
  ui::InfoClaim row;
  row.text =
      language.say(phrases::pooled_share_low_to_high, {{"share", language::number(language, pool->mean, 0)},
                                                       {"low", language::number(language, pool->interval[0], 0)},
                                                       {"high", language::number(language, pool->interval[1], 0)}});
  row.note = language.count(phrases::pooled_share_of_count_studies, studies.size(),
                            {{"percent", language::number(language, 100 * pool->inconsistency, 0)}});
  row.plot = ui::InfoPlot{};
  row.plot->value = pool->mean;
  row.plot->interval = pool->interval;
  row.plot->pooled = true;
  row.plot->axis_told = false;
  return row;
}

/// The rows of one kind, those that are pooled together and before the others.
class RowsOfKind {
 public:
  RowsOfKind(const Atlas& atlas, const anatomy::Topic& topic, std::size_t kind) : atlas_(atlas) {
    for (const std::string& key : topic.claims) {
      const auto claim = atlas.claims.find(key);
      if (claim != atlas.claims.end() && kind_of_number(claim->second) == kind) of_kind_.push_back(&claim->second);
    }
    for (const std::vector<std::string>& together : topic.pooled) add_pool(together);
    for (const Claim* claim : of_kind_) rows_.push_back(row_of(atlas, *claim));
    if (rows_.empty()) return;
    rows_.front().subject =
        atlas.language.say(kind == 0 ? phrases::number_of_those_counted : kinds_of_numbers.at(kind - 1).name);
    rows_.back().plot->axis_told = true;
  }
  std::vector<ui::InfoClaim> rows() && { return std::move(rows_); }

 private:
  void add_pool(const std::vector<std::string>& keys) {
    std::vector<const Claim*> studies;
    for (const std::string& key : keys) {
      const auto found =
          std::find_if(of_kind_.begin(), of_kind_.end(), [&](const Claim* claim) { return claim->key == key; });
      if (found != of_kind_.end()) studies.push_back(*found);
    }
    if (studies.size() != keys.size()) return;
    std::erase_if(of_kind_, [&](const Claim* claim) {
      return std::find(studies.begin(), studies.end(), claim) != studies.end();
    });
    std::vector<ui::InfoClaim> told;
    told.reserve(studies.size());
    for (const Claim* study : studies) told.push_back(row_of(atlas_, *study));
    auto pool = pool_row(atlas_.language, studies, told);
    for (ui::InfoClaim& row : told) rows_.push_back(std::move(row));
    if (pool) rows_.push_back(std::move(*pool));
  }

  const Atlas& atlas_;
  std::vector<const Claim*> of_kind_;
  std::vector<ui::InfoClaim> rows_;
};

}  // namespace

std::vector<ui::InfoClaim> topic_numbers(const Atlas& atlas, const anatomy::Topic& topic) {
  std::vector<ui::InfoClaim> all;
  for (std::size_t kind = 0; kind <= kinds_of_numbers.size(); ++kind) {
    for (ui::InfoClaim& row : RowsOfKind(atlas, topic, kind).rows()) all.push_back(std::move(row));
  }
  return all;
}

}  // namespace cluneal::app
