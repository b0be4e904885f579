#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "body/core/body.h"

namespace cluneal::body {

/// assets/body/measures.json by sex: "man", "woman".
[[nodiscard]] base::Result<std::map<std::string, Measures>> load_measures(const std::filesystem::path& path);

/// How a person stands and where the numbers come from (assets/body/posture.json).
struct Posture {
  double tilt_backward = 0;  ///< Of the anterior pelvic plane from upright, degrees; measured persons keep 0.
  std::string source;
};
[[nodiscard]] base::Result<Posture> load_posture(const std::filesystem::path& path);

/// The persons that --body accepts, the default first.
[[nodiscard]] std::vector<std::string> known_persons();

/// Which measured person and which means a person of --body is made from.
struct Person {
  std::string name;     ///< "visible-man"
  std::string sex;      ///< "man" or "woman": the column of the tables.
  bool typical = true;  ///< Warped to the published means and standing; else as measured.
};
/// Fails for a name that `known_persons` does not list.
[[nodiscard]] base::Result<Person> person_named(const std::string& name);
/// "Typical man", "Measured woman": who is to be named wherever that body is shown. Empty for a name that is none.
[[nodiscard]] std::string title_of_person(const std::string& name);

}  // namespace cluneal::body
