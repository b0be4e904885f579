#pragma once

#include <cstdint>
#include <glm/vec3.hpp>
#include <memory>
#include <vector>

#include "view/view.h"

namespace cluneal::view {

enum class Kind { structure, nerve, site, territory, landmark, model };

/// One thing in the picture: what is drawn, and what rays meet.
struct SceneItem {
  Id id;
  Kind kind = Kind::structure;
  std::shared_ptr<const geometry::Mesh> mesh;   ///< Drawn.
  std::shared_ptr<const geometry::Mesh> solid;  ///< For rays: few triangles.
  glm::dmat4 transform{1};
  bool placed = false;  ///< `transform` is not the identity.
  render::Material material;
  float tube_scale = 1;
  const body::Course* course = nullptr;   ///< Nerves only.
  const anatomy::Nerve* nerve = nullptr;  ///< Nerves that the atlas knows.
  const anatomy::Structure* structure = nullptr;
  glm::dvec3 point{0};                    ///< Of sites and landmarks: the place that is meant.
  double radius = 0;                      ///< Of its ball, mm.
  bool even_hidden = true;                ///< Of a site or landmark: its sign is drawn through what hides it.
  bool dermatome = false;                 ///< It is told to be a root's skin.
  const anatomy::Names* names = nullptr;  ///< Of whatever the atlas knows.
  const anatomy::Group* group = nullptr;  ///< Of nerves, sites and territories.
};

/// Everything that the scene shows, always in the same order: structures, nerves, sites, territories, landmarks,
/// models, each by its id. Pointers are into the inputs.
[[nodiscard]] std::vector<SceneItem> visible_items(const Inputs& inputs);

/// The cluneal nerves that the usual pattern has and this scene, by its variants or its choice of roots, has not: drawn
/// faintly, so that one sees what is missing. Nothing else of a picture knows of them.
[[nodiscard]] std::vector<SceneItem> missing_nerves(const Inputs& inputs, const std::vector<SceneItem>& things);

/// Whether it is a place, found by a sign over the picture: a site or a landmark.
[[nodiscard]] bool is_mark(const SceneItem& thing);
/// Whether it is selected or highlighted; what the pointer is over is not.
[[nodiscard]] bool is_chosen(const SceneItem& thing);
/// Whether it is a surface behind which other things are not seen: solid structures and models. Nerves, sites,
/// territories and landmarks hide nothing.
[[nodiscard]] bool is_solid(const SceneItem& thing);

/// Whether it is only there to show in what the rest lies: skin that one looks through, and that nobody singled out. It
/// asks for no room, hides nothing and is not pointed at.
[[nodiscard]] bool is_veil(const SceneItem& thing);

/// How much of a territory shows at a place of its mesh for rays, 0 to 1.
[[nodiscard]] float shown_at(const SceneItem& thing, std::uint32_t triangle, const glm::dvec3& barycentric);

/// The id without its side.
[[nodiscard]] Id without_side(const Id& id);
}  // namespace cluneal::view
