#pragma once

#include <glm/vec2.hpp>
#include <memory>
#include <optional>
#include <vector>

#include "anatomy/atlas.h"
#include "base/id.h"
#include "body/places/pain_drawing.h"
#include "documents/document.h"
#include "render/renderer.h"
#include "session/scene.h"
#include "view/view.h"

namespace cluneal::app {

/// The side that hurts, as the patient has it.
enum class OwnSide { left, right };

/// The picture of a handout: nothing over it, for what is said on it is said in each language.
struct HandoutPicture {
  render::Image image;
  std::optional<glm::dvec2> caught_at;  ///< Where the site lies, pixels from the top left; nothing out of the picture.
  bool drawn_by_patient = false;        ///< Whether a patch that the patient painted is on it,
  bool drawn_elsewhere = false;         ///< where the nerves of the page have no skin.
};

/// What the picture shows: the nerves and their skin on that side, over bones and skin seen through.
[[nodiscard]] session::Scene handout_scene(const anatomy::Atlas& atlas, const anatomy::Handout& handout, OwnSide side,
                                           const std::string& person);

/// Which side most of a drawing lies on; nothing where neither has more.
[[nodiscard]] std::optional<OwnSide> side_of_drawing(const std::vector<body::Stroke>& strokes);

/// Whether the nerves of a handout have that territory: what the handout shows of them.
[[nodiscard]] bool is_skin_of(const anatomy::Handout& handout, const base::Id& territory);
/// Whether what was painted lies on skin of the nerves of a handout, on that side.
[[nodiscard]] bool touches_skin_of(const anatomy::Handout& handout, const body::Explanation& painted, base::Side side);

/// What is to be drawn for it, before the pixels are there.
struct HandoutFrame {
  render::Frame frame;
  HandoutPicture picture;  ///< But for its image.
};
/// Seen from behind, in the size that the page has room for. Of `inputs` the atlas, the body and the fonts count;
/// `patch` is what the patient painted, or null.
[[nodiscard]] HandoutFrame handout_frame(const view::Inputs& inputs, const anatomy::Handout& handout, OwnSide side,
                                         std::shared_ptr<const geometry::Mesh> patch);

/// The page in one language or two side by side: the same atlas in each of them, at least one. They, and the handout of
/// the first, must outlive the call only. Nothing of the patient is in it but the side and what the picture shows.
[[nodiscard]] documents::Document handout_page(const std::vector<const anatomy::Atlas*>& atlases,
                                               const base::Id& handout, OwnSide side, HandoutPicture picture,
                                               documents::PageSize paper);

/// The page that says what to do now and how fast, of a talk that ended because something was not ruled out: a red
/// flag, whose plain text it prints, or nothing where a drawing was the reason.
[[nodiscard]] documents::Document stop_page(const std::vector<const anatomy::Atlas*>& atlases, const base::Id& red_flag,
                                            anatomy::Urgency urgency, documents::PageSize paper);

}  // namespace cluneal::app
