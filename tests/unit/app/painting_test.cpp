// Painting on the skin where it hurts, as the mouse asks for it.
#include "app/drawing/paint.h"

#include <catch2/catch.hpp>

#include "app/application_state.h"
#include "app/state/shown_drawing.h"
#include "no_disk.h"
#include "view/screen.h"

using namespace cluneal;
using base::operator""_id;

namespace {

/// A square of skin that faces the back, in cells of 4 mm.
std::shared_ptr<const geometry::Mesh> plate(glm::vec2 low, int cells, float y) {
  geometry::Mesh mesh;
  for (int j = 0; j <= cells; ++j) {
    for (int i = 0; i <= cells; ++i) {
      mesh.positions.emplace_back(low.x + 4.0F * static_cast<float>(i), y, low.y + 4.0F * static_cast<float>(j));
      mesh.normals.emplace_back(0.0F, 1.0F, 0.0F);
      mesh.occlusion.push_back(1);
    }
  }
  const auto width = static_cast<std::uint32_t>(cells) + 1;
  for (std::uint32_t j = 0; j + 1 < width; ++j) {
    for (std::uint32_t i = 0; i + 1 < width; ++i) {
      const std::uint32_t a = j * width + i;
      for (const std::uint32_t v : {a, a + width + 1, a + 1, a, a + width, a + width + 1}) mesh.indices.push_back(v);
    }
  }
  return std::make_shared<const geometry::Mesh>(std::move(mesh));
}

/// Skin, and on its left half the area of a condition.
struct PaintingDesk {
  PaintingDesk() {
    auto fonts = text::Fonts::load();
    REQUIRE(fonts);
    state.picturing.fonts = std::move(*fonts);
    anatomy::Structure& skin = state.library.atlas.structures["skin.trunk"_id];
    skin.id = "skin.trunk"_id;
    skin.tissue = anatomy::Tissue::skin;
    skin.names.title = "Skin";
    skin.shown = false;
    skin.opacity = 0.2;
    anatomy::Area area;
    area.id = "area.other"_id;
    area.topic = "differential.other"_id;
    area.names.title = "Area of another condition";
    state.library.atlas.areas[area.id] = area;
    anatomy::Topic topic;
    topic.id = area.topic;
    topic.names.title = "Another condition";
    anatomy::Statement finding;
    finding.text = "It hurts on one leg.";
    topic.sections = {{"area", {}}, {"findings", {finding}}};
    anatomy::Topic flag;
    flag.id = "red_flag.other"_id;
    flag.kind = "red_flags";
    flag.names.title = "A red flag";
    state.library.atlas.topics[flag.id] = flag;
    state.library.atlas.topics[topic.id] = topic;
    anatomy::Nerve nerve;
    nerve.id = "nerve.scn"_id;
    nerve.paired = false;
    state.library.atlas.nerves[nerve.id] = nerve;
    auto body = std::make_shared<body::Body>();
    // Just below the skin, where a click near it would select it.
    body::Course& course = body->courses["nerve.scn"_id];
    course.id = nerve.id;
    course.line = {{40, 79, -90}, {40, 79, 90}};
    course.radius = {1, 1};
    course.tube.fill(plate({38, -90}, 1, 79));
    body::Shape& shape = body->shapes["skin.trunk"_id];
    shape.id = "skin.trunk"_id;
    shape.mesh.fill(plate({-100, -100}, 50, 80));
    body::PlacedTerritory laid;
    laid.id = "area.other.left"_id;
    laid.patch = plate({20, 0}, 10, 80.5F);
    body->areas[laid.id] = laid;
    state.library.body = body;
  }
  void perform(const session::Action& action) { app::perform_action(state, action, 0); }
  void start() {
    perform(session::StartPainting{});
    if (state.camera.flight) state.camera.now = state.camera.flight->to;
    state.camera.flight.reset();
  }
  void stroke(const std::vector<glm::dvec3>& points) {
    for (const glm::dvec3& point : points) {
      const auto spot = view::Screen(state.camera.now, state.picturing.size).project(point);
      REQUIRE(spot);
      perform(session::PaintAt{spot->pixel});
    }
    perform(session::EndStroke{});
  }
  app::Application::State state{app::ApplicationOptions{}, base::Log(base::Log::Sink{}), app::SavedScene(false),
                                test::keeps_nothing(), session::Scene{}};
};

}  // namespace

TEST_CASE("a stroke is painted where the mouse is, told of, taken back, and never part of the scene") {
  PaintingDesk desk;
  const session::Scene before = desk.state.scene();
  desk.start();
  REQUIRE(desk.state.doing.painting);
  desk.stroke({{40, 80, 20}});
  REQUIRE(desk.state.doing.painting->explanation);
  CHECK(desk.state.doing.painting->patch);
  const body::Explanation& told = *desk.state.doing.painting->explanation;
  REQUIRE(told.areas.size() == 1);
  CHECK(told.areas[0].side == base::Side::left);
  CHECK(told.areas[0].of_drawing == Approx(1).epsilon(0.02));
  const auto panel = paint_panel_of(desk.state);
  REQUIRE(panel);
  CHECK(panel->areas.at(0).title == "Area of another condition, left");
  CHECK_FALSE(panel->verdict.empty());
  // What must be ruled out stands before what fits, and under each what tells it.
  REQUIRE(panel->rule_out_first.size() == 1);
  CHECK(panel->rule_out_first[0].title == "A red flag");
  REQUIRE(panel->conditions.size() == 1);
  CHECK(panel->conditions[0].tells == "It hurts on one leg.");
  CHECK(desk.state.scene() == before);
  CHECK_FALSE(desk.state.editing.history.can_undo());
  desk.perform(session::UndoPainting{});
  CHECK_FALSE(desk.state.doing.painting->patch);
  CHECK_FALSE(desk.state.doing.painting->explanation);
  CHECK(paint_panel_of(desk.state)->verdict.empty());
}

TEST_CASE("a drawing is mirrored and rubbed out, each taken back as one") {
  PaintingDesk desk;
  desk.start();
  desk.stroke({{40, 80, 20}, {50, 80, 20}});
  const double one = desk.state.doing.painting->explanation->area;
  desk.perform(session::MirrorPainting{});
  CHECK(desk.state.doing.painting->explanation->area == Approx(2 * one).epsilon(0.02));
  desk.perform(session::SetBrush{30, true});
  desk.stroke({{40, 80, 20}, {50, 80, 20}});
  CHECK(desk.state.doing.painting->explanation->area == Approx(one).epsilon(0.02));
  CHECK(desk.state.doing.painting->explanation->areas.empty());
  desk.perform(session::UndoPainting{});
  CHECK(desk.state.doing.painting->explanation->area == Approx(2 * one).epsilon(0.02));
  desk.perform(session::UndoPainting{});
  CHECK(desk.state.doing.painting->explanation->area == Approx(one).epsilon(0.02));
}

TEST_CASE("a stroke beside the skin is none, and leaving forgets the drawing and reads on where asked") {
  PaintingDesk desk;
  desk.start();
  desk.perform(session::PaintAt{{2, 2}});
  desk.perform(session::EndStroke{});
  CHECK(desk.state.doing.painting->strokes.empty());
  CHECK(desk.state.doing.painting->gestures.empty());
  desk.stroke({{40, 80, 20}});
  desk.perform(session::LookUpPainted{"area.other"_id});
  CHECK_FALSE(desk.state.doing.painting);
  CHECK(desk.state.scene().selected == "differential.other"_id);
}

TEST_CASE("on a body without skin nothing is painted, and a sentence says so") {
  PaintingDesk desk;
  desk.state.library.body = std::make_shared<body::Body>();
  desk.perform(session::StartPainting{});
  CHECK_FALSE(desk.state.doing.painting);
  REQUIRE_FALSE(desk.state.panel.messages.empty());
  CHECK(desk.state.panel.messages.front().text.find("no skin") != std::string::npos);
}

TEST_CASE("a case's drawing for which a body has no place is told once, and nothing is drawn for it") {
  anatomy::Atlas atlas;
  anatomy::Topic topic;
  topic.id = "case.moon"_id;
  anatomy::Spot spot;
  spot.place = "landmark.moon"_id;
  topic.painted = {{base::Side::left, 10, {spot}}};
  atlas.topics[topic.id] = topic;
  body::Body body;
  body.person = "man";
  body.shapes["skin.trunk"_id].mesh[0] = plate({-40, -40}, 20, 0);
  app::ShownDrawing drawing;
  const base::Status told = drawing.renew(topic.id, atlas, body);
  REQUIRE_FALSE(told.ok());
  CHECK(told.error().message.find("landmark.moon") != std::string::npos);
  CHECK(drawing.patch == nullptr);
  CHECK(drawing.renew(topic.id, atlas, body).ok());
}
