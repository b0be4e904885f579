#pragma once

#include "anatomy/atlas.h"
#include "session/scene.h"

namespace cluneal::session {

/// The scene with a topic selected, and what it speaks of shown and highlighted, or set side by side where it compares,
/// in place of what the topic that was selected before did. Of a topic that holds something back (a case's answer)
/// nothing is shown on the model.
[[nodiscard]] Scene with_topic(Scene scene, const anatomy::Atlas& atlas, const Id& topic);

/// The scene with `id` selected, which is no topic; empty: nothing. What the topic that was selected before spoke of
/// goes, unless `id` is of it: then it stays as the user's own choice.
[[nodiscard]] Scene with_selected(Scene scene, const anatomy::Atlas& atlas, const Id& id);

/// The scene with these shown, where something hides them, and highlighted.
[[nodiscard]] Scene with_places(Scene scene, const std::vector<Id>& places);

/// Where on the model a topic is shown: its places and the areas where it is felt, or none of one that holds something
/// back.
[[nodiscard]] std::vector<Id> shown_places(const anatomy::Atlas& atlas, const Id& topic);
/// What of them the camera looks at: the sites, landmarks and territories where there are some, for a whole nerve
/// beside them would push it far off.
[[nodiscard]] std::vector<Id> looked_at(const anatomy::Atlas& atlas, const Id& topic);

}  // namespace cluneal::session
