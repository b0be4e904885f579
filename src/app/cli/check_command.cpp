#include <algorithm>
#include <ostream>
#include <utility>

#include "anatomy/load_atlas.h"
#include "app/cli/commands.h"
#include "app/load.h"
#include "base/json.h"
#include "body/build_body.h"

namespace cluneal::app::cli {
namespace {

using base::Diagnostic;
using base::Severity;

/// One thing that was held against another, and what came of it.
struct Finding {
  std::string body;  ///< Empty: the knowledge itself.
  Diagnostic diagnostic;
};

/// An error's own details, or the error itself where it has none.
void add(std::vector<Finding>& findings, const std::string& body, const base::Error& error) {
  for (const Diagnostic& detail : error.details) findings.push_back({body, detail});
  if (error.details.empty()) findings.push_back({body, {Severity::error, {}, {}, error.message}});
}

void add(std::vector<Finding>& findings, const std::string& body, const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) findings.push_back({body, diagnostic});
}

std::string_view word_for(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      break;
  }
  return "error";
}

std::string json_of(const std::vector<Finding>& findings, const std::vector<std::string>& bodies, bool passed) {
  base::JsonWriter json;
  json.begin_object().member("passed", passed);
  json.key("bodies").begin_array();
  for (const std::string& body : bodies) json.value(body);
  json.end_array().key("findings").begin_array();
  for (const Finding& finding : findings) {
    json.begin_object().member("severity", word_for(finding.diagnostic.severity));
    if (!finding.body.empty()) json.member("body", finding.body);
    if (!finding.diagnostic.file.empty()) json.member("file", finding.diagnostic.file);
    if (!finding.diagnostic.path.empty()) json.member("path", finding.diagnostic.path);
    json.member("message", finding.diagnostic.message).end_object();
  }
  json.end_array().end_object();
  return json.text();
}

void print(const std::vector<Finding>& findings, const std::vector<std::string>& bodies, std::ostream& out) {
  std::size_t errors = 0, warnings = 0;
  for (const Finding& finding : findings) {
    errors += finding.diagnostic.severity == Severity::error ? 1 : 0;
    warnings += finding.diagnostic.severity == Severity::warning ? 1 : 0;
    out << word_for(finding.diagnostic.severity) << ": ";
    if (!finding.body.empty()) out << finding.body << ": ";
    out << to_string(finding.diagnostic) << '\n';
  }
  out << "Knowledge and " << bodies.size() << (bodies.size() == 1 ? " body" : " bodies") << " checked: " << errors
      << (errors == 1 ? " error, " : " errors, ") << warnings << (warnings == 1 ? " warning." : " warnings.") << '\n';
}

}  // namespace

int run_check(const CheckOptions& options, const Console& console) {
  std::vector<Finding> findings;
  std::vector<std::string> bodies = options.bodies.empty() ? body::known_persons() : options.bodies;
  const base::Result<anatomy::Atlas> atlas = load_knowledge();
  if (!atlas) {
    // Mistakes inside the files are a "no"; files that are not there are a wrong call.
    if (atlas.error().details.empty()) return complain(console, atlas.error());
    add(findings, {}, atlas.error());
    bodies.clear();
  } else {
    add(findings, {}, atlas.warnings);
    add(findings, {}, anatomy::check_atlas(*atlas));
  }
  for (const std::string& person : bodies) {
    const std::vector<std::string> known = body::known_persons();
    const base::Result<body::Body> body = load_person_to_measure(*atlas, person);
    if (!body) {
      if (std::find(known.begin(), known.end(), person) == known.end()) return complain(console, body.error());
      add(findings, person, body.error());
      continue;
    }
    warn(console, body.warnings);
    add(findings, person, body::check_body(*body, *atlas));
  }
  const bool passed = std::none_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.diagnostic.severity == Severity::error;
  });
  if (options.json) {
    console.out << json_of(findings, bodies, passed);
  } else {
    print(findings, bodies, console.out);
  }
  return passed ? exit_done : exit_no;
}

}  // namespace cluneal::app::cli
