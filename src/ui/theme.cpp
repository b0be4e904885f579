#include "ui/theme.h"

#include <filesystem>

namespace cluneal::ui {
namespace {

ImVec4 rgb(int red, int green, int blue, float alpha = 1) {
  return {static_cast<float>(red) / 255, static_cast<float>(green) / 255, static_cast<float>(blue) / 255, alpha};
}

ImFont* load_font(const std::string& file, float size) {
  // Latin, Greek (names of angles), general punctuation, arrows and mathematical signs: all that the atlas's texts use.
  static constexpr ImWchar ranges[] = {0x0020, 0x024F, 0x0370, 0x03FF, 0x2010, 0x2044,
                                       0x2190, 0x2193, 0x2200, 0x22FF, 0};
  ImGuiIO& io = ImGui::GetIO();
  std::error_code none;
  if (!file.empty() && std::filesystem::is_regular_file(file, none)) {
    ImFontConfig config;
    config.OversampleH = size < 40 ? 2 : 1;  // Large letters need no finer ones beneath them, which take much room.
    config.OversampleV = 1;
    if (ImFont* font = io.Fonts->AddFontFromFileTTF(file.c_str(), size, &config, ranges)) return font;
  }
  ImFontConfig config;
  config.SizePixels = size;
  return io.Fonts->AddFontDefault(&config);
}

}  // namespace

void load_fonts(const std::string& regular_file, const std::string& bold_file, float scale) {
  ImGui::GetIO().Fonts->Clear();
  load_font(regular_file, 16.0F * scale);
  load_font(bold_file, 16.0F * scale);
  load_font(regular_file, 13.5F * scale);
  load_font(regular_file, 21.0F * scale);
  load_font(bold_file, 21.0F * scale);
}

Fonts fonts() {
  const ImVector<ImFont*>& all = ImGui::GetIO().Fonts->Fonts;
  if (all.Size < 5) return {ImGui::GetFont(), ImGui::GetFont(), ImGui::GetFont(), ImGui::GetFont(), ImGui::GetFont()};
  return {all[0], all[1], all[2], all[3], all[4]};
}

void apply_theme(float scale) {
  ImGuiStyle style;
  ImGui::StyleColorsLight(&style);
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
  ImVec4* c = style.Colors;
  c[ImGuiCol_Text] = ImGui::ColorConvertU32ToFloat4(colour::ink);
  c[ImGuiCol_TextDisabled] = ImGui::ColorConvertU32ToFloat4(colour::quiet);
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
  c[ImGuiCol_CheckMark] = c[ImGuiCol_SliderGrab] = ImGui::ColorConvertU32ToFloat4(colour::accent);
  c[ImGuiCol_SliderGrabActive] = rgb(8, 74, 98);
  c[ImGuiCol_Separator] = rgb(214, 218, 222);
  c[ImGuiCol_PlotHistogram] = ImGui::ColorConvertU32ToFloat4(colour::accent);
  c[ImGuiCol_ScrollbarBg] = rgb(246, 247, 248, 0);
  c[ImGuiCol_ScrollbarGrab] = rgb(200, 206, 212);
  c[ImGuiCol_NavHighlight] = ImGui::ColorConvertU32ToFloat4(colour::accent);
  c[ImGuiCol_ModalWindowDimBg] = rgb(20, 26, 32, 0.25F);
  style.ScaleAllSizes(scale);
  ImGui::GetStyle() = style;
}

}  // namespace cluneal::ui
