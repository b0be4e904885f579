#include "body/place_table.h"

#include "base/json.h"

namespace cluneal::body {

base::Result<PlaceTable> load_place_table(const std::filesystem::path& path) {
  auto document = base::JsonDocument::load(path);
  if (!document) return document.error();
  std::vector<base::Diagnostic> mistakes;
  const base::JsonReader json(*document, mistakes);
  json.unknown_keys({"format", "note", "landmarks", "curves"});
  if (json["format"].string() != "cluneal-places/1") json["format"].fail("this program reads \"cluneal-places/1\"");
  PlaceTable table;
  for (const auto& item : json["landmarks"].items()) {
    item.unknown_keys({"id", "bone", "net", "sphere_centre", "note"});
    LandmarkPlace place{item["id"].id(), item["bone"].id(), item.string_or("net", ""),
                        item.boolean_or("sphere_centre", false)};
    if (place.net.empty() != place.sphere_centre) item.fail("needs either \"net\" or \"sphere_centre\"");
    table.landmarks.push_back(std::move(place));
  }
  for (const auto& item : json["curves"].items()) {
    item.unknown_keys({"id", "bone", "row", "note"});
    table.curves.push_back({item["id"].id(), item["bone"].id(), item["row"].string()});
  }
  if (!mistakes.empty()) {
    return base::Error{
        "the file " + path.string() + " is wrong: " + mistakes.front().message + " (" + mistakes.front().path + ")",
        std::move(mistakes)};
  }
  return table;
}

}  // namespace cluneal::body
