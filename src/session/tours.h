#pragma once

#include <string>

#include "anatomy/atlas.h"
#include "session/camera.h"
#include "session/scene.h"

namespace cluneal::session {

/// The scene of a slide: as the atlas shows itself, with what the step says. What the atlas or this version does not
/// know is left out, and told as a sentence in `unknown` (empty: all is known), so that a tour of somebody else still
/// opens.
struct TourShot {
  Scene scene;
  NamedView view;
  std::vector<Id> focus;  ///< What fills the picture; empty: all that is shown.
  std::string unknown;
};
/// `answered`: whether the answer of its question, if it asks one, is shown: names stand on the picture only then.
[[nodiscard]] TourShot shot_of(const anatomy::TourStep& step, const anatomy::Atlas& atlas, bool answered = true);

/// What stands on the slide: its words, or the question and, where `answered`, its answer.
[[nodiscard]] const std::string& words_of(const anatomy::TourStep& step, bool answered);

}  // namespace cluneal::session
