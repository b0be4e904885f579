// Laying a model onto the atlas by points picked in turn on both, as clicks in the picture ask for it.
#include "app/models/pair_points.h"

#include <catch2/catch.hpp>
#include <glm/geometric.hpp>

#include "app/application_state.h"
#include "no_disk.h"
#include "view/screen.h"

using namespace cluneal;
using base::operator""_id;

namespace {

/// A plate that faces the back, 120 mm wide and high about (0, 80, 0), in millimetres times `unit`.
std::shared_ptr<const geometry::Mesh> plate(float unit) {
  geometry::Mesh mesh;
  for (const glm::vec3& p :
       {glm::vec3(-60, 80, -60), glm::vec3(60, 80, -60), glm::vec3(60, 80, 60), glm::vec3(-60, 80, 60)})
    mesh.positions.push_back(unit * p);
  mesh.normals.assign(4, {0, 1, 0});
  mesh.indices = {0, 2, 1, 0, 3, 2};
  return std::make_shared<const geometry::Mesh>(std::move(mesh));
}

/// The same plate as a bone, and as a model in metres that lies half a metre off, turned, before the bone.
struct PairingDesk {
  PairingDesk() {
    auto fonts = text::Fonts::load();
    REQUIRE(fonts);
    state.picturing.fonts = std::move(*fonts);
    anatomy::Structure& sacrum = state.library.atlas.structures["bone.sacrum"_id];
    sacrum.id = "bone.sacrum"_id;
    sacrum.names.title = "Sacrum";
    sacrum.paired = false;
    state.library.atlas.places["landmark.psis"_id] = {"landmark.psis"_id, {}, true};
    state.library.atlas.places["landmark.psis"_id].names.title = "Posterior superior iliac spine";
    auto body = std::make_shared<body::Body>();
    body::Shape& bone = body->shapes["bone.sacrum"_id];
    bone.id = "bone.sacrum"_id;
    bone.mesh.fill(plate(1));
    body->landmarks["landmark.psis.left"_id] = {40, 80, 30};
    state.library.body = body;
    session::ImportedModel model;
    model.name = "pelvis.stl";
    model.hash = "h";
    model.millimetres_per_unit = 1000;
    model.transform = session::transform_of({{500, 120, 40}, {10, 0, 20}, 1}, file);
    session::Scene scene;
    scene.models = {model};
    state.library.files["h"] = file;
    state.library.models["h"] = {"h", plate(0.001F), plate(0.001F)};
    state.editing.history = session::History(scene);
  }
  static session::FileFrame metres() {
    session::FileFrame file;
    file.transform = glm::dmat4(glm::dmat3(1000));
    file.transform[3][3] = 1;
    file.millimetres_per_unit = 1000;
    file.middle = {0, 0.08, 0};
    return file;
  }
  void perform(const session::Action& action) { app::perform_action(state, action, 0); }
  /// What was on its way has come.
  void arrive() {
    if (state.camera.flight) state.camera.now = state.camera.flight->to;
    state.camera.flight.reset();
  }
  void click(const glm::dvec3& point, const glm::dvec2& beside = glm::dvec2(0)) {
    arrive();
    const auto spot = view::Screen(state.camera.now, state.picturing.size).project(point);
    REQUIRE(spot);
    perform(session::ClickAt{spot->pixel + beside});
  }
  [[nodiscard]] glm::dvec3 on_model(const glm::dvec3& as_on_atlas) const {
    return glm::dvec3(state.scene().models[0].transform * glm::dvec4(0.001 * as_on_atlas, 1));
  }
  void pick(const glm::dvec3& place) {
    click(on_model(place));
    click(place);
  }

  session::FileFrame file = metres();
  app::Application::State state{app::ApplicationOptions{}, base::Log(base::Log::Sink{}), app::SavedScene(false),
                                test::keeps_nothing(), session::Scene{}};
};

const glm::dvec3 point_a(-50, 80, -50), point_b(50, 80, -40), point_c(0, 80, 50);

}  // namespace

TEST_CASE("three points on both sides lay a model onto the atlas, as one entry to undo") {
  PairingDesk desk;
  const session::Scene before = desk.state.scene();
  desk.perform(session::StartPairing{0});
  for (const glm::dvec3& place : {point_a, point_b, point_c}) desk.pick(place);
  REQUIRE(desk.state.doing.pairing);
  CHECK(desk.state.doing.pairing->names == std::vector<std::string>{"Sacrum", "Sacrum", "Sacrum"});
  CHECK(desk.state.scene() == before);
  desk.perform(session::FitPairs{});
  CHECK_FALSE(desk.state.doing.pairing);
  for (const glm::dvec3& place : {point_a, point_b, point_c}) CHECK(glm::distance(desk.on_model(place), place) < 1e-3);
  REQUIRE(desk.state.panel.messages.size() == 1);
  CHECK(
      desk.state.panel.messages[0].text ==
      "pelvis.stl is aligned to the atlas by 3 points, which are 0.0 mm off (root mean square), the farthest 0.0 mm.");
  desk.perform(session::Undo{});
  CHECK(desk.state.scene() == before);
  CHECK_FALSE(desk.state.editing.history.can_undo());
}

TEST_CASE("only the side that is wanted is shown and found, and each click leads to the other") {
  PairingDesk desk;
  desk.perform(session::StartPairing{0});
  CHECK(view::bounds_of_shown(desk.state.inputs(false, 0), "bone.sacrum"_id).empty());
  CHECK_FALSE(view::bounds_of_shown(desk.state.inputs(false, 0), "model.0"_id).empty());
  desk.click(point_a);  // Where the atlas would be.
  CHECK(desk.state.doing.pairing->on_model.empty());
  desk.click(desk.on_model(point_a));
  CHECK(desk.state.doing.pairing->on_model.size() == 1);
  CHECK(view::bounds_of_shown(desk.state.inputs(false, 0), "model.0"_id).empty());
  // While the camera flies to the atlas a second click is none of it.
  desk.perform(session::ClickAt{glm::dvec2(desk.state.picturing.size) / 2.0});
  CHECK(desk.state.doing.pairing->on_atlas.empty());
  CHECK(desk.state.scene().selected.empty());
}

TEST_CASE("near a landmark that has a name the landmark is taken") {
  PairingDesk desk;
  desk.perform(session::StartPairing{0});
  desk.click(desk.on_model({40, 80, 30}));
  desk.click({40, 80, 30}, {4, 3});
  REQUIRE(desk.state.doing.pairing->on_atlas.size() == 1);
  CHECK(desk.state.doing.pairing->on_atlas[0] == glm::dvec3(40, 80, 30));
  CHECK(desk.state.doing.pairing->names[0] == "Posterior superior iliac spine, left");
  desk.click(desk.on_model(point_a));
  desk.click({40, 80, 30}, {30, 0});
  CHECK(desk.state.doing.pairing->names[1] == "Sacrum");
}

TEST_CASE("points are taken back one by one, and leaving changes nothing") {
  PairingDesk desk;
  const session::Scene before = desk.state.scene();
  const session::Camera camera = desk.state.camera.now;
  desk.perform(session::StartPairing{0});
  desk.perform(session::TakePairBack{});  // Nothing to take back.
  desk.pick(point_a);
  desk.click(desk.on_model(point_b));
  desk.perform(session::TakePairBack{});
  CHECK(desk.state.doing.pairing->on_model.size() == 1);
  CHECK(marks(desk.state).size() == 1);
  desk.perform(session::TakePairBack{});
  CHECK(desk.state.doing.pairing->on_atlas.empty());
  CHECK(desk.state.doing.pairing->on_model.size() == 1);
  desk.perform(session::FitPairs{});  // Too few: nothing but a word.
  CHECK(desk.state.doing.pairing);
  desk.perform(session::LeavePairing{});
  desk.arrive();
  CHECK_FALSE(desk.state.doing.pairing);
  CHECK(desk.state.scene() == before);
  CHECK(desk.state.camera.now == camera);
}

TEST_CASE("a size that differs is met with scale and told without") {
  for (const bool with_scale : {false, true}) {
    PairingDesk desk;
    session::Scene larger = desk.state.scene();
    larger.models[0].transform = session::transform_of({{500, 120, 40}, {10, 0, 20}, 1.2}, desk.file);
    desk.state.editing.history = session::History(larger);
    desk.perform(session::StartPairing{0});
    for (const glm::dvec3& place : {point_a, point_b, point_c}) desk.pick(place);
    desk.perform(session::SetPairScale{with_scale});
    desk.perform(session::FitPairs{});
    const double scale = session::placement_of(desk.state.scene().models[0].transform, desk.file).scale;
    CHECK(scale == Approx(with_scale ? 1 : 1.2));
    CHECK((glm::distance(desk.on_model(point_a), point_a) < 1e-3) == with_scale);
  }
}

TEST_CASE("a model that is closed, or another body, ends the picking") {
  PairingDesk desk;
  desk.perform(session::StartPairing{0});
  desk.perform(session::RemoveModel{0});
  CHECK_FALSE(desk.state.doing.pairing);
  desk.perform(session::Undo{});
  desk.perform(session::StartPairing{0});
  desk.pick(point_a);
  // The points lie on the body that is drawn; the scene names the other one while that is still built.
  session::Scene other = desk.state.scene();
  other.body = "woman";
  desk.state.commit("body", other, 0);
  CHECK(desk.state.doing.pairing);
  auto drawn = std::make_shared<body::Body>(*desk.state.library.body);
  drawn->person = "woman";
  desk.state.library.body = drawn;
  desk.state.commit("labels", desk.state.scene(), 0);
  CHECK_FALSE(desk.state.doing.pairing);
}
