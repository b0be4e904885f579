#pragma once

#include <string>
#include <string_view>

#include "session/scene.h"

namespace cluneal::ui {

/// A line of text as ImGui must be given it, which draws letter by letter from left to right: Arabic joined, in the
/// order in which it stands. What `fitted` and its like give is so already; names go through one of them.
[[nodiscard]] std::string ordered(const std::string& text);
/// The same of text that is wrapped at `width` in the font of now: with its line ends in it.
[[nodiscard]] std::string ordered_lines(std::string_view text, float width);

/// An eye that is open, half open or struck through; true when it was clicked.
bool eye_button(const char* id, bool shown, bool partly);
/// A small square of colour, sRGB 0 to 1, on the text line; takes its room.
void swatch(double red, double green, double blue);
/// A button that stays pressed while `on`.
bool toggle_button(const char* label, bool on);
[[nodiscard]] float button_width(const std::string& label);  ///< Of one with this word on it.
bool wide_toggle(const char* label, bool on, float width);
void wrapped(std::string_view text);
bool link(const std::string& title, bool small = false);  ///< Wrapped; clicked, or pressed by the keyboard.
void show_focus();      ///< A frame round the last item while the keyboard is on it: for what draws itself.
bool pressed_by_key();  ///< Whether Space or Enter has just been pressed on the last item.
void quiet_text(std::string_view text);  ///< Small and grey, wrapped.
void heading(std::string_view text);     ///< Bold, with air above.
void hint(const std::string& text);      ///< On hover over the last item.
/// Small and short: a toggle beside something larger. Disabled ones say `why_not` on hover.
bool small_toggle(const char* label, bool on, float height, const char* why_not);
/// `text` or as much of it as fits into `width`, with an ellipsis; ordered.
[[nodiscard]] std::string fitted(const std::string& text, float width);
/// The same with its beginning and its end, for names that begin alike.
[[nodiscard]] std::string fitted_middle(const std::string& text, float width);
/// All of it, broken between words into lines that fit; of a word that is wider still, its beginning and its end.
[[nodiscard]] std::string fitted_lines(const std::string& text, float width);
/// The same from its end, for paths.
[[nodiscard]] std::string fitted_end(const std::string& text, float width);

}  // namespace cluneal::ui
