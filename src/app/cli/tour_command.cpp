#include <algorithm>
#include <cmath>
#include <filesystem>
#include <optional>
#include <ostream>
#include <utility>

#include "app/cli/commands.h"
#include "app/cli/film.h"
#include "app/cli/headless_session.h"
#include "app/cli/nearest.h"
#include "app/cli/slide_drawer.h"
#include "app/figures/figure_path.h"
#include "app/models/load.h"
#include "app/state/camera_control.h"
#include "app/tours/find_tour.h"
#include "app/tours/slides.h"
#include "documents/write.h"
#include "io/image_file.h"

namespace cluneal::app::cli {
namespace {

using base::Error;
using base::Result;
using base::Status;
namespace fs = std::filesystem;

enum class TourOutput { pdf, film, pictures };

Result<TourOutput> output_of(const TourOptions& options) {
  std::error_code error;
  const fs::path path(options.output);
  if (path.extension() == ".pdf") return TourOutput::pdf;
  if (path.extension() == ".mp4") return TourOutput::film;
  if (!path.has_extension() || fs::is_directory(path, error)) return TourOutput::pictures;
  return Error{"\"" + options.output + "\" is neither a .pdf, a .mp4 nor a folder for pictures.", {}};
}

void tell_of(const SlidePage& page, const Streams& console) {
  console.err << "Slide " << page.number << " of " << page.count << '\n';
}

Result<DrawnSlide> draw(SlideDrawer& drawer, const SlidePage& page, bool overlay_apart, const Streams& console) {
  tell_of(page, console);
  const Result<StagedSlide> staged = drawer.stage(page, console);
  if (!staged) return staged.error();
  Result<DrawnSlide> drawn = drawer.draw(*staged, overlay_apart);
  warn_of_late_faults(*staged->body, console);
  return drawn;
}

/// "03-crest.png"; "04a-whose.png" to "04c-whose.png" of a question: in the order of the talk in every file browser.
fs::path picture_path(const fs::path& folder, const SlidePage& page) {
  const std::string number = (page.number < 10 ? "0" : "") + std::to_string(page.number);
  const std::string part =
      page.step->question ? std::string(1, static_cast<char>('a' + static_cast<int>(page.part))) : "";
  return folder / (number + part + "-" + page.step->key + ".png");
}

Status write_pictures(SlideDrawer& drawer, const anatomy::Tour& tour, const fs::path& folder, bool transparent,
                      const Streams& console) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return Error{"The folder " + folder.string() + " cannot be made: " + error.message() + ".", {}};
  for (const SlidePage& page : pages_of(tour)) {
    const Result<DrawnSlide> slide = draw(drawer, page, false, console);
    if (!slide) return slide.error();
    if (Status written = io::write_png(picture_path(folder, page), slide->image, transparent); !written) return written;
  }
  return base::Done{};
}

Status write_document(SlideDrawer& drawer, const anatomy::Atlas& atlas, const anatomy::Tour& tour,
                      const TourOptions& options, const Streams& console) {
  std::vector<DrawnSlide> slides;
  for (const SlidePage& page : pages_of(tour)) {
    Result<DrawnSlide> slide = draw(drawer, page, true, console);
    if (!slide) return slide.error();
    slides.push_back(std::move(*slide));
  }
  const documents::Document document =
      options.handout ? handout_document(atlas, tour, std::move(slides)) : slides_document(tour, std::move(slides));
  return documents::write_pdf(document, options.output);
}

/// From the slide before, where both are one picture of one body: else there is no way between them.
Status film_flight(SlideDrawer& drawer, const StagedSlide& from, const StagedSlide& to, int frames, Film& film) {
  CameraControl camera;
  camera.now = from.camera;
  camera.fly_without_history(to.camera, 0);
  camera.flight->seconds = static_cast<double>(frames) / film_rate;
  for (int i = 0; i < frames; ++i) {
    (void)camera.advance(static_cast<double>(i) / film_rate);
    const Result<render::Image> image = drawer.draw_on_the_way(to, camera.now);
    if (!image) return image.error();
    if (Status added = film.add(*image, 1); !added) return added;
  }
  return base::Done{};
}

bool one_flies_to(const StagedSlide& from, const StagedSlide& to) {
  return from.body == to.body && from.shot.beside.size() == to.shot.beside.size() && from.camera != to.camera;
}

Status write_film(SlideDrawer& drawer, const anatomy::Tour& tour, Film film, const Streams& console) {
  constexpr double flight_seconds = 1.2;  ///< Twice the window's: who watches did not ask for it, and must follow.
  std::optional<StagedSlide> before;
  double seconds = 0;
  long done = 0;
  for (const SlidePage& page : pages_of(tour)) {
    tell_of(page, console);
    Result<StagedSlide> slide = drawer.stage(page, console);
    if (!slide) return slide.error();
    // A question, its answer and what to keep share the step's time.
    seconds += static_cast<double>(page.step->seconds) / static_cast<double>(session::parts_of(*page.step).size());
    const long end = std::lround(seconds * film_rate);
    int flight = 0;
    if (before && one_flies_to(*before, *slide)) {
      flight = static_cast<int>(std::min(std::lround(flight_seconds * film_rate), (end - done) / 2));
      if (Status flown = film_flight(drawer, *before, *slide, flight, film); !flown) return flown;
    }
    const Result<DrawnSlide> drawn = drawer.draw(*slide, false);
    warn_of_late_faults(*slide->body, console);
    if (!drawn) return drawn.error();
    if (Status added = film.add(drawn->image, static_cast<int>(end - done) - flight); !added) return added;
    done = end;
    before = std::move(*slide);
  }
  return film.finish();
}

/// What can be refused before anything is loaded.
Status check_options(const TourOptions& options, TourOutput output) {
  if (options.handout && output != TourOutput::pdf) return Error{"A handout is a .pdf; give one to -o.", {}};
  if (options.transparent && output != TourOutput::pictures)
    return Error{"Only pictures can be --transparent; give a folder to -o.", {}};
  if (output == TourOutput::pictures) return base::Done{};
  return check_folder_of(options.output);
}

}  // namespace

int run_tour(const TourOptions& options, const Streams& console) {
  const Result<TourOutput> output = output_of(options);
  if (!output) return report_error(console, output.error());
  if (const Status status = check_options(options, *output); !status) return report_error(console, status.error());
  Result<anatomy::Atlas> atlas = load_knowledge(options.language);
  if (!atlas) return report_error(console, atlas.error());
  const Result<FoundTour> found = find_tour(options.tour, *atlas);
  if (!found) return report_error(console, found.error());
  warn(console, found->remarks);
  const anatomy::Tour& tour = found->tour;
  std::optional<Film> film;
  if (*output == TourOutput::film) {
    Result<Film> started = Film::start(options.output, options.size);
    if (!started) return report_error(console, started.error());
    film.emplace(std::move(*started));
  }
  Result<HeadlessSession> stage =
      load_headless_session(session::shot_of(tour.steps.front(), *atlas).scene.body, console, options.language);
  if (!stage) return report_error(console, stage.error());
  if (const Status status = add_renderer(*stage); !status) return report_error(console, status.error());
  SlideDrawer drawer(*stage, options);
  const Status written = film ? write_film(drawer, tour, std::move(*film), console)
                         : *output == TourOutput::pdf
                             ? write_document(drawer, stage->atlas, tour, options, console)
                             : write_pictures(drawer, tour, options.output, options.transparent, console);
  return written ? exit_done : report_error(console, written.error());
}

}  // namespace cluneal::app::cli
