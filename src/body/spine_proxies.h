#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "base/id.h"
#include "base/result.h"
#include "body/body.h"

namespace cluneal::body {

/// Points that stand in for T12 to L5 until these are built as bones (assets/body/spine_proxies.json, which holds the
/// published measures and the rule): by landmark id without side, of the left, mm, in the assembled pelvis with its
/// anterior plane upright. Fails with every mistake named.
[[nodiscard]] base::Result<std::map<Id, glm::dvec3>> spine_proxies(const std::filesystem::path& path,
                                                                   const std::string& person);

}  // namespace cluneal::body
