#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "anatomy/person.h"
#include "base/id.h"
#include "base/result.h"
#include "body/core/body.h"

namespace cluneal::body {

/// assets/body/measures.json by sex: anatomy::sexes.
[[nodiscard]] base::Result<std::map<std::string, Measures>> load_measures(const std::filesystem::path& path);

/// How a person stands and where the numbers come from (assets/body/posture.json).
struct Posture {
  double tilt_backward = 0;  ///< Of the anterior pelvic plane from upright, degrees; measured persons keep 0.
  std::string source;
};
[[nodiscard]] base::Result<Posture> load_posture(const std::filesystem::path& path);

using anatomy::Person;

}  // namespace cluneal::body
