#include "view/grid.h"

namespace cluneal::view {

void CellBox::add(const CellBox& other) {
  if (other.empty()) return;
  if (empty()) {
    *this = other;
    return;
  }
  left = std::min(left, other.left);
  top = std::min(top, other.top);
  right = std::max(right, other.right);
  bottom = std::max(bottom, other.bottom);
}

Grid::Grid(const Screen& screen, double cell)
    : screen_(screen),
      cell_(cell),
      columns_(static_cast<int>(std::ceil(screen.size().x / cell))),
      rows_(static_cast<int>(std::ceil(screen.size().y / cell))) {}

Grid::Corner Grid::corner(const glm::dvec3& place, float left) const {
  Corner corner;
  corner.place = place;
  corner.left = left;
  if (!is_seen(corner)) return corner;
  const double k = screen_.pixels_per_mm(place.z) / cell_;
  corner.at = {screen_.size().x / (2 * cell_) + k * place.x, screen_.size().y / (2 * cell_) - k * place.y};
  corner.nearness = 1.0 / place.z;
  return corner;
}

CellBox Grid::box_of(const std::vector<Corner>& corners) const {
  glm::dvec2 low(columns_, rows_), high(0);
  for (const Corner& corner : corners) {
    // What reaches behind the eye may be anywhere.
    if (!is_seen(corner)) return {0, 0, columns_, rows_};
    low = glm::min(low, corner.at);
    high = glm::max(high, corner.at);
  }
  const glm::dvec2 all(columns_, rows_);
  const glm::dvec2 from = glm::floor(glm::clamp(low, glm::dvec2(0), all));
  const glm::dvec2 to = glm::ceil(glm::clamp(high, glm::dvec2(0), all));
  return {static_cast<int>(from.x), static_cast<int>(from.y), static_cast<int>(to.x), static_cast<int>(to.y)};
}

std::vector<Grid::Corner> Grid::before_eye(const std::array<const Corner*, 3>& triangle) const {
  std::vector<Corner> kept;
  for (std::size_t i = 0; i < 3; ++i) {
    const Corner &a = *triangle[i], &b = *triangle[(i + 1) % 3];
    const double da = a.place.z - near_plane, db = b.place.z - near_plane;
    if (da >= 0) kept.push_back(a);
    if ((da >= 0) == (db >= 0)) continue;
    const double t = da / (da - db);
    glm::dvec3 place = glm::mix(a.place, b.place, t);
    place.z = near_plane;  // Whatever rounding says.
    kept.push_back(corner(place, glm::mix(a.left, b.left, static_cast<float>(t))));
  }
  return kept;
}

}  // namespace cluneal::view
