#include <optional>
#include <set>

#include "anatomy/check/checking.h"
#include "anatomy/plain_sentences.h"
#include "anatomy/plain_topic.h"

namespace cluneal::anatomy {

namespace {

class Checker {
 public:
  Checker(const Atlas& atlas, const Findings& findings) : atlas_(atlas), findings_(findings) {
    for (Id id : atlas.leaves()) {
      for (; !id.empty(); id = id.parent()) drawn_.insert(id);
    }
  }

  /// Topics of that kind, each with a plain text in sentences short enough; `pain`: what a posture must do to it.
  void topics(const std::string& where, const std::vector<Id>& ids, std::string_view kind,
              std::optional<Pain> pain = {}) const {
    if (ids.empty()) findings_.error(where, "names no " + std::string(kind) + ".");
    for (const Id& id : ids) {
      const auto topic = atlas_.topics.find(id);
      if (topic == atlas_.topics.end() || id.text().rfind(std::string(kind) + ".", 0) != 0) {
        findings_.error(where, "names " + in_quotes(id.text()) + ", which is no " + std::string(kind) + ".");
        continue;
      }
      if (!plain_topic(atlas_, id))
        findings_.error(where, "names " + in_quotes(id.text()) + ", whose kind is not for patients.");
      sentences(where, topic->second.plain, "the plain text of " + in_quotes(id.text()));
      const auto drawn = atlas_.pictograms.of_topics.find(id);
      if (pain && (drawn == atlas_.pictograms.of_topics.end() || drawn->second.pain != *pain)) {
        findings_.error(where, std::string(*pain == Pain::worse ? "lists " : "lists as easing ") +
                                   in_quotes(id.text()) + ", which is not drawn as that.");
      }
    }
  }

  void handout(const Handout& handout) const {
    const std::string& where = handout.id.text();
    if (atlas_.groups.count(handout.of) == 0)
      findings_.error(where, "is of " + in_quotes(handout.of.text()) + ", which is no group of nerves.");
    sentences(where, handout.plain, "its own text");
    if (handout.references.empty()) findings_.error(where, "names no source.");
    check_references_known(atlas_, handout.references, where, findings_);
    if (handout.shows.empty()) findings_.error(where, "shows nothing.");
    if (handout.frames.empty()) findings_.error(where, "is framed to nothing.");
    for (const auto* list : {&handout.shows, &handout.hides, &handout.frames}) {
      for (const Id& id : *list) {
        if (!drawn_.contains(id))
          findings_.error(where, "names " + in_quotes(id.text()) + ", which is nothing that is drawn.");
      }
    }
    const auto site = atlas_.sites.find(handout.caught_at);
    if (site == atlas_.sites.end()) {
      findings_.error(where, "rings " + in_quotes(handout.caught_at.text()) + ", which is no site.");
    } else if (const Group* group = atlas_.group_of(site->second.nerve); group == nullptr || group->id != handout.of) {
      findings_.error(where, "rings " + in_quotes(handout.caught_at.text()) + ", where other nerves get caught.");
    }
    topics(where, handout.feels, "symptom");
    topics(where, handout.worse, "posture", Pain::worse);
    topics(where, handout.eases, "posture", Pain::better);
    topics(where, handout.first, "treatment");
    topics(where, handout.later, "treatment");
  }

  /// Every group that is no neighbour has a page.
  void complete() const {
    for (const Group* group : atlas_.groups_in_order()) {
      if (!group->neighbours && atlas_.handouts.of(group->id) == nullptr)
        findings_.error("handouts", "have none of " + in_quotes(group->id.text()) + ".");
    }
  }

 private:
  void sentences(const std::string& where, const std::string& text, const std::string& whose) const {
    if (text.empty()) findings_.error(where, "prints " + whose + ", which says nothing.");
    if (const int words = longest_sentence(text); words > most_plain_words) {
      findings_.error(where, whose + " has a sentence of " + std::to_string(words) + " words; a patient reads " +
                                 std::to_string(most_plain_words) + ".");
    }
  }

  const Atlas& atlas_;
  const Findings& findings_;
  std::set<Id> drawn_;
};

}  // namespace

void check_handouts(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics) {
  const Findings findings("handouts.json", diagnostics);
  const Checker checker(atlas, findings);
  for (const auto& [id, handout] : atlas.handouts.all) checker.handout(handout);
  if (atlas.handouts.all.empty()) return;  // A made-up atlas of a test.
  checker.complete();
  checker.topics("warnings at once", atlas.handouts.warnings.at_once, "red_flag");
  checker.topics("warnings of the same day", atlas.handouts.warnings.same_day, "red_flag");
  checker.topics("warnings to look again", atlas.handouts.warnings.again, "red_flag");
}

}  // namespace cluneal::anatomy
