#include "body/tables/place_table.h"

#include "base/json.h"

namespace cluneal::body {
namespace {

std::vector<NetPlace> read_net_places(const base::JsonReader& list) {
  std::vector<NetPlace> places;
  for (const auto& item : list.items()) {
    item.unknown_keys({"bone", "net"});
    places.push_back({item["bone"].id(), item["net"].string()});
  }
  return places;
}

PlaceBetween read_between(const base::JsonReader& item) {
  item.unknown_keys({"id", "ends", "note"});
  PlaceBetween place{item["id"].id(), read_net_places(item["ends"])};
  if (place.ends.size() < 2) item.fail("lies between fewer than two landmarks");
  return place;
}

RimPlace read_rim(const base::JsonReader& item) {
  item.unknown_keys({"id", "through", "note"});
  RimPlace rim{item["id"].id(), read_net_places(item["through"])};
  if (rim.through.size() < 3) item.fail("is a rim through fewer than three landmarks");
  return rim;
}

LinePlace read_line(const base::JsonReader& item) {
  item.unknown_keys({"id", "through", "note"});
  LinePlace line{item["id"].id(), {}};
  for (const auto& point : item["through"].items()) {
    point.unknown_keys({"landmark", "lateral", "posterior", "superior"});
    line.points.push_back(
        {point["landmark"].id(),
         glm::dvec3(point.number_or("lateral", 0), point.number_or("posterior", 0), point.number_or("superior", 0))});
  }
  if (line.points.size() < 2) item.fail("runs through fewer than two places");
  return line;
}

}  // namespace

base::Result<PlaceTable> load_place_table(const std::filesystem::path& path) {
  auto document = base::JsonDocument::load(path);
  if (!document) return document.error();
  std::vector<base::Diagnostic> mistakes;
  const base::JsonReader json(*document, mistakes);
  json.unknown_keys({"format", "note", "landmarks", "between", "rims", "curves", "lines"});
  if (json["format"].string() != "cluneal-places/1") json["format"].fail("this program reads \"cluneal-places/1\"");
  PlaceTable table;
  for (const auto& item : json["landmarks"].items()) {
    item.unknown_keys({"id", "bone", "net", "row", "sphere_centre", "note"});
    LandmarkPlace place{item["id"].id(), item["bone"].id(), item.string_or("net", ""), item.string_or("row", ""),
                        item.boolean_or("sphere_centre", false)};
    const int ways = (place.net.empty() ? 0 : 1) + (place.row.empty() ? 0 : 1) + (place.sphere_centre ? 1 : 0);
    if (ways != 1) item.fail("needs one of \"net\", \"row\" and \"sphere_centre\"");
    table.landmarks.push_back(std::move(place));
  }
  for (const auto& item : json["between"].items()) table.between.push_back(read_between(item));
  for (const auto& item : json["rims"].items()) table.rims.push_back(read_rim(item));
  for (const auto& item : json["curves"].items()) {
    item.unknown_keys({"id", "bone", "row", "closed", "note"});
    table.curves.push_back(
        {item["id"].id(), item["bone"].id(), item["row"].string(), item.boolean_or("closed", false)});
  }
  for (const auto& item : json["lines"].items()) table.lines.push_back(read_line(item));
  if (!mistakes.empty()) return base::wrong_file(path, std::move(mistakes));
  return table;
}

}  // namespace cluneal::body
