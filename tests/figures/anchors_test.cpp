// Every label on every plate: what its dot covers, and what its leader does to nerves. Against the picker, which meets
// surfaces and nerves by rays and knows nothing of how anchors are chosen.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>

#include "app/cli/ids.h"
#include "app/models/load.h"
#include "session/camera.h"
#include "session/groups.h"
#include "text/font.h"
#include "view/fading.h"
#include "view/framing.h"
#include "view/labels.h"
#include "view/picking.h"
#include "view/screen.h"

using namespace cluneal;
using base::operator""_id;

namespace {

constexpr glm::ivec2 plate_size{1200, 1000};

struct Plate {
  std::string view;
  std::vector<std::string> only;   ///< Empty: what the atlas shows by itself.
  std::vector<std::string> focus;  ///< Empty: all.
};

std::vector<Plate> plates() {
  std::vector<Plate> all;
  for (const session::NamedView& view : session::named_views()) all.push_back({view.name, {}, {}});
  const std::vector<std::string> rami{"nerve.ramus_dorsal.s1", "nerve.ramus_dorsal.s2", "nerve.ramus_dorsal.s3",
                                      "nerve.ramus_dorsal.s4"};
  std::vector<std::string> middle{"bone", "disc", "ligament", "nerve.mcn", "nerve.plexus_sacral_posterior"};
  middle.insert(middle.end(), rami.begin(), rami.end());
  for (const char* view : {"posterior", "left", "superior", "posterior-oblique-left"}) {
    all.push_back({view, {"bone", "disc", "nerve.scn", "nerve.ramus_dorsal", "nerve.spinal"}, {"nerve.scn"}});
  }
  for (const char* view : {"posterior", "right", "posterior-oblique-left"})
    all.push_back({view, middle, {"nerve.mcn"}});
  for (const char* view : {"posterior", "inferior", "posterior-oblique-left"}) {
    all.push_back(
        {view,
         {"bone", "ligament", "nerve.icn", "nerve.pfcn", "nerve.neighbour.pudendal", "nerve.neighbour.sciatic"},
         {"nerve.icn"}});
  }
  for (const char* view : {"anterior", "posterior"}) {
    all.push_back({view,
                   {"bone", "ligament", "nerve.ramus_ventral", "nerve.neighbour", "nerve.pfcn", "nerve.spinal"},
                   {"nerve.ramus_ventral"}});
  }
  return all;
}

std::vector<base::Id> ids_of(const std::vector<std::string>& texts) {
  std::vector<base::Id> ids;
  for (const std::string& text : texts) ids.push_back(base::Id::parse(text).value());
  return ids;
}

/// What of a faded thing is left at a place, by its axis or its height.
double left_of(const view::SceneItem& thing, const std::vector<view::SceneItem>& things, const anatomy::Atlas& atlas,
               const glm::dvec3& point, const glm::dvec3& eye) {
  const auto fading = view::fading_of(thing, things, atlas, geometry::bounds_of(thing.mesh->positions), eye);
  if (!fading) return 1;
  if (thing.kind == view::Kind::nerve) {
    const double way = glm::distance(point, glm::dvec3(*fading));
    return way / static_cast<double>(fading->w);
  }
  return 1;  // What dissolves by height looks whole from its end.
}

/// One plate with its labels, and rays to hold them against.
struct Drawn {
  const view::Inputs& inputs;
  view::FrameCache& memory;
  view::Screen screen{inputs.camera, inputs.size};
  std::vector<view::SceneItem> things = view::visible_items(inputs);
  view::Picker picker{inputs, memory};
  view::LabelMetrics metrics = view::metrics_of(inputs);

  [[nodiscard]] const view::SceneItem& thing_of(const base::Id& id) const {
    return *std::find_if(things.begin(), things.end(), [&](const view::SceneItem& thing) { return thing.id == id; });
  }
  [[nodiscard]] bool is(const glm::dvec2& pixel, const base::Id& id) {
    const auto picked = picker.at(pixel, 0);
    return picked && picked->id == id;
  }
  /// Whether another nerve lies there for which a dot of that one's hue might stand.
  [[nodiscard]] bool is_like(const glm::dvec2& pixel, const view::SceneItem& nerve) {
    const auto picked = picker.at(pixel, 0);
    if (!picked || picked->id == nerve.id) return false;
    const view::SceneItem& other = thing_of(picked->id);
    return other.kind == view::Kind::nerve && other.material.colour == nerve.material.colour;
  }
};

void check_dot(Drawn& drawn, const view::FrameCache::Label& label) {
  const auto spot = drawn.screen.project(label.anchor);
  REQUIRE(spot);
  const view::SceneItem& thing = drawn.thing_of(label.on);
  const bool nerve = thing.kind == view::Kind::nerve;
  // On a surface with a margin; a nerve's dot may be wider than the nerve, but then it lies on no other one of its hue.
  const double radius = static_cast<double>(label.dot) + (nerve ? 0.0 : 0.15 * drawn.metrics.em);
  CHECK(label.dot > 0);
  int off = drawn.is(spot->pixel, label.on) ? 0 : 1;
  for (int i = 0; i < 12; ++i) {
    const double angle = i * 0.5235987756;
    const glm::dvec2 rim = spot->pixel + 0.9 * radius * glm::dvec2(std::cos(angle), std::sin(angle));
    off += drawn.is(rim, label.on) || (nerve && !drawn.is_like(rim, thing)) ? 0 : 1;
  }
  CHECK(off == 0);
  CHECK(left_of(thing, drawn.things, drawn.inputs.atlas, label.anchor, drawn.screen.eye()) > 0.6);
}

/// Whether a nerve of another name is seen on the circle about the place.
bool is_beside_another(Drawn& drawn, const base::Id& id, const glm::dvec2& place, double radius) {
  const auto bundle = [&](const base::Id& of) {
    return anatomy::branch_with(drawn.inputs.atlas.nerve_traits, of, anatomy::NerveTrait::bundle);
  };
  for (int i = 0; i < 24; ++i) {
    const double angle = i * 0.2617993878;
    const auto picked = drawn.picker.at(place + radius * glm::dvec2(std::cos(angle), std::sin(angle)), 0);
    if (!picked || picked->id == id || drawn.thing_of(picked->id).kind != view::Kind::nerve) continue;
    if (bundle(picked->id).empty() || bundle(picked->id) != bundle(id)) return true;
  }
  return false;
}

/// Whether a nerve of another name is seen under the dot's rim or closely beside it.
bool touches_another(Drawn& drawn, const view::FrameCache::Label& label) {
  const auto spot = drawn.screen.project(label.anchor);
  return is_beside_another(drawn, label.id, spot->pixel, static_cast<double>(label.dot) + 0.05 * drawn.metrics.em);
}

/// Whether the nerve is anywhere seen well apart from all others, on its own line.
bool is_apart_somewhere(Drawn& drawn, const base::Id& id) {
  const geometry::Polyline& line = drawn.thing_of(id).course->line;
  for (std::size_t i = 0; i < line.size(); i += 4) {
    const auto spot = drawn.screen.project(line[i]);
    if (!spot || !drawn.screen.contains(spot->pixel) || !drawn.is(spot->pixel, id)) continue;
    bool apart = true;
    for (const double radius : {0.15, 0.3, 0.45}) {
      apart = apart && !is_beside_another(drawn, id, spot->pixel, radius * drawn.metrics.em);
    }
    if (apart) return true;
  }
  return false;
}

/// How far, at most in one go, the line runs within 15 degrees of a nerve that is seen there, on it or close beside.
double longest_run(Drawn& drawn, const glm::dvec2& from, const glm::dvec2& to, const view::SceneItem& nerve,
                   const geometry::Polyline& line, const std::vector<double>& radius) {
  const double length = glm::distance(from, to);
  if (length < 1) return 0;
  const glm::dvec2 way = (to - from) / length;
  double run = 0, most = 0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const auto a = drawn.screen.project(line[i - 1]), b = drawn.screen.project(line[i]);
    if (!a || !b) continue;
    const glm::dvec2 middle = 0.5 * (a->pixel + b->pixel), step = b->pixel - a->pixel;
    const double along = glm::dot(middle - from, way),
                 aside = std::abs(way.x * (middle - from).y - way.y * (middle - from).x);
    // A twig is thinner than its nerve.
    const double own = radius.empty() ? 0.5 : radius[std::min(i, radius.size() - 1)];
    const double drawn_radius = own * static_cast<double>(nerve.tube_scale) * drawn.screen.pixels_per_mm(a->depth);
    const double wide = std::max(0.2 * drawn.metrics.em, drawn_radius);
    const bool beside = along > 0 && along < length && aside < wide;
    const bool aligned = std::abs(glm::dot(step, way)) > 0.9659 * glm::length(step);
    if (!beside || !aligned || !drawn.is(middle, nerve.id)) {
      run = 0;
      continue;
    }
    run += glm::length(step);
    most = std::max(most, run);
  }
  return most;
}

void check_leader(Drawn& drawn, const view::FrameCache::Label& label) {
  const auto spot = drawn.screen.project(label.anchor);
  REQUIRE(spot);
  const glm::dvec2 place(label.place);
  const auto leader = view::leader_line(place.x, label.left_column, place.y, spot->pixel, drawn.metrics);
  for (const view::SceneItem& thing : drawn.things) {
    if (thing.kind != view::Kind::nerve) continue;
    INFO("beside " << thing.id.text());
    double most = 0;
    for (std::size_t i = 1; i < leader.size(); ++i) {
      most =
          std::max(most, longest_run(drawn, leader[i - 1], leader[i], thing, thing.course->line, thing.course->radius));
      for (const body::Twig& twig : thing.course->twigs) {
        most = std::max(most, longest_run(drawn, leader[i - 1], leader[i], thing, twig.line, twig.radius));
      }
    }
    CHECK(most < 1.5 * drawn.metrics.em);
  }
}

}  // namespace

TEST_CASE("on every plate a label's dot lies on what it names, and its leader runs along no nerve") {
  const base::Result<anatomy::Atlas> atlas = app::load_knowledge();
  REQUIRE(atlas.ok());
  const base::Result<std::unique_ptr<text::Fonts>> fonts = text::Fonts::load();
  REQUIRE(fonts.ok());
  const std::map<std::string, view::LoadedModel> no_models;
  int of_nerves = 0, easily_found = 0, of_parts = 0, touching = 0;
  for (const char* person : {"man", "woman"}) {
    const base::Result<body::Body> body = app::load_person_to_measure(*atlas, person);
    REQUIRE(body.ok());
    for (const Plate& plate : plates()) {
      session::Scene scene;
      scene.body = person;
      if (!plate.only.empty()) session::show_only(scene, *atlas, ids_of(plate.only));
      session::Camera camera;
      const auto named = session::find_view(plate.view);
      REQUIRE(named);
      camera.azimuth = named->azimuth, camera.elevation = named->elevation;
      const view::Inputs inputs{.atlas = *atlas,
                                .body = *body,
                                .models = no_models,
                                .scene = scene,
                                .camera = camera,
                                .fonts = **fonts,
                                .size = plate_size,
                                .scale = plate_size.y / 1080.0,
                                .detail = body::LevelOfDetail::moving,
                                .hovered = {}};
      const double aspect = static_cast<double>(plate_size.x) / plate_size.y;
      if (plate.focus.empty()) {
        camera = session::framed(camera, view::framing_of_shown(inputs).points, aspect);
      } else {
        camera = view::framed_close(inputs, view::bounds_of_shown(inputs, ids_of(plate.focus).front()), aspect);
      }
      view::FrameCache memory;
      (void)view::make_picture(inputs, memory);
      INFO(person << ", " << plate.view << (plate.focus.empty() ? "" : ", " + plate.focus.front()));
      CHECK(memory.labels.size() >= 6);
      // One of the sources of the inferior nerves, which no other name in this picture tells of.
      if (plate.view == "posterior" && plate.only.empty()) {
        CHECK(std::any_of(memory.labels.begin(), memory.labels.end(),
                          [](const auto& label) { return "nerve.icn.perforating"_id.covers(label.id); }));
      }
      Drawn drawn{inputs, memory};
      for (const view::FrameCache::Label& label : memory.labels) {
        INFO("the label of " << label.id.text());
        check_dot(drawn, label);
        check_leader(drawn, label);
        if (label.on != label.id) {
          ++of_parts;
          CHECK(glm::distance(label.anchor, body->landmarks.at(label.id)) < 25);
          continue;
        }
        if (drawn.thing_of(label.id).kind != view::Kind::nerve) continue;
        // Nearer to what it names than to any other nerve, whatever its hue.
        const bool by_another = touches_another(drawn, label) && is_apart_somewhere(drawn, label.id);
        touching += by_another ? 1 : 0;
        ++of_nerves;
        easily_found += static_cast<double>(label.dot) >= 0.17 * drawn.metrics.em ? 1 : 0;
      }
    }
  }
  // Of a group whose nerves all lie among others one has a name all the same.
  CHECK(easily_found >= 0.98 * of_nerves);
  // But where what is seen of it apart from others is a scrap, or no leader reaches it.
  CHECK(touching <= 0.03 * of_nerves);
  CHECK(of_parts > 40);
}
