#include <algorithm>

#include "anatomy/check/checking.h"
#include "anatomy/plain_sentences.h"
#include "anatomy/plain_topic.h"

namespace cluneal::anatomy {

namespace {

class BedsideChecker {
 public:
  BedsideChecker(const Atlas& atlas, const Findings& findings) : atlas_(atlas), findings_(findings) {}

  void question(const BedsideQuestion& question) const {
    const std::string& where = question.id.text();
    sentences(where, question.ask);
    topic(where, question.of, "red_flag");
    if (question.ask.empty() || question.ask.back() != '?') findings_.error(where, "asks nothing.");
    // What is said on the page to take home and in the room is the same: one of them would be wrong.
    const HandoutWarnings& warnings = atlas_.handouts.warnings;
    const auto* same = question.urgency == Urgency::at_once    ? &warnings.at_once
                       : question.urgency == Urgency::same_day ? &warnings.same_day
                                                               : &warnings.again;
    for (const auto* list : {&warnings.at_once, &warnings.same_day, &warnings.again}) {
      const bool there = std::find(list->begin(), list->end(), question.of) != list->end();
      if (there && list != same)
        findings_.error(where, "asks about " + in_quotes(question.of.text()) + ", which the handouts take otherwise.");
    }
  }

  void rung(const BedsideRung& rung) const {
    const std::string& where = rung.id.text();
    sentences(where, rung.like);
    topic(where, rung.treatment, "treatment");
    if (rung.references.empty()) findings_.error(where, "names no source.");
    check_references_known(atlas_, rung.references, where, findings_);
  }

  void ask(const BedsideAsk& ask) const { sentences(ask.id.text(), ask.ask); }

  /// Each treatment of a handout is a rung.
  void complete() const {
    if (atlas_.bedside.questions.empty()) findings_.error("questions", "are none.");
    if (atlas_.bedside.asks.empty()) findings_.error("asks", "are none.");
    for (const auto& [id, handout] : atlas_.handouts.all) {
      for (const auto* list : {&handout.first, &handout.later}) {
        for (const Id& treatment : *list) {
          if (atlas_.bedside.rung_of(treatment) == nullptr)
            findings_.error("rungs", "have none of " + in_quotes(treatment.text()) + ".");
        }
      }
    }
  }

 private:
  void topic(const std::string& where, const Id& id, std::string_view kind) const {
    const auto topic = atlas_.topics.find(id);
    if (topic == atlas_.topics.end() || id.text().rfind(std::string(kind) + ".", 0) != 0) {
      findings_.error(where, "names " + in_quotes(id.text()) + ", which is no " + std::string(kind) + ".");
    } else {
      if (!plain_topic(atlas_, id))
        findings_.error(where, "names " + in_quotes(id.text()) + ", whose kind is not for patients.");
      sentences(where, topic->second.plain);
    }
  }
  void sentences(const std::string& where, const std::string& text) const {
    if (text.empty()) findings_.error(where, "says nothing.");
    if (const int words = longest_sentence(text); words > most_plain_words) {
      findings_.error(where, "has a sentence of " + std::to_string(words) + " words; a patient reads " +
                                 std::to_string(most_plain_words) + ".");
    }
  }

  const Atlas& atlas_;
  const Findings& findings_;
};

}  // namespace

void check_bedside(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics) {
  const Findings findings("bedside.json", diagnostics);
  const BedsideChecker checker(atlas, findings);
  for (const BedsideQuestion& question : atlas.bedside.questions) checker.question(question);
  for (const BedsideRung& rung : atlas.bedside.rungs) checker.rung(rung);
  for (const BedsideAsk& ask : atlas.bedside.asks) checker.ask(ask);
  if (!atlas.handouts.all.empty()) checker.complete();  // Not of a made-up atlas of a test.
}

}  // namespace cluneal::anatomy
