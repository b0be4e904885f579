#include "view/draw_gizmo.h"

#include <array>

#include "view/materials.h"
#include "view/phrases.h"

namespace cluneal::view {
namespace {

using HandleKind = session::Handle::Kind;

/// Along x, y and z; told apart by the letters at the arrows' tips too, and the square has none.
constexpr std::array hues{glm::vec4(0.80f, 0.16f, 0.16f, 1), glm::vec4(0.10f, 0.52f, 0.20f, 1),
                          glm::vec4(0.13f, 0.35f, 0.86f, 1)};
/// Where the arrows point.
constexpr std::array ends{phrases::axis_left, phrases::axis_posterior, phrases::axis_superior};

void draw_letter(const language::Language& language, const session::HandleLine& line, const OverlayPalette& ink,
                 const LabelMetrics& m, render::Overlay& overlay) {
  render::OverlayText text;
  text.text = language.say(ends[static_cast<std::size_t>(line.handle.axis)]);
  const glm::dvec2 tip = line.points[1], on = 0.18 * (tip - line.points[0]);
  text.baseline = glm::vec2(tip + on + m.note * glm::dvec2(-0.35, 0.35));
  text.size = static_cast<float>(m.note);
  text.weight = render::TextWeight::bold;
  text.colour = hues[static_cast<std::size_t>(line.handle.axis)];
  text.halo = ink.halo;
  overlay.texts.push_back(std::move(text));
}

}  // namespace

void draw_gizmo(const Inputs& inputs, const LabelMetrics& m, render::Overlay& overlay) {
  if (!inputs.gizmo) return;
  const OverlayPalette ink = ink_of(inputs.scene, inputs.look);
  const session::GizmoView view{inputs.camera, glm::dvec2(inputs.size), inputs.gizmo->reach};
  for (const session::HandleLine& line : session::handle_lines(inputs.gizmo->centre, view)) {
    const bool hot = inputs.gizmo->hot == line.handle;
    const bool square = line.handle.kind == HandleKind::scale;
    const double width = (hot ? 3.2 : 1.8) * m.line;
    const std::vector<glm::vec2> points(line.points.begin(), line.points.end());
    overlay.lines.push_back({points, static_cast<float>(width + 1.6 * m.line), ink.halo});
    overlay.lines.push_back(
        {points, static_cast<float>(width), square ? ink.text : hues[static_cast<std::size_t>(line.handle.axis)]});
    if (line.handle.kind == HandleKind::move) draw_letter(inputs.atlas.language, line, ink, m, overlay);
  }
}

}  // namespace cluneal::view
