#pragma once

#include <glm/vec3.hpp>
#include <glm/vec4.hpp>

#include "anatomy/atlas.h"
#include "render/frame.h"
#include "session/scene.h"
#include "view/view.h"

namespace cluneal::view {

/// Linear sRGB from the 8-bit values that designers write, and back to sRGB between 0 and 1.
[[nodiscard]] glm::vec3 linear_from_srgb(int red, int green, int blue);
[[nodiscard]] glm::vec3 srgb_from_linear(const glm::vec3& linear);

/// By tissue, in slightly different tones, so that neighbours tell apart.
[[nodiscard]] render::Material material_of_structure(const base::Id& id, anatomy::Tissue tissue);
/// In the hue of the nerve's group; the neighbours' yellow where the group is unknown. Uncertain courses are dashed. On
/// a dark background the hue is lightened until it stands out from it by 3:1 (WCAG 2.2, 1.4.11).
[[nodiscard]] render::Material material_of_nerve(const anatomy::Atlas& atlas, const anatomy::Nerve& nerve,
                                                 bool dark_background);
/// A bead in the hue of the nerve's group (null: the neighbours' yellow), and a piece of skin in that hue and with the
/// group's own marks, so that colour is never alone: superior hatched (its three nerves' each their own way), middle
/// dotted, inferior dashed.
[[nodiscard]] render::Material material_of_site(const anatomy::Group* group, bool dark_background);
[[nodiscard]] render::Material material_of_territory(const base::Id& id, const anatomy::Group* group,
                                                     bool dark_background);
/// Of another condition, in a hue of no group; plain, so that the nerves' own marks stand out.
[[nodiscard]] render::Material material_of_area(bool urgent, bool dark_background);
/// Of a root, in its colour: hatched wide where maps differ, neighbours each their own
/// way; whole where maps agree or where the root is tested.
[[nodiscard]] render::Material material_of_dermatome(const anatomy::Dermatome& dermatome,
                                                     const anatomy::RootColour& colour, bool dark_background);
/// Of what somebody paints on the skin.
[[nodiscard]] render::Material material_of_painting();
/// Of the finger that presses, which is nobody's: a skin lighter than the body's.
[[nodiscard]] render::Material material_of_finger();
[[nodiscard]] render::Material material_of_fingernail();
/// Of no group: in the ink of the words.
[[nodiscard]] render::Material material_of_landmark(bool dark_background);
/// Of linear sRGB.
[[nodiscard]] double luminance_of(const glm::vec3& linear);
/// Neutral blue-grey: nothing in the body has it.
[[nodiscard]] render::Material material_of_model();

[[nodiscard]] render::Background background_of(const session::Scene& scene, bool transparent, const Look& look = {});

/// What the overlay is drawn with on that background: sRGB, straight alpha.
struct OverlayPalette {
  glm::vec4 text{0};    ///< Labels, marks.
  glm::vec4 second{0};  ///< Names of what the atlas is not about; 5:1 on the darker end of the background.
  glm::vec4 faint{0};   ///< Notes, axes that point away.
  glm::vec4 leader{0};
  glm::vec4 halo{0};    ///< Behind text and leaders.
  glm::vec4 accent{0};  ///< The selection's leader and dot.
};
[[nodiscard]] OverlayPalette ink_of(const session::Scene& scene, const Look& look = {});

}  // namespace cluneal::view
