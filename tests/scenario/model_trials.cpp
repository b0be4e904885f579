// Models of one's own: opened, laid, by handles and by points.
#include <glm/geometric.hpp>

#include "trial.h"

namespace scenario {
namespace {

glm::dmat4 lies(Desk& desk) {
  return desk.scene().models.at(0).transform;
}

/// The handles are shown and the camera sees the whole box; gives a pixel on its arrow to the side.
glm::dvec2 show_handles(Desk& desk) {
  desk.open_box();
  desk.perform(session::LayModel{0, session::Lay::to_centre});
  desk.perform(session::ToggleHandles{});
  desk.settle();
  for (double along = 20; along < 200; along += 5) {
    const glm::dvec2 pixel = Desk::middle() + glm::dvec2(along, 0);
    desk.perform(session::HoverAt{pixel});
    if (desk.app().over_handle()) return pixel + glm::dvec2(10, 0);
  }
  FAIL("no handle was found");
  return {};
}

void open_files(Desk& desk) {
  desk.undoable(session::OpenFiles{{desk.home().box("box.obj")}});
  REQUIRE(desk.scene().models.size() == 1);
  CHECK(desk.scene().selected == "model.0"_id);
  CHECK(desk.node("model.0"_id).title == "box.obj");
  CHECK(desk.ended == std::vector<std::string>{"model_opened"});
  desk.perform(session::OpenFiles{{desk.file("none.obj")}});
  desk.settle();
  CHECK(desk.scene().models.size() == 1);
  CHECK(desk.told("none.obj"));
  // A scene that is handed over like a model, as by a double click on its file, is opened as a scene.
  const std::string lesson = desk.file("lesson.cluneal");
  const bool labels = desk.scene().labels;
  desk.perform(session::SaveState{lesson});
  desk.perform(session::SetLabels{!labels});
  desk.undoable(session::OpenFiles{{lesson}});
  CHECK(desk.scene().labels == labels);
}

void remove_model(Desk& desk) {
  desk.open_box();
  const std::size_t before = desk.frame().items.size();
  desk.undoable(session::RemoveModel{0});
  CHECK(desk.scene().models.empty());
  CHECK(desk.frame().items.size() == before - 1);
  desk.perform(session::Undo{});
  CHECK(desk.frame().items.size() == before);
  desk.perform(session::RemoveModel{7});
  CHECK(desk.scene().models.size() == 1);
}

void set_model_unit(Desk& desk) {
  desk.open_box();
  const double before = glm::length(glm::dvec3(lies(desk)[0]));
  const double unit = desk.scene().models[0].millimetres_per_unit;
  desk.undoable(session::SetModelUnit{0, 10 * unit});
  CHECK(glm::length(glm::dvec3(lies(desk)[0])) == Approx(10 * before));
}

void place_model(Desk& desk) {
  desk.open_box();
  desk.undoable(session::PlaceModel{0, {{1, 2, 3}, {0, 0, 90}, 1}, 0});
  REQUIRE(desk.panel().info);
  REQUIRE(desk.panel().info->placement);
  CHECK(desk.panel().info->placement->middle == glm::dvec3(1, 2, 3));
  // One drag is one entry.
  const session::Scene before = desk.scene();
  for (const double x : {5.0, 6.0, 7.0}) desk.perform(session::PlaceModel{0, {{x, 0, 0}, {0, 0, 0}, 1}, 1});
  desk.perform(session::Undo{});
  CHECK(desk.scene() == before);
}

void lay_model(Desk& desk) {
  desk.open_box();
  const glm::dmat4 as_read = lies(desk);
  desk.undoable(session::LayModel{0, session::Lay::to_centre});
  desk.undoable(session::LayModel{0, session::Lay::flipped});
  CHECK(lies(desk)[0].x == Approx(-as_read[0].x));
  desk.undoable(session::LayModel{0, session::Lay::as_read});
  CHECK(lies(desk) == as_read);
}

void fit_surface(Desk& desk) {
  desk.open_box();
  desk.perform(session::LayModel{0, session::Lay::to_centre});
  desk.undoable(session::FitSurface{0, "bone.sacrum"_id, false});
  CHECK(desk.ended.back() == "surface_fitted");
  CHECK(desk.panel().undo_label == "align box.obj to Sacrum");
}

void toggle_handles(Desk& desk) {
  desk.open_box();
  desk.lasting(session::ToggleHandles{}, [&] { return desk.panel().info->handles; });
  desk.perform(session::HoverAt{Desk::middle()});
  desk.lasting(session::ToggleHandles{}, [&] { return desk.panel().info->handles; });
  CHECK_FALSE(desk.app().over_handle());
}

void drag_handle(Desk& desk) {
  const glm::dvec2 arrow = show_handles(desk);
  const session::Scene before = desk.scene();
  desk.perform(session::DragHandle{arrow + glm::dvec2(30, 0)});  // None is held.
  CHECK(desk.scene() == before);
  desk.perform(session::GrabHandle{arrow});
  for (const double by : {10.0, 20.0, 30.0}) desk.perform(session::DragHandle{arrow + glm::dvec2(by, 0)});
  desk.perform(session::ReleaseHandle{});
  const glm::dvec3 shift = glm::dvec3(lies(desk)[3] - before.models[0].transform[3]);
  CHECK(glm::length(shift) > 1);
  desk.perform(session::Undo{});
  CHECK(desk.scene() == before);
}

void grab_handle(Desk& desk) {
  const glm::dvec2 arrow = show_handles(desk);
  const session::Scene before = desk.scene();
  desk.perform(session::GrabHandle{{2, 2}});  // Beside them all.
  desk.perform(session::DragHandle{arrow + glm::dvec2(30, 0)});
  CHECK(desk.scene() == before);
  desk.perform(session::GrabHandle{arrow});
  CHECK(desk.scene() == before);
  desk.undoable(session::DragHandle{arrow + glm::dvec2(30, 0)});
}

void release_handle(Desk& desk) {
  const glm::dvec2 arrow = show_handles(desk);
  desk.perform(session::GrabHandle{arrow});
  desk.perform(session::DragHandle{arrow + glm::dvec2(30, 0)});
  desk.perform(session::ReleaseHandle{});
  const session::Scene there = desk.scene();
  desk.perform(session::DragHandle{arrow + glm::dvec2(90, 0)});
  CHECK(desk.scene() == there);
}

// ---- points ----

/// Where the box's back is clicked on, and the atlas's back.
const std::vector<glm::dvec2> offsets{{0, -60}, {-40, 30}, {40, 40}};

void pick(Desk& desk, const glm::dvec2& offset) {
  for (int side = 0; side < 2; ++side) {
    desk.settle();
    desk.perform(session::ClickAt{Desk::middle() + offset});
  }
  desk.settle();
}

void start(Desk& desk) {
  desk.open_box();
  desk.perform(session::StartPairing{0});
  desk.settle();
  REQUIRE(desk.panel().pairing);
}

void start_pairing(Desk& desk) {
  desk.perform(session::StartPairing{0});
  CHECK_FALSE(desk.panel().pairing);  // There is no model.
  desk.open_box();
  desk.lasting(session::StartPairing{0}, [&] { return desk.panel().pairing.has_value(); });
  REQUIRE(desk.panel().pairing);
  CHECK(desk.panel().pairing->on_model);
  CHECK(desk.frame().items.size() == 1);
  CHECK(desk.app().mode() == session::Mode::pairing);
}

void take_pair_back(Desk& desk) {
  start(desk);
  pick(desk, offsets[0]);
  CHECK(desk.panel().pairing->number == 2);
  desk.lasting(session::TakePairBack{}, [&] { return desk.panel().pairing->on_model; });
  CHECK(desk.panel().pairing->number == 1);
  CHECK_FALSE(desk.panel().pairing->on_model);
  desk.perform(session::TakePairBack{});
  CHECK(desk.panel().pairing->on_model);
}

void set_pair_scale(Desk& desk) {
  start(desk);
  desk.lasting(session::SetPairScale{true}, [&] { return desk.panel().pairing->with_scale; });
}

void fit_pairs(Desk& desk) {
  start(desk);
  desk.perform(session::FitPairs{});
  CHECK(desk.told("Three points"));
  for (const glm::dvec2& offset : offsets) pick(desk, offset);
  REQUIRE(desk.panel().pairing);
  CHECK(desk.panel().pairing->enough);
  const glm::dmat4 before = lies(desk);
  desk.undoable(session::FitPairs{});
  CHECK_FALSE(desk.panel().pairing);
  CHECK_FALSE(lies(desk) == before);
  CHECK(desk.panel().undo_label == "align box.obj by points");
}

void leave_pairing(Desk& desk) {
  desk.open_box();
  const session::Camera before = desk.camera();
  desk.perform(session::StartPairing{0});
  pick(desk, offsets[0]);
  desk.lasting(session::LeavePairing{}, [&] { return desk.panel().pairing.has_value(); });
  CHECK(desk.camera() == before);
  CHECK(desk.frame().items.size() > 10);
}

}  // namespace

const std::vector<Trial>& model_trials() {
  static const std::vector<Trial> trials{
      {"open_files", open_files},         {"remove_model", remove_model},   {"set_model_unit", set_model_unit},
      {"place_model", place_model},       {"lay_model", lay_model},         {"fit_surface", fit_surface},
      {"toggle_handles", toggle_handles}, {"grab_handle", grab_handle},     {"drag_handle", drag_handle},
      {"release_handle", release_handle}, {"start_pairing", start_pairing}, {"take_pair_back", take_pair_back},
      {"set_pair_scale", set_pair_scale}, {"fit_pairs", fit_pairs},         {"leave_pairing", leave_pairing},
  };
  return trials;
}

}  // namespace scenario
