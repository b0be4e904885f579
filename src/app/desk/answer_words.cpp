#include "app/desk/answer_words.h"

#include <algorithm>
#include <cmath>

#include "app/desk_phrases.h"
#include "app/present/cite.h"

namespace cluneal::app {

std::string measure_of(const anatomy::Atlas& atlas, const study::Question& question, const Verdict& verdict) {
  if (verdict.overlap)
    return atlas.language.say(phrases::desk_in_common,
                              {{"percent", std::to_string(std::lround(100 * *verdict.overlap))}});
  if (!verdict.missed || !std::isfinite(*verdict.missed) || *verdict.missed == 0) return {};
  const auto distance = std::to_string(std::lround(*verdict.missed));
  if (!verdict.is_point) return atlas.language.say(phrases::desk_missed_by_straight, {{"distance", distance}});
  const auto spread = std::to_string(std::lround(std::max(found_within, question.spread.value_or(0))));
  std::string counts = atlas.language.say(phrases::desk_within_finger, {{"spread", spread}});
  if (question.spread && *question.spread >= found_within) {
    std::vector<std::string> studies;
    for (const std::string& key : question.spread_from) {
      const auto claim = atlas.claims.find(key);
      if (claim == atlas.claims.end()) continue;
      const std::string& reference = claim->second.reference;
      if (std::find(studies.begin(), studies.end(), reference) == studies.end()) studies.push_back(reference);
    }
    counts =
        atlas.language.say(phrases::desk_within_spread, {{"spread", spread}, {"studies", short_names(atlas, studies)}});
  }
  return atlas.language.say(phrases::desk_missed_by, {{"distance", distance}}) + ". " + counts + ".";
}

std::string answer_of(const study::Question& question) {
  if (question.answering != study::Answering::order) return question.answer;
  std::string steps;
  for (std::size_t i = 0; i < question.steps.size(); ++i)
    steps += (i == 0 ? "" : "\n") + std::to_string(i + 1) + ". " + question.steps[i];
  return steps;
}

std::string how_of(const anatomy::Atlas& atlas, const std::optional<Verdict>& verdict) {
  const language::Phrase& how = !verdict         ? phrases::exam_answer_none
                                : verdict->right ? phrases::exam_answer_right
                                                 : phrases::exam_answer_wrong;
  return atlas.language.say(how);
}

std::vector<std::string> sources_of(const anatomy::Atlas& atlas, const study::Question& question) {
  std::vector<std::string> sources;
  for (const std::string& key : question.references) {
    const auto reference = atlas.references.find(key);
    if (reference == atlas.references.end()) continue;
    const std::string address = web_address(reference->second);
    sources.push_back(short_name(reference->second) + ". " + reference->second.journal +
                      (address.empty() ? "" : ". " + address));
  }
  return sources;
}

}  // namespace cluneal::app
