#include "app/present/spreads.h"

#include <algorithm>
#include <utility>

#include "app/phrases.h"
#include "app/present/cite.h"
#include "body/core/stations.h"
#include "body/places/spread_bands.h"
#include "language/writing.h"

namespace cluneal::app {
namespace {

/// "64.7 ± 5.3 mm, 15 cadavers (Lu et al. 1998)"
std::string found(const anatomy::Atlas& atlas, const anatomy::Claim& claim) {
  const auto reference = atlas.references.find(claim.reference);
  anatomy::Claim bare = claim;
  bare.from.clear();  // Stands once over all.
  return told(atlas, bare).text + " (" +
         (reference == atlas.references.end() ? claim.reference : short_name(reference->second)) + ")";
}

/// "Pooled: 58.2 ± 12.3 mm, 3 of 5 studies (...)": the SD between persons, and why not all (anatomy::poolable).
std::string found(const language::Language& language, const body::SpreadBand::Pool& pool) {
  const bool all = pool.studies == pool.of;
  return language.say(all ? phrases::pooled_spread_of_studies : phrases::pooled_spread_of_those_that,
                      {{"mean", language::number(language, pool.mean, 1)},
                       {"sd", language::number(language, pool.persons, 1)},
                       {"pooled", std::to_string(pool.studies)},
                       {"all", std::to_string(pool.of)}});
}

auto known_nerve(const anatomy::Atlas& atlas, const base::Id& nerve) {
  if (nerve.empty()) return atlas.nerves.end();
  return atlas.nerves.find(base::side_of(nerve) == base::Side::none ? nerve : nerve.parent());
}

/// Both where `asked` names none.
std::vector<base::Side> sides_meant(const anatomy::Nerve& nerve, const base::Id& asked) {
  if (base::side_of(asked) == base::Side::none) return body::sides_of(nerve);
  return {base::side_of(asked)};
}

}  // namespace

std::vector<view::SpreadMark> spread_marks(const anatomy::Atlas& atlas, const body::Body& body, const base::Id& nerve) {
  std::vector<view::SpreadMark> marks;
  const auto known = known_nerve(atlas, nerve);
  if (known == atlas.nerves.end()) return marks;
  for (const base::Side side : sides_meant(known->second, nerve)) {
    const auto before = static_cast<std::ptrdiff_t>(marks.size());
    for (const body::SpreadBand& band : body::spread_bands(body, atlas, body::sided(known->first, side))) {
      const anatomy::Claim& claim = atlas.claims.at(band.claim);
      marks.push_back(
          {band.mean, band.within, band.pool ? found(atlas.language, *band.pool) : found(atlas, claim),
           from_end(atlas, claim.from),
           atlas.language.say(phrases::nerve_published_places_laid_along, {{"nerve", atlas.title_of(known->first)}}),
           band.pool.has_value()});
    }
    std::stable_sort(marks.begin() + before, marks.end(),
                     [](const auto& a, const auto& b) { return a.subject < b.subject; });
  }
  return marks;
}

const std::vector<view::SpreadMark>& KeptSpreads::of(const anatomy::Atlas& atlas, const body::Body& body,
                                                     const base::Id& nerve) {
  std::string language = atlas.language.tag();
  if (body_ != &body || nerve_ != nerve || language_ != language) marks_ = spread_marks(atlas, body, nerve);
  body_ = &body;
  language_ = std::move(language);
  nerve_ = nerve;
  return marks_;
}

bool has_spread(const anatomy::Atlas& atlas, const body::Body& body, const base::Id& nerve) {
  const auto known = known_nerve(atlas, nerve);
  if (known == atlas.nerves.end()) return false;
  const std::vector<base::Side> sides = sides_meant(known->second, nerve);
  return std::any_of(sides.begin(), sides.end(), [&](base::Side side) {
    return !body::spread_bands(body, atlas, body::sided(known->first, side)).empty();
  });
}

std::vector<base::Id> nerves_with_spread(const anatomy::Atlas& atlas, const body::Body& body) {
  std::vector<base::Id> nerves;
  for (const auto& [id, nerve] : atlas.nerves) {
    if (has_spread(atlas, body, id)) nerves.push_back(id);
  }
  return nerves;
}

}  // namespace cluneal::app
