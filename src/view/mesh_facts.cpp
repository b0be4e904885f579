#include "view/mesh_facts.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>
#include <glm/vec4.hpp>
#include <utility>

#include "base/parallel.h"

namespace cluneal::view {
namespace {

constexpr std::size_t samples_a_mesh = 128;
constexpr double largest_tube = 12;  ///< mm: no nerve is drawn thicker.

FrameCache::MeshCacheEntry& facts_of(FrameCache& memory, const std::shared_ptr<const geometry::Mesh>& mesh) {
  const auto found = memory.meshes.find(mesh.get());
  if (found != memory.meshes.end() && found->second.alive.lock() == mesh) return found->second;
  // A newcomer: the moment to forget meshes that are gone (whose address another mesh may take).
  for (auto it = memory.meshes.begin(); it != memory.meshes.end();) {
    it = it->second.alive.expired() ? memory.meshes.erase(it) : std::next(it);
  }
  FrameCache::MeshCacheEntry& facts = memory.meshes[mesh.get()];
  facts.alive = mesh;
  facts.bounds = geometry::bounds_of(mesh->positions);
  return facts;
}

/// The ray in a placed thing's own frame, and how many of its units one millimetre is.
struct LocalRay {
  geometry::Ray ray;
  double units_per_mm = 1;
};

LocalRay into(const geometry::Ray& ray, const glm::dmat4& inverse) {
  const glm::dvec3 origin(inverse * glm::dvec4(ray.origin, 1));
  const glm::dvec3 direction(inverse * glm::dvec4(ray.direction, 0));
  const double length = glm::length(direction);
  return {{origin, direction / length}, length};
}

/// Whether the segment from `a` along `direction` for `length` meets the box.
bool meets(const geometry::Bounds& box, const glm::dvec3& a, const glm::dvec3& direction, double length) {
  double enter = 0, leave = length;
  for (glm::length_t i = 0; i < 3; ++i) {
    if (direction[i] == 0) {
      if (a[i] < box.low[i] || a[i] > box.high[i]) return false;
      continue;
    }
    const double t0 = (box.low[i] - a[i]) / direction[i], t1 = (box.high[i] - a[i]) / direction[i];
    enter = std::max(enter, std::min(t0, t1));
    leave = std::min(leave, std::max(t0, t1));
  }
  return enter <= leave;
}

}  // namespace

const geometry::Bounds& bounds_of(FrameCache& memory, const std::shared_ptr<const geometry::Mesh>& mesh) {
  return facts_of(memory, mesh).bounds;
}

const geometry::Bvh& bvh_of(FrameCache& memory, const std::shared_ptr<const geometry::Mesh>& mesh) {
  FrameCache::MeshCacheEntry& facts = facts_of(memory, mesh);
  if (!facts.tree) facts.tree = std::make_shared<const geometry::Bvh>(*mesh);
  return *facts.tree;
}

void make_trees(FrameCache& memory, const std::vector<SceneItem>& things) {
  std::vector<std::pair<const geometry::Mesh*, FrameCache::MeshCacheEntry*>> missing;
  for (const SceneItem& thing : things) {
    if (!is_solid(thing)) continue;
    FrameCache::MeshCacheEntry& facts = facts_of(memory, thing.solid);
    if (!facts.tree) missing.emplace_back(thing.solid.get(), &facts);
  }
  // The largest first, so that no thread is left with one when the others are done; two things may share a mesh.
  std::sort(missing.begin(), missing.end(), [](const auto& a, const auto& b) {
    const std::size_t mine = a.first->triangle_count(), other = b.first->triangle_count();
    return mine != other ? mine > other : a.first < b.first;
  });
  missing.erase(std::unique(missing.begin(), missing.end()), missing.end());
  base::for_each_parallel(missing.size(), [&](std::size_t i) {
    missing[i].second->tree = std::make_shared<const geometry::Bvh>(*missing[i].first);
  });
}

const std::vector<geometry::SurfaceSample>& samples_of(FrameCache& memory,
                                                       const std::shared_ptr<const geometry::Mesh>& mesh) {
  FrameCache::MeshCacheEntry& facts = facts_of(memory, mesh);
  if (facts.samples.empty()) facts.samples = geometry::sample_surface(*mesh, samples_a_mesh, 1);
  return facts.samples;
}

geometry::Bounds bounds_of(FrameCache& memory, const SceneItem& thing) {
  geometry::Bounds bounds = bounds_of(memory, thing.mesh);
  if (bounds.empty()) return bounds;
  if (thing.placed) return transformed(bounds, thing.transform);
  if (thing.kind == Kind::nerve) {
    bounds.low -= glm::dvec3(largest_tube);
    bounds.high += glm::dvec3(largest_tube);
  }
  return bounds;
}

geometry::Bounds transformed(const geometry::Bounds& bounds, const glm::dmat4& transform) {
  geometry::Bounds result;
  if (bounds.empty()) return result;
  for (unsigned i = 0; i < 8; ++i) {
    const glm::dvec3 corner{(i & 1U) != 0 ? bounds.high.x : bounds.low.x, (i & 2U) != 0 ? bounds.high.y : bounds.low.y,
                            (i & 4U) != 0 ? bounds.high.z : bounds.low.z};
    result.add(glm::dvec3(transform * glm::dvec4(corner, 1)));
  }
  return result;
}

std::optional<geometry::RayHit> first_hit(FrameCache& memory, const SceneItem& thing, const geometry::Ray& ray,
                                          double most) {
  const geometry::Bvh& tree = bvh_of(memory, thing.solid);
  if (!thing.placed) return tree.first_hit(ray, 0, most);
  const LocalRay local = into(ray, glm::inverse(thing.transform));
  auto hit = tree.first_hit(local.ray, 0, most * local.units_per_mm);
  if (hit) hit->distance /= local.units_per_mm;
  return hit;
}

Occluders::Occluders(FrameCache& memory, const std::vector<SceneItem>& things) {
  for (const SceneItem& thing : things) {
    if (!is_solid(thing)) continue;
    Blocker blocker;
    blocker.tree = &bvh_of(memory, thing.solid);
    blocker.bounds = bounds_of(memory, thing);
    if (thing.placed) blocker.inverse = glm::inverse(thing.transform);
    blockers_.push_back(blocker);
  }
}

bool Occluders::hides(const Blocker& blocker, const geometry::Ray& ray, double length) {
  if (!meets(blocker.bounds, ray.origin, ray.direction, length)) return false;
  if (!blocker.inverse) return blocker.tree->any_hit(ray, 0, length);
  const LocalRay local = into(ray, *blocker.inverse);
  return blocker.tree->any_hit(local.ray, 0, length * local.units_per_mm);
}

bool Occluders::hide(const glm::dvec3& eye, const glm::dvec3& point, double allowance) const {
  const double length = glm::length(point - eye) - allowance;
  if (!(length > 0)) return false;
  const geometry::Ray ray{eye, glm::normalize(point - eye)};
  if (last_ < blockers_.size() && hides(blockers_[last_], ray, length)) return true;
  for (std::size_t i = 0; i < blockers_.size(); ++i) {
    if (i == last_ || !hides(blockers_[i], ray, length)) continue;
    last_ = i;
    return true;
  }
  return false;
}

bool has_sign(const Occluders& blockers, const glm::dvec3& eye, const SceneItem& mark) {
  return mark.even_hidden || !blockers.hide(eye, mark.point, place_allowance);
}

}  // namespace cluneal::view
