#include <algorithm>
#include <filesystem>
#include <map>
#include <ostream>
#include <utility>

#include "app/cli/commands.h"
#include "app/cli/nearest.h"
#include "app/cli/stage.h"
#include "app/models/load.h"
#include "app/present/spreads.h"
#include "app/tours/find_tour.h"
#include "app/tours/slides.h"
#include "documents/write.h"
#include "io/image_file.h"
#include "render/sampling.h"
#include "session/tours.h"

namespace cluneal::app::cli {
namespace {

using base::Error;
using base::Result;
using base::Status;
namespace fs = std::filesystem;

enum class TourOutput { pdf, pictures };

Result<TourOutput> output_of(const TourOptions& options) {
  std::error_code error;
  const fs::path path(options.output);
  if (path.extension() == ".pdf") return TourOutput::pdf;
  if (!path.has_extension() || fs::is_directory(path, error)) return TourOutput::pictures;
  return Error{"\"" + options.output + "\" is neither a .pdf nor a folder for pictures.", {}};
}

/// Draws the pages one after the other; a body is loaded when the first page wants it.
class SlideDrawer {
 public:
  SlideDrawer(Stage& stage, const TourOptions& options) : stage_(stage), options_(options) {}

  Result<DrawnSlide> draw(const SlidePage& page, bool overlay_apart, const Console& console) {
    const session::TourShot shot = session::shot_of(*page.step, stage_.atlas, page.part);
    if (!shot.unknown.empty() && page.part == session::SlidePart::statement)
      warn(console, {{base::Severity::warning, page.step->key, "", shot.unknown}});
    const Result<const body::Body*> body = body_of(shot.scene.body);
    if (!body) return body.error();
    session::Camera camera;
    camera.azimuth = shot.view.azimuth;
    camera.elevation = shot.view.elevation;
    view::Inputs inputs =
        slide_inputs(stage_.atlas, **body, stage_.models, shot.scene, camera, *stage_.fonts, options_.size);
    camera = view::framed_for_slide(inputs, shot.focus);
    inputs.spreads = spread_marks(stage_.atlas, **body, shot.scene.spread);
    view::ViewMemory memory;
    view::Picture picture = view::make_picture(inputs, memory);
    view::draw_slide_words(
        inputs, memory,
        slide_words(stage_.atlas, page, anatomy::title_of_person(stage_.atlas.persons, shot.scene.body)),
        picture.frame.overlay);
    DrawnSlide slide;
    slide.page = page;
    if (overlay_apart) slide.overlay = std::exchange(picture.frame.overlay, {});
    Result<render::Image> image = image_of(picture.frame);
    if (!image) return image.error();
    slide.image = std::move(*image);
    return slide;
  }

 private:
  Result<const body::Body*> body_of(const std::string& person) {
    if (person == stage_.body.person) return &stage_.body;
    if (const auto known = bodies_.find(person); known != bodies_.end()) return &known->second;
    Result<body::Body> body = load_person(stage_.atlas, person);
    if (!body) return body.error();
    return &bodies_.emplace(person, std::move(*body)).first->second;
  }
  Result<render::Image> image_of(const render::Frame& frame) {
    render::DrawOptions drawing;
    drawing.samples = options_.final_quality ? render::still_samples(frame) : render::draft_samples;
    for (bool complete = false; !complete;) {
      const Result<render::DrawStatistics> drawn = stage_.renderer->draw(frame, drawing);
      if (!drawn) return drawn.error();
      complete = drawn->complete;
    }
    return stage_.renderer->read();
  }

  Stage& stage_;
  const TourOptions& options_;
  std::map<std::string, body::Body> bodies_;
};

/// "03-crest.png"; "04a-whose.png" to "04c-whose.png" of a question: in the order of the talk in every file browser.
fs::path picture_path(const fs::path& folder, const SlidePage& page) {
  const std::string number = (page.number < 10 ? "0" : "") + std::to_string(page.number);
  const std::string part =
      page.step->question ? std::string(1, static_cast<char>('a' + static_cast<int>(page.part))) : "";
  return folder / (number + part + "-" + page.step->key + ".png");
}

Status write_pictures(SlideDrawer& drawer, const anatomy::Tour& tour, const fs::path& folder, const Console& console) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return Error{"The folder " + folder.string() + " cannot be made: " + error.message() + ".", {}};
  for (const SlidePage& page : pages_of(tour)) {
    console.err << "Slide " << page.number << " of " << page.count << '\n';
    const Result<DrawnSlide> slide = drawer.draw(page, false, console);
    if (!slide) return slide.error();
    if (Status written = io::write_png(picture_path(folder, page), slide->image); !written) return written;
  }
  return base::Done{};
}

Status write_document(SlideDrawer& drawer, const anatomy::Atlas& atlas, const anatomy::Tour& tour,
                      const TourOptions& options, const Console& console) {
  std::vector<DrawnSlide> slides;
  for (const SlidePage& page : pages_of(tour)) {
    console.err << "Slide " << page.number << " of " << page.count << '\n';
    Result<DrawnSlide> slide = drawer.draw(page, true, console);
    if (!slide) return slide.error();
    slides.push_back(std::move(*slide));
  }
  const documents::Document document =
      options.handout ? handout_document(atlas, tour, std::move(slides)) : slides_document(tour, std::move(slides));
  return documents::write_pdf(document, options.output);
}

}  // namespace

int run_tour(const TourOptions& options, const Console& console) {
  const Result<TourOutput> output = output_of(options);
  if (!output) return complain(console, output.error());
  if (options.handout && *output != TourOutput::pdf)
    return complain(console, {"A handout is a .pdf; give one to -o.", {}});
  Result<anatomy::Atlas> atlas = load_knowledge();
  if (!atlas) return complain(console, atlas.error());
  const Result<anatomy::Tour> tour = find_tour(options.tour, *atlas);
  if (!tour) return complain(console, tour.error());
  Result<Stage> stage = load_stage(session::shot_of(tour->steps.front(), *atlas).scene.body, console);
  if (!stage) return complain(console, stage.error());
  if (const Status status = add_renderer(*stage); !status) return complain(console, status.error());
  SlideDrawer drawer(*stage, options);
  const Status written = *output == TourOutput::pdf ? write_document(drawer, stage->atlas, *tour, options, console)
                                                    : write_pictures(drawer, *tour, options.output, console);
  return written ? exit_done : complain(console, written.error());
}

}  // namespace cluneal::app::cli
