#pragma once

#include "anatomy/atlas.h"
#include "session/camera.h"
#include "session/scene.h"
#include "study/question.h"
#include "view/view.h"

namespace cluneal::app {

/// What a question's picture shows, on `scene` with all else as it is: nothing on it has a name.
[[nodiscard]] session::Scene scene_of(const anatomy::Atlas& atlas, const study::Picture& picture, session::Scene scene);

/// From where it is seen. Of `inputs`, whose scene is that of `scene_of`, the body and the size count.
[[nodiscard]] session::Camera camera_of(const view::Inputs& inputs, view::FrameCache& memory,
                                        const study::Picture& picture);

}  // namespace cluneal::app
