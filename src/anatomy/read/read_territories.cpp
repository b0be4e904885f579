#include "anatomy/read/reading.h"

namespace cluneal::anatomy {

using base::JsonReader;

namespace {

Territory read_territory(const JsonReader& at) {
  at.unknown_keys(
      {"id", "names", "nerve", "summary", "upper", "lower", "core", "extent", "schematic", "note", "references"});
  Territory territory;
  territory.id = at["id"].id();
  territory.names = read_names(at["names"]);
  territory.nerve = at["nerve"].id();
  territory.summary = non_empty_string(at["summary"]);
  territory.upper = optional_id(at, "upper");
  territory.lower = optional_id(at, "lower");
  territory.core = read_ring(at, "core");
  territory.extent = read_ring(at, "extent");
  territory.schematic = at.boolean_or("schematic", true);
  territory.note = at.string_or("note", "");
  territory.references = optional_strings(at, "references");
  if (territory.core.empty() != territory.extent.empty()) at.fail("needs both \"core\" and \"extent\", or neither");
  return territory;
}

}  // namespace

std::vector<Spot> read_ring(const JsonReader& object, std::string_view key) {
  std::vector<Spot> ring;
  if (!object.has(key)) return ring;
  for (const JsonReader& spot : object[key].items()) ring.push_back(read_spot(spot));
  if (object[key].is_array() && ring.size() < 3) object[key].fail("needs three points or more to close a ring");
  return ring;
}

Spot read_spot(const JsonReader& at) {
  at.unknown_keys({"place", "midline", "lateral", "posterior", "superior", "facing"});
  Spot spot;
  spot.place = at["place"].id();
  if (at.has("midline")) spot.midline = at["midline"].number();
  spot.offset_lateral = at.number_or("lateral", 0);
  spot.offset_posterior = at.number_or("posterior", 0);
  spot.offset_superior = at.number_or("superior", 0);
  spot.facing = at.number_or("facing", 0);
  return spot;
}

void read_territories(const JsonReader& root, Atlas& atlas) {
  for (const JsonReader& at : entries(root, "territories")) {
    Territory territory = read_territory(at);
    const Id id = territory.id;
    insert_unique(at, atlas.territories, id, id.text(), std::move(territory));
  }
}

}  // namespace cluneal::anatomy
