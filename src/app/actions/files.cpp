// Files and folders.
#include <filesystem>

#include "app/actions/perform.h"
#include "app/files/files.h"
#include "app/models/models.h"

namespace cluneal::app {
namespace {

struct FilePerformer {
  Application::State& state;
  double now;

  void operator()(const session::OpenFiles& a) const {
    state.panel.asked(ui::Matter::model);
    state.panel.asked(ui::Matter::opening_scene);
    for (const std::string& path : a.paths) {
      if (std::filesystem::path(path).extension() == ".cluneal") {
        open_scene(state, path, now);
      } else if (std::filesystem::path(path).extension() == ".cluneal-tour") {
        perform(state, session::TourDraftAction(session::ChangeTour{path}), now);
      } else if (std::filesystem::path(path).extension() == ".cluneal-exam") {
        perform(state, session::DeskAction(session::OpenExam{path}), now);
      } else {
        open_file(state, path);
      }
    }
  }
  void operator()(const session::OpenScene& a) const {
    state.panel.asked(ui::Matter::opening_scene);
    open_scene(state, a.path, now);
  }
  void operator()(const session::SaveState& a) const {
    state.panel.asked(ui::Matter::saving_scene);
    save_scene(state, a.path);
  }
  void operator()(const session::SaveFigure& a) const {
    state.panel.asked(ui::Matter::figure);
    request_figure(state, a, now);
  }
  void operator()(const session::LookIntoFolder& a) const {
    show_files(state, looked_into(state.browsing.browser, a, state.browsing.recent, state.library.atlas.language));
  }
  void operator()(const session::ChooseFile& a) const {
    show_files(state, chosen(state.browsing.browser, a, state.browsing.recent, state.library.atlas.language));
  }
  void operator()(const session::MakeFolder& a) const {
    show_files(state, made_folder(state.browsing.browser, a, state.browsing.recent, state.library.atlas.language));
  }
};

}  // namespace

void perform(Application::State& state, const session::FileAction& action, double now) {
  std::visit(FilePerformer{state, now}, action);
}

}  // namespace cluneal::app
