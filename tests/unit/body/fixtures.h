#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "anatomy/atlas.h"
#include "body/core/body.h"
#include "body/core/finding.h"
#include "body/tables/published.h"

namespace cluneal::body::test {

/// A folder of this test's own, emptied first and removed at the end.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// Writes a file into it and gives its path.
  std::filesystem::path write(const std::string& name, const std::string& text) const;

 private:
  std::filesystem::path path_;
};

/// A sphere of latitudes and longitudes, closed and facing outward.
[[nodiscard]] geometry::Mesh sphere_mesh(const glm::dvec3& centre, double radius, int rings = 24);

/// A body with one round bone on each side (`bone.hip`, radius 20 about x = +-60), the midline's landmarks and a curve
/// over each bone's top from front to back.
[[nodiscard]] Body round_body();

/// The project's own knowledge, and its own persons built of it coarsely: everything but the shade. Each is made once
/// and kept, for the tests that follow and in the tests' cache for the next run: a body takes a second, under the
/// sanitizers many. Fails the test where it cannot be.
[[nodiscard]] const anatomy::Atlas& real_atlas();
[[nodiscard]] const Body& real_body(const std::string& person);

/// A nerve's course by its id with its side; fails the test where the body has none.
[[nodiscard]] const Course& course_of(const Body& body, const std::string& id);

/// A distance in millimetres with its SD, from `from` ("midline" or a landmark) to a nerve.
[[nodiscard]] anatomy::Claim distance_claim(const std::string& key, const std::string& from, double value, double sd);

/// All that the check says of a body.
[[nodiscard]] std::vector<base::Diagnostic> checked(const Body& body);
[[nodiscard]] std::vector<base::Diagnostic> plain(const Findings& findings);
[[nodiscard]] const Published& real_published();

/// Whether a remark of that severity names both texts.
[[nodiscard]] bool names(const std::vector<base::Diagnostic>& remarks, const std::string& where,
                         const std::string& what, base::Severity severity = base::Severity::error);
[[nodiscard]] std::vector<base::Diagnostic> errors_of(const std::vector<base::Diagnostic>& remarks);
[[nodiscard]] std::string all_text(const std::vector<base::Diagnostic>& remarks);

/// The project's own assets.
[[nodiscard]] std::filesystem::path assets();

}  // namespace cluneal::body::test
