#include "app/desk/answer_words.h"

#include <cmath>

#include "app/desk_phrases.h"
#include "app/present/cite.h"

namespace cluneal::app {
namespace {

const language::Phrase& missed_words(MissedAlong along) {
  switch (along) {
    case MissedAlong::bone:
      return phrases::desk_missed_along_bone;
    case MissedAlong::skin:
      return phrases::desk_missed_along_skin;
    case MissedAlong::straight:
      break;
  }
  return phrases::desk_missed_by_straight;
}

}  // namespace

std::string measure_of(const anatomy::Atlas& atlas, const Verdict& verdict) {
  if (verdict.overlap)
    return atlas.language.say(phrases::desk_in_common,
                              {{"percent", std::to_string(std::lround(100 * *verdict.overlap))}});
  if (!verdict.missed || !std::isfinite(*verdict.missed) || *verdict.missed == 0) return {};
  const auto distance = std::to_string(std::lround(*verdict.missed));
  return atlas.language.say(missed_words(verdict.along), {{"distance", distance}});
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
