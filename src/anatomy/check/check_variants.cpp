#include <algorithm>
#include <set>

#include "anatomy/check/checking.h"

namespace cluneal::anatomy {

namespace {

/// Whether `id` is a drawn nerve or a structure, or stands above some.
bool stands_for_something(const Atlas& atlas, const Id& id) {
  const auto drawn = [&](const auto& entry) { return id.covers(entry.first) && entry.second.drawn; };
  const auto below = [&](const auto& entry) { return id.covers(entry.first); };
  return std::any_of(atlas.nerves.begin(), atlas.nerves.end(), drawn) ||
         std::any_of(atlas.structures.begin(), atlas.structures.end(), below);
}

/// A frequency is that of a study: each of its claims is of a source that the variant names.
void check_counts(const Atlas& atlas, const Variant& variant, const Findings& findings) {
  const std::string& where = variant.id.text();
  if (variant.claims.empty() && variant.share.find('%') != std::string::npos) {
    findings.error(where, "tells how often it is found, but names no claim that says so.");
  }
  for (const std::string& key : variant.claims) {
    const auto claim = atlas.claims.find(key);
    if (claim == atlas.claims.end()) {
      findings.error(where, "counts by " + in_quotes(key) + ", which is no claim.");
    } else if (std::find(variant.references.begin(), variant.references.end(), claim->second.reference) ==
               variant.references.end()) {
      findings.error(where, "counts by " + in_quotes(key) + ", whose source it does not name.");
    } else if (claim->second.unit == "mm") {
      findings.error(where, "counts by " + in_quotes(key) + ", which is a length.");
    }
  }
}

void check_variant(const Atlas& atlas, const Variant& variant, const Findings& findings) {
  const std::string& where = variant.id.text();
  check_sideless(variant.id, findings);
  if (where.rfind("variant.", 0) != 0) {
    findings.error(where, "is no variant: its id does not start with \"variant.\".");
  }
  if (atlas.nerves.count(variant.of) == 0) {
    findings.error(where, "is a variant of " + in_quotes(variant.of.text()) + ", which is no nerve.");
  }
  if (variant.shows.empty() && variant.hides.empty()) findings.error(where, "shows and hides nothing.");
  std::set<Id> named;
  for (const auto* list : {&variant.shows, &variant.hides}) {
    for (const Id& id : *list) {
      check_sideless(id, findings);
      if (!stands_for_something(atlas, id)) {
        findings.error(where, "names " + in_quotes(id.text()) + ", which is nothing that is drawn.");
      }
      if (!named.insert(id).second) findings.error(where, "names " + in_quotes(id.text()) + " twice.");
    }
  }
  check_counts(atlas, variant, findings);
  check_references_known(atlas, variant.references, where, findings);
  if (variant.references.empty()) findings.error(where, "names no source.");
}

}  // namespace

void check_variants(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics) {
  const Findings findings("variants.json", diagnostics);
  for (const auto& [id, variant] : atlas.variants) check_variant(atlas, variant, findings);
}

}  // namespace cluneal::anatomy
