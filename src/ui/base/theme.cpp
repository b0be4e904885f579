#include "ui/base/theme.h"

#include <algorithm>

#include "base/colour.h"

namespace cluneal::ui {
namespace {

ImVec4 rgb(int red, int green, int blue, float alpha = 1) {
  return {static_cast<float>(red) / 255, static_cast<float>(green) / 255, static_cast<float>(blue) / 255, alpha};
}

ImVec4 mixed(const ImVec4& a, const ImVec4& b, float share) {
  const auto mix = [share](float from, float to) { return from + (to - from) * share; };
  return {mix(a.x, b.x), mix(a.y, b.y), mix(a.z, b.z), 1};
}

void light_colours(ImVec4* c) {
  c[ImGuiCol_WindowBg] = rgb(246, 247, 248);
  c[ImGuiCol_ChildBg] = rgb(246, 247, 248, 0);
  c[ImGuiCol_PopupBg] = rgb(255, 255, 255);
  c[ImGuiCol_TitleBg] = c[ImGuiCol_TitleBgActive] = rgb(238, 240, 242);
  c[ImGuiCol_MenuBarBg] = rgb(238, 240, 242);
  c[ImGuiCol_Border] = rgb(206, 211, 216);
  c[ImGuiCol_FrameBg] = rgb(255, 255, 255);
  c[ImGuiCol_FrameBgHovered] = rgb(236, 243, 246);
  c[ImGuiCol_FrameBgActive] = rgb(222, 235, 240);
  c[ImGuiCol_Button] = rgb(255, 255, 255);
  c[ImGuiCol_ButtonHovered] = rgb(228, 239, 243);
  c[ImGuiCol_ButtonActive] = rgb(205, 226, 234);
  c[ImGuiCol_Header] = rgb(213, 230, 237);
  c[ImGuiCol_HeaderHovered] = rgb(228, 239, 243);
  c[ImGuiCol_HeaderActive] = rgb(198, 221, 230);
  c[ImGuiCol_SliderGrabActive] = rgb(8, 74, 98);
  c[ImGuiCol_Separator] = rgb(214, 218, 222);
  c[ImGuiCol_ScrollbarBg] = rgb(246, 247, 248, 0);
  c[ImGuiCol_ScrollbarGrab] = rgb(200, 206, 212);
  c[ImGuiCol_ModalWindowDimBg] = rgb(20, 26, 32, 0.25F);
}

/// Near the dark picture's ground, so that the window is one in a dark hall.
void dark_colours(ImVec4* c) {
  c[ImGuiCol_WindowBg] = rgb(27, 32, 38);
  c[ImGuiCol_ChildBg] = rgb(27, 32, 38, 0);
  c[ImGuiCol_PopupBg] = rgb(33, 39, 46);
  c[ImGuiCol_TitleBg] = c[ImGuiCol_TitleBgActive] = rgb(22, 26, 31);
  c[ImGuiCol_MenuBarBg] = rgb(22, 26, 31);
  c[ImGuiCol_Border] = rgb(76, 85, 95);
  c[ImGuiCol_FrameBg] = rgb(38, 44, 52);
  c[ImGuiCol_FrameBgHovered] = rgb(45, 54, 62);
  c[ImGuiCol_FrameBgActive] = rgb(48, 60, 70);
  c[ImGuiCol_Button] = rgb(38, 44, 52);
  c[ImGuiCol_ButtonHovered] = rgb(46, 57, 66);
  c[ImGuiCol_ButtonActive] = rgb(48, 66, 78);
  c[ImGuiCol_Header] = rgb(44, 64, 76);
  c[ImGuiCol_HeaderHovered] = rgb(46, 58, 68);
  c[ImGuiCol_HeaderActive] = rgb(48, 70, 84);
  c[ImGuiCol_SliderGrabActive] = rgb(160, 218, 242);
  c[ImGuiCol_Separator] = rgb(58, 66, 75);
  c[ImGuiCol_ScrollbarBg] = rgb(27, 32, 38, 0);
  c[ImGuiCol_ScrollbarGrab] = rgb(84, 94, 105);
  c[ImGuiCol_ScrollbarGrabHovered] = rgb(104, 115, 127);
  c[ImGuiCol_ScrollbarGrabActive] = rgb(124, 136, 148);
  c[ImGuiCol_TextSelectedBg] = rgb(40, 88, 112);
  c[ImGuiCol_ModalWindowDimBg] = rgb(0, 0, 0, 0.45F);
}

/// Black and white with one colour that leads the eye; every box has a line round it.
void contrast_colours(ImVec4* c) {
  const ImVec4 black = rgb(0, 0, 0);
  for (const ImGuiCol_ ground : {ImGuiCol_WindowBg, ImGuiCol_PopupBg, ImGuiCol_TitleBg, ImGuiCol_TitleBgActive,
                                 ImGuiCol_MenuBarBg, ImGuiCol_FrameBg, ImGuiCol_Button, ImGuiCol_ScrollbarBg})
    c[ground] = black;
  c[ImGuiCol_ChildBg] = rgb(0, 0, 0, 0);
  c[ImGuiCol_Border] = rgb(255, 255, 255);
  c[ImGuiCol_Separator] = rgb(170, 170, 170);
  for (const ImGuiCol_ hovered : {ImGuiCol_FrameBgHovered, ImGuiCol_ButtonHovered, ImGuiCol_HeaderHovered})
    c[hovered] = rgb(0, 52, 72);
  for (const ImGuiCol_ pressed : {ImGuiCol_FrameBgActive, ImGuiCol_ButtonActive, ImGuiCol_HeaderActive})
    c[pressed] = rgb(0, 66, 92);
  c[ImGuiCol_Header] = rgb(0, 60, 84);
  c[ImGuiCol_SliderGrabActive] = rgb(255, 255, 255);
  c[ImGuiCol_ScrollbarGrab] = rgb(190, 190, 190);
  c[ImGuiCol_ScrollbarGrabHovered] = c[ImGuiCol_ScrollbarGrabActive] = rgb(255, 255, 255);
  c[ImGuiCol_TextSelectedBg] = rgb(0, 70, 120);
  c[ImGuiCol_ModalWindowDimBg] = rgb(0, 0, 0, 0.6F);
}

}  // namespace

Fonts fonts() {
  const ImVector<ImFont*>& all = ImGui::GetIO().Fonts->Fonts;
  if (all.Size < 5) return {ImGui::GetFont(), ImGui::GetFont(), ImGui::GetFont(), ImGui::GetFont(), ImGui::GetFont()};
  return {all[0], all[1], all[2], all[3], all[4]};
}

Ground ground_now() {
  // Once for the whole program: where ImGui keeps the ground itself.
  const float ground = ImGui::GetStyle().Colors[ImGuiCol_WindowBg].x;
  return ground > 0.5F ? Ground::light : ground > 0 ? Ground::dark : Ground::high_contrast;
}

bool is_dark() {
  return ground_now() != Ground::light;
}

double contrast(const ImVec4& a, const ImVec4& b) {
  const auto linear = [](float value) { return base::light_of(static_cast<double>(value)); };
  const auto luminance = [&](const ImVec4& c) {
    return 0.2126 * linear(c.x) + 0.7152 * linear(c.y) + 0.0722 * linear(c.z);
  };
  const double one = luminance(a) + 0.05;
  const double other = luminance(b) + 0.05;
  return std::max(one, other) / std::min(one, other);
}

ImVec4 on_ground(double red, double green, double blue) {
  const double least = ground_now() == Ground::high_contrast ? 4.5 : 3;  // WCAG 2.2, 1.4.11 asks for 3.
  ImVec4 hue{static_cast<float>(red), static_cast<float>(green), static_cast<float>(blue), 1};
  while (is_dark() && contrast(hue, ImGui::GetStyle().Colors[ImGuiCol_WindowBg]) < least)
    hue = mixed(hue, {1, 1, 1, 1}, 0.05F);
  return hue;
}

ImVec4 tint(double red, double green, double blue, float share) {
  return mixed(ImGui::GetStyle().Colors[ImGuiCol_Button], on_ground(red, green, blue), share);
}

void apply_theme(float scale, Ground ground) {
  ImGuiStyle style;
  if (ground == Ground::light) {
    ImGui::StyleColorsLight(&style);
    light_colours(style.Colors);
  } else {
    ImGui::StyleColorsDark(&style);
    ground == Ground::dark ? dark_colours(style.Colors) : contrast_colours(style.Colors);
  }
  style.WindowRounding = 0;
  style.FrameRounding = 5;
  style.PopupRounding = 6;
  style.GrabRounding = 5;
  style.ScrollbarRounding = 6;
  style.WindowBorderSize = 0;
  style.PopupBorderSize = 1;
  style.FrameBorderSize = 1;
  style.WindowPadding = {12, 10};
  style.FramePadding = {9, 5};
  style.ItemSpacing = {8, 6};
  style.IndentSpacing = 16;
  style.ScrollbarSize = 12;
  style.ScaleAllSizes(scale);
  ImGui::GetStyle() = style;
  ImVec4* c = ImGui::GetStyle().Colors;
  c[ImGuiCol_Text] = ImGui::ColorConvertU32ToFloat4(colour::ink);
  c[ImGuiCol_TextDisabled] = ImGui::ColorConvertU32ToFloat4(colour::quiet);
  c[ImGuiCol_CheckMark] = c[ImGuiCol_SliderGrab] = c[ImGuiCol_PlotHistogram] = c[ImGuiCol_NavHighlight] =
      ImGui::ColorConvertU32ToFloat4(colour::accent);
}

}  // namespace cluneal::ui
