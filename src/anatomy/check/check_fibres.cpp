#include "anatomy/check/checking.h"

namespace cluneal::anatomy {

namespace {

bool was_found(const RootShare& share) {
  return share.finding == RootFinding::share || share.finding == RootFinding::present;
}

/// The drawing brings to a group of nerves the fibres of all roots that some study found there.
void check_group(const Nerve& group, const Findings& findings) {
  for (const RootShare& share : group.roots) {
    const std::optional<Root> root = parse_root(share.root);
    if (!root || !was_found(share) || group.fibres.contains(*root)) continue;
    findings.error(group.id.text(), "has fibres of " + share.root + " in " + share.reference +
                                        ", but no nerve that is drawn brings them to it.");
  }
}

/// And none from beyond where such nerves come from.
void check_range(const Atlas& atlas, const Nerve& nerve, const Findings& findings) {
  const std::optional<Origin> origin = traits_of(atlas.nerve_traits, nerve.id).origin;
  if (!origin) return;
  for (const Root& root : nerve.fibres) {
    if (root < origin->first || root > origin->last) {
      findings.error(nerve.id.text(), "is drawn with fibres of " + root.name() + ", but " + origin->called +
                                          " comes from " + origin->first.name() + " to " + origin->last.name() + ".");
    }
  }
}

}  // namespace

void check_fibres(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics) {
  for (const auto& [id, nerve] : atlas.nerves) {
    const auto group = atlas.groups.find(nerve.group);
    if (group == atlas.groups.end() || group->second.neighbours) continue;
    const Findings findings(nerve.file, diagnostics);
    if (nerve.drawn && nerve.fibres.empty()) {
      findings.error(id.text(), "holds fibres of no root: nothing that it leaves or that joins it has any.");
    }
    if (nerve.drawn) check_range(atlas, nerve, findings);
    if (id == group->first && !nerve.roots.empty()) check_group(nerve, findings);
  }
}

}  // namespace cluneal::anatomy
