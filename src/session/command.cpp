#include "session/command.h"

#include <algorithm>
#include <array>

namespace cluneal::session {
namespace {

using Asked = std::optional<Action>;

constexpr double nerve_scale_step = 0.5;
constexpr double turn = 15;  ///< Degrees a key press.

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
      {"work.cancel", "Cancel what is running", "File", "", [](const Scene&) -> Asked { return CancelWork{}; }},
      {"app.quit", "Quit", "File", "Ctrl+Q", [](const Scene&) -> Asked { return Quit{}; }},
  };
}

std::vector<Command> edit_commands() {
  return {
      {"edit.undo", "Undo", "Edit", "Ctrl+Z", [](const Scene&) -> Asked { return Undo{}; }},
      {"edit.redo", "Redo", "Edit", "Ctrl+Shift+Z", [](const Scene&) -> Asked { return Redo{}; }},
      {"select.none", "Select nothing", "Edit", "Escape", [](const Scene&) -> Asked { return Select{}; }},
      {"highlight.selected", "Highlight the selection", "Edit", "G",
       [](const Scene& scene) -> Asked {
         return on_selected(scene, [&](const Id& id) { return SetHighlighted{id, scene.highlighted.count(id) == 0}; });
       }},
  };
}

/// One function a switch: an action is a plain function pointer and carries no data.
template <int index, GroupPart part>
Asked toggle_group(const Scene&) {
  return Action(ToggleGroup{index, part});
}

std::vector<Command> nerve_commands() {
  using enum GroupPart;
  return {
      {"nerves.superior", "Superior cluneal nerves", "Nerves", "Q", &toggle_group<0, nerves>},
      {"nerves.middle", "Middle cluneal nerves", "Nerves", "W", &toggle_group<1, nerves>},
      {"nerves.inferior", "Inferior cluneal nerves", "Nerves", "E", &toggle_group<2, nerves>},
      {"sites.superior", "Superior: where they get caught", "Nerves", "Shift+Q", &toggle_group<0, sites>},
      {"sites.middle", "Middle: where they get caught", "Nerves", "Shift+W", &toggle_group<1, sites>},
      {"sites.inferior", "Inferior: where they get caught", "Nerves", "Shift+E", &toggle_group<2, sites>},
      {"territory.superior", "Superior: territory on the skin", "Nerves", "Alt+Q", &toggle_group<0, territory>},
      {"territory.middle", "Middle: territory on the skin", "Nerves", "Alt+W", &toggle_group<1, territory>},
      {"territory.inferior", "Inferior: territory on the skin", "Nerves", "Alt+E", &toggle_group<2, territory>},
      {"reveal.next", "Reveal one group more", "Nerves", "Space", [](const Scene&) -> Asked { return Reveal{1}; }},
      {"reveal.back", "Reveal one group less", "Nerves", "Shift+Space",
       [](const Scene&) -> Asked { return Reveal{-1}; }},
      {"ride.start", "Ride along the selected nerve", "Nerves", "R",
       [](const Scene& scene) -> Asked { return on_selected(scene, [](const Id&) { return StartRide{}; }); }},
  };
}

std::vector<Command> ride_commands() {
  return {
      {"ride.pause", "Halt, or ride on", "", "Space", [](const Scene&) -> Asked { return PauseRide{}; }, nullptr,
       Mode::riding},
      {"ride.next", "To the next step", "", "Right", [](const Scene&) -> Asked { return StepRide{1}; }, nullptr,
       Mode::riding},
      {"ride.back", "To the step before", "", "Left", [](const Scene&) -> Asked { return StepRide{-1}; }, nullptr,
       Mode::riding},
      {"ride.leave", "Leave the ride", "", "Escape", [](const Scene&) -> Asked { return LeaveRide{}; }, nullptr,
       Mode::riding},
  };
}

std::vector<Command> show_commands() {
  return {
      {"show.all", "Show all", "Show", "Shift+H", [](const Scene&) -> Asked { return ShowAll{}; }},
      {"scene.reset", "Show as the atlas does", "Show", "Shift+Home",
       [](const Scene&) -> Asked { return ResetScene{}; }},
      {"hide.selected", "Hide the selection", "Show", "H",
       [](const Scene& scene) -> Asked {
         return on_selected(scene, [](const Id& id) { return SetShown{id, false}; });
       }},
      {"isolate.selected", "Show the selection alone", "Show", "I",
       [](const Scene& scene) -> Asked { return on_selected(scene, [](const Id& id) { return Isolate{id}; }); }},
      {"ghost.selected", "Make the selection see-through, or solid again", "Show", "X",
       [](const Scene& scene) -> Asked { return on_selected(scene, [](const Id& id) { return ToggleGhost{id}; }); }},
      {"sides.both", "Both sides", "Show", "Shift+B", [](const Scene&) -> Asked { return SetSides{Sides::both}; },
       [](const Scene& scene) { return scene.sides == Sides::both; }},
      {"sides.left", "The patient's left side alone", "Show", "Shift+L",
       [](const Scene&) -> Asked { return SetSides{Sides::left}; },
       [](const Scene& scene) { return scene.sides == Sides::left; }},
      {"sides.right", "The patient's right side alone", "Show", "Shift+R",
       [](const Scene&) -> Asked { return SetSides{Sides::right}; },
       [](const Scene& scene) { return scene.sides == Sides::right; }},
      {"body.other", "The other body: woman or man", "Show", "P", [](const Scene&) -> Asked { return OtherBody{}; }},
      {"skin.next", "Skin: see-through, solid, none", "Show", "S", [](const Scene&) -> Asked { return NextSkin{}; }},
      {"painting.start", "Where does it hurt? Paint it on the skin", "Show", "O",
       [](const Scene&) -> Asked { return StartPainting{}; }},
      {"landmarks.toggle", "Landmarks of the examination", "Show", "M",
       [](const Scene& scene) -> Asked {
         const Id all = *Id::parse("landmark");
         return SetShown{all, !is_shown(scene, all, false)};
       },
       [](const Scene& scene) { return is_shown(scene, *Id::parse("landmark"), false); }},
      {"labels.toggle", "Labels", "Show", "L", [](const Scene& scene) -> Asked { return SetLabels{!scene.labels}; },
       [](const Scene& scene) { return scene.labels; }},
      {"nerves.thicker", "Draw nerves thicker", "Show", "]",
       [](const Scene& scene) -> Asked { return nerve_scale(scene, nerve_scale_step); }},
      {"nerves.thinner", "Draw nerves thinner", "Show", "[",
       [](const Scene& scene) -> Asked { return nerve_scale(scene, -nerve_scale_step); }},
      {"background.toggle", "Dark background", "Show", "D",
       [](const Scene& scene) -> Asked { return SetDarkBackground{!scene.dark_background}; },
       [](const Scene& scene) { return scene.dark_background; }},
  };
}

std::vector<Command> bookmark_commands() {
  return {
      {"bookmark.add", "Bookmark this view", "Bookmarks", "Ctrl+D",
       [](const Scene&) -> Asked { return AddBookmark{}; }},
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
      {"model.centre", "To the atlas's centre", "Model", "",
       [](const Scene& scene) -> Asked { return lay_selected(scene, Lay::to_centre); }},
      {"model.flip", "Flip left and right, front and back (RAS/LPS)", "Model", "",
       [](const Scene& scene) -> Asked { return lay_selected(scene, Lay::flipped); }},
      {"model.points", "By points on the model and the atlas", "Model", "",
       [](const Scene& scene) -> Asked {
         const std::optional<std::size_t> model = model_index(scene, scene.selected);
         if (!model) return {};
         return Action(StartPairing{*model});
       }},
      {"model.handles", "Handles in the picture", "Model", "",
       [](const Scene& scene) -> Asked {
         if (!model_index(scene, scene.selected)) return {};
         return Action(ToggleHandles{});
       }},
      {"model.as_read", "Back to where its file has it", "Model", "",
       [](const Scene& scene) -> Asked { return lay_selected(scene, Lay::as_read); }},
  };
}

std::vector<Command> pairing_commands() {
  return {
      {"points.fit", "Lay the model by the points", "", "Enter", [](const Scene&) -> Asked { return FitPairs{}; },
       nullptr, Mode::pairing},
      {"points.back", "Take the last point back", "", "Backspace", [](const Scene&) -> Asked { return TakePairBack{}; },
       nullptr, Mode::pairing},
      {"points.leave", "Leave the model where it was", "", "Escape",
       [](const Scene&) -> Asked { return LeavePairing{}; }, nullptr, Mode::pairing},
  };
}

std::vector<Command> painting_commands() {
  return {
      {"painting.undo", "Take the last stroke back", "", "Ctrl+Z", [](const Scene&) -> Asked { return UndoPainting{}; },
       nullptr, Mode::painting},
      {"painting.leave", "Forget the drawing", "", "Escape", [](const Scene&) -> Asked { return LeavePainting{}; },
       nullptr, Mode::painting},
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
      {"view.home", "Home: from behind, all of it", "View", "Home", [](const Scene&) -> Asked { return GoHome{}; }},
      {"fly.all", "Bring all into the picture", "View", "A", [](const Scene&) -> Asked { return FlyTo{}; }},
      {"fly.selected", "Fly to the selection", "View", "F",
       [](const Scene& scene) -> Asked { return on_selected(scene, [](const Id& id) { return FlyTo{id}; }); }},
      {"camera.back", "Back to where the camera was", "View", "Alt+Left",
       [](const Scene&) -> Asked { return CameraBack{}; }},
      {"camera.forward", "Forward again", "View", "Alt+Right", [](const Scene&) -> Asked { return CameraForward{}; }},
      {"camera.turn_left", "Turn to the left", "View", "Left",
       [](const Scene&) -> Asked {
         return Orbit{-turn, 0};
       }},
      {"camera.turn_right", "Turn to the right", "View", "Right",
       [](const Scene&) -> Asked {
         return Orbit{turn, 0};
       }},
      {"camera.turn_up", "Turn upward", "View", "Up",
       [](const Scene&) -> Asked {
         return Orbit{0, turn};
       }},
      {"camera.turn_down", "Turn downward", "View", "Down",
       [](const Scene&) -> Asked {
         return Orbit{0, -turn};
       }},
      {"camera.nearer", "Nearer", "View", "=",
       [](const Scene&) -> Asked {
         return Zoom{1.25, {}};
       }},
      {"camera.farther", "Farther", "View", "-",
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
         {file_commands(), edit_commands(), nerve_commands(), show_commands(), view_commands(), bookmark_commands(),
          model_commands(), ride_commands(), pairing_commands(), painting_commands()}) {
      list.insert(list.end(), part.begin(), part.end());
    }
    return list;
  }();
  return all;
}

const Command* find_command(std::string_view name) {
  for (const Command& command : commands()) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

}  // namespace cluneal::session
