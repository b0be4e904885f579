#include "anatomy/citation.h"

#include <regex>
#include <string_view>

namespace cluneal::anatomy {

namespace {

/// As papers are cited in every language.
constexpr std::string_view and_others = "et al";

}  // namespace

PrintedIn printed_in(const Reference& reference) {
  static const std::regex full(R"((.*?) (?:\d{4};)?(\w+)(?:\(([^)]*)\))?:([\w.-]+))");
  static const std::regex dated(R"((.*) \d{4})");
  std::smatch match;
  if (std::regex_match(reference.journal, match, full)) return {match[1], match[2], match[3], match[4]};
  if (std::regex_match(reference.journal, match, dated)) return {match[1], "", "", ""};
  return {reference.journal, "", "", ""};
}

std::string short_name(const Reference& reference, Authored authored) {
  // "van der Wurff" and "National Institute ..." are one name.
  std::string first = reference.authors.substr(0, reference.authors.find_first_of(",;"));
  first = first.substr(0, first.find(" " + std::string(and_others)));
  if (first == unseen_authors) first = printed_in(reference).journal;
  const bool several =
      reference.authors.find(',') != std::string::npos || reference.authors.find(and_others) != std::string::npos;
  const bool says_others = several && authored == Authored::with_others;
  std::string name = first.empty() ? reference.key : first + (says_others ? " " + std::string(and_others) + "." : "");
  if (reference.year > 0) name += " " + std::to_string(reference.year);
  return name;
}

}  // namespace cluneal::anatomy
