#include "ui/theme.h"

#include <array>
#include <catch2/catch.hpp>

#include "screen.h"
#include "ui/appearance.h"

namespace cluneal::ui {
namespace {

constexpr double readable = 4.5;  ///< WCAG 2.2, 1.4.3.

TEST_CASE("All text of the window stands out from whatever it lies on, on the light ground and on the dark one") {
  const bool dark = GENERATE(false, true);
  Screen screen(800, 600, 1);
  apply_theme(1, dark);
  const ImVec4* c = ImGui::GetStyle().Colors;
  for (const Tone& ink : {colour::ink, colour::quiet, colour::accent, colour::warning, colour::error}) {
    const ImVec4 written = ImGui::ColorConvertU32ToFloat4(ink);
    for (const ImGuiCol_ ground :
         {ImGuiCol_WindowBg, ImGuiCol_PopupBg, ImGuiCol_TitleBg, ImGuiCol_MenuBarBg, ImGuiCol_FrameBg,
          ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive, ImGuiCol_Button, ImGuiCol_ButtonHovered,
          ImGuiCol_ButtonActive, ImGuiCol_Header, ImGuiCol_HeaderHovered, ImGuiCol_HeaderActive}) {
      INFO((dark ? "dark " : "light ") << ImGui::GetStyleColorName(ground) << ", ink " << static_cast<ImU32>(ink));
      CHECK(contrast(written, c[ground]) >= readable);
    }
  }
  CHECK(contrast(c[ImGuiCol_Text], c[ImGuiCol_TextSelectedBg]) >= readable);
  // Names on the switches of the groups, whose hues are the palette's darkest and its brightest.
  for (const std::array<double, 3>& hue : {std::array{0.0, 0.27, 0.62}, {0.93, 0.24, 0.85}, {0.38, 0.6, 0.08}}) {
    for (const float share : {0.15F, 0.24F}) {
      CHECK(contrast(c[ImGuiCol_Text], tint(hue[0], hue[1], hue[2], share)) >= readable);
    }
    CHECK(contrast(on_ground(hue[0], hue[1], hue[2]), c[ImGuiCol_WindowBg]) >= 3);
  }
}

TEST_CASE("Black and white stand farthest apart") {
  CHECK(contrast({0, 0, 0, 1}, {1, 1, 1, 1}) == Approx(21));
  CHECK(contrast({0.5F, 0.2F, 0.1F, 1}, {0.5F, 0.2F, 0.1F, 1}) == Approx(1));
}

TEST_CASE("The window is dark where the picture is, unless one has chosen") {
  PanelState state;
  Model model;
  CHECK_FALSE(wants_dark(state, model));
  model.scene.dark_background = true;
  CHECK(wants_dark(state, model));
  state.theme = Theme::light;
  CHECK_FALSE(wants_dark(state, model));
  model.scene.dark_background = false;
  state.theme = Theme::dark;
  CHECK(wants_dark(state, model));
}

}  // namespace
}  // namespace cluneal::ui
