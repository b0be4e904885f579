#include <filesystem>
#include <utility>

#include "app/cli/commands.h"
#include "app/cli/headless_session.h"
#include "app/cli/ids.h"
#include "app/files/saved_scene.h"
#include "app/handout/handout.h"
#include "app/handout_phrases.h"
#include "app/page/page_file.h"
#include "app/page/page_model.h"
#include "app/page/page_words.h"
#include "app/page_phrases.h"
#include "base/file.h"
#include "session/groups.h"

namespace cluneal::app::cli {
namespace {

using base::Result;

/// The scene that is asked for, and from where it is looked at.
Result<session::SavedState> state_of(const ExportOptions& options) {
  session::SavedState state;
  if (!options.state_file.empty()) {
    Result<session::SavedState> read = read_scene_file(options.state_file, options.state_file);
    if (!read) return read.error();
    state = without_models(std::move(*read));
  }
  if (!options.body.empty()) state.scene.body = options.body;
  return state;
}

Result<std::string> page_of(const ExportOptions& options, const Streams& console) {
  Result<session::SavedState> state = state_of(options);
  if (!state) return state.error();
  Result<HeadlessSession> stage = load_headless_session(state->scene.body, console, options.language);
  if (!stage) return stage.error();
  PageSubject subject;
  if (!options.nerve.empty()) {
    const Result<const anatomy::Handout*> handout = handout_about(stage->atlas, options.nerve);
    if (!handout) return handout.error();
    subject.handout = *handout;
  }
  if (!options.side.empty()) {
    subject.side = options.side == "left" ? OwnSide::left : OwnSide::right;
    state->scene.sides = options.side == "left" ? session::Sides::left : session::Sides::right;
  }
  const auto only = known_ids(options.only, nameable_ids(stage->atlas, stage->body));
  if (!only) return only.error();
  if (!only->empty()) session::show_only(state->scene, stage->atlas, *only);
  const session::Camera camera = state->camera.value_or(session::Camera{});
  const view::Inputs inputs = stage->inputs(state->scene, camera, {1, 1}, options.detail);
  const Result<PageModel> model = page_model(inputs, subject);
  if (!model) return model.error();
  const language::Language& in = stage->atlas.language;
  const std::string title = in.say(subject.handout != nullptr ? phrases::handout_title : phrases::page_title);
  return page_file(title, std::string(in.tag()), page_words(stage->atlas, *model, subject, camera), model->glb);
}

}  // namespace

bool is_page(const ExportOptions& options) {
  return std::filesystem::path(options.output).extension() == ".html";
}

int run_page(const ExportOptions& options, const Streams& console) {
  if (!has_viewer()) {
    return report_error(console, {"A page needs what turns a model in a browser, and that is not in " +
                                      viewer_folder().string() + "; third_party/install_viewer.sh brings it, by npm.",
                                  {}});
  }
  const Result<std::string> page = page_of(options, console);
  if (!page) return report_error(console, page.error());
  const base::Status written = base::write_atomically(options.output, *page);
  return written ? exit_done : report_error(console, written.error());
}

}  // namespace cluneal::app::cli
