#include <algorithm>
#include <set>

#include "study/making.h"
#include "study/phrases.h"

namespace cluneal::study {

namespace {

using anatomy::Atlas;
using anatomy::Topic;

std::string said_of(const Atlas& atlas, const Topic& topic, std::string_view key) {
  std::string text;
  for (const anatomy::Section& section : topic.sections) {
    if (section.key != key) continue;
    for (const anatomy::Statement& said : section.statements) text = joined(atlas, text, said.text);
  }
  return text;
}

std::string named(const Atlas& atlas, const Id& answer) {
  const std::string title = atlas.title_of(answer);
  return atlas.sites.contains(answer) ? atlas.language.say(phrases::caught_nerve, {{"place", title}}) : title;
}

/// Whether two answers are one condition or cannot be told apart: a red flag and the topic of the same name, sites at
/// which nerves of one group are caught.
bool alike(const Atlas& atlas, const Id& a, const Id& b) {
  if (a == b || a.last() == b.last()) return true;
  const auto site_a = atlas.sites.find(a), site_b = atlas.sites.find(b);
  if (site_a == atlas.sites.end() || site_b == atlas.sites.end()) return false;
  return atlas.group_of(site_a->second.nerve) == atlas.group_of(site_b->second.nerve);
}

/// What could have been: other cases' answers and what else hurts there. What shares a place with the case comes first.
std::vector<std::string> other_answers(const Atlas& atlas, const Topic& topic) {
  std::vector<Id> candidates;
  for (const Topic* other : atlas.topics_of(topic.kind)) candidates.push_back(other->answer);
  for (const auto& [id, other] : atlas.topics) {
    // Of other kinds what is felt on the skin.
    if (!other.areas.empty() && id.parent() != topic.id.parent()) candidates.push_back(id);
  }
  const auto true_too = atlas.quiz.other_answers.find(topic.id);
  std::vector<std::string> near, far;
  std::set<Id> taken;
  for (const Id& id : candidates) {
    if (id.empty() || alike(atlas, id, topic.answer) || !taken.insert(id).second) continue;
    if (true_too != atlas.quiz.other_answers.end() &&
        std::any_of(true_too->second.begin(), true_too->second.end(),
                    [&](const Id& other) { return alike(atlas, other, id); })) {
      continue;
    }
    const auto found = atlas.topics.find(id);
    if (found != atlas.topics.end() && found->second.kind == "dermatomes") continue;  // No condition.
    const bool shares =
        found != atlas.topics.end() &&
        std::any_of(found->second.places.begin(), found->second.places.end(), [&topic](const Id& place) {
          return std::find(topic.places.begin(), topic.places.end(), place) != topic.places.end();
        });
    (shares || atlas.sites.contains(id) ? near : far).push_back(named(atlas, id));
  }
  near.insert(near.end(), far.begin(), far.end());
  return near;
}

/// Whether most of what the patient paints is met from the front.
bool painted_in_front(const Topic& topic) {
  int before = 0, behind = 0;
  for (const anatomy::PaintedStroke& stroke : topic.painted) {
    for (const anatomy::Spot& spot : stroke.points) ++(spot.facing > 90 ? before : behind);
  }
  return before > behind;
}

}  // namespace

void make_conditions(const Atlas& atlas, Questions& out) {
  for (const auto& [id, topic] : atlas.topics) {
    if (topic.answer.empty()) continue;
    Question question = about(Kind::which_condition, id);
    question.subjects.push_back(topic.answer);
    question.text = topic.text;
    for (const char* key : {"history", "drawing", "examination"}) {
      question.text = joined(atlas, question.text, said_of(atlas, topic, key));
    }
    question.text = joined(atlas, question.text, atlas.language.say(phrases::what_explains_it));
    question.answer = named(atlas, topic.answer);
    question.wrong = other_answers(atlas, topic);
    question.explanation = joined(atlas, said_of(atlas, topic, "answer"), said_of(atlas, topic, "why"));
    question.references = topic.references();
    if (!topic.painted.empty()) {
      question.picture.view = painted_in_front(topic) ? "anterior" : "posterior";
      question.picture.drawing = id;
    }
    put(out, std::move(question));
  }
}

}  // namespace cluneal::study
