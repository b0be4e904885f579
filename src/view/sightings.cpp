#include "view/sightings.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/vec4.hpp>
#include <utility>

namespace cluneal::view {
namespace {

constexpr std::size_t points_a_nerve = 40;
constexpr double surface_allowance = 1.0;  ///< mm; above the error of the meshes that rays meet.
constexpr float plainly_shown = 0.8f;      ///< Of a territory: where it fades, an anchor would name what lies beneath.
constexpr double least_facing = 0.1;       ///< Cosine: a grazing surface makes a poor anchor.

std::vector<VisibilityMap::Key> keys_of(const std::vector<SceneItem>& things) {
  std::vector<VisibilityMap::Key> keys;
  keys.reserve(things.size());
  for (const SceneItem& thing : things) {
    const bool solid = thing.kind == Kind::nerve ? thing.material.opacity >= 0.5f : is_solid(thing);
    keys.push_back({thing.solid.get(), solid, thing.transform, thing.even_hidden, is_mark(thing) && is_chosen(thing)});
  }
  return keys;
}

/// Gives whether the point is in the picture at all.
bool sample_visibility(const Screen& screen, const Occluders& blockers, const glm::dvec3& point, double allowance,
                       double facing, VisibilitySample& seen) {
  const auto spot = screen.project(point);
  if (!spot || !screen.contains(spot->pixel)) return false;
  if (!blockers.hide(screen.eye(), point, allowance)) seen.spots.push_back({point, spot->pixel, spot->depth, facing});
  return true;
}

double radius_at(const body::Course& course, std::size_t line_index) {
  return course.radius.empty() ? 0.5 : course.radius[std::min(line_index, course.radius.size() - 1)];
}

/// Where the tubes of nerves cover the picture, in cells of a few pixels: the depth of the nearest one.
class TubeCover {
 public:
  TubeCover(const Screen& screen, const std::vector<SceneItem>& things)
      : cell_(std::max(2.0, screen.size().y / 180)),  // About a drawn tube's width.
        columns_(static_cast<std::size_t>(screen.size().x / cell_) + 1),
        nearest_(columns_ * (static_cast<std::size_t>(screen.size().y / cell_) + 1), infinite) {
    for (const SceneItem& thing : things) {
      if (thing.kind != Kind::nerve || thing.material.opacity < 0.5f) continue;
      add(screen, thing, thing.course->line, thing.course->radius);
      for (const body::Twig& twig : thing.course->twigs) add(screen, thing, twig.line, twig.radius);
    }
  }
  /// Whether a nerve runs clearly before the spot.
  [[nodiscard]] bool hides(const Spot& spot, double clearly) const {
    return static_cast<double>(nearest_[index(spot.pixel)]) < spot.depth - clearly;
  }

 private:
  /// As broad as it is drawn: closely looked at, a tube covers many cells.
  void add(const Screen& screen, const SceneItem& nerve, const geometry::Polyline& line,
           const std::vector<double>& radius) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      const auto spot = screen.project(line[i]);
      if (!spot || !screen.contains(spot->pixel)) continue;
      const double own = radius.empty() ? 0.5 : radius[std::min(i, radius.size() - 1)];
      const double drawn = own * static_cast<double>(nerve.tube_scale) * screen.pixels_per_mm(spot->depth);
      const glm::dvec2 last = screen.size() - glm::dvec2(1e-3);
      const glm::dvec2 low = glm::clamp(spot->pixel - drawn, glm::dvec2(0), last);
      const glm::dvec2 high = glm::clamp(spot->pixel + drawn, glm::dvec2(0), last);
      const std::size_t columns = index({high.x, low.y}) - index(low);
      for (std::size_t row = index(low); row <= index({low.x, high.y}); row += columns_) {
        for (std::size_t cell = row; cell <= row + columns; ++cell) {
          nearest_[cell] = std::min(nearest_[cell], static_cast<float>(spot->depth));
        }
      }
    }
  }

  static constexpr float infinite = 1e30f;
  [[nodiscard]] std::size_t index(const glm::dvec2& pixel) const {
    return static_cast<std::size_t>(pixel.y / cell_) * columns_ + static_cast<std::size_t>(pixel.x / cell_);
  }
  double cell_;  ///< Pixels.
  std::size_t columns_;
  std::vector<float> nearest_;
};

std::size_t stride_of(const geometry::Polyline& line) {
  return std::max<std::size_t>(1, line.size() / points_a_nerve);
}

VisibilitySample sight_nerve(const Screen& screen, const Occluders& blockers, const SceneItem& nerve,
                             std::size_t stride) {
  VisibilitySample seen;
  const geometry::Polyline& line = nerve.course->line;
  std::size_t looked = 0;
  for (std::size_t i = 0; i < line.size(); i += stride, ++looked) {
    (void)sample_visibility(screen, blockers, line[i], nerve_allowance(nerve, i), 1, seen);
  }
  seen.share = looked == 0 ? 0 : static_cast<double>(seen.spots.size()) / static_cast<double>(looked);
  return seen;
}

VisibilitySample sight_surface(FrameCache& memory, const Screen& screen, const Occluders& blockers,
                               const SceneItem& thing) {
  VisibilitySample seen;
  const auto& samples = samples_of(memory, thing.solid);
  std::size_t turned_here = 0;
  for (const geometry::SurfaceSample& sample : samples) {
    if (thing.kind == Kind::territory && shown_at(thing, sample.triangle, sample.barycentric) < plainly_shown) continue;
    glm::dvec3 point = sample.point, normal = sample.normal;
    if (thing.placed) {
      point = glm::dvec3(thing.transform * glm::dvec4(point, 1));
      normal = glm::dvec3(thing.transform * glm::dvec4(normal, 0));
    }
    const glm::dvec3 toward = screen.eye() - point;
    const double facing = glm::dot(normal, toward) / (glm::length(normal) * glm::length(toward));
    if (!(facing > least_facing)) continue;
    turned_here += sample_visibility(screen, blockers, point, surface_allowance, facing, seen) ? 1U : 0U;
  }
  if (turned_here > 0) seen.uncovered = static_cast<double>(seen.spots.size()) / static_cast<double>(turned_here);
  seen.share = samples.empty() ? 0 : static_cast<double>(seen.spots.size()) / static_cast<double>(samples.size());
  return seen;
}

/// What a coarse grid of rays through the picture meets first: from so near that a thing's own points are sparse.
class Probes {
 public:
  Probes(const Inputs& inputs, FrameCache& memory, const Screen& screen, const std::vector<SceneItem>& things)
      : inputs_(inputs), memory_(memory), screen_(screen), things_(things) {}
  void add_to(const SceneItem& thing, VisibilitySample& seen) {
    if (!done_) shoot();
    for (const auto& [hit, spot] : hits_) {
      if (hit == &thing) seen.spots.push_back(spot);
    }
  }

 private:
  void shoot() {
    done_ = true;
    constexpr int across = 14, down = 9;
    for (int i = 0; i < across * down; ++i) {
      const glm::ivec2 cell(i % across, i / across);
      const glm::dvec2 pixel = screen_.size() * (glm::dvec2(cell) + 0.5) / glm::dvec2(across, down);
      const geometry::Ray ray = session::pixel_ray(inputs_.camera, pixel, screen_.size());
      const SceneItem* nearest = nullptr;
      double distance = 1e9;
      for (const SceneItem& thing : things_) {
        if (!is_solid(thing)) continue;
        const auto hit = first_hit(memory_, thing, ray, distance);
        if (!hit || hit->distance >= distance) continue;
        nearest = &thing;
        distance = hit->distance;
      }
      if (nearest == nullptr) continue;
      const glm::dvec3 point = ray.origin + distance * ray.direction;
      hits_.emplace_back(nearest, Spot{point, pixel, -glm::dot(point - screen_.eye(), screen_.axes().back), 0.7});
    }
  }
  const Inputs& inputs_;
  FrameCache& memory_;
  const Screen& screen_;
  const std::vector<SceneItem>& things_;
  bool done_ = false;
  std::vector<std::pair<const SceneItem*, Spot>> hits_;
};

/// The spots of one thing; where they are few, more closely.
VisibilitySample sight(FrameCache& memory, const Screen& screen, const Occluders& blockers, const TubeCover& tubes,
                       Probes& probes, const SceneItem& thing) {
  constexpr std::size_t few = 6;
  VisibilitySample seen;
  if (is_mark(thing)) {
    // Its sign is drawn over everything.
    const auto spot = screen.project(thing.point);
    if (spot && screen.contains(spot->pixel) && has_sign(blockers, screen.eye(), thing))
      seen.spots.push_back({thing.point, spot->pixel, spot->depth, 1});
    seen.share = seen.spots.empty() ? 0 : 1;
  } else if (thing.kind == Kind::nerve) {
    seen = sight_nerve(screen, blockers, thing, stride_of(thing.course->line));
    if (!seen.spots.empty() && seen.spots.size() < few) seen = sight_nerve(screen, blockers, thing, 1);
    const auto before = static_cast<double>(std::max<std::size_t>(1, seen.spots.size()));
    const auto covered = [&](const Spot& spot) { return tubes.hides(spot, 2 * nerve_allowance(thing, 0)); };
    seen.spots.erase(std::remove_if(seen.spots.begin(), seen.spots.end(), covered), seen.spots.end());
    seen.share *= static_cast<double>(seen.spots.size()) / before;
  } else {
    seen = sight_surface(memory, screen, blockers, thing);
    if (seen.spots.size() < few) probes.add_to(thing, seen);
  }
  for (const Spot& spot : seen.spots) {
    seen.centroid += spot.pixel / static_cast<double>(seen.spots.size());
    seen.depth += spot.depth / static_cast<double>(seen.spots.size());
  }
  return seen;
}

}  // namespace

double nerve_allowance(const SceneItem& nerve, std::size_t line_index) {
  return radius_at(*nerve.course, line_index) * static_cast<double>(nerve.tube_scale) + 1.5;
}

Sight::Sight(FrameCache& memory, const std::vector<SceneItem>& things)
    : memory_(memory), things_(things), blockers_(memory, things) {}

bool Sight::sees(const Screen& screen, const glm::dvec3& point) const {
  const auto spot = screen.project(point);
  return spot && screen.contains(spot->pixel) && !blockers_.hide(screen.eye(), point, place_allowance);
}

double Sight::share_of(const Screen& screen, const Id& id) const {
  constexpr std::size_t most_things = 16;  // Of a whole group some stand for all.
  std::vector<const SceneItem*> meant;
  for (const SceneItem& thing : things_) {
    if (id.covers(thing.id)) meant.push_back(&thing);
  }
  const TubeCover tubes(screen, things_);
  const std::size_t stride = std::max<std::size_t>(1, (meant.size() + most_things - 1) / most_things);
  double sum = 0, count = 0;
  for (std::size_t i = 0; i < meant.size(); i += stride, ++count) {
    const SceneItem& thing = *meant[i];
    if (is_mark(thing)) {
      sum += sees(screen, thing.point) ? 1 : 0;
      continue;
    }
    const bool nerve = thing.kind == Kind::nerve;
    VisibilitySample seen = nerve ? sight_nerve(screen, blockers_, thing, stride_of(thing.course->line))
                                  : sight_surface(memory_, screen, blockers_, thing);
    if (seen.spots.empty()) continue;
    const double clearly = nerve ? 2 * nerve_allowance(thing, 0) : surface_allowance;
    const auto free = std::count_if(seen.spots.begin(), seen.spots.end(),
                                    [&](const Spot& spot) { return !tubes.hides(spot, clearly); });
    sum += seen.share * static_cast<double>(free) / static_cast<double>(seen.spots.size());
  }
  return count > 0 ? sum / count : 0;
}

std::shared_ptr<const VisibilityMap> sightings_of(const Inputs& inputs, FrameCache& memory, const Screen& screen,
                                                  const std::vector<SceneItem>& things) {
  auto keys = keys_of(things);
  const auto& last = memory.sightings;
  if (last && last->camera == inputs.camera && last->size == inputs.size && last->keys == keys &&
      last->nerve_scale == inputs.scene.nerve_scale) {
    return last;
  }
  make_trees(memory, things);
  const Occluders blockers(memory, things);
  const TubeCover tubes(screen, things);
  auto sightings = std::make_shared<VisibilityMap>();
  sightings->camera = inputs.camera;
  sightings->size = inputs.size;
  sightings->nerve_scale = inputs.scene.nerve_scale;
  sightings->keys = std::move(keys);
  Probes probes(inputs, memory, screen, things);
  for (const SceneItem& thing : things) {
    sightings->of[thing.id] = sight(memory, screen, blockers, tubes, probes, thing);
  }
  memory.sightings = sightings;
  return sightings;
}

std::optional<Extent> extent_of(FrameCache& memory, const Screen& screen, const std::vector<SceneItem>& things) {
  std::optional<Extent> extent, own;
  const auto widen = [](std::optional<Extent>& of, const glm::dvec2& p) {
    if (!of) of = Extent{p.x, p.x, p.y, p.y};
    of->left = std::min(of->left, p.x);
    of->right = std::max(of->right, p.x);
    of->top = std::min(of->top, p.y);
    of->bottom = std::max(of->bottom, p.y);
  };
  bool veil = false;
  const auto add = [&](const glm::dvec3& point) {
    const auto spot = screen.project(point);
    if (!spot) return;
    widen(extent, spot->pixel);
    if (!veil) widen(own, spot->pixel);
  };
  for (const SceneItem& thing : things) {
    veil = is_veil(thing);
    if (thing.kind == Kind::nerve) {
      const geometry::Polyline& line = thing.course->line;
      for (std::size_t i = 0; i < line.size(); i += stride_of(line)) add(line[i]);
      for (const body::Twig& twig : thing.course->twigs) {
        for (std::size_t i = 0; i < twig.line.size(); i += stride_of(twig.line)) add(twig.line[i]);
        if (!twig.line.empty()) add(twig.line.back());
      }
      continue;
    }
    for (const geometry::SurfaceSample& sample : samples_of(memory, thing.solid)) {
      add(thing.placed ? glm::dvec3(thing.transform * glm::dvec4(sample.point, 1)) : sample.point);
    }
  }
  if (!extent) return extent;
  extent->own_left = own ? own->left : extent->left;
  extent->own_right = own ? own->right : extent->right;
  return extent;
}

}  // namespace cluneal::view
