#include "session/preferences.h"

#include <type_traits>

namespace cluneal::session {
namespace {

using Kind = Preference::Kind;

template <auto member>
double get(const Preferences& from) {
  return static_cast<double>(from.*member);
}
template <auto member>
void set(Preferences& in, double value) {
  using Value = std::remove_reference_t<decltype(in.*member)>;
  if constexpr (std::is_enum_v<Value>) {
    in.*member = static_cast<Value>(static_cast<int>(value));
  } else if constexpr (std::is_same_v<Value, bool>) {
    in.*member = value != 0;
  } else {
    in.*member = static_cast<Value>(value);
  }
}

template <auto member>
Preference flag(std::string name, std::string title, std::string hint) {
  return {std::move(name), std::move(title), std::move(hint), Kind::flag, &get<member>, &set<member>};
}
template <auto member>
Preference choice(std::string name, std::string title, std::string hint, std::vector<Preference::Choice> choices) {
  const auto largest = static_cast<double>(choices.size() - 1);
  return {std::move(name), std::move(title), std::move(hint),    Kind::choice,
          &get<member>,    &set<member>,     std::move(choices), 0,
          largest};
}
template <auto member>
Preference number(std::string name, std::string title, std::string hint, double least, double largest, std::string unit,
                  Kind kind = Kind::number) {
  return {std::move(name), std::move(title), std::move(hint), kind, &get<member>, &set<member>, {},
          least,           largest,          std::move(unit)};
}

std::vector<Preference> appearance() {
  return {
      choice<&Preferences::theme>(
          "appearance.theme", "Theme", "The colours of the window. High contrast holds for the picture too.",
          {{"as_picture", "As the picture"}, {"light", "Light"}, {"dark", "Dark"}, {"high_contrast", "High contrast"}}),
      choice<&Preferences::dark_picture>("appearance.picture", "Background of the picture",
                                         "Belongs to the scene and is saved with it. Key D",
                                         {{"light", "Light"}, {"dark", "Dark"}}),
      number<&Preferences::text_size>("appearance.text_size", "Size of text",
                                      "Of all text, names on the picture too. Keys Ctrl++ and Ctrl+-", least_text_size,
                                      largest_text_size, " %", Kind::steps),
  };
}

std::vector<Preference> mouse() {
  return {
      choice<&Preferences::turn_button>("mouse.turn_button", "Turn the picture with",
                                        "The other buttons, and Shift with any, shift it.",
                                        {{"left", "Left button"}, {"middle", "Middle"}, {"right", "Right"}}),
      number<&Preferences::turn_speed>("mouse.turn_speed", "Speed of turning", "", 25, 400, " %"),
      choice<&Preferences::wheel_reversed>("mouse.wheel_forward", "Wheel turned forward leads", "",
                                           {{"nearer", "Nearer"}, {"farther", "Farther away"}}),
      number<&Preferences::wheel_speed>("mouse.wheel_speed", "Speed of the wheel", "", 25, 400, " %"),
      flag<&Preferences::zoom_to_pointer>("mouse.zoom_to_pointer", "Wheel keeps what is under the pointer in place",
                                          "Else the middle of the picture stays where it is."),
      flag<&Preferences::double_click_flies>("mouse.double_click_flies", "Double-click flies to what it hits",
                                             "Else it selects, as a click does."),
      number<&Preferences::double_click_time>("mouse.double_click_time", "Time for a double-click",
                                              "Longest time between its two clicks.", 150, 1500, " ms"),
  };
}

std::vector<Preference> picture() {
  return {
      flag<&Preferences::labels>("labels.shown", "Names on the picture", "Key L"),
      number<&Preferences::label_size>("labels.size", "Size of names", "On top of the size of all text.", 50, 200,
                                       " %"),
      choice<&Preferences::label_amount>("labels.amount", "How many names",
                                         "As many as there is room for; the most important first.",
                                         {{"few", "Few"}, {"usual", "As usual"}, {"many", "Many"}}),
      number<&Preferences::nerve_thickness>(
          "nerves.thickness", "Thickness of nerves",
          "How many times thicker than in life they are drawn; it is written on the picture. Keys [ and ]", 1, 6, " x"),
      flag<&Preferences::remember_models>(
          "files.remember_models", "Remember my models and folders",
          "Models that you opened come back at the next start. Off, nothing of them is kept."),
  };
}

}  // namespace

const std::vector<Preference>& all_preferences() {
  static const std::vector<Preference> all = [] {
    std::vector<Preference> list = appearance();
    for (std::vector<Preference> part : {mouse(), picture()}) list.insert(list.end(), part.begin(), part.end());
    return list;
  }();
  return all;
}

std::string_view title_of_part(std::string_view part) {
  if (part == "appearance") return "Appearance";
  if (part == "mouse") return "Mouse";
  if (part == "labels") return "Names on the picture";
  if (part == "nerves") return "Nerves";
  return "Files";
}

Preferences with_scene(Preferences preferences, const Scene& scene) {
  preferences.labels = scene.labels;
  preferences.nerve_thickness = scene.nerve_scale;
  preferences.dark_picture = scene.dark_background;
  return preferences;
}

Scene drawn_as(Scene scene, const Preferences& preferences) {
  scene.labels = preferences.labels;
  scene.nerve_scale = preferences.nerve_thickness;
  scene.dark_background = preferences.dark_picture;
  return scene;
}

}  // namespace cluneal::session
