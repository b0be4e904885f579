#include <algorithm>

#include "anatomy/check/checking.h"

namespace cluneal::anatomy {

namespace {

/// A number of specimens found narrowed: not every study tells of how many sides, so that there is no share.
bool is_counted_narrow(const Claim& claim, std::string_view quantity) {
  return quantity == "constricted in cadavers" && claim.quantity == "count" && claim.unit == "specimens" &&
         claim.key.ends_with(".constricted");
}

void check_numbers(const Atlas& atlas, const Site& site, const std::vector<std::string>& keys,
                   std::string_view quantity, const Findings& findings) {
  for (const std::string& key : keys) {
    const auto claim = atlas.claims.find(key);
    if (claim == atlas.claims.end()) {
      findings.error(site.id.text(), "counts on " + in_quotes(key) + ", which is no claim.");
    } else if (claim->second.quantity != quantity && !is_counted_narrow(claim->second, quantity)) {
      findings.error(site.id.text(), "lists " + in_quotes(key) + " as " + in_quotes(quantity) +
                                         ", but the claim is of " + in_quotes(claim->second.quantity) + ".");
    }
  }
}

void check_site(const Atlas& atlas, const Site& site, const Findings& findings) {
  const std::string& where = site.id.text();
  check_sideless(site.id, findings);
  if (where.rfind("site.", 0) != 0) findings.error(where, "is no site: its id does not start with \"site.\".");
  const auto nerve = atlas.nerves.find(site.nerve);
  if (nerve == atlas.nerves.end()) {
    findings.error(where, "is a site of " + in_quotes(site.nerve.text()) + ", which is no nerve.");
  } else if (!site.waypoint.empty()) {
    const auto& course = nerve->second.course;
    const auto is_it = [&](const Waypoint& waypoint) { return waypoint.step == site.waypoint; };
    if (std::none_of(course.begin(), course.end(), is_it)) {
      findings.error(
          where, "lies at the step " + in_quotes(site.waypoint) + ", which " + site.nerve.text() + " does not have.");
    }
  }
  if (site.spot) {
    check_spot(atlas, *site.spot, where, findings);
    if (!site.schematic) findings.error(where, "lies at a spot that no study gives; mark it schematic.");
  }
  check_numbers(atlas, site, site.passage_present, "passage present", findings);
  check_numbers(atlas, site, site.constricted_in_cadavers, "constricted in cadavers", findings);
  check_numbers(atlas, site, site.clinical_share, "clinical share", findings);
  check_references_known(atlas, site.references, where, findings);
  if (site.references.empty()) findings.error(where, "names no source.");
}

}  // namespace

void check_sites(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics) {
  const Findings findings("sites.json", diagnostics);
  for (const auto& [id, site] : atlas.sites) check_site(atlas, site, findings);
}

}  // namespace cluneal::anatomy
