#pragma once

#include <string>

#include "anatomy/atlas.h"
#include "app/page/page_model.h"
#include "session/camera.h"

namespace cluneal::app {

/// All that a page says, in the language of the atlas, with what its script needs of the model: JSON. Its sections are
/// those of the handouts (assets/atlas/handouts.json), of the subject's group or of all.
/// `camera`: from where it is looked at first.
[[nodiscard]] std::string page_words(const anatomy::Atlas& atlas, const PageModel& model, const PageSubject& subject,
                                     const session::Camera& camera);

}  // namespace cluneal::app
