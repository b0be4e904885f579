#include "body/core/finding.h"

#include <array>
#include <cmath>
#include <utility>

namespace cluneal::body {

using base::Severity;

const std::vector<std::string>& subjects() {
  static const std::vector<std::string> all{"bones", "joints", "ligaments", "muscles", "nerves", "sites", "skin"};
  return all;
}

std::string subject_of(std::string_view path) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kinds{{
      {"joint.", "joints"},
      {"disc.", "joints"},
      {"ligament.", "ligaments"},
      {"muscle.", "muscles"},
      {"nerve.", "nerves"},
      {"site.", "sites"},
      {"skin.", "skin"},
      {"territory.", "skin"},
  }};
  for (const auto& [prefix, subject] : kinds) {
    if (path.starts_with(prefix)) return std::string(subject);
  }
  return "bones";
}

Severity graded(double deviation, bool named) {
  const double off = std::abs(deviation);
  if (!(off > 1)) return Severity::note;
  return off > 2 || named ? Severity::error : Severity::warning;
}

Finding finding(std::string rule, Severity severity, std::string path, std::string message) {
  Finding found;
  found.severity = severity;
  found.subject = subject_of(path);
  found.path = std::move(path);
  found.message = std::move(message);
  found.rule = std::move(rule);
  return found;
}

Finding held_against(std::string rule, std::string path, const std::string& what, Held held, bool named, bool judged) {
  const auto number = [&](double value) { return text_of(held.unit.empty() ? "%.3f" : "%.1f", value); };
  const std::string unit = held.unit.empty() ? "" : " " + held.unit;
  std::string message = what + number(held.value) + unit + "; published " + number(held.mean);
  if (held.sd > 0 && !held.assumed.empty()) {
    message += unit + ", " + held.assumed + "; " + text_of("%.0f", held.sd) + unit +
               " assumed: " + text_of("%+.1f times that", held.deviation());
  } else if (held.sd > 0) {
    message += " +- " + number(held.sd) + unit + text_of(": %+.1f SD", held.deviation());
  } else {
    message += unit + ", no spread was read: not judged";
  }
  if (!held.source.empty()) message += " (" + held.source + ")";
  const Severity severity = judged ? graded(held.deviation(), named) : Severity::note;
  Finding found = finding(std::move(rule), severity, std::move(path), std::move(message));
  found.held = std::move(held);
  return found;
}

}  // namespace cluneal::body
