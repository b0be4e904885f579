#include "ui/rooms/slide_glass.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <vector>

namespace cluneal::ui {
namespace {

// Heights of the slide.
constexpr float pointer_radius = 0.011F;  ///< Radius of the usual pointer;
constexpr float lit_radius = 0.16F;       ///< of what a spotlight shows,
constexpr float soft_edge = 0.02F;        ///< and over how much it fades out;
constexpr float lens_radius = 0.2F;       ///< of the magnifying glass,
constexpr float ring_width = 0.008F;      ///< and how wide its ring is.
constexpr int spotlight_darkness = 190;   ///< Of 255: what the spotlight leaves out is still made out.

ImU32 packed(const std::array<unsigned char, 3>& colour) {
  return IM_COL32(colour[0], colour[1], colour[2], 255);
}

/// Round where it turns and ends, as the documents have it.
void draw_line(ImDrawList& draw, const std::vector<ImVec2>& points, float width, ImU32 colour) {
  for (std::size_t i = 1; i < points.size(); ++i) draw.AddLine(points[i - 1], points[i], colour, width);
  for (const ImVec2& point : points) draw.AddCircleFilled(point, 0.5F * width, colour);
}

void draw_stroke(ImDrawList& draw, const anatomy::InkStroke& stroke, const Viewport& viewport) {
  const auto height = static_cast<float>(viewport.height);
  const session::InkTone tone = session::tone_of(stroke.colour);
  const float width = static_cast<float>(stroke.width) * height;
  const float rim = width + 2 * static_cast<float>(session::ink_rim) * height;
  std::vector<std::vector<ImVec2>> lines;
  for (const auto& line : session::lines_of(stroke, {viewport.width, viewport.height})) {
    std::vector<ImVec2>& points = lines.emplace_back();
    for (const glm::dvec2& point : line) {
      points.emplace_back(static_cast<float>(viewport.x + point.x), static_cast<float>(viewport.y + point.y));
    }
  }
  for (const std::vector<ImVec2>& line : lines) draw_line(draw, line, rim, packed(tone.rim));
  for (const std::vector<ImVec2>& line : lines) draw_line(draw, line, width, packed(tone.ink));
}

/// All but a round place in the dark.
void draw_spotlight(ImDrawList& draw, const ImVec2& at, const Viewport& viewport) {
  const auto height = static_cast<float>(viewport.height);
  const float far = static_cast<float>(viewport.width) + height;
  constexpr int corners = 96, steps = 12;
  const float step = soft_edge * height / steps;
  // Each ring is darker than the one within it.
  for (int i = 0; i < steps; ++i) {
    const float radius = lit_radius * height + (static_cast<float>(i) + 0.5F) * step;
    draw.AddCircle(at, radius, IM_COL32(0, 0, 0, spotlight_darkness * (i + 1) / (steps + 1)), corners, step);
  }
  const float inner = (lit_radius + soft_edge) * height;
  draw.AddCircle(at, inner + far / 2, IM_COL32(0, 0, 0, spotlight_darkness), corners, far);
}

Lens draw_lens(ImDrawList& draw, const ImVec2& at, const Viewport& viewport) {
  const auto height = static_cast<float>(viewport.height);
  const Lens glass{at.x, at.y, lens_radius * height};
  draw.AddCircle(at, glass.radius, IM_COL32(30, 30, 30, 255), 96, ring_width * height);
  draw.AddCircle(at, glass.radius, IM_COL32_WHITE, 96, 0.5F * ring_width * height);
  return glass;
}

/// A pen's is as wide as what it draws and of its colour.
void draw_pen(const session::InkPen& pen, const ImVec2& at, const Viewport& viewport) {
  ImDrawList* draw = ImGui::GetForegroundDrawList();
  const auto height = static_cast<float>(viewport.height);
  const session::InkTone tone = session::tone_of(pen.colour);
  const float radius = std::max(2.0F, 0.5F * static_cast<float>(session::ink_widths[pen.width]) * height);
  draw->AddCircleFilled(at, radius + static_cast<float>(session::ink_rim) * height, packed(tone.rim), 32);
  draw->AddCircleFilled(at, radius, packed(tone.ink), 32);
}

void draw_dot(const ImVec2& at) {
  ImDrawList* draw = ImGui::GetForegroundDrawList();
  const float radius = pointer_radius * ImGui::GetIO().DisplaySize.y;
  draw->AddCircleFilled(at, radius, IM_COL32_WHITE, 32);
  draw->AddCircleFilled(at, 0.8F * radius, IM_COL32(214, 20, 20, 255), 32);
}

/// So that who speaks knows why nothing moves; a hall does not look there.
void draw_pause(ImDrawList& draw, const Viewport& viewport) {
  const auto height = static_cast<float>(viewport.height);
  const float x = static_cast<float>(viewport.x) + 0.5F * static_cast<float>(viewport.width);
  const float bottom = static_cast<float>(viewport.y) + 0.995F * height;
  for (const float side : {-0.004F, 0.004F}) {
    const float left = x + (side - 0.0025F) * height;
    draw.AddRectFilled({left, bottom - 0.02F * height}, {left + 0.005F * height, bottom}, IM_COL32(128, 128, 128, 255));
  }
}

}  // namespace

std::optional<Lens> draw_glass(const TalkView& talk, const Viewport& viewport, bool pointed) {
  using session::SlideTool;
  ImDrawList* draw = ImGui::GetBackgroundDrawList();
  const ImVec2 low{static_cast<float>(viewport.x), static_cast<float>(viewport.y)};
  const ImVec2 at = ImGui::GetIO().MousePos;
  const bool there = ImGui::IsMousePosValid();
  std::optional<Lens> glass;
  draw->PushClipRect(low, {low.x + static_cast<float>(viewport.width), low.y + static_cast<float>(viewport.height)});
  if (there && talk.tool == SlideTool::lens) {
    // What is drawn lies before it, and would be seen beside what it marks.
    glass = draw_lens(*draw, at, viewport);
  } else {
    for (const anatomy::InkStroke& stroke : talk.ink) draw_stroke(*draw, stroke, viewport);
  }
  if (there && talk.tool == SlideTool::spotlight) draw_spotlight(*draw, at, viewport);
  if (talk.frozen) draw_pause(*draw, viewport);
  draw->PopClipRect();
  if (!there) return glass;
  if (talk.tool == SlideTool::pointer && pointed) draw_dot(at);
  // One who has just taken a pen sees which.
  if (talk.tool == SlideTool::pen || talk.tool == SlideTool::arrow) draw_pen(talk.pen, at, viewport);
  return glass;
}

}  // namespace cluneal::ui
