#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace cluneal::body {

/// A published mean of one sex; no spread where none was read.
struct PublishedValue {
  double mean = 0;
  std::optional<double> sd;
  bool named = false;  ///< Must lie within one standard deviation.
  bool weak = false;   ///< So few were measured that it never is an error.
  std::string source;
};

/// One measure that surfaces are held against.
struct PublishedMeasure {
  std::string id;                                ///< As in Measured::values.
  std::string name;                              ///< For a person: "Sacrum, greatest width".
  std::string unit;                              ///< "mm", "degrees", empty for a ratio.
  std::map<std::string, PublishedValue> by_sex;  ///< "man", "woman".
  std::vector<std::string> sum{};                ///< The measures that it adds up; empty: it is one itself.
};

/// A measure in which the sexes differ, and which of them has the more of it.
struct SexOrder {
  std::string id;
  std::string larger;  ///< "man" or "woman"
  double least = 0;    ///< By at least so much.
  std::string source;
};

/// Where a nerve runs, and all claims that speak of the same distance.
struct NamedDistance {
  std::string id;    ///< "scn_medial.psis"
  std::string name;  ///< "Medial superior cluneal nerve at the crest, from the PSIS"
  std::vector<std::string> claims;
};

/// assets/check/published.json: what a typical person is held against when its surfaces are measured. Numbers that
/// bones are made to meet stand in assets/body/typical.json alone; a row that needs one names it there.
struct Published {
  std::vector<PublishedMeasure> measures;
  std::vector<SexOrder> orders;
  std::vector<NamedDistance> distances;
};
[[nodiscard]] base::Result<Published> load_published(const std::filesystem::path& assets);

}  // namespace cluneal::body
