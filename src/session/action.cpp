#include "session/action.h"

namespace cluneal::session {
namespace {

struct Namer {
  std::string_view operator()(const SetShown&) const { return "set_shown"; }
  std::string_view operator()(const ToggleGroup&) const { return "toggle_group"; }
  std::string_view operator()(const Reveal&) const { return "reveal"; }
  std::string_view operator()(const Isolate&) const { return "isolate"; }
  std::string_view operator()(const ShowAll&) const { return "show_all"; }
  std::string_view operator()(const ResetScene&) const { return "reset_scene"; }
  std::string_view operator()(const Select&) const { return "select"; }
  std::string_view operator()(const Visit&) const { return "visit"; }
  std::string_view operator()(const SetHighlighted&) const { return "set_highlighted"; }
  std::string_view operator()(const SetOpacity&) const { return "set_opacity"; }
  std::string_view operator()(const ToggleGhost&) const { return "toggle_ghost"; }
  std::string_view operator()(const SetSkin&) const { return "set_skin"; }
  std::string_view operator()(const NextSkin&) const { return "next_skin"; }
  std::string_view operator()(const ChooseVariant&) const { return "choose_variant"; }
  std::string_view operator()(const SetSides&) const { return "set_sides"; }
  std::string_view operator()(const SetLabels&) const { return "set_labels"; }
  std::string_view operator()(const SetNerveScale&) const { return "set_nerve_scale"; }
  std::string_view operator()(const SetDarkBackground&) const { return "set_dark_background"; }
  std::string_view operator()(const SetBody&) const { return "set_body"; }
  std::string_view operator()(const Undo&) const { return "undo"; }
  std::string_view operator()(const Redo&) const { return "redo"; }
  std::string_view operator()(const Orbit&) const { return "orbit"; }
  std::string_view operator()(const Pan&) const { return "pan"; }
  std::string_view operator()(const Zoom&) const { return "zoom"; }
  std::string_view operator()(const GoToView&) const { return "go_to_view"; }
  std::string_view operator()(const FlyTo&) const { return "fly_to"; }
  std::string_view operator()(const FlyToSelection&) const { return "fly_to_selection"; }
  std::string_view operator()(const FlyToStep&) const { return "fly_to_step"; }
  std::string_view operator()(const StartRide&) const { return "start_ride"; }
  std::string_view operator()(const StepRide&) const { return "step_ride"; }
  std::string_view operator()(const PauseRide&) const { return "pause_ride"; }
  std::string_view operator()(const LeaveRide&) const { return "leave_ride"; }
  std::string_view operator()(const GoHome&) const { return "go_home"; }
  std::string_view operator()(const CameraBack&) const { return "camera_back"; }
  std::string_view operator()(const CameraForward&) const { return "camera_forward"; }
  std::string_view operator()(const HoverAt&) const { return "hover_at"; }
  std::string_view operator()(const ClickAt&) const { return "click_at"; }
  std::string_view operator()(const OpenFiles&) const { return "open_files"; }
  std::string_view operator()(const OpenSource&) const { return "open_source"; }
  std::string_view operator()(const CancelWork&) const { return "cancel_work"; }
  std::string_view operator()(const RemoveModel&) const { return "remove_model"; }
  std::string_view operator()(const SetModelUnit&) const { return "set_model_unit"; }
  std::string_view operator()(const RememberModels&) const { return "remember_models"; }
  std::string_view operator()(const PlaceModel&) const { return "place_model"; }
  std::string_view operator()(const LayModel&) const { return "lay_model"; }
  std::string_view operator()(const FitSurface&) const { return "fit_surface"; }
  std::string_view operator()(const StartPairing&) const { return "start_pairing"; }
  std::string_view operator()(const TakePairBack&) const { return "take_pair_back"; }
  std::string_view operator()(const SetPairScale&) const { return "set_pair_scale"; }
  std::string_view operator()(const FitPairs&) const { return "fit_pairs"; }
  std::string_view operator()(const LeavePairing&) const { return "leave_pairing"; }
  std::string_view operator()(const StartPainting&) const { return "start_painting"; }
  std::string_view operator()(const PaintAt&) const { return "paint_at"; }
  std::string_view operator()(const EndStroke&) const { return "end_stroke"; }
  std::string_view operator()(const UndoPainting&) const { return "undo_painting"; }
  std::string_view operator()(const MirrorPainting&) const { return "mirror_painting"; }
  std::string_view operator()(const SetBrush&) const { return "set_brush"; }
  std::string_view operator()(const RankPainting&) const { return "rank_painting"; }
  std::string_view operator()(const LookUpPainted&) const { return "look_up_painted"; }
  std::string_view operator()(const LeavePainting&) const { return "leave_painting"; }
  std::string_view operator()(const ToggleHandles&) const { return "toggle_handles"; }
  std::string_view operator()(const GrabHandle&) const { return "grab_handle"; }
  std::string_view operator()(const DragHandle&) const { return "drag_handle"; }
  std::string_view operator()(const ReleaseHandle&) const { return "release_handle"; }
  std::string_view operator()(const SaveFigure&) const { return "save_figure"; }
  std::string_view operator()(const SaveState&) const { return "save_state"; }
  std::string_view operator()(const OpenScene&) const { return "open_scene"; }
  std::string_view operator()(const LookIntoFolder&) const { return "look_into_folder"; }
  std::string_view operator()(const ChooseFile&) const { return "choose_file"; }
  std::string_view operator()(const MakeFolder&) const { return "make_folder"; }
  std::string_view operator()(const AddBookmark&) const { return "add_bookmark"; }
  std::string_view operator()(const GoToBookmark&) const { return "go_to_bookmark"; }
  std::string_view operator()(const RenameBookmark&) const { return "rename_bookmark"; }
  std::string_view operator()(const DeleteBookmark&) const { return "delete_bookmark"; }
  std::string_view operator()(const RestoreBookmark&) const { return "restore_bookmark"; }
  std::string_view operator()(const DismissMessage&) const { return "dismiss_message"; }
  std::string_view operator()(const Quit&) const { return "quit"; }
};

}  // namespace

std::string_view name_of(const Action& action) {
  return std::visit(Namer{}, action);
}

}  // namespace cluneal::session
