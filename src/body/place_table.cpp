#include "body/place_table.h"

#include "base/json.h"

namespace cluneal::body {
namespace {

PlaceBetween read_between(const base::JsonReader& item) {
  item.unknown_keys({"id", "ends", "note"});
  PlaceBetween place{item["id"].id(), {}};
  for (const auto& end : item["ends"].items()) {
    end.unknown_keys({"bone", "net"});
    place.ends.push_back({end["bone"].id(), end["net"].string()});
  }
  if (place.ends.size() < 2) item.fail("lies between fewer than two landmarks");
  return place;
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
  json.unknown_keys({"format", "note", "landmarks", "between", "curves", "lines"});
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
  for (const auto& item : json["curves"].items()) {
    item.unknown_keys({"id", "bone", "row", "note"});
    table.curves.push_back({item["id"].id(), item["bone"].id(), item["row"].string()});
  }
  for (const auto& item : json["lines"].items()) table.lines.push_back(read_line(item));
  if (!mistakes.empty()) {
    return base::Error{
        "the file " + path.string() + " is wrong: " + mistakes.front().message + " (" + mistakes.front().path + ")",
        std::move(mistakes)};
  }
  return table;
}

}  // namespace cluneal::body
