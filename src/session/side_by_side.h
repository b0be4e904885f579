#pragma once

#include <string>
#include <vector>

#include "anatomy/atlas.h"
#include "session/scene.h"

namespace cluneal::session {

using anatomy::most_side_by_side;

/// Whether a picture of its own can show `id`: it is on the model, or is a topic that has a place there.
[[nodiscard]] bool can_stand_beside(const anatomy::Atlas& atlas, const Id& id);

/// The scene with a picture for `id` behind those that stand there, as far as there is room. The first one gets the
/// skin of all the cluneal nerves for its neighbour: that is what others are compared with here.
[[nodiscard]] Scene with_beside(Scene scene, const anatomy::Atlas& atlas, const Id& id);
/// The scene without the picture for `id`; one that would stand alone goes too.
[[nodiscard]] Scene without_beside(Scene scene, const Id& id);

/// What each picture shows: the scene, and brought out in it what the picture is for. Of what is selected only what is
/// no topic counts in all of them: where a topic is felt would stand in the pictures of the others.
/// Empty: there is one picture, of the scene itself.
[[nodiscard]] std::vector<Scene> scenes_side_by_side(const Scene& scene, const anatomy::Atlas& atlas);

/// What stands over its picture: of a heading of the list of structures also what it is one of ("Territories on the
/// skin: superior cluneal nerves").
[[nodiscard]] std::string title_beside(const anatomy::Atlas& atlas, const Id& id);
/// What the camera looks at for the sake of one of the pictures.
[[nodiscard]] std::vector<Id> looked_at_beside(const anatomy::Atlas& atlas, const Id& id);

}  // namespace cluneal::session
