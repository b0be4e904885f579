#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "anatomy/atlas.h"
#include "base/progress.h"
#include "base/result.h"
#include "body/body.h"
#include "body/finding.h"
#include "body/measured.h"
#include "body/published.h"

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

/// What an anatomist would say of a body, of each thing what, where and by how much: surfaces that are not sound, bones
/// off their published measures or in one another, nerves in bone or off their studies, ligaments, sites and skin.
[[nodiscard]] Findings check_body(const Body& body, const anatomy::Atlas& atlas, const Published& published,
                                  const Measured& measured);

}  // namespace cluneal::body
