#include "desk.h"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <thread>

#include "base/file.h"
#include "view/screen.h"

namespace scenario {
namespace {

constexpr double step = 0.05;  ///< Seconds of the desk's clock.
/// A body is built within seconds; under sanitizers in a minute.
constexpr std::chrono::minutes wait_timeout{4};

const ui::TreeNode* find(const std::vector<ui::TreeNode>& nodes, const Id& id) {
  for (const ui::TreeNode& node : nodes) {
    if (node.id == id) return &node;
    if (const ui::TreeNode* below = find(node.children, id)) return below;
  }
  return nullptr;
}

}  // namespace

Variable::Variable(const char* name, const std::string& value) : name_(name) {
  if (const char* before = std::getenv(name)) before_ = before;
  ::setenv(name, value.c_str(), 1);
}

Variable::~Variable() {
  if (before_) {
    ::setenv(name_, before_->c_str(), 1);
  } else {
    ::unsetenv(name_);
  }
}

Home::Home() : state_("XDG_STATE_HOME", (folder_.path() / "state").string()) {}

std::filesystem::path Home::kept_scene() {
  return base::state_folder() / "last_scene.json";
}

std::string Home::box(const std::string& name, double width) const {
  std::ofstream file(path(name));
  for (int i = 0; i < 8; ++i) {
    file << "v " << ((i & 1) != 0 ? width : 0.0) << " " << ((i & 2) != 0 ? 40 : 0) << " " << ((i & 4) != 0 ? 100 : 0)
         << "\n";
  }
  file << "f 1 3 4 2\nf 5 6 8 7\nf 1 2 6 5\nf 3 7 8 4\nf 1 5 7 3\nf 2 4 8 6\n";
  file.close();
  REQUIRE(file);
  return path(name).string();
}

app::ApplicationOptions Desk::usual() {
  app::ApplicationOptions options;
  options.program = CLUNEAL_PROGRAM;
  options.keep_state = false;
  options.bodies.levels = 1;
  options.bodies.occlusion = false;
  return options;
}

app::ApplicationOptions Desk::keeping(bool models) {
  app::ApplicationOptions options = usual();
  options.keep_state = true;
  options.remember_models = models;
  return options;
}

Desk::Desk(const Home& home, app::ApplicationOptions options) : home_(home) {
  auto made = app::Application::create(std::move(options), base::Log(base::Log::Sink{}));
  INFO((made ? std::string() : made.error().message));
  REQUIRE(made);
  app_ = std::move(*made);
  settle();
}

const render::Frame& Desk::frame() {
  return app_->pictures(size, 1, now).front().picture->frame;
}

bool Desk::told(const std::string& words) {
  for (const ui::Message& message : panel().messages) {
    if (message.text.find(words) != std::string::npos) return true;
  }
  return false;
}

const ui::TreeNode& Desk::node(const Id& id) {
  const ui::TreeNode* found = find(panel().tree, id);
  INFO(id.text());
  REQUIRE(found != nullptr);
  return *found;
}

glm::dvec2 Desk::pixel(const glm::dvec3& point) {
  const auto spot = view::Screen(camera(), size).project(point);
  REQUIRE(spot);
  return spot->pixel;
}

void Desk::perform(const session::Action& action) {
  (void)frame();  // What is asked for refers to the picture of now.
  now += step;
  performed.emplace(session::name_of(action));
  app_->perform(action, now);
}

bool Desk::wait(double seconds, const std::function<bool()>& enough) {
  const double until = now + seconds;
  const auto began = std::chrono::steady_clock::now();
  while (!enough || !enough()) {
    if (now >= until || std::chrono::steady_clock::now() - began > wait_timeout) return !enough;
    now += step;
    (void)app_->tick(now);
    for (std::string& work : app_->take_completed()) ended.push_back(std::move(work));
    // Workers run by the clock on the wall.
    if (!panel().jobs.empty()) std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  return true;
}

void Desk::settle() {
  const auto rests = [this] { return panel().jobs.empty() && !app_->moving(now); };
  (void)wait(2 * step);
  REQUIRE(wait(1e9, rests));
}

void Desk::undoable(const session::Action& action) {
  const session::Scene before = scene();
  perform(action);
  settle();
  const session::Scene after = scene();
  CHECK_FALSE(after == before);
  perform(session::Undo{});
  settle();
  CHECK(scene() == before);
  perform(session::Redo{});
  settle();
  CHECK(scene() == after);
}

void Desk::open_box(const std::string& name, double width) {
  perform(session::OpenFiles{{home_.box(name, width)}});
  settle();
  REQUIRE_FALSE(scene().models.empty());
  REQUIRE(scene().models.back().name == name);
}

void Desk::close() {
  CHECK(app_->save().ok());
  app_.reset();
}

}  // namespace scenario
