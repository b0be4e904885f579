#include <algorithm>
#include <cmath>

#include "anatomy/citation.h"
#include "language/writing.h"
#include "study/making.h"
#include "study/phrases.h"

namespace cluneal::study {

namespace {

using anatomy::Atlas;
using anatomy::Claim;

/// Of a number without a published spread: so near counts as right. Chosen: a tenth, as one keeps a number in mind, and
/// five of a hundred of a share.
constexpr double near_share = 5, near_part = 0.1;

int decimals_of(double value) {
  for (int decimals = 0; decimals < 2; ++decimals) {
    const double scale = std::pow(10, decimals);
    if (std::abs(std::round(value * scale) / scale - value) < 1e-9) return decimals;
  }
  return 2;
}

/// Lengths below something are told as such, without a sign.
Number number_of(const Claim& claim) {
  Number number;
  number.value = std::abs(claim.value);
  number.decimals = decimals_of(claim.value);
  number.unit = claim.unit;
  const bool below = claim.value < 0;
  if (claim.spread_kind == anatomy::SpreadKind::sd && claim.spread > 0) {
    number.low = number.value - claim.spread;
    number.high = number.value + claim.spread;
    number.published = true;
  } else if (claim.low && claim.high) {
    number.low = below ? -*claim.high : *claim.low;
    number.high = below ? -*claim.low : *claim.high;
    number.published = true;
  } else {
    const double near = claim.unit == "percent" ? near_share : near_part * number.value;
    number.low = number.value - near;
    number.high = number.value + near;
  }
  number.low = std::max(number.low, 0.0);
  if (claim.unit == "percent") number.high = std::min(number.high, 100.0);
  return number;
}

std::string worded(const language::Language& language, double value, int decimals, const std::string& unit) {
  return language.say(unit == "percent" ? phrases::percent : phrases::millimetres,
                      {{"value", language::number(language, value, decimals)}});
}

/// The part of a claim's key behind the source: what was looked at.
std::string_view looked_at(const Claim& claim) {
  return std::string_view(claim.key).substr(claim.key.find('.') + 1);
}

/// Whether another study's number could answer the same question.
bool answers_too(const Claim& claim, const Claim& other) {
  if (claim.unit != other.unit || claim.quantity != other.quantity) return false;
  if (claim.from.empty()) return claim.reference == other.reference || looked_at(claim) == looked_at(other);
  const auto one_whole = [](const std::string& a, const std::string& b) {
    return a == b || a.starts_with(b + ".") || b.starts_with(a + ".");
  };
  return claim.from == other.from && one_whole(claim.to, other.to) &&
         (claim.sex.empty() || other.sex.empty() || claim.sex == other.sex);
}

bool within(double value, const Number& number) {
  return value >= number.low && value <= number.high;
}

/// Numbers that are none of any study's: steps away from the right one, as round as it is, outside of every spread.
std::vector<std::string> wrong_numbers(const Atlas& atlas, const Claim& claim, const Number& number) {
  std::vector<Number> taken{number};
  for (const auto& [key, other] : atlas.claims) {
    if (answers_too(claim, other)) taken.push_back(number_of(other));
  }
  // Each side gets its own, so that the right answer is not always the middle one.
  static constexpr double factors[] = {1.4, 0.65, 1.8, 0.4, 2.3, 0.2, 3, 0.1, 3.7, 4.5};
  static constexpr double shares[] = {18, -18, 32, -32, 47, -47, 61,  -61, 75,  -75, 11,  -11, 25,  -25, 39, -39,
                                      54, -54, 69, 7,   -7, 15,  -15, 21,  -21, 29,  -29, 35,  -35, 43,  -43};
  std::vector<double> candidates;
  if (number.unit == "percent") {
    for (const double step : shares) candidates.push_back(number.value + step);
    // A small share is told from one some times as large.
    if (number.value < 15) candidates.insert(candidates.begin(), {3.2 * number.value + 5, 6 * number.value + 9});
  } else {
    for (const double factor : factors) candidates.push_back(factor * number.value);
  }
  const double scale = std::pow(10, number.decimals);
  std::vector<double> kept;
  for (const double candidate : candidates) {
    const double value = std::round(candidate * scale) / scale;
    // Less than three of a hundred is no neighbour of a share that is not small itself.
    const double least = number.unit == "percent" ? std::min(3.0, number.value) : 0;
    const bool possible = value > 0 && value >= least && (number.unit != "percent" || value <= 100);
    const double least_apart = number.unit == "percent" ? 4 : near_part * number.value;
    const bool free =
        std::none_of(taken.begin(), taken.end(), [value](const Number& n) { return within(value, n); }) &&
        std::none_of(kept.begin(), kept.end(), [&](double other) { return std::abs(other - value) < least_apart; });
    if (possible && free) kept.push_back(value);
  }
  std::vector<std::string> wrong;
  wrong.reserve(kept.size());
  for (const double value : kept) wrong.push_back(worded(atlas.language, value, number.decimals, number.unit));
  return wrong;
}

}  // namespace

void make_studies(const Atlas& atlas, Questions& out) {
  for (const anatomy::AskedClaim& asked : atlas.quiz.asked_claims) {
    const auto found = atlas.claims.find(asked.claim);
    if (found == atlas.claims.end()) continue;
    const Claim& claim = found->second;
    const auto reference = atlas.references.find(claim.reference);
    if (reference == atlas.references.end()) continue;
    Question question;
    question.kind = Kind::what_the_study_says;
    question.id = std::string(word_of(question.kind)) + "/" + claim.key;
    for (const std::string& end : {claim.from, claim.to}) {
      const std::optional<Id> id = Id::parse(end);
      if (id && (atlas.places.contains(*id) || atlas.nerves.contains(*id) || atlas.sites.contains(*id))) {
        question.subjects.push_back(*id);
      }
    }
    std::string counted;
    if (claim.n) {
      counted =
          atlas.language.say(phrases::counted_in_study, {{"n", std::to_string(*claim.n)}, {"counted", claim.counted}});
    }
    question.text = language::titled(
        atlas.language, language::with_remark(atlas.language, anatomy::short_name(reference->second), counted),
        asked.ask);
    question.number = number_of(claim);
    const Number& number = *question.number;
    question.answer = worded(atlas.language, number.value, number.decimals, number.unit);
    question.wrong = wrong_numbers(atlas, claim, number);
    question.explanation = claim.note;
    if (number.published) {
      const int decimals = std::max(decimals_of(number.low), decimals_of(number.high));
      question.explanation = joined(
          atlas,
          atlas.language.say(phrases::spread_of_study,
                             {{"low", language::number(atlas.language, number.low, std::min(decimals, 1))},
                              {"high", worded(atlas.language, number.high, std::min(decimals, 1), number.unit)}}),
          claim.note);
    }
    question.references = {claim.reference};
    put(out, std::move(question));
  }
}

}  // namespace cluneal::study
