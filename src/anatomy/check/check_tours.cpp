#include <algorithm>
#include <cmath>
#include <set>

#include "anatomy/check/checking.h"

namespace cluneal::anatomy {

namespace {

constexpr double minutes_off = 0.25;  ///< Of the time that a tour says it takes.

/// Whether the atlas has something at, above or below `id`, with or without a side.
class Known {
 public:
  explicit Known(const Atlas& atlas) {
    for (Id id : atlas.leaves()) {
      for (; !id.empty(); id = id.parent()) ids_.insert(id);
    }
  }
  [[nodiscard]] bool operator()(const Id& id) const { return ids_.count(id) != 0; }

 private:
  std::set<Id> ids_;
};

void check_drawn(const std::vector<Id>& ids, const std::string& where, const Known& known, const Findings& findings) {
  for (const Id& id : ids) {
    if (!known(id)) findings.error(where, "names " + in_quotes(id.text()) + ", which is nothing that is drawn.");
  }
}

void check_panes(const Atlas& atlas, const std::vector<TourPane>& panes, const std::string& where, const Known& known,
                 const Findings& findings) {
  std::vector<Id> compared;
  for (const TourPane& pane : panes) {
    if (std::find(compared.begin(), compared.end(), pane.of) != compared.end())
      findings.error(where, "compares " + in_quotes(pane.of.text()) + " with itself.");
    compared.push_back(pane.of);
    check_drawn(pane.show, where, known, findings);
  }
  check_beside(atlas, compared, where, findings);
}

void check_step(const Atlas& atlas, const TourStep& step, const std::string& where, const Known& known,
                const Findings& findings) {
  if (const int words = words_in(step.slide); words > most_slide_words) {
    findings.error(where, "has " + std::to_string(words) + " words on its slide; a hall reads " +
                              std::to_string(most_slide_words) + ".");
  }
  if (step.slide.empty() || step.notes.empty()) findings.error(where, "has no words for its slide, or no notes.");
  if (step.question && step.question->answer.empty())
    findings.error(where, "asks the class something without an answer.");
  for (const auto* list : {&step.focus, &step.only, &step.show, &step.hide, &step.highlight})
    check_drawn(*list, where, known, findings);
  check_panes(atlas, step.beside, where, known, findings);
  for (const Id& id : step.variants) {
    if (atlas.variants.count(id) == 0)
      findings.error(where, "names " + in_quotes(id.text()) + ", which is no variant.");
  }
  if (!step.body.empty() && find_person(atlas.persons, step.body) == nullptr) {
    findings.error(where, "names " + in_quotes(step.body) + ", which is no person.");
  }
  if (!step.topic.empty() && atlas.topics.count(step.topic) == 0) {
    findings.error(where, "names " + in_quotes(step.topic.text()) + ", which is no topic.");
  }
  if (!step.spread.empty() && !known(step.spread)) {
    findings.error(where, "names " + in_quotes(step.spread.text()) + ", which is no nerve.");
  }
  check_references_known(atlas, step.references, where, findings);
}

void check_tour(const Atlas& atlas, const Tour& tour, const Known& known, const Findings& findings) {
  const std::string& name = tour.id.text();
  if (name.rfind("tour.", 0) != 0) findings.error(name, "is no tour: its id does not start with \"tour.\".");
  if (tour.steps.size() < least_tour_steps || tour.steps.size() > most_tour_steps) {
    findings.error(name, "has " + std::to_string(tour.steps.size()) + " steps; a tour has " +
                             std::to_string(least_tour_steps) + " to " + std::to_string(most_tour_steps) + ".");
  }
  std::set<std::string> keys;
  double seconds = 0;
  for (const TourStep& step : tour.steps) {
    const std::string where = name + "/" + step.key;
    if (!keys.insert(step.key).second) findings.error(where, "is there twice.");
    check_step(atlas, step, where, known, findings);
    seconds += step.seconds;
  }
  if (std::abs(seconds / 60 - tour.minutes) > std::max(1.0, minutes_off * tour.minutes)) {
    findings.error(name, "says that it takes " + std::to_string(tour.minutes) + " minutes, and its steps take " +
                             std::to_string(static_cast<int>(std::lround(seconds / 60))) + ".");
  }
  if (tour.summary.empty() || tour.order < 1) findings.error(name, "has no summary, or no place among the tours.");
  if (tour.references().empty()) findings.error(name, "names no source.");
}

}  // namespace

void check_tours(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics) {
  const Known known(atlas);
  for (const auto& [id, tour] : atlas.tours) {
    const Findings findings("tours", diagnostics);
    check_tour(atlas, tour, known, findings);
  }
}

}  // namespace cluneal::anatomy
