#include <algorithm>

#include "study/making.h"
#include "study/phrases.h"

namespace cluneal::study {

namespace {

/// More than these are a list to recite and no way to follow.
constexpr std::size_t most_steps = 6;
constexpr std::size_t least_steps = 3;

}  // namespace

void make_courses(const anatomy::Atlas& atlas, Questions& out) {
  for (const auto& [id, nerve] : atlas.nerves) {
    if (atlas.variant_behind(id) != nullptr) continue;  // Its course is the usual one's but for a step.
    std::vector<std::string> steps;
    for (const anatomy::Waypoint& step : nerve.course) {
      // What is told twice in the same words has no place in an order.
      if (std::find(steps.begin(), steps.end(), step.text) == steps.end()) steps.push_back(step.text);
    }
    if (steps.size() < least_steps || steps.size() != nerve.course.size()) continue;
    // Begun at the opening through which it goes: two steps in one place have no order.
    const anatomy::Waypoint& first = nerve.course.front();
    if (nerve.course[1].relation == anatomy::Relation::through_foramen && nerve.course[1].place == first.place)
      continue;
    Question question = about(Kind::trace_the_nerve, id);
    question.answering = Answering::order;
    question.target = one_of(atlas, id);
    question.same_on_both_sides = nerve.paired;
    question.text = atlas.language.say(phrases::order_of_course, {{"name", nerve.names.title}});
    // Of a long course its ends and steps as evenly between them as may be.
    const std::size_t kept = std::min(most_steps, steps.size());
    for (std::size_t i = 0; i < kept; ++i) {
      question.steps.push_back(steps[(i * (steps.size() - 1) + (kept - 1) / 2) / (kept - 1)]);
    }
    question.answer = nerve.names.title;
    question.explanation = nerve.uncertain ? joined(atlas, nerve.summary, nerve.uncertainty) : nerve.summary;
    question.references = sources_of(atlas, id, nerve.references);
    for (const anatomy::Waypoint& step : nerve.course) {
      for (const std::string& key : step.references) {
        if (std::find(question.references.begin(), question.references.end(), key) == question.references.end()) {
          question.references.push_back(key);
        }
      }
    }
    put(out, std::move(question));
  }
}

}  // namespace cluneal::study
