#include "app/cli/slide_drawer.h"

#include <utility>

#include "app/models/load.h"
#include "app/present/spreads.h"
#include "app/tours/slide_pictures.h"
#include "render/sampling.h"

namespace cluneal::app::cli {

using base::Result;

Result<StagedSlide> SlideDrawer::stage(const SlidePage& page, const Streams& console) {
  StagedSlide slide;
  slide.page = page;
  slide.shot = session::shot_of(*page.step, stage_.atlas, page.part);
  if (!slide.shot.unknown.empty() && page.part == session::SlidePart::statement)
    warn(console, {{base::Severity::warning, page.step->key, "", slide.shot.unknown}});
  const Result<const body::Body*> body = body_of(slide.shot.scene.body);
  if (!body) return body.error();
  slide.body = *body;
  const session::Camera direction = session::direction_of(slide.shot);
  const view::Inputs whole = inputs_of(slide.shot.scene, direction, *slide.body);
  slide.camera = view::framed_for_slide(pictures_of(whole, slide.shot).inputs, slide.shot);
  return slide;
}

Result<DrawnSlide> SlideDrawer::draw(const StagedSlide& slide, bool overlay_apart) {
  view::Inputs whole = inputs_of(slide.shot.scene, slide.camera, *slide.body);
  whole.spreads = spread_marks(stage_.atlas, *slide.body, slide.shot.scene.spread);
  whole.transparent = options_.transparent;
  Figure figure = figure_of_slide(whole, pictures_of(whole, slide.shot));
  DrawnSlide drawn;
  drawn.page = slide.page;
  if (overlay_apart) {
    drawn.overlay = take_overlay_and_words(figure, whole, words_of(slide));
  } else {
    put_words(figure, whole, words_of(slide));
  }
  Result<render::Image> image = image_of(figure, options_.final_quality);
  if (!image) return image.error();
  drawn.image = std::move(*image);
  return drawn;
}

Result<render::Image> SlideDrawer::draw_on_the_way(const StagedSlide& slide, const session::Camera& camera) {
  view::Inputs whole = inputs_of(slide.shot.scene, camera, *slide.body);
  whole.detail = body::LevelOfDetail::moving;
  whole.look.labels = 0;
  Figure figure = figure_of_slide(whole, pictures_of(whole, slide.shot));
  view::SlideWords words = words_of(slide);
  words.ink.clear();  // It lies on the slide's own picture.
  put_words(figure, whole, words);
  return image_of(figure, false);
}

view::SlideWords SlideDrawer::words_of(const StagedSlide& slide) const {
  return slide_words(stage_.atlas, slide.page, anatomy::title_of_person(stage_.atlas.persons, slide.shot.scene.body));
}

Result<render::Image> SlideDrawer::image_of(const Figure& figure, bool final_quality) {
  render::Image whole;
  for (const FigurePicture& picture : figure.pictures) {
    render::DrawOptions drawing;
    drawing.samples = final_quality ? render::still_samples(picture.frame) : render::draft_samples;
    for (bool complete = false; !complete;) {
      const Result<render::DrawStatistics> drawn = stage_.renderer->draw(picture.frame, drawing);
      if (!drawn) return drawn.error();
      complete = drawn->complete;
    }
    Result<render::Image> image = stage_.renderer->read();
    if (!image) return image.error();
    put_into(whole, figure, picture, std::move(*image));
  }
  return whole;
}

Result<const body::Body*> SlideDrawer::body_of(const std::string& person) {
  if (person == stage_.body.person) return &stage_.body;
  if (const auto known = bodies_.find(person); known != bodies_.end()) return &known->second;
  Result<body::Body> body = load_person_to_draw(stage_.atlas, person);
  if (!body) return body.error();
  return &bodies_.emplace(person, std::move(*body)).first->second;
}

view::Inputs SlideDrawer::inputs_of(const session::Scene& scene, const session::Camera& camera,
                                    const body::Body& body) const {
  return slide_inputs(stage_.atlas, body, stage_.models, scene, camera, *stage_.fonts, options_.size);
}

}  // namespace cluneal::app::cli
