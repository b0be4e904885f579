#include "body/tables/typical_table.h"

#include "base/json.h"

namespace cluneal::body {
namespace {

using base::JsonReader;

PublishedSize read_published(const JsonReader& json, const std::string& sex) {
  const JsonReader value = json[sex];
  value.unknown_keys({"mean", "sd", "note"});
  const PublishedSize size{value["mean"].number(), value["sd"].number()};
  if (!(size.sd > 0)) value["sd"].fail("a spread is more than 0");
  return size;
}

PublishedSize read_size(const JsonReader& json, const std::string& sex) {
  const PublishedSize size = read_published(json, sex);
  if (!(size.mean > 0)) json[sex]["mean"].fail("a size is more than 0");
  return size;
}

std::size_t read_axis(const JsonReader& json) {
  const std::string axis = json.string();
  if (axis == "x" || axis == "y" || axis == "z") return static_cast<std::size_t>(axis[0] - 'x');
  json.fail("is \"x\", \"y\" or \"z\"");
  return 0;
}

std::vector<std::string> read_names(const JsonReader& json) {
  std::vector<std::string> names;
  for (const JsonReader& item : json.items()) names.push_back(item.string());
  if (names.empty()) json.fail("names no landmark");
  return names;
}

/// A key of "sources", written out.
std::string read_source(const JsonReader& json, const JsonReader& sources) {
  const std::string key = json.string();
  if (sources.has(key)) return sources[key].string();
  json.fail("there is no \"" + key + "\" under \"sources\"");
  return "";
}

BoneSize read_bone_size(const JsonReader& json, const JsonReader& sources, const std::string& sex) {
  json.unknown_keys(
      {"measure", "axis", "across", "from", "to", "man", "woman", "source", "skin_follows", "reach", "note"});
  BoneSize size;
  size.measure = json["measure"].string();
  if (json.has("across")) {
    size.to = read_names(json["across"]);
  } else {
    size.axis = read_axis(json["axis"]);
    size.from = read_names(json["from"]);
    size.to = read_names(json["to"]);
  }
  size.source = read_source(json["source"], sources);
  size.skin_follows = json.boolean_or("skin_follows", true);
  if (json.has("reach")) {
    size.reach = json["reach"].number();
    if (!(*size.reach >= 1)) json["reach"].fail("is 1 mm or more");
  }
  // In the sagittal plane a place may lie in front of the other one, a detail on either side of where it is measured
  // from.
  size.published = size.axis == 1 || size.reach ? read_published(json, sex) : read_size(json, sex);
  return size;
}

TypicalBone read_bone(const JsonReader& json, const JsonReader& sources, const std::string& sex) {
  json.unknown_keys({"bone", "form", "reach", "sizes", "note"});
  TypicalBone bone;
  bone.bone = json["bone"].id();
  bone.form = json.string_or("form", sex);
  bone.reach = json["reach"].number();
  if (!(bone.reach >= 1)) json["reach"].fail("is 1 mm or more");
  for (const JsonReader& item : json["sizes"].items()) {
    if (item.has(sex)) bone.sizes.push_back(read_bone_size(item, sources, sex));
  }
  return bone;
}

void read_joints(const JsonReader& json, const JsonReader& sources, const std::string& sex, TypicalTable& table) {
  for (const JsonReader& item : json["spine"].items()) {
    item.unknown_keys({"disc", "height", "wedge", "back", "source"});
    table.spine.push_back({item["disc"].id(), item["height"][sex].number(), item["wedge"].number(),
                           item.has("back") ? item["back"][sex].number() : 0});
    static_cast<void>(read_source(item["source"], sources));
  }
  for (const JsonReader& item : json["hanging"].items()) {
    item.unknown_keys({"bone", "on", "at", "form", "scale", "source"});
    table.hanging.push_back({item["bone"].id(), item["on"].id(), item["at"].string(), item.string_or("form", sex),
                             item["scale"][sex].number()});
    static_cast<void>(read_source(item["source"], sources));
  }
  for (const JsonReader& item : json["joints"].items()) {
    item.unknown_keys({"between", "gap", "yields", "source"});
    const auto bones = item["between"].items();
    if (bones.size() != 2) {
      item["between"].fail("names two bones");
      continue;
    }
    table.joints.push_back({bones[0].id(), bones[1].id(), item["gap"].number(), item.number_or("yields", 0.5)});
    static_cast<void>(read_source(item["source"], sources));
  }
}

void read_pelvis(const JsonReader& json, const JsonReader& sources, const std::string& sex, TypicalTable& table) {
  json.unknown_keys({"bones", "sacral_slope", "plateau_height", "sacroiliac_gap", "femoral_head", "acetabulum",
                     "symphysis", "places", "wing", "note"});
  const JsonReader bones = json["bones"];
  bones.unknown_keys({"sacrum", "hip", "femur", "plateau"});
  table.pelvis = {bones["sacrum"].id(), bones["hip"].id(), bones["femur"].id(), bones["plateau"].id()};
  const auto one = [&](const char* key) {
    json[key].unknown_keys({"measure", "man", "woman", "source", "note"});
    static_cast<void>(read_source(json[key]["source"], sources));
    return read_size(json[key], sex);
  };
  table.sacral_slope = one("sacral_slope").mean;
  if (json.has("plateau_height") && json["plateau_height"].has(sex)) table.plateau_height = one("plateau_height").mean;
  table.sacroiliac_gap = one("sacroiliac_gap").mean;
  table.femoral_head = one("femoral_head");
  table.acetabulum = one("acetabulum");
  table.symphysis = one("symphysis");
  for (const JsonReader& item : json["places"].items()) {
    item.unknown_keys({"landmark", "axis", "man", "woman", "source", "note"});
    if (!item.has(sex)) continue;
    table.hip.push_back({item["landmark"].string(), read_axis(item["axis"]), read_published(item, sex),
                         read_source(item["source"], sources)});
  }
  for (const JsonReader& item : json["wing"].items()) {
    item.unknown_keys({"measure", "behind", "below", "man", "woman", "source", "note"});
    static_cast<void>(read_source(item["source"], sources));
    if (!item.has(sex)) continue;
    table.wing.push_back(
        {item["measure"].string(), item["behind"].number(), item["below"].number(), read_size(item, sex)});
  }
}

}  // namespace

base::Result<TypicalTable> load_typical(const std::filesystem::path& path, const std::string& sex) {
  auto document = base::JsonDocument::load(path);
  if (!document) return document.error();
  std::vector<base::Diagnostic> mistakes;
  const JsonReader json(*document, mistakes);
  json.unknown_keys({"format", "note", "sources", "bones", "pelvis", "spine", "hanging", "joints"});
  if (json["format"].string() != "cluneal-typical/1") json["format"].fail("this program reads \"cluneal-typical/1\"");
  const JsonReader sources = json["sources"];
  TypicalTable table;
  for (const JsonReader& item : json["bones"].items()) table.bones.push_back(read_bone(item, sources, sex));
  read_pelvis(json["pelvis"], sources, sex, table);
  read_joints(json, sources, sex, table);
  if (!mistakes.empty()) return base::wrong_file(path, std::move(mistakes));
  return table;
}

}  // namespace cluneal::body
