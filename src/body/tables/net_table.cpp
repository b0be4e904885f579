#include "body/tables/net_table.h"

#include <algorithm>
#include <unordered_map>

#include "base/json.h"
#include "body/tables/net_persons.h"
#include "body/tables/net_relief.h"
#include "body/tables/net_rows.h"

namespace cluneal::body {
namespace {

using base::JsonReader;
using Index = std::unordered_map<std::string, std::uint32_t>;

/// More than this is somebody's mesh, not an authored net.
constexpr std::size_t most_landmarks = 250;

std::uint32_t read_landmark_id(const JsonReader& json, const Index& index) {
  const std::string id = json.string();
  const auto found = index.find(id);
  if (found != index.end()) return found->second;
  json.fail("there is no landmark \"" + id + "\" in this table");
  return 0;
}

std::vector<std::uint32_t> read_row(const JsonReader& json, const Index& index) {
  std::vector<std::uint32_t> row;
  for (const JsonReader& item : json.items()) row.push_back(read_landmark_id(item, index));
  return row;
}

Index read_landmarks(const JsonReader& json, const NetPersons& persons, ControlMeshTable& table,
                     std::vector<bool>& midline) {
  Index index;
  std::vector<std::string_view> known{"id", "name", "midline", "note", "source"};
  known.insert(known.end(), persons.measured.begin(), persons.measured.end());
  for (const JsonReader& item : json.items()) {
    item.unknown_keys(known);
    NetLandmark landmark;
    landmark.id = item["id"].string();
    landmark.name = item["name"].string();
    if (landmark.name.empty()) item.fail("the landmark needs an anatomical name");
    for (const std::string& person : persons.measured) landmark.place[person] = read_point(item[person]);
    place_scaled(landmark, persons);
    if (!index.emplace(landmark.id, static_cast<std::uint32_t>(table.landmarks.size())).second) {
      item.fail("the landmark \"" + landmark.id + "\" is given twice");
    }
    midline.push_back(item.boolean_or("midline", false));
    table.landmarks.push_back(std::move(landmark));
  }
  if (table.landmarks.size() > most_landmarks) {
    json.fail("has " + std::to_string(table.landmarks.size()) + " landmarks; an authored net has at most " +
              std::to_string(most_landmarks));
  }
  return index;
}

void read_faces(const JsonReader& json, const Index& index, ControlMeshTable& table) {
  for (const JsonReader& item : json.items()) {
    item.unknown_keys({"patch", "zip", "closed", "triangles", "note"});
    const std::string patch = item["patch"].string();
    std::vector<geometry::Triangle> triangles;
    if (item.has("zip")) {
      const auto rows = item["zip"].items();
      if (rows.size() != 2) {
        item["zip"].fail("joins two rows of landmarks");
        continue;
      }
      triangles = stitch_rows(read_row(rows[0], index), read_row(rows[1], index), item.boolean_or("closed", false));
    }
    if (item.has("triangles")) {
      for (const JsonReader& corners : item["triangles"].items()) {
        const auto row = read_row(corners, index);
        if (row.size() != 3) {
          corners.fail("a triangle names three landmarks");
          continue;
        }
        triangles.push_back({row[0], row[1], row[2]});
      }
    }
    if (triangles.empty()) item.fail("the patch has no faces; give it \"zip\" or \"triangles\"");
    for (const geometry::Triangle& t : triangles) {
      if (t[0] == t[1] || t[1] == t[2] || t[2] == t[0]) {
        item.fail("a face names the landmark \"" + table.landmarks[t[0] == t[1] ? t[0] : t[2]].id + "\" twice");
        continue;
      }
      table.triangles.push_back(t);
      table.patch_of_triangle.push_back(patch);
    }
  }
}

void read_functional(const JsonReader& json, const NetPersons& persons, const Index& index, ControlMeshTable& table) {
  for (const JsonReader& item : json.items()) {
    item.unknown_keys({"surface", "name", "landmarks", "around", "centre", "radius", "falloff", "source", "note"});
    FunctionalSurface surface;
    surface.surface = item["surface"].string();
    if (surface.surface != "sphere") item["surface"].fail("only \"sphere\" is known");
    surface.name = item["name"].string();
    surface.landmarks = read_row(item["landmarks"], index);
    if (item.has("around")) surface.around = read_row(item["around"], index);
    surface.falloff = item["falloff"].number();
    surface.source = item.string_or("source", "");
    for (const std::string& person : persons.measured) {
      surface.centre[person] = read_point(item["centre"][person]);
      surface.radius[person] = item["radius"][person].number();
      if (!(surface.radius[person] > 0)) item["radius"].fail("a radius is more than 0");
    }
    scale_surface(item, surface, persons);
    if (!(surface.falloff >= 0)) item["falloff"].fail("is not negative");
    table.functional.push_back(std::move(surface));
  }
}

/// A looser limit than the usual one tells why in its note.
Limits read_limits(const JsonReader& json) {
  json.unknown_keys({"residual", "least_thickness", "note"});
  Limits limits;
  limits.residual = json.number_or("residual", limits.residual);
  if (!(limits.residual > 0)) json["residual"].fail("is more than 0");
  if (json.string_or("note", "").empty()) json.fail("tells no reason in its note");
  if (!json.has("least_thickness")) return limits;
  json["least_thickness"].unknown_keys({"man", "woman"});
  for (const auto& [sex, least] : json["least_thickness"].members()) {
    limits.least_thickness[sex] = least.number();
    if (!(limits.least_thickness[sex] > 0)) least.fail("is more than 0");
  }
  return limits;
}

void read_head(const JsonReader& json, ControlMeshTable& table) {
  json.unknown_keys({"format", "bone", "structure", "name", "side", "euler", "frame", "persons", "landmarks", "faces",
                     "functional", "relief", "rows", "limits", "skin_over", "note", "licence"});
  if (json["format"].string() != "cluneal-net/1") json["format"].fail("this program reads \"cluneal-net/1\"");
  // What is no bone but is built the same way says so.
  const JsonReader id = json[json.has("structure") ? "structure" : "bone"];
  table.bone = id.string();
  if (!base::Id::parse(table.bone)) id.fail("is no id");
  const JsonReader name = json["name"];
  name.unknown_keys({"en", "la", "ta2"});
  table.english = name["en"].string();
  table.latin = name.has("la") && !name["la"].is_null() ? name["la"].string() : "";
  table.ta2 = name.has("ta2") && !name["ta2"].is_null() ? name["ta2"].string() : "";
  const std::string side = json["side"].string();
  if (side != "left" && side != "midline") json["side"].fail("is \"left\" or \"midline\"");
  table.paired = side == "left";
  table.euler = json["euler"].integer();
  if (json.has("skin_over")) {
    for (const JsonReader& what : json["skin_over"].items()) {
      const std::string word = what.string();
      if (word != "tip" && word != "muscle") what.fail("is \"tip\" or \"muscle\"");
      (word == "tip" ? table.skin_over_tip : table.skin_over_muscle) = true;
    }
  }
  if (json.has("limits")) table.limits = read_limits(json["limits"]);
}

void read_frame(const JsonReader& json, const Index& index, ControlMeshTable& table) {
  json.unknown_keys({"origin", "up", "note"});
  const auto up = json["up"].items();
  if (up.size() != 2) {
    json["up"].fail("names two landmarks");
    return;
  }
  table.frame_from = table.landmarks[read_landmark_id(up[0], index)].id;
  table.frame_to = table.landmarks[read_landmark_id(up[1], index)].id;
}

}  // namespace

double Limits::thickness(const std::string& sex) const {
  constexpr double usual = 2.0;
  const auto found = least_thickness.find(sex);
  return found != least_thickness.end() ? found->second : usual;
}

std::optional<std::uint32_t> ControlMeshTable::find(std::string_view landmark_id) const {
  const auto found = std::find_if(landmarks.begin(), landmarks.end(),
                                  [&](const NetLandmark& landmark) { return landmark.id == landmark_id; });
  if (found == landmarks.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - landmarks.begin());
}

std::optional<ControlMeshTable::Found> ControlMeshTable::find_place(const std::string& name) const {
  if (const auto index = find(name)) return Found{*index, paired};
  const auto left = find(name + ".left");
  return left ? std::optional<Found>(Found{*left, true}) : std::nullopt;
}

std::optional<ControlMeshTable::FoundRow> ControlMeshTable::find_row(const std::string& name) const {
  const auto plain = rows.find(name);
  if (plain != rows.end()) return FoundRow{&plain->second, paired};
  const auto left = rows.find(name + ".left");
  return left != rows.end() ? std::optional<FoundRow>(FoundRow{&left->second, true}) : std::nullopt;
}

bool is_net_table(const std::filesystem::path& path) {
  const auto document = base::JsonDocument::load(path);
  if (!document) return true;
  std::vector<base::Diagnostic> ignored;
  const JsonReader json(*document, ignored);
  return json.is_object() && json.string_or("format", "").starts_with("cluneal-net/");
}

base::Result<ControlMeshTable> load_net_table(const std::filesystem::path& path) {
  auto document = base::JsonDocument::load(path);
  if (!document) return document.error();
  std::vector<base::Diagnostic> mistakes;
  const JsonReader json(*document, mistakes);
  ControlMeshTable table;
  read_head(json, table);
  const NetPersons persons = read_persons(json["persons"], table);
  std::vector<bool> midline;
  const Index index = read_landmarks(json["landmarks"], persons, table, midline);
  if (table.landmarks.empty()) json["landmarks"].fail("holds no landmark");
  if (mistakes.empty()) {
    read_faces(json["faces"], index, table);
    if (json.has("functional")) read_functional(json["functional"], persons, index, table);
    if (json.has("relief")) table.relief = read_reliefs(json["relief"], index, table.triangles);
    if (json.has("rows")) {
      for (const auto& [name, row] : json["rows"].members()) table.rows[name] = read_row(row, index);
    }
    read_frame(json["frame"], index, table);
  }
  if (mistakes.empty()) {
    if (!table.paired) {
      for (std::string& mistake : mirror_half(table, midline)) json["landmarks"].fail(std::move(mistake));
    }
    for (std::string& mistake : net_mistakes(table)) json["faces"].fail(std::move(mistake));
  }
  if (!mistakes.empty()) {
    return base::Error{"the table " + path.string() + " has " + std::to_string(mistakes.size()) +
                           (mistakes.size() == 1 ? " mistake: " : " mistakes, the first: ") + mistakes.front().message +
                           " (" + mistakes.front().path + ")",
                       std::move(mistakes)};
  }
  return table;
}

}  // namespace cluneal::body
