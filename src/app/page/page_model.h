#pragma once

#include <glm/vec3.hpp>
#include <optional>
#include <string>
#include <vector>

#include "anatomy/atlas.h"
#include "app/handout/handout.h"
#include "base/result.h"
#include "view/view.h"

namespace cluneal::app {

/// What a page is about: all of the atlas's nerves, or what was talked about with a patient.
struct PageSubject {
  const anatomy::Handout* handout = nullptr;  ///< Of the group that was talked about; null: all of them.
  std::optional<OwnSide> side;                ///< That hurts.
};

/// A switch of the page: parts of the model, spots, or both.
struct PageSwitch {
  std::string id;       ///< Of a group of nerves, or `skin`, `territory`, `site`, `muscle`, `landmark`.
  glm::vec3 colour{0};  ///< sRGB between 0 and 1; of a group of nerves alone.
  bool group = false;   ///< Of nerves: its sites and territories are seen only while it is.
  bool on = true;       ///< As the scene has it.
};

/// A place on the model with words.
struct PageSpot {
  std::string kind;                       ///< "site", "nerve", "landmark", "left", "right"
  std::string name;                       ///< In a patient's words; of a side nothing.
  std::string switches;                   ///< Ids, parted by blanks, of the switches that must all be on.
  glm::dvec3 point{0}, outward{0, 1, 0};  ///< LPS, mm; a unit vector.
};

struct PageModel {
  std::string glb;  ///< Materials are named after their switches: "nerve.scn", "territory nerve.scn", "bone".
  std::vector<PageSwitch> switches;
  std::vector<PageSpot> spots;
};

/// The scene that `inputs` hold as a model for a viewer elsewhere, with all that its switches can show. Models of the
/// user's own are left out: nothing of a patient goes on a page but the side and the nerve. Fails where nothing is
/// shown.
[[nodiscard]] base::Result<PageModel> page_model(const view::Inputs& inputs, const PageSubject& subject);

}  // namespace cluneal::app
