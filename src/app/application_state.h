#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/application.h"
#include "app/figure_page.h"
#include "app/file_browser.h"
#include "app/governor.h"
#include "app/kept.h"
#include "app/load.h"
#include "app/painting.h"
#include "app/pairing.h"
#include "app/saved_scene.h"
#include "base/jobs.h"
#include "base/process.h"
#include "session/camera_history.h"
#include "session/history.h"
#include "session/ride.h"

namespace cluneal::app {

using base::Id;

/// The camera on its way.
struct Flight {
  session::Camera from, to;
  double start = 0;
  double seconds = 0.6;
};

/// A ride along a nerve that goes on. Not part of the scene: it moves the camera alone.
struct Riding {
  session::Ride ride;
  double time_share = 0;  ///< Of its time, 0 to 1.
  double last = 0;        ///< When it was last moved on.
  bool halted = false;
  std::size_t stop = 0;  ///< What the strip says.
};

/// A handle of a model that the mouse holds.
struct HeldHandle {
  session::Handle handle;
  std::size_t model = 0;
  glm::dvec3 centre{0};  ///< As the model lay when it was taken, like the rest.
  glm::dvec2 from{0};
  glm::dmat4 transform{1};
  unsigned drag = 0;  ///< Another number each time.
};

struct RunningJob {
  std::string name;
  std::string makes;  ///< The person or the content hash of a model that comes of it; may be empty.
  /// Kept until its delivery has run, which may look at it.
  std::shared_ptr<base::Progress> progress;
};

/// A figure being drawn on a renderer of its own, so that the window's picture stays.
struct FigureJob {
  render::Frame frame;
  std::filesystem::path path;
  FigureKind kind = FigureKind::png;
  FigureParts parts;  ///< But for the image.
  int samples = 0;
  std::unique_ptr<render::Renderer> renderer;
};

/// A page that was handed to the browser.
struct OpenedPage {
  base::Launched browser;
  std::string address;
  double since = 0;
};

/// What decides a picture; while it is the same, so is the picture.
struct PictureKey {
  session::Scene scene;
  session::Camera camera;
  glm::ivec2 size{0};
  double scale = 0;
  bool moving = false;
  body::Detail detail = body::Detail::still;
  Id hovered;
  const body::Body* body = nullptr;
  std::size_t models = 0;
  int text_size = 100;
  std::vector<view::PointMark> marks;
  std::optional<session::Gizmo> gizmo;
  const geometry::Mesh* painted = nullptr;
  view::Look look;
  bool operator==(const PictureKey&) const = default;
};

struct Application::State {
  State(ApplicationOptions with, base::Log to, SavedScene keeping, Kept lists, session::Scene first)
      : options(std::move(with)),
        log(std::move(to)),
        saved(std::move(keeping)),
        kept(std::move(lists)),
        history(std::move(first)),
        jobs(1, options.wake) {}

  ApplicationOptions options;
  base::Log log;
  SavedScene saved;
  Kept kept;
  anatomy::Atlas atlas;
  std::map<std::string, std::shared_ptr<const body::Body>> bodies;  ///< By person; built once.
  std::shared_ptr<const body::Body> body;           ///< What is drawn; the wanted one may still be built.
  std::map<std::string, view::LoadedModel> models;  ///< By content hash.
  std::map<std::string, std::string> unit_notes;    ///< By content hash.
  std::map<std::string, session::FileFrame> files;  ///< By content hash: where the models' files have them.
  std::unique_ptr<text::Fonts> fonts;

  session::History history;
  session::Camera camera;
  session::CameraHistory camera_history;
  std::optional<Flight> flight;
  std::optional<Riding> riding;
  std::optional<Pairing> pairing;
  std::optional<Painting> painting;
  std::optional<session::Handle> hot_handle;
  std::optional<HeldHandle> held;
  Governor governor;
  double clock = 0;  ///< The time that tick or perform was last told.
  double last_camera_move = -1e9;
  Id hovered;
  std::optional<glm::dvec2> pointer;  ///< Where it rests over the picture, pixels.

  view::Look look;
  view::ViewMemory memory;
  std::optional<view::Picture> picture;
  std::optional<PictureKey> picture_key;
  glm::ivec2 picture_size{1280, 800};
  double picture_scale = 1;

  ui::Model panel;
  std::vector<ui::Message> messages;
  std::vector<RunningJob> running;
  std::vector<std::string> ended;  ///< Work, for whoever asks.
  std::deque<FigureJob> figures;   ///< The first is being drawn, the others wait.
  std::string description, status;
  ui::FileBrowser file_browser;
  RecentFolders recent;
  std::vector<OpenedPage> pages;  ///< Whose browser has not said yet that it could.
  double look_again = 0;          ///< When what is kept is looked at next for another window's changes.
  double save_due = -1;           ///< When autosave wants to write; negative: nothing to.
  double unsaved_since = -1;      ///< When the first change that is not written yet was made; negative: none.

  // The small ones together, so that nothing lies empty between them.
  unsigned picture_version = 0;
  unsigned handle_drags = 0;
  int figures_being_written = 0;
  int text_size = 100;   ///< Percent.
  bool handles = false;  ///< Of a selected model, shown in the picture.
  bool panel_dirty = true;
  bool fit_wanted = false;  ///< Bring all into the picture at the next tick.
  bool quitting = false;

  base::Jobs jobs;  ///< Last: its threads must end before what they use does.

  [[nodiscard]] view::Inputs inputs(bool moving, double now) const;
  /// What lies under the pointer now, which what is shown may have changed since it came to rest.
  void look_under_pointer(double now);
  [[nodiscard]] const session::Scene& scene() const { return history.now(); }
  /// What the picture shows: the scene, one side of it while points are paired, the skin while it is painted on.
  [[nodiscard]] const session::Scene& pictured() const {
    return pairing ? pairing->shown : painting ? painting->shown : scene();
  }
  [[nodiscard]] std::vector<view::PointMark> marks() const;
  void commit(std::string label, session::Scene scene, double now, std::string gesture = {});
  void touch(double now);  ///< Something worth saving and showing changed.
  void move_camera(const session::Camera& to, double now);
  void fly_to(const session::Camera& to, double now);  ///< Ends a ride.
  void start_ride(double now);
  void step_ride(int by, double now);
  /// Moves a ride on; gives whether the strip says something else now.
  bool ride_on(double now);
  [[nodiscard]] std::vector<session::GroupMembers> groups() const;
  void report(base::Severity severity, std::string text);
  /// Which of the scene's models `id` names; nothing where it names none.
  [[nodiscard]] std::optional<std::size_t> model_index(const Id& id) const;
  /// How the file of a model has it, in the unit that was chosen; nothing until it has been read.
  [[nodiscard]] std::optional<session::FileFrame> file_of(std::size_t index) const;
  void place_model(const session::PlaceModel& wanted, double now);
  void lay_model(const session::LayModel& wanted, double now);
  /// What fit_surface lays a model on: all bones, and each.
  [[nodiscard]] std::vector<Id> bones_to_fit() const;
  void fit_surface(const session::FitSurface& wanted);
  void set_model_unit(const session::SetModelUnit& wanted, double now);
  /// Nothing where no handles are shown.
  [[nodiscard]] std::optional<session::Gizmo> gizmo() const;
  void hover_handle(const std::optional<glm::dvec2>& pixel);
  void grab_handle(const glm::dvec2& pixel);
  void drag_handle(const glm::dvec2& pixel, double now);
  void release_handle();
  void start_pairing(std::size_t model, double now);
  void pick_pair(const glm::dvec2& pixel, double now);
  void add_pair_point(const Id& on, const glm::dvec3& point, const glm::dvec2& pixel, double now);
  [[nodiscard]] std::optional<Id> landmark_at(const glm::dvec2& pixel, const glm::dvec3& hit) const;
  void take_pair_back(double now);
  void fit_pairing(double now);
  void leave_pairing(double now);
  /// After the scene has changed: what is shown of it, or the end where it no longer has what is paired.
  void renew_pairing();
  void show_paired_side(double now);
  void start_painting(double now);
  void paint_at(const glm::dvec2& pixel, double now);
  void end_stroke(double now);
  void undo_painting(double now);
  void mirror_painting(double now);
  void leave_painting(double now);
  void set_brush(const session::SetBrush& brush);
  void rank_painting(bool on);
  /// After strokes have changed: what is seen of them, and what is told.
  void repaint(double now);
  void explain_painting(double now);
  /// After the scene or the body has changed: what is shown of it, or the end of it on another body.
  void renew_painting();
  /// Another person, where there is such a one.
  void set_body(const std::string& person, double now);
  /// Draws that person as soon as it is built.
  void want_body(const std::string& person);
  /// It was not to be: where the scene names `person` and another one is drawn, the scene keeps the one that is drawn.
  void keep_body(const std::string& person, double now);
  void show_body(std::shared_ptr<const body::Body> next);
  /// Whether that is being made, and was not cancelled.
  [[nodiscard]] bool is_being_made(const std::string& what) const;
  void open_file(const std::string& path);
  void open_source(const std::string& address, double now);
  /// Tells of browsers that could not be opened; gives whether there was one.
  bool watch_pages();
  /// Whether a browser may still say so soon.
  [[nodiscard]] bool awaits_pages(double now) const;
  void open_scene(const std::string& path, double now);
  /// Writes what --state reads, and says so.
  void save_scene(const std::string& path);
  /// Selects a topic of the syndrome, shows what it speaks of and flies there.
  void show_topic(const Id& topic, double now);
  void fly_to_step(const session::FlyToStep& wanted, double now);
  void add_bookmark(const std::string& name);
  void go_to_bookmark(long long id, double now);
  void rename_bookmark(const session::RenameBookmark& wanted);
  void delete_bookmark(long long id);
  void restore_bookmark();
  /// Models of the user's own, recent files and folders: whether they are kept on the disk.
  void remember_models(bool on);
  void show_files(ui::FileBrowser next);
  void model_opened(const std::string& path, const OpenedModel& opened);
  void keep(const OpenedModel& opened);
  void restore_model(const session::ImportedModel& wanted);
  void request_figure(const session::SaveFigure& wanted, double now);
  void write_figure(FigureJob job, render::Image image);
};

/// Carries one action out.
void perform_action(Application::State& state, const session::Action& action, double now);
/// What the panels show, of now.
void fill_panel(ui::Model& panel, const Application::State& state);
/// What names the route of a ride: the nerve, what feeds it and what it runs into, as far as this body has them. Ids
/// with the nerve's side, from root to skin.
[[nodiscard]] std::vector<Id> route_of(const anatomy::Atlas& atlas, const body::Body& body, const Id& nerve);
/// The table that sets the groups side by side: what the atlas says of each, its sites and their clinical shares.
[[nodiscard]] ui::Comparison compare_groups(const anatomy::Atlas& atlas);
/// What the strip says while a model is laid by points.
[[nodiscard]] std::optional<ui::PairStrip> pair_strip_of(const Application::State& state);
/// What the panel says while somebody paints where it hurts.
[[nodiscard]] std::optional<ui::PaintPanel> paint_panel_of(const Application::State& state);
/// All about the selected thing; nothing where nothing is selected.
[[nodiscard]] std::optional<ui::Info> describe(const Application::State& state, const Id& id);

}  // namespace cluneal::app
