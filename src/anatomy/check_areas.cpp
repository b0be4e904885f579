#include "anatomy/checking.h"

namespace cluneal::anatomy {

namespace {

void check_area(const Atlas& atlas, const Area& area, const Findings& findings) {
  const std::string& where = area.id.text();
  check_sideless(area.id, findings);
  if (!where.starts_with("area.")) findings.error(where, "is no area: its id does not start with \"area.\".");
  const auto topic = atlas.topics.find(area.topic);
  if (topic == atlas.topics.end()) {
    findings.error(where, "is felt in " + in_quotes(area.topic.text()) + ", which is no topic.");
  } else if (!area.urgent && topic->second.areas.empty()) {
    findings.error(where, "is drawn, but its topic tells no area in words.");
  }
  for (const Spot& spot : area.core) check_spot(atlas, spot, where + " core", findings);
  for (const Spot& spot : area.extent) check_spot(atlas, spot, where + " extent", findings);
}

}  // namespace

void check_areas(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics) {
  const Findings findings("areas.json", diagnostics);
  for (const auto& [id, area] : atlas.areas) check_area(atlas, area, findings);
}

}  // namespace cluneal::anatomy
