#include <algorithm>
#include <array>
#include <filesystem>
#include <variant>

#include "app/application_state.h"
#include "session/topics.h"
#include "session/variants.h"
#include "view/framing.h"
#include "view/free_view.h"

namespace cluneal::app {
namespace {

/// One overload an action. Scene changes go through commit, which makes the undo entry.
class Performer {
 public:
  Performer(Application::State& state, double now) : s_(state), now_(now) {}

  void operator()(const session::SetShown& a) {
    s_.commit((a.shown ? "show " : "hide ") + title(a.id), session::with_branch(s_.scene(), a.id, a.shown), now_);
  }
  void operator()(const session::ToggleGroup& a) {
    for (const session::GroupMembers& group : s_.groups()) {
      if (group.id != a.group) continue;
      const std::vector<session::Member>& members = group.of(a.part);
      if (members.empty()) {
        s_.report(base::Severity::note, "This body has none of them yet.");
        return;
      }
      const bool show = session::shownness(s_.scene(), members) != session::Shownness::all;
      const std::string what = a.part == session::GroupPart::sites       ? "sites of "
                               : a.part == session::GroupPart::territory ? "territory of "
                                                                         : "";
      s_.commit((show ? "show " : "hide ") + what + title(a.group), session::with_shown(s_.scene(), members, show),
                now_);
    }
  }
  void operator()(const session::Reveal& a) {
    s_.commit(a.by > 0 ? "reveal more" : "reveal less", session::revealed(s_.scene(), s_.groups(), a.by), now_);
  }
  void operator()(const session::Isolate& a) {
    session::Scene scene = s_.scene();
    scene.shown.clear();
    for (const Id& leaf : s_.atlas.leaves()) {
      if (!a.id.covers(leaf)) scene.shown[leaf] = false;
    }
    for (session::ImportedModel& model : scene.models) model.shown = false;
    s_.commit("show only " + title(a.id), session::with_branch(std::move(scene), a.id, true), now_);
  }
  void operator()(const session::ShowAll&) {
    session::Scene scene = s_.scene();
    std::erase_if(scene.shown, [](const auto& entry) { return !session::on_demand(entry.first); });
    for (const Id& leaf : s_.atlas.leaves()) {
      if (!session::on_demand(leaf)) scene.shown[leaf] = true;
    }
    for (session::ImportedModel& model : scene.models) model.shown = true;
    scene.sides = session::Sides::both;
    s_.commit("show all", std::move(scene), now_);
  }
  void operator()(const session::ResetScene&) {
    session::Scene scene;
    scene.body = s_.scene().body;
    scene.models = s_.scene().models;
    for (session::ImportedModel& model : scene.models) model.shown = true;
    s_.commit("back to the start", std::move(scene), now_);
  }
  void operator()(const session::Select& a) {
    session::Scene scene = session::with_selected(s_.scene(), s_.atlas, a.id);
    s_.commit(a.id.empty() ? "select nothing" : "select " + title(a.id), std::move(scene), now_);
  }
  void operator()(const session::Visit& a) {
    if (s_.atlas.topics.contains(a.id)) {
      s_.show_topic(a.id, now_);
      return;
    }
    session::Scene scene = session::with_branch(s_.scene(), a.id, true);
    scene.selected = a.id;
    s_.commit("visit " + title(a.id), std::move(scene), now_);
    (*this)(session::FlyTo{a.id});
  }
  void operator()(const session::SetHighlighted& a) {
    session::Scene scene = s_.scene();
    if (a.on) {
      scene.highlighted.insert(a.id);
    } else {
      scene.highlighted.erase(a.id);
    }
    s_.commit("highlight " + title(a.id), std::move(scene), now_);
  }
  void operator()(const session::SetOpacity& a) {
    session::Scene scene = s_.scene();
    scene.opacity[a.id] = std::clamp(a.opacity, 0.0, 1.0);
    s_.commit("opacity of " + title(a.id), std::move(scene), now_, "opacity " + a.id.text());
  }
  void operator()(const session::ToggleGhost& a) {
    session::Scene scene = s_.scene();
    const Id whole = base::side_of(a.id) == base::Side::none ? a.id : a.id.parent();
    const auto known = s_.atlas.structures.find(whole);
    const double own = known == s_.atlas.structures.end() ? 1 : known->second.opacity;
    const bool is_ghost = session::opacity_of(scene, a.id, own) <= session::ghost_opacity;
    // What is a ghost by itself becomes solid, and that ghost again.
    const double solid = own <= session::ghost_opacity ? 1 : own;
    scene.opacity[a.id] = is_ghost ? solid : std::min(own, session::ghost_opacity);
    s_.commit((is_ghost ? "solid " : "see-through ") + title(a.id), std::move(scene), now_);
  }
  void operator()(const session::SetSkin& a) {
    constexpr std::array words{"no skin", "see-through skin", "solid skin"};
    s_.commit(words[static_cast<std::size_t>(a.look)], session::with_skin(s_.scene(), s_.atlas, a.look), now_);
  }
  void operator()(const session::NextSkin&) {
    (*this)(session::SetSkin{session::next_look(session::skin_look(s_.scene(), s_.atlas))});
  }
  void operator()(const session::ChooseVariant& a) {
    const bool usual = a.variant.empty();
    s_.commit(usual ? "usual pattern of " + title(a.of) : "variant " + title(a.variant),
              session::with_variant(s_.scene(), s_.atlas, a.of, a.variant), now_);
  }
  void operator()(const session::SetSides& a) {
    session::Scene scene = s_.scene();
    scene.sides = a.sides;
    s_.commit("sides", std::move(scene), now_);
  }
  void operator()(const session::SetLabels& a) {
    session::Scene scene = s_.scene();
    scene.labels = a.on;
    s_.commit(a.on ? "labels on" : "labels off", std::move(scene), now_);
  }
  void operator()(const session::SetNerveScale& a) {
    session::Scene scene = s_.scene();
    scene.nerve_scale = std::clamp(a.scale, 1.0, 6.0);
    s_.commit("thickness of nerves", std::move(scene), now_, "nerve scale");
  }
  void operator()(const session::SetDarkBackground& a) {
    session::Scene scene = s_.scene();
    scene.dark_background = a.on;
    s_.commit("background", std::move(scene), now_);
  }
  void operator()(const session::SetBody& a) { s_.set_body(a.person, now_); }
  void operator()(const session::Undo&) {
    travel(s_.history.can_undo(), [this] { s_.history.undo(); });
  }
  void operator()(const session::Redo&) {
    travel(s_.history.can_redo(), [this] { s_.history.redo(); });
  }

  void operator()(const session::Orbit& a) {
    s_.pointer.reset();  // It goes along with the hand, unheard of until it has let go.
    s_.move_camera(session::orbited(s_.camera, a.right, a.up), now_);
  }
  void operator()(const session::Pan& a) {
    s_.pointer.reset();
    s_.move_camera(session::panned(s_.camera, a.right, a.up), now_);
  }
  void operator()(const session::Zoom& a) {
    std::optional<glm::dvec3> anchor;
    if (a.pixel) {
      if (const auto hit = view::pick(s_.inputs(true, now_), s_.memory, *a.pixel)) anchor = hit->point;
    }
    s_.move_camera(session::zoomed(s_.camera, a.factor, anchor), now_);
  }
  void operator()(const session::GoToView& a) {
    const std::optional<session::NamedView> view = session::find_view(a.name);
    if (!view) return;
    const std::vector<glm::dvec3> points = view::framing_of_shown(s_.inputs(false, now_)).points;
    const session::Camera& now = s_.flight ? s_.flight->to : s_.camera;
    s_.fly_to(session::seen_from(now, *view, points, aspect(), s_.scene().labels), now_);
  }
  void operator()(const session::FlyTo& a) {
    // What is hidden is shown first: that is what somebody wants who flies there.
    if (!a.id.empty() && view::bounds_of_shown(s_.inputs(false, now_), a.id).empty()) show(a.id);
    if (a.id.empty()) {
      const std::vector<glm::dvec3> points = frame_all();
      if (points.empty()) return tell_none();
      s_.fly_to(framed(s_.camera, points), now_);
      return;
    }
    const geometry::Bounds bounds = view::bounds_of_shown(s_.inputs(false, now_), a.id);
    if (bounds.empty()) return tell_none();
    s_.fly_to(view::free_view(s_.inputs(true, now_), s_.memory, a.id, bounds), now_);
  }
  void operator()(const session::GoHome&) { s_.fly_to(framed(session::Camera{}, frame_all()), now_); }
  void operator()(const session::FlyToSelection&) {
    if (!s_.pairing && !s_.scene().selected.empty()) (*this)(session::FlyTo{s_.scene().selected});
  }
  void operator()(const session::FlyToStep& a) { s_.fly_to_step(a, now_); }
  void operator()(const session::StartRide&) { s_.start_ride(now_); }
  void operator()(const session::StepRide& a) { s_.step_ride(a.by, now_); }
  void operator()(const session::PauseRide&) {
    if (!s_.riding) return;
    // At its end it starts over.
    if (s_.riding->time_share >= 1) s_.riding->time_share = 0, s_.riding->stop = 0;
    s_.riding->halted = !s_.riding->halted;
    s_.riding->last = now_;
    s_.panel_dirty = true;
  }
  void operator()(const session::LeaveRide&) {
    if (!s_.riding) return;
    s_.riding.reset();
    s_.flight.reset();
    s_.touch(now_);
  }
  void operator()(const session::CameraBack&) {
    if (const auto camera = s_.camera_history.back(s_.camera)) glide(*camera);
  }
  void operator()(const session::CameraForward&) {
    if (const auto camera = s_.camera_history.forward(s_.camera)) glide(*camera);
  }
  void operator()(const session::HoverAt& a) {
    s_.pointer = a.pixel;
    s_.hover_handle(a.pixel);
    s_.look_under_pointer(now_);
  }
  void operator()(const session::ClickAt& a) {
    if (s_.pairing) {
      s_.pick_pair(a.pixel, now_);
      return;
    }
    const auto hit = view::pick(s_.inputs(false, now_), s_.memory, a.pixel);
    const Id id = hit ? hit->id : Id{};
    if (id != s_.scene().selected) (*this)(session::Select{id});
  }

  void operator()(const session::OpenFiles& a) {
    for (const std::string& path : a.paths) {
      if (std::filesystem::path(path).extension() == ".cluneal") {
        s_.open_scene(path, now_);
      } else {
        s_.open_file(path);
      }
    }
  }
  void operator()(const session::OpenSource& a) { s_.open_source(a.address, now_); }
  void operator()(const session::CancelWork&) {
    for (const RunningJob& job : s_.running) job.progress->cancel();
    s_.figures.clear();
    s_.keep_body(s_.scene().body, now_);
    s_.panel_dirty = true;
  }
  void operator()(const session::RemoveModel& a) {
    if (a.index >= s_.scene().models.size()) return;
    const std::string name = s_.scene().models[a.index].name;
    s_.commit("close " + name, session::without_model(s_.scene(), a.index), now_);
  }
  void operator()(const session::SetModelUnit& a) {
    s_.set_model_unit(a, now_);
    (*this)(session::FlyTo{});
  }
  void operator()(const session::RememberModels& a) {
    s_.remember_models(a.on);
    s_.touch(now_);
  }
  void operator()(const session::AddBookmark& a) { s_.add_bookmark(a.name); }
  void operator()(const session::GoToBookmark& a) { s_.go_to_bookmark(a.id, now_); }
  void operator()(const session::RenameBookmark& a) { s_.rename_bookmark(a); }
  void operator()(const session::DeleteBookmark& a) { s_.delete_bookmark(a.id); }
  void operator()(const session::RestoreBookmark&) { s_.restore_bookmark(); }
  void operator()(const session::PlaceModel& a) { s_.place_model(a, now_); }
  void operator()(const session::LayModel& a) { s_.lay_model(a, now_); }
  void operator()(const session::ToggleHandles&) {
    s_.handles = !s_.handles;
    s_.panel_dirty = true;
  }
  void operator()(const session::GrabHandle& a) { s_.grab_handle(a.pixel); }
  void operator()(const session::DragHandle& a) { s_.drag_handle(a.pixel, now_); }
  void operator()(const session::ReleaseHandle&) { s_.release_handle(); }
  void operator()(const session::FitSurface& a) { s_.fit_surface(a); }
  void operator()(const session::StartPairing& a) { s_.start_pairing(a.model, now_); }
  void operator()(const session::TakePairBack&) { s_.take_pair_back(now_); }
  void operator()(const session::SetPairScale& a) {
    if (s_.pairing) s_.pairing->with_scale = a.on;
    s_.panel_dirty = true;
  }
  void operator()(const session::FitPairs&) { s_.fit_pairing(now_); }
  void operator()(const session::LeavePairing&) { s_.leave_pairing(now_); }
  void operator()(const session::StartPainting&) { s_.start_painting(now_); }
  void operator()(const session::PaintAt& a) { s_.paint_at(a.pixel, now_); }
  void operator()(const session::EndStroke&) { s_.end_stroke(now_); }
  void operator()(const session::UndoPainting&) { s_.undo_painting(now_); }
  void operator()(const session::MirrorPainting&) { s_.mirror_painting(now_); }
  void operator()(const session::SetBrush& a) { s_.set_brush(a); }
  void operator()(const session::RankPainting& a) { s_.rank_painting(a.on); }
  void operator()(const session::LookUpPainted& a) {
    s_.leave_painting(now_);
    const auto area = s_.atlas.areas.find(a.id);
    (*this)(session::Visit{area == s_.atlas.areas.end() ? a.id : area->second.topic});
  }
  void operator()(const session::LeavePainting&) { s_.leave_painting(now_); }
  void operator()(const session::SaveFigure& a) { s_.request_figure(a, now_); }
  void operator()(const session::SaveState& a) { s_.save_scene(a.path); }
  void operator()(const session::OpenScene& a) { s_.open_scene(a.path, now_); }
  void operator()(const session::LookIntoFolder& a) { s_.show_files(looked_into(s_.file_browser, a, s_.recent)); }
  void operator()(const session::ChooseFile& a) { s_.show_files(chosen(s_.file_browser, a, s_.recent)); }
  void operator()(const session::MakeFolder& a) { s_.show_files(made_folder(s_.file_browser, a, s_.recent)); }
  void operator()(const session::DismissMessage& a) {
    if (a.index >= s_.messages.size()) return;
    s_.messages.erase(s_.messages.begin() + static_cast<std::ptrdiff_t>(a.index));
    s_.panel_dirty = true;
  }
  void operator()(const session::Quit&) { s_.quitting = true; }

 private:
  void tell_none() { s_.report(base::Severity::note, "This body has none of it, or not on the side that is shown."); }
  [[nodiscard]] session::Camera framed(const session::Camera& camera, const std::vector<glm::dvec3>& points) const {
    return session::framed(camera, points, aspect(), s_.scene().labels);
  }
  /// What is shown, less what no picture shows together with the rest, which is told.
  std::vector<glm::dvec3> frame_all() {
    const view::Framing framing = view::framing_of_shown(s_.inputs(false, now_));
    for (const std::string& remark : framing.remarks) {
      s_.report(base::Severity::warning, remark + " Select it and press F to see it.");
    }
    return framing.points;
  }
  void show(const Id& id) { s_.commit("show " + title(id), session::with_branch(s_.scene(), id, true), now_); }
  [[nodiscard]] std::string title(const Id& id) const { return s_.atlas.title_of(id); }
  [[nodiscard]] double aspect() const {
    return static_cast<double>(s_.picture_size.x) / std::max<double>(1, static_cast<double>(s_.picture_size.y));
  }
  /// Without an entry of its own in the camera's history: this is the history.
  void glide(const session::Camera& to) {
    s_.riding.reset();
    s_.flight = Flight{s_.camera, to, now_};
    s_.touch(now_);
  }
  template <class Step>
  void travel(bool possible, Step step) {
    if (!possible) return;
    const std::string person = s_.scene().body;
    step();
    if (s_.scene().body != person) s_.want_body(s_.scene().body);
    for (const session::ImportedModel& model : s_.scene().models) s_.restore_model(model);
    s_.touch(now_);
  }

  Application::State& s_;
  double now_;
};

}  // namespace

void perform_action(Application::State& state, const session::Action& action, double now) {
  // What was noted of an earlier action is old when something else is asked for; errors stay until they are dismissed.
  const bool looks_only =
      std::holds_alternative<session::HoverAt>(action) || std::holds_alternative<session::Orbit>(action) ||
      std::holds_alternative<session::Pan>(action) || std::holds_alternative<session::Zoom>(action) ||
      std::holds_alternative<session::DismissMessage>(action);
  if (!looks_only) {
    std::erase_if(state.messages, [](const auto& message) { return message.severity == base::Severity::note; });
  }
  std::visit(Performer(state, now), action);
}

void Application::State::commit(std::string label, session::Scene scene, double now, std::string gesture) {
  history.commit(std::move(label), std::move(scene), std::move(gesture));
  touch(now);
}

void Application::State::move_camera(const session::Camera& to, double now) {
  if (to == camera) return;
  flight.reset();
  riding.reset();
  camera_history.moving_from(camera, now);
  camera = to;
  last_camera_move = now;
  touch(now);
}

void Application::State::fly_to(const session::Camera& to, double now) {
  riding.reset();
  panel_dirty = true;
  if (to == camera) return;
  camera_history.moving_from(camera, now);
  flight = Flight{camera, to, now};
  touch(now);
}

}  // namespace cluneal::app
