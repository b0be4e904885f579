#include "view/draw_ruler.h"

#include <algorithm>

#include "view/dot.h"
#include "view/label_text.h"
#include "view/materials.h"

namespace cluneal::view {
namespace {

void draw_line(const std::vector<glm::dvec3>& points, double width, const OverlayPalette& ink, const Screen& screen,
               render::Overlay& overlay) {
  render::OverlayLine line;
  for (const glm::dvec3& point : points) {
    const auto spot = screen.project(point);
    if (!spot) return;
    line.points.emplace_back(spot->pixel);
  }
  if (line.points.size() < 2) return;
  line.width = static_cast<float>(2.1 * width);
  line.colour = {glm::vec3(ink.halo), 0.9F};
  overlay.lines.push_back(line);
  line.width = static_cast<float>(width);
  line.colour = ink.accent;
  overlay.lines.push_back(std::move(line));
}

}  // namespace

void draw_ruler(const Inputs& inputs, FrameCache& memory, const Screen& screen, const LabelMetrics& metrics,
                render::Overlay& overlay) {
  if (!inputs.ruler) return;
  const Ruler& ruler = *inputs.ruler;
  const OverlayPalette ink = ink_of(inputs.scene, inputs.look);
  draw_line(ruler.along, 1.2 * metrics.line, ink, screen, overlay);
  draw_line(ruler.points, 2.2 * metrics.line, ink, screen, overlay);
  glm::dvec2 middle{0};
  std::size_t seen = 0;
  for (const glm::dvec3& point : ruler.points) {
    const auto spot = screen.project(point);
    if (!spot) continue;
    draw_dot(spot->pixel, 0.30 * metrics.em, {glm::vec3(ink.halo), 1.0F}, overlay);
    draw_dot(spot->pixel, 0.22 * metrics.em, ink.accent, overlay);
    middle += spot->pixel;
    ++seen;
  }
  if (seen < 2 || ruler.text.empty()) return;
  middle /= static_cast<double>(seen);
  const double width = metrics.em * width_of(inputs, memory, ruler.text, true), pad = 0.35 * metrics.em;
  const double most = std::max(metrics.margin, inputs.size.x - metrics.margin - width);
  const glm::dvec2 baseline(std::clamp(middle.x - width / 2, metrics.margin, most), middle.y - metrics.em);
  render::OverlayBox ground;
  ground.low = glm::vec2(baseline - glm::dvec2(pad, metrics.em + 0.6 * pad));
  ground.high = glm::vec2(baseline + glm::dvec2(width + pad, 0.3 * metrics.em + 0.6 * pad));
  ground.colour = {glm::vec3(ink.halo), 0.85F};
  overlay.boxes.push_back(ground);
  render::OverlayText text;
  text.text = ruler.text;
  text.baseline = glm::vec2(baseline);
  text.size = static_cast<float>(metrics.em);
  text.weight = render::TextWeight::bold;
  text.colour = ink.text;
  text.halo = ink.halo;
  overlay.texts.push_back(std::move(text));
}

}  // namespace cluneal::view
