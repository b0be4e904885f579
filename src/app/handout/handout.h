#pragma once

#include <glm/vec2.hpp>
#include <optional>
#include <vector>

#include "anatomy/atlas.h"
#include "base/id.h"
#include "documents/document.h"
#include "render/renderer.h"
#include "session/scene.h"

namespace cluneal::app {

/// The side that hurts, as the patient has it.
enum class OwnSide { left, right };

/// The picture of a handout: nothing over it, for what is said on it is said in each language.
struct HandoutPicture {
  render::Image image;
  std::optional<glm::dvec2> caught_at;  ///< Where the site lies, pixels from the top left; nothing out of the picture.
  bool drawn_by_patient = false;        ///< Whether a patch that the patient painted is on it.
};

/// What the picture shows: the nerves and their skin on that side, over bones and skin seen through.
[[nodiscard]] session::Scene handout_scene(const anatomy::Atlas& atlas, const anatomy::Handout& handout, OwnSide side,
                                           const std::string& person);

/// The page in one language or two side by side: the same atlas in each of them, at least one. They, and the handout of
/// the first, must outlive the call only. Nothing of the patient is in it but the side and what the picture shows.
[[nodiscard]] documents::Document handout_page(const std::vector<const anatomy::Atlas*>& atlases,
                                               const base::Id& handout, OwnSide side, HandoutPicture picture,
                                               documents::PageSize paper);

}  // namespace cluneal::app
