#include "session/ink.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

namespace cluneal::session {
namespace {

constexpr double least_way = 0.0015;  ///< Heights of the slide, less than two pixels of 1080: a hand trembles more.
constexpr double steps_kept = 1e4;    ///< A height of the slide: a tenth of such a pixel.
constexpr double head_lengths = 5, longest_head = 0.4;  ///< Times the width; of the arrow's own length.
constexpr double head_opens = 0.5;                      ///< Half of it, across, for each length along.

double rounded(double value) {
  return std::round(value * steps_kept) / steps_kept;
}

}  // namespace

InkPen with_next_colour(InkPen pen) {
  const auto next = (static_cast<std::size_t>(pen.colour) + 1) % anatomy::ink_words.size();
  pen.colour = anatomy::ink_words[next].second;
  return pen;
}

InkPen with_next_width(InkPen pen) {
  pen.width = (pen.width + 1) % ink_widths.size();
  return pen;
}

InkTone tone_of(anatomy::InkColour colour) {
  constexpr std::array<unsigned char, 3> white{255, 255, 255}, dark{30, 30, 30};
  switch (colour) {
    case anatomy::InkColour::yellow:
      return {{255, 208, 0}, dark};
    case anatomy::InkColour::blue:
      return {{0, 84, 214}, white};
    case anatomy::InkColour::black:
      return {{16, 16, 16}, white};
    case anatomy::InkColour::red:
      break;
  }
  return {{214, 20, 20}, white};
}

std::array<double, 2> on_slide(const glm::dvec2& pixel, glm::ivec2 size) {
  const double height = std::max(1, size.y);
  const glm::dvec2 from_middle = (pixel - glm::dvec2(size) / 2.0) / height;
  const auto within = [](double value) {
    return rounded(std::clamp(value, -anatomy::farthest_ink, anatomy::farthest_ink));
  };
  return {within(from_middle.x), within(from_middle.y)};
}

glm::dvec2 on_picture(const std::array<double, 2>& point, glm::ivec2 size) {
  return glm::dvec2(size) / 2.0 + static_cast<double>(size.y) * glm::dvec2(point[0], point[1]);
}

anatomy::InkStroke drawn_on(anatomy::InkStroke stroke, const std::array<double, 2>& point) {
  if (stroke.points.empty()) {
    stroke.points.push_back(point);
    return stroke;
  }
  if (stroke.arrow) {
    stroke.points.resize(1);
    if (point != stroke.points.front()) stroke.points.push_back(point);
    return stroke;
  }
  const std::array<double, 2>& last = stroke.points.back();
  const bool moved = std::hypot(point[0] - last[0], point[1] - last[1]) >= least_way;
  if (moved && stroke.points.size() < anatomy::most_ink_points) stroke.points.push_back(point);
  return stroke;
}

std::vector<std::vector<glm::dvec2>> lines_of(const anatomy::InkStroke& stroke, glm::ivec2 size) {
  std::vector<glm::dvec2> line;
  for (const std::array<double, 2>& point : stroke.points) line.push_back(on_picture(point, size));
  if (line.empty()) return {};
  if (line.size() == 1) line.push_back(line.front());
  const glm::dvec2 tip = line.back(), way = tip - line[line.size() - 2];
  const double length = glm::length(way);
  std::vector<std::vector<glm::dvec2>> lines{std::move(line)};
  if (!stroke.arrow || length <= 0) return lines;
  const double head = std::min(head_lengths * stroke.width * size.y, longest_head * length);
  const glm::dvec2 back = -head / length * way, across = head_opens * glm::dvec2(-back.y, back.x);
  lines.push_back({tip + back + across, tip, tip + back - across});
  return lines;
}

}  // namespace cluneal::session
