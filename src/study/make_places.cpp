#include <algorithm>
#include <map>

#include "anatomy/claim.h"
#include "anatomy/pool.h"
#include "study/making.h"
#include "study/phrases.h"

namespace cluneal::study {

namespace {

using anatomy::Atlas;
using anatomy::Claim;

/// How far people differ: of the distances from each place, pooled, the widest spread between persons. Only what states
/// a spread counts.
void add_spread(const std::vector<const Claim*>& claims, Question& question) {
  std::map<std::pair<std::string, std::string>, std::vector<const Claim*>> by_measure;
  for (const Claim* claim : claims) {
    if (claim->spread_kind == anatomy::SpreadKind::sd && claim->spread > 0 && claim->unit == "mm") {
      by_measure[{claim->from + claim->sex, claim->metric}].push_back(claim);
    }
  }
  for (const auto& [measure, alike] : by_measure) {
    const std::optional<anatomy::Agreed> agreed = anatomy::agreed(alike);
    if (!agreed || agreed->studies == 0) continue;
    question.spread = std::max(question.spread.value_or(0), agreed->persons);
    for (const Claim* claim : alike) question.spread_from.push_back(claim->key);
  }
  std::sort(question.spread_from.begin(), question.spread_from.end());
}

std::vector<const Claim*> measured_to(const Atlas& atlas, const Id& id) {
  std::vector<const Claim*> claims;
  for (const auto& [key, claim] : atlas.claims) {
    if (claim.to == id.text() && claim.quantity == "coordinate") claims.push_back(&claim);
  }
  return claims;
}

/// What places the step of the nerve at which a site lies.
std::vector<const Claim*> placing(const Atlas& atlas, const anatomy::Site& site) {
  std::vector<const Claim*> claims;
  const auto nerve = atlas.nerves.find(site.nerve);
  if (nerve == atlas.nerves.end()) return claims;
  for (const anatomy::Waypoint& step : nerve->second.course) {
    if (step.step != site.waypoint) continue;
    for (const std::vector<std::string>* keys : {&step.station_claims, &step.claims}) {
      for (const std::string& key : *keys) {
        if (const auto claim = atlas.claims.find(key); claim != atlas.claims.end()) claims.push_back(&claim->second);
      }
    }
  }
  return claims;
}

Question to_find(const Atlas& atlas, const Id& id, const std::string& explanation) {
  Question question = about(Kind::find_it, id);
  question.answering = Answering::place;
  question.target = one_of(atlas, id);
  question.same_on_both_sides = question.target != id;
  question.answer = atlas.title_of(question.target);
  question.text = atlas.language.say(phrases::find_on_model, {{"name", question.answer}});
  if (question.same_on_both_sides) {
    question.answer_of_other_side = atlas.title_of(id.child("right"));
    question.text_of_other_side = atlas.language.say(phrases::find_on_model, {{"name", question.answer_of_other_side}});
  }
  question.explanation = explanation;
  return question;
}

}  // namespace

void make_places(const Atlas& atlas, Questions& out) {
  for (const auto& [id, landmark] : atlas.landmarks) {
    Question question = to_find(atlas, id, landmark.summary);
    add_spread(measured_to(atlas, id), question);
    question.references = sources_of(atlas, id, landmark.references);
    put(out, std::move(question));
  }
  for (const auto& [id, site] : atlas.sites) {
    if (site.waypoint.empty() && !site.spot) continue;
    Question question = to_find(atlas, id, joined(atlas, site.mechanism, site.palpation));
    question.subjects.push_back(site.nerve);
    add_spread(placing(atlas, site), question);
    question.references = sources_of(atlas, id, site.references);
    put(out, std::move(question));
  }
  for (const auto& [id, structure] : atlas.structures) {
    if (structure.tissue == anatomy::Tissue::skin) continue;
    Question question = to_find(atlas, id, structure.summary);
    question.references = sources_of(atlas, id, structure.references);
    put(out, std::move(question));
  }
  for (const auto& [id, nerve] : atlas.nerves) {
    // A strand that is named only where it is singled out is nothing to be clicked.
    if (!nerve.drawn || nerve.minor || !nerve.shown) continue;
    Question question = to_find(atlas, id, nerve.summary);
    question.references = sources_of(atlas, id, nerve.references);
    put(out, std::move(question));
  }
}

}  // namespace cluneal::study
