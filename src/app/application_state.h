#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/application.h"
#include "app/files/kept.h"
#include "app/phrases.h"
#include "app/state/at_bedside.h"
#include "app/state/at_desk.h"
#include "app/state/camera_control.h"
#include "app/state/doing.h"
#include "app/state/editing.h"
#include "app/state/figure_queue.h"
#include "app/state/handles.h"
#include "app/state/library.h"
#include "app/state/panel.h"
#include "app/state/picturing.h"
#include "app/state/presenting.h"
#include "app/state/tour_draft.h"
#include "app/state/work.h"

namespace cluneal::app {

using base::Id;

/// All that the program holds, in parts of one subject each. What is done with one part alone is a method of it; what
/// goes over several is a function of its subject's header here: bodies.h, models.h, fly.h, rides.h, pair_points.h,
/// paint.h, model_handles.h, files.h, talk.h. What is below goes on with every change, whatever its subject.
struct Application::State {
  State(ApplicationOptions with, base::Log to, SavedScene keeping, Kept lists, session::Scene first)
      : options(std::move(with)),
        log(std::move(to)),
        editing(std::move(keeping), std::move(first)),
        kept(std::move(lists)),
        work(options.wake) {}

  ApplicationOptions options;
  base::Log log;
  Library library;
  Editing editing;
  Kept kept;
  CameraControl camera;
  Doing doing;
  std::optional<Presenting> presenting;  ///< A tour is given.
  std::optional<TourDraft> draft;        ///< Of a tour that is being made.
  std::optional<AtBedside> bedside;      ///< A talk with a patient goes on.
  std::optional<AtDesk> desk;            ///< Somebody practises.
  Handles handles;
  Picturing picturing;
  Panel panel;
  Browsing browsing;
  FigureQueue figures;
  std::vector<OpenedPage> pages;  ///< Whose browser has not said yet that it could.
  double look_again = 0;          ///< When what is kept is looked at next for another window's changes.
  double clock = 0;               ///< The time that tick or perform was last told.
  bool fit_wanted = false;        ///< Bring all into the picture at the next tick.
  bool quitting = false;
  Work work;  ///< Last: its threads must end before what they use does.

  /// What is shown and changed: the user's scene; while a tour is given, what its slide shows, at the bedside what the
  /// talk shows and at the desk what a question shows, which nobody keeps.
  [[nodiscard]] const session::Scene& scene() const {
    if (presenting) return presenting->shown;
    if (bedside) return bedside->shown;
    return desk ? desk->shown : editing.scene();
  }
  /// What the picture shows of it.
  [[nodiscard]] const session::Scene& pictured() const;
  /// What waits while something shows a scene of its own; null: nothing does.
  [[nodiscard]] const SetAside* aside() const { return aside_in(*this); }
  [[nodiscard]] SetAside* aside() { return aside_in(*this); }
  /// Takes what goes on and where one looks from out of the way of a scene that is shown in place of the user's.
  [[nodiscard]] SetAside set_aside();
  /// Brings it back, once nothing shows a scene of its own any more, and does what waited for that.
  void bring_back(SetAside waited, double now);
  /// On the user's scene: now, or once that is shown again.
  void on_own_scene(std::function<void()> then);
  /// Whether the user's scene waits for something that shows its own.
  [[nodiscard]] bool scene_waits() const { return aside() != nullptr; }
  /// Whether what goes on wants a picture of its own, and one alone.
  [[nodiscard]] bool has_own_picture() const { return scene_waits() || doing.has_own_picture(); }
  /// Whether the picture of a slide stays as it is, whatever is shown.
  [[nodiscard]] bool hall_is_frozen() const { return presenting && presenting->frozen && presenting->frozen->taken; }
  /// Whether what is shown in the place of the user's scene wants another body than the one that is there.
  [[nodiscard]] bool awaits_body() const { return scene_waits() && scene().body != library.body->person; }
  [[nodiscard]] session::Mode mode() const {
    if (presenting) return session::Mode::presenting;
    if (bedside) return session::Mode::bedside;
    return desk ? session::Mode::desk : doing.mode();
  }
  /// Of one of the pictures that stand side by side, or of the only one.
  [[nodiscard]] view::Inputs inputs(bool moving, double now, std::size_t pane = 0) const;
  /// Of the slide of a tour that is given, as if it were one picture.
  [[nodiscard]] view::Inputs whole_slide(bool moving, double now) const;
  /// What the pictures of now show, and where they stand.
  void renew_panes();
  /// What lies under a pixel of the whole, in the picture there.
  [[nodiscard]] std::optional<view::Picked> pick(const glm::dvec2& pixel, bool moving, double now);
  /// Whether a picture that is framed must leave room for names at its sides.
  [[nodiscard]] bool names_stand_beside() const;
  /// Bounds of what any of the pictures shows of it.
  [[nodiscard]] geometry::Bounds bounds_of(const Id& id, double now) const;
  void commit(std::string label, session::Scene scene, double now, std::string gesture = {});
  void mark_dirty(double now);  ///< Something worth saving and showing changed.
  /// What goes on follows another scene or body, or ends.
  void renew();
  void move_camera(const session::Camera& to, double now);  ///< Ends a ride, like what follows.
  void fly_to(const session::Camera& to, double now);
  /// What lies under the pointer now, which what is shown may have changed since it came to rest.
  void look_under_pointer(double now);
  void report(base::Severity severity, std::string text, ui::Matter matter = ui::Matter::other) {
    panel.tell(severity, std::move(text), matter);
  }
  void report(base::Severity severity, const base::Error& error, ui::Matter matter = ui::Matter::other) {
    report(severity, say(error), matter);
  }
  /// Tells what came of it: a note where it was done, which also ends what was said against it before; else an error.
  void tell_end(ui::Matter matter, bool ok, std::string text) {
    if (ok) panel.done(matter);
    report(ok ? base::Severity::note : base::Severity::error, std::move(text), matter);
  }
  /// Where the camera stood in the user's scene.
  [[nodiscard]] const session::Camera& own_camera() const {
    const SetAside* waiting = aside();
    return waiting != nullptr ? waiting->camera.now : camera.now;
  }
  template <class Self>
  [[nodiscard]] static auto aside_in(Self& self) -> decltype(&self.desk->aside) {
    if (self.presenting) return &self.presenting->aside;
    if (self.bedside) return &self.bedside->aside;
    return self.desk ? &self.desk->aside : nullptr;
  }
  /// In the language that is spoken.
  [[nodiscard]] std::string say(const language::Phrase& phrase, language::Filling filling = {}) const {
    return library.atlas.language.say(phrase, filling);
  }
  [[nodiscard]] std::string say(const base::Error& error) const { return library.atlas.language.say(error); }
  [[nodiscard]] std::string say(const base::Diagnostic& remark) const { return library.atlas.language.say(remark); }
};

/// Carries one action out.
void perform_action(Application::State& state, const session::Action& action, double now);
/// What the panels show, of now.
void fill_panel(ui::Model& panel, const Application::State& state);
/// The table that sets the groups side by side: what the atlas says of each, its sites and their clinical shares.
[[nodiscard]] ui::Comparison compare_groups(const anatomy::Atlas& atlas);
/// All about the selected thing; nothing where nothing is selected.
[[nodiscard]] std::optional<ui::Info> describe(const Application::State& state, const Id& id);

}  // namespace cluneal::app
