#include <algorithm>
#include <set>
#include <tuple>

#include "anatomy/check/checking.h"
#include "anatomy/roots.h"

namespace cluneal::anatomy {

namespace {

const char* name_of(Ramus ramus) {
  return ramus == Ramus::dorsal ? "dorsal" : ramus == Ramus::ventral ? "ventral" : "mixed";
}

void check_origin(const Atlas& atlas, const Nerve& nerve, const Findings& findings) {
  const std::optional<Origin> origin = traits_of(atlas.nerve_traits, nerve.id).origin;
  if (!origin) return;
  if (nerve.ramus != origin->ramus) {
    findings.error(nerve.id.text(),
                   std::string("is given ") + name_of(nerve.ramus) + " roots, but " + origin->why + ".");
  }
  const std::optional<Root> own = origin->own_root ? root_in(nerve.id) : std::nullopt;
  for (const RootShare& share : nerve.roots) {
    const std::optional<Root> root = parse_root(share.root);
    if (!root) continue;
    if (*root < origin->first || *root > origin->last) {
      findings.error(nerve.id.text(), "is given the root " + share.root + ", but " + origin->called + " comes from " +
                                          origin->first.name() + " to " + origin->last.name() + ".");
    }
    if (own && *root != *own) {
      findings.error(nerve.id.text(),
                     "is given the root " + share.root + ", but it is the ramus of " + own->name() + ".");
    }
  }
}

void check_root(const Atlas& atlas, const Nerve& nerve, const RootShare& share, const Findings& findings) {
  const std::string where = nerve.id.text() + " root " + share.root + " in " + share.reference;
  const std::optional<Root> root = parse_root(share.root);
  if (!root) {
    findings.error(where, in_quotes(share.root) + " is no spinal nerve.");
    return;
  }
  check_references_known(atlas, {share.reference}, where, findings);
  if (share.percent && (*share.percent < 0 || *share.percent > 100)) {
    findings.error(where, "is a share outside 0 to 100 percent.");
  }
  if (share.percent && share.of.empty()) findings.error(where, "is a share, but does not say of what.");
  if (*root == root_t11 && (share.finding == RootFinding::share || share.finding == RootFinding::present)) {
    findings.error(where, "claims that T11 was counted or found, but only reviews name it, as the widest range.");
  }
}

/// T11 has no measured share: its branch is drawn dashed, and only on demand.
void check_t11(const Nerve& nerve, const Findings& findings) {
  const std::optional<Root> root = root_in(nerve.id);
  if (!root || *root != root_t11) return;
  if (!nerve.uncertain) findings.error(nerve.id.text(), "belongs to T11 and must be marked uncertain.");
  if (nerve.shown) findings.error(nerve.id.text(), "belongs to T11 and must not be shown by default.");
}

void check_ties(const Atlas& atlas, const Nerve& nerve, const Findings& findings) {
  const std::string& where = nerve.id.text();
  const auto group = atlas.groups.find(nerve.group);
  if (group == atlas.groups.end()) {
    findings.error(where, "is of the group " + in_quotes(nerve.group.text()) + ", which does not exist.");
  }
  for (const auto& [id, other] : atlas.groups) {
    if (id.covers(nerve.id) && id != nerve.group) {
      findings.error(where, "lies under " + id.text() + " but is of the group " + in_quotes(nerve.group.text()) + ".");
    }
  }
  if (nerve.parent && atlas.nerves.count(*nerve.parent) == 0) {
    findings.error(where, "has the parent " + in_quotes(nerve.parent->text()) + ", which does not exist.");
  }
  for (const auto& [word, other] : {std::pair{"joins ", nerve.joins}, std::pair{"leaves ", nerve.leaves}}) {
    if (!other) continue;
    const auto found = atlas.nerves.find(*other);
    if (found == atlas.nerves.end()) {
      findings.error(where, word + in_quotes(other->text()) + ", which does not exist.");
    } else if (nerve.drawn && (!found->second.drawn || found->second.course.empty())) {
      findings.error(where, word + in_quotes(other->text()) + ", which is not drawn.");
    }
  }
  std::set<Id> seen{nerve.id};
  for (const Nerve* at = &nerve; at->parent;) {
    if (!seen.insert(*at->parent).second) {
      findings.error(where, "is its own ancestor.");
      break;
    }
    const auto parent = atlas.nerves.find(*at->parent);
    if (parent == atlas.nerves.end()) break;
    at = &parent->second;
  }
}

void check_diameter(const Atlas& atlas, const Nerve& nerve, const Findings& findings) {
  const std::string& where = nerve.id.text();
  if (!(nerve.diameter > 0 && nerve.diameter <= 20)) {
    findings.error(where, "has a diameter outside 0 to 20 mm.");
  }
  if (nerve.diameter_claim.empty()) return;
  const auto claim = atlas.claims.find(nerve.diameter_claim);
  if (claim == atlas.claims.end()) {
    findings.error(where, "takes its diameter from " + in_quotes(nerve.diameter_claim) + ", which is no claim.");
  } else if (claim->second.quantity != "diameter" || claim->second.value != nerve.diameter) {
    findings.error(where, "has another diameter than its claim " + in_quotes(nerve.diameter_claim) + ".");
  }
}

/// Twigs belong to a nerve that is followed into the skin, and end in skin that is its own or its whole's.
void check_twigs(const Atlas& atlas, const Nerve& nerve, const Findings& findings) {
  if (!nerve.twigs) return;
  const Twigs& twigs = *nerve.twigs;
  const std::string where = nerve.id.text() + " twigs";
  if (twigs.count < 1 || twigs.count > 8) findings.error(where, "are to be 1 to 8.");
  const bool known = std::any_of(nerve.course.begin(), nerve.course.end(),
                                 [&](const Waypoint& waypoint) { return waypoint.step == twigs.after; });
  if (!known) findings.error(where, "leave it after " + in_quotes(twigs.after) + ", which is no step of its course.");
  const auto territory = atlas.territories.find(twigs.territory);
  if (territory == atlas.territories.end() || territory->second.extent.empty()) {
    findings.error(where, "end in " + in_quotes(twigs.territory.text()) + ", which is no painted territory.");
  } else if (!territory->second.nerve.covers(nerve.id) && !nerve.id.covers(territory->second.nerve)) {
    findings.error(where, "end in " + in_quotes(twigs.territory.text()) + ", which belongs to another nerve.");
  }
  if (twigs.references.empty() && twigs.note.empty()) findings.error(where, "name no source and say nothing.");
  check_references_known(atlas, twigs.references, where, findings);
}

/// What is told of a branch is told of nerves, curves and ligaments that there are.
void check_traits(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics) {
  const Findings findings("nerve_traits.json", diagnostics);
  for (const auto& [branch, traits] : atlas.nerve_traits) {
    const bool known = std::any_of(atlas.nerves.begin(), atlas.nerves.end(),
                                   [&id = branch](const auto& entry) { return id.covers(entry.first); });
    if (!known) findings.error(branch.text(), "covers no nerve.");
    if (!traits.crosses.empty() && atlas.places.count(traits.crosses) == 0) {
      findings.error(branch.text(), "crosses " + in_quotes(traits.crosses.text()) + ", which is no place.");
    }
    if (!traits.passes.empty() && atlas.structures.count(traits.passes) == 0) {
      findings.error(branch.text(), "passes " + in_quotes(traits.passes.text()) + ", which is no structure.");
    }
  }
}

}  // namespace

void check_nerves(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics) {
  check_traits(atlas, diagnostics);
  check_fibres(atlas, diagnostics);
  for (const auto& [id, nerve] : atlas.nerves) {
    const Findings findings(nerve.file, diagnostics);
    check_sideless(id, findings);
    check_ties(atlas, nerve, findings);
    check_origin(atlas, nerve, findings);
    check_t11(nerve, findings);
    check_diameter(atlas, nerve, findings);
    check_references_known(atlas, nerve.references, id.text(), findings);
    if (nerve.references.empty()) findings.error(id.text(), "names no source.");
    std::set<std::tuple<std::string, std::string>> cells;
    for (const RootShare& share : nerve.roots) {
      check_root(atlas, nerve, share, findings);
      if (!cells.insert({share.root, share.reference}).second) {
        findings.error(id.text(), "has the root " + share.root + " of " + share.reference + " twice.");
      }
    }
    check_course(atlas, nerve, findings);
    check_twigs(atlas, nerve, findings);
  }
}

}  // namespace cluneal::anatomy
