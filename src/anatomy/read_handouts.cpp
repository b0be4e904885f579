#include "anatomy/reading.h"

namespace cluneal::anatomy {

using base::JsonReader;

namespace {

Handout read_handout(const JsonReader& at) {
  at.unknown_keys({"id", "of", "short", "plain", "references", "shows", "hides", "frames", "caught_at", "feels",
                   "worse", "eases", "first", "later"});
  Handout handout;
  handout.id = at["id"].id();
  handout.of = at["of"].id();
  handout.short_name = filled(at["short"]);
  handout.plain = filled(at["plain"]);
  handout.references = strings_or_none(at, "references");
  handout.shows = ids_or_none(at, "shows");
  handout.hides = ids_or_none(at, "hides");
  handout.frames = ids_or_none(at, "frames");
  handout.caught_at = at["caught_at"].id();
  handout.feels = ids_or_none(at, "feels");
  handout.worse = ids_or_none(at, "worse");
  handout.eases = ids_or_none(at, "eases");
  handout.first = ids_or_none(at, "first");
  handout.later = ids_or_none(at, "later");
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
    put(at["id"], atlas.handouts.all, id, id.text(), std::move(handout));
  }
  const JsonReader warnings = root["warnings"];
  warnings.unknown_keys({"at_once", "same_day", "again"});
  atlas.handouts.warnings = {ids_or_none(warnings, "at_once"), ids_or_none(warnings, "same_day"),
                             ids_or_none(warnings, "again")};
}

const Handout* Handouts::of(const Id& nerve) const {
  for (const auto& [id, handout] : all) {
    if (handout.of.covers(nerve)) return &handout;
  }
  return nullptr;
}

}  // namespace cluneal::anatomy
