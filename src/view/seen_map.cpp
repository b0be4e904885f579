#include "view/seen_map.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/mat4x4.hpp>
#include <optional>

#include "render/fading.h"
#include "view/fading.h"
#include "view/mesh_facts.h"
#include "view/metrics.h"
#include "view/sign_places.h"

namespace cluneal::view {
namespace {

constexpr std::int32_t border_cell = -3;                ///< The border, unlike any cell of the picture.
constexpr double near_plane = 1;                        ///< mm before the eye.
constexpr float left_gone = 0.1f, left_whole = 0.9f;    ///< Of what is left of something that dissolves.
constexpr float patch_gone = 0.3f, patch_whole = 0.8f;  ///< Of a territory: where it fades, what lies beneath is meant.
constexpr float least_opacity = 0.5f;                   ///< Of what is seen, not looked through.

/// A corner of a triangle in the eye's axes.
struct Corner {
  glm::dvec3 place{0};  ///< To the right, up, mm along the direction of view.
  float left = 1;       ///< Of what dissolves.
};

Corner between(const Corner& a, const Corner& b, double t) {
  return {glm::mix(a.place, b.place, t), glm::mix(a.left, b.left, static_cast<float>(t))};
}

/// What of a triangle lies before the eye: three or four corners, or none.
std::vector<Corner> before_eye(const std::array<Corner, 3>& triangle) {
  std::vector<Corner> kept;
  for (std::size_t i = 0; i < 3; ++i) {
    const Corner &a = triangle[i], &b = triangle[(i + 1) % 3];
    const double da = a.place.z - near_plane, db = b.place.z - near_plane;
    if (da >= 0) kept.push_back(a);
    if ((da >= 0) != (db >= 0)) kept.push_back(between(a, b, da / (da - db)));
  }
  return kept;
}

/// Fills triangles into a grid of cells, each with 1 by depth and what is left.
class Filler {
 public:
  Filler(const Screen& screen, double cell, int columns, int rows)
      : screen_(screen), cell_(cell), columns_(columns), rows_(rows) {}

  /// `put` is called with column, row, 1 by depth and what is left.
  template <class Put>
  void fill(const std::array<Corner, 3>& triangle, const Put& put) const {
    const bool all =
        triangle[0].place.z >= near_plane && triangle[1].place.z >= near_plane && triangle[2].place.z >= near_plane;
    if (all) {
      fill_seen(triangle[0], triangle[1], triangle[2], put);
      return;
    }
    const std::vector<Corner> kept = before_eye(triangle);
    for (std::size_t i = 2; i < kept.size(); ++i) fill_seen(kept[0], kept[i - 1], kept[i], put);
  }

 private:
  [[nodiscard]] glm::dvec2 cell_of(const Corner& corner) const {
    const double k = screen_.pixels_per_mm(corner.place.z) / cell_;
    return {screen_.size().x / (2 * cell_) + k * corner.place.x, screen_.size().y / (2 * cell_) - k * corner.place.y};
  }
  template <class Put>
  void fill_seen(const Corner& a, const Corner& b, const Corner& c, const Put& put) const {
    const glm::dvec2 pa = cell_of(a), pb = cell_of(b), pc = cell_of(c);
    const double area = (pb.x - pa.x) * (pc.y - pa.y) - (pb.y - pa.y) * (pc.x - pa.x);
    if (area == 0) return;
    const glm::dvec2 low = glm::min(pa, glm::min(pb, pc)), high = glm::max(pa, glm::max(pb, pc));
    if (!(high.x > 0 && high.y > 0 && low.x < columns_ && low.y < rows_)) return;
    // How much of b and of c there is more a cell to the right and down. By products: a quotient takes as long as ten
    // of them, and there are millions of cells.
    const double share = 1 / area;
    const glm::dvec2 more_b = share * glm::dvec2(pc.y - pa.y, pa.x - pc.x);
    const glm::dvec2 more_c = share * glm::dvec2(pa.y - pb.y, pb.x - pa.x);
    const glm::dvec3 nearnesses = 1.0 / glm::dvec3(a.place.z, b.place.z, c.place.z);
    // Cells whose middles lie within.
    const int from_x = std::max(0, static_cast<int>(std::ceil(low.x - 0.5)));
    const int to_x = static_cast<int>(std::floor(std::min(high.x - 0.5, columns_ - 1.0)));
    const int from_y = std::max(0, static_cast<int>(std::ceil(low.y - 0.5)));
    const int to_y = static_cast<int>(std::floor(std::min(high.y - 0.5, rows_ - 1.0)));
    for (int y = from_y; y <= to_y; ++y) {
      const double down = y + 0.5 - pa.y;
      bool within = false;
      for (int x = from_x; x <= to_x; ++x) {
        const double aside = x + 0.5 - pa.x;
        const double wb = aside * more_b.x + down * more_b.y, wc = aside * more_c.x + down * more_c.y;
        const double wa = 1 - wb - wc;
        if (wa < 0 || wb < 0 || wc < 0) {
          if (within) break;  // A row enters a triangle once.
          continue;
        }
        within = true;
        const double nearness = wa * nearnesses.x + wb * nearnesses.y + wc * nearnesses.z;
        const auto left = static_cast<float>(wa * static_cast<double>(a.left) + wb * static_cast<double>(b.left) +
                                             wc * static_cast<double>(c.left));
        put(x, y, static_cast<float>(nearness), left);
      }
    }
  }
  const Screen& screen_;
  double cell_;
  int columns_, rows_;
};

/// The corners of a thing's mesh for rays as they are drawn: tubes at their drawn width.
std::vector<Corner> corners_of(const Inputs& inputs, ViewMemory& memory, const Screen& screen, const Shown& thing,
                               const std::vector<Shown>& things) {
  const geometry::Mesh& mesh = *thing.solid;
  const bool tube = !mesh.radii.empty();
  std::optional<render::Fading> fading = fading_of(thing, things, bounds_of(memory, thing.mesh), screen.eye());
  if (fading && !tube) {
    fading = render::fading_seen(*fading, glm::mat4(session::view_matrix(inputs.camera) * thing.transform));
  }
  const double least = 0.5 * static_cast<double>(render::least_tube_width) * line_scale(inputs);
  std::vector<Corner> corners(mesh.positions.size());
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const glm::vec3& own = mesh.positions[i];
    glm::dvec3 point = thing.placed ? glm::dvec3(thing.transform * glm::dvec4(own, 1)) : glm::dvec3(own);
    if (tube) {
      const double depth = std::max(near_plane, -glm::dot(point - screen.eye(), screen.axes().back));
      const double drawn = static_cast<double>(mesh.radii[i]) * static_cast<double>(thing.tube_scale);
      point += glm::dvec3(mesh.normals[i]) * std::max(drawn, least / screen.pixels_per_mm(depth));
    }
    const glm::dvec3 p = point - screen.eye();
    Corner& corner = corners[i];
    corner.place = {glm::dot(p, screen.axes().right), glm::dot(p, screen.axes().up), -glm::dot(p, screen.axes().back)};
    if (thing.kind == Kind::territory && !mesh.occlusion.empty()) corner.left = mesh.occlusion[i];
    if (!fading) continue;
    corner.left =
        tube ? glm::distance(own, glm::vec3(*fading)) / fading->w
             : std::min((own.z - fading->x) / (fading->y - fading->x), (fading->w - own.z) / (fading->w - fading->z));
  }
  return corners;
}

/// Of a patch on the skin only what is turned to the eye is drawn: not that on the far side of the body.
bool turned_to_eye(const Corner& a, const Corner& b, const Corner& c) {
  const auto seen = [](const Corner& corner) { return glm::dvec3(corner.place.x, corner.place.y, -corner.place.z); };
  return glm::dot(glm::cross(seen(b) - seen(a), seen(c) - seen(a)), seen(a)) < 0;
}

/// What is drawn in which order: each over all before it, but where something solid stands before it.
enum class Layer { solid, ghost, territory, nerve };

Layer layer_of(const Shown& thing) {
  if (thing.kind == Kind::nerve) return Layer::nerve;
  if (thing.kind == Kind::territory) return Layer::territory;
  return is_solid(thing) ? Layer::solid : Layer::ghost;
}

}  // namespace

SeenMap::SeenMap(const Inputs& inputs, ViewMemory& memory, const Screen& screen, double cell,
                 const std::vector<Shown>& things)
    : cell_(cell),
      columns_(static_cast<int>(std::ceil(screen.size().x / cell))),
      rows_(static_cast<int>(std::ceil(screen.size().y / cell))) {
  const std::size_t count = index(columns_, rows_) + 1;
  thing_.assign(count, nothing);
  nearness_.assign(count, 0);
  std::vector<float> solid(count, 0);
  const Filler filler(screen, cell, columns_, rows_);
  for (const Shown& thing : things) {
    nerve_.push_back(thing.kind == Kind::nerve && thing.material.opacity >= least_opacity);
  }
  for (const Layer layer : {Layer::solid, Layer::ghost, Layer::territory, Layer::nerve}) {
    std::vector<float> depth(count, 0);
    for (std::size_t t = 0; t < things.size(); ++t) {
      const Shown& thing = things[t];
      if (is_mark(thing) || layer_of(thing) != layer) continue;
      const bool painted = layer == Layer::territory;
      const auto put = [&](int x, int y, float nearness, float left) {
        const std::size_t at = index(x, y);
        if (left < (painted ? patch_gone : left_gone) || nearness <= depth[at] || nearness < solid[at]) return;
        if (layer == Layer::ghost && solid[at] > 0) return;
        depth[at] = nearness;
        thing_[at] = left < (painted ? patch_whole : left_whole) ? faded : static_cast<std::int32_t>(t);
        nearness_[at] = nearness;
      };
      const std::vector<Corner> corners = corners_of(inputs, memory, screen, thing, things);
      const auto& indices = thing.solid->indices;
      for (std::size_t i = 0; i + 2 < indices.size(); i += 3) {
        const std::array<Corner, 3> triangle{corners[indices[i]], corners[indices[i + 1]], corners[indices[i + 2]]};
        if (!painted || turned_to_eye(triangle[0], triangle[1], triangle[2])) filler.fill(triangle, put);
      }
    }
    if (layer == Layer::solid) solid = std::move(depth);
  }
  // Signs lie over everything.
  const auto signs = sign_places(inputs, screen, things);
  for (std::size_t t = 0; t < things.size(); ++t) {
    const auto sign = signs.find(things[t].id);
    if (!is_mark(things[t]) || sign == signs.end()) continue;
    const double reach = sign->second.radius / cell;
    const glm::dvec2 middle = sign->second.centre / cell;
    for (int y = static_cast<int>(middle.y - reach); y <= static_cast<int>(middle.y + reach); ++y) {
      for (int x = static_cast<int>(middle.x - reach); x <= static_cast<int>(middle.x + reach); ++x) {
        if (!has(x, y) || glm::distance(glm::dvec2(x + 0.5, y + 0.5), middle) > reach) continue;
        thing_[index(x, y)] = static_cast<std::int32_t>(t);
      }
    }
  }
  // What touches the edge has no room beyond it.
  for (int x = -1; x <= columns_; ++x) thing_[index(x, -1)] = thing_[index(x, rows_)] = border_cell;
  for (int y = 0; y < rows_; ++y) thing_[index(-1, y)] = thing_[index(columns_, y)] = border_cell;
  measure_room();
  find_parts();
}

/// Two sweeps with the steps 1 and the root of 2 (Borgefors 1986), which tell at most 8 % too much.
void SeenMap::measure_room() {
  constexpr float straight = 1, aslant = 1.41421356f;
  room_.assign(thing_.size(), 1e9f);
  const std::ptrdiff_t row = stride();
  const auto sweep = [&](std::size_t here, std::ptrdiff_t beside, std::ptrdiff_t over) {
    if (thing_[here] < 0) return;  // Most of a picture; nothing is written there.
    float room = room_[here];
    const auto look = [&](std::ptrdiff_t step, float way) {
      const std::size_t there = here + static_cast<std::size_t>(step);
      room = std::min(room, thing_[there] == thing_[here] ? room_[there] + way : way / 2);
    };
    look(beside, straight);
    look(over, straight);
    look(over - 1, aslant);
    look(over + 1, aslant);
    room_[here] = room;
  };
  for (int y = 0; y < rows_; ++y) {
    for (int x = 0; x < columns_; ++x) sweep(index(x, y), -1, -row);
  }
  for (int y = rows_; y-- > 0;) {
    for (int x = columns_; x-- > 0;) sweep(index(x, y), 1, row);
  }
}

void SeenMap::find_parts() {
  part_.assign(thing_.size(), -1);
  const std::ptrdiff_t row = stride();
  const std::array<std::ptrdiff_t, 8> steps{-row - 1, -row, -row + 1, -1, 1, row - 1, row, row + 1};
  std::vector<std::size_t> open;
  for (std::size_t first = index(0, 0); first < index(columns_, rows_ - 1); ++first) {
    if (part_[first] >= 0 || thing_[first] < 0) continue;
    const auto number = static_cast<std::int32_t>(parts_.size());
    Part& part = parts_.emplace_back();
    part.thing = thing_[first];
    part_[first] = number;
    open.push_back(first);
    while (!open.empty()) {
      const std::size_t here = open.back();
      open.pop_back();
      part.area += cell_ * cell_;
      part.room = std::max(part.room, room_of(here));
      for (const std::ptrdiff_t step : steps) {
        const std::size_t next = here + static_cast<std::size_t>(step);
        if (part_[next] >= 0 || thing_[next] != part.thing) continue;
        part_[next] = number;
        open.push_back(next);
      }
    }
  }
}

int SeenMap::thing_at(const glm::dvec2& pixel) const {
  return thing_at(static_cast<int>(std::floor(pixel.x / cell_)), static_cast<int>(std::floor(pixel.y / cell_)));
}

double SeenMap::room_at(int column, int row) const {
  return room_of(index(column, row));
}

double SeenMap::room_of(std::size_t cell) const {
  constexpr double at_most_too_much = 1.083;  ///< Of the sweeps.
  constexpr double of_a_cell = 0.4;           ///< What a cell's middle says of its edge.
  if (thing_[cell] < 0) return 0;
  const double cells = static_cast<double>(room_[cell]) / at_most_too_much - of_a_cell;
  return std::max(0.0, cells) * cell_;
}

double SeenMap::depth_at(int column, int row) const {
  return 1 / std::max(1e-9, static_cast<double>(nearness_[index(column, row)]));
}

const SeenMap::Part& SeenMap::part_at(int column, int row) const {
  static const Part none;
  const std::int32_t part = has(column, row) ? part_[index(column, row)] : -1;
  return part < 0 ? none : parts_[static_cast<std::size_t>(part)];
}

}  // namespace cluneal::view
