#pragma once

#include <string>
#include <string_view>

#include "session/scene.h"

namespace cluneal::ui {

/// An eye that is open, half open or struck through; true when it was clicked.
bool eye_button(const char* id, bool shown, bool partly);
/// A small square of colour, sRGB 0 to 1, on the text line; takes its room.
void swatch(double red, double green, double blue);
/// A button that stays pressed while `on`.
bool toggle_button(const char* label, bool on);
void wrapped(std::string_view text);
void quiet_text(std::string_view text);  ///< Small and grey, wrapped.
void heading(std::string_view text);     ///< Bold, with air above.
void hint(const std::string& text);      ///< On hover over the last item.
/// Whether `needle` occurs in `text`, whatever the case of ASCII letters.
[[nodiscard]] bool contains(std::string_view text, std::string_view needle);

}  // namespace cluneal::ui
