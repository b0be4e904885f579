#include <algorithm>
#include <set>

#include "anatomy/check/checking.h"

namespace cluneal::anatomy {

void check_quiz(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics) {
  const Findings findings("quiz.json", diagnostics);
  for (const Id& walk : atlas.quiz.asked_walks) {
    if (!atlas.headings.contains(walk)) findings.error(walk.text(), "is asked for its steps, and has no heading.");
  }
  std::set<std::string> asked;
  for (const AskedClaim& one : atlas.quiz.asked_claims) {
    const auto claim = atlas.claims.find(one.claim);
    if (claim == atlas.claims.end()) {
      findings.error(one.claim, "is asked for, and is no claim.");
    } else if (claim->second.unit != "mm" && claim->second.unit != "percent") {
      findings.error(one.claim, "is asked for, and is neither in mm nor in percent.");
    }
    if (!asked.insert(one.claim).second) findings.error(one.claim, "is asked for twice.");
  }
  for (const Id& id : atlas.quiz.not_told_apart) {
    const auto nerve = atlas.nerves.find(id);
    if (nerve == atlas.nerves.end() || !nerve->second.drawn) {
      findings.error(id.text(), "is not told apart from others, and is no nerve that is drawn.");
    } else if (const auto& course = nerve->second.course;
               !std::all_of(course.begin(), course.end(), [](const Waypoint& step) { return step.schematic; })) {
      findings.error(id.text(), "is not told apart from others, and has a step that a paper places.");
    }
  }
  for (const auto& [of, other] : atlas.quiz.skin_apart) {
    for (const Id& id : {of, other}) {
      const auto found = atlas.territories.find(id);
      if (found == atlas.territories.end() || found->second.core.empty())
        findings.error(id.text(), "lies apart from other skin, and is no territory that is drawn.");
    }
    if (of == other) findings.error(of.text(), "lies apart from itself.");
  }
  for (const auto& [of, true_too] : atlas.quiz.other_answers) {
    const auto topic = atlas.topics.find(of);
    if (topic == atlas.topics.end() || topic->second.answer.empty()) {
      findings.error(of.text(), "has other answers, and is no case.");
      continue;
    }
    for (const Id& id : true_too) {
      if (!atlas.topics.contains(id) && !atlas.sites.contains(id))
        findings.error(of.text(), "has the other answer " + in_quotes(id.text()) + ", which is no topic and no site.");
      if (id == topic->second.answer) findings.error(of.text(), "has its own answer as another one.");
    }
  }
}

}  // namespace cluneal::anatomy
