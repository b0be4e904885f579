#include "anatomy/read/reading.h"

namespace cluneal::anatomy {

using base::JsonReader;

namespace {

Site read_site(const JsonReader& at) {
  at.unknown_keys({"id", "names", "nerve", "mechanism", "waypoint", "spot", "passage_present",
                   "constricted_in_cadavers", "clinical_share", "palpation", "block_target", "schematic",
                   "references"});
  Site site;
  site.id = at["id"].id();
  site.names = read_names(at["names"]);
  site.nerve = at["nerve"].id();
  site.mechanism = non_empty_string(at["mechanism"]);
  site.waypoint = at.string_or("waypoint", "");
  if (at.has("spot")) site.spot = read_spot(at["spot"]);
  if (site.spot && !site.waypoint.empty()) at.fail("has a step of its nerve and a spot of its own; give one of them");
  site.passage_present = optional_strings(at, "passage_present");
  site.constricted_in_cadavers = optional_strings(at, "constricted_in_cadavers");
  site.clinical_share = optional_strings(at, "clinical_share");
  site.palpation = at.string_or("palpation", "");
  site.block_target = at.string_or("block_target", "");
  site.schematic = at.boolean_or("schematic", false);
  site.references = optional_strings(at, "references");
  return site;
}

}  // namespace

void read_sites(const JsonReader& root, Atlas& atlas) {
  for (const JsonReader& at : entries(root, "sites")) {
    Site site = read_site(at);
    const Id id = site.id;
    insert_unique(at, atlas.sites, id, id.text(), std::move(site));
  }
}

}  // namespace cluneal::anatomy
