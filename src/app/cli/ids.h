#pragma once

#include <string>
#include <vector>

#include "anatomy/atlas.h"
#include "base/result.h"
#include "body/core/body.h"
#include "session/scene.h"

namespace cluneal::app::cli {

/// Every id that a command's list may name: all that can be shown or has a shape, and every path above them.
[[nodiscard]] std::vector<std::string> nameable_ids(const anatomy::Atlas& atlas, const body::Body& body);

/// The ids of a list. An unknown one gives a sentence with the nearest that there are.
[[nodiscard]] base::Result<std::vector<base::Id>> known_ids(const std::vector<std::string>& words,
                                                            const std::vector<std::string>& nameable);

/// Shows or hides all of `id`, whatever was said before of what lies below it.
void set_shown(session::Scene& scene, const base::Id& id, bool shown);

/// The page to take home about the group at or above that nerve; fails with the groups that there are.
[[nodiscard]] base::Result<const anatomy::Handout*> handout_about(const anatomy::Atlas& atlas,
                                                                  const std::string& nerve);

}  // namespace cluneal::app::cli
