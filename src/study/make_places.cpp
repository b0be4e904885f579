#include <algorithm>
#include <cmath>
#include <map>

#include "anatomy/citation.h"
#include "anatomy/claim.h"
#include "anatomy/pool.h"
#include "language/writing.h"
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

/// What counts as found, behind what is known of it: the ring about a point, with the studies that give it.
void tell_ring(const Atlas& atlas, Question& question) {
  std::vector<std::string> keys;
  std::string studies;
  for (const std::string& claim : question.spread_from) {
    const std::string& key = atlas.claims.at(claim).reference;
    const auto reference = atlas.references.find(key);
    if (reference == atlas.references.end() || std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
    keys.push_back(key);
    studies = language::listed(atlas.language, studies, anatomy::short_name(reference->second));
  }
  const std::string finger = language::number(atlas.language, found_within, 0);
  std::string counts = atlas.language.say(phrases::counts_within_finger, {{"finger", finger}});
  if (question.spread) {
    const std::string spread = language::number(atlas.language, std::round(*question.spread), 0);
    counts = ring_of(question) > found_within
                 ? atlas.language.say(phrases::counts_within_spread, {{"spread", spread}, {"studies", studies}})
                 : atlas.language.say(phrases::counts_within_finger_of_study,
                                      {{"finger", finger}, {"spread", spread}, {"studies", studies}});
  }
  question.explanation = joined(atlas, question.explanation, counts);
}

void tell_itself(const Atlas& atlas, Question& question) {
  question.explanation = joined(atlas, question.explanation, atlas.language.say(phrases::counts_on_itself));
}

/// Adds what the atlas does not show by itself of a structure or a nerve, on both sides.
void show_hidden(const Atlas& atlas, const Id& id, std::vector<Id>& shown) {
  const auto structure = atlas.structures.find(id);
  const auto nerve = atlas.nerves.find(id);
  const bool hidden = (structure != atlas.structures.end() && !structure->second.shown) ||
                      (nerve != atlas.nerves.end() && nerve->second.drawn && !nerve->second.shown);
  if (!hidden) return;
  for (const Id& side : both_of(atlas, id)) {
    if (std::find(shown.begin(), shown.end(), side) == shown.end()) shown.push_back(side);
  }
}

/// What must be there to point at a structure, and what else it could be: all of its tissue.
std::vector<Id> shown_with(const Atlas& atlas, const anatomy::Structure& structure) {
  std::vector<Id> shown;
  if (structure.shown) return shown;
  for (const auto& [id, other] : atlas.structures) {
    if (other.tissue == structure.tissue) show_hidden(atlas, id, shown);
  }
  return shown;
}

/// What must be there to point at a site: its nerve, and what the nerve passes there.
std::vector<Id> shown_with(const Atlas& atlas, const anatomy::Site& site) {
  std::vector<Id> shown;
  show_hidden(atlas, site.nerve, shown);
  const auto nerve = atlas.nerves.find(site.nerve);
  if (nerve == atlas.nerves.end()) return shown;
  for (const anatomy::Waypoint& step : nerve->second.course) {
    if (step.step != site.waypoint) continue;
    show_hidden(atlas, step.passes, shown);
    show_hidden(atlas, step.place, shown);
  }
  return shown;
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
  question.picture.view = "posterior";
  return question;
}

}  // namespace

void make_places(const Atlas& atlas, Questions& out) {
  for (const auto& [id, landmark] : atlas.landmarks) {
    Question question = to_find(atlas, id, landmark.summary);
    add_spread(measured_to(atlas, id), question);
    tell_ring(atlas, question);
    question.references = sources_of(atlas, id, landmark.references);
    put(out, std::move(question));
  }
  for (const auto& [id, site] : atlas.sites) {
    if (site.waypoint.empty() && !site.spot) continue;
    Question question = to_find(atlas, id, joined(atlas, site.mechanism, site.palpation));
    question.subjects.push_back(site.nerve);
    add_spread(placing(atlas, site), question);
    tell_ring(atlas, question);
    question.picture.shown = shown_with(atlas, site);
    question.references = sources_of(atlas, id, site.references);
    put(out, std::move(question));
  }
  for (const auto& [id, structure] : atlas.structures) {
    if (structure.tissue == anatomy::Tissue::skin) continue;
    Question question = to_find(atlas, id, structure.summary);
    tell_itself(atlas, question);
    question.picture.shown = shown_with(atlas, structure);
    question.references = sources_of(atlas, id, structure.references);
    put(out, std::move(question));
  }
  for (const auto& [id, nerve] : atlas.nerves) {
    // A strand that is named only where it is singled out is nothing to be clicked.
    if (!nerve.drawn || nerve.minor || !nerve.shown || is_not_told_apart(atlas, id)) continue;
    Question question = to_find(atlas, id, nerve.summary);
    tell_itself(atlas, question);
    question.references = sources_of(atlas, id, nerve.references);
    put(out, std::move(question));
  }
}

}  // namespace cluneal::study
