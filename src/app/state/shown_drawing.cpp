#include "app/state/shown_drawing.h"

#include <utility>

#include "body/places/case_drawing.h"

namespace cluneal::app {

void ShownDrawing::renew(const base::Id& topic, const anatomy::Atlas& atlas, const body::Body& body) {
  if (topic == of && body.person == person) return;
  of = topic;
  person = body.person;
  patch.reset();
  const auto known = atlas.topics.find(topic);
  if (known == atlas.topics.end() || known->second.painted.empty()) return;
  auto laid = body::painting_on(known->second.painted, body);
  if (laid && !(*laid)->indices.empty()) patch = std::move(*laid);
}

}  // namespace cluneal::app
