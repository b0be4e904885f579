#include "view/own_sides.h"

#include <algorithm>
#include <cmath>

namespace cluneal::view {
namespace {

constexpr double own_side_size = 1.7;  ///< Ems; of a patient's own words for them.

}  // namespace

void draw_own_sides(Pen& pen, const Screen& screen, const LabelMetrics& m) {
  const Look& look = pen.inputs.look;
  const double across = screen.axes().right.x, nearer = screen.axes().back.x;
  const double edge = 1.4 * m.em, width = screen.size().x;
  const auto write = [&](base::Side side, double share) {
    const std::string& words = side == base::Side::left ? look.own_left : look.own_right;
    // As large as both find room beside each other.
    const double both = pen.width(look.own_left, 1, true) + pen.width(look.own_right, 1, true) + 2;
    const double size = std::min(own_side_size * m.em, (width - 2 * edge) / both);
    const double wide = pen.width(words, size, true);
    const double left = edge + share * (width - 2 * edge - wide), baseline = edge + 2 * cap_half * size;
    if (side == look.hurts) {
      render::OverlayBox plate;
      plate.low = glm::vec2(left - 0.5 * size, baseline - (2 * cap_half + 0.45) * size);
      plate.high = glm::vec2(left + wide + 0.5 * size, baseline + 0.45 * size);
      plate.corner = static_cast<float>(0.3 * size);
      plate.colour = pen.ink.text;
      pen.overlay.boxes.push_back(plate);
      pen.text(words, {left, baseline}, size, glm::vec4(glm::vec3(pen.ink.halo), 1), true);
      pen.overlay.texts.back().halo = glm::vec4(glm::vec3(pen.ink.text), 0);
      return;
    }
    pen.text(words, {left, baseline}, size, pen.ink.text, true);
  };
  constexpr double plain = 0.35;  ///< Cosine: up to 70 degrees off.
  if (std::abs(across) < plain) {
    if (std::abs(nearer) >= plain) write(nearer > 0 ? base::Side::left : base::Side::right, 0.5);
    return;
  }
  write(base::Side::left, across > 0 ? 1 : 0);
  write(base::Side::right, across > 0 ? 0 : 1);
}

}  // namespace cluneal::view
