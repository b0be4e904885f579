#include "body/check/check_distances.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "anatomy/pool.h"

namespace cluneal::body {
namespace {

using anatomy::Atlas;
using anatomy::Claim;
using base::Severity;

constexpr std::size_t least_distances = 20;

/// What check_claims measured of a claim.
const Finding* measured(const Findings& claims, const std::string& key) {
  const auto found = std::find_if(claims.begin(), claims.end(), [&](const Finding& finding) {
    return finding.rule == "claim." + key && finding.held.has_value();
  });
  return found == claims.end() ? nullptr : &*found;
}

std::vector<const Claim*> claims_of(const Atlas& atlas, const NamedDistance& distance) {
  std::vector<const Claim*> known;
  for (const std::string& key : distance.claims) {
    if (const auto claim = atlas.claims.find(key); claim != atlas.claims.end()) known.push_back(&claim->second);
  }
  return known;
}

/// Those that speak of this body: what was measured of one sex is not held against the other.
std::vector<const Claim*> spoken_of(const Findings& claims, std::vector<const Claim*> known) {
  std::erase_if(known,
                [&](const Claim* claim) { return !claim->sex.empty() && measured(claims, claim->key) == nullptr; });
  return known;
}

/// The mean of what this body has in the place of `known`: where some are pooled, of those alone, which measured alike.
double mean_here(const Findings& claims, const std::vector<const Claim*>& known) {
  std::vector<std::size_t> taken = anatomy::poolable(known);
  if (taken.empty()) {
    taken.resize(known.size());
    std::iota(taken.begin(), taken.end(), std::size_t{0});
  }
  double sum = 0;
  std::size_t count = 0;
  for (const std::size_t i : taken) {
    const Finding* finding = measured(claims, known[i]->key);
    if (finding == nullptr) continue;
    sum += finding->held->value;
    ++count;
  }
  return count == 0 ? 0 : sum / static_cast<double>(count);
}

std::string in_words(const CheckedDistance& distance) {
  std::string words = distance.pooled > 1
                          ? text_of("%zu of %zu studies pooled", distance.pooled, distance.studies.size())
                      : distance.pooled == 1 ? text_of("the one of %zu that states its spread", distance.studies.size())
                                             : std::string("none states an SD that can be pooled");
  words += text_of("; within two SD of %zu of %zu:", distance.agreeing(), distance.studies.size());
  for (const CheckedDistance::Study& study : distance.studies) {
    words += text_of(" %s %+.1f", study.claim.c_str(), study.held.deviation());
  }
  return words;
}

/// What is wrong with the row itself.
std::string mistake_in(const Atlas& atlas, const NamedDistance& distance) {
  for (const std::string& key : distance.claims) {
    if (!atlas.claims.contains(key)) return "names the claim \"" + key + "\", which the atlas does not have";
  }
  const std::vector<const Claim*> claims = claims_of(atlas, distance);
  for (const Claim* claim : claims) {
    const Claim& first = *claims.front();
    if (claim->quantity == first.quantity && claim->from == first.from && claim->to == first.to) continue;
    return "names the claim \"" + claim->key + "\", which measures something else than \"" + first.key + "\"";
  }
  return {};
}

}  // namespace

std::size_t CheckedDistance::agreeing() const {
  return static_cast<std::size_t>(std::count_if(
      studies.begin(), studies.end(), [](const Study& study) { return std::abs(study.held.deviation()) <= 2; }));
}

bool CheckedDistance::holds() const {
  return std::abs(held.deviation()) <= 1 && 2 * agreeing() >= studies.size();
}

std::vector<CheckedDistance> distances_of(const Findings& claims, const Atlas& atlas, const Published& published) {
  std::vector<CheckedDistance> all;
  for (const NamedDistance& distance : published.distances) {
    const std::vector<const Claim*> known = spoken_of(claims, claims_of(atlas, distance));
    const auto together = anatomy::agreed(known);
    CheckedDistance checked{distance.id, distance.name, {}, 0, {}};
    for (const Claim* claim : known) {
      const Finding* finding = measured(claims, claim->key);
      if (finding != nullptr) checked.studies.push_back({claim->key, *finding->held});
    }
    if (!together || checked.studies.empty()) continue;
    const bool stated = std::any_of(known.begin(), known.end(),
                                    [](const Claim* claim) { return anatomy::why_assumed(*claim).empty(); });
    checked.held = {mean_here(claims, known),
                    together->mean,
                    together->persons,
                    "mm",
                    "random effects (DerSimonian and Laird 1986)",
                    stated ? "" : anatomy::why_assumed(*known.front())};
    checked.pooled = together->studies;
    all.push_back(std::move(checked));
  }
  return all;
}

Findings check_distances(const Body& body, const Findings& claims, const Atlas& atlas, const Published& published) {
  Findings findings;
  const auto fail = [&](const NamedDistance& distance, const std::string& what) {
    findings.push_back(finding("distance." + distance.id, Severity::error, distance.id, distance.name + " " + what));
  };
  if (published.distances.size() < least_distances) {
    findings.push_back(
        finding("distance", Severity::error, "distances",
                text_of("has %zu entries; there must be %zu or more", published.distances.size(), least_distances)));
  }
  const std::vector<CheckedDistance> checked = distances_of(claims, atlas, published);
  const bool judged = !body.published.places.empty();
  for (const NamedDistance& distance : published.distances) {
    const std::string mistake = mistake_in(atlas, distance);
    if (!mistake.empty()) fail(distance, mistake);
    const auto found =
        std::find_if(checked.begin(), checked.end(), [&](const CheckedDistance& one) { return one.id == distance.id; });
    if (found == checked.end()) {
      if (mistake.empty() && judged) fail(distance, "cannot be measured on this body");
      continue;
    }
    Finding told = held_against("distance." + distance.id, distance.id, distance.name + ": ", found->held, true, false);
    told.message += "; " + in_words(*found);
    if (judged && !found->holds()) told.severity = Severity::error;
    told.subject = "nerves";
    findings.push_back(std::move(told));
  }
  return findings;
}

}  // namespace cluneal::body
