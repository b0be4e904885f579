#include "view/point_marks.h"

#include "view/dot.h"
#include "view/materials.h"

namespace cluneal::view {
void draw_point_marks(const Inputs& inputs, const Screen& screen, const LabelMetrics& metrics,
                      render::Overlay& overlay) {
  const OverlayPalette ink = ink_of(inputs.scene, inputs.look);
  for (const PointMark& mark : inputs.marks) {
    const auto spot = screen.project(mark.point);
    if (!spot) continue;
    draw_dot(spot->pixel, 0.36 * metrics.em, {glm::vec3(ink.halo), 1.0f}, overlay);
    draw_dot(spot->pixel, 0.28 * metrics.em, ink.accent, overlay);
    render::OverlayText text;
    text.text = mark.text;
    text.baseline = glm::vec2(spot->pixel + metrics.em * glm::dvec2(0.5, 0.35));
    text.size = static_cast<float>(metrics.em);
    text.weight = render::TextWeight::bold;
    text.colour = ink.accent;
    text.halo = ink.halo;
    overlay.texts.push_back(std::move(text));
  }
}

}  // namespace cluneal::view
