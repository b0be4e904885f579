#include "view/seen_map.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <optional>
#include <utility>

#include "base/parallel.h"
#include "view/drawn_corners.h"
#include "view/sign_places.h"

namespace cluneal::view {
namespace {

constexpr float left_gone = 0.1f, left_whole = 0.9f;    ///< Of what is left of something that dissolves.
constexpr float patch_gone = 0.3f, patch_whole = 0.8f;  ///< Of a territory: where it fades, what lies beneath is meant.
constexpr float least_opacity = 0.5f;                   ///< Of what is seen, not looked through.

/// What is drawn in which order: each over all before it, but where something solid stands before it.
enum class Layer : std::uint8_t { none, solid, ghost, territory, nerve };

Layer layer_of(const SceneItem& thing) {
  if (is_mark(thing) || is_veil(thing)) return Layer::none;
  if (thing.kind == Kind::nerve) return Layer::nerve;
  if (thing.kind == Kind::territory) return Layer::territory;
  return is_solid(thing) ? Layer::solid : Layer::ghost;
}

/// A thing as it lies on the grid.
struct Laid {
  std::int32_t place = 0;  ///< Among the things.
  Layer layer = Layer::none;
  const std::vector<std::uint32_t>* indices = nullptr;
  std::vector<Grid::Corner> corners;
  CellBox box;
};

/// Marks have no place there: signs are drawn over everything.
std::vector<Laid> laid_on(const Grid& grid, const Inputs& inputs, FrameCache& memory, const Screen& screen,
                          const std::vector<SceneItem>& things) {
  std::vector<Laid> laid(things.size());
  std::vector<std::optional<render::Fading>> fading(things.size());
  for (std::size_t t = 0; t < things.size(); ++t) {
    laid[t] = {static_cast<std::int32_t>(t), layer_of(things[t]), &things[t].solid->indices, {}, {}};
    if (laid[t].layer != Layer::none) fading[t] = drawn_fading(inputs, memory, screen, things[t], things);
  }
  base::for_each_parallel(things.size(), [&](std::size_t t) {
    if (laid[t].layer == Layer::none) return;
    laid[t].corners = corners_of(inputs, screen, grid, things[t], fading[t]);
    laid[t].box = grid.box_of(laid[t].corners);
  });
  std::stable_sort(laid.begin(), laid.end(), [](const Laid& a, const Laid& b) { return a.layer < b.layer; });
  return laid;
}

/// Of a patch on the skin only what is turned to the eye is drawn: not that on the far side of the body.
bool turned_to_eye(const std::array<const Grid::Corner*, 3>& triangle) {
  const auto seen = [](const Grid::Corner& corner) {
    return glm::dvec3(corner.place.x, corner.place.y, -corner.place.z);
  };
  const glm::dvec3 a = seen(*triangle[0]), b = seen(*triangle[1]), c = seen(*triangle[2]);
  return glm::dot(glm::cross(b - a, c - a), a) < 0;
}

/// Of a mark; over everything.
struct Sign {
  std::int32_t thing = 0;
  glm::dvec2 middle{0};  ///< Cells,
  double reach = 0;      ///< as its radius.
};

CellBox box_of(const Sign& sign, const Grid& grid) {
  const glm::dvec2 all(grid.columns(), grid.rows());
  const glm::dvec2 from = glm::floor(glm::clamp(sign.middle - sign.reach, glm::dvec2(0), all));
  const glm::dvec2 to = glm::ceil(glm::clamp(sign.middle + sign.reach, glm::dvec2(0), all));
  return {static_cast<int>(from.x), static_cast<int>(from.y), static_cast<int>(to.x), static_cast<int>(to.y)};
}

/// A connected part of a row on which one thing is seen.
struct Run {
  std::int32_t thing = 0;
  int row = 0, first = 0, last = 0;
  std::size_t joined = 0;  ///< The place of an earlier run of the same part, or its own.
};

/// The place of the first run of the part.
std::size_t first_of(std::vector<Run>& runs, std::size_t at) {
  while (runs[at].joined != at) at = runs[at].joined = runs[runs[at].joined].joined;
  return at;
}

/// Joins the runs of a row, from `begin` on, with those of the row before, from `before` on, where they touch, be it at
/// a corner.
void join(std::vector<Run>& runs, std::size_t before, std::size_t begin) {
  std::size_t above = before;
  for (std::size_t i = begin; i < runs.size(); ++i) {
    while (above < begin && runs[above].last + 1 < runs[i].first) ++above;
    for (std::size_t other = above; other < begin && runs[other].first <= runs[i].last + 1; ++other) {
      if (runs[other].thing != runs[i].thing) continue;
      const std::size_t here = first_of(runs, i), there = first_of(runs, other);
      runs[std::max(here, there)].joined = std::min(here, there);
    }
  }
}

/// What is filled into a map, in rows that are told apart, so that many threads may do it.
class Filling {
 public:
  Filling(const CellOrder& order, std::vector<std::int32_t>& thing, std::vector<float>& nearness)
      : order_(order),
        thing_(thing),
        nearness_(nearness),
        layers_(order.size(), Layer::none),
        solid_(order.size(), 0) {}

  /// The rows from `top` on before `bottom`.
  void fill(const Grid& grid, const std::vector<Laid>& laid, int top, int bottom) {
    auto thing = laid.begin();
    for (; thing != laid.end() && thing->layer <= Layer::solid; ++thing) fill(grid, *thing, top, bottom);
    const auto from = static_cast<std::ptrdiff_t>(order_.index(order_.box().left, top));
    const auto to = static_cast<std::ptrdiff_t>(order_.index(order_.box().left, bottom));
    std::copy(nearness_.begin() + from, nearness_.begin() + to, solid_.begin() + from);
    for (; thing != laid.end(); ++thing) fill(grid, *thing, top, bottom);
  }

 private:
  void fill(const Grid& grid, const Laid& laid, int top, int bottom) {
    if (laid.box.top >= bottom || laid.box.bottom <= top || laid.box.empty()) return;
    const bool painted = laid.layer == Layer::territory, ghost = laid.layer == Layer::ghost;
    const auto put = [&](int x, int y, float nearness, float left) {
      const std::size_t at = order_.index(x, y);
      const float before = layers_[at] == laid.layer ? nearness_[at] : 0;
      if (left < (painted ? patch_gone : left_gone) || nearness <= before || nearness < solid_[at]) return;
      if (ghost && solid_[at] > 0) return;
      thing_[at] = left < (painted ? patch_whole : left_whole) ? SeenMap::faded : laid.place;
      nearness_[at] = nearness;
      layers_[at] = laid.layer;
    };
    const std::vector<std::uint32_t>& indices = *laid.indices;
    for (std::size_t i = 0; i + 2 < indices.size(); i += 3) {
      const std::array<const Grid::Corner*, 3> triangle{&laid.corners[indices[i]], &laid.corners[indices[i + 1]],
                                                        &laid.corners[indices[i + 2]]};
      if (!painted || turned_to_eye(triangle)) grid.fill(triangle, top, bottom, put);
    }
  }

  const CellOrder& order_;
  std::vector<std::int32_t>& thing_;
  std::vector<float>& nearness_;
  std::vector<Layer> layers_;  ///< By cell: what lies there.
  std::vector<float> solid_;   ///< By cell: 1 by the depth of what is solid.
};

}  // namespace

SeenMap::SeenMap(const Inputs& inputs, FrameCache& memory, const Screen& screen, double cell,
                 const std::vector<SceneItem>& things)
    : cell_(cell) {
  const Grid grid(screen, cell);
  columns_ = grid.columns();
  rows_ = grid.rows();
  const std::vector<Laid> laid = laid_on(grid, inputs, memory, screen, things);
  const auto signs = sign_places(inputs, screen, things);
  std::vector<Sign> over;
  for (std::size_t t = 0; t < things.size(); ++t) {
    nerve_.push_back(things[t].kind == Kind::nerve && things[t].material.opacity >= least_opacity);
    const auto sign = signs.find(things[t].id);
    if (is_mark(things[t]) && sign != signs.end()) {
      over.push_back({static_cast<std::int32_t>(t), sign->second.centre / cell, sign->second.radius / cell});
    }
  }
  CellBox box;
  for (const Laid& each : laid) box.add(each.box);
  for (const Sign& sign : over) box.add(box_of(sign, grid));
  order_ = CellOrder(box);
  thing_.assign(order_.size(), nothing);
  nearness_.assign(order_.size(), 0);
  constexpr int bands = 4;
  Filling filling(order_, thing_, nearness_);
  base::for_each_parallel(bands, [&](std::size_t band) {
    const auto from = [&](int i) { return box.top + (box.bottom - box.top) * i / bands; };
    filling.fill(grid, laid, from(static_cast<int>(band)), from(static_cast<int>(band) + 1));
  });
  for (const Sign& sign : over) {
    const CellBox about = box_of(sign, grid);
    for (int y = about.top; y < about.bottom; ++y) {
      for (int x = about.left; x < about.right; ++x) {
        if (glm::distance(glm::dvec2(x + 0.5, y + 0.5), sign.middle) <= sign.reach) thing_[index(x, y)] = sign.thing;
      }
    }
  }
  measure_room();
  find_parts();
}

/// Two sweeps with the steps 1 and the root of 2 (Borgefors 1986), which tell at most 8 % too much.
void SeenMap::measure_room() {
  constexpr float straight = 1, aslant = 1.41421356f;
  room_.assign(thing_.size(), 1e9f);
  const CellBox& box = order_.box();
  const std::ptrdiff_t row = order_.stride();
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
  for (int y = box.top; y < box.bottom; ++y) {
    for (int x = box.left; x < box.right; ++x) sweep(index(x, y), -1, -row);
  }
  for (int y = box.bottom; y-- > box.top;) {
    for (int x = box.right; x-- > box.left;) sweep(index(x, y), 1, row);
  }
}

/// Row by row, as runs of cells; the first run of a part comes first.
void SeenMap::find_parts() {
  part_.assign(thing_.size(), -1);
  const CellBox& box = order_.box();
  std::vector<Run> runs;
  std::size_t before = 0;
  for (int row = box.top; row < box.bottom; ++row) {
    const std::size_t begin = runs.size();
    for (int x = box.left; x < box.right; ++x) {
      const std::int32_t thing = thing_[index(x, row)];
      if (thing < 0) continue;
      Run run{thing, row, x, x, runs.size()};
      while (thing_[index(x + 1, row)] == thing) ++x;
      run.last = x;
      runs.push_back(run);
    }
    join(runs, before, begin);
    before = begin;
  }
  std::vector<std::int32_t> numbers(runs.size());
  std::vector<std::int64_t> cells;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const Run& run = runs[i];
    const std::size_t first = first_of(runs, i);
    if (first == i) {
      numbers[i] = static_cast<std::int32_t>(parts_.size());
      parts_.emplace_back().thing = run.thing;
      cells.push_back(0);
    }
    const std::int32_t number = numbers[i] = numbers[first];
    Part& part = parts_[static_cast<std::size_t>(number)];
    cells[static_cast<std::size_t>(number)] += run.last - run.first + 1;
    part.box.add({run.first, run.row, run.last + 1, run.row + 1});
    for (std::size_t cell = index(run.first, run.row); cell <= index(run.last, run.row); ++cell) {
      part.room = std::max(part.room, room_of(cell));
      part_[cell] = number;
    }
  }
  for (std::size_t i = 0; i < parts_.size(); ++i) parts_[i].area = cell_ * cell_ * static_cast<double>(cells[i]);
}

int SeenMap::thing_at(const glm::dvec2& pixel) const {
  return thing_at(static_cast<int>(std::floor(pixel.x / cell_)), static_cast<int>(std::floor(pixel.y / cell_)));
}

double SeenMap::room_at(int column, int row) const {
  return has(column, row) ? room_of(index(column, row)) : 0;
}

double SeenMap::room_of(std::size_t cell) const {
  constexpr double at_most_too_much = 1.083;  ///< Of the sweeps.
  constexpr double of_a_cell = 0.4;           ///< What a cell's middle says of its edge.
  if (thing_[cell] < 0) return 0;
  const double cells = static_cast<double>(room_[cell]) / at_most_too_much - of_a_cell;
  return std::max(0.0, cells) * cell_;
}

double SeenMap::depth_at(int column, int row) const {
  return 1 / std::max(1e-9, has(column, row) ? static_cast<double>(nearness_[index(column, row)]) : 0);
}

const SeenMap::Part& SeenMap::part_at(int column, int row) const {
  static const Part none;
  const std::int32_t part = has(column, row) ? part_[index(column, row)] : -1;
  return part < 0 ? none : parts_[static_cast<std::size_t>(part)];
}

}  // namespace cluneal::view
