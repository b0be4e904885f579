#include "session/command.h"

#include <algorithm>
#include <array>

#include "session/bedside_commands.h"
#include "session/desk_commands.h"
#include "session/ink_commands.h"
#include "session/nerve_commands.h"
#include "session/phrases.h"

namespace cluneal::session {
namespace {

using Asked = std::optional<Action>;

constexpr double nerve_scale_step = 0.5;
constexpr double turn = 15;  ///< Degrees a key press.
/// Usual commands whose keys hold while a tour is given.
constexpr std::array<std::string_view, 13> in_tours{
    "muscles.toggle", "labels.toggle",  "sides.both",        "sides.left",    "sides.right",
    "nerves.thicker", "nerves.thinner", "background.toggle", "camera.nearer", "camera.farther",
    "app.quit",       "edit.undo",      "edit.redo"};

template <class Make>
Asked on_selected(const Scene& scene, Make make) {
  if (scene.selected.empty()) return {};
  return Action(make(scene.selected));
}

Asked nerve_scale(const Scene& scene, double change) {
  const double scale = std::clamp(scene.nerve_scale + change, least_nerve_scale, largest_nerve_scale);
  if (scale == scene.nerve_scale) return {};
  return Action(SetNerveScale{scale});
}

std::vector<Command> file_commands() {
  return {
      {"tour.make", phrases::make_a_tour, "File", "", [](const Scene&) -> Asked { return MakeTour{}; }},
      {"tour.take_step", phrases::add_a_step_to_the_tour, "File", "", [](const Scene&) -> Asked { return TakeStep{}; }},
      {"work.cancel", phrases::cancel_the_running_task, "File", "", [](const Scene&) -> Asked { return CancelWork{}; }},
      {"app.quit", phrases::quit, "File", "Ctrl+Q", [](const Scene&) -> Asked { return Quit{}; }},
  };
}

std::vector<Command> edit_commands() {
  return {
      {"edit.undo", phrases::undo, "Edit", "Ctrl+Z", [](const Scene&) -> Asked { return Undo{}; }},
      {"edit.redo", phrases::redo, "Edit", "Ctrl+Shift+Z", [](const Scene&) -> Asked { return Redo{}; }},
      {"select.none", phrases::clear_the_selection, "Edit", "Escape", [](const Scene&) -> Asked { return Select{}; }},
      {"highlight.selected", phrases::highlight_the_selection, "Edit", "G",
       [](const Scene& scene) -> Asked {
         return on_selected(scene, [&](const Id& id) { return SetHighlighted{id, scene.highlighted.count(id) == 0}; });
       }},
  };
}

std::vector<Command> ride_commands() {
  return {
      {"ride.pause", phrases::pause_or_resume, "", "Space", [](const Scene&) -> Asked { return PauseRide{}; }, nullptr,
       Mode::riding},
      {"ride.next",
       phrases::next_step,
       "",
       "Right",
       [](const Scene&) -> Asked { return StepRide{1}; },
       nullptr,
       Mode::riding,
       {"PageDown"}},
      {"ride.back",
       phrases::previous_step,
       "",
       "Left",
       [](const Scene&) -> Asked { return StepRide{-1}; },
       nullptr,
       Mode::riding,
       {"PageUp"}},
      {"ride.leave", phrases::exit_the_ride, "", "Escape", [](const Scene&) -> Asked { return LeaveRide{}; }, nullptr,
       Mode::riding},
  };
}

std::vector<Command> show_commands() {
  return {
      {"show.all", phrases::show_all, "Show", "Shift+H", [](const Scene&) -> Asked { return ShowAll{}; }},
      {"scene.reset", phrases::reset_the_scene, "Show", "Shift+Home",
       [](const Scene&) -> Asked { return ResetScene{}; }},
      {"hide.selected", phrases::hide_the_selection, "Show", "H",
       [](const Scene& scene) -> Asked {
         return on_selected(scene, [](const Id& id) { return SetShown{id, false}; });
       }},
      {"isolate.selected", phrases::isolate_the_selection, "Show", "I",
       [](const Scene& scene) -> Asked { return on_selected(scene, [](const Id& id) { return Isolate{id}; }); }},
      {"ghost.selected", phrases::toggle_transparency, "Show", "X",
       [](const Scene& scene) -> Asked { return on_selected(scene, [](const Id& id) { return ToggleGhost{id}; }); }},
      {"sides.both", phrases::both_sides, "Show", "Shift+B",
       [](const Scene&) -> Asked { return SetSides{Sides::both}; },
       [](const Scene& scene) { return scene.sides == Sides::both; }},
      {"sides.left", phrases::patients_left_side_only, "Show", "Shift+L",
       [](const Scene&) -> Asked { return SetSides{Sides::left}; },
       [](const Scene& scene) { return scene.sides == Sides::left; }},
      {"sides.right", phrases::patients_right_side_only, "Show", "Shift+R",
       [](const Scene&) -> Asked { return SetSides{Sides::right}; },
       [](const Scene& scene) { return scene.sides == Sides::right; }},
      {"body.other", phrases::switch_woman_and_man, "Show", "P", [](const Scene&) -> Asked { return OtherBody{}; }},
      {"skin.next", phrases::skin_transparent_solid_none, "Show", "S",
       [](const Scene&) -> Asked { return NextSkin{}; }},
      {"painting.start", phrases::where_does_it_hurt_paint, "Show", "O",
       [](const Scene&) -> Asked { return StartPainting{}; }},
      {"measure.start", phrases::measure_between_two_points, "Show", "Shift+M",
       [](const Scene&) -> Asked { return StartMeasuring{}; }},
      {"muscles.toggle", phrases::muscles, "Show", "U",
       [](const Scene& scene) -> Asked {
         const Id all = *Id::parse("muscle");
         return SetShown{all, !is_shown(scene, all, false)};
       },
       [](const Scene& scene) { return is_shown(scene, *Id::parse("muscle"), false); }},
      {"landmarks.toggle", phrases::landmarks_of_the_examination, "Show", "M",
       [](const Scene& scene) -> Asked {
         const Id all = *Id::parse("landmark");
         return SetShown{all, !is_shown(scene, all, false)};
       },
       [](const Scene& scene) { return is_shown(scene, *Id::parse("landmark"), false); }},
      {"beside.selected", phrases::selection_in_its_own_view, "Show", "V",
       [](const Scene& scene) -> Asked {
         return on_selected(scene, [&](const Id& id) {
           const bool there = std::find(scene.beside.begin(), scene.beside.end(), id) != scene.beside.end();
           return PutBeside{id, !there};
         });
       },
       [](const Scene& scene) {
         return std::find(scene.beside.begin(), scene.beside.end(), scene.selected) != scene.beside.end();
       }},
      {"beside.none", phrases::single_view, "Show", "Shift+V",
       [](const Scene& scene) -> Asked {
         if (scene.beside.empty()) return {};
         return Action(OnePicture{});
       }},
      {"labels.toggle", phrases::labels, "Show", "L",
       [](const Scene& scene) -> Asked { return SetLabels{!scene.labels}; },
       [](const Scene& scene) { return scene.labels; }},
      {"nerves.thicker", phrases::draw_nerves_thicker, "Show", "]",
       [](const Scene& scene) -> Asked { return nerve_scale(scene, nerve_scale_step); }},
      {"nerves.thinner", phrases::draw_nerves_thinner, "Show", "[",
       [](const Scene& scene) -> Asked { return nerve_scale(scene, -nerve_scale_step); }},
      {"background.toggle", phrases::dark_background, "Show", "D",
       [](const Scene& scene) -> Asked { return SetDarkBackground{!scene.dark_background}; },
       [](const Scene& scene) { return scene.dark_background; }},
  };
}

/// One function a digit, as above.
template <int digit>
Command digit_command() {
  return {"tour.digit_" + std::to_string(digit),
          phrases::number_of_a_step_then,
          "",
          std::to_string(digit),
          [](const Scene&) -> Asked { return TypeStepDigit{digit}; },
          nullptr,
          Mode::presenting};
}

/// What a remote control of slides and a keyboard send, as every program for slides has it.
std::vector<Command> slide_commands() {
  constexpr Mode mode = Mode::presenting;
  return {
      {"tour.next",
       phrases::next_slide,
       "",
       "PageDown",
       [](const Scene&) -> Asked { return TurnSlide{1}; },
       nullptr,
       mode,
       {"Space", "Right", "Down", "N"}},
      {"tour.back",
       phrases::previous_slide,
       "",
       "PageUp",
       [](const Scene&) -> Asked { return TurnSlide{-1}; },
       nullptr,
       mode,
       {"Shift+Space", "Left", "Up", "P"}},
      {"tour.first", phrases::first_slide, "", "Home", [](const Scene&) -> Asked { return GoToTourEnd{false}; },
       nullptr, mode},
      {"tour.last", phrases::last_slide, "", "End", [](const Scene&) -> Asked { return GoToTourEnd{true}; }, nullptr,
       mode},
      digit_command<0>(),
      digit_command<1>(),
      digit_command<2>(),
      digit_command<3>(),
      digit_command<4>(),
      digit_command<5>(),
      digit_command<6>(),
      digit_command<7>(),
      digit_command<8>(),
      digit_command<9>(),
      {"tour.take", phrases::go_to_that_step, "", "Enter", [](const Scene&) -> Asked { return TakeStepNumber{}; },
       nullptr, mode},
      {"tour.erase", phrases::delete_a_digit, "", "Backspace", [](const Scene&) -> Asked { return EraseStepDigit{}; },
       nullptr, mode},
      {"tour.reset", phrases::reset_the_slide, "", "A", [](const Scene&) -> Asked { return ResetSlide{}; }, nullptr,
       mode},
      {"tour.freeze", phrases::freeze_the_screen, "", "F", [](const Scene&) -> Asked { return FreezeHall{}; }, nullptr,
       mode},
      {"tour.language", phrases::next_language, "", "Y", [](const Scene&) -> Asked { return NextTourLanguage{}; },
       nullptr, mode},
      {"tour.leave", phrases::end_the_tour, "", "Escape", [](const Scene&) -> Asked { return LeaveTour{}; }, nullptr,
       mode},
  };
}

Asked lay_selected(const Scene& scene, Lay how) {
  const std::optional<std::size_t> model = model_index(scene, scene.selected);
  if (!model) return {};
  return Action(LayModel{*model, how});
}

/// On the selected model of the user's own.
std::vector<Command> model_commands() {
  return {
      {"model.centre", phrases::centre_on_the_atlas, "Model", "",
       [](const Scene& scene) -> Asked { return lay_selected(scene, Lay::to_centre); }},
      {"model.flip", phrases::flip_left_and_right_front, "Model", "",
       [](const Scene& scene) -> Asked { return lay_selected(scene, Lay::flipped); }},
      {"model.points", phrases::align_by_points, "Model", "",
       [](const Scene& scene) -> Asked {
         const std::optional<std::size_t> model = model_index(scene, scene.selected);
         if (!model) return {};
         return Action(StartPairing{*model});
       }},
      {"model.handles", phrases::transform_handles, "Model", "",
       [](const Scene& scene) -> Asked {
         if (!model_index(scene, scene.selected)) return {};
         return Action(ToggleHandles{});
       }},
      {"model.as_read", phrases::reset_placement, "Model", "",
       [](const Scene& scene) -> Asked { return lay_selected(scene, Lay::as_read); }},
  };
}

std::vector<Command> pairing_commands() {
  return {
      {"points.fit", phrases::align_the_model, "", "Enter", [](const Scene&) -> Asked { return FitPairs{}; }, nullptr,
       Mode::pairing},
      {"points.back", phrases::remove_the_last_point, "", "Backspace",
       [](const Scene&) -> Asked { return TakePairBack{}; }, nullptr, Mode::pairing},
      {"points.leave", phrases::cancel_the_alignment, "", "Escape",
       [](const Scene&) -> Asked { return LeavePairing{}; }, nullptr, Mode::pairing},
  };
}

std::vector<Command> painting_commands() {
  return {
      {"painting.undo", phrases::undo_the_last_stroke, "", "Ctrl+Z",
       [](const Scene&) -> Asked { return UndoPainting{}; }, nullptr, Mode::painting},
      {"painting.leave", phrases::discard_the_drawing, "", "Escape",
       [](const Scene&) -> Asked { return LeavePainting{}; }, nullptr, Mode::painting},
  };
}

std::vector<Command> measuring_commands() {
  return {
      {"measure.leave", phrases::remove_the_ruler, "", "Escape", [](const Scene&) -> Asked { return LeaveMeasuring{}; },
       nullptr, Mode::measuring},
  };
}

/// One function a view, as above.
template <int index>
Asked go_to_view(const Scene&) {
  return Action(GoToView{named_views()[index].name});
}

template <int index>
Command view_command() {
  const NamedView& view = named_views()[index];
  return {"view." + view.name, view.title, "View", std::to_string(view.key), &go_to_view<index>};
}

std::vector<Command> view_commands() {
  return {
      view_command<0>(),
      view_command<1>(),
      view_command<2>(),
      view_command<3>(),
      view_command<4>(),
      view_command<5>(),
      view_command<6>(),
      view_command<7>(),
      {"view.home", phrases::home_view, "View", "Home", [](const Scene&) -> Asked { return GoHome{}; }},
      {"fly.all", phrases::zoom_to_fit, "View", "A", [](const Scene&) -> Asked { return FlyTo{}; }},
      {"fly.selected", phrases::fly_to_the_selection, "View", "F",
       [](const Scene& scene) -> Asked { return on_selected(scene, [](const Id& id) { return FlyTo{id}; }); }},
      {"camera.back", phrases::previous_view, "View", "Alt+Left", [](const Scene&) -> Asked { return CameraBack{}; }},
      {"camera.forward", phrases::next_view, "View", "Alt+Right",
       [](const Scene&) -> Asked { return CameraForward{}; }},
      {"camera.turn_left", phrases::rotate_left, "View", "Left",
       [](const Scene&) -> Asked {
         return Orbit{-turn, 0};
       }},
      {"camera.turn_right", phrases::rotate_right, "View", "Right",
       [](const Scene&) -> Asked {
         return Orbit{turn, 0};
       }},
      {"camera.turn_up", phrases::rotate_up, "View", "Up",
       [](const Scene&) -> Asked {
         return Orbit{0, turn};
       }},
      {"camera.turn_down", phrases::rotate_down, "View", "Down",
       [](const Scene&) -> Asked {
         return Orbit{0, -turn};
       }},
      {"camera.nearer", phrases::zoom_in, "View", "=",
       [](const Scene&) -> Asked {
         return Zoom{1.25, {}};
       }},
      {"camera.farther", phrases::zoom_out, "View", "-",
       [](const Scene&) -> Asked {
         return Zoom{0.8, {}};
       }},
  };
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> all = [] {
    std::vector<Command> list;
    for (const auto& part :
         {file_commands(), edit_commands(), nerve_commands(), show_commands(), view_commands(), model_commands(),
          ride_commands(), pairing_commands(), painting_commands(), measuring_commands(), slide_commands(),
          ink_commands(), slide_switches(), bedside_commands(), desk_commands()}) {
      list.insert(list.end(), part.begin(), part.end());
    }
    for (Command& command : list) {
      command.in_tour = std::find(in_tours.begin(), in_tours.end(), command.name) != in_tours.end();
      command.in_rooms = command.name == "app.quit";
    }
    return list;
  }();
  return all;
}

bool holds_in(const Command& command, Mode mode) {
  if (command.mode == mode) return true;
  if (command.mode != Mode::usual) return false;
  if (mode == Mode::presenting) return command.in_tour;
  return (mode != Mode::bedside && mode != Mode::desk) || command.in_rooms;
}

language::Phrase title_of_menu(std::string_view menu) {
  if (menu == "Edit") return phrases::edit;
  if (menu == "View") return phrases::view;
  if (menu == "Nerves") return phrases::nerves;
  if (menu == "Show") return phrases::show;
  if (menu == "Model") return phrases::model;
  if (menu == "Bookmarks") return phrases::bookmarks;
  if (menu == "File") return phrases::file;
  return phrases::help;
}

}  // namespace cluneal::session
