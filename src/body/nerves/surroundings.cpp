#include "body/nerves/surroundings.h"

namespace cluneal::body {
Surroundings::Surroundings(const Body& body, const BoneField& bones, const std::vector<Id>& muscles) : bones_(bones) {
  for (const Id& muscle : muscles) {
    for (const char* side : {"left", "right"}) {
      const auto shape = body.shapes.find(muscle.child(side));
      if (shape == body.shapes.end()) continue;
      std::unique_ptr<SolidField>& field = muscles_[muscle];
      if (!field) field = std::make_unique<SolidField>();
      field->add(shape->second, LevelOfDetail::still);
    }
  }
}

const Obstacle& Surroundings::of(const anatomy::Nerve& nerve) {
  if (muscles_.empty()) return bones_;
  std::set<Id> pierced;
  for (const anatomy::Waypoint& step : nerve.course) {
    if (step.relation == anatomy::Relation::pierces && muscles_.contains(step.passes)) pierced.insert(step.passes);
  }
  std::unique_ptr<Obstacles>& found = without_[pierced];
  if (!found) {
    std::vector<const Obstacle*> all{&bones_};
    for (const auto& [id, field] : muscles_) {
      if (!pierced.contains(id)) all.push_back(field.get());
    }
    found = std::make_unique<Obstacles>(std::move(all));
  }
  return *found;
}

}  // namespace cluneal::body
