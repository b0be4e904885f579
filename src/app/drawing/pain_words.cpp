#include "app/drawing/pain_words.h"

#include <algorithm>

#include "app/phrases.h"
#include "app/present/cite.h"
#include "language/writing.h"

namespace cluneal::app {
namespace {

using base::Id;

/// What a topic says first under one of `keys`.
std::string first_under(const anatomy::Topic& topic, std::initializer_list<std::string_view> keys) {
  for (const anatomy::Section& section : topic.sections) {
    const bool asked = std::find(keys.begin(), keys.end(), section.key) != keys.end();
    if (asked && !section.statements.empty()) return section.statements.front().text;
  }
  return {};
}

/// Whether a place is a site of a nerve, of its branches or of its group.
bool is_site_of(const anatomy::Atlas& atlas, const Id& place, const Id& nerve) {
  const auto site = atlas.sites.find(place);
  if (site == atlas.sites.end()) return false;
  if (nerve.covers(site->second.nerve)) return true;
  const anatomy::Group* group = atlas.group_of(site->second.nerve);
  return group != nullptr && group->id == nerve;
}

/// How much of an examination is about where a nerve gets caught, 0 to 1.
double share_about(const anatomy::Atlas& atlas, const anatomy::Topic& examination, const Id& nerve) {
  const auto sites = std::count_if(examination.places.begin(), examination.places.end(),
                                   [&](const Id& place) { return is_site_of(atlas, place, nerve); });
  return examination.places.empty() ? 0 : static_cast<double>(sites) / static_cast<double>(examination.places.size());
}

const anatomy::Topic* examination_of(const anatomy::Atlas& atlas, const Id& nerve) {
  const anatomy::Topic* best = nullptr;
  double most = 0;
  for (const anatomy::Topic* examination : atlas.topics_of("examinations")) {
    const double share = share_about(atlas, *examination, nerve);
    if (share <= most) continue;
    most = share;
    best = examination;
  }
  return best;
}

}  // namespace

std::string telling_finding(const anatomy::Atlas& atlas, const Id& condition) {
  if (const auto topic = atlas.topics.find(condition); topic != atlas.topics.end()) {
    return first_under(topic->second, {"findings", "signs"});
  }
  const anatomy::Topic* examination = examination_of(atlas, condition);
  const anatomy::Group* group = atlas.group_of(condition);
  if (examination == nullptr && group != nullptr) examination = examination_of(atlas, group->id);
  return examination == nullptr ? std::string() : first_under(*examination, {"positive"});
}

std::string verdict_sentence(const language::Language& language, body::Verdict verdict) {
  switch (verdict) {
    case body::Verdict::explained:
      return language.say(phrases::areas_of_the_atlas_lie);
    case body::Verdict::not_explained:
      return language.say(phrases::not_explained_here_most_of);
    case body::Verdict::needs_a_doctor:
      return language.say(phrases::needs_a_doctor_new_numbness);
  }
  return {};
}

std::string urgency_sentence(const language::Language& language, body::Urgency urgency) {
  switch (urgency) {
    case body::Urgency::none:
      return {};
    case body::Urgency::beside:
      return language.say(phrases::urgent_beside);
    case body::Urgency::within:
      return language.say(phrases::urgent_within);
    case body::Urgency::whole:
      return language.say(phrases::urgent_whole);
    case body::Urgency::its_own:
      return language.say(phrases::urgent_its_own);
  }
  return {};
}

std::string percent(double share) {
  return language::number({}, 100 * share, 0) + " %";
}

}  // namespace cluneal::app
