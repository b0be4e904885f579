#include <catch2/catch.hpp>
#include <cmath>
#include <glm/common.hpp>

#include "app/cli/ids.h"
#include "app/models/load.h"
#include "session/camera.h"
#include "text/font.h"
#include "view/framing.h"
#include "view/screen.h"
#include "view/view.h"

using namespace cluneal;

namespace {

constexpr glm::ivec2 figure_size{960, 640};
constexpr double apart = 0.5;      ///< Cosine: from there on the patient's sides lie apart on the picture.
constexpr double on_midline = 10;  ///< Pixels.

/// Everything that can be shown by itself.
std::vector<base::Id> showable(const body::Body& body) {
  std::vector<base::Id> ids;
  for (const auto& [id, shape] : body.shapes) ids.push_back(id);
  for (const auto& [id, course] : body.courses) ids.push_back(id);
  for (const auto& [id, site] : body.sites) ids.push_back(id);
  for (const auto& [id, territory] : body.territories) ids.push_back(id);
  return ids;
}

/// How many labels name a side; each must stand on it, and no leader may cross the midline.
int check_sides(const view::FrameCache& memory, const view::Screen& screen) {
  int sided = 0;
  for (const view::FrameCache::Label& label : memory.labels) {
    const auto anchor = screen.project(label.anchor), midline = screen.project({0, label.anchor.y, label.anchor.z});
    REQUIRE((anchor && midline));
    const double here = anchor->pixel.x - midline->pixel.x;
    const double there = static_cast<double>(label.place.x) - midline->pixel.x;
    INFO("the label of " << label.id.text());
    if (std::abs(here) > on_midline) CHECK(here * there > 0);
    const base::Side side = base::side_of(label.id);
    if (side == base::Side::none) continue;
    ++sided;
    CHECK((there < 0) == ((side == base::Side::left) == (screen.axes().right.x < 0)));
  }
  return sided;
}

session::Camera from(const session::NamedView& named) {
  session::Camera camera;
  camera.azimuth = named.azimuth;
  camera.elevation = named.elevation;
  return camera;
}

/// What it refers to must outlive it.
view::Inputs inputs_of(const anatomy::Atlas& atlas, const body::Body& body, const session::Scene& scene,
                       const session::Camera& camera, text::Fonts& fonts, glm::ivec2 figure) {
  static const std::map<std::string, view::LoadedModel> no_models;
  return {.atlas = atlas,
          .body = body,
          .models = no_models,
          .scene = scene,
          .camera = camera,
          .fonts = fonts,
          .size = figure,
          .scale = std::min(figure.x, figure.y) / 1080.0,
          .detail = body::LevelOfDetail::moving,
          .hovered = {}};
}

}  // namespace

TEST_CASE("in each thing's own view no label stands beyond the midline from what it names") {
  const base::Result<anatomy::Atlas> atlas = app::load_knowledge();
  REQUIRE(atlas.ok());
  const base::Result<std::unique_ptr<text::Fonts>> fonts = text::Fonts::load();
  REQUIRE(fonts.ok());
  for (const char* person : {"man", "woman"}) {
    const base::Result<body::Body> body = app::load_person_to_measure(*atlas, person);
    REQUIRE(body.ok());
    const std::vector<base::Id> ids = showable(*body);
    CHECK(ids.size() > 200);
    int sided = 0;
    for (std::size_t i = 0; i < ids.size(); ++i) {
      // Every other one from the front, so that both are tried on nerves, bones and marks.
      const auto named = session::find_view(i % 2 == 0 ? "posterior" : "anterior");
      REQUIRE(named);
      session::Scene scene;
      app::cli::set_shown(scene, ids[i], true);
      session::Camera camera = from(*named);
      const auto inputs = [&] { return inputs_of(*atlas, *body, scene, camera, **fonts, figure_size); };
      const geometry::Bounds bounds = view::bounds_of_shown(inputs(), ids[i]);
      if (bounds.empty()) continue;
      camera = session::framed(camera, bounds, static_cast<double>(figure_size.x) / figure_size.y);
      const view::Screen screen(camera, figure_size);
      REQUIRE(std::abs(screen.axes().right.x) > apart);
      view::FrameCache memory;
      (void)view::make_picture(inputs(), memory);
      INFO(person << ", " << named->name << ", close to " << ids[i].text());
      sided += check_sides(memory, screen);
    }
    CHECK(sided > 1000);
  }
}

TEST_CASE("on a square figure and on a page no label lies over a nerve's twigs") {
  const base::Result<anatomy::Atlas> atlas = app::load_knowledge();
  REQUIRE(atlas.ok());
  const base::Result<std::unique_ptr<text::Fonts>> fonts = text::Fonts::load();
  REQUIRE(fonts.ok());
  for (const char* person : {"man", "woman"}) {
    const base::Result<body::Body> body = app::load_person_to_measure(*atlas, person);
    REQUIRE(body.ok());
    for (const glm::ivec2 figure : {glm::ivec2{1200, 1200}, glm::ivec2{1240, 1754}}) {
      const session::Scene scene;
      const auto named = session::find_view("posterior");
      REQUIRE(named);
      session::Camera camera = from(*named);
      const auto inputs = [&] { return inputs_of(*atlas, *body, scene, camera, **fonts, figure); };
      camera =
          session::framed(camera, view::framing_of_shown(inputs()).points, static_cast<double>(figure.x) / figure.y);
      view::FrameCache memory;
      (void)view::make_picture(inputs(), memory);
      // Names that are read, and beside them parts of bones and numbers of vertebrae, which are looked up; and of bones
      // and ligaments, small and grey, no more than two, which nerves leave room for.
      const auto ground = std::count_if(memory.labels.begin(), memory.labels.end(), [](const auto& label) {
        const std::string& id = label.on.text();
        return label.on == label.id && !id.starts_with("bone.vertebra.") && !id.starts_with("nerve.");
      });
      CHECK(ground <= 2);
      const auto parts = std::count_if(memory.labels.begin(), memory.labels.end(), [](const auto& label) {
        return label.on != label.id || label.on.text().starts_with("bone.vertebra.");
      });
      CHECK(memory.labels.size() >= 12);
      CHECK(memory.labels.size() - static_cast<std::size_t>(parts + ground) <= 12);
      CHECK(parts <= 10);
      const view::Screen screen(camera, figure);
      INFO(person << " " << figure.x << "x" << figure.y);
      for (const auto& [id, course] : body->courses) {
        if (!id.text().starts_with("nerve.scn.")) continue;
        for (const body::Twig& twig : course.twigs) {
          const auto end = screen.project(twig.line.back());
          REQUIRE(end);
          CHECK(end->pixel.x > memory.left_edge);
          CHECK(end->pixel.x < memory.right_edge);
        }
      }
    }
  }
}

TEST_CASE("from every side and in every format what is shown reaches across the picture, beside its labels") {
  const base::Result<anatomy::Atlas> atlas = app::load_knowledge();
  REQUIRE(atlas.ok());
  const base::Result<std::unique_ptr<text::Fonts>> fonts = text::Fonts::load();
  REQUIRE(fonts.ok());
  const base::Result<body::Body> body = app::load_person_to_measure(*atlas, "man");
  REQUIRE(body.ok());
  for (const glm::ivec2 figure : {glm::ivec2{1920, 1080}, glm::ivec2{1200, 1200}, glm::ivec2{1240, 1754}}) {
    for (const session::NamedView& named : session::named_views()) {
      const session::Scene scene;
      session::Camera camera = from(named);
      const double aspect = static_cast<double>(figure.x) / figure.y;
      const std::vector<glm::dvec3> points =
          view::framing_of_shown(inputs_of(*atlas, *body, scene, camera, **fonts, figure)).points;
      camera = session::framed(camera, points, aspect);
      const view::Screen screen(camera, figure);
      glm::dvec2 low(1e9), high(-1e9);
      for (const glm::dvec3& point : points) {
        const auto spot = screen.project(point);
        REQUIRE(spot);
        low = glm::min(low, spot->pixel), high = glm::max(high, spot->pixel);
      }
      const glm::dvec2 share = (high - low) / glm::dvec2(figure), middle = 0.5 * (low + high) / glm::dvec2(figure);
      INFO(named.name << " on " << figure.x << "x" << figure.y);
      CHECK(std::max(share.y / 0.9, share.x / (aspect < 0.8 ? 0.5 : 0.7)) == Approx(1).margin(0.02));
      CHECK(middle.x == Approx(0.5).margin(0.01));
      CHECK(middle.y == Approx(0.5).margin(0.03));  // What is nearer looks larger.
    }
  }
}
