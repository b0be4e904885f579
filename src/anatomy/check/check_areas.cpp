#include <algorithm>
#include <string_view>

#include "anatomy/check/checking.h"
#include "anatomy/roots.h"

namespace cluneal::anatomy {

namespace {

constexpr std::string_view of_roots = "dermatomes";  ///< The kind of topics that tell whose root the skin is.

/// A dermatome that were none would be offered as a condition that explains a pain.
void check_dermatome(const Atlas& atlas, const Area& area, const Topic& topic, const Findings& findings) {
  const std::string& where = area.id.text();
  const bool of_root = topic.kind == of_roots;
  if (of_root != area.dermatome.has_value()) {
    findings.error(where, of_root ? "is of a topic of roots and does not say of which."
                                  : "is of a root, and its topic is of no root.");
  }
  if (!area.dermatome) return;
  const std::string root = area.dermatome->root.name();
  if (area.urgent) findings.error(where, "is of a root and yet marked urgent.");
  if (root_in(topic.id) != area.dermatome->root)
    findings.error(where, "is of " + root + "; its topic is of another root.");
  if (root_in(area.id) != area.dermatome->root) findings.error(where, "is of " + root + " and is called otherwise.");
  if (!atlas.root_colours.contains(area.dermatome->root))
    findings.error(where, "has no colour: " + root + " has none.");
  if (area.note.empty()) findings.error(where, "does not say after what it is drawn.");
}

void check_area(const Atlas& atlas, const Area& area, const Findings& findings) {
  const std::string& where = area.id.text();
  check_sideless(area.id, findings);
  if (!where.starts_with("area.")) findings.error(where, "is no area: its id does not start with \"area.\".");
  const auto topic = atlas.topics.find(area.topic);
  if (topic == atlas.topics.end()) {
    findings.error(where, "is felt in " + in_quotes(area.topic.text()) + ", which is no topic.");
  } else {
    if (!area.urgent && topic->second.areas.empty()) {
      findings.error(where, "is drawn, but its topic tells no area in words.");
    }
    check_dermatome(atlas, area, topic->second, findings);
  }
  for (const Spot& spot : area.core) check_spot(atlas, spot, where + " core", findings);
  for (const Spot& spot : area.extent) check_spot(atlas, spot, where + " extent", findings);
}

}  // namespace

void check_areas(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics) {
  const Findings findings("areas.json", diagnostics);
  for (const auto& [id, area] : atlas.areas) check_area(atlas, area, findings);
  const Findings colours("root_colours.json", diagnostics);
  for (const auto& [root, colour] : atlas.root_colours) {
    const bool within = std::min({colour.red, colour.green, colour.blue}) >= 0 &&
                        std::max({colour.red, colour.green, colour.blue}) <= 1;
    if (!within) colours.error(root.name(), "has a colour outside 0 to 1.");
  }
}

}  // namespace cluneal::anatomy
