#include "body/ligament_table.h"

#include "base/json.h"

namespace cluneal::body {
namespace {

constexpr double thickest = 20;  ///< mm: no ligament here is thicker.

std::vector<LigamentTable::Point> read_points(const base::JsonReader& json) {
  std::vector<LigamentTable::Point> points;
  for (const auto& item : json.items()) {
    item.unknown_keys({"bone", "net", "toward", "share"});
    LigamentTable::Point point{item["bone"].id(), item["net"].string(), item.string_or("toward", ""),
                               item.number_or("share", 0)};
    if (!(point.share >= 0 && point.share <= 1)) item["share"].fail("is out of range: 0 to 1");
    if (point.toward.empty() != (point.share == 0))
      item.fail("needs both \"toward\" and a share of that way, or neither");
    points.push_back(std::move(point));
  }
  if (points.size() < 2) json.fail("an attachment is a line of two or more landmarks");
  return points;
}

}  // namespace

base::Result<std::vector<LigamentTable>> load_ligaments(const std::filesystem::path& path) {
  auto document = base::JsonDocument::load(path);
  if (!document) return document.error();
  std::vector<base::Diagnostic> mistakes;
  const base::JsonReader json(*document, mistakes);
  json.unknown_keys({"format", "note", "ligaments"});
  if (json["format"].string() != "cluneal-ligaments/1") {
    json["format"].fail("this program reads \"cluneal-ligaments/1\"");
  }
  std::vector<LigamentTable> ligaments;
  for (const auto& item : json["ligaments"].items()) {
    item.unknown_keys({"id", "from", "to", "thickness", "waist", "source", "note"});
    LigamentTable ligament{item["id"].id(),
                           read_points(item["from"]),
                           read_points(item["to"]),
                           item["thickness"].number(),
                           item.number_or("waist", 1),
                           item["source"].string()};
    if (!(ligament.thickness > 0 && ligament.thickness <= thickest)) {
      item["thickness"].fail("is out of range: more than 0, at most 20 mm");
    }
    if (!(ligament.waist > 0 && ligament.waist <= 2)) item.fail("has a waist out of range: more than 0, at most 2");
    ligaments.push_back(std::move(ligament));
  }
  if (!mistakes.empty()) {
    return base::Error{
        "the file " + path.string() + " is wrong: " + mistakes.front().message + " (" + mistakes.front().path + ")",
        std::move(mistakes)};
  }
  return ligaments;
}

}  // namespace cluneal::body
