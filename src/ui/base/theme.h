#pragma once

#include <imgui.h>

namespace cluneal::ui {

/// The fonts of the panels (panel_fonts.h); owned by ImGui's atlas.
struct Fonts {
  ImFont* regular = nullptr;
  ImFont* bold = nullptr;
  ImFont* small = nullptr;
  ImFont* large = nullptr;  ///< For the back row of a hall,
  ImFont* large_bold = nullptr;
};

[[nodiscard]] Fonts fonts();

/// What the window's colours stand on.
enum class Ground { light, dark, high_contrast };
/// Colours and spacing, calm; `scale` as for the fonts.
void apply_theme(float scale, Ground ground = Ground::light);
/// The ground of now; one of high contrast is dark too.
[[nodiscard]] Ground ground_now();
[[nodiscard]] bool is_dark();
/// How far two opaque colours stand apart, 1 to 21 (WCAG 2.2).
[[nodiscard]] double contrast(const ImVec4& a, const ImVec4& b);
/// A group's hue for a mark on the window's ground: lightened on a dark one until it stands out by 3:1.
[[nodiscard]] ImVec4 on_ground(double red, double green, double blue);
/// `share` of that hue in the ground of buttons.
[[nodiscard]] ImVec4 tint(double red, double green, double blue, float share);

/// A colour with a value for each ground; as ImGui takes it, the one of now.
struct Tone {
  ImU32 light = 0, dark = 0, high_contrast = 0;
  operator ImU32() const {  // NOLINT(google-explicit-constructor): a colour.
    const Ground ground = ground_now();
    return ground == Ground::light ? light : ground == Ground::dark ? dark : high_contrast;
  }
};

/// Colours that panels use beyond ImGui's own.
namespace colour {
inline constexpr Tone ink{IM_COL32(30, 38, 46, 255), IM_COL32(232, 236, 240, 255), IM_COL32(255, 255, 255, 255)};
inline constexpr Tone quiet{IM_COL32(84, 95, 106, 255), IM_COL32(172, 182, 192, 255), IM_COL32(225, 225, 225, 255)};
inline constexpr Tone accent{IM_COL32(10, 86, 114, 255), IM_COL32(122, 200, 232, 255), IM_COL32(255, 222, 64, 255)};
inline constexpr Tone warning{IM_COL32(140, 74, 4, 255), IM_COL32(240, 180, 104, 255), IM_COL32(255, 176, 64, 255)};
inline constexpr Tone error{IM_COL32(164, 32, 32, 255), IM_COL32(255, 150, 142, 255), IM_COL32(255, 150, 142, 255)};
inline constexpr Tone line{IM_COL32(206, 211, 216, 255), IM_COL32(70, 78, 88, 255), IM_COL32(170, 170, 170, 255)};
}  // namespace colour

}  // namespace cluneal::ui
