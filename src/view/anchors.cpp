#include "view/anchors.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <map>
#include <utility>

namespace cluneal::view {
namespace {

constexpr double least_dot = 0.04;    ///< Ems.
constexpr double least_area = 0.5;    ///< Square ems that must be seen of a nerve in one piece,
constexpr double least_length = 1.5;  ///< and ems of its length: a short end leads nowhere.
constexpr double least_share = 0.25;  ///< Of the largest part: less is a scrap.
constexpr double coarseness = 0.3;    ///< mm: of the meshes that the map is filled with,
constexpr double least_kept = 0.6;    ///< for which no more than this is taken from a thin nerve's dot.
constexpr std::size_t most_anchors = 240;
constexpr int surface_step = 4;         ///< Cells.
constexpr double least_run = 0.7;       ///< Ems that a leader may lie on a nerve in any case.
constexpr double longest_run = 1.1;     ///< Ems, on what is not as broad as that itself.
constexpr double steepest = 3.86;       ///< Of a nerve's width that a line covers which crosses it at 15 degrees.
constexpr double running_beside = 0.2;  ///< Ems: so near beside a leader a nerve runs along it.
constexpr double part_dot = 0.2;        ///< Ems: of a dot on a part of a thing, which may be a narrow edge,
constexpr double part_reach = 1.2;      ///< and how far beside it that may lie;
constexpr double part_depth = 15;       ///< mm: likewise before or behind it.
constexpr double matters = 1.25;        ///< Ems from an anchor beyond which it is taken for no other nerve's.

/// Every n-th, so that no more than enough are left; always the same ones.
void thin(std::vector<Anchor>& anchors) {
  const std::size_t step = (anchors.size() + most_anchors - 1) / most_anchors;
  if (step < 2) return;
  std::size_t kept = 0;
  for (std::size_t i = step / 2; i < anchors.size(); i += step) anchors[kept++] = anchors[i];
  anchors.resize(kept);
}

/// Which anchors of a nerve lie on its twigs, farther from its own line than that is thick.
void find_twigs(const SceneItem& nerve, std::vector<Anchor>& anchors) {
  constexpr double about = 2.5;    // mm: an anchor lies about on an axis, and of the line's points every third counts.
  constexpr std::size_t step = 3;  // They lie about a millimetre apart.
  if (nerve.course->twigs.empty()) return;
  const geometry::Polyline& line = nerve.course->line;
  const double thick = nerve.course->radius.empty() ? 0.5 : nerve.course->radius.front();
  const double near = thick * static_cast<double>(nerve.tube_scale) + about;
  for (Anchor& anchor : anchors) {
    anchor.twig = true;
    for (std::size_t i = 0; anchor.twig && i < line.size(); i += step) {
      const glm::dvec3 off = line[i] - anchor.point;
      anchor.twig = glm::dot(off, off) > near * near;
    }
  }
}

std::vector<std::size_t> namesakes_of(const Inputs& inputs, const std::vector<SceneItem>& things) {
  std::vector<std::size_t> namesakes(things.size());
  std::map<Id, std::size_t> bundles;
  for (std::size_t t = 0; t < things.size(); ++t) {
    const Id bundle = anatomy::branch_with(inputs.atlas.nerve_traits, things[t].id, anatomy::NerveTrait::bundle);
    namesakes[t] = bundle.empty() ? t : bundles.try_emplace(bundle, t).first->second;
  }
  return namesakes;
}

}  // namespace

Anchors::Anchors(const Screen& screen, double em, const std::vector<SceneItem>& things, SeenMap map,
                 std::shared_ptr<const VisibilityMap> sightings, std::vector<std::size_t> namesakes)
    : em_(em),
      map_(std::move(map)),
      sightings_(std::move(sightings)),
      namesakes_(std::move(namesakes)),
      places_(things.size()) {
  for (const SceneItem& thing : things) {
    hues_.push_back(thing.material.colour);
    const bool hurts = thing.group == nullptr && !thing.dermatome;
    sore_.push_back(thing.kind == Kind::territory && (hurts || is_chosen(thing)));
  }
  for (std::size_t i = 0; i < ring_.size(); ++i) {
    const double angle = static_cast<double>(i) * 6.283185307179586 / static_cast<double>(ring_.size());
    ring_[i] = {std::cos(angle), std::sin(angle)};
  }
  add_marks(screen, things);
  add_cells(screen, things);
  for (std::size_t t = 0; t < things.size(); ++t) {
    thin(places_[t].anchors);
    if (things[t].kind != Kind::nerve || places_[t].anchors.empty()) continue;
    const std::vector<CellBox> others = others_of(t);
    for (Anchor& anchor : places_[t].anchors) find_others(anchor, t, others);
    find_twigs(things[t], places_[t].anchors);
  }
}

/// Signs are drawn over everything, at places that are told.
void Anchors::add_marks(const Screen& screen, const std::vector<SceneItem>& things) {
  for (std::size_t t = 0; t < things.size(); ++t) {
    const auto seen = sightings_->of.find(things[t].id);
    if (!is_mark(things[t]) || seen == sightings_->of.end() || seen->second.spots.empty()) continue;
    const auto spot = screen.project(things[t].point);
    if (!spot) continue;
    const double dot = usual_dot * em_;
    places_[t] = {{{things[t].point, spot->pixel, dot, dot, 1}}, spot->pixel};
  }
}

/// Whether a dot about the cell's middle says what is meant; `largest`: the area of the thing's largest part.
bool Anchors::fits(const SceneItem& thing, int column, int row, double largest) const {
  const double room = map_.room_at(column, row);
  const SeenMap::Part& part = map_.part_at(column, row);
  if (part.area < least_share * largest) return false;
  if (thing.kind != Kind::nerve) return room >= (usual_dot + dot_margin) * em_;
  if (room < least_dot * em_ || part.area < least_area * em_ * em_) return false;
  if (part.area < least_length * em_ * 2 * part.room) return false;
  // In the nerve's middle.
  const auto beside_it = [&](int x, int y) {
    return map_.thing_at(x, y) == map_.thing_at(column, row) && map_.room_at(x, y) > room;
  };
  return !beside_it(column - 1, row) && !beside_it(column + 1, row) && !beside_it(column, row - 1) &&
         !beside_it(column, row + 1);
}

void Anchors::add_cells(const Screen& screen, const std::vector<SceneItem>& things) {
  std::vector<const SeenMap::Part*> largest(things.size(), nullptr);
  std::vector<double> cells(things.size(), 0);
  const auto each = [&](const auto& what) {
    const CellBox& box = map_.box();
    for (int row = box.top; row < box.bottom; ++row) {
      for (int column = box.left; column < box.right; ++column) {
        const int t = map_.thing_at(column, row);
        if (t >= 0 && !is_mark(things[static_cast<std::size_t>(t)])) what(static_cast<std::size_t>(t), column, row);
      }
    }
  };
  for (const SeenMap::Part& part : map_.parts()) {
    const SeenMap::Part*& best = largest[static_cast<std::size_t>(part.thing)];
    if (best == nullptr || part.area > best->area) best = &part;
  }
  each([&](std::size_t t, int column, int row) {
    if (&map_.part_at(column, row) != largest[t]) return;
    places_[t].middle += map_.pixel_of(column, row);
    cells[t] += 1;
  });
  for (std::size_t t = 0; t < things.size(); ++t) {
    if (cells[t] > 0) places_[t].middle /= cells[t];
  }
  each([&](std::size_t t, int column, int row) {
    const bool nerve = things[t].kind == Kind::nerve;
    if (!nerve && (column % surface_step != 0 || row % surface_step != 0)) return;
    if (!fits(things[t], column, row, largest[t]->area)) return;
    Anchor anchor;
    anchor.pixel = map_.pixel_of(column, row);
    anchor.room = map_.room_at(column, row);
    anchor.dot = usual_dot * em_;
    if (nerve) {
      const double coarse = coarseness * screen.pixels_per_mm(map_.depth_at(column, row));
      anchor.dot = std::min(anchor.dot, std::max(least_kept * anchor.room, anchor.room - coarse));
    }
    anchor.share = map_.part_at(column, row).area / largest[t]->area;
    double depth = map_.depth_at(column, row);
    if (nerve) depth += anchor.room / screen.pixels_per_mm(depth);
    anchor.point = point_at(screen, anchor.pixel, depth);
    places_[t].anchors.push_back(anchor);
  });
}

glm::dvec3 Anchors::point_at(const Screen& screen, const glm::dvec2& pixel, double depth) const {
  const glm::dvec2 off = (pixel - 0.5 * screen.size()) / screen.pixels_per_mm(depth);
  return screen.eye() - depth * screen.axes().back + off.x * screen.axes().right - off.y * screen.axes().up;
}

Anchors::Places Anchors::about(const Screen& screen, std::size_t thing, const glm::dvec3& point) const {
  Places places;
  const auto spot = screen.project(point);
  if (!spot || !screen.contains(spot->pixel)) return places;
  places.middle = spot->pixel;
  const double needed = (part_dot + dot_margin) * em_;
  const auto reach = static_cast<int>(part_reach * em_ / map_.cell());
  const glm::ivec2 middle(spot->pixel / map_.cell());
  for (int row = middle.y - reach; row <= middle.y + reach; ++row) {
    for (int column = middle.x - reach; column <= middle.x + reach; ++column) {
      if (map_.thing_at(column, row) != static_cast<int>(thing)) continue;
      const double depth = map_.depth_at(column, row);
      // What is nearer to the eye there is another side of the thing, before the one that is meant.
      if (std::abs(depth - spot->depth) > part_depth || map_.room_at(column, row) < needed) continue;
      Anchor anchor;
      anchor.pixel = map_.pixel_of(column, row);
      anchor.point = point_at(screen, anchor.pixel, depth);
      anchor.dot = part_dot * em_;
      anchor.room = map_.room_at(column, row);
      places.anchors.push_back(anchor);
    }
  }
  thin(places.anchors);
  return places;
}

std::optional<std::pair<double, double>> Anchors::sore_between(double left, double right) const {
  std::optional<std::pair<double, double>> rows;
  for (const SeenMap::Part& part : map_.parts()) {
    if (!sore_[static_cast<std::size_t>(part.thing)]) continue;
    const int from = std::max(part.box.left, static_cast<int>(left / map_.cell()));
    const int to = std::min(part.box.right, static_cast<int>(right / map_.cell()) + 1);
    for (int row = part.box.top; row < part.box.bottom; ++row) {
      bool there = false;
      for (int column = from; column < to && !there; ++column) there = map_.thing_at(column, row) == part.thing;
      if (!there) continue;
      const double high = map_.cell() * row, low = map_.cell() * (row + 1);
      if (!rows) rows = {high, low};
      rows = {std::min(rows->first, high), std::max(rows->second, low)};
    }
  }
  return rows;
}

std::vector<CellBox> Anchors::others_of(std::size_t own) const {
  std::vector<CellBox> others;
  for (const SeenMap::Part& part : map_.parts()) {
    if (is_other(part.thing, own)) others.push_back(part.box);
  }
  return others;
}

bool Anchors::is_other(int thing, std::size_t own) const {
  return map_.is_nerve(thing) && namesakes_[static_cast<std::size_t>(thing)] != namesakes_[own];
}

bool Anchors::is_rival(int thing, std::size_t own) const {
  return is_other(thing, own) && hues_[static_cast<std::size_t>(thing)] == hues_[own];
}

/// By rings of rising size about the place, a cell apart, from where the nearest one may be.
void Anchors::find_others(Anchor& anchor, std::size_t own, const std::vector<CellBox>& others) const {
  const double most = matters * em_, cell = map_.cell();
  anchor.alone = anchor.clear = most;
  double nearest = most;
  for (const CellBox& box : others) {
    const glm::dvec2 low = cell * glm::dvec2(box.left, box.top), high = cell * glm::dvec2(box.right, box.bottom);
    nearest = std::min(nearest, glm::distance(anchor.pixel, glm::clamp(anchor.pixel, low, high)));
  }
  for (double away = cell; away < most && anchor.alone >= most; away += cell) {
    if (away < nearest - 0.5 * cell) continue;
    for (const glm::dvec2& way : ring_) {
      const int there = map_.thing_at(anchor.pixel + away * way);
      if (!is_other(there, own)) continue;
      anchor.clear = std::min(anchor.clear, away);
      if (is_rival(there, own)) anchor.alone = std::min(anchor.alone, away);
    }
  }
}

double Anchors::drawn(const glm::dvec2& low, const glm::dvec2& high) const {
  const glm::ivec2 from(low / map_.cell()), to(high / map_.cell());
  int all = 0, drawn = 0;
  for (int row = from.y; row <= to.y; ++row) {
    for (int column = from.x; column <= to.x; ++column) {
      ++all;
      drawn += map_.thing_at(column, row) != SeenMap::nothing ? 1 : 0;
    }
  }
  return all > 0 ? static_cast<double>(drawn) / all : 0;
}

Anchors::Crossed Anchors::crossed(const glm::dvec2& from, const glm::dvec2& to, int own) const {
  const double length = glm::distance(from, to);
  const int steps = std::max(1, static_cast<int>(length / map_.cell()));
  Crossed crossed;
  int last = SeenMap::nothing;
  for (int i = 0; i <= steps; ++i) {
    const int here = map_.thing_at(from + (to - from) * (static_cast<double>(i) / steps));
    if (here != own && map_.is_nerve(here)) {
      crossed.length += length / steps;
      if (here != last) ++crossed.nerves;
    }
    last = here;
  }
  return crossed;
}

bool Anchors::runs_along(const glm::dvec2& from, const glm::dvec2& to) const {
  const double length = glm::distance(from, to);
  if (!(length > 0)) return false;
  const glm::dvec2 way = (to - from) / length, aside(-way.y, way.x);
  for (const double off : {-running_beside, -running_beside / 2, 0.0, running_beside / 2, running_beside}) {
    int last = SeenMap::nothing;
    double run = 0, room = 0, width_shares = 1;  // It begins in the middle of its own nerve.
    for (double at = 0; at <= length; at += map_.cell()) {
      const glm::dvec2 pixel = from + at * way + off * em_ * aside;
      const int here = map_.thing_at(pixel);
      if (here != last) {
        run = room = 0;
        width_shares = at > 0 ? 2 : 1;
      }
      last = here;
      if (!map_.is_nerve(here)) continue;
      run += map_.cell();
      const auto place = pixel / map_.cell();
      room = std::max(room, map_.room_at(static_cast<int>(place.x), static_cast<int>(place.y)));
      const double half_width = room + 0.5 * map_.cell();
      if (run > least_run * em_ && run > steepest * width_shares * half_width) return true;
      // Where twigs of one nerve part, they are broader together.
      if (run > longest_run * em_ && run > 1.5 * width_shares * half_width) return true;
    }
  }
  return false;
}

std::shared_ptr<const Anchors> anchors_of(const Inputs& inputs, FrameCache& memory, const Screen& screen,
                                          const LabelMetrics& metrics, const std::vector<SceneItem>& things) {
  constexpr double cells_an_em = 16;
  auto sightings = sightings_of(inputs, memory, screen, things);
  const auto& last = memory.anchors;
  if (last && last->sightings_ == sightings && last->em_ == metrics.fine) return last;
  constexpr double least_cell = 0.5;  // Pixels: in a small picture nerves are few pixels wide.
  SeenMap map(inputs, memory, screen, std::max(least_cell, metrics.fine / cells_an_em), things);
  memory.anchors = std::make_shared<const Anchors>(screen, metrics.fine, things, std::move(map), std::move(sightings),
                                                   namesakes_of(inputs, things));
  return memory.anchors;
}

}  // namespace cluneal::view
