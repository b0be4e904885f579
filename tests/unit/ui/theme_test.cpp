#include "ui/base/theme.h"

#include <array>
#include <catch2/catch.hpp>

#include "screen.h"
#include "ui/base/appearance.h"

namespace cluneal::ui {
namespace {

constexpr double readable = 4.5;  ///< WCAG 2.2, 1.4.3.

TEST_CASE("All text of the window stands out from whatever it lies on, on each ground") {
  const Ground ground_of_all = GENERATE(Ground::light, Ground::dark, Ground::high_contrast);
  // High contrast is held to the stricter 1.4.6.
  const double least = ground_of_all == Ground::high_contrast ? 7 : readable;
  Screen screen(800, 600, 1);
  apply_theme(1, ground_of_all);
  CHECK(ground_now() == ground_of_all);
  const ImVec4* c = ImGui::GetStyle().Colors;
  for (const Tone& ink : {colour::ink, colour::quiet, colour::accent, colour::warning, colour::error}) {
    const ImVec4 written = ImGui::ColorConvertU32ToFloat4(ink);
    for (const ImGuiCol_ ground :
         {ImGuiCol_WindowBg, ImGuiCol_PopupBg, ImGuiCol_TitleBg, ImGuiCol_TitleBgActive, ImGuiCol_MenuBarBg,
          ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive, ImGuiCol_Button, ImGuiCol_ButtonHovered,
          ImGuiCol_ButtonActive, ImGuiCol_Header, ImGuiCol_HeaderHovered, ImGuiCol_HeaderActive}) {
      const bool strict = ink.light == colour::ink.light || ground <= ImGuiCol_FrameBg || ground == ImGuiCol_Button;
      INFO("ground " << static_cast<int>(ground_of_all) << ", " << ImGui::GetStyleColorName(ground) << ", ink "
                     << static_cast<ImU32>(ink));
      CHECK(contrast(written, c[ground]) >= (strict ? least : readable));
    }
  }
  CHECK(contrast(c[ImGuiCol_Text], c[ImGuiCol_TextSelectedBg]) >= least);
  // Names on the switches of the groups, whose hues are the palette's darkest and its brightest.
  for (const std::array<double, 3>& hue : {std::array{0.0, 0.27, 0.62}, {0.93, 0.24, 0.85}, {0.38, 0.6, 0.08}}) {
    for (const float share : {0.15F, 0.24F}) {
      CHECK(contrast(c[ImGuiCol_Text], tint(hue[0], hue[1], hue[2], share)) >= readable);
    }
    CHECK(contrast(on_ground(hue[0], hue[1], hue[2]), c[ImGuiCol_WindowBg]) >=
          (ground_of_all == Ground::high_contrast ? 4.5 : 3));
  }
}

TEST_CASE("In high contrast every box has a line that stands out, and so has what is chosen") {
  Screen screen(800, 600, 1);
  apply_theme(1, Ground::high_contrast);
  const ImVec4* c = ImGui::GetStyle().Colors;
  for (const ImGuiCol_ line : {ImGuiCol_Border, ImGuiCol_CheckMark, ImGuiCol_SliderGrab, ImGuiCol_NavHighlight,
                               ImGuiCol_ScrollbarGrab, ImGuiCol_Separator}) {
    INFO(ImGui::GetStyleColorName(line));
    CHECK(contrast(c[line], c[ImGuiCol_WindowBg]) >= 7);
    CHECK(contrast(c[line], c[ImGuiCol_Header]) >= 3);
  }
  CHECK(ImGui::GetStyle().FrameBorderSize >= 1);
}

TEST_CASE("Black and white stand farthest apart") {
  CHECK(contrast({0, 0, 0, 1}, {1, 1, 1, 1}) == Approx(21));
  CHECK(contrast({0.5F, 0.2F, 0.1F, 1}, {0.5F, 0.2F, 0.1F, 1}) == Approx(1));
}

TEST_CASE("The window is dark where the picture is, unless one has chosen") {
  CHECK(wanted_ground(Theme::as_picture, false) == Ground::light);
  CHECK(wanted_ground(Theme::as_picture, true) == Ground::dark);
  for (const bool dark : {false, true}) {
    CHECK(wanted_ground(Theme::light, dark) == Ground::light);
    CHECK(wanted_ground(Theme::dark, dark) == Ground::dark);
    CHECK(wanted_ground(Theme::high_contrast, dark) == Ground::high_contrast);
  }
}

}  // namespace
}  // namespace cluneal::ui
