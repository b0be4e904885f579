#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "body/check/check_distances.h"
#include "body/core/finding.h"

namespace cluneal::app::cli {

/// What is wrong with the atlas's own files.
inline constexpr const char* knowledge_subject = "knowledge";

struct CheckedFinding {
  std::string body;  ///< Empty: the knowledge itself.
  body::Finding finding;
};

/// A named distance on a body.
struct DistanceOnBody {
  std::string body;
  body::CheckedDistance distance;
};

/// For programs: every finding, notes too; and the named distances as a table.
[[nodiscard]] std::string json_of(const std::vector<CheckedFinding>& findings, const std::vector<std::string>& bodies,
                                  bool passed, const std::vector<DistanceOnBody>& distances = {});

/// For people: by subject how many errors, warnings and notes and the worst of each; then the errors, then the
/// warnings; notes too where `all`.
void print(const std::vector<CheckedFinding>& findings, const std::vector<std::string>& bodies, bool all,
           std::ostream& out);

}  // namespace cluneal::app::cli
