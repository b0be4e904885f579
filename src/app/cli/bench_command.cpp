#include <array>
#include <chrono>
#include <cstdio>
#include <optional>
#include <ostream>
#include <utility>

#include "app/adaptive_quality.h"
#include "app/cli/commands.h"
#include "app/cli/headless_session.h"
#include "app/cli/ids.h"
#include "app/cli/statistics.h"
#include "base/json.h"
#include "io/versions.h"
#include "render/sampling.h"
#include "session/groups.h"

namespace cluneal::app::cli {
namespace {

using base::Result;
using base::Status;
using Clock = std::chrono::steady_clock;

constexpr int picks_per_side = 20;

struct Measured {
  Times orbit, pick;
  double wall_seconds = 0;  ///< Of all orbit frames together.
  double refined_ms = 0;
  int refined_samples = 0;
  std::size_t triangles = 0, triangles_at_rest = 0;
  int draw_calls = 0;
  std::size_t buffers = 0, textures = 0;  ///< Made while orbiting.
  double first_picture_ms = 0;
  QualityLevel effort;       ///< At the orbit's end.
  double first_pick_ms = 0;  ///< The slowest of the very first ones.
  std::size_t picked = 0;    ///< How many of the picks met something.
};

/// The scene on its stage, and the camera that goes round it.
class Bench {
 public:
  Bench(HeadlessSession& stage, const BenchOptions& options) : stage_(stage), options_(options) {
    if (options.scene == BenchScene::bones)
      session::show_only(scene_, stage.atlas, {base::Id::parse("bone").value_or(base::Id{})});
    if (options.scene == BenchScene::all) {
      for (base::Id id : stage.atlas.leaves()) {
        while (!id.parent().empty()) id = id.parent();
        set_shown(scene_, id, true);
      }
    }
    const view::Inputs inputs = stage.inputs(scene_, camera_, options.size, body::LevelOfDetail::moving);
    const geometry::Bounds bounds = view::bounds_of_shown(inputs);
    const double aspect = static_cast<double>(options.size.x) / options.size.y;
    if (!bounds.empty()) camera_ = session::framed(camera_, bounds, aspect);
  }

  Status measure(Measured& measured) {
    const Clock::time_point start = Clock::now();
    if (Status status = first_picture(); !status) return status;
    measured.first_picture_ms = milliseconds_since(start);
    if (Status status = orbit(measured); !status) return status;
    if (Status status = refine(measured); !status) return status;
    pick(measured);
    return base::Done{};
  }

 private:
  /// Without a number of samples as many as a picture at rest takes.
  Result<render::DrawStatistics> frame(const QualityLevel& effort, std::optional<int> samples, bool moving) {
    view::Inputs inputs = stage_.inputs(scene_, camera_, options_.size, effort.detail);
    inputs.moving = moving;
    picture_ = view::make_picture(inputs, memory_);
    render::DrawOptions drawing;
    drawing.resolution = effort.resolution;
    drawing.samples = samples ? *samples : render::still_samples(picture_.frame);
    Result<render::DrawStatistics> drawn = stage_.renderer->draw(picture_.frame, drawing);
    stage_.renderer->finish();
    return drawn;
  }

  [[nodiscard]] QualityLevel effort_now(const AdaptiveQuality& governor) const {
    QualityLevel effort = governor.effort();
    if (options_.fixed_size) effort = QualityLevel{body::LevelOfDetail::moving, 1};
    if (options_.detail) effort.detail = *options_.detail;
    return effort;
  }

  Status first_picture() {
    const Result<render::DrawStatistics> drawn = frame({body::LevelOfDetail::still, 1}, std::nullopt, false);
    if (!drawn) return drawn.error();
    return base::Done{};
  }

  Status orbit(Measured& measured) {
    AdaptiveQuality governor;
    // A few frames first: both levels of detail in the renderer's memory, every shader made.
    for (const body::LevelOfDetail detail : {body::LevelOfDetail::still, body::LevelOfDetail::moving}) {
      for (const float resolution : {1.0f, 0.75f, 0.5f}) {
        if (const auto drawn = frame({detail, resolution}, 1, true); !drawn) return drawn.error();
      }
    }
    std::vector<double> times;
    times.reserve(static_cast<std::size_t>(options_.frames));
    const Clock::time_point begin = Clock::now();
    for (int i = 0; i < options_.frames; ++i) {
      const Clock::time_point start = Clock::now();
      camera_ = session::orbited(camera_, 360.0 / options_.frames, 0);
      measured.effort = effort_now(governor);
      const Result<render::DrawStatistics> drawn = frame(measured.effort, 1, true);
      if (!drawn) return drawn.error();
      times.push_back(milliseconds_since(start));
      governor.took(times.back());
      measured.triangles = drawn->triangles;
      measured.draw_calls = drawn->draw_calls;
      measured.buffers += drawn->buffers_made;
      measured.textures += drawn->textures_made;
    }
    measured.wall_seconds = milliseconds_since(begin) / 1000;
    measured.orbit = times_of(std::move(times));
    return base::Done{};
  }

  Status refine(Measured& measured) {
    const Clock::time_point start = Clock::now();
    for (bool complete = false; !complete;) {
      const Result<render::DrawStatistics> drawn = frame({body::LevelOfDetail::still, 1}, std::nullopt, false);
      if (!drawn) return drawn.error();
      measured.triangles_at_rest = drawn->triangles;
      measured.refined_samples = drawn->samples;
      complete = drawn->complete;
    }
    measured.refined_ms = milliseconds_since(start);
    return base::Done{};
  }

  /// The whole picture twice: the first time builds what picking needs.
  void pick(Measured& measured) {
    measured.first_pick_ms = pick_everywhere(measured).most;
    measured.pick = pick_everywhere(measured);
  }

  Times pick_everywhere(Measured& measured) {
    const view::Inputs inputs = stage_.inputs(scene_, camera_, options_.size, body::LevelOfDetail::still);
    std::vector<double> times;
    measured.picked = 0;
    for (int y = 0; y < picks_per_side; ++y) {
      for (int x = 0; x < picks_per_side; ++x) {
        const glm::dvec2 pixel =
            (glm::dvec2(x, y) + 0.5) / static_cast<double>(picks_per_side) * glm::dvec2(options_.size);
        const Clock::time_point start = Clock::now();
        const bool met = view::pick(inputs, memory_, pixel).has_value();
        times.push_back(milliseconds_since(start));
        measured.picked += met ? 1 : 0;
      }
    }
    return times_of(std::move(times));
  }

  HeadlessSession& stage_;
  const BenchOptions& options_;
  session::Scene scene_;
  session::Camera camera_;
  view::FrameCache memory_;
  view::Picture picture_;
};

const char* name_of(BenchScene scene) {
  switch (scene) {
    case BenchScene::all:
      return "all";
    case BenchScene::bones:
      return "bones";
    case BenchScene::shown_by_default:
      break;
  }
  return "default";
}

const char* name_of(body::LevelOfDetail detail) {
  switch (detail) {
    case body::LevelOfDetail::finest:
      return "finest";
    case body::LevelOfDetail::moving:
      return "moving";
    case body::LevelOfDetail::still:
      break;
  }
  return "still";
}

void write_times(base::JsonWriter& json, std::string_view key, const Times& times) {
  json.key(key).begin_object().member("median_ms", times.median).member("p95_ms", times.p95);
  json.member("min_ms", times.least).member("max_ms", times.most).end_object();
}

std::string json_of(const BenchOptions& options, const HeadlessSession& stage, const Measured& m) {
  base::JsonWriter json;
  json.begin_object().member("scene", name_of(options.scene)).member("frames", options.frames);
  json.key("size").begin_array().value(options.size.x).value(options.size.y).end_array();
  json.member("fixed_size", options.fixed_size);
  write_times(json, "orbit", m.orbit);
  json.member("orbit_wall_s", m.wall_seconds)
      .member("orbit_frames_times_median_s", options.frames * m.orbit.median / 1000);
  json.member("lod", name_of(m.effort.detail)).member("resolution", static_cast<double>(m.effort.resolution));
  json.member("triangles_moving", m.triangles).member("triangles_still", m.triangles_at_rest);
  json.member("draw_calls", m.draw_calls);
  json.member("buffers_made_while_orbiting", m.buffers).member("textures_made_while_orbiting", m.textures);
  json.key("refined").begin_object().member("ms", m.refined_ms).member("samples", m.refined_samples).end_object();
  write_times(json, "pick", m.pick);
  json.member("first_pick_ms", m.first_pick_ms);
  json.member("picks", picks_per_side * picks_per_side).member("picks_that_met", m.picked);
  json.key("start_ms").begin_object();
  for (const HeadlessSession::Milestone& milestone : stage.milestones)
    json.member(milestone.name, milestone.milliseconds);
  const double ready = stage.milestones.empty() ? 0 : stage.milestones.back().milliseconds;
  json.member("first_picture", ready + m.first_picture_ms).end_object();
  json.member("opengl", stage.renderer->description()).key("versions").begin_object();
  json.member("cluneal", CLUNEAL_VERSION).member("compiler", __VERSION__);
#ifdef __OPTIMIZE__
  json.member("optimised", true);
#else
  json.member("optimised", false);
#endif
  for (const auto& [library, version] : io::library_versions()) json.member(library, version);
  json.end_object().end_object();
  return json.text();
}

void print_line(std::ostream& out, const char* what, const Times& t) {
  std::array<char, 160> line{};
  std::snprintf(line.data(), line.size(), "%-9s median %7.2f ms, 95 %% within %7.2f ms, from %.2f to %.2f ms\n", what,
                t.median, t.p95, t.least, t.most);
  out << line.data();
}

void print(std::ostream& out, const BenchOptions& options, const HeadlessSession& stage, const Measured& m) {
  out << stage.renderer->description() << '\n';
  out << "Scene " << name_of(options.scene) << ", " << options.size.x << " x " << options.size.y << ", "
      << options.frames << " frames of an orbit, at the end with detail \"" << name_of(m.effort.detail) << "\" and "
      << m.effort.resolution << " of the size: " << m.triangles << " triangles in " << m.draw_calls << " draw calls; "
      << m.buffers << " buffers and " << m.textures << " textures made.\n";
  print_line(out, "orbit", m.orbit);
  print_line(out, "pick", m.pick);
  std::array<char, 200> line{};
  std::snprintf(line.data(), line.size(),
                "refined   %.0f ms for %d samples of %zu triangles\nwall      %.2f s for the orbit\n", m.refined_ms,
                m.refined_samples, m.triangles_at_rest, m.wall_seconds);
  out << line.data() << "start    ";
  for (const HeadlessSession::Milestone& milestone : stage.milestones) {
    std::snprintf(line.data(), line.size(), " %s %.0f ms,", milestone.name.c_str(), milestone.milliseconds);
    out << line.data();
  }
  const double ready = stage.milestones.empty() ? 0 : stage.milestones.back().milliseconds;
  std::snprintf(line.data(), line.size(), " first picture %.0f ms\n", ready + m.first_picture_ms);
  out << line.data();
}

}  // namespace

int run_bench(const BenchOptions& options, const Streams& console) {
  Result<HeadlessSession> stage = load_headless_session(options.body, console);
  if (!stage) return report_error(console, stage.error());
  if (const Status status = add_renderer(*stage); !status) return report_error(console, status.error());
  Measured measured;
  if (const Status status = Bench(*stage, options).measure(measured); !status)
    return report_error(console, status.error());
  warn_of_late_faults(stage->body, console);
  if (options.json) {
    console.out << json_of(options, *stage, measured);
  } else {
    print(console.out, options, *stage, measured);
  }
  return exit_done;
}

}  // namespace cluneal::app::cli
