#include <algorithm>
#include <filesystem>
#include <ostream>
#include <utility>

#include "anatomy/fibres.h"
#include "app/cli/commands.h"
#include "app/cli/headless_session.h"
#include "app/cli/ids.h"
#include "app/cli/seen.h"
#include "app/figures/figure.h"
#include "app/figures/figure_path.h"
#include "app/files/saved_scene.h"
#include "app/models/load.h"
#include "app/present/postures.h"
#include "app/present/printed_plots.h"
#include "app/present/spreads.h"
#include "body/bones/bone_surface.h"
#include "render/sampling.h"
#include "session/groups.h"
#include "session/levels.h"
#include "session/side_by_side.h"
#include "session/topics.h"
#include "session/variants.h"
#include "view/framing.h"
#include "view/screen.h"
#include "view/side_by_side.h"

namespace cluneal::app::cli {
namespace {

using base::Error;
using base::Result;
using base::Status;
using base::operator""_id;

constexpr int fine_from_height = 1600;  ///< Pixels from which the finest shapes show.

Result<session::SavedState> first_state(const RenderOptions& options) {
  session::SavedState state;
  if (!options.state_file.empty()) {
    Result<session::SavedState> read = read_scene_file(options.state_file, options.state_file);
    if (!read) return read.error();
    state = std::move(*read);
  }
  if (!options.body.empty()) state.scene.body = options.body;
  if (options.labels) state.scene.labels = *options.labels;
  return state;
}

/// Leaves of the nerves those that hold fibres of these roots.
Status apply_roots(const std::vector<std::string>& words, const anatomy::Atlas& atlas, session::Scene& scene) {
  if (words.empty()) return base::Done{};
  const std::set<anatomy::Root> levels = anatomy::roots_with_fibres(atlas);
  std::set<anatomy::Root> roots;
  for (const std::string& word : words) {
    const std::optional<anatomy::Root> root = anatomy::parse_root(word);
    if (!root || !levels.contains(*root))
      return Error{"There is no root \"" + word + "\"; there are " + anatomy::listed(levels) + ".", {}};
    roots.insert(*root);
  }
  scene = session::with_roots(std::move(scene), atlas, roots);
  return base::Done{};
}

Status apply_lists(const RenderOptions& options, const HeadlessSession& stage, session::Scene& scene) {
  const std::vector<std::string> nameable = nameable_ids(stage.atlas, stage.body);
  const Result<std::vector<base::Id>> only = known_ids(options.only, nameable);
  const Result<std::vector<base::Id>> show = known_ids(options.show, nameable);
  const Result<std::vector<base::Id>> hide = known_ids(options.hide, nameable);
  const Result<std::vector<base::Id>> highlight = known_ids(options.highlight, nameable);
  std::vector<std::string> variant_names;
  for (const auto& [id, variant] : stage.atlas.variants) variant_names.push_back(id.text());
  const Result<std::vector<base::Id>> variants = known_ids(options.variants, variant_names);
  for (const auto* list : {&only, &show, &hide, &highlight, &variants}) {
    if (!list->ok()) return list->error();
  }
  if (!only->empty()) session::show_only(scene, stage.atlas, *only);
  for (const base::Id& id : *variants) {
    scene = session::with_variant(scene, stage.atlas, stage.atlas.variants.at(id).of, id);
  }
  if (const Status said = apply_roots(options.roots, stage.atlas, scene); !said) return said;
  for (const base::Id& id : *show) scene = session::with_shown_branch(std::move(scene), stage.atlas, id);
  if (session::with_roots_of(scene, stage.atlas, *show) != scene)
    return Error{"--show names what holds no fibres of the roots of --roots.", {}};
  for (const base::Id& id : *hide) set_shown(scene, id, false);
  for (const base::Id& id : *highlight) scene.highlighted.insert(id);
  return base::Done{};
}

/// Shows the topic, and gives what of it is looked at.
Result<std::vector<base::Id>> apply_topic(const RenderOptions& options, const anatomy::Atlas& atlas,
                                          session::Scene& scene) {
  const std::string& word = options.topic;
  if (word.empty()) return std::vector<base::Id>{};
  std::vector<std::string> known;
  for (const auto& [id, topic] : atlas.topics) known.push_back(id.text());
  const Result<std::vector<base::Id>> topic = known_ids({word}, known);
  if (!topic) return topic.error();
  scene = session::with_topic(scene, atlas, topic->front());
  std::vector<base::Id> places = session::looked_at(atlas, topic->front());
  const bool painted = !atlas.topics.at(topic->front()).painted.empty();
  // What cannot wait is asked of the skin: a nerve beside it would look like the thing to press.
  const auto urgent = [&](const base::Id& place) {
    const auto area = atlas.areas.find(place);
    return area != atlas.areas.end() && area->second.urgent;
  };
  if (!places.empty() && std::all_of(places.begin(), places.end(), urgent)) set_shown(scene, "nerve"_id, false);
  if (places.empty() && !painted)
    return Error{word + " has no place on the model; \"cluneal list\" tells what it says.", {}};
  return places;
}

/// Gives each of them a picture of its own.
Status apply_beside(const std::vector<std::string>& words, const HeadlessSession& stage, session::Scene& scene) {
  if (words.empty()) return base::Done{};
  std::vector<std::string> known = nameable_ids(stage.atlas, stage.body);
  for (const auto& [id, topic] : stage.atlas.topics) known.push_back(id.text());
  std::sort(known.begin(), known.end());
  const Result<std::vector<base::Id>> ids = known_ids(words, known);
  if (!ids) return ids.error();
  for (const base::Id& id : *ids) {
    if (!session::can_stand_beside(stage.atlas, id)) {
      return Error{id.text() + " has no place on the model; \"cluneal list\" tells what it says.", {}};
    }
  }
  if (ids->size() < 2 || ids->size() > session::most_side_by_side) {
    return Error{"--beside wants two to four ids, a picture each; it has " + std::to_string(ids->size()) + ".", {}};
  }
  scene.beside = *ids;
  return base::Done{};
}

/// Has the published distances of a nerve drawn.
Status apply_spread(const std::string& word, const HeadlessSession& stage, session::Scene& scene) {
  if (word.empty()) return base::Done{};
  std::vector<std::string> known;
  for (const base::Id& id : nerves_with_spread(stage.atlas, stage.body)) {
    known.push_back(id.text());
    for (const char* side : {"left", "right"}) known.push_back(id.child(side).text());
  }
  const Result<std::vector<base::Id>> nerve = known_ids({word}, known);
  if (!nerve) return nerve.error();
  scene.spread = nerve->front();
  return base::Done{};
}

Status open_models(const RenderOptions& options, HeadlessSession& stage, session::Scene& scene,
                   const Streams& console) {
  // Those that a saved scene names must be what they were; those of the call are new.
  for (const session::ImportedModel& wanted : scene.models) {
    Result<OpenedModel> opened = open_model_for_figure(wanted.path, this_program());
    if (!opened) return opened.error();
    if (opened->loaded.hash != wanted.hash) {
      return Error{wanted.path + " has changed since the scene was saved; open it anew and save the scene again.", {}};
    }
    stage.models[wanted.hash] = opened->loaded;
  }
  for (const std::string& file : options.models) {
    Result<OpenedModel> opened = open_model_for_figure(file, this_program());
    if (!opened) return opened.error();
    if (!options.unit.empty()) {
      if (auto stands = io::take_in_unit(opened->model, options.unit)) {
        const std::string name = std::filesystem::path(file).filename().string();
        opened.warnings.push_back({base::Severity::warning, name, {}, std::move(*stands)});
      }
    }
    warn(console, opened.warnings);
    warn(console,
         {{base::Severity::note, std::filesystem::path(file).filename().string(), {}, opened->model.unit_note}});
    scene.models.push_back(scene_entry(file, opened->model));
    stage.models[opened->loaded.hash] = opened->loaded;
  }
  return base::Done{};
}

/// Of what is shown of `focus`; of all that is shown, where that is nothing.
session::Camera framed(const session::Camera& camera, const view::Inputs& whole, const std::vector<base::Id>& focus,
                       const Streams& console) {
  const std::vector<session::Scene> scenes = session::scenes_side_by_side(whole.scene, whole.atlas);
  view::Inputs inputs = whole;
  const std::vector<view::Pane> places = view::panes_of(whole.size, scenes.size());
  inputs.size = places.front().size;
  if (!scenes.empty())
    inputs.pane = view::pane_look(session::title_beside(whole.atlas, whole.scene.beside.front()), places, 0);
  const double aspect = static_cast<double>(inputs.size.x) / inputs.size.y;
  geometry::Bounds bounds;
  for (const base::Id& id : focus) bounds.add(view::bounds_of_shown(inputs, id));
  for (std::size_t i = 0; focus.empty() && i < scenes.size(); ++i) {
    for (const base::Id& id : session::looked_at_beside(whole.atlas, whole.scene.beside[i]))
      bounds.add(view::bounds_of_shown(view::with_scene(inputs, scenes[i]), id));
  }
  if (!bounds.empty()) return view::framed_close(inputs, bounds, aspect);
  const view::Framing framing = view::framing_of_shown(inputs);
  for (const std::string& remark : framing.remarks) warn(console, {{base::Severity::warning, "", "", remark}});
  return session::framed(camera, framing.points, aspect, view::names_beside(inputs));
}

Result<session::Camera> camera_for(const RenderOptions& options, const std::vector<base::Id>& of_topic,
                                   const session::SavedState& state, HeadlessSession& stage, const Streams& console) {
  session::Camera camera = state.camera.value_or(session::Camera{});
  Result<std::vector<base::Id>> focus = known_ids(options.focus, nameable_ids(stage.atlas, stage.body));
  if (!focus) return focus.error();
  if (focus->empty()) *focus = of_topic;
  if (state.camera && options.view.empty() && focus->empty()) return camera;
  const std::string name = !options.view.empty() ? options.view : state.camera ? "" : "posterior";
  if (const auto view = session::find_view(name)) {
    camera.azimuth = view->azimuth;
    camera.elevation = view->elevation;
  }
  return framed(camera, stage.inputs(state.scene, camera, options.size, body::LevelOfDetail::moving), *focus, console);
}

/// A draft is drawn from the meshes of fewer triangles where nobody could see it: what they leave out is less than a
/// pixel.
body::LevelOfDetail picture_detail(const RenderOptions& options, const session::Camera& camera) {
  if (options.final_quality)
    return options.size.y >= fine_from_height ? body::LevelOfDetail::finest : body::LevelOfDetail::still;
  const double pixels_per_mm = view::Screen(camera, options.size).pixels_per_mm(camera.distance);
  return body::moving_error * pixels_per_mm < 1 ? body::LevelOfDetail::moving : body::LevelOfDetail::still;
}

/// Over the picture of a case: who it is, and what is told of the pain, which the picture alone does not say. Nothing
/// for other topics.
view::PaneLook case_heading(const anatomy::Atlas& atlas, const std::string& word) {
  view::PaneLook pane;
  const std::optional<base::Id> id = base::Id::parse(word);
  const auto topic = id ? atlas.topics.find(*id) : atlas.topics.end();
  if (topic == atlas.topics.end() || topic->second.answer.empty()) return pane;
  pane.title = topic->second.names.title;
  pane.words = topic->second.text;
  const std::vector<anatomy::Section>& sections = topic->second.sections;
  if (!sections.empty() && !sections.front().statements.empty())
    pane.words += " " + sections.front().statements.front().text;
  return pane;
}

/// Farther off and lower in the picture, so that all that was framed stands below a heading.
session::Camera below_heading(const session::Camera& camera, view::Inputs inputs) {
  if (!inputs.scene.beside.empty()) return camera;
  view::FrameCache memory;
  view::stand_beside(inputs, memory);
  // Of a very small picture a heading may take so much that nothing would be left for the body.
  constexpr double most = 0.5;
  const double top = std::min(inputs.look.top, most);
  session::Camera lower = camera;
  lower.distance /= 1 - top;
  const double pixels_per_mm = view::Screen(lower, inputs.size).pixels_per_mm(lower.distance);
  lower.target += 0.5 * top * inputs.size.y / pixels_per_mm * session::axes_of(lower).up;
  return lower;
}

Result<FigureParts> draw(const RenderOptions& options, FigureKind kind, HeadlessSession& stage,
                         const session::Scene& scene, const session::Camera& framed_camera) {
  view::Inputs framing = stage.inputs(scene, framed_camera, options.size, picture_detail(options, framed_camera));
  framing.text = options.text_size / 100.0;
  framing.pane = case_heading(stage.atlas, options.topic);
  // A camera that somebody chose stays where it is, as in the window.
  const bool chosen = !options.state_file.empty() && options.view.empty() && options.focus.empty();
  const session::Camera camera = chosen ? framed_camera : below_heading(framed_camera, framing);
  view::Inputs inputs = stage.inputs(scene, camera, options.size, picture_detail(options, camera));
  inputs.transparent = options.transparent;
  inputs.text = options.text_size / 100.0;
  inputs.spreads = spread_marks(stage.atlas, stage.body, scene.spread);
  inputs.pane = framing.pane;
  Figure figure = figure_of(inputs, kind);
  FigureParts parts;
  parts.transparent = options.transparent;
  parts.dots_per_inch = options.dots_per_inch;
  if (kind != FigureKind::png) {
    parts.overlay = take_overlay(figure);
    parts.words = std::move(*figure.words);
  }
  for (const FigurePicture& picture : figure.pictures) {
    render::DrawOptions drawing;
    drawing.samples = options.final_quality ? render::still_samples(picture.frame) : render::draft_samples;
    // One sample a call, or one tile of a picture that is too large for one target.
    for (bool complete = false; !complete;) {
      const Result<render::DrawStatistics> drawn = stage.renderer->draw(picture.frame, drawing);
      if (!drawn) return drawn.error();
      complete = drawn->complete;
    }
    Result<render::Image> image = stage.renderer->read();
    if (!image) return image.error();
    put_into(parts.image, figure, picture, std::move(*image));
  }
  return parts;
}

/// Refuses what cannot be written, and says as what the rest is.
Result<FigureKind> kind_of(const RenderOptions& options) {
  const std::optional<FigureKind> by_ending = figure_kind_of(options.output);
  const std::optional<FigureKind> asked = figure_kind(options.format);
  if (asked && by_ending && *asked != *by_ending) {
    return Error{
        "\"" + options.output + "\" does not end as --format " + options.format + " says; leave out one of them.", {}};
  }
  const Status possible = asked ? check_folder_of(options.output) : check_figure_path(options.output);
  if (!possible) return possible.error();
  return asked ? *asked : *by_ending;
}

/// Whether two paths would be written to one place.
bool same_file(const std::string& a, const std::string& b) {
  std::error_code error;
  const auto place = [&error](const std::string& path) {
    return std::filesystem::weakly_canonical(std::filesystem::absolute(path, error), error);
  };
  return place(a) == place(b) && std::filesystem::status(a, error).type() != std::filesystem::file_type::character;
}

}  // namespace

int run_render(const RenderOptions& options, const Streams& console) {
  // What can be refused at once is refused before anything is loaded.
  const Result<FigureKind> kind = kind_of(options);
  if (!kind) return report_error(console, kind.error());
  if (!options.seen_file.empty() && same_file(options.seen_file, options.output)) {
    return report_error(console, {"--seen and -o name the same file; give each its own.", {}});
  }
  if (!options.topic.empty() && !options.roots.empty()) {
    return report_error(console, {"--topic says itself which nerves are shown; leave out --roots.", {}});
  }
  Result<session::SavedState> state = first_state(options);
  if (!state) return report_error(console, state.error());
  warn(console, state.warnings);
  Result<HeadlessSession> stage = load_headless_session(state->scene.body, console, options.language);
  if (!stage) return report_error(console, stage.error());
  if (const auto unknown = unknown_ids(state->scene, stage->atlas)) {
    warn(console, {{base::Severity::warning, "", "", *unknown}});
  }
  if (const Status status = apply_lists(options, *stage, state->scene); !status) {
    return report_error(console, status.error());
  }
  const Result<std::vector<base::Id>> of_topic = apply_topic(options, stage->atlas, state->scene);
  if (!of_topic) return report_error(console, of_topic.error());
  if (const Status status = apply_beside(options.beside, *stage, state->scene); !status) {
    return report_error(console, status.error());
  }
  if (!options.seen_file.empty()) {
    if (!options.beside.empty()) return report_error(console, {"--seen tells of one picture; leave out --beside.", {}});
    state->scene.beside.clear();  // What a topic or a saved scene sets side by side is drawn in one, as it is told.
  }
  if (const Status status = apply_spread(options.spread, *stage, state->scene); !status) {
    return report_error(console, status.error());
  }
  if (const Status status = open_models(options, *stage, state->scene, console); !status) {
    return report_error(console, status.error());
  }
  if (const Status status = add_renderer(*stage); !status) return report_error(console, status.error());
  const int largest = stage->renderer->largest_target();
  if (std::max(options.size.x, options.size.y) > largest) {
    return report_error(console, {"This machine's OpenGL draws at most " + std::to_string(largest) +
                                      " pixels a side; ask for a smaller --size.",
                                  {}});
  }
  const Result<session::Camera> camera = camera_for(options, *of_topic, *state, *stage, console);
  if (!camera) return report_error(console, camera.error());
  Result<FigureParts> parts = draw(options, *kind, *stage, state->scene, *camera);
  warn_of_late_faults(stage->body, console);
  if (!parts) return report_error(console, parts.error());
  if (stage->not_drawn) return report_error(console, *stage->not_drawn);
  const std::optional<base::Id> topic = base::Id::parse(options.topic);
  if (topic) {
    parts->posture = printed_posture(stage->atlas, *topic, options.dots_per_inch);
    parts->numbers = printed_numbers(stage->atlas, *topic, options.dots_per_inch);
  }
  const Status written = write_figure(std::move(*parts), *kind, options.output);
  if (!written) return report_error(console, written.error());
  if (options.seen_file.empty()) return exit_done;
  view::Inputs seen = stage->inputs(state->scene, *camera, options.size, picture_detail(options, *camera));
  seen.text = options.text_size / 100.0;
  const Status told = write_visibility_report(options.seen_file, seen);
  return told ? exit_done : report_error(console, told.error());
}

}  // namespace cluneal::app::cli
