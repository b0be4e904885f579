// Laying a model onto a bone's surface: a job that can be cancelled, and that changes nothing that was changed
// meanwhile.
#include <catch2/catch.hpp>
#include <chrono>
#include <cmath>
#include <glm/geometric.hpp>
#include <thread>

#include "app/application_state.h"
#include "no_disk.h"

using namespace cluneal;
using base::operator""_id;

namespace {

/// A lump without any symmetry, about 80 mm across.
std::shared_ptr<const geometry::Mesh> lump() {
  constexpr std::uint32_t rings = 24, around = 36;
  geometry::Mesh mesh;
  for (std::uint32_t i = 0; i <= rings; ++i) {
    for (std::uint32_t k = 0; k < around; ++k) {
      const double theta = 3.14159265 * i / rings, phi = 2 * 3.14159265 * k / around;
      const glm::dvec3 d(std::sin(theta) * std::cos(phi), std::sin(theta) * std::sin(phi), std::cos(theta));
      const double radius = 40 * (1 + 0.3 * d.x + 0.2 * d.y * d.y + 0.15 * std::sin(3 * d.z) + 0.1 * d.x * d.z);
      mesh.positions.push_back(glm::vec3(radius * d * glm::dvec3(1, 0.7, 1)));
    }
  }
  for (std::uint32_t i = 0; i < rings; ++i) {
    for (std::uint32_t k = 0; k < around; ++k) {
      const std::uint32_t a = i * around + k, b = i * around + (k + 1) % around;
      for (const std::uint32_t corner : {a, a + around, b, b, a + around, b + around}) mesh.indices.push_back(corner);
    }
  }
  return std::make_shared<const geometry::Mesh>(std::move(mesh));
}

/// The lump as a bone, and once more as a model that lies a hand's breadth off, turned by 20 degrees.
struct FittingDesk {
  FittingDesk() {
    auto body = std::make_shared<body::Body>();
    body->person = "man";
    body->shapes["bone.sacrum"_id].mesh.fill(lump());
    state.library.body = body;
    session::Scene scene;
    session::ImportedModel model;
    model.name = "sacrum.stl";
    model.hash = "h";
    model.transform = session::transform_of({{90, -30, 20}, {0, 0, 20}, 1}, {});
    scene.models = {model};
    state.library.files["h"] = {};
    state.library.models["h"] = {"h", lump(), lump()};
    state.editing.history = session::History(scene);
  }
  void perform(const session::Action& action) { app::perform_action(state, action, 0); }
  void wait() {
    while (state.work.jobs.busy()) {
      (void)state.work.jobs.deliver();
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
  }
  [[nodiscard]] session::Placement lies() const {
    return session::placement_of(state.scene().models[0].transform, *state.library.file_of(state.scene(), 0));
  }

  app::Application::State state{app::ApplicationOptions{}, base::Log(base::Log::Sink{}), app::SavedScene(false),
                                test::keeps_nothing(), session::Scene{}};
};

}  // namespace

TEST_CASE("a model is laid onto a bone's surface, and what is left between them is told") {
  FittingDesk desk;
  const session::Scene before = desk.state.scene();
  desk.perform(session::FitSurface{0, "bone.sacrum"_id, false});
  CHECK(desk.state.scene() == before);  // The window goes on meanwhile.
  desk.wait();
  const session::Placement lies = desk.lies();
  CHECK(glm::length(lies.middle) < 0.2);
  CHECK(glm::length(lies.turned) < 0.5);
  CHECK(lies.scale == Approx(1));
  REQUIRE(desk.state.panel.messages.size() == 1);
  CHECK(desk.state.panel.messages[0].text.find("0.0 mm apart on average") != std::string::npos);
  desk.perform(session::Undo{});
  CHECK(desk.state.scene() == before);
}

TEST_CASE("a job that is cancelled lays nothing") {
  FittingDesk desk;
  const session::Scene before = desk.state.scene();
  desk.perform(session::FitSurface{0, "bone"_id, false});
  REQUIRE(desk.state.work.running.size() == 1);
  desk.perform(session::CancelWork{});
  desk.wait();
  CHECK(desk.state.scene() == before);
}

TEST_CASE("a model that was changed while it was being laid stays as it is") {
  FittingDesk desk;
  desk.perform(session::FitSurface{0, "bone"_id, false});
  desk.perform(session::LayModel{0, session::Lay::as_read});
  const session::Scene changed = desk.state.scene();
  desk.wait();
  CHECK(desk.state.scene() == changed);
  CHECK(desk.state.panel.messages.size() == 1);
}

TEST_CASE("of all bones those count that are shown; none shown, or no such model, is nothing to lay on") {
  FittingDesk desk;
  session::Scene hidden = desk.state.scene();
  hidden.shown["bone.sacrum"_id] = false;
  desk.state.editing.history = session::History(hidden);
  desk.perform(session::FitSurface{0, "bone"_id, false});
  CHECK(desk.state.work.running.empty());
  CHECK(desk.state.panel.messages.size() == 1);
  desk.perform(session::FitSurface{3, "bone"_id, false});
  CHECK(desk.state.work.running.empty());
  // One that is named counts, shown or not.
  desk.perform(session::FitSurface{0, "bone.sacrum"_id, true});
  CHECK(desk.state.work.running.size() == 1);
  desk.wait();
  CHECK(glm::length(desk.lies().middle) < 0.2);
}
