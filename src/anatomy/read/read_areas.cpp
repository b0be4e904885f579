#include "anatomy/read/reading.h"

namespace cluneal::anatomy {

using base::JsonReader;

namespace {

constexpr Words<DermatomePart, 3> part_words{
    {{"varies", DermatomePart::varies}, {"agreed", DermatomePart::agreed}, {"test_point", DermatomePart::test_point}}};

/// T1 where it cannot be read, and the mistake is named.
Root root_of(const JsonReader& at) {
  const std::string text = at.string();
  const std::optional<Root> root = parse_root(text);
  if (!root && at.is_string()) at.fail("\"" + text + "\" is no spinal root");
  return root.value_or(Root{1});
}

Dermatome read_dermatome(const JsonReader& at) {
  at.unknown_keys({"root", "part"});
  return {root_of(at["root"]), read_enum(at["part"], part_words)};
}

Area read_area(const JsonReader& at) {
  at.unknown_keys({"id", "topic", "names", "paired", "urgent", "dermatome", "core", "extent", "note"});
  Area area;
  area.id = at["id"].id();
  area.topic = at["topic"].id();
  area.names = read_names(at["names"]);
  area.paired = at.boolean_or("paired", true);
  area.urgent = at.boolean_or("urgent", false);
  if (at.has("dermatome")) area.dermatome = read_dermatome(at["dermatome"]);
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
    insert_unique(at, atlas.areas, id, id.text(), std::move(area));
  }
}

void read_root_colours(const JsonReader& root, Atlas& atlas) {
  for (const JsonReader& at : entries(root, "root_colours")) {
    at.unknown_keys({"root", "colour"});
    const Root of = root_of(at["root"]);
    const std::array<double, 3> colour = read_colour(at["colour"]);
    insert_unique(at, atlas.root_colours, of, of.name(), RootColour{colour[0], colour[1], colour[2]});
  }
}

}  // namespace cluneal::anatomy
