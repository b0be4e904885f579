#include "body/tables/disc_table.h"

#include "base/json.h"

namespace cluneal::body {
namespace {

constexpr double largest_bulge = 5;  ///< mm: beyond that it is a prolapse.

DiscTable::Endplate read_endplate(const base::JsonReader& json) {
  json.unknown_keys({"bone", "rim", "ring", "centre"});
  return {json["bone"].id(), json["rim"].string(), json.string_or("ring", ""), json["centre"].string()};
}

/// A surface of a left bone, which faces its mirror image.
DiscTable::Endplate read_mirrored(const base::JsonReader& json) {
  json.unknown_keys({"bone", "rim"});
  return {json["bone"].id(), json["rim"].string(), "", ""};
}

}  // namespace

base::Result<Discs> load_discs(const std::filesystem::path& path) {
  auto document = base::JsonDocument::load(path);
  if (!document) return document.error();
  std::vector<base::Diagnostic> mistakes;
  const base::JsonReader json(*document, mistakes);
  json.unknown_keys({"format", "note", "bulge", "source", "discs"});
  if (json["format"].string() != "cluneal-discs/1") json["format"].fail("this program reads \"cluneal-discs/1\"");
  Discs table;
  table.bulge = json["bulge"].number();
  if (!(table.bulge >= 0 && table.bulge <= largest_bulge)) json["bulge"].fail("is out of range: 0 to 5 mm");
  for (const auto& item : json["discs"].items()) {
    item.unknown_keys({"id", "above", "below", "mirrored", "note"});
    if (item.has("mirrored")) {
      if (item.has("above") || item.has("below")) item.fail("has either \"mirrored\" or \"above\" and \"below\"");
      const DiscTable::Endplate left = read_mirrored(item["mirrored"]);
      table.discs.push_back({item["id"].id(), left, left, true});
    } else {
      table.discs.push_back({item["id"].id(), read_endplate(item["above"]), read_endplate(item["below"])});
    }
  }
  if (!mistakes.empty()) return base::wrong_file(path, std::move(mistakes));
  return table;
}

}  // namespace cluneal::body
