#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "app/models/load.h"
#include "app/tours/slide_pictures.h"
#include "app/tours/slides.h"
#include "session/tours.h"
#include "text/font.h"
#include "view/label_text.h"
#include "view/metrics.h"
#include "view/slide.h"

using namespace cluneal;

namespace {

constexpr glm::ivec2 slide_size{1920, 1080};

struct Box {
  glm::dvec2 low{0}, high{0};
  std::string text;
};

/// The letters of a text, without the air above and below.
Box box_of(const view::Inputs& inputs, view::FrameCache& memory, const render::OverlayText& text) {
  const double em = static_cast<double>(text.size);
  const glm::dvec2 at(text.baseline);
  const double width = em * view::width_of(inputs, memory, text.text, text.weight == render::TextWeight::bold);
  return {at - glm::dvec2(0, 0.72 * em), at + glm::dvec2(width, 0.1 * em), text.text};
}

bool overlap(const Box& a, const Box& b) {
  return a.low.x < b.high.x && b.low.x < a.high.x && a.low.y < b.high.y && b.low.y < a.high.y;
}

void check_words(const view::Inputs& inputs, view::FrameCache& memory, const render::Overlay& overlay) {
  std::vector<Box> boxes;
  for (const render::OverlayText& text : overlay.texts) {
    INFO(text.text);
    CHECK(static_cast<double>(text.size) >= 0.999 * view::least_hall_em * slide_size.y);
    boxes.push_back(box_of(inputs, memory, text));
    CHECK(boxes.back().low.x >= 0);
    CHECK(boxes.back().low.y >= 0);
    CHECK(boxes.back().high.x <= slide_size.x);
    CHECK(boxes.back().high.y <= slide_size.y);
  }
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    for (std::size_t j = i + 1; j < boxes.size(); ++j) {
      INFO("\"" << boxes[i].text << "\" and \"" << boxes[j].text << "\"");
      CHECK_FALSE(overlap(boxes[i], boxes[j]));
    }
  }
}

}  // namespace

TEST_CASE("on every slide of every tour the words are as large as a hall reads, whole, and none lies on another") {
  const base::Result<anatomy::Atlas> atlas = app::load_knowledge();
  REQUIRE(atlas.ok());
  const base::Result<std::unique_ptr<text::Fonts>> fonts = text::Fonts::load();
  REQUIRE(fonts.ok());
  const std::map<std::string, view::LoadedModel> no_models;
  std::map<std::string, body::Body> bodies;
  REQUIRE(atlas->tours.size() >= 6);
  for (const anatomy::Tour* tour : atlas->tours_in_order()) {
    for (const app::SlidePage& page : app::pages_of(*tour)) {
      INFO(tour->id.text() << "/" << page.step->key << ", part " << static_cast<int>(page.part));
      const session::TourShot shot = session::shot_of(*page.step, *atlas, page.part);
      CHECK(shot.unknown.empty());
      if (bodies.count(shot.scene.body) == 0) {
        base::Result<body::Body> body = app::load_person(*atlas, shot.scene.body);
        REQUIRE(body.ok());
        bodies.emplace(shot.scene.body, std::move(*body));
      }
      session::Camera camera;
      camera.azimuth = shot.view.azimuth;
      camera.elevation = shot.view.elevation;
      const view::Inputs inputs{.atlas = *atlas,
                                .body = bodies.at(shot.scene.body),
                                .models = no_models,
                                .scene = shot.scene,
                                .camera = camera,
                                .fonts = **fonts,
                                .size = slide_size,
                                .hovered = {},
                                .look = view::hall_look()};
      camera = view::framed_for_slide(app::pictures_of(inputs, shot).inputs, shot);
      app::Figure figure = app::figure_of_slide(inputs, app::pictures_of(inputs, shot));
      view::FrameCache memory;
      check_words(inputs, memory,
                  app::take_overlay_and_words(
                      figure, inputs,
                      app::slide_words(*atlas, page, anatomy::title_of_person(atlas->persons, shot.scene.body))));
    }
  }
}
