// The pages that a talk at the bedside ends with: drawn like figures, between the window's frames, and written by a
// worker.
#include "app/bedside/pages.h"

#include <filesystem>
#include <memory>
#include <utility>
#include <vector>

#include "app/bedside/room.h"
#include "app/handout/handout.h"
#include "app/handout_phrases.h"
#include "app/models/load.h"
#include "app/page/page_file.h"
#include "app/page/page_model.h"
#include "app/page/page_words.h"
#include "app/page_phrases.h"
#include "app/phrases.h"
#include "base/file.h"
#include "documents/write.h"

namespace cluneal::app {
namespace {

using base::Status;
using session::BedsideStep;

/// Runs `write` beside the window and tells what came of it.
void write_beside(Application::State& state, std::function<Status()> write) {
  ++state.figures.being_written;
  // Not where: a file may be called after a patient, who reads this too.
  const std::string saved = state.say(phrases::handout_saved);
  // The same words as of a figure: who quits waits for both.
  state.work.start(state.say(phrases::saving_figure), "",
                   [&state, saved, write = std::move(write)](base::Progress&) -> base::Jobs::Delivery {
                     const Status written = write();
                     return [&state, saved, written] {
                       --state.figures.being_written;
                       if (written) state.work.ended.emplace_back("page_saved");
                       state.tell_end(ui::Matter::page, written.ok(), written ? saved : state.say(written.error()));
                     };
                   });
}

/// The atlas in each of the languages, as a page refers to them.
class Atlases {
 public:
  static base::Result<Atlases> load(const std::vector<std::string>& languages) {
    Atlases atlases;
    for (const std::string& language : languages) {
      base::Result<anatomy::Atlas> atlas = load_knowledge(language);
      if (!atlas) return atlas.error();
      atlases.all_.push_back(std::make_unique<anatomy::Atlas>(std::move(*atlas)));
    }
    return atlases;
  }
  [[nodiscard]] std::vector<const anatomy::Atlas*> pointers() const {
    std::vector<const anatomy::Atlas*> pointers;
    for (const auto& atlas : all_) pointers.push_back(atlas.get());
    return pointers;
  }

 private:
  std::vector<std::unique_ptr<anatomy::Atlas>> all_;
};

documents::PageSize paper_of(const BedsideTalk& talk) {
  return talk.letter ? documents::letter : documents::a4;
}

OwnSide own_side(const BedsideTalk& talk) {
  return talk.side == base::Side::left ? OwnSide::left : OwnSide::right;
}

void save_stop_page(Application::State& state, const std::string& path) {
  const BedsideTalk& talk = state.bedside->talk;
  base::Id red_flag;
  anatomy::Urgency urgency = anatomy::Urgency::again;
  if (talk.stopped_by) {
    red_flag = state.library.atlas.bedside.questions[*talk.stopped_by].of;
    urgency = state.library.atlas.bedside.questions[*talk.stopped_by].urgency;
  }
  write_beside(state, [talk, red_flag, urgency, path]() -> Status {
    const base::Result<Atlases> atlases = Atlases::load(talk.languages);
    if (!atlases) return atlases.error();
    return documents::write_pdf(stop_page(atlases->pointers(), red_flag, urgency, paper_of(talk)), path);
  });
}

}  // namespace

void save_handout(Application::State& state, const std::string& path, double now) {
  if (!state.bedside) return;
  state.panel.asked(ui::Matter::page);
  const BedsideTalk& talk = state.bedside->talk;
  if (talk.step == BedsideStep::stop) return save_stop_page(state, path);
  const auto handout = state.library.atlas.handouts.all.find(talk.handout);
  if (talk.step != BedsideStep::take_home || handout == state.library.atlas.handouts.all.end()) return;
  HandoutFrame wanted =
      handout_frame(state.inputs(false, now), handout->second, own_side(talk),
                    state.doing.painting ? state.doing.painting->patch : std::shared_ptr<const geometry::Mesh>());
  wanted.picture.drawn_elsewhere = painted_elsewhere(state);
  FigureJob job;
  job.figure.size = wanted.frame.size;
  job.figure.pictures.push_back({glm::ivec2(0), std::move(wanted.frame)});
  job.drawn_for = [&state, talk, path, picture = std::move(wanted.picture)](render::Image image) {
    auto whole = std::make_shared<HandoutPicture>(picture);
    whole->image = std::move(image);
    write_beside(state, [talk, path, whole]() -> Status {
      const base::Result<Atlases> atlases = Atlases::load(talk.languages);
      if (!atlases) return atlases.error();
      return documents::write_pdf(
          handout_page(atlases->pointers(), talk.handout, own_side(talk), std::move(*whole), paper_of(talk)), path);
    });
  };
  state.figures.waiting.push_back(std::move(job));
  state.panel.stale = true;
}

void save_phone_page(Application::State& state, const std::string& path) {
  if (!state.bedside || state.bedside->talk.step != BedsideStep::take_home) return;
  state.panel.asked(ui::Matter::page);
  if (!has_viewer()) {
    state.report(base::Severity::error, state.say(phrases::page_needs_viewer), ui::Matter::page);
    return;
  }
  const BedsideTalk talk = state.bedside->talk;
  write_beside(state, [talk, path, body = state.library.body]() -> Status {
    const base::Result<anatomy::Atlas> atlas = load_knowledge(talk.languages.front());
    if (!atlas) return atlas.error();
    const base::Result<std::unique_ptr<text::Fonts>> fonts = text::Fonts::load();
    if (!fonts) return fonts.error();
    const auto handout = atlas->handouts.all.find(talk.handout);
    if (handout == atlas->handouts.all.end()) return base::Done{};  // It was there when it was chosen.
    session::Scene scene;
    scene.body = body->person;
    scene.sides = talk.side == base::Side::left ? session::Sides::left : session::Sides::right;
    const session::Camera camera;
    const std::map<std::string, view::LoadedModel> no_models;
    const view::Inputs inputs{.atlas = *atlas,
                              .body = *body,
                              .models = no_models,
                              .scene = scene,
                              .camera = camera,
                              .fonts = **fonts,
                              .hovered = {}};
    const PageSubject subject{&handout->second, own_side(talk)};
    const base::Result<PageModel> model = page_model(inputs, subject);
    if (!model) return model.error();
    const base::Result<std::string> page =
        page_file(atlas->language.say(phrases::handout_title), std::string(atlas->language.tag()),
                  page_words(*atlas, *model, subject, camera), model->glb);
    if (!page) return page.error();
    return base::write_atomically(path, *page);
  });
}

}  // namespace cluneal::app
