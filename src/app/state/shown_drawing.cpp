#include "app/state/shown_drawing.h"

#include <utility>

#include "body/places/case_drawing.h"

namespace cluneal::app {

base::Status ShownDrawing::renew(const base::Id& topic, const anatomy::Atlas& atlas, const body::Body& body) {
  if (topic == of && body.person == person) return base::Done{};
  of = topic;
  person = body.person;
  patch.reset();
  const auto known = atlas.topics.find(topic);
  if (known == atlas.topics.end() || known->second.painted.empty()) return base::Done{};
  auto laid = body::painting_on(known->second.painted, body);
  if (!laid) return laid.error();
  if (!(*laid)->indices.empty()) patch = std::move(*laid);
  return base::Done{};
}

}  // namespace cluneal::app
