#include <algorithm>
#include <set>
#include <utility>

#include "anatomy/walk.h"
#include "study/making.h"
#include "study/phrases.h"

namespace cluneal::study {

namespace {

using anatomy::Atlas;
using anatomy::Topic;

constexpr std::size_t enough_wrong = 3;

std::string_view kind_in(const Id& id) {
  return std::string_view(id.text()).substr(0, id.text().find('.'));
}

/// Whether it is done to find a landmark, on the way to whatever is examined there: never a wrong thing to do.
bool finds_landmark(const Topic& topic) {
  bool landmark = false;
  for (const Id& place : topic.places) {
    if (kind_in(place) != "landmark" && kind_in(place) != "bone") return false;
    landmark = landmark || kind_in(place) == "landmark";
  }
  return landmark;
}

/// Of a step at which a finger presses where a nerve may be caught: the group of that nerve.
const anatomy::Group* pressed_group(const Atlas& atlas, const Topic& step) {
  const auto site = atlas.sites.find(step.press);
  return site == atlas.sites.end() ? nullptr : atlas.group_of(site->second.nerve);
}

/// Steps of other walks that press on other nerves: done in this walk they would find nothing of it.
std::vector<std::string> steps_elsewhere(const Atlas& atlas, const std::vector<const Topic*>& own) {
  std::set<const anatomy::Group*> groups{nullptr};
  for (const Topic* step : own) groups.insert(pressed_group(atlas, *step));
  std::vector<std::string> titles;
  for (const Id& walk : atlas.quiz.asked_walks) {
    for (const Topic* step : anatomy::steps_of(atlas, walk)) {
      const auto same = [step](const Topic* one) { return one->names.title == step->names.title; };
      if (!groups.contains(pressed_group(atlas, *step)) && std::none_of(own.begin(), own.end(), same))
        titles.push_back(step->names.title);
    }
  }
  return titles;
}

void ask_for_step(const Atlas& atlas, const Id& walk, const std::vector<const Topic*>& steps, std::size_t at,
                  Questions& out) {
  const Topic& step = *steps[at];
  Question question = about(Kind::examine_next, step.id);
  const std::string title = atlas.title_of(walk);
  question.text =
      at == 0 ? atlas.language.say(phrases::what_comes_first, {{"walk", title}})
              : atlas.language.say(phrases::what_comes_next, {{"walk", title}, {"step", steps[at - 1]->names.title}});
  question.answer = step.names.title;
  for (std::size_t other = steps.size(); other-- > 0;) {
    if (other != at && other + 1 != at && !finds_landmark(*steps[other]))
      question.wrong.push_back(steps[other]->names.title);
  }
  // Those of the walk itself are the nearest: others where they are too few.
  for (std::string& other : steps_elsewhere(atlas, steps)) {
    if (question.wrong.size() < enough_wrong) question.wrong.push_back(std::move(other));
  }
  question.explanation = step.text;
  question.references = step.references();
  if (question.references.empty()) {
    // What no paper says of a step, the walk's others say.
    for (const Topic* one : steps) {
      const std::vector<std::string> more = one->references();
      question.references.insert(question.references.end(), more.begin(), more.end());
    }
    if (question.references.size() > 2) question.references.resize(2);
  }
  put(out, std::move(question));
}

bool names(const Topic& topic, const Id& id) {
  return std::any_of(topic.places.begin(), topic.places.end(), [&id](const Id& place) { return place.covers(id); });
}

/// Where a nerve may be caught: what one does there, among what one does elsewhere.
void ask_at_site(const Atlas& atlas, const Kinship& kinship, const anatomy::Site& site, Questions& out) {
  for (const auto& [id, topic] : atlas.topics) {
    if (topic.kind != "examinations" || !names(topic, site.id)) continue;
    Question question = about(Kind::examine_next, site.id, id.last());
    question.subjects.push_back(id);
    question.text = atlas.language.say(phrases::what_to_examine, {{"place", site.names.title}});
    question.answer = topic.names.title;
    for (const Topic* other : atlas.topics_of(topic.kind)) {
      // What has no place of its own, as the history, is right anywhere; so is what is done at the nerve itself.
      const bool right = other->places.empty() || finds_landmark(*other) || names(*other, site.id) ||
                         std::any_of(other->places.begin(), other->places.end(), [&](const Id& place) {
                           const auto other_site = atlas.sites.find(place);
                           const auto skin = atlas.territories.find(place);
                           return (atlas.structures.contains(place) && place.parent().text() == "skin") ||
                                  kinship.are_tied(place, site.nerve) ||
                                  (other_site != atlas.sites.end() &&
                                   atlas.group_of(other_site->second.nerve) == atlas.group_of(site.nerve)) ||
                                  (skin != atlas.territories.end() &&
                                   atlas.group_of(skin->second.nerve) == atlas.group_of(site.nerve));
                         });
      if (!right) question.wrong.push_back(other->names.title);
    }
    question.explanation = joined(atlas, topic.text, site.palpation);
    question.references = topic.references();
    if (question.references.size() > 4) question.references.resize(4);
    put(out, std::move(question));
  }
}

}  // namespace

void make_examinations(const Atlas& atlas, Questions& out) {
  for (const Id& walk : atlas.quiz.asked_walks) {
    const std::vector<const Topic*> steps = anatomy::steps_of(atlas, walk);
    for (std::size_t i = 0; i < steps.size(); ++i) ask_for_step(atlas, walk, steps, i, out);
  }
  const Kinship kinship(atlas);
  for (const auto& [id, site] : atlas.sites) ask_at_site(atlas, kinship, site, out);
}

}  // namespace cluneal::study
