#include <algorithm>
#include <array>
#include <cmath>

#include "anatomy/check/checking.h"

namespace cluneal::anatomy {

namespace {

void check_colour(const Group& group, const Findings& findings) {
  const auto [least, most] = std::minmax({group.red, group.green, group.blue});
  if (least < 0 || most > 1) {
    findings.error(group.id.text(), "has a colour outside 0 to 1.");
    return;
  }
  // Red stands for arteries and alerts: nothing else may be mainly red (hue within 15 degrees of it).
  const double chroma = most - least;
  if (group.red == most && chroma > 0.3 && std::abs(group.green - group.blue) < 0.25 * chroma) {
    findings.error(group.id.text(), "is red, which is kept for arteries and alerts.");
  }
}

void check_names(const Id& id, const Names& names, const Findings& findings) {
  if (!names.ta2.empty() && names.latin.empty()) {
    findings.error(id.text(), "has a number of Terminologia Anatomica 2 but no Latin name.");
  }
}

/// What fills a joint is hidden with the joint's bones: it must say which these are, and they must be bones.
void check_joint(const Atlas& atlas, const Structure& structure, const Findings& findings) {
  if (structure.tissue == Tissue::disc && structure.between.empty()) {
    findings.error(structure.id.text(), "says of no bone that it lies between it and another.");
  }
  for (const Id& bone : structure.between) {
    const auto found = atlas.structures.find(bone);
    if (found == atlas.structures.end() || found->second.tissue != Tissue::bone) {
      findings.error(structure.id.text(), "lies between " + in_quotes(bone.text()) + " and another, which is no bone.");
    }
  }
}

/// A table needs every cell, and each of them its source.
void check_comparison(const Atlas& atlas, const Group& group, const Findings& findings) {
  if (group.neighbours) return;
  for (const Compared& line : group.comparison) {
    check_references_known(atlas, line.references, group.id.text() + " " + line.aspect, findings);
    if (line.references.empty()) findings.error(group.id.text(), "compares " + in_quotes(line.aspect) + " unsourced.");
  }
  const auto same = [](const Compared& a, const Compared& b) { return a.aspect == b.aspect; };
  for (const Group* other : atlas.groups_in_order()) {
    if (other->neighbours) continue;
    if (!std::equal(group.comparison.begin(), group.comparison.end(), other->comparison.begin(),
                    other->comparison.end(), same)) {
      findings.error(group.id.text(), "is compared by other aspects than " + other->id.text() + ".");
    }
  }
}

bool starts_with_one_of(const Id& id, const std::vector<std::string_view>& kinds) {
  const std::string_view first = std::string_view(id.text()).substr(0, id.text().find('.'));
  return std::find(kinds.begin(), kinds.end(), first) != kinds.end();
}

}  // namespace

void check_shapes(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics) {
  const Findings structures("structures.json", diagnostics);
  for (const auto& [id, structure] : atlas.structures) {
    check_sideless(id, structures);
    check_names(id, structure.names, structures);
    check_references_known(atlas, structure.references, id.text(), structures);
    check_joint(atlas, structure, structures);
  }
  const Findings groups("groups.json", diagnostics);
  for (const auto& [id, group] : atlas.groups) {
    check_sideless(id, groups);
    check_colour(group, groups);
    check_comparison(atlas, group, groups);
  }
  const Findings headings("headings.json", diagnostics);
  for (const auto& [id, names] : atlas.headings) {
    check_sideless(id, headings);
    check_names(id, names, headings);
    if (atlas.structures.contains(id) || atlas.nerves.contains(id)) {
      headings.error(id.text(), "is a thing with names of its own, not a heading.");
    }
  }
  const Findings places("places.json", diagnostics);
  for (const auto& [id, place] : atlas.places) {
    check_sideless(id, places);
    check_names(id, place.names, places);
    if (!starts_with_one_of(id, {"landmark", "curve", "fascia", "ligament", "muscle", "skin"})) {
      places.error(id.text(),
                   "is no place: its id starts with none of landmark, curve, fascia, ligament, muscle, skin.");
    }
  }
}

}  // namespace cluneal::anatomy
