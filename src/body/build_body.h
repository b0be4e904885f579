#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "anatomy/atlas.h"
#include "base/progress.h"
#include "base/result.h"
#include "body/core/body.h"

namespace cluneal::body {

struct BuildOptions {
  bool occlusion = true;
  int levels = 5;  ///< Loop subdivisions before simplification.
};

/// Builds a person from assets/body and the atlas's courses. Fails with every mistake of the tables named.
[[nodiscard]] base::Result<Body> build_body(const std::filesystem::path& assets, const anatomy::Atlas& atlas,
                                            const std::string& person, const BuildOptions& options = {},
                                            base::Progress* progress = nullptr);

}  // namespace cluneal::body
