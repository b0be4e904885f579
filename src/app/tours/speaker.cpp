#include "app/tours/speaker.h"

#include <utility>

#include "app/figures/figure.h"
#include "app/present/cite.h"
#include "app/tours/slide_pictures.h"
#include "app/tours/slides.h"

namespace cluneal::app {
namespace {

constexpr int samples = 3;  // Of a small picture, which one glances at.

/// Where one goes by the next key; nothing at the end.
const session::Slide* next_slide(const Presenting& presenting) {
  const session::Talk& talk = presenting.talk;
  return talk.at + 1 < talk.slides.size() ? &talk.slides[talk.at + 1] : nullptr;
}

/// With its body there, else nothing.
std::shared_ptr<const body::Body> body_of(const Application::State& state, const std::string& person) {
  const auto found = state.library.bodies.find(person);
  return found != state.library.bodies.end() ? found->second : nullptr;
}

/// From all that decides how the next slide looks.
std::string key_of_next(const Application::State& state, const Presenting& presenting) {
  const session::Slide* next = next_slide(presenting);
  if (next == nullptr) return {};
  const std::string& person = presenting.tour->steps[next->step].body;
  std::string key = std::to_string(presenting.talk.at) + " " + std::string(state.library.atlas.language.tag());
  if (presenting.shown.dark_background) key += " dark";
  if (state.picturing.look.high_contrast) key += " contrast";
  if (body_of(state, person.empty() ? session::Scene{}.body : person)) key += " there";
  return key;
}

}  // namespace

ui::SpeakerView speaker_view_of(const Application::State& state) {
  ui::SpeakerView view;
  if (!state.presenting) return view;
  const Presenting& presenting = *state.presenting;
  const anatomy::Tour& tour = *presenting.tour;
  const session::Slide& slide = presenting.talk.now();
  const anatomy::TourStep& step = tour.steps[slide.step];
  view.slide = presenting.talk.at;
  view.slides = presenting.talk.slides.size();
  view.step = slide.step + 1;
  view.steps = tour.steps.size();
  view.words = session::words_of(step, slide.part);
  if (const session::Slide* next = next_slide(presenting))
    view.next = session::words_of(tour.steps[next->step], next->part);
  if (step.question) {
    view.ask = step.question->ask;
    view.answer = step.question->answer;
  }
  view.sources = short_names(state.library.atlas, step.references);
  for (std::size_t i = 0; i <= slide.step; ++i) view.planned += tour.steps[i].seconds;
  view.picture = key_of_next(state, presenting);
  return view;
}

base::Result<std::optional<render::Image>> Application::draw_next_slide(render::Renderer& renderer, glm::ivec2 size) {
  State& state = *state_;
  const std::optional<render::Image> nothing;
  if (!state.presenting) return nothing;
  const Presenting& presenting = *state.presenting;
  const session::Slide* next = next_slide(presenting);
  if (next == nullptr) return nothing;
  const anatomy::Atlas& atlas = state.library.atlas;
  const anatomy::Tour& tour = *presenting.tour;
  session::TourShot shot = session::shot_of(tour.steps[next->step], atlas, next->part);
  shot.scene.dark_background = presenting.shown.dark_background;
  for (session::TourPicture& picture : shot.beside) picture.scene.dark_background = shot.scene.dark_background;
  const std::shared_ptr<const body::Body> body = body_of(state, shot.scene.body);
  if (!body) return nothing;

  const session::Camera direction = session::direction_of(shot);
  const auto seen_by = [&](const session::Camera& camera) {
    view::Inputs inputs =
        slide_inputs(atlas, *body, state.library.models, shot.scene, camera, *state.picturing.fonts, size);
    inputs.look.high_contrast = state.picturing.look.high_contrast;
    return inputs;
  };
  const view::Inputs whole = seen_by(direction);
  const session::Camera camera = view::framed_for_slide(pictures_of(whole, shot).inputs, shot);
  const view::Inputs seen = seen_by(camera);
  Figure figure = figure_of_slide(seen, pictures_of(seen, shot));
  put_words(figure, seen,
            slide_words(atlas, page_of(tour, *next), anatomy::title_of_person(atlas.persons, shot.scene.body)));
  render::Image image;
  for (const FigurePicture& picture : figure.pictures) {
    for (bool complete = false; !complete;) {
      const auto drawn = renderer.draw(picture.frame, {1, samples});
      if (!drawn) return drawn.error();
      complete = drawn->complete;
    }
    base::Result<render::Image> read = renderer.read();
    if (!read) return read.error();
    put_into(image, figure, picture, std::move(*read));
  }
  return std::optional(std::move(image));
}

}  // namespace cluneal::app
