#include <algorithm>

#include "study/making.h"
#include "study/phrases.h"

namespace cluneal::study {

namespace {

/// More than these are a list to recite and no way to follow.
constexpr std::size_t most_steps = 6;
constexpr std::size_t least_steps = 3;

bool is_end(anatomy::Relation relation) {
  return relation == anatomy::Relation::ends_in || relation == anatomy::Relation::goes_on;
}

/// Whether the data says that `next` comes after `step`, and not in the same place: two steps along one thing, or at
/// one place, have no order, save that an end is the last.
bool comes_after(const anatomy::Waypoint& step, const anatomy::Waypoint& next) {
  if (is_end(next.relation)) return true;
  if (!next.passes.empty() && next.passes == step.passes && next.relation == step.relation) return false;
  const bool one_place = next.place == step.place && next.toward == step.toward && next.share == step.share;
  return !one_place || next.passes != step.passes;
}

/// The steps that a paper tells and that have an order, each told in words of its own.
std::vector<const anatomy::Waypoint*> ordered_steps(const anatomy::Nerve& nerve) {
  std::vector<const anatomy::Waypoint*> steps;
  for (const anatomy::Waypoint& step : nerve.course) {
    if (step.references.empty()) continue;
    const auto said = [&step](const anatomy::Waypoint* one) { return one->text == step.text; };
    if (std::any_of(steps.begin(), steps.end(), said)) return {};
    if (steps.empty() || comes_after(*steps.back(), step)) steps.push_back(&step);
  }
  return steps;
}

}  // namespace

void make_courses(const anatomy::Atlas& atlas, Questions& out) {
  for (const auto& [id, nerve] : atlas.nerves) {
    if (atlas.variant_behind(id) != nullptr) continue;  // Its course is the usual one's but for a step.
    if (is_not_told_apart(atlas, id)) continue;
    const std::vector<const anatomy::Waypoint*> steps = ordered_steps(nerve);
    if (steps.size() < least_steps) continue;
    Question question = about(Kind::trace_the_nerve, id);
    question.answering = Answering::order;
    question.target = one_of(atlas, id);
    question.same_on_both_sides = nerve.paired;
    question.text = atlas.language.say(phrases::order_of_course, {{"name", nerve.names.title}});
    // Of a long course its ends and steps as evenly between them as may be.
    const std::size_t kept = std::min(most_steps, steps.size());
    for (std::size_t i = 0; i < kept; ++i) {
      const anatomy::Waypoint& step = *steps[(i * (steps.size() - 1) + (kept - 1) / 2) / (kept - 1)];
      question.steps.push_back(step.text);
      for (const std::string& key : step.references) {
        const auto known = std::find(question.references.begin(), question.references.end(), key);
        if (known == question.references.end()) question.references.push_back(key);
      }
    }
    question.answer = nerve.names.title;
    question.explanation = nerve.uncertain ? joined(atlas, nerve.summary, nerve.uncertainty) : nerve.summary;
    put(out, std::move(question));
  }
}

}  // namespace cluneal::study
