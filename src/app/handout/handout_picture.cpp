// What a handout's picture shows, and where on it the site lies.
#include <algorithm>
#include <utility>

#include "app/handout/handout.h"
#include "session/groups.h"
#include "view/framing.h"
#include "view/screen.h"

namespace cluneal::app {

namespace {

constexpr glm::ivec2 picture_size{750, 770};  ///< 64 x 65 mm on paper: the German page too is two sides.
constexpr double touched_least = 0.03;        ///< Of the drawing; less of it in a territory is its edge.

std::optional<glm::dvec2> ringed(const body::Body& body, const anatomy::Handout& handout, OwnSide side,
                                 const session::Camera& camera) {
  const auto site = body.sites.find(handout.caught_at.child(side == OwnSide::left ? "left" : "right"));
  if (site == body.sites.end()) return std::nullopt;
  const view::Screen screen(camera, picture_size);
  const auto spot = screen.project(site->second.point);
  if (!spot || !screen.contains(spot->pixel)) return std::nullopt;
  return spot->pixel;
}

}  // namespace

bool is_skin_of(const anatomy::Handout& handout, const base::Id& territory) {
  const auto covers = [&territory](const base::Id& id) { return id.covers(territory); };
  return std::any_of(handout.shows.begin(), handout.shows.end(), covers) &&
         std::none_of(handout.hides.begin(), handout.hides.end(), covers);
}

bool touches_skin_of(const anatomy::Handout& handout, const body::Explanation& painted, base::Side side) {
  return std::any_of(painted.areas.begin(), painted.areas.end(), [&](const body::CoveredArea& area) {
    return area.of_drawing >= touched_least && is_skin_of(handout, area.id) &&
           (area.side == side || area.side == base::Side::none);
  });
}

std::optional<OwnSide> side_of_drawing(const std::vector<body::Stroke>& strokes) {
  std::size_t left = 0, right = 0;
  for (const body::Stroke& stroke : strokes) {
    if (stroke.erases) continue;
    for (const glm::dvec3& point : stroke.points) ++(point.x > 0 ? left : right);
  }
  if (left == right) return std::nullopt;
  return left > right ? OwnSide::left : OwnSide::right;
}

session::Scene handout_scene(const anatomy::Atlas& atlas, const anatomy::Handout& handout, OwnSide side,
                             const std::string& person) {
  session::Scene scene;
  scene.body = person;
  session::show_only(scene, atlas, handout.shows);
  for (const base::Id& id : handout.hides) scene = session::with_branch(std::move(scene), id, false);
  scene.sides = side == OwnSide::left ? session::Sides::left : session::Sides::right;
  scene.labels = false;
  return scene;
}

HandoutFrame handout_frame(const view::Inputs& from, const anatomy::Handout& handout, OwnSide side,
                           std::shared_ptr<const geometry::Mesh> patch) {
  const session::Scene scene = handout_scene(from.atlas, handout, side, from.body.person);
  session::Camera camera;
  if (const auto view = session::find_view("posterior")) {
    camera.azimuth = view->azimuth;
    camera.elevation = view->elevation;
  }
  const std::map<std::string, view::LoadedModel> no_models;
  const auto inputs_from = [&](const session::Camera& seen_from) {
    return view::Inputs{.atlas = from.atlas,
                        .body = from.body,
                        .models = no_models,
                        .scene = scene,
                        .camera = seen_from,
                        .fonts = from.fonts,
                        .size = picture_size,
                        .scale = picture_size.y / 1080.0,
                        .hovered = {}};
  };
  const view::Inputs whole = inputs_from(camera);
  geometry::Bounds bounds;
  // Both sides of the pelvis, for by them one finds one's own.
  for (const base::Id& id : handout.frames) bounds.add(view::bounds_of_shown(whole, id));
  const session::Camera near = view::framed_close(whole, bounds, static_cast<double>(picture_size.x) / picture_size.y);
  view::Inputs inputs = inputs_from(near);
  HandoutFrame wanted;
  wanted.picture.drawn_by_patient = patch != nullptr;
  wanted.picture.caught_at = ringed(from.body, handout, side, near);
  inputs.painted = std::move(patch);
  view::FrameCache memory;
  wanted.frame = view::make_picture(inputs, memory).frame;
  wanted.frame.overlay = {};
  wanted.frame.background.top = wanted.frame.background.bottom = glm::vec3(1);
  return wanted;
}

}  // namespace cluneal::app
