// Whatever a learner is to point at can be pointed at: from one of the views that a key gives, a click on its picture
// is right. Nothing is drawn; clicks are answered by rays.
#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "app/desk/found.h"
#include "app/models/load.h"
#include "app/questions/question_picture.h"
#include "session/camera.h"
#include "study/make_questions.h"
#include "text/font.h"
#include "view/framing.h"
#include "view/picking.h"
#include "view/screen.h"

using namespace cluneal;

namespace {

constexpr glm::ivec2 click_size{1280, 800};

struct Pointing {
  anatomy::Atlas atlas;
  body::Body body;
  std::unique_ptr<text::Fonts> fonts;
  std::map<std::string, view::LoadedModel> models;
};

const Pointing& pointing() {
  static const Pointing made = [] {
    Pointing loaded;
    loaded.atlas = app::load_knowledge().value();
    loaded.body = app::load_person(loaded.atlas, "man").value();
    loaded.fonts = text::Fonts::load().value();
    return loaded;
  }();
  return made;
}

/// Points of what is asked for, spread over all of it.
std::vector<glm::dvec3> points_of_target(const body::Body& body, const base::Id& target) {
  constexpr std::size_t wanted = 400;
  std::vector<glm::dvec3> all;
  for (const auto& [id, shape] : body.shapes) {
    if (!target.covers(id)) continue;
    for (const glm::vec3& corner : shape.at(body::LevelOfDetail::moving).positions) all.emplace_back(corner);
  }
  for (const auto& [id, course] : body.courses) {
    if (target.covers(id)) all.insert(all.end(), course.line.begin(), course.line.end());
  }
  for (const auto& [id, point] : body.landmarks) {
    if (target.covers(id)) all.push_back(point);
  }
  for (const auto& [id, site] : body.sites) {
    if (target.covers(id)) all.push_back(site.point);
  }
  std::vector<glm::dvec3> some;
  const std::size_t step = std::max<std::size_t>(1, all.size() / wanted);
  for (std::size_t i = 0; i < all.size(); i += step) some.push_back(all[i]);
  return some;
}

/// As the desk judges it.
bool is_right(const study::Question& question, const view::Picked& picked) {
  const app::Found found = app::distance_to(pointing().body, picked, question.target);
  return found.is_point ? found.millimetres <= study::ring_of(question) : question.target.covers(picked.id);
}

/// From all views, of the whole picture or, as a wheel brings one there, `close` to the place.
bool is_answered(const study::Question& question, bool close) {
  const Pointing& all = pointing();
  session::Scene scene;
  scene.labels = false;
  scene = app::scene_of(all.atlas, question.picture, scene);
  const std::vector<glm::dvec3> points = points_of_target(all.body, question.target);
  const glm::dvec3 around(30);
  const std::vector<glm::dvec3> near{points.front() - around, points.front() + around};
  for (const session::NamedView& named : session::named_views()) {
    session::Camera camera;
    camera.azimuth = named.azimuth;
    camera.elevation = named.elevation;
    view::FrameCache memory;
    view::Inputs inputs{
        all.atlas, all.body, all.models, scene, camera, *all.fonts, click_size, 1.0, body::LevelOfDetail::moving,
        false,     false,    {}};
    const double aspect = static_cast<double>(click_size.x) / click_size.y;
    camera = session::framed(camera, close ? near : view::framing_of_shown(inputs).points, aspect, false);
    view::Inputs seen{
        all.atlas, all.body, all.models, scene, camera, *all.fonts, click_size, 1.0, body::LevelOfDetail::moving,
        false,     false,    {}};
    view::Picker picker(seen, memory);
    const view::Screen screen(camera, click_size);
    for (const glm::dvec3& point : points) {
      const auto spot = screen.project(point);
      if (!spot) continue;
      const auto picked = picker.at(spot->pixel);
      if (picked && is_right(question, *picked)) return true;
    }
  }
  return false;
}

bool can_be_answered(const study::Question& question) {
  return is_answered(question, false) || is_answered(question, true);
}

}  // namespace

TEST_CASE("Whatever is to be found can be pointed at in its picture") {
  int asked = 0, hidden = 0;
  for (const study::Question& question : study::make_questions(pointing().atlas)) {
    if (question.answering != study::Answering::place) continue;
    INFO(question.id);
    CHECK(can_be_answered(question));
    ++asked;
    hidden += question.picture.shown.empty() ? 0 : 1;
  }
  CHECK(asked > 80);
  CHECK(hidden >= 11);  // Six muscles, five ligaments at least.
}
