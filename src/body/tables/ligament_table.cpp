#include "body/tables/ligament_table.h"

#include <algorithm>

#include "base/json.h"

namespace cluneal::body {
namespace {

constexpr double thickest = 20;  ///< mm: no ligament here is thicker.
constexpr double longest = 40;   ///< mm: no opening is.

double share_in(const base::JsonReader& json) {
  const double share = json.number();
  if (!(share >= 0 && share <= 1)) json.fail("is out of range: 0 to 1");
  return share;
}

LigamentTable::Point read_place_in_ligament(const base::JsonReader& json) {
  json.unknown_keys({"ligament", "along", "across"});
  LigamentTable::Point point;
  point.ligament = json["ligament"].id();
  point.along = share_in(json["along"]);
  point.across = share_in(json["across"]);
  return point;
}

std::vector<LigamentTable::Point> read_row(const base::JsonReader& json) {
  std::vector<LigamentTable::Point> points;
  for (const auto& item : json.items()) {
    if (item.has("ligament")) {
      points.push_back(read_place_in_ligament(item));
      continue;
    }
    item.unknown_keys({"bone", "net", "toward", "share", "mirrored"});
    LigamentTable::Point point{item["bone"].id(), item["net"].string(), item.string_or("toward", ""),
                               item.has("share") ? share_in(item["share"]) : 0, item.boolean_or("mirrored", false)};
    if (point.toward.empty() != (point.share == 0))
      item.fail("needs both \"toward\" and a share of that way, or neither");
    points.push_back(std::move(point));
  }
  if (points.size() < 2) json.fail("a row is a line of two or more landmarks");
  return points;
}

LigamentTable::Opening read_opening(const base::JsonReader& json) {
  json.unknown_keys({"id", "along", "across", "length", "width", "note"});
  LigamentTable::Opening opening{json["id"].id(), share_in(json["along"]), share_in(json["across"]),
                                 json["length"].number(), json["width"].number()};
  if (!opening.id.text().starts_with("landmark.")) json["id"].fail("becomes a landmark: its id starts with that");
  if (!(opening.width > 0 && opening.width <= opening.length && opening.length <= longest)) {
    json.fail("has sizes out of range: more than 0, no wider than long, at most 40 mm");
  }
  return opening;
}

LigamentTable::Band read_band(const base::JsonReader& json) {
  json.unknown_keys({"rows", "thickness", "waist", "clear", "blunt", "openings", "note"});
  LigamentTable::Band band;
  for (const auto& row : json["rows"].items()) band.rows.push_back(read_row(row));
  if (band.rows.size() < 2) json["rows"].fail("a band needs two rows or more: one at each end");
  band.thickness = json["thickness"].number();
  band.waist = json.number_or("waist", 1);
  band.clear = json.number_or("clear", band.clear);
  band.blunt = json.boolean_or("blunt", false);
  if (json.has("openings")) {
    for (const auto& item : json["openings"].items()) band.openings.push_back(read_opening(item));
  }
  if (!(band.thickness > 0 && band.thickness <= thickest)) {
    json["thickness"].fail("is out of range: more than 0, at most 20 mm");
  }
  if (!(band.clear >= 0 && band.clear <= thickest)) json.fail("is kept clear out of range: 0 to 20 mm");
  if (!(band.waist > 0 && band.waist <= 2)) json.fail("has a waist out of range: more than 0, at most 2");
  return band;
}

/// A ligament of which fibres come must be laid by then: it is told before, or its own first band.
void check_sources(const base::JsonReader& json, const LigamentTable& ligament,
                   const std::vector<LigamentTable>& before) {
  for (std::size_t band = 0; band < ligament.bands.size(); ++band) {
    for (const auto& row : ligament.bands[band].rows) {
      for (const LigamentTable::Point& point : row) {
        if (!point.ligament || (band > 0 && *point.ligament == ligament.id)) continue;
        const bool known = std::any_of(before.begin(), before.end(), [&](const LigamentTable& other) {
          return other.id == *point.ligament && other.paired == ligament.paired;
        });
        if (!known)
          json.fail("takes fibres from " + point.ligament->text() + ", which is not told before, paired as it is");
      }
    }
  }
}

LigamentTable read_ligament(const base::JsonReader& json, const std::vector<LigamentTable>& before) {
  json.unknown_keys({"id", "paired", "bands", "over", "source", "note"});
  LigamentTable ligament;
  ligament.id = json["id"].id();
  ligament.paired = json.boolean_or("paired", true);
  for (const auto& item : json["bands"].items()) ligament.bands.push_back(read_band(item));
  if (ligament.bands.empty()) json["bands"].fail("is empty: a ligament has a band at least");
  check_sources(json["bands"], ligament, before);
  if (json.has("over")) {
    for (const auto& item : json["over"].items()) {
      ligament.over.push_back(item.id());
      const bool known = std::any_of(before.begin(), before.end(), [&](const LigamentTable& other) {
        return other.id == ligament.over.back() && other.paired == ligament.paired;
      });
      if (!known) item.fail("is no ligament told before this one, paired as it is");
    }
  }
  ligament.source = json["source"].string();
  return ligament;
}

}  // namespace

base::Result<std::vector<LigamentTable>> load_ligaments(const std::filesystem::path& path) {
  auto document = base::JsonDocument::load(path);
  if (!document) return document.error();
  std::vector<base::Diagnostic> mistakes;
  const base::JsonReader json(*document, mistakes);
  json.unknown_keys({"format", "note", "ligaments"});
  if (json["format"].string() != "cluneal-ligaments/2") {
    json["format"].fail("this program reads \"cluneal-ligaments/2\"");
  }
  std::vector<LigamentTable> ligaments;
  for (const auto& item : json["ligaments"].items()) ligaments.push_back(read_ligament(item, ligaments));
  if (!mistakes.empty()) return base::wrong_file(path, std::move(mistakes));
  return ligaments;
}

}  // namespace cluneal::body
