#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "view/shown.h"

namespace cluneal::view {

/// Of `mesh`, found once while it lives. The reference holds until a mesh is asked for that was never seen before.
[[nodiscard]] const geometry::Bounds& bounds_of(FrameCache& memory, const std::shared_ptr<const geometry::Mesh>& mesh);
[[nodiscard]] const geometry::Bvh& bvh_of(FrameCache& memory, const std::shared_ptr<const geometry::Mesh>& mesh);
/// Makes the trees of the things that rays meet, as far as they are not there yet, on all cores.
void make_trees(FrameCache& memory, const std::vector<SceneItem>& things);
/// Points spread evenly over its surface, always the same ones, in the mesh's own frame.
[[nodiscard]] const std::vector<geometry::SurfaceSample>& samples_of(FrameCache& memory,
                                                                     const std::shared_ptr<const geometry::Mesh>& mesh);

/// LPS millimetres, with the thing's transform; tubes grown to their drawn radius, generously.
[[nodiscard]] geometry::Bounds bounds_of(FrameCache& memory, const SceneItem& thing);
[[nodiscard]] geometry::Bounds transformed(const geometry::Bounds& bounds, const glm::dmat4& transform);

/// Where `ray` first meets `thing`'s surface, distances in LPS millimetres.
[[nodiscard]] std::optional<geometry::RayHit> first_hit(FrameCache& memory, const SceneItem& thing,
                                                        const geometry::Ray& ray, double most = 1e9);

/// What hides other things: structures and models that are not ghosts. For one thread.
class Occluders {
 public:
  Occluders(FrameCache& memory, const std::vector<SceneItem>& things);
  /// Whether something lies between `eye` and `point`, at least `allowance` mm before the point.
  [[nodiscard]] bool hide(const glm::dvec3& eye, const glm::dvec3& point, double allowance) const;

 private:
  struct Blocker {
    const geometry::Bvh* tree = nullptr;
    geometry::Bounds bounds;  ///< LPS millimetres.
    std::optional<glm::dmat4> inverse;
  };
  [[nodiscard]] static bool hides(const Blocker& blocker, const geometry::Ray& ray, double length);

  std::vector<Blocker> blockers_;
  mutable std::size_t last_ = 0;  ///< That hid something: it is likely to hide what is asked for next.
};

inline constexpr double place_allowance = 6;  ///< mm: a landmark or a site lies on or close under a surface.
/// Whether the sign of a site or landmark is in the picture from `eye`: hidden ones may have one too.
[[nodiscard]] bool has_sign(const Occluders& blockers, const glm::dvec3& eye, const SceneItem& mark);

}  // namespace cluneal::view
