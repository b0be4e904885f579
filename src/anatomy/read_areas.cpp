#include "anatomy/reading.h"

namespace cluneal::anatomy {

using base::JsonReader;

namespace {

Area read_area(const JsonReader& at) {
  at.unknown_keys({"id", "topic", "names", "paired", "urgent", "core", "extent", "note"});
  Area area;
  area.id = at["id"].id();
  area.topic = at["topic"].id();
  area.names = read_names(at["names"]);
  area.paired = at.boolean_or("paired", true);
  area.urgent = at.boolean_or("urgent", false);
  area.core = read_ring(at, "core");
  area.extent = read_ring(at, "extent");
  area.note = at.string_or("note", "");
  if (area.core.empty() || area.extent.empty()) at.fail("needs both \"core\" and \"extent\"");
  return area;
}

}  // namespace

void read_areas(const JsonReader& root, Atlas& atlas) {
  for (const JsonReader& at : entries(root, "areas")) {
    Area area = read_area(at);
    const Id id = area.id;
    put(at, atlas.areas, id, id.text(), std::move(area));
  }
}

}  // namespace cluneal::anatomy
