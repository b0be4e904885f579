#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "anatomy/atlas.h"
#include "base/diagnostic.h"

namespace cluneal::anatomy {

/// Collects what is wrong with one thing of one file.
class Findings {
 public:
  Findings(std::string_view file, std::vector<base::Diagnostic>& diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  void error(const std::string& where, std::string message) const {
    diagnostics_.push_back({base::Severity::error, file_, where, std::move(message)});
  }

 private:
  std::string file_;
  std::vector<base::Diagnostic>& diagnostics_;
};

/// The parts of check_atlas, one a subject.
void check_sources(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics);
void check_shapes(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics);
void check_nerves(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics);
void check_fibres(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics);
void check_course(const Atlas& atlas, const Nerve& nerve, const Findings& findings);
void check_sites(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics);
void check_territories(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics);
void check_variants(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics);
void check_landmarks(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics);
void check_areas(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics);
void check_topics(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics);
void check_pictograms(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics);
void check_bedside(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics);
void check_handouts(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics);
void check_quiz(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics);
void check_tours(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics);

/// Says for each of `keys` that is no reference of the atlas that it is unknown.
void check_references_known(const Atlas& atlas, const std::vector<std::string>& keys, const std::string& where,
                            const Findings& findings);
/// Says of what is set side by side that it is one thing or too many, or that no picture can show one of it.
void check_beside(const Atlas& atlas, const std::vector<Id>& beside, const std::string& where,
                  const Findings& findings);
/// Says that an id names a side where one entry stands for both.
void check_sideless(const Id& id, const Findings& findings);
/// Says that a mark lies at what is no place of the atlas, or asks for a station of what is no curve.
void check_spot(const Atlas& atlas, const Spot& spot, const std::string& where, const Findings& findings);
[[nodiscard]] std::string in_quotes(std::string_view text);

}  // namespace cluneal::anatomy
