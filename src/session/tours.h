#pragma once

#include <optional>
#include <string>
#include <vector>

#include "anatomy/atlas.h"
#include "session/camera.h"
#include "session/scene.h"

namespace cluneal::session {

/// What of a step a slide shows: one that asks the class something has three slides, another its statement alone.
enum class SlidePart { question, answer, statement };
[[nodiscard]] std::vector<SlidePart> parts_of(const anatomy::TourStep& step);

/// One of the pictures that a slide has side by side, all of which one camera sees.
struct TourPicture {
  std::string title;  ///< While something is asked of the class a letter: "A".
  Scene scene;
};

/// The scene of a slide: as the atlas shows itself, with what the step says. What the atlas or this version does not
/// know is left out, and told as a sentence in `unknown` (empty: all is known), so that a tour of somebody else still
/// opens.
struct TourShot {
  Scene scene;
  NamedView view;                             ///< From where, where there is no camera.
  std::optional<anatomy::TourCamera> camera;  ///< In place of view and focus.
  std::vector<Id> focus;                      ///< What fills the picture; empty: all that is shown.
  /// In place of one picture; empty: there is one. Whoever has room for one alone finds all of it in `scene`.
  std::vector<TourPicture> beside;
  std::string unknown;
};
/// While something is asked of the class no names stand on the picture.
[[nodiscard]] TourShot shot_of(const anatomy::TourStep& step, const anatomy::Atlas& atlas,
                               SlidePart part = SlidePart::statement);

/// The shot with what has been switched on its slide since, which now shows `shown`: each of its pictures side by side
/// follows.
[[nodiscard]] TourShot switched(TourShot shot, const Scene& shown);

/// A camera that looks from where the slide is seen; how near is for whoever has the picture.
[[nodiscard]] Camera direction_of(const TourShot& shot);

/// What of a body a camera has in its picture, which a slide then has in what its words leave free.
[[nodiscard]] anatomy::TourCamera tour_camera_of(const Camera& camera);
/// A step that shows what a scene shows, seen as `camera` sees it: its words, time and sources are empty or usual. What
/// is the user's own (models) is not in it, nor is what is selected.
[[nodiscard]] anatomy::TourStep step_taken_from(const Scene& scene, const Camera& camera, const anatomy::Atlas& atlas);

/// Nothing of the atlas, and no name.
[[nodiscard]] Scene nothing_shown(const anatomy::Atlas& atlas);

/// What the hall reads then.
[[nodiscard]] const std::string& words_of(const anatomy::TourStep& step, SlidePart part);

}  // namespace cluneal::session
