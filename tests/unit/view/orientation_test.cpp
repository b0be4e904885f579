#include "view/orientation.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <glm/geometric.hpp>
#include <map>
#include <tuple>

#include "anatomy/load_atlas.h"
#include "synthetic.h"
#include "view/phrases.h"

using namespace cluneal;
using base::operator""_id;
using test::Stage;

namespace {

const render::OverlayText* mark(const view::Picture& picture, const std::string& letter) {
  const render::OverlayText* largest = nullptr;
  for (const auto& text : picture.frame.overlay.texts) {
    if (text.text == letter && (largest == nullptr || text.size > largest->size)) largest = &text;
  }
  return largest;
}

/// Where the patient's left is on the picture, by the frame's own matrices.
bool left_is_on_the_right(const view::Picture& picture) {
  const glm::vec4 a = picture.frame.projection * picture.frame.view * glm::vec4(100, 75, 0, 1);
  const glm::vec4 b = picture.frame.projection * picture.frame.view * glm::vec4(-100, 75, 0, 1);
  return a.x / a.w > b.x / b.w;
}

}  // namespace

TEST_CASE("the L mark stands on the patient's left from every named view") {
  for (const auto& view : session::named_views()) {
    INFO(view.name);
    Stage stage;
    stage.camera.azimuth = view.azimuth;
    stage.camera.elevation = view.elevation;
    stage.camera = session::framed(stage.camera, view::bounds_of_shown(stage.inputs()), 16.0 / 9);
    const auto picture = view::make_picture(stage.inputs(), stage.memory);
    const bool lateral = view.name == "left" || view.name == "right";
    const auto* left = mark(picture, lateral ? "A" : "L");
    const auto* right = mark(picture, lateral ? "P" : "R");
    REQUIRE(left != nullptr);
    REQUIRE(right != nullptr);
    if (lateral) {
      CHECK((left->baseline.x < right->baseline.x) == (view.name == "left"));
    } else {
      CHECK((left->baseline.x > right->baseline.x) == left_is_on_the_right(picture));
    }
    CHECK(left->size > 1.3f * 1080 / 45);
  }
}

TEST_CASE("the L mark keeps its side in a picture too narrow for two columns of labels") {
  for (const int width : {200, 320, 400, 480, 640}) {
    INFO(width);
    Stage stage;
    stage.camera.azimuth = 180;
    stage.camera = session::framed(stage.camera, view::bounds_of_shown(stage.inputs()), width / 440.0);
    view::Inputs inputs = stage.inputs({width, 440});
    inputs.scale = 2;
    const auto picture = view::make_picture(inputs, stage.memory);
    REQUIRE(mark(picture, "L") != nullptr);
    REQUIRE(mark(picture, "R") != nullptr);
    CHECK(mark(picture, "L")->baseline.x < mark(picture, "R")->baseline.x);
    CHECK(mark(picture, "L")->baseline.x > 0);
    CHECK(mark(picture, "R")->baseline.x < static_cast<float>(width));
  }
}

TEST_CASE("the axes stand at the bottom left, or where nothing is drawn under them") {
  const auto axes_at = [](Stage& stage) {
    const view::Inputs inputs = stage.inputs();
    const auto picture = view::make_picture(inputs, stage.memory);
    const auto& texts = picture.frame.overlay.texts;
    const auto s = std::find_if(texts.begin(), texts.end(), [&](const auto& text) { return text.text == "S"; });
    REQUIRE(s != texts.end());
    return glm::dvec2(s->baseline);
  };
  Stage stage;
  stage.camera.distance = 1500;
  CHECK(axes_at(stage).x < 200);
  CHECK(axes_at(stage).y > 850);
  const view::Screen screen(stage.camera, {1920, 1080});
  const glm::dvec3 corner = screen.axes().right * (-950.0 / screen.pixels_per_mm(stage.camera.distance)) +
                            screen.axes().up * (-480.0 / screen.pixels_per_mm(stage.camera.distance)) +
                            stage.camera.target;
  const glm::dvec3 along = screen.axes().right * 30.0;
  stage.add_nerve("nerve.neighbour.corner", "corner", {corner, corner + along, corner + 2.0 * along}, 2);
  const glm::dvec2 moved = axes_at(stage);
  CHECK(moved.y < 300);
  // It keeps still while one moves.
  view::Inputs inputs = stage.inputs();
  stage.atlas.nerves.erase("nerve.neighbour.corner"_id);
  stage.body.courses.erase("nerve.neighbour.corner"_id);
  inputs.moving = true;
  const auto picture = view::make_picture(inputs, stage.memory);
  CHECK(std::any_of(picture.frame.overlay.texts.begin(), picture.frame.overlay.texts.end(), [&](const auto& text) {
    return text.text == "S" && glm::distance(glm::dvec2(text.baseline), moved) < 1;
  }));
}

TEST_CASE("sides, axes and the scale bar are told in the language") {
  Stage stage;
  stage.camera.azimuth = 180;
  const auto folder = std::filesystem::path(CLUNEAL_SOURCE_DIR) / "assets/languages";
  for (const auto& [tag, left, right, above] :
       {std::tuple{"ja", "左", "右", "上"}, std::tuple{"es", "I", "D", "Sup"}, std::tuple{"de", "L", "R", "S"}}) {
    stage.atlas.language = language::Language::load(folder, tag).value();
    const auto picture = view::make_picture(stage.inputs(), stage.memory);
    const std::string at_left = left, at_right = right, at_top = above;
    REQUIRE(mark(picture, at_left) != nullptr);
    REQUIRE(mark(picture, at_right) != nullptr);
    CHECK(mark(picture, at_left)->baseline.x < mark(picture, at_right)->baseline.x);
    const auto& texts = picture.frame.overlay.texts;
    CHECK(std::any_of(texts.begin(), texts.end(), [&](const auto& text) { return text.text == at_top; }));
  }
  session::Camera near;
  near.distance = 10;
  CHECK(view::scale_bar(near, {1920, 1080}, 200).text == "0.5 mm");
  const auto german = language::Language::load(folder, "de").value();
  CHECK(view::scale_bar(near, {1920, 1080}, 200, german).text == "0,5 mm");
}

TEST_CASE("no side is named where neither is plain") {
  session::Camera camera;
  camera.azimuth = 0;
  CHECK(view::side_marks(session::axes_of(camera))->second == view::phrases::mark_left);
  camera.azimuth = 180;
  CHECK(view::side_marks(session::axes_of(camera))->first == view::phrases::mark_left);
  camera.azimuth = 90;
  CHECK(view::side_marks(session::axes_of(camera))->first == view::phrases::mark_anterior);
}

TEST_CASE("the scale bar is as long as its length projects at the target") {
  for (double distance : {40.0, 120.0, 333.0, 700.0, 2500.0}) {
    session::Camera camera;
    camera.distance = distance;
    const glm::ivec2 size{1920, 1080};
    const auto bar = view::scale_bar(camera, size, 150);
    CHECK(bar.pixels <= 150.001);
    CHECK(bar.pixels > 150 / 2.6);
    // 1, 2 or 5 times a power of ten.
    const double mantissa = bar.millimetres / std::pow(10, std::floor(std::log10(bar.millimetres) + 1e-9));
    CHECK((mantissa == Approx(1) || mantissa == Approx(2) || mantissa == Approx(5)));
    // By the matrices: a rod of that length through the target, across the view.
    geometry::Bounds room;
    room.add(camera.target - glm::dvec3(200));
    room.add(camera.target + glm::dvec3(200));
    const glm::dmat4 matrix = session::projection_matrix(camera, 16.0 / 9, room) * session::view_matrix(camera);
    const glm::dvec3 half = 0.5 * bar.millimetres * session::axes_of(camera).right;
    const glm::dvec4 a = matrix * glm::dvec4(camera.target - half, 1), b = matrix * glm::dvec4(camera.target + half, 1);
    CHECK((b.x / b.w - a.x / a.w) / 2 * size.x == Approx(bar.pixels));
  }
  session::Camera camera;
  CHECK(view::scale_bar(camera, {1920, 1080}, 200).text == "5 cm");
  camera.distance = 50;
  CHECK(view::scale_bar(camera, {1920, 1080}, 200).text == "2 mm");
}

TEST_CASE("the picture says where nerves are drawn thicker than the factor, and a larger text makes none thicker") {
  Stage stage;
  stage.scene.nerve_scale = 2;
  const auto first_note = [&](double scale, double text) {
    view::Inputs inputs = stage.inputs({1280, 720});
    inputs.scale = scale;
    inputs.text = text;
    return view::notes_of(inputs, view::visible_items(inputs))[1];  // After the one of the bar.
  };
  for (const double scale : {1.0, 2.0, 3.0}) {
    for (const double text : {0.75, 1.0, 2.5}) {
      INFO(scale << " and " << text);
      stage.camera.distance = 300;
      CHECK(first_note(scale, text) == "Cluneal nerves drawn 2\u00d7 thicker");
      stage.camera.distance = 9000;
      CHECK(first_note(scale, text) == "Cluneal nerves drawn at least 2\u00d7 thicker");
      // Of a pixel at scale 1 the least width is 2.5.
      view::Inputs inputs = stage.inputs({1280, 720});
      inputs.scale = scale;
      inputs.text = text;
      CHECK(view::make_picture(inputs, stage.memory).frame.scale == 1);
    }
  }
  stage.scene.nerve_scale = 1;
  CHECK(first_note(1, 1) == "Thin nerves drawn thicker");
  // On a screen of twice as many lines everything is twice as wide.
  view::Inputs fine = stage.inputs({3840, 2160});
  fine.scale = 2;
  CHECK(view::make_picture(fine, stage.memory).frame.scale == 2);
}

TEST_CASE("notes leave the picture's middle free at every size of text") {
  for (const glm::ivec2 size : {glm::ivec2(480, 720), glm::ivec2(640, 900), glm::ivec2(1280, 720)}) {
    for (const double text : {1.0, 1.5, 2.5}) {
      INFO(size.x << " wide, text " << text);
      Stage stage;
      view::Inputs inputs = stage.inputs(size);
      inputs.scale = 1.5;
      inputs.text = text;
      const auto picture = view::make_picture(inputs, stage.memory);
      const double note = view::metrics_of(inputs).note;
      for (const auto& item : picture.frame.overlay.texts) {
        const bool is_note =
            static_cast<double>(item.size) == Approx(note) && static_cast<double>(item.baseline.y) > 0.7 * size.y;
        // The colour key stands on the other side.
        const double end = static_cast<double>(item.baseline.x) +
                           0.5 * static_cast<double>(item.text.size()) * static_cast<double>(item.size);
        if (is_note) CHECK((item.baseline.x > 0.58f * static_cast<float>(size.x) || end < 0.58 * size.x));
      }
    }
  }
}

TEST_CASE("the picture says how it departs from life") {
  Stage stage;
  const auto things = [&] { return view::visible_items(stage.inputs()); };
  stage.scene.nerve_scale = 2;
  auto notes = view::notes_of(stage.inputs(), things());
  REQUIRE(notes.size() == 3);
  CHECK(notes[0] == "Scale bar at mid-depth");
  CHECK(notes[1] == "Cluneal nerves drawn 2\u00d7 thicker");
  CHECK(notes[2] == "Teaching model, not a medical device");
  stage.scene.nerve_scale = 2.5;
  CHECK(view::notes_of(stage.inputs(), things())[1] == "Cluneal nerves drawn 2.5\u00d7 thicker");
  stage.scene.nerve_scale = 1;
  CHECK(view::notes_of(stage.inputs(), things()).size() == 2);
  stage.atlas.nerves["nerve.scn.medial"_id].uncertain = true;
  anatomy::Waypoint waypoint;
  waypoint.schematic = true;
  stage.atlas.nerves["nerve.scn.medial"_id].course.push_back(waypoint);
  CHECK(view::notes_of(stage.inputs(), things()).size() == 3);
  // Nothing is said about nerves that are not shown.
  stage.scene.shown["nerve"_id] = false;
  stage.scene.nerve_scale = 3;
  CHECK(view::notes_of(stage.inputs(), things()).size() == 2);
}

TEST_CASE("a key says what colours and dashes mean, of what is shown only") {
  Stage stage;
  const std::map<const char*, const char*> names{
      {"nerve.scn", "Superior cluneal nerves"}, {"nerve.mcn", "Middle cluneal nerves"}, {"nerve.icn", "Inferior ones"}};
  for (const auto& [id, name] : names) stage.atlas.groups.at(*base::Id::parse(id)).names.title = name;
  int order = 0;
  for (const char* id : {"nerve.scn", "nerve.mcn", "nerve.icn"}) {
    stage.atlas.groups.at(*base::Id::parse(id)).order = order++;
  }
  stage.atlas.groups.at("nerve.mcn"_id).red = 0.7;
  stage.scene.shown["nerve.icn"_id] = false;
  const auto texts = [&] {
    std::vector<std::string> told;
    for (const view::KeyEntry& entry : view::key_of(stage.inputs(), view::visible_items(stage.inputs()))) {
      told.push_back(entry.text + (entry.dashed ? " (dashed)" : ""));
    }
    return told;
  };
  CHECK(texts() == std::vector<std::string>{"Superior cluneal nerves", "Middle cluneal nerves"});
  stage.atlas.nerves["nerve.scn.medial"_id].uncertain = true;
  CHECK(texts().back() == "Course uncertain (dashed)");
  // What leads to a nerve bears its colour and not its name.
  for (auto& [id, nerve] : stage.atlas.nerves) {
    if ("nerve.mcn"_id.covers(id)) nerve.group = "nerve.scn"_id;
  }
  CHECK(texts().front() == "Superior cluneal nerves and their origin");
  for (auto& [id, nerve] : stage.atlas.nerves) {
    if ("nerve.mcn"_id.covers(id)) nerve.group = "nerve.mcn"_id;
  }
  // Each with a swatch in the very colour, on either background.
  for (const bool dark : {false, true}) {
    stage.scene.dark_background = dark;
    const auto key = view::key_of(stage.inputs(), view::visible_items(stage.inputs()));
    const auto picture = view::make_picture(stage.inputs(), stage.memory);
    for (const view::KeyEntry& entry : key) {
      CHECK(std::any_of(picture.frame.overlay.boxes.begin(), picture.frame.overlay.boxes.end(),
                        [&](const auto& box) { return box.colour == entry.colour; }));
    }
  }
  stage.scene.shown["nerve"_id] = false;
  CHECK(texts().empty());
}

TEST_CASE("the key says whose each pattern on the skin is, which is told without its hue, of what is shown only") {
  Stage stage;
  int order = 0;
  for (const auto& [id, name] : {std::pair{"nerve.scn", "Superior cluneal nerves"}, {"nerve.icn", "Inferior ones"}}) {
    anatomy::Group& group = stage.atlas.groups.at(*base::Id::parse(id));
    group.names.title = name;
    group.order = order++;
  }
  for (const auto& [id, nerve] : {std::pair{"territory.scn.medial", "nerve.scn.medial"},
                                  {"territory.scn.lateral", "nerve.scn.lateral"},
                                  {"territory.icn.one", "nerve.icn.trunk"},
                                  {"territory.icn.two", "nerve.icn.trunk"}}) {
    const base::Id whole = *base::Id::parse(id);
    anatomy::Territory& territory = stage.atlas.territories[whole];
    territory.id = whole;
    territory.names.title = "skin of " + whole.text();
    territory.nerve = *base::Id::parse(nerve);
    for (const char* side : {"left", "right"}) {
      body::PlacedTerritory laid;
      laid.id = whole.child(side);
      geometry::Mesh patch = *test::sphere({side == std::string("left") ? 60 : -60, 180, 0}, 20);
      patch.occlusion.assign(patch.positions.size(), 1.0f);
      laid.patch = std::make_shared<const geometry::Mesh>(std::move(patch));
      stage.body.territories[laid.id] = laid;
    }
  }
  const auto of_skin = [&] {
    std::vector<view::KeyEntry> told = view::key_of(stage.inputs(), view::visible_items(stage.inputs()));
    std::erase_if(told, [](const view::KeyEntry& entry) { return entry.skin == render::Pattern::none; });
    return told;
  };
  CHECK(of_skin().empty());
  stage.scene.shown["territory.scn"_id] = true;
  auto told = of_skin();
  REQUIRE(told.size() == 2);
  CHECK(told[0].text == "Skin of territory.scn.lateral");
  CHECK(told[1].text == "Skin of territory.scn.medial");
  CHECK(told[0].skin != told[1].skin);
  stage.scene.shown["territory"_id] = true;
  told = of_skin();
  REQUIRE(told.size() == 3);
  CHECK(told[2].text == "Territories: inferior ones");
  CHECK(told[2].skin == render::Pattern::dashed);
  // Each sign bears its marks, darker than its ground: on grey paper too.
  const auto picture = view::make_picture(stage.inputs(), stage.memory);
  for (const view::KeyEntry& entry : told) {
    const glm::vec4 ink(0.45f * glm::vec3(entry.colour), 1);
    CHECK(std::count_if(picture.frame.overlay.boxes.begin(), picture.frame.overlay.boxes.end(),
                        [&](const auto& box) { return box.colour == ink; }) >= 3);
  }
}

TEST_CASE(
    "beside panels, on a screen of twice the scale or with large text, the key is whole and leaves the picture most "
    "room") {
  Stage stage;
  for (const auto& [id, name] : {std::pair{"nerve.scn", "Superior cluneal nerves and their origin"},
                                 {"nerve.mcn", "Middle cluneal nerves and their origin"},
                                 {"nerve.icn", "Inferior cluneal nerves and their origin"}}) {
    stage.atlas.groups.at(*base::Id::parse(id)).names.title = name;
  }
  for (const auto& [size, scale, text] : {std::tuple{glm::ivec2(560, 640), 2.0, 1.0},
                                          {glm::ivec2(578, 422), 2.0, 1.0},
                                          {glm::ivec2(640, 560), 1.0, 2.5},
                                          {glm::ivec2(1400, 1100), 2.0, 1.0}}) {
    auto inputs = stage.inputs(size);
    inputs.scale = scale, inputs.text = text;
    view::FrameCache memory;
    const auto picture = view::make_picture(inputs, memory);
    INFO(size.x << " x " << size.y);
    int of_key = 0;
    for (const render::OverlayText& words : picture.frame.overlay.texts) {
      if (words.text.find("and their origin") == std::string::npos) continue;
      ++of_key;
      const double right = static_cast<double>(words.baseline.x) +
                           0.5 * static_cast<double>(words.text.size()) * static_cast<double>(words.size);
      CHECK(words.size > 9);
      CHECK(right < 0.5 * size.x);
    }
    CHECK(of_key == 3);
  }
}

TEST_CASE("every picture says whose body it is") {
  Stage stage;
  const auto atlas = anatomy::load_atlas(std::filesystem::path(CLUNEAL_SOURCE_DIR) / "assets" / "atlas");
  REQUIRE(atlas.ok());
  stage.atlas.persons = atlas->persons;
  for (const auto& [person, words] :
       {std::pair{"man", "Typical man"}, std::pair{"woman", "Typical woman"}, std::pair{"visible-man", "Measured man"},
        std::pair{"visible-woman", "Measured woman"}}) {
    stage.body.person = person;
    CHECK(view::notes_of(stage.inputs(), view::visible_items(stage.inputs()))[1] == words);
  }
}

TEST_CASE("the key's sign of an uncertain course has the colour in which there is one") {
  Stage stage;
  int order = 0;
  for (const char* id : {"nerve.scn", "nerve.mcn"}) {
    anatomy::Group& group = stage.atlas.groups.at(*base::Id::parse(id));
    group.names.title = id;
    group.order = order++;
  }
  stage.atlas.groups.at("nerve.mcn"_id).red = 0.7;
  stage.scene.shown["nerve.icn"_id] = false;
  const auto key = [&] { return view::key_of(stage.inputs(), view::visible_items(stage.inputs())); };
  const auto unsure = [&](const base::Id& group, bool is) {
    for (auto& [id, nerve] : stage.atlas.nerves) {
      if (group.covers(id)) nerve.uncertain = is;
    }
  };
  unsure("nerve.mcn"_id, true);
  REQUIRE(key().size() == 3);
  CHECK(key()[2].colour == key()[1].colour);
  unsure("nerve.scn"_id, true);
  CHECK(key()[2].colour != key()[0].colour);
  CHECK(key()[2].colour != key()[1].colour);
  unsure("nerve.mcn"_id, false);
  CHECK(key()[2].colour == key()[0].colour);
}

TEST_CASE("the plate of the notes leaves the scale bar and its words free") {
  Stage stage;
  // So near that what is shown lies under the notes, which therefore have a plate.
  stage.camera = session::framed(stage.camera, view::bounds_of_shown(stage.inputs()), 16.0 / 9);
  stage.camera.distance /= 3;
  const auto picture = view::make_picture(stage.inputs(), stage.memory);
  const render::Overlay& overlay = picture.frame.overlay;
  const auto bar = std::find_if(overlay.texts.begin(), overlay.texts.end(),
                                [](const render::OverlayText& text) { return text.text.ends_with(" cm"); });
  REQUIRE(bar != overlay.texts.end());
  const auto under = std::count_if(overlay.boxes.begin(), overlay.boxes.end(), [&](const render::OverlayBox& box) {
    return box.low.x < bar->baseline.x && box.high.x > bar->baseline.x;
  });
  CHECK(under > 0);
  for (const render::OverlayBox& box : overlay.boxes) {
    if (box.high.x < bar->baseline.x || box.low.x > bar->baseline.x || box.high.y < bar->baseline.y) continue;
    CHECK(box.low.y > bar->baseline.y);
  }
}
