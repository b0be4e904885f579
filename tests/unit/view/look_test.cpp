#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "synthetic.h"
#include "view/materials.h"
#include "view/slide.h"

using namespace cluneal;
using base::operator""_id;
using test::Stage;

namespace {

double luminance_of(const glm::vec4& srgb) {
  const auto channel = [](float value) { return static_cast<int>(std::lround(255.0 * static_cast<double>(value))); };
  return view::luminance_of(view::linear_from_srgb(channel(srgb.x), channel(srgb.y), channel(srgb.z)));
}

}  // namespace

TEST_CASE("in high contrast the picture is black and all that is written on it stands out by 7 to 1") {
  const view::Look look{true, 1};
  for (const bool dark : {false, true}) {
    Stage stage;
    stage.scene.dark_background = dark;
    auto inputs = stage.inputs();
    inputs.look = look;
    const view::Picture picture = view::make_picture(inputs, stage.memory);
    CHECK(picture.frame.background.top == glm::vec3(0));
    CHECK(picture.frame.background.bottom == glm::vec3(0));
    REQUIRE_FALSE(picture.frame.overlay.texts.empty());
    for (const render::OverlayText& text : picture.frame.overlay.texts) {
      INFO(text.text);
      // WCAG 2.2, 1.4.6.
      CHECK((luminance_of(text.colour) + 0.05) / 0.05 >= 7);
    }
    const view::OverlayPalette ink = view::ink_of(stage.scene, look);
    for (const glm::vec4& colour : {ink.leader, ink.accent}) CHECK((luminance_of(colour) + 0.05) / 0.05 >= 7);
  }
}

TEST_CASE("in a hall all that is written stands out by 7 to 1 from its plate and from the ground, light and dark") {
  for (const bool dark : {false, true}) {
    Stage stage;
    stage.scene.dark_background = dark;
    auto inputs = stage.inputs();
    inputs.look = view::hall_look();
    view::Picture picture = view::make_picture(inputs, stage.memory);
    view::draw_slide_words(inputs, stage.memory, {"A slide", "Lu 1998", "3 / 12", {}}, picture.frame.overlay);
    const auto contrast = [](double a, double b) { return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05); };
    const render::Background& ground = picture.frame.background;
    REQUIRE(picture.frame.overlay.texts.size() > 5);
    for (const render::OverlayText& text : picture.frame.overlay.texts) {
      INFO(text.text << (dark ? " on dark" : " on light"));
      const double own = luminance_of(text.colour);
      // WCAG 2.2, 1.4.6.
      CHECK(contrast(own, view::luminance_of(ground.top)) >= 7);
      CHECK(contrast(own, view::luminance_of(ground.bottom)) >= 7);
      CHECK(contrast(own, luminance_of(text.halo)) >= 7);
      CHECK(text.halo.w == 1);  // No bone shines through.
    }
    const view::OverlayPalette ink = view::ink_of(stage.scene, inputs.look);
    for (const glm::vec4& colour : {ink.leader, ink.accent}) {
      CHECK(contrast(luminance_of(colour), view::luminance_of(ground.bottom)) >= 7);
    }
  }
}

TEST_CASE("a hall that sees several groups reads their names, and those of branches where one is singled out") {
  Stage stage;
  const std::map<base::Id, std::string> names{
      {"nerve.scn"_id, "upper"}, {"nerve.mcn"_id, "middle"}, {"nerve.icn"_id, "lower"}};
  for (const auto& [id, name] : names) stage.atlas.groups[id].names.title = name;
  const auto read = [&](bool hall) {
    auto inputs = stage.inputs();
    if (hall) inputs.look = view::hall_look();
    stage.memory = {};
    (void)view::make_picture(inputs, stage.memory);
    std::map<base::Id, std::vector<std::string>> of;
    for (const auto& label : stage.memory.labels) {
      for (const auto& [id, name] : names) {
        if (!id.covers(label.id)) continue;
        std::string words;
        for (const std::string& line : label.lines) words += (words.empty() ? "" : " ") + line;
        of[id].push_back(words);
      }
    }
    return of;
  };
  const auto in_hall = read(true);
  REQUIRE(in_hall.size() == names.size());
  for (const auto& [id, name] : names) CHECK(in_hall.at(id) == std::vector<std::string>{name});
  const auto at_desk = read(false);
  CHECK(std::none_of(at_desk.begin(), at_desk.end(), [&](const auto& of) {
    return std::find(of.second.begin(), of.second.end(), names.at(of.first)) != of.second.end();
  }));
  stage.scene.highlighted.insert("nerve.scn.medial.left"_id);
  const auto singled = read(true);
  REQUIRE(singled.contains("nerve.scn"_id));
  CHECK(singled.at("nerve.scn"_id).front() != "upper");
}

TEST_CASE("a group's name stands at a nerve of the group itself, not at the larger one that it comes from") {
  Stage stage;
  for (const auto& id : {"nerve.scn"_id, "nerve.mcn"_id, "nerve.icn"_id})
    stage.atlas.groups[id].names.title = "a group";
  for (auto& [id, nerve] : stage.atlas.nerves) {
    if ("nerve.scn"_id.covers(id)) nerve.group = "nerve.icn"_id;
  }
  auto inputs = stage.inputs();
  inputs.look = view::hall_look();
  (void)view::make_picture(inputs, stage.memory);
  std::size_t cluneal = 0;
  for (const auto& label : stage.memory.labels) {
    if ("nerve"_id.covers(label.id)) ++cluneal;
    CHECK_FALSE("nerve.scn"_id.covers(label.id));
  }
  CHECK(cluneal == 2);
}

TEST_CASE("few names are fewer than usual, and many are no fewer") {
  const auto count = [](double labels) {
    Stage stage;
    auto inputs = stage.inputs({1000, 420});
    inputs.look.labels = labels;
    (void)view::make_picture(inputs, stage.memory);
    return stage.memory.labels.size();
  };
  CHECK(count(0.45) < count(1));
  CHECK(count(0.45) > 0);
  CHECK(count(1.25) >= count(1));
}

TEST_CASE("for a patient nothing stands on the picture but both sides in their own words, each where it lies") {
  Stage stage;
  stage.scene.labels = false;
  for (const auto& [azimuth, mirrored, left_is_left] :
       {std::tuple{180.0, false, true}, {0.0, false, false}, {0.0, true, true}, {150.0, false, true}}) {
    stage.camera.azimuth = azimuth;
    stage.camera.mirrored = mirrored;
    auto inputs = stage.inputs();
    inputs.look.own_left = "YOUR LEFT";
    inputs.look.own_right = "YOUR RIGHT";
    inputs.look.hurts = base::Side::left;
    const auto& overlay = view::make_picture(inputs, stage.memory).frame.overlay;
    REQUIRE(overlay.texts.size() == 2);
    for (const render::OverlayText& text : overlay.texts) {
      INFO(text.text << " at " << azimuth);
      CHECK((text.baseline.x < static_cast<float>(inputs.size.x) / 2) == ((text.text == "YOUR LEFT") == left_is_left));
    }
    // The side that hurts stands on a plate.
    CHECK(overlay.boxes.size() == 1);
  }
  // Seen from the side there is but one.
  stage.camera.mirrored = false;
  stage.camera.azimuth = 90;
  auto inputs = stage.inputs();
  inputs.look.own_left = "YOUR LEFT";
  inputs.look.own_right = "YOUR RIGHT";
  const view::Picture picture = view::make_picture(inputs, stage.memory);
  REQUIRE(picture.frame.overlay.texts.size() == 1);
  CHECK(picture.frame.overlay.texts.front().text == "YOUR LEFT");
}
