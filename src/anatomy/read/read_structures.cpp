#include <array>

#include "anatomy/read/reading.h"
#include "anatomy/roots.h"

namespace cluneal::anatomy {

using base::JsonReader;

namespace {

constexpr std::array<std::pair<std::string_view, Tissue>, 8> tissue_words{{{"bone", Tissue::bone},
                                                                           {"disc", Tissue::disc},
                                                                           {"ligament", Tissue::ligament},
                                                                           {"fascia", Tissue::fascia},
                                                                           {"muscle", Tissue::muscle},
                                                                           {"nerve", Tissue::nerve},
                                                                           {"vessel", Tissue::vessel},
                                                                           {"skin", Tissue::skin}}};

constexpr Words<StructureRole, 3> role_words{{{"nerve_floor", StructureRole::nerve_floor},
                                              {"parts_sciatic_foramina", StructureRole::parts_sciatic_foramina},
                                              {"closes_lesser_foramen", StructureRole::closes_lesser_foramen}}};

constexpr Words<GroupPattern, 4> pattern_words{{{"none", GroupPattern::none},
                                                {"hatched", GroupPattern::hatched},
                                                {"dotted", GroupPattern::dotted},
                                                {"dashed", GroupPattern::dashed}}};

constexpr Words<GroupMarker, 3> marker_words{
    {{"round", GroupMarker::round}, {"square", GroupMarker::square}, {"triangle", GroupMarker::triangle}}};

Structure read_structure(const JsonReader& at) {
  at.unknown_keys({"id", "names", "tissue", "paired", "shown", "opacity", "label", "roles", "between", "goes_on",
                   "summary", "references"});
  Structure structure;
  structure.id = at["id"].id();
  structure.names = read_names(at["names"]);
  structure.tissue = read_enum(at["tissue"], tissue_words);
  structure.paired = at["paired"].boolean();
  structure.shown = at.boolean_or("shown", true);
  structure.opacity = at.number_or("opacity", 1);
  if (!(structure.opacity > 0 && structure.opacity <= 1)) at["opacity"].fail("is more than 0 and at most 1");
  if (at.has("label")) structure.label = at["label"].number();
  if (structure.label && !(*structure.label >= 0 && *structure.label < 100)) {
    at["label"].fail("is 0 or more and less than 100");
  }
  if (at.has("roles")) {
    for (const JsonReader& role : at["roles"].items()) structure.roles.insert(read_enum(role, role_words));
  }
  structure.between = optional_ids(at, "between");
  for (const std::string& where : optional_strings(at, "goes_on")) {
    if (where == "above") {
      structure.goes_on_above = true;
    } else if (where == "below") {
      structure.goes_on_below = true;
    } else {
      at["goes_on"].fail("\"" + where + "\" is neither \"above\" nor \"below\"");
    }
  }
  structure.summary = at.string_or("summary", "");
  structure.references = optional_strings(at, "references");
  return structure;
}

Compared read_compared(const JsonReader& at) {
  at.unknown_keys({"aspect", "text", "references"});
  return {non_empty_string(at["aspect"]), non_empty_string(at["text"]), optional_strings(at, "references")};
}

Group read_group(const JsonReader& at) {
  at.unknown_keys({"id", "names", "short", "colour", "pattern", "marker", "neighbours", "summary", "comparison"});
  Group group;
  group.id = at["id"].id();
  group.names = read_names(at["names"]);
  const std::array<double, 3> colour = read_colour(at["colour"]);
  group.red = colour[0];
  group.green = colour[1];
  group.blue = colour[2];
  group.short_name = at.string_or("short", group.names.title);
  if (at.has("pattern")) group.pattern = read_enum(at["pattern"], pattern_words);
  if (at.has("marker")) group.marker = read_enum(at["marker"], marker_words);
  group.neighbours = at.boolean_or("neighbours", false);
  group.summary = at.string_or("summary", "");
  if (at.has("comparison")) {
    for (const JsonReader& line : at["comparison"].items()) group.comparison.push_back(read_compared(line));
  }
  return group;
}

PlaceName read_place(const JsonReader& at) {
  at.unknown_keys({"id", "names", "paired", "crossed_by"});
  PlaceName place{at["id"].id(), read_names(at["names"]), at["paired"].boolean(), at.string_or("crossed_by", "")};
  if (!place.crossed_by.empty() && !parse_root(place.crossed_by)) at["crossed_by"].fail("is no spinal nerve");
  return place;
}

}  // namespace

void read_groups(const JsonReader& root, Atlas& atlas) {
  for (const JsonReader& at : entries(root, "groups")) {
    Group group = read_group(at);
    group.order = static_cast<int>(atlas.groups.size());
    const Id id = group.id;
    insert_unique(at, atlas.groups, id, id.text(), std::move(group));
  }
}

void read_headings(const JsonReader& root, Atlas& atlas) {
  for (const JsonReader& at : entries(root, "headings")) {
    at.unknown_keys({"id", "names"});
    const Id id = at["id"].id();
    insert_unique(at, atlas.headings, id, id.text(), read_names(at["names"]));
  }
}

void read_structures(const JsonReader& root, Atlas& atlas) {
  for (const JsonReader& at : entries(root, "structures")) {
    Structure structure = read_structure(at);
    const Id id = structure.id;
    insert_unique(at, atlas.structures, id, id.text(), std::move(structure));
  }
}

void read_places(const JsonReader& root, Atlas& atlas) {
  for (const JsonReader& at : entries(root, "places")) {
    PlaceName place = read_place(at);
    const Id id = place.id;
    insert_unique(at, atlas.places, id, id.text(), std::move(place));
  }
}

}  // namespace cluneal::anatomy
