#include "session/preferences.h"

#include <type_traits>

#include "language/language.h"
#include "session/phrases.h"

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
Preference flag(std::string name, language::Phrase title, language::Phrase hint) {
  return {std::move(name), title, hint, Kind::flag, &get<member>, &set<member>};
}
template <auto member>
Preference choice(std::string name, language::Phrase title, language::Phrase hint,
                  std::vector<Preference::Choice> choices) {
  const auto largest = static_cast<double>(choices.size() - 1);
  return {std::move(name), title, hint, Kind::choice, &get<member>, &set<member>, std::move(choices), 0, largest};
}
template <auto member>
Preference number(std::string name, language::Phrase title, language::Phrase hint, double least, double largest,
                  std::string unit, Kind kind = Kind::number) {
  return {std::move(name), title, hint, kind, &get<member>, &set<member>, {}, least, largest, std::move(unit)};
}

std::vector<Preference> appearance() {
  std::vector<Preference::Choice> languages;
  for (const language::Choice& one : language::choices()) {
    languages.push_back({std::string(one.tag), language::proper_name(one.name)});
  }
  return {
      choice<&Preferences::language>("appearance.language", phrases::language, phrases::of_all_that_is_read,
                                     std::move(languages)),
      choice<&Preferences::theme>("appearance.theme", phrases::theme, phrases::the_colours_of_the_window,
                                  {{"as_picture", phrases::as_the_picture},
                                   {"light", phrases::light},
                                   {"dark", phrases::dark},
                                   {"high_contrast", phrases::high_contrast}}),
      choice<&Preferences::dark_picture>("appearance.picture", phrases::background_of_the_picture,
                                         phrases::belongs_to_the_scene_and,
                                         {{"light", phrases::light}, {"dark", phrases::dark}}),
      number<&Preferences::text_size>("appearance.text_size", phrases::text_size, phrases::of_all_text_labels_too,
                                      least_text_size, largest_text_size, " %", Kind::steps),
  };
}

std::vector<Preference> mouse() {
  return {
      choice<&Preferences::turn_button>(
          "mouse.turn_button", phrases::rotate_with, phrases::other_buttons_pan,
          {{"left", phrases::left_button}, {"middle", phrases::middle}, {"right", phrases::right_2}}),
      number<&Preferences::turn_speed>("mouse.turn_speed", phrases::rotation_speed, {}, 25, 400, " %"),
      choice<&Preferences::wheel_reversed>("mouse.wheel_forward", phrases::wheel_forward, {},
                                           {{"nearer", phrases::zoom_in}, {"farther", phrases::zoom_out}}),
      number<&Preferences::wheel_speed>("mouse.wheel_speed", phrases::zoom_speed_of_the_wheel, {}, 25, 400, " %"),
      flag<&Preferences::zoom_to_pointer>("mouse.zoom_to_pointer", phrases::zoom_to_the_pointer,
                                          phrases::else_the_middle_of_the),
      flag<&Preferences::double_click_flies>("mouse.double_click_flies", phrases::double_click_flies_to_what,
                                             phrases::else_it_selects_as_a),
      number<&Preferences::double_click_time>("mouse.double_click_time", phrases::double_click_time,
                                              phrases::longest_time_between_its_two, 150, 1500, " ms"),
  };
}

std::vector<Preference> picture() {
  return {
      flag<&Preferences::labels>("labels.shown", phrases::show_labels, phrases::key_l),
      number<&Preferences::label_size>("labels.size", phrases::label_size, phrases::on_top_of_the_size, 50, 200, " %"),
      choice<&Preferences::label_amount>(
          "labels.amount", phrases::number_of_labels, phrases::as_many_as_there_is,
          {{"few", phrases::few}, {"usual", phrases::default_amount}, {"many", phrases::many}}),
      number<&Preferences::nerve_thickness>("nerves.thickness", phrases::nerve_thickness,
                                            phrases::how_many_times_thicker_than, 1, 6, " x"),
      flag<&Preferences::remember_models>("files.remember_models", phrases::remember_my_models_and_folders,
                                          phrases::models_that_you_opened_come),
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

language::Phrase title_of_part(std::string_view part) {
  if (part == "appearance") return phrases::appearance;
  if (part == "mouse") return phrases::mouse;
  if (part == "labels") return phrases::labels;
  if (part == "nerves") return phrases::nerves;
  return phrases::files;
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
