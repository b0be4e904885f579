#include "view/slide.h"

#include <algorithm>
#include <cmath>
#include <glm/trigonometric.hpp>

#include "view/draw_ink.h"
#include "view/framing.h"
#include "view/label_text.h"
#include "view/materials.h"
#include "view/metrics.h"
#include "view/screen.h"
#include "view/side_by_side.h"

namespace cluneal::view {
namespace {

constexpr double room_above = 0.19, room_below = 0.075;  ///< Of the picture's height.
constexpr double names = 1.5;  ///< Of the room that a figure gives them; large as they are, they are few.
constexpr double beside_names =
    0.8;  ///< Of the width: more than a figure leaves to names, which are twice as large here.
constexpr double largest_title = 76.0 / 1080;  ///< Em, of the picture's height.
constexpr double leading = 1.16, side_margin = 0.03, plate_margin = 0.012;
constexpr std::size_t most_slide_lines = 2;

struct Title {
  std::vector<std::string> lines;
  double em = 0;
};

/// As large as finds room in two lines, and no smaller than a hall reads.
Title title_of(const Inputs& inputs, FrameCache& memory, const std::string& text) {
  const double height = inputs.size.y, room = inputs.size.x * (1 - 2 * side_margin);
  Title title;
  for (title.em = largest_title * height;; title.em *= 0.94) {
    title.lines = filled(inputs, memory, text, true, room / title.em).lines;
    if (title.lines.size() <= most_slide_lines || title.em * 0.94 < least_hall_em * height) return title;
  }
}

render::OverlayText line_of(const std::string& text, const glm::dvec2& baseline, double em, bool bold,
                            const OverlayPalette& ink) {
  render::OverlayText line;
  line.text = text;
  line.baseline = glm::vec2(baseline);
  line.size = static_cast<float>(em);
  line.weight = bold ? render::TextWeight::bold : render::TextWeight::regular;
  line.colour = bold ? ink.text : ink.second;
  line.halo = ink.halo;
  return line;
}

/// The same eye, open so much wider that its picture is what the words leave free; and its middle there.
session::Camera open_to_free(session::Camera camera, const Look& look, double free) {
  const double half = std::tan(glm::radians(camera.field_of_view / 2)) / free;
  camera.field_of_view = 2 * glm::degrees(std::atan(half));
  const double down = (look.top - look.bottom) / 2;
  camera.target += down * 2 * half * camera.distance * session::axes_of(camera).up;
  return camera;
}

/// `like` turned and moved to where the tour's camera stands.
session::Camera seen_as(const anatomy::TourCamera& camera, session::Camera like) {
  like.target = {camera.target[0], camera.target[1], camera.target[2]};
  like.azimuth = camera.azimuth;
  like.elevation = camera.elevation;
  like.distance = camera.half_height / std::tan(glm::radians(like.field_of_view / 2));
  return like;
}

}  // namespace

Look hall_look() {
  Look look;
  look.hall = true;
  look.labels = names;
  look.top = room_above;
  look.bottom = room_below;
  return look;
}

session::Camera framed_for_slide(const Inputs& inputs, const session::TourShot& shot) {
  return framed_for_slide(std::vector<Inputs>{inputs}, shot);
}

session::Camera framed_for_slide(const std::vector<Inputs>& pictures, const session::TourShot& shot) {
  const Inputs& inputs = pictures.front();
  const double free = 1 - inputs.look.top - inputs.look.bottom;
  if (shot.camera) return open_to_free(seen_as(*shot.camera, inputs.camera), inputs.look, free);
  const bool names_there = names_beside(inputs);
  const double aspect = (names_there ? beside_names : 1.0) * inputs.size.x / (free * inputs.size.y);
  geometry::Bounds bounds;
  std::vector<glm::dvec3> points;
  for (const Inputs& picture : pictures) {
    for (const Id& id : shot.focus) bounds.add(bounds_of_shown(picture, id));
  }
  for (std::size_t i = 0; bounds.empty() && i < pictures.size(); ++i) {
    const std::vector<glm::dvec3> own = framing_of_shown(pictures[i]).points;
    points.insert(points.end(), own.begin(), own.end());
  }
  return open_to_free(bounds.empty() ? session::framed(inputs.camera, points, aspect, names_there)
                                     : framed_close(inputs, bounds, aspect),
                      inputs.look, free);
}

void draw_slide_words(const Inputs& inputs, FrameCache& memory, const SlideWords& words, render::Overlay& overlay,
                      glm::ivec2 corner) {
  draw_ink(words.ink, inputs.size, corner, overlay);
  const OverlayPalette ink = ink_of(inputs.scene, inputs.look);
  const double width = inputs.size.x, height = inputs.size.y;
  const double left = side_margin * width, pad = plate_margin * height;
  const auto plate = [&](double top, double bottom) {
    if (inputs.transparent) return;  // The other program's background is to show; the letters have rims.
    render::OverlayBox box;
    box.low = glm::vec2(0, top) - glm::vec2(corner);
    box.high = glm::vec2(inputs.size.x, bottom) - glm::vec2(corner);
    box.colour = ink.halo;
    overlay.boxes.push_back(box);
  };
  const Title title = title_of(inputs, memory, words.title);
  const double line = leading * title.em;
  plate(0, 2 * pad + static_cast<double>(title.lines.size()) * line);
  double baseline = pad + 0.86 * title.em;
  const glm::dvec2 moved(-corner);
  for (const std::string& text : title.lines) {
    overlay.texts.push_back(line_of(text, moved + glm::dvec2(left, baseline), title.em, true, ink));
    baseline += line;
  }
  const double em = least_hall_em * height;
  plate(height - leading * em - 2 * pad, height);
  const double foot = height - pad - 0.3 * em, number = em * width_of(inputs, memory, words.number, false);
  overlay.texts.push_back(line_of(words.number, moved + glm::dvec2(width - left - number, foot), em, false, ink));
  const double room = (width - 2 * left - number) / em - 1;
  // One line: what finds no room stands in the notes.
  const std::string goes_on = " \u2026";
  std::vector<std::string> lines = filled(inputs, memory, words.foot, false, room).lines;
  if (lines.size() > 1) {
    lines = filled(inputs, memory, words.foot, false, room - width_of(inputs, memory, goes_on, false)).lines;
    lines.front() += goes_on;
  }
  if (!lines.empty()) overlay.texts.push_back(line_of(lines.front(), moved + glm::dvec2(left, foot), em, false, ink));
}

}  // namespace cluneal::view
