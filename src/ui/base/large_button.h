#pragma once

#include <optional>
#include <string>
#include <vector>

namespace cluneal::ui {

/// How much a large button stands out: the way on, a choice that is taken, all others.
enum class Standing { usual, chosen, primary };

/// A button for a finger: 44 pixels high or more at scale 1, its words wrapped and in the middle. `width` 0: all that
/// there is. `hue`, sRGB packed as ImGui has it: a stripe at its left. Pressed by mouse, or by the keyboard.
bool large_button(const char* id, const std::string& said, float width = 0, Standing standing = Standing::usual,
                  std::optional<unsigned> hue = {});
/// How high it is then.
[[nodiscard]] float large_button_height(const std::string& words, float width, bool striped = false);
/// Large buttons beside one another, all as wide; one below the other where a word on one of them would not fit.
struct ButtonRow {
  float width = 0;  ///< Of each.
  bool beside = true;
  void next() const;  ///< Between two of them.
};
[[nodiscard]] ButtonRow button_row(const std::vector<std::string>& words);
/// How high it is then, with the space between the buttons.
[[nodiscard]] float button_row_height(const std::vector<std::string>& words);
/// How high and how wide a target is at least.
[[nodiscard]] float target_size();

}  // namespace cluneal::ui
