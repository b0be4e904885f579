// Where the user's own models lie: by numbers, to the atlas's centre, back to where their files have them.
#include "app/models/models.h"
#include "app/phrases.h"
#include "geometry/bounds.h"
#include "session/placement.h"

namespace cluneal::app {
namespace {

using base::operator""_id;

/// Of all bones of the body, shown or not: where they are does not hang on what one looks at.
geometry::Bounds bounds_of_bones(const body::Body& body) {
  geometry::Bounds bounds;
  for (const auto& [id, shape] : body.shapes) {
    if ("bone"_id.covers(id)) bounds.add(geometry::bounds_of(shape.at(body::LevelOfDetail::moving).positions));
  }
  return bounds;
}

}  // namespace

void place_model(Application::State& state, const session::PlaceModel& wanted, double now) {
  const std::optional<session::FileFrame> file = state.library.file_of(state.scene(), wanted.index);
  if (!file) return;
  session::Scene next = state.scene();
  session::ImportedModel& model = next.models[wanted.index];
  model.transform = session::transform_of(wanted.to, *file);
  const std::string gesture =
      wanted.drag == 0 ? "" : "place " + std::to_string(wanted.index) + " " + std::to_string(wanted.drag);
  state.commit(state.say(phrases::place_model, {{"model", model.name}}), std::move(next), now, gesture);
}

void lay_model(Application::State& state, const session::LayModel& wanted, double now) {
  const std::optional<session::FileFrame> file = state.library.file_of(state.scene(), wanted.index);
  if (!file) return;
  session::Scene next = state.scene();
  session::ImportedModel& model = next.models[wanted.index];
  std::string label;
  switch (wanted.how) {
    case session::Lay::as_read:
      model.transform = file->transform;
      label = state.say(phrases::reset_placement_of_model, {{"model", model.name}});
      break;
    case session::Lay::to_centre: {
      const geometry::Bounds bones = bounds_of_bones(*state.library.body);
      if (bones.empty()) return;
      model.transform = session::with_middle_at(model.transform, *file, bones.centre());
      label = state.say(phrases::centre_model, {{"model", model.name}});
      break;
    }
    case session::Lay::flipped:
      model.transform = session::flipped(model.transform);
      label = state.say(phrases::flip_model, {{"model", model.name}});
      break;
  }
  state.commit(label, std::move(next), now);
}

void set_model_unit(Application::State& state, const session::SetModelUnit& wanted, double now) {
  if (wanted.index >= state.scene().models.size() || !(wanted.millimetres_per_unit > 0)) return;
  const auto file = state.library.files.find(state.scene().models[wanted.index].hash);
  if (file == state.library.files.end()) return;
  session::Scene next = state.scene();
  session::ImportedModel& model = next.models[wanted.index];
  model = session::with_unit(model, file->second, wanted.millimetres_per_unit);
  state.commit(state.say(phrases::unit_of_model, {{"model", model.name}}), std::move(next), now);
}

}  // namespace cluneal::app
