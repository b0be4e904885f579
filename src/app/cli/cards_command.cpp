#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <ostream>
#include <vector>

#include "app/cards/cards.h"
#include "app/cli/commands.h"
#include "app/cli/headless_session.h"
#include "app/figures/figure_path.h"
#include "app/models/load.h"
#include "app/questions/question_picture.h"
#include "base/file.h"
#include "documents/jpeg.h"
#include "render/sampling.h"
#include "study/make_questions.h"

namespace cluneal::app::cli {
namespace {

using base::Error;
using base::Result;
using base::Status;

constexpr glm::ivec2 card_size{640, 480};
constexpr int card_quality = 82;  ///< Of JPEG: thin nerves keep their edges, and a picture takes some 25 kB.

/// The questions of one kind, or all.
std::vector<study::Question> asked(const anatomy::Atlas& atlas, const std::string& only) {
  std::vector<study::Question> questions = study::make_questions(atlas);
  if (const auto kind = study::kind_of(only)) {
    std::erase_if(questions, [&kind](const study::Question& question) { return question.kind != *kind; });
  }
  return questions;
}

/// Without alpha, as JPEG takes it.
std::vector<std::uint8_t> opaque(const render::Image& image) {
  std::vector<std::uint8_t> rgb;
  rgb.reserve(image.rgba.size() / 4 * 3);
  for (std::size_t i = 0; i + 3 < image.rgba.size(); i += 4) {
    rgb.insert(rgb.end(), {image.rgba[i], image.rgba[i + 1], image.rgba[i + 2]});
  }
  return rgb;
}

Result<std::string> draw_card(HeadlessSession& stage, view::FrameCache& memory, const study::Picture& picture) {
  session::Scene plain;
  plain.body = stage.body.person;
  const session::Scene scene = scene_of(stage.atlas, picture, plain);
  const session::Camera start;
  const session::Camera camera =
      camera_of(stage.inputs(scene, start, card_size, body::LevelOfDetail::moving), memory, picture);
  view::Inputs inputs = stage.inputs(scene, camera, card_size, body::LevelOfDetail::still);
  inputs.look.hall = true;  // Neither axes nor notes, which would tell what is asked for; nor letters of the sides:
  render::Frame frame = make_picture(inputs, memory).frame;
  frame.overlay.texts.clear();
  frame.overlay.boxes.clear();  // The lines stay: they mark sites and landmarks.
  render::DrawOptions drawing;
  drawing.samples = render::draft_samples;
  for (bool complete = false; !complete;) {
    const Result<render::DrawStatistics> drawn = stage.renderer->draw(frame, drawing);
    if (!drawn) return drawn.error();
    complete = drawn->complete;
  }
  const Result<render::Image> image = stage.renderer->read();
  if (!image) return image.error();
  return documents::jpeg_of(opaque(*image), image->width, image->height, card_quality);
}

/// Into the package; tells a terminal how far it is.
Status draw_pictures(HeadlessSession& stage, Cards& cards, const Streams& console) {
  const bool watched = isatty(STDERR_FILENO) == 1;
  view::FrameCache memory;
  std::size_t done = 0;
  for (const auto& [name, picture] : cards.pictures) {
    Result<std::string> drawn = draw_card(stage, memory, picture);
    if (!drawn) return drawn.error();
    cards.package.media[name] = std::move(*drawn);
    ++done;
    if (watched) console.err << "\rpictures: " << done << " of " << cards.pictures.size() << std::flush;
  }
  if (watched) console.err << '\n';
  return base::Done{};
}

int write_csv(const CardsOptions& options, const Streams& console) {
  const Result<anatomy::Atlas> atlas = load_knowledge(options.language);
  if (!atlas) return report_error(console, atlas.error());
  const Status written = base::write_atomically(options.output, cards_csv(*atlas, asked(*atlas, options.only)));
  return written ? exit_done : report_error(console, written.error());
}

std::int64_t now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::seconds>(since).count();
}

}  // namespace

int run_cards(const CardsOptions& options, const Streams& console) {
  const std::filesystem::path path(options.output);
  if (path.extension() != ".apkg" && path.extension() != ".csv")
    return report_error(console, {"\"" + options.output + "\" ends neither in .apkg (for Anki) nor in .csv.", {}});
  if (const Status possible = check_folder_of(options.output); !possible)
    return report_error(console, possible.error());
  if (path.extension() == ".csv") return write_csv(options, console);
  if (!options.pictures) {
    const Result<anatomy::Atlas> atlas = load_knowledge(options.language);
    if (!atlas) return report_error(console, atlas.error());
    const Cards cards = cards_of(*atlas, asked(*atlas, options.only), false, now());
    const Status written = io::write_anki_package(path, cards.package);
    return written ? exit_done : report_error(console, written.error());
  }
  Result<HeadlessSession> stage = load_headless_session(options.body, console, options.language);
  if (!stage) return report_error(console, stage.error());
  Cards cards = cards_of(stage->atlas, asked(stage->atlas, options.only), true, now());
  if (const Status status = add_renderer(*stage); !status) return report_error(console, status.error());
  if (const Status drawn = draw_pictures(*stage, cards, console); !drawn) return report_error(console, drawn.error());
  warn_of_late_faults(stage->body, console);
  const Status written = io::write_anki_package(path, cards.package);
  return written ? exit_done : report_error(console, written.error());
}

}  // namespace cluneal::app::cli
