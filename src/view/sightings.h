#pragma once

#include <map>
#include <memory>
#include <vector>

#include "view/mesh_facts.h"
#include "view/screen.h"

namespace cluneal::view {

/// A point of a thing that the eye sees.
struct Spot {
  glm::dvec3 point{0};
  glm::dvec2 pixel{0};
  double depth = 0;   ///< mm along the direction of view.
  double facing = 1;  ///< Cosine between the surface's normal and the eye's direction; 1 on nerves.
};

struct VisibilitySample {
  std::vector<Spot> spots;
  double share = 0;        ///< Of the thing's sampled points.
  double uncovered = 1;    ///< Of a surface's sampled points that are in the picture and turned to the eye.
  double depth = 0;        ///< mm along the direction of view, mean of the spots.
  glm::dvec2 centroid{0};  ///< Of the spots, pixels.
};

/// What is visible of each thing, by rays to sampled points; behind a nerve that is drawn before it, too.
struct VisibilityMap {
  struct Key {
    const geometry::Mesh* mesh = nullptr;
    bool solid = true;
    glm::dmat4 transform{1};
    bool even_hidden = true;
    bool grown = false;  ///< A mark's sign.
    bool operator==(const Key&) const = default;
  };
  session::Camera camera;
  glm::ivec2 size{0};
  double nerve_scale = 1;
  std::vector<Key> keys;
  std::map<Id, VisibilitySample> of;
};

/// The last ones where nothing changed that hides or uncovers anything; else new ones, kept in `memory`.
[[nodiscard]] std::shared_ptr<const VisibilityMap> sightings_of(const Inputs& inputs, FrameCache& memory,
                                                                const Screen& screen,
                                                                const std::vector<SceneItem>& things);

/// How much is seen of things, by whatever camera: for choosing one. What it refers to must outlive it.
class Sight {
 public:
  Sight(FrameCache& memory, const std::vector<SceneItem>& things);

  /// Of what `id` covers, 0 to 1: the mean share of sampled points that neither solid surfaces nor nerves before them
  /// hide. A surface's far side is never seen, so shares are for comparing cameras, not things.
  [[nodiscard]] double share_of(const Screen& screen, const Id& id) const;
  /// Whether nothing hides a place that lies on or close under a surface.
  [[nodiscard]] bool sees(const Screen& screen, const glm::dvec3& point) const;

 private:
  FrameCache& memory_;
  const std::vector<SceneItem>& things_;
  Occluders blockers_;
};

/// How far before a nerve's axis a surface may lie without hiding it, mm: its drawn radius and a little.
[[nodiscard]] double nerve_allowance(const SceneItem& nerve, std::size_t line_index);

/// The pixels that the things span, from their sampled points; nothing where none is before the eye.
struct Extent {
  double left = 0, right = 0, top = 0, bottom = 0;
  double own_left = 0, own_right = 0;  ///< Without veils, unless there is nothing else.
};
[[nodiscard]] std::optional<Extent> extent_of(FrameCache& memory, const Screen& screen,
                                              const std::vector<SceneItem>& things);

}  // namespace cluneal::view
