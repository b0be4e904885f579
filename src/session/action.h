#pragma once

#include <glm/vec2.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "session/bookmarks.h"
#include "session/camera.h"
#include "session/files.h"
#include "session/groups.h"
#include "session/placement.h"
#include "session/scene.h"
#include "session/skin.h"

namespace cluneal::session {

// What somebody asks for. The same values come from menu, key, panel, palette, mouse and test; `app` carries them out.

// ---- the scene: each is undoable ----

struct SetShown {
  Id id;
  bool shown = true;
};
/// Shows what the group's switch stands for, or hides it where all of it is shown.
struct ToggleGroup {
  Id group;
  GroupPart part = GroupPart::nerves;
};
/// One group of nerves more, or one less: see groups.h.
struct Reveal {
  int by = 1;
};
/// Hides all but this.
struct Isolate {
  Id id;
};
/// All structures and nerves; sites, territories and landmarks stay as they are.
struct ShowAll {};
/// As the atlas shows itself.
struct ResetScene {};
/// Empty: nothing.
struct Select {
  Id id;
};
/// Shows it, selects it and flies to it; of a topic, what it speaks of (topics.h).
struct Visit {
  Id id;
};
struct SetHighlighted {
  Id id;
  bool on = true;
};
/// One undo entry a drag.
struct SetOpacity {
  Id id;
  double opacity = 1;
};
/// Makes it a ghost, or gives a ghost its own opacity back.
struct ToggleGhost {
  Id id;
};
/// In place of what was chosen for that nerve before; empty: the usual pattern.
struct ChooseVariant {
  Id of;
  Id variant;
};
struct SetSides {
  Sides sides = Sides::both;
};
struct SetLabels {
  bool on = true;
};
struct SetSkin {
  SkinLook look = SkinLook::none;
};
/// To the next look of the skin.
struct NextSkin {};
/// One undo entry a drag.
struct SetNerveScale {
  double scale = 2;
};
struct SetDarkBackground {
  bool on = false;
};
struct SetBody {
  std::string person;
};
struct Undo {};
struct Redo {};

// ---- the camera: pixels from the picture's top left ----

/// Degrees; the picture follows the hand (camera.h).
struct Orbit {
  double right = 0, up = 0;
};
/// Fractions of the picture's height.
struct Pan {
  double right = 0, up = 0;
};
/// Nearer for factor > 1; what lies under `pixel` stays there.
struct Zoom {
  double factor = 1;
  std::optional<glm::dvec2> pixel;
};
struct GoToView {
  std::string name;
};
/// Frames it; empty: all that is shown.
struct FlyTo {
  Id id;
};
/// Nothing where nothing is selected.
struct FlyToSelection {};
/// From behind, all that is shown in the picture.
struct GoHome {};
/// Looks at where a step of a nerve's course lies on the body.
struct FlyToStep {
  Id nerve;  ///< With its side.
  std::string step;
};
/// Along the selected nerve, from its root to the skin.
struct StartRide {};
/// To the next step of the ride, or the one before; waits there.
struct StepRide {
  int by = 1;
};
struct PauseRide {};
/// The camera stays where the ride has brought it.
struct LeaveRide {};
struct CameraBack {};
struct CameraForward {};
struct HoverAt {
  std::optional<glm::dvec2> pixel;
};
struct ClickAt {
  glm::dvec2 pixel{0};
};

// ---- files and the program ----

struct OpenFiles {
  std::vector<std::string> paths;
};
/// A source of the atlas, in the browser.
struct OpenSource {
  std::string address;
};
struct CancelWork {};
struct RemoveModel {
  std::size_t index = 0;
};
struct SetModelUnit {
  std::size_t index = 0;
  double millimetres_per_unit = 1;
};
/// Whether models of one's own come back at the next start. Off: nothing of them is kept.
struct RememberModels {
  bool on = false;
};
/// One undo entry a drag: all that one drag asks for carries the same number, not 0.
struct PlaceModel {
  std::size_t index = 0;
  Placement to;
  unsigned drag = 0;
};
/// Where the file says; the middle of the model to that of the atlas's bones; between RAS and LPS (placement.h).
enum class Lay { as_read, to_centre, flipped };
struct LayModel {
  std::size_t index = 0;
  Lay how = Lay::as_read;
};
/// Onto the surface of a bone, or of all that is shown below an id; worked out beside the window.
struct FitSurface {
  std::size_t model = 0;
  Id to;
  bool with_scale = false;
};
/// Points are picked in turn on a model of the user's own and on the atlas, to lay the one onto the other.
struct StartPairing {
  std::size_t model = 0;
};
struct TakePairBack {};
struct SetPairScale {
  bool on = false;
};
/// Lays the model by the points that have been picked.
struct FitPairs {};
struct LeavePairing {};
/// Where it hurts is painted on the skin. In memory only.
struct StartPainting {};
/// A stroke begins, or goes on.
struct PaintAt {
  glm::dvec2 pixel{0};
};
struct EndStroke {};
struct UndoPainting {};
/// The same on the other side.
struct MirrorPainting {};
struct SetBrush {
  double radius = 15;  ///< mm
  bool erasing = false;
};
struct RankPainting {
  bool on = false;
};
/// Ends the painting and reads about an area or a condition of it.
struct LookUpPainted {
  Id id;
};
struct LeavePainting {};
/// Shows the handles of the selected model in the picture, or no longer.
struct ToggleHandles {};
/// Takes hold of the handle under the pixel, if there is one; drags it there; lets it go. One undo entry.
struct GrabHandle {
  glm::dvec2 pixel{0};
};
struct DragHandle {
  glm::dvec2 pixel{0};
};
struct ReleaseHandle {};
struct SaveFigure {
  std::string path;
  glm::ivec2 size{3840, 2160};
  bool transparent = false;
  int dots_per_inch = 300;  ///< How large it is on paper or on a slide.
};
/// Writes what --state reads.
struct SaveState {
  std::string path;
};
struct DismissMessage {
  std::size_t index = 0;
};
struct Quit {};

using Action =
    std::variant<SetShown, ToggleGroup, Reveal, Isolate, ShowAll, ResetScene, Select, Visit, SetHighlighted, SetOpacity,
                 ToggleGhost, SetSkin, NextSkin, ChooseVariant, SetSides, SetLabels, SetNerveScale, SetDarkBackground,
                 SetBody, Undo, Redo, Orbit, Pan, Zoom, GoToView, FlyTo, FlyToSelection, FlyToStep, StartRide, StepRide,
                 PauseRide, LeaveRide, GoHome, CameraBack, CameraForward, HoverAt, ClickAt, OpenFiles, OpenSource,
                 CancelWork, RemoveModel, SetModelUnit, PlaceModel, LayModel, FitSurface, StartPairing, TakePairBack,
                 SetPairScale, FitPairs, LeavePairing, StartPainting, PaintAt, EndStroke, UndoPainting, MirrorPainting,
                 SetBrush, RankPainting, LookUpPainted, LeavePainting, ToggleHandles, GrabHandle, DragHandle,
                 ReleaseHandle, RememberModels, SaveFigure, SaveState, OpenScene, LookIntoFolder, ChooseFile,
                 MakeFolder, AddBookmark, GoToBookmark, RenameBookmark, DeleteBookmark, RestoreBookmark, DismissMessage,
                 Quit>;

/// "set_shown": for logs and tests.
[[nodiscard]] std::string_view name_of(const Action& action);

}  // namespace cluneal::session
