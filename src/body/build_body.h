#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "anatomy/atlas.h"
#include "base/progress.h"
#include "base/result.h"
#include "body/body.h"

namespace cluneal::body {

/// The persons that --body accepts, the default first.
[[nodiscard]] std::vector<std::string> known_persons();

struct BuildOptions {
  bool occlusion = true;
  int levels = 5;  ///< Loop subdivisions before simplification.
};

/// Builds a person from assets/body and the atlas's courses. Fails with every mistake of the tables named.
[[nodiscard]] base::Result<Body> build_body(const std::filesystem::path& assets, const anatomy::Atlas& atlas,
                                            const std::string& person, const BuildOptions& options = {},
                                            base::Progress* progress = nullptr);

/// What a body gets wrong: not closed, wrong Euler number, thinner than 2 mm, a side swapped, a landmark off its
/// published place, a nerve in the bone, a crossing off the studies' distances. Each names what, where, by how much.
[[nodiscard]] std::vector<base::Diagnostic> check_body(const Body& body, const anatomy::Atlas& atlas);

}  // namespace cluneal::body
