#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/phrase.h"
#include "session/scene.h"
#include "session/text_size.h"

namespace cluneal::session {

/// The window's ground: dark while the picture's is, or always as chosen; of high contrast, the picture's too.
enum class Theme { as_picture, light, dark, high_contrast };
enum class MouseButton { left, middle, right };
enum class LabelAmount { few, usual, many };

/// What somebody has chosen once and for all, kept between runs. How labels and nerves are drawn is the scene's; here
/// is what it was last, for the next start.
struct Preferences {
  int language = 0;  ///< Among language::choices().
  Theme theme = Theme::as_picture;
  int text_size = usual_text_size;  ///< Percent; of all text, labels on the picture included.
  bool dark_picture = false;
  MouseButton turn_button = MouseButton::left;  ///< The others shift the picture.
  int turn_speed = 100;                         ///< Percent.
  bool wheel_reversed = false;                  ///< Turned forward it leads away.
  int wheel_speed = 100;                        ///< Percent.
  bool zoom_to_pointer = true;
  bool double_click_flies = true;
  int double_click_time = 400;  ///< Milliseconds.
  bool labels = true;
  int label_size = 100;  ///< Percent, times the text's size.
  LabelAmount label_amount = LabelAmount::usual;
  double nerve_thickness = 2;
  bool remember_models = false;
  bool operator==(const Preferences&) const = default;
};

/// One of them: its name in the file, its words in the dialog, what it may be. Dialog, file, palette and the list of
/// them are made of this.
struct Preference {
  enum class Kind { flag, choice, number, steps };
  struct Choice {
    std::string name;        ///< In the file.
    language::Phrase title;  ///< In the dialog.
  };
  std::string name;        ///< "mouse.wheel_speed": the part of the file, and the entry there.
  language::Phrase title;  ///< "Speed of the wheel"
  language::Phrase hint;   ///< What it does, where the title does not say it.
  Kind kind = Kind::flag;
  double (*get)(const Preferences& from) = nullptr;  ///< A flag as 0 or 1, a choice as its place among `choices`.
  void (*set)(Preferences& in, double value) = nullptr;
  std::vector<Choice> choices = {};
  double least = 0, largest = 1;  ///< Of a number.
  std::string unit = {};          ///< " %"

  [[nodiscard]] std::string part() const { return name.substr(0, name.find('.')); }
  [[nodiscard]] std::string entry() const { return name.substr(name.find('.') + 1); }
};

/// All, part by part.
[[nodiscard]] const std::vector<Preference>& all_preferences();
/// The title of a part: "Mouse".
[[nodiscard]] language::Phrase title_of_part(std::string_view part);

/// With how the scene draws labels, nerves and its ground.
[[nodiscard]] Preferences with_scene(Preferences preferences, const Scene& scene);
/// The scene drawn so.
[[nodiscard]] Scene drawn_as(Scene scene, const Preferences& preferences);

}  // namespace cluneal::session
