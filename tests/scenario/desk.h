#pragma once

#include <catch2/catch.hpp>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "../unit/base/temporary_folder.h"
#include "app/application.h"

namespace scenario {

using namespace cluneal;
using base::operator""_id;
using base::Id;

/// Sets a variable of the environment and gives it its old value back.
class Variable {
 public:
  Variable(const char* name, const std::string& value);
  ~Variable();
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  std::optional<std::string> before_;
};

/// The user's home: where scenes are kept and models lie. It outlives the programs that are started in it.
class Home {
 public:
  Home();
  [[nodiscard]] std::filesystem::path path(const std::string& name) const { return folder_.path() / name; }
  /// Where the scene is kept between two starts.
  [[nodiscard]] static std::filesystem::path kept_scene();
  /// Writes a box of 60 x 40 x 100 (or `width` wide) as an OBJ file; gives its path.
  [[nodiscard]] std::string box(const std::string& name, double width = 60) const;

 private:
  TemporaryFolder folder_;
  Variable state_;
};

/// The program started in a home, without a window, with a clock of its own.
class Desk {
 public:
  explicit Desk(const Home& home, app::ApplicationOptions options = usual());
  /// Coarse bodies, nothing kept.
  static app::ApplicationOptions usual();
  /// The scene is kept; with `models` those of one's own too.
  static app::ApplicationOptions keeping(bool models = false);

  app::Application& app() { return *app_; }
  const session::Scene& scene() { return app_->scene(); }
  const session::Camera& camera() { return app_->camera(); }
  const ui::Model& panel() { return app_->panel_model(); }
  const render::Frame& frame();
  /// Whether any message has these words.
  bool told(const std::string& words);
  /// The node of the list with that id; fails the test where there is none.
  const ui::TreeNode& node(const Id& id);
  [[nodiscard]] std::string file(const std::string& name) const { return home_.path(name).string(); }
  [[nodiscard]] const Home& home() const { return home_; }
  /// Where a point lands in the picture.
  glm::dvec2 pixel(const glm::dvec3& point);
  static glm::dvec2 middle() { return glm::dvec2(size) / 2.0; }

  void perform(const session::Action& action);
  /// Lets the clock run until nothing is worked on and nothing moves.
  void settle();
  /// Lets the clock run for so long, or until `enough`; gives whether it was enough.
  bool wait(double seconds, const std::function<bool()>& enough = {});
  /// One such action, which changes the scene: undo takes it back and redo does it again.
  void undoable(const session::Action& action);
  /// One such action, of which undo knows nothing: the scene stays as it is, and after an undo of what was done before,
  /// `seen` still gives what this action made of it.
  template <class Seen>
  void lasting(const session::Action& action, Seen seen);
  /// Opens a box and selects it, as opening does.
  void open_box(const std::string& name = "box.obj", double width = 60);

  /// Ends it as the window does, which writes the scene; or as a lost machine does.
  void close();
  void kill() { app_.reset(); }

  double now = 100;
  std::set<std::string> performed;  ///< Names of what was asked for.
  std::vector<std::string> ended;   ///< Work that has ended.
  static constexpr glm::ivec2 size{1280, 800};

 private:
  const Home& home_;
  std::unique_ptr<app::Application> app_;
};

template <class Seen>
void Desk::lasting(const session::Action& action, Seen seen) {
  perform(session::SetLabels{!scene().labels});
  settle();
  const session::Scene scene_before = scene();
  const auto before = seen();
  perform(action);
  settle();
  const auto after = seen();
  CHECK_FALSE(after == before);
  CHECK(scene() == scene_before);
  perform(session::Undo{});
  CHECK(scene().labels != scene_before.labels);
  CHECK(seen() == after);
  perform(session::Redo{});
}

}  // namespace scenario
