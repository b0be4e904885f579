#include "app/tours/slide_pictures.h"

#include <algorithm>
#include <utility>

namespace cluneal::app {

SlidePictures pictures_of(const view::Inputs& whole, const session::TourShot& shot) {
  SlidePictures pictures;
  if (shot.beside.empty()) {
    pictures.places = view::panes_in_row(whole.size, 1);
    pictures.inputs.push_back(whole);
    return pictures;
  }
  pictures.places = view::panes_in_row(whole.size, shot.beside.size());
  for (std::size_t i = 0; i < shot.beside.size(); ++i) {
    view::Inputs own = view::with_scene(whole, shot.beside[i].scene);
    own.size = pictures.places[i].size;
    own.pane = view::pane_look(shot.beside[i].title, pictures.places, i);
    view::FrameCache memory;
    view::stand_beside(own, memory);
    pictures.inputs.push_back(std::move(own));
  }
  // As high as the one whose title has most lines, so that the eye goes straight across.
  double top = 0;
  for (const view::Inputs& own : pictures.inputs) top = std::max(top, own.look.top);
  for (view::Inputs& own : pictures.inputs) own.look.top = top;
  return pictures;
}

Figure figure_of_slide(const view::Inputs& whole, const SlidePictures& pictures) {
  Figure figure;
  figure.size = whole.size;
  for (std::size_t i = 0; i < pictures.inputs.size(); ++i) {
    view::FrameCache memory;
    figure.pictures.push_back({pictures.places[i].corner, view::make_picture(pictures.inputs[i], memory).frame});
  }
  return figure;
}

void put_words(Figure& figure, const view::Inputs& whole, const view::SlideWords& words) {
  view::FrameCache memory;
  for (FigurePicture& picture : figure.pictures)
    view::draw_slide_words(whole, memory, words, picture.frame.overlay, picture.corner);
}

render::Overlay take_overlay_and_words(Figure& figure, const view::Inputs& whole, const view::SlideWords& words) {
  render::Overlay overlay = take_overlay(figure);
  view::FrameCache memory;
  view::draw_slide_words(whole, memory, words, overlay);
  return overlay;
}

}  // namespace cluneal::app
