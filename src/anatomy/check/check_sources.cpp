#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>
#include <string_view>

#include "anatomy/check/checking.h"

namespace cluneal::anatomy {

namespace {

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool digits_only(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// Whether a text is "10.", digits, a slash and a name without blanks that ends in no punctuation of a sentence: what
/// is left over when one is copied out of running text leads nowhere.
bool is_doi(std::string_view text) {
  constexpr std::string_view start = "10.";
  if (!text.starts_with(start)) return false;
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos || slash == start.size() || slash + 1 == text.size()) return false;
  const bool blank = std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isspace(c) != 0; });
  return !blank && digits_only(text.substr(start.size(), slash - start.size())) &&
         std::string_view(".,;:").find(text.back()) == std::string_view::npos;
}

/// Whether a text is a number as PubMed gives it: up to eight digits, the first not 0.
bool is_pmid(std::string_view text) {
  return !text.empty() && text.size() <= 8 && digits_only(text) && text.front() != '0';
}

bool is_pmcid(std::string_view text) {
  constexpr std::string_view start = "PMC";
  return text.starts_with(start) && text.size() > start.size() && digits_only(text.substr(start.size()));
}

void check_reference(const Reference& reference, const Findings& findings) {
  const std::string& key = reference.key;
  if (reference.authors.empty()) findings.error(key, "names no authors.");
  if (reference.year < 1850 || reference.year > 2100) {
    findings.error(key, "has the year " + std::to_string(reference.year) + ", which cannot be.");
  }
  const bool named = !reference.doi.empty() || !reference.pmid.empty() || !reference.pmcid.empty();
  // Any note will not do: an identifier that is lost would go unseen behind a note on the number of cadavers.
  if (!named && reference.note.find("DOI") == std::string::npos) {
    findings.error(key, "has neither DOI nor PMID, and no note says why.");
  }
  if (!reference.doi.empty() && !is_doi(reference.doi)) {
    findings.error(key, "has the DOI " + in_quotes(reference.doi) +
                            ", but a DOI starts with \"10.\", a number and a slash, and has no blank and no full stop "
                            "or comma at its end.");
  }
  if (!reference.pmcid.empty() && !is_pmcid(reference.pmcid)) {
    findings.error(key, "has the PMCID " + in_quotes(reference.pmcid) + ", but a PMCID is \"PMC\" and digits.");
  }
  if (!reference.pmid.empty() && !is_pmid(reference.pmid)) {
    findings.error(key, "has the PMID " + in_quotes(reference.pmid) + ", but a PMID is digits only, at most eight.");
  }
}

/// Two references with one identifier: one of them leads to another's paper, or both are the same.
class Identifiers {
 public:
  void add(std::string identifier, const std::string& key, const Findings& findings) {
    if (identifier.empty()) return;
    // A DOI is the same in capitals and in small letters.
    std::transform(identifier.begin(), identifier.end(), identifier.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto [place, added] = first_.emplace(identifier, key);
    if (!added) findings.error(key, "has the identifier " + in_quotes(identifier) + " of " + place->second + " too.");
  }

 private:
  std::map<std::string, std::string> first_;  ///< The first reference with each.
};

bool known_end(const Atlas& atlas, const std::string& end) {
  if (end == "midline" || end == "frame.app") return true;
  const std::optional<Id> id = Id::parse(end);
  return id && (atlas.places.count(*id) > 0 || atlas.nerves.count(*id) > 0 || atlas.structures.count(*id) > 0 ||
                atlas.sites.count(*id) > 0);
}

/// Why a claim may have no number of what was counted, at the end of what it counted.
constexpr std::array<std::string_view, 4> without_number{"; their number is not stated", "; pooled over studies",
                                                         "; a range over series", "; a range over groups"};

/// Whether a claim says in how many, or why there is no number.
void check_number(const Claim& claim, const Findings& findings) {
  if (claim.n) {
    if (claim.counted.find(';') != std::string::npos) {
      findings.error(claim.key, "says in how many, and in \"counted\" why it does not.");
    }
    return;
  }
  const bool reason = std::any_of(without_number.begin(), without_number.end(),
                                  [&](std::string_view end) { return claim.counted.ends_with(end); });
  if (!reason) findings.error(claim.key, "does not say in how many, nor in \"counted\" why there is no number.");
}

/// Whether the unit and the value are such as the quantity can have.
void check_unit(const Claim& claim, const Findings& findings) {
  if (is_share(claim.quantity)) {
    if (claim.unit != "percent") findings.error(claim.key, "is a share, but its unit is not percent.");
    if (claim.value < 0 || claim.value > 100) {
      findings.error(claim.key, "is a share outside 0 to 100 percent.");
    }
    if (claim.counted.empty()) findings.error(claim.key, "is a share, but does not say what was counted.");
  }
  const bool ratio = claim.quantity == "likelihood ratio" || claim.quantity == "odds ratio";
  if (ratio != (claim.unit == "ratio")) {
    findings.error(claim.key, "is a " + claim.quantity + " in " + in_quotes(claim.unit) + ".");
  }
  const bool duration = claim.quantity == "duration";
  if (duration && !contains({"days", "weeks", "months"}, claim.unit)) {
    findings.error(claim.key, "is a duration in " + in_quotes(claim.unit) + ", not in days, weeks or months.");
  }
  if ((ratio || duration) && claim.value < 0) findings.error(claim.key, "is a negative " + claim.quantity + ".");
}

void check_ends(const Atlas& atlas, const Claim& claim, const Findings& findings) {
  const bool between = claim.quantity == "distance" || claim.quantity == "offset" || claim.quantity == "coordinate";
  if (!between) {
    if (!claim.metric.empty()) findings.error(claim.key, "has a metric, but is no distance.");
    return;
  }
  if (claim.unit != "mm") findings.error(claim.key, "is a distance in " + in_quotes(claim.unit) + ", not in mm.");
  if (!contains(known_metrics(), claim.metric)) {
    findings.error(claim.key, "has the metric " + in_quotes(claim.metric) + ", which is not one that is known.");
  }
  for (const std::string& end : {claim.from, claim.to}) {
    if (!known_end(atlas, end)) {
      findings.error(claim.key, "is measured from or to " + in_quotes(end) + ", which is no known place or nerve.");
    }
  }
  if (claim.quantity == "distance" && claim.value < 0) findings.error(claim.key, "is a negative distance.");
}

void check_spread(const Claim& claim, const Findings& findings) {
  if (claim.spread < 0) findings.error(claim.key, "has a negative spread.");
  const bool needs_spread = claim.spread_kind == SpreadKind::sd || claim.spread_kind == SpreadKind::ci;
  if (needs_spread && claim.spread == 0) findings.error(claim.key, "states the kind of its spread but no spread.");
  if (claim.spread_kind == SpreadKind::none && claim.spread != 0) {
    findings.error(claim.key, "has a spread but does not say of which kind.");
  }
  if (claim.spread_kind == SpreadKind::range && !(claim.low && claim.high)) {
    findings.error(claim.key, "has a range as its spread but lacks \"low\" or \"high\".");
  }
  if (claim.low && claim.high && *claim.low > *claim.high) findings.error(claim.key, "has a range upside down.");
  if ((claim.low && claim.value < *claim.low) || (claim.high && claim.value > *claim.high)) {
    findings.error(claim.key, "lies outside its own range.");
  }
}

void check_claim(const Atlas& atlas, const Claim& claim, const Findings& findings) {
  if (!std::isfinite(claim.value)) findings.error(claim.key, "has no finite value.");
  const auto reference = atlas.references.find(claim.reference);
  if (claim.reference.empty()) {
    findings.error(claim.key, "has no source.");
  } else if (reference == atlas.references.end()) {
    findings.error(claim.key, "cites " + in_quotes(claim.reference) + ", which is no reference.");
  } else if (reference->second.checked == Checked::recalled && claim.checked != Checked::recalled) {
    findings.error(claim.key,
                   "claims to be read, but its reference " + in_quotes(claim.reference) + " is only recalled.");
  } else if (reference->second.checked != Checked::measured && claim.checked < reference->second.checked) {
    findings.error(claim.key, "claims that more was read (" + std::string(word_of(claim.checked)) +
                                  ") than its reference " + in_quotes(claim.reference) + " does (" +
                                  std::string(word_of(reference->second.checked)) + ").");
  }
  if (!contains(known_quantities(), claim.quantity)) {
    findings.error(claim.key, "has the quantity " + in_quotes(claim.quantity) + ", which is not one that is known.");
  }
  check_unit(claim, findings);
  check_number(claim, findings);
  if (claim.n && *claim.n <= 0) findings.error(claim.key, "has a count of nothing.");
  check_ends(atlas, claim, findings);
  check_spread(claim, findings);
}

}  // namespace

void check_sources(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics) {
  const Findings references("references.json", diagnostics);
  Identifiers identifiers;
  for (const auto& [key, reference] : atlas.references) {
    check_reference(reference, references);
    identifiers.add(reference.doi, key, references);
    identifiers.add(reference.pmid, key, references);
    identifiers.add(reference.pmcid, key, references);
  }
  const Findings claims("claims.json", diagnostics);
  for (const auto& [key, claim] : atlas.claims) check_claim(atlas, claim, claims);
}

}  // namespace cluneal::anatomy
