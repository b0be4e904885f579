#include "ui/base/pictogram.h"

#include <algorithm>
#include <cmath>

#include "ui/base/theme.h"
#include "ui/base/widgets.h"

namespace cluneal::ui {
namespace {

constexpr float card_height = 11;  ///< Lines of text, of a figure by itself.
constexpr float small_height = 4;  ///< Of one in a row.
constexpr float fine = 0.15F;      ///< Pixels, from a true curve.

ImU32 between(const ImVec4& ground, ImU32 ink, float share) {
  const ImVec4 to = ImGui::ColorConvertU32ToFloat4(ink);
  return ImGui::ColorConvertFloat4ToU32({ground.x + (to.x - ground.x) * share, ground.y + (to.y - ground.y) * share,
                                         ground.z + (to.z - ground.z) * share, 1});
}

ImU32 colour_of(anatomy::Ink ink, const ImVec4& ground) {
  switch (ink) {
    case anatomy::Ink::body:
      return colour::ink;
    case anatomy::Ink::far:
      return between(ground, colour::ink, 0.5F);
    case anatomy::Ink::furniture:
      return between(ground, colour::ink, 0.35F);
    case anatomy::Ink::gap:
      return ImGui::ColorConvertFloat4ToU32(ground);
    case anatomy::Ink::relief:
      return colour::accent;
    case anatomy::Ink::mark:
    case anatomy::Ink::arrow:
      break;
  }
  return colour::warning;
}

}  // namespace

void draw_pictogram(const anatomy::Drawing& drawing, ImVec2 low, ImVec2 high, const ImVec4& ground) {
  const double wide = drawing.high.x - drawing.low.x, tall = drawing.high.y - drawing.low.y;
  if (!(wide > 0) || !(tall > 0) || high.x <= low.x || high.y <= low.y) return;
  const double scale = std::min(static_cast<double>(high.x - low.x) / wide, static_cast<double>(high.y - low.y) / tall);
  const double left = 0.5 * static_cast<double>(low.x + high.x) - scale * (drawing.low.x + wide / 2);
  const double base = 0.5 * static_cast<double>(low.y + high.y) + scale * (drawing.low.y + tall / 2);
  ImDrawList* list = ImGui::GetWindowDrawList();
  std::vector<ImVec2> points;
  for (const anatomy::Blob& blob : drawing.blobs) {
    points.clear();
    const std::vector<anatomy::DrawnPoint> outline = outline_of(blob, static_cast<double>(fine) / scale);
    // Clockwise on the screen: ImGui smooths an edge on that side alone.
    for (auto point = outline.rbegin(); point != outline.rend(); ++point) {
      points.emplace_back(static_cast<float>(left + scale * point->x), static_cast<float>(base - scale * point->y));
    }
    list->AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), colour_of(blob.ink, ground));
  }
}

void draw_posture(const InfoPicture& picture) {
  const ImGuiStyle& style = ImGui::GetStyle();
  const float width = ImGui::GetContentRegionAvail().x;
  const float height = std::min(card_height * ImGui::GetFontSize(), width);
  const ImVec2 low = ImGui::GetCursorScreenPos(), high{low.x + width, low.y + height};
  const ImVec4 ground = style.Colors[ImGuiCol_FrameBg];
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(low, high, ImGui::ColorConvertFloat4ToU32(ground), style.FrameRounding);
  list->AddRect(low, high, colour::line, style.FrameRounding);
  const float edge = 0.5F * ImGui::GetFontSize();
  draw_pictogram(picture.drawing, {low.x + edge, low.y + edge}, {high.x - edge, high.y - edge}, ground);
  ImGui::Dummy({width, height});
  quiet_text(picture.pain);
}

const InfoLink* draw_row_of_postures(const std::vector<InfoLink>& links) {
  const InfoLink* pressed = nullptr;
  const float side = small_height * ImGui::GetFontSize(), space = ImGui::GetStyle().ItemSpacing.x;
  const float end = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
  bool first = true;
  for (const InfoLink& link : links) {
    if (!link.picture) continue;
    if (!first && ImGui::GetItemRectMax().x + space + side <= end) ImGui::SameLine();
    first = false;
    ImGui::PushID(link.id.text().c_str());
    if (ImGui::InvisibleButton("posture", {side, side}) || pressed_by_key()) pressed = &link;
    show_focus();
    const bool hovered = ImGui::IsItemHovered();
    const ImVec2 low = ImGui::GetItemRectMin(), high = ImGui::GetItemRectMax();
    const ImVec4 ground = ImGui::GetStyle().Colors[hovered ? ImGuiCol_FrameBgHovered : ImGuiCol_FrameBg];
    const float round = ImGui::GetStyle().FrameRounding;
    ImGui::GetWindowDrawList()->AddRectFilled(low, high, ImGui::ColorConvertFloat4ToU32(ground), round);
    ImGui::GetWindowDrawList()->AddRect(low, high, colour::line, round);
    draw_pictogram(link.picture->drawing, low, high, ground);
    hint(link.title + "\n" + link.picture->pain);
    ImGui::PopID();
  }
  return pressed;
}

}  // namespace cluneal::ui
