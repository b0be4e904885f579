#include "anatomy/read/reading.h"

namespace cluneal::anatomy {

using base::JsonReader;

namespace {

Handout read_handout(const JsonReader& at) {
  at.unknown_keys({"id", "of", "short", "plain", "references", "shows", "hides", "frames", "caught_at", "feels",
                   "worse", "eases", "first", "later"});
  Handout handout;
  handout.id = at["id"].id();
  handout.of = at["of"].id();
  handout.short_name = non_empty_string(at["short"]);
  handout.plain = non_empty_string(at["plain"]);
  handout.references = optional_strings(at, "references");
  handout.shows = optional_ids(at, "shows");
  handout.hides = optional_ids(at, "hides");
  handout.frames = optional_ids(at, "frames");
  handout.caught_at = at["caught_at"].id();
  handout.feels = optional_ids(at, "feels");
  handout.worse = optional_ids(at, "worse");
  handout.eases = optional_ids(at, "eases");
  handout.first = optional_ids(at, "first");
  handout.later = optional_ids(at, "later");
  return handout;
}

}  // namespace

void read_handouts(const JsonReader& root, Atlas& atlas) {
  root.unknown_keys({"format", "note", "warnings", "handouts"});
  const std::string format = root["format"].string(), expected = "cluneal-atlas/handouts/1";
  if (!format.empty() && format != expected) root["format"].fail("the format is \"" + format + "\", not " + expected);
  for (const JsonReader& at : root["handouts"].items()) {
    Handout handout = read_handout(at);
    const Id id = handout.id;
    insert_unique(at["id"], atlas.handouts.all, id, id.text(), std::move(handout));
  }
  const JsonReader warnings = root["warnings"];
  warnings.unknown_keys({"at_once", "same_day", "again"});
  atlas.handouts.warnings = {optional_ids(warnings, "at_once"), optional_ids(warnings, "same_day"),
                             optional_ids(warnings, "again")};
}

const Handout* Handouts::of(const Id& nerve) const {
  for (const auto& [id, handout] : all) {
    if (handout.of.covers(nerve)) return &handout;
  }
  return nullptr;
}

}  // namespace cluneal::anatomy
