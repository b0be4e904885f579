#pragma once

#include <string>
#include <utility>
#include <vector>

#include "view/label_text.h"
#include "view/materials.h"
#include "view/view.h"

namespace cluneal::view {

inline constexpr double cap_half = 0.36;  ///< Half a capital's height, ems: from a letter's middle to its baseline.

/// Writes and draws over a picture in its inks. Places and sizes are pixels; an em is the size of a text.
struct Pen {
  const Inputs& inputs;
  FrameCache& memory;
  const OverlayPalette ink;
  render::Overlay& overlay;

  void text(const std::string& words, glm::dvec2 baseline, double size, const glm::vec4& colour, bool bold = false) {
    render::OverlayText item;
    item.text = words;
    item.baseline = glm::vec2(baseline);
    item.size = static_cast<float>(size);
    item.weight = bold ? render::TextWeight::bold : render::TextWeight::regular;
    item.colour = colour;
    item.halo = ink.halo;
    overlay.texts.push_back(std::move(item));
  }
  [[nodiscard]] double width(const std::string& words, double size, bool bold = false) {
    return size * width_of(inputs, memory, words, bold);
  }
  void line(std::vector<glm::vec2> points, double width, const glm::vec4& colour) {
    // The rim shows only where the picture stands on something dark or busy; it lies under every stroke.
    glm::vec4 rim = ink.halo;
    rim.w *= colour.w;
    overlay.lines.insert(overlay.lines.begin(), {points, static_cast<float>(2.6 * width), rim});
    overlay.lines.push_back({std::move(points), static_cast<float>(width), colour});
  }
};

}  // namespace cluneal::view
