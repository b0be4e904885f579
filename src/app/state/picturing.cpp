#include "app/state/picturing.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <limits>

namespace cluneal::app {

std::size_t Picturing::pane_at(const glm::dvec2& pixel) const {
  std::size_t best = 0;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < panes.size(); ++i) {
    const view::Pane& place = panes[i].place;
    const glm::dvec2 low(place.corner), high(place.corner + place.size);
    const double away = glm::distance(pixel, glm::clamp(pixel, low, high));
    if (away < least) best = i, least = away;
  }
  return best;
}

view::PaneLook Picturing::pane_look(std::size_t number) const {
  std::vector<view::Pane> places;
  for (const PicturedPane& pane : panes) places.push_back(pane.place);
  return view::pane_look(panes[number].title, places, number);
}

void Picturing::lay_panes(std::size_t count) {
  lay_panes(view::panes_of(whole, count));
}

void Picturing::lay_panes(const std::vector<view::Pane>& places) {
  panes.resize(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) panes[i].place = places[i];
  size = places.front().size;
}

}  // namespace cluneal::app
