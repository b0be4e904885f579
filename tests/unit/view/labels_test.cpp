#include <algorithm>
#include <catch2/catch.hpp>
#include <glm/geometric.hpp>
#include <random>

#include "synthetic.h"
#include "view/label_layout.h"
#include "view/materials.h"
#include "view/metrics.h"
#include "view/orientation.h"
#include "view/screen.h"
#include "view/shown.h"
#include "view/sightings.h"
#include "view/slide.h"

using namespace cluneal;
using base::operator""_id;
using test::label_of;
using test::leaders_of;
using test::random_camera;
using test::Stage;

namespace {

struct Rectangle {
  glm::dvec2 low, high;
};

/// Of a text whose glyphs are half an em wide.
Rectangle rectangle_of(const render::OverlayText& text) {
  const double width = 0.5 * static_cast<double>(text.text.size()) * static_cast<double>(text.size);
  const glm::dvec2 at(text.baseline);
  return {{at.x, at.y - 0.75 * static_cast<double>(text.size)},
          {at.x + width, at.y + 0.2 * static_cast<double>(text.size)}};
}

bool overlap(const Rectangle& a, const Rectangle& b) {
  return a.low.x < b.high.x && b.low.x < a.high.x && a.low.y < b.high.y && b.low.y < a.high.y;
}

void check_labels(Stage& stage, const view::Picture& picture, glm::ivec2 size) {
  std::vector<Rectangle> rectangles;
  for (const auto& text : picture.frame.overlay.texts) {
    rectangles.push_back(rectangle_of(text));
    const Rectangle& r = rectangles.back();
    INFO(text.text << " at " << text.baseline.x << ", " << text.baseline.y);
    CHECK(r.low.x >= 0);
    CHECK(r.low.y >= 0);
    CHECK(r.high.x <= size.x);
    CHECK(r.high.y <= size.y);
  }
  for (std::size_t i = 0; i < rectangles.size(); ++i) {
    for (std::size_t j = i + 1; j < rectangles.size(); ++j) {
      INFO(picture.frame.overlay.texts[i].text << " and " << picture.frame.overlay.texts[j].text);
      CHECK_FALSE(overlap(rectangles[i], rectangles[j]));
    }
  }
  const auto leaders = leaders_of(picture, stage.scene);
  CHECK(leaders.size() == stage.memory.labels.size());  // In a still picture every label is led to its anchor.
  for (std::size_t i = 0; i < leaders.size(); ++i) {
    for (std::size_t j = i + 1; j < leaders.size(); ++j) CHECK_FALSE(view::meet(leaders[i], leaders[j]));
  }
}

bool says(const view::FrameCache::Label& label, const std::string& words) {
  std::string all;
  for (const std::string& line : label.lines) all += (all.empty() ? "" : " ") + line;
  return all == words;
}

}  // namespace

TEST_CASE("labels keep apart and leaders never cross, from anywhere") {
  std::mt19937 random(17);
  std::size_t labels = 0;
  for (int round = 0; round < 120; ++round) {
    Stage stage;
    stage.camera = random_camera(random);
    if (round % 3 == 0) stage.scene.selected = "nerve.scn.lateral.left"_id;
    const glm::ivec2 size = round % 4 == 0   ? glm::ivec2(1160, 1080)
                            : round % 4 == 1 ? glm::ivec2(3840, 2160)
                            : round % 4 == 2 ? glm::ivec2(1080, 1350)
                                             : glm::ivec2(1920, 1080);
    INFO("round " << round);
    const auto picture = view::make_picture(stage.inputs(size), stage.memory);
    check_labels(stage, picture, size);
    labels += stage.memory.labels.size();
  }
  CHECK(labels > 120 * 6);  // Not sound by saying nothing.
}

TEST_CASE("labels stay sound while one memory travels with the camera") {
  Stage stage;
  std::mt19937 random(23);
  std::uniform_real_distribution<double> unit(-1, 1);
  for (int step = 0; step < 150; ++step) {
    stage.camera = session::orbited(stage.camera, 9 * unit(random), 5 * unit(random));
    auto inputs = stage.inputs();
    inputs.time = 0.05 * step;
    INFO("step " << step);
    check_labels(stage, view::make_picture(inputs, stage.memory), inputs.size);
  }
}

TEST_CASE("while moving, words keep still and leaders that would cross are left out") {
  Stage stage;
  const auto first = view::make_picture(stage.inputs(), stage.memory);
  const auto before = stage.memory.labels;
  REQUIRE(before.size() > 8);
  for (int step = 1; step < 40; ++step) {
    stage.camera = session::orbited(stage.camera, 4, 1);
    auto inputs = stage.inputs();
    inputs.moving = true;
    inputs.time = 0.03 * step;
    const auto picture = view::make_picture(inputs, stage.memory);
    REQUIRE(stage.memory.labels.size() == before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
      CHECK(stage.memory.labels[i].id == before[i].id);
      CHECK(stage.memory.labels[i].place == before[i].place);
    }
    const auto leaders = leaders_of(picture, stage.scene);
    for (std::size_t i = 0; i < leaders.size(); ++i) {
      for (std::size_t j = i + 1; j < leaders.size(); ++j) CHECK_FALSE(view::meet(leaders[i], leaders[j]));
    }
  }
}

TEST_CASE("an anchor lies on what it names, in sight") {
  Stage stage;
  (void)view::make_picture(stage.inputs(), stage.memory);
  const view::Screen screen(stage.camera, {1920, 1080});
  for (const auto& label : stage.memory.labels) {
    INFO(label.id.text());
    const auto spot = screen.project(label.anchor);
    REQUIRE(spot);
    const auto picked = view::pick(stage.inputs(), stage.memory, spot->pixel, 0);
    REQUIRE(picked);
    CHECK(picked->id == label.id);
  }
}

TEST_CASE("labels name one of a pair, and its side in words where the columns do not tell it") {
  Stage stage;
  (void)view::make_picture(stage.inputs(), stage.memory);
  const auto* nerve = label_of(stage.memory, "nerve.scn.medial.right"_id);
  REQUIRE(nerve != nullptr);
  CHECK(says(*nerve, "Medial superior cluneal nerve"));
  CHECK(label_of(stage.memory, "nerve.scn.medial.left"_id) == nullptr);
  const auto* bone = label_of(stage.memory, "bone.hip.left"_id);
  REQUIRE(bone != nullptr);
  CHECK(says(*bone, "Hip bone"));
  const auto* middle = label_of(stage.memory, "bone.vertebra.l3"_id);
  REQUIRE(middle != nullptr);
  CHECK(says(*middle, "L3 vertebra"));
  // From behind the patient's left is on the picture's left.
  CHECK(bone->left_column);
  CHECK_FALSE(nerve->left_column);
  stage.camera.azimuth = 0;
  stage.memory = {};
  (void)view::make_picture(stage.inputs(), stage.memory);
  bone = label_of(stage.memory, "bone.hip.left"_id);
  REQUIRE(bone != nullptr);
  CHECK_FALSE(bone->left_column);
  // From the side a note tells it once for all.
  stage.camera.azimuth = 90;
  stage.memory = {};
  (void)view::make_picture(stage.inputs(), stage.memory);
  bone = label_of(stage.memory, "bone.hip.left"_id);
  REQUIRE(bone != nullptr);
  CHECK(says(*bone, "Hip bone"));
  const auto notes = view::notes_of(stage.inputs(), view::visible_items(stage.inputs()));
  CHECK(std::count(notes.begin(), notes.end(), "Names: left side") == 1);
  CHECK(std::count(notes.begin(), notes.end(), "Pale nerves: far side") == 1);
}

TEST_CASE("a bundle of strands has one name, a strand that is pointed at its own") {
  Stage stage;
  stage.atlas.nerves["nerve.roots"_id].names.title = "Nerve roots";
  for (double side : {1.0, -1.0}) {
    for (int i = 1; i <= 4; ++i) {
      const double x = side * (4 + 6 * i);
      stage.add_nerve("nerve.roots.l" + std::to_string(i) + (side > 0 ? ".left" : ".right"),
                      "Roots of L" + std::to_string(i), {{x, 170, 160}, {x, 170, 110}, {x, 170, 60}}, 1);
    }
  }
  const auto strands = [&] {
    std::vector<view::FrameCache::Label> found;
    for (const auto& label : stage.memory.labels) {
      if ("nerve.roots"_id.covers(label.id)) found.push_back(label);
    }
    return found;
  };
  (void)view::make_picture(stage.inputs(), stage.memory);
  REQUIRE(strands().size() == 1);
  CHECK(says(strands().front(), "Nerve roots"));
  stage.scene.selected = "nerve.roots.l2.left"_id;
  stage.memory = {};
  (void)view::make_picture(stage.inputs(), stage.memory);
  const auto* selected = label_of(stage.memory, "nerve.roots.l2.left"_id);
  REQUIRE(selected != nullptr);
  CHECK(says(*selected, "Roots of L2"));
  CHECK(strands().size() <= 2);
}

TEST_CASE("minor strands are named where they are singled out, and only there") {
  Stage stage;
  stage.atlas.nerves.at("nerve.mcn.s2"_id).minor = true;
  const auto named = [&stage](const char* id) {
    stage.memory = {};
    (void)view::make_picture(stage.inputs({1600, 1200}), stage.memory);
    const base::Id strand = *base::Id::parse(id);
    return label_of(stage.memory, strand.child("left")) != nullptr ||
           label_of(stage.memory, strand.child("right")) != nullptr;
  };
  CHECK(named("nerve.mcn.s1"));
  CHECK_FALSE(named("nerve.mcn.s2"));
  stage.scene.selected = "nerve.mcn.s2.left"_id;
  CHECK(named("nerve.mcn.s2"));
  stage.scene.selected = {};
  stage.scene.highlighted = {"nerve.mcn.s2"_id};
  CHECK(named("nerve.mcn.s2"));
  stage.scene.highlighted = {};
  CHECK_FALSE(named("nerve.mcn.s2"));
  for (const char* other : {"nerve.scn", "nerve.icn", "nerve.mcn.s1", "nerve.mcn.s3"}) {
    stage.scene.shown[*base::Id::parse(other)] = false;
  }
  CHECK(named("nerve.mcn.s2"));
}

TEST_CASE("from the side the nearer one of a pair is named") {
  for (const char* name : {"left", "right", "posterior-oblique-left", "posterior-oblique-right"}) {
    Stage stage;
    stage.camera.azimuth = session::find_view(name)->azimuth;
    stage.camera.elevation = session::find_view(name)->elevation;
    (void)view::make_picture(stage.inputs(), stage.memory);
    const bool left = std::string(name).find("left") != std::string::npos;
    INFO(name);
    CHECK(label_of(stage.memory, *base::Id::parse(left ? "nerve.scn.lateral.left" : "nerve.scn.lateral.right")));
    CHECK(label_of(stage.memory, *base::Id::parse(left ? "bone.hip.left" : "bone.hip.right")));
  }
}

TEST_CASE("no label stands beyond the midline from what it names, and no leader crosses it") {
  std::mt19937 random(5);
  std::uniform_real_distribution<double> unit(-1, 1);
  std::size_t sided = 0, twins = 0;
  for (int round = 0; round < 160; ++round) {
    Stage stage;
    const auto& views = session::named_views();
    const session::NamedView& named = views[static_cast<std::size_t>(round) % views.size()];
    stage.camera.azimuth = named.azimuth;
    stage.camera.elevation = named.elevation;
    if (round >= 16) {
      // Near one side, where much is seen of it and little of its twin.
      stage.camera.target = {110 * unit(random), 75 + 40 * unit(random), 30 + 60 * unit(random)};
      stage.camera.distance = 450 + 250 * unit(random);
    }
    if (round % 5 == 0) stage.scene.selected = "nerve.scn.medial.right"_id;
    const view::Screen screen(stage.camera, {1920, 1080});
    if (std::abs(screen.axes().right.x) < 0.5) continue;
    (void)view::make_picture(stage.inputs(), stage.memory);
    for (const auto& label : stage.memory.labels) {
      INFO(named.name << ", round " << round << ": " << label.id.text());
      const auto anchor = screen.project(label.anchor), midline = screen.project({0, label.anchor.y, label.anchor.z});
      REQUIRE((anchor && midline));
      const double here = anchor->pixel.x - midline->pixel.x;
      const double there = static_cast<double>(label.place.x) - midline->pixel.x;
      if (std::abs(here) > 10) CHECK(here * there > 0);
      const base::Side side = base::side_of(label.id);
      if (side == base::Side::none) continue;
      ++sided;
      twins += side == base::Side::left ? 1U : 0U;
      const bool picture_left = (side == base::Side::left) == (screen.axes().right.x < 0);
      CHECK((there < 0) == picture_left);
    }
  }
  CHECK(sided > 300);
  CHECK(twins > 100);
}

TEST_CASE("a twin is named where there is no room on the other side") {
  Stage stage;
  // More nerves than the right column bears: some are named on the left.
  for (int i = 0; i < 30; ++i) {
    for (double side : {1.0, -1.0}) {
      const double z = 150 - 7 * i;
      stage.add_nerve("nerve.extra.n" + std::to_string(i) + (side > 0 ? ".left" : ".right"), "extra nerve",
                      {{side * 40, 200, z}, {side * 80, 200, z}, {side * 120, 200, z}}, 1);
    }
  }
  (void)view::make_picture(stage.inputs({1920, 700}), stage.memory);
  std::size_t left = 0, right = 0;
  for (const auto& label : stage.memory.labels) {
    if (!"nerve.extra"_id.covers(label.id)) continue;
    (base::side_of(label.id) == base::Side::left ? left : right) += 1;
    CHECK(label.left_column == (base::side_of(label.id) == base::Side::left));
  }
  CHECK(right > 0);
  CHECK(left > 3);
}

TEST_CASE("from very near, what fills the picture still has its name") {
  Stage stage;
  stage.scene.shown["nerve"_id] = false;
  stage.camera.target = {100, 118, 20};
  stage.camera.distance = 40;
  (void)view::make_picture(stage.inputs(), stage.memory);
  REQUIRE(stage.memory.labels.size() == 1);
  CHECK(stage.memory.labels.front().id == "bone.hip.left"_id);
  // Both columns are on one side of the midline: they do not tell which.
  CHECK(says(stage.memory.labels.front(), "Left hip bone"));
}

TEST_CASE("words that stand before the body have a plate behind them, and are few") {
  Stage stage;
  (void)view::make_picture(stage.inputs(), stage.memory);
  const std::size_t from_afar = stage.memory.labels.size();
  for (const auto& label : stage.memory.labels) CHECK_FALSE(label.over_body);
  stage.camera.distance /= 3;
  stage.memory = {};
  const auto picture = view::make_picture(stage.inputs(), stage.memory);
  CHECK(stage.memory.labels.size() < from_afar);
  REQUIRE_FALSE(stage.memory.labels.empty());
  for (const auto& label : stage.memory.labels) {
    CHECK(label.over_body);
    const auto first = std::find_if(picture.frame.overlay.texts.begin(), picture.frame.overlay.texts.end(),
                                    [&](const auto& text) { return text.text == label.lines.front(); });
    REQUIRE(first != picture.frame.overlay.texts.end());
    const Rectangle words = rectangle_of(*first);
    CHECK(std::any_of(picture.frame.overlay.boxes.begin(), picture.frame.overlay.boxes.end(), [&](const auto& box) {
      return box.low.x < words.low.x && box.low.y < words.low.y && box.high.x > words.high.x &&
             box.high.y > words.high.y;
    }));
  }
}

TEST_CASE("words stand beside the body where they find room there in three lines, not over its rims") {
  int tried = 0;
  for (double distance = 700; distance < 1500; distance *= 1.01) {
    Stage stage;
    stage.camera.distance = distance;
    const auto inputs = stage.inputs({1294, 975});
    const view::LabelMetrics m = view::metrics_of(inputs);
    const view::Screen screen(stage.camera, inputs.size);
    const auto extent = view::extent_of(stage.memory, screen, view::visible_items(inputs));
    REQUIRE(extent);
    const double beside = std::min(extent->left, inputs.size.x - extent->right) - m.margin;
    if (beside < 8.7 * m.em || beside > 10 * m.em) continue;  // Too narrow for two lines of the longest names.
    ++tried;
    INFO("room for " << beside / m.em << " ems");
    (void)view::make_picture(inputs, stage.memory);
    REQUIRE(stage.memory.labels.size() > 6);
    for (const auto& label : stage.memory.labels) {
      CHECK_FALSE(label.over_body);
      const auto edge = static_cast<double>(label.place.x);
      CHECK((label.left_column ? edge <= extent->left : edge >= extent->right));
    }
  }
  CHECK(tried > 2);
}

TEST_CASE("the selection always has its label, in bold") {
  Stage stage;
  stage.scene.selected = "nerve.scn.medial.left"_id;
  (void)view::make_picture(stage.inputs(), stage.memory);
  REQUIRE_FALSE(stage.memory.labels.empty());
  CHECK(stage.memory.labels.front().id == stage.scene.selected);
  CHECK(stage.memory.labels.front().bold);
  CHECK(stage.memory.labels.front().accent);
}

TEST_CASE("where room is short, bones go first") {
  Stage stage;
  // Half the height at the same print size: not all fit.
  auto inputs = stage.inputs({1400, 420});
  inputs.scale = 1.3;
  (void)view::make_picture(inputs, stage.memory);
  std::size_t nerves = 0, vertebrae = 0;
  for (const auto& label : stage.memory.labels) {
    nerves += "nerve"_id.covers(label.id) ? 1U : 0U;
    vertebrae += "bone.vertebra"_id.covers(label.id) ? 1U : 0U;
  }
  CHECK(nerves >= 4);
  CHECK(vertebrae <= nerves);
}

TEST_CASE("where few nerves can be named, each group has one before any has two") {
  Stage stage;
  auto inputs = stage.inputs({1400, 720});
  inputs.scale = 1.8;
  inputs.look.labels = 0.45;
  (void)view::make_picture(inputs, stage.memory);
  std::size_t named = 0;
  for (const char* group : {"nerve.scn", "nerve.mcn", "nerve.icn"}) {
    std::size_t of_group = 0;
    for (const auto& label : stage.memory.labels) of_group += base::Id::parse(group)->covers(label.id) ? 1U : 0U;
    INFO(group);
    CHECK(of_group >= 1);
    named += of_group;
  }
  CHECK(named < 8);  // Of more that there are: else there was room for all.
}

TEST_CASE("what is hidden, filtered or behind has no label") {
  Stage stage;
  stage.scene.shown["bone.hip"_id] = false;
  stage.scene.sides = session::Sides::left;
  (void)view::make_picture(stage.inputs(), stage.memory);
  for (const auto& label : stage.memory.labels) {
    CHECK_FALSE("bone.hip"_id.covers(label.id));
    CHECK(base::side_of(label.id) != base::Side::right);
  }
  CHECK(label_of(stage.memory, "nerve.scn.medial.left"_id) != nullptr);
  // A wall before everything: nothing else is named.
  stage.add_bone("bone.wall", "wall", {0, 420, 40}, 190);
  stage.memory = {};
  (void)view::make_picture(stage.inputs(), stage.memory);
  REQUIRE(stage.memory.labels.size() == 1);
  CHECK(stage.memory.labels.front().id == "bone.wall"_id);
  // A ghost hides nothing.
  stage.scene.opacity["bone.wall"_id] = 0.2;
  stage.memory = {};
  (void)view::make_picture(stage.inputs(), stage.memory);
  CHECK(stage.memory.labels.size() > 4);
  stage.scene.labels = false;
  (void)view::make_picture(stage.inputs(), stage.memory);
  CHECK(stage.memory.labels.empty());
}

TEST_CASE("asking twice for the same picture gives the same") {
  Stage stage;
  const auto first = view::make_picture(stage.inputs(), stage.memory);
  const auto second = view::make_picture(stage.inputs(), stage.memory);
  CHECK(first.frame == second.frame);
}

TEST_CASE("bones are named in a quieter ink than nerves, and both are read on either background") {
  for (const bool dark : {false, true}) {
    Stage stage;
    stage.scene.dark_background = dark;
    const view::OverlayPalette ink = view::ink_of(stage.scene);
    const auto picture = view::make_picture(stage.inputs(), stage.memory);
    const auto colour_of = [&](const std::string& words) {
      for (const auto& text : picture.frame.overlay.texts) {
        if (text.text.find(words) != std::string::npos) return text.colour;
      }
      FAIL("nothing says " << words);
      return glm::vec4(0);
    };
    CHECK(colour_of("Sacrum") == ink.second);
    CHECK(colour_of("cluneal nerve") == ink.text);
    const render::Background ground = view::background_of(stage.scene, false);
    for (const glm::vec4& colour : {ink.text, ink.second}) {
      const auto channel = [&](float value) {
        return static_cast<int>(std::lround(255.0 * static_cast<double>(value)));
      };
      const double letters =
          view::luminance_of(view::linear_from_srgb(channel(colour.x), channel(colour.y), channel(colour.z)));
      for (const glm::vec3& behind : {ground.top, ground.bottom}) {
        const double other = view::luminance_of(behind);
        // Web Content Accessibility Guidelines 2.1, 1.4.3: 4.5 to 1.
        CHECK((std::max(letters, other) + 0.05) / (std::min(letters, other) + 0.05) >= 4.5);
      }
    }
  }
}

TEST_CASE("what looks out a little beside something else is not named there") {
  const auto named = [](double aside) {
    Stage stage;
    // Far above the rest: a large ball, and behind it a small one at that distance aside.
    stage.add_bone("bone.before", "large ball", {0, 100, 600}, 40);
    stage.add_bone("bone.behind", "small ball", {aside, 0, 600}, 20);
    stage.camera.target = {0, 50, 600};
    stage.camera.distance = 600;
    (void)view::make_picture(stage.inputs(), stage.memory);
    return std::any_of(stage.memory.labels.begin(), stage.memory.labels.end(),
                       [](const auto& label) { return label.id == "bone.behind"_id; });
  };
  CHECK_FALSE(named(0));
  CHECK_FALSE(named(32));
  CHECK(named(60));
}
