#include "app/cli/check_report.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <ostream>
#include <string_view>

#include "base/json.h"

namespace cluneal::app::cli {
namespace {

using base::Severity;

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

std::string counted(std::size_t count, const char* what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

double size_of(const body::Finding& finding) {
  return finding.held ? std::abs(finding.held->deviation()) : 0;
}

/// Worse: more severe, then farther off.
bool worse(const CheckedFinding& a, const CheckedFinding& b) {
  if (a.finding.severity != b.finding.severity) return a.finding.severity > b.finding.severity;
  return size_of(a.finding) > size_of(b.finding);
}

std::string sentence(const CheckedFinding& checked) {
  return (checked.body.empty() ? "" : checked.body + ": ") + to_string(checked.finding);
}

/// What a finding is about, whichever its side: the same thing found on both sides is told once.
std::string sideless(const CheckedFinding& checked) {
  std::string path = checked.finding.path;
  for (const std::string_view side : {".left", ".right"}) {
    if (const auto at = path.find(side); at != std::string::npos) path.erase(at, side.size());
  }
  // Twigs and passages of one nerve are told apart by how the message begins.
  return checked.body + '|' + checked.finding.rule + '|' + path + '|' + checked.finding.message.substr(0, 24);
}

bool on_the_right(const CheckedFinding& checked) {
  return checked.finding.path.find(".right") != std::string::npos;
}

void print_all(const std::vector<CheckedFinding>& findings, Severity severity, std::ostream& out) {
  std::map<std::string, bool> left;  // Whether its other side was found too.
  for (const CheckedFinding& checked : findings) {
    if (checked.finding.severity == severity && !on_the_right(checked)) left[sideless(checked)] = false;
  }
  for (const CheckedFinding& checked : findings) {
    if (checked.finding.severity != severity || !on_the_right(checked)) continue;
    if (const auto other = left.find(sideless(checked)); other != left.end()) other->second = true;
  }
  for (const CheckedFinding& checked : findings) {
    if (checked.finding.severity != severity) continue;
    const auto pair = left.find(sideless(checked));
    if (on_the_right(checked) && pair != left.end()) continue;
    const bool both = pair != left.end() && pair->second;
    out << word_for(severity) << ": " << sentence(checked) << (both ? " (both sides)" : "") << '\n';
  }
}

void print_subject(const std::vector<CheckedFinding>& findings, const std::string& subject, std::ostream& out) {
  std::array<std::size_t, 3> counts{};
  const CheckedFinding* worst = nullptr;
  for (const CheckedFinding& checked : findings) {
    if (checked.finding.subject != subject) continue;
    ++counts[static_cast<std::size_t>(checked.finding.severity)];
    if (worst == nullptr || worse(checked, *worst)) worst = &checked;
  }
  if (worst == nullptr) return;
  std::string name = subject;
  name.resize(std::max<std::size_t>(name.size(), 10), ' ');
  out << name << ' ' << counted(counts[2], "error") << ", " << counted(counts[1], "warning") << ", "
      << counted(counts[0], "note");
  if (worst->finding.severity != Severity::note) out << "; the worst: " << sentence(*worst);
  out << '\n';
}

/// The members of the object that is open.
void write(base::JsonWriter& json, const body::Held& held) {
  json.member("value", held.value).member("mean", held.mean).member("unit", held.unit);
  if (held.sd > 0) json.member("sd", held.sd).member("deviation", held.deviation());
  if (!held.assumed.empty()) json.member("sd_assumed", true);
  json.member("source", held.source);
}

void write(base::JsonWriter& json, const CheckedFinding& checked) {
  const body::Finding& finding = checked.finding;
  json.begin_object().member("severity", word_for(finding.severity));
  if (!checked.body.empty()) json.member("body", checked.body);
  json.member("subject", finding.subject);
  if (!finding.rule.empty()) json.member("rule", finding.rule);
  if (!finding.file.empty()) json.member("file", finding.file);
  if (!finding.path.empty()) json.member("path", finding.path);
  json.member("message", finding.message);
  if (finding.held) write(json, *finding.held);
  json.end_object();
}

void write(base::JsonWriter& json, const DistanceOnBody& row) {
  const body::CheckedDistance& distance = row.distance;
  json.begin_object().member("body", row.body).member("id", distance.id).member("name", distance.name);
  write(json, distance.held);
  json.member("pooled", static_cast<int>(distance.pooled)).key("studies").begin_array();
  for (const body::CheckedDistance::Study& study : distance.studies) {
    json.begin_object().member("claim", study.claim);
    write(json, study.held);
    json.end_object();
  }
  json.end_array().member("within_two_sd_of", static_cast<int>(distance.agreeing()));
  json.member("holds", distance.holds()).end_object();
}

}  // namespace

std::string json_of(const std::vector<CheckedFinding>& findings, const std::vector<std::string>& bodies, bool passed,
                    const std::vector<DistanceOnBody>& distances) {
  base::JsonWriter json;
  json.begin_object().member("passed", passed);
  json.key("bodies").begin_array();
  for (const std::string& body : bodies) json.value(body);
  json.end_array().key("findings").begin_array();
  for (const CheckedFinding& checked : findings) write(json, checked);
  json.end_array().key("distances").begin_array();
  for (const DistanceOnBody& row : distances) write(json, row);
  json.end_array().end_object();
  return json.text();
}

void print(const std::vector<CheckedFinding>& findings, const std::vector<std::string>& bodies, bool all,
           std::ostream& out) {
  print_subject(findings, knowledge_subject, out);
  for (const std::string& subject : body::subjects()) print_subject(findings, subject, out);
  std::array<std::size_t, 3> counts{};
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    counts[static_cast<std::size_t>(severity)] =
        static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [&](const CheckedFinding& checked) {
          return checked.finding.severity == severity;
        }));
    if (severity != Severity::note || all) print_all(findings, severity, out);
  }
  out << "Knowledge and " << bodies.size() << (bodies.size() == 1 ? " body" : " bodies")
      << " checked: " << counted(counts[2], "error") << ", " << counted(counts[1], "warning") << ", "
      << counted(counts[0], "note") << (all ? "." : "; notes are told with --all.") << '\n';
}

}  // namespace cluneal::app::cli
