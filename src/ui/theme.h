#pragma once

#include <imgui.h>

#include <string>

namespace cluneal::ui {

/// The fonts of the panels, made once a scale; owned by ImGui's atlas.
struct Fonts {
  ImFont* regular = nullptr;
  ImFont* bold = nullptr;
  ImFont* small = nullptr;
  ImFont* large = nullptr;  ///< For the back row of a hall,
  ImFont* large_bold = nullptr;
};

/// Loads the font files at `scale` into the current context's atlas; ImGui's own font where a file cannot be read.
/// Afterwards ImGui's first five fonts are those of Fonts, in order.
void load_fonts(const std::string& regular_file, const std::string& bold_file, float scale);
[[nodiscard]] Fonts fonts();

/// Colours and spacing, calm and light; `scale` as for the fonts.
void apply_theme(float scale);

/// Colours that panels use beyond ImGui's own.
namespace colour {
inline constexpr ImU32 ink = IM_COL32(30, 38, 46, 255);
inline constexpr ImU32 quiet = IM_COL32(92, 103, 115, 255);
inline constexpr ImU32 accent = IM_COL32(14, 98, 128, 255);
inline constexpr ImU32 warning = IM_COL32(154, 84, 8, 255);
inline constexpr ImU32 error = IM_COL32(170, 36, 36, 255);
inline constexpr ImU32 line = IM_COL32(206, 211, 216, 255);
}  // namespace colour

}  // namespace cluneal::ui
