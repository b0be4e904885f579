// Where the user's own models lie: one undo entry for each thing that is asked for, and for each drag.
#include <catch2/catch.hpp>
#include <glm/geometric.hpp>

#include "app/models/model_handles.h"
#include "app/models/models.h"
#include "no_disk.h"

using namespace cluneal;
using base::operator""_id;

namespace {

std::shared_ptr<const geometry::Mesh> box(const glm::vec3& low, const glm::vec3& high) {
  geometry::Mesh mesh;
  mesh.positions = {low, {high.x, low.y, low.z}, {low.x, high.y, low.z}, high};
  mesh.indices = {0, 1, 2, 1, 3, 2};
  return std::make_shared<const geometry::Mesh>(std::move(mesh));
}

/// A body of one bone about (0, 75, 10), and a model of a metre's unit about (1, 2, 3) of it.
struct ModelDesk {
  ModelDesk() {
    auto body = std::make_shared<body::Body>();
    body::Shape& bone = body->shapes["bone.sacrum"_id];
    bone.id = "bone.sacrum"_id;
    bone.mesh.fill(box({-10, 70, 0}, {10, 80, 20}));
    state.library.body = body;
    session::Scene scene;
    session::ImportedModel model;
    model.name = "pelvis.stl";
    model.hash = "h";
    model.millimetres_per_unit = 1000;
    model.transform = glm::dmat4(glm::dmat3(1000));
    model.transform[3][3] = 1;
    scene.models = {model};
    state.library.files["h"] = {model.transform, 1000, {1, 2, 3}};
    state.editing.history = session::History(scene);
  }
  void perform(const session::Action& action) { app::perform_action(state, action, 0); }
  [[nodiscard]] session::Placement lies() const {
    return session::placement_of(state.scene().models[0].transform, *state.library.file_of(state.scene(), 0));
  }

  app::Application::State state{app::ApplicationOptions{}, base::Log(base::Log::Sink{}), app::SavedScene(false),
                                test::keeps_nothing(), session::Scene{}};
};

}  // namespace

TEST_CASE("a model goes to the middle of the bones and back to where its file has it, each undone") {
  ModelDesk desk;
  CHECK(desk.lies().middle == glm::dvec3(1000, 2000, 3000));
  desk.perform(session::LayModel{0, session::Lay::to_centre});
  CHECK(desk.lies().middle == glm::dvec3(0, 75, 10));
  CHECK(desk.state.editing.history.undo_label() == "centre pelvis.stl");
  desk.perform(session::LayModel{0, session::Lay::flipped});
  CHECK(desk.lies().middle == glm::dvec3(0, -75, 10));
  desk.perform(session::LayModel{0, session::Lay::as_read});
  CHECK(desk.lies() == session::Placement{{1000, 2000, 3000}, {0, 0, 0}, 1});
  desk.perform(session::Undo{});
  desk.perform(session::Undo{});
  CHECK(desk.lies().middle == glm::dvec3(0, 75, 10));
  desk.perform(session::Undo{});
  CHECK_FALSE(desk.state.editing.history.can_undo());
}

TEST_CASE("numbers lay a model; all of one drag is one entry, the next drag another") {
  ModelDesk desk;
  for (const double x : {1.0, 2.0, 3.0}) desk.perform(session::PlaceModel{0, {{x, 0, 0}, {0, 0, 30}, 1}, 1});
  for (const double x : {4.0, 5.0}) desk.perform(session::PlaceModel{0, {{x, 0, 0}, {0, 0, 30}, 1}, 2});
  CHECK(desk.lies().middle.x == 5);
  CHECK(desk.lies().turned.z == Approx(30));
  desk.perform(session::Undo{});
  CHECK(desk.lies().middle.x == 3);
  desk.perform(session::Undo{});
  CHECK(desk.lies().middle.x == 1000);
}

TEST_CASE("a model that was laid keeps its place in another unit; what names no model changes nothing") {
  ModelDesk desk;
  desk.perform(session::LayModel{0, session::Lay::to_centre});
  set_model_unit(desk.state, {0, 1}, 0);
  CHECK(desk.lies() == session::Placement{{0, 75, 10}, {0, 0, 0}, 1});
  CHECK(desk.state.scene().models[0].transform[0][0] == Approx(1));
  const session::Scene before = desk.state.scene();
  desk.perform(session::LayModel{1, session::Lay::to_centre});
  desk.perform(session::PlaceModel{7, {}, 0});
  desk.state.library.files.clear();  // Not read yet, or not to be found again.
  desk.perform(session::LayModel{0, session::Lay::to_centre});
  CHECK(desk.state.scene() == before);
}

TEST_CASE("an arrow in the picture is taken, dragged and let go, one entry for each drag") {
  ModelDesk desk;
  desk.perform(session::LayModel{0, session::Lay::to_centre});
  desk.state.library.models["h"] = {"h", box({0, 0, 0}, {1, 1, 1}), box({0, 0, 0}, {1, 1, 1})};
  session::Scene selected = desk.state.scene();
  selected.selected = "model.0"_id;
  desk.state.editing.history = session::History(selected);
  desk.state.camera.now.target = {0, 75, 10};
  CHECK_FALSE(gizmo(desk.state));
  desk.perform(session::ToggleHandles{});
  REQUIRE(gizmo(desk.state));
  CHECK(gizmo(desk.state)->centre == glm::dvec3(0, 75, 10));
  // From behind the patient's left is at the left.
  const glm::dvec2 middle = glm::dvec2(desk.state.picturing.size) / 2.0;
  const glm::dvec2 on_arrow = middle - glm::dvec2(0.5 * gizmo(desk.state)->reach, 0);
  desk.perform(session::GrabHandle{middle + glm::dvec2(400, 300)});  // Beside them all.
  CHECK_FALSE(desk.state.handles.held);
  for (int drag = 1; drag <= 2; ++drag) {
    desk.perform(session::GrabHandle{on_arrow - glm::dvec2(60 * (drag - 1), 0)});
    REQUIRE(desk.state.handles.held);
    for (const double by : {20.0, 40.0, 60.0})
      desk.perform(session::DragHandle{on_arrow - glm::dvec2(60 * (drag - 1) + by, 5)});
    desk.perform(session::ReleaseHandle{});
  }
  // 120 pixels in all, at a scale that the camera gives.
  const double shift = desk.lies().middle.x;
  CHECK(shift > 10);
  CHECK(desk.lies().middle.y == Approx(75));
  CHECK(desk.lies().middle.z == Approx(10));
  desk.perform(session::Undo{});
  CHECK(desk.lies().middle.x == Approx(shift / 2));
  desk.perform(session::Undo{});
  CHECK(desk.lies().middle.x == Approx(0).margin(1e-9));
  desk.perform(session::ToggleHandles{});
  CHECK_FALSE(gizmo(desk.state));
}
