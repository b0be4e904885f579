#include "app/figures/figure.h"

#include <cstring>

#include "session/side_by_side.h"
#include "view/side_by_side.h"

namespace cluneal::app {
namespace {

template <class Items, class Move>
void append(Items& to, Items from, Move move) {
  for (auto& item : from) {
    move(item);
    to.push_back(std::move(item));
  }
}

}  // namespace

Figure figure_of(const view::Inputs& inputs, FigureKind kind) {
  Figure figure;
  figure.size = inputs.size;
  view::FrameCache memory;
  const std::vector<session::Scene> scenes = session::scenes_side_by_side(inputs.scene, inputs.atlas);
  if (scenes.empty()) {
    view::Inputs alone = view::with_scene(inputs, inputs.scene);
    view::stand_beside(alone, memory);
    figure.pictures.push_back({{0, 0}, view::make_picture(alone, memory).frame});
    if (kind != FigureKind::png) figure.words = figure_words(inputs);
    return figure;
  }
  const std::vector<view::Pane> places = view::panes_of(inputs.size, scenes.size());
  std::vector<view::Inputs> pictures;
  for (std::size_t i = 0; i < scenes.size(); ++i) {
    view::Inputs own = view::with_scene(inputs, scenes[i]);
    own.size = places[i].size;
    view::FrameCache own_memory;
    const std::string title = session::title_beside(inputs.atlas, inputs.scene.beside[i]);
    own.pane = view::pane_look(title, places, i);
    view::stand_beside(own, own_memory);
    figure.pictures.push_back({places[i].corner, view::make_picture(own, own_memory).frame});
    pictures.push_back(std::move(own));
  }
  if (kind != FigureKind::png) figure.words = figure_words(pictures);
  return figure;
}

render::Overlay take_overlay(Figure& figure) {
  render::Overlay all;
  for (FigurePicture& picture : figure.pictures) {
    const glm::vec2 by(picture.corner);
    render::Overlay own = std::exchange(picture.frame.overlay, {});
    append(all.lines, std::move(own.lines), [&](render::OverlayLine& line) {
      for (glm::vec2& point : line.points) point += by;
    });
    append(all.boxes, std::move(own.boxes), [&](render::OverlayBox& box) {
      box.low += by;
      box.high += by;
    });
    append(all.texts, std::move(own.texts), [&](render::OverlayText& text) { text.baseline += by; });
  }
  return all;
}

void put_into(render::Image& whole, const Figure& figure, const FigurePicture& picture, render::Image drawn) {
  if (figure.pictures.size() == 1) {
    whole = std::move(drawn);
    return;
  }
  const auto width = static_cast<std::size_t>(figure.size.x), height = static_cast<std::size_t>(figure.size.y);
  if (whole.rgba.empty()) {
    whole.width = figure.size.x;
    whole.height = figure.size.y;
    whole.rgba.assign(4 * width * height, 0);
  }
  const std::size_t row = 4 * static_cast<std::size_t>(drawn.width);
  for (int y = 0; y < drawn.height; ++y) {
    const std::size_t to =
        static_cast<std::size_t>(picture.corner.y + y) * width + static_cast<std::size_t>(picture.corner.x);
    std::memcpy(whole.rgba.data() + 4 * to, drawn.rgba.data() + static_cast<std::size_t>(y) * row, row);
  }
}

}  // namespace cluneal::app
