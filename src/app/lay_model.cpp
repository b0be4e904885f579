// Where the user's own models lie: by numbers, to the atlas's centre, back to where their files have them.
#include "app/application_state.h"
#include "geometry/bounds.h"
#include "session/placement.h"

namespace cluneal::app {
namespace {

using base::operator""_id;

/// Of all bones of the body, shown or not: where they are does not hang on what one looks at.
geometry::Bounds bounds_of_bones(const body::Body& body) {
  geometry::Bounds bounds;
  for (const auto& [id, shape] : body.shapes) {
    if ("bone"_id.covers(id)) bounds.add(geometry::bounds_of(shape.at(body::Detail::moving).positions));
  }
  return bounds;
}

}  // namespace

std::optional<session::FileFrame> Application::State::file_of(std::size_t index) const {
  if (index >= scene().models.size()) return std::nullopt;
  const session::ImportedModel& model = scene().models[index];
  const auto file = files.find(model.hash);
  if (file == files.end()) return std::nullopt;
  return session::in_unit(file->second, model.millimetres_per_unit);
}

void Application::State::place_model(const session::PlaceModel& wanted, double now) {
  const std::optional<session::FileFrame> file = file_of(wanted.index);
  if (!file) return;
  session::Scene next = scene();
  session::ImportedModel& model = next.models[wanted.index];
  model.transform = session::transform_of(wanted.to, *file);
  const std::string gesture =
      wanted.drag == 0 ? "" : "place " + std::to_string(wanted.index) + " " + std::to_string(wanted.drag);
  commit("place " + model.name, std::move(next), now, gesture);
}

void Application::State::lay_model(const session::LayModel& wanted, double now) {
  const std::optional<session::FileFrame> file = file_of(wanted.index);
  if (!file) return;
  session::Scene next = scene();
  session::ImportedModel& model = next.models[wanted.index];
  std::string label;
  switch (wanted.how) {
    case session::Lay::as_read:
      model.transform = file->transform;
      label = "as its file has it: ";
      break;
    case session::Lay::to_centre: {
      const geometry::Bounds bones = bounds_of_bones(*body);
      if (bones.empty()) return;
      model.transform = session::with_middle_at(model.transform, *file, bones.centre());
      label = "to the centre: ";
      break;
    }
    case session::Lay::flipped:
      model.transform = session::flipped(model.transform);
      label = "flip ";
      break;
  }
  commit(label + model.name, std::move(next), now);
}

void Application::State::set_model_unit(const session::SetModelUnit& wanted, double now) {
  if (wanted.index >= scene().models.size() || !(wanted.millimetres_per_unit > 0)) return;
  const auto file = files.find(scene().models[wanted.index].hash);
  if (file == files.end()) return;
  session::Scene next = scene();
  session::ImportedModel& model = next.models[wanted.index];
  model = session::with_unit(model, file->second, wanted.millimetres_per_unit);
  commit("unit of " + model.name, std::move(next), now);
}

}  // namespace cluneal::app
