#include <algorithm>
#include <map>
#include <ostream>
#include <utility>

#include "anatomy/load_atlas.h"
#include "app/cli/check_report.h"
#include "app/cli/commands.h"
#include "app/models/load.h"
#include "base/file.h"
#include "body/build_body.h"
#include "body/check/check_body.h"
#include "body/check/check_distances.h"
#include "body/check/check_measures.h"
#include "body/measure/measured.h"
#include "body/tables/measures.h"
#include "body/tables/published.h"

namespace cluneal::app::cli {
namespace {

using base::Diagnostic;
using base::Severity;

constexpr const char* both_sexes = "man and woman";

CheckedFinding about(const std::string& body, const Diagnostic& diagnostic) {
  body::Finding finding;
  static_cast<Diagnostic&>(finding) = diagnostic;
  finding.subject = body.empty() ? knowledge_subject : body::subject_of(diagnostic.path);
  return {body, std::move(finding)};
}

/// An error's own details, or the error itself where it has none.
void add(std::vector<CheckedFinding>& findings, const std::string& body, const base::Error& error) {
  for (const Diagnostic& detail : error.details) findings.push_back(about(body, detail));
  if (error.details.empty()) findings.push_back(about(body, {Severity::error, {}, {}, error.message}));
}

void add(std::vector<CheckedFinding>& findings, const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) findings.push_back(about({}, diagnostic));
}

void add(std::vector<CheckedFinding>& findings, const std::string& body, const body::Findings& found) {
  for (const body::Finding& finding : found) findings.push_back({body, finding});
}

}  // namespace

int run_check(const CheckOptions& options, const Streams& console) {
  std::vector<CheckedFinding> findings;
  std::vector<std::string> bodies = options.bodies;
  const base::Result<anatomy::Atlas> atlas = load_knowledge();
  const base::Result<body::Published> published = body::load_published(base::assets_folder());
  if (!atlas || !published) {
    const base::Error& error = atlas ? published.error() : atlas.error();
    // Mistakes inside the files are a "no"; files that are not there are a wrong call.
    if (error.details.empty()) return report_error(console, error);
    add(findings, {}, error);
    bodies.clear();
  } else {
    for (const anatomy::Person& person : atlas->persons) {
      if (options.bodies.empty()) bodies.push_back(person.id);
    }
    add(findings, atlas.warnings);
    add(findings, anatomy::check_atlas(*atlas));
  }
  if (options.knowledge) bodies.clear();
  std::map<std::string, body::Measured> measured;
  std::vector<DistanceOnBody> distances;
  for (const std::string& person : bodies) {
    const base::Result<body::Body> body = load_person_to_measure(*atlas, person);
    if (!body) {
      if (anatomy::find_person(atlas->persons, person) == nullptr) return report_error(console, body.error());
      add(findings, person, body.error());
      continue;
    }
    warn(console, body.warnings);
    measured[person] = body::measure(*body);
    const body::Findings found = body::check_body(*body, *atlas, *published, measured[person]);
    add(findings, person, found);
    for (body::CheckedDistance& distance : body::distances_of(found, *atlas, *published)) {
      distances.push_back({person, std::move(distance)});
    }
  }
  for (const std::string& person : bodies) {
    const anatomy::Person* man = anatomy::find_person(atlas->persons, person);
    if (man == nullptr || !man->typical || anatomy::is_woman(*man)) continue;
    const anatomy::Person* woman = anatomy::of_other_sex(atlas->persons, person);
    if (woman == nullptr || !measured.contains(man->id) || !measured.contains(woman->id)) continue;
    add(findings, both_sexes, body::check_sex_order(measured[man->id], measured[woman->id], *published));
  }
  const bool passed = std::none_of(findings.begin(), findings.end(), [](const CheckedFinding& checked) {
    return checked.finding.severity == Severity::error;
  });
  if (options.json) {
    console.out << json_of(findings, bodies, passed, distances);
  } else {
    print(findings, bodies, options.all, console.out);
  }
  return passed ? exit_done : exit_no;
}

}  // namespace cluneal::app::cli
