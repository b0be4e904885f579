#include "body/tables/measures.h"

#include "base/json.h"

namespace cluneal::body {
namespace {

using base::JsonReader;

glm::dvec3 read_triple(const JsonReader& json) {
  const auto items = json.items();
  if (items.size() != 3) {
    json.fail("expected three numbers in millimetres");
    return glm::dvec3(0);
  }
  return {items[0].number(), items[1].number(), items[2].number()};
}

void read_place(const JsonReader& item, std::map<std::string, Measures>& measures) {
  item.unknown_keys({"id", "named", "man", "woman", "note"});
  for (auto& [sex, of_sex] : measures) {
    if (!item.has(sex)) continue;
    const JsonReader value = item[sex];
    value.unknown_keys({"mean", "sd"});
    of_sex.places.push_back(
        {item["id"].id(), read_triple(value["mean"]), read_triple(value["sd"]), item.boolean_or("named", false)});
  }
}

void read_distance(const JsonReader& item, std::map<std::string, Measures>& measures) {
  item.unknown_keys({"name", "from", "to", "man", "woman", "allowed_sd", "note"});
  for (auto& [sex, of_sex] : measures) {
    if (!item.has(sex)) continue;
    const JsonReader value = item[sex];
    value.unknown_keys({"mean", "sd"});
    PublishedDistance distance{item["name"].string(),  item["from"].id(),    item["to"].id(),
                               value["mean"].number(), value["sd"].number(), item.number_or("allowed_sd", 1)};
    if (!(distance.sd > 0)) value.fail("a spread is more than 0");
    of_sex.distances.push_back(std::move(distance));
  }
}

void read_line(const JsonReader& item, std::map<std::string, Measures>& measures) {
  item.unknown_keys({"id", "from", "to", "man", "woman", "note"});
  for (auto& [sex, of_sex] : measures) {
    if (!item.has(sex)) continue;
    const JsonReader value = item[sex];
    value.unknown_keys({"source", "points"});
    if (value["source"].string().empty()) value.fail("a line names its source");
    PublishedLine line{item["id"].id(), item["from"].id(), item["to"].id(), {}};
    for (const JsonReader& point : value["points"].items()) line.points.push_back(read_triple(point));
    of_sex.lines.push_back(std::move(line));
  }
}

}  // namespace

base::Result<std::map<std::string, Measures>> load_measures(const std::filesystem::path& path) {
  auto document = base::JsonDocument::load(path);
  if (!document) return document.error();
  std::vector<base::Diagnostic> mistakes;
  const JsonReader json(*document, mistakes);
  json.unknown_keys({"format", "note", "source", "places", "lines", "distances"});
  if (json["format"].string() != "cluneal-measures/1") json["format"].fail("this program reads \"cluneal-measures/1\"");
  std::map<std::string, Measures> measures;
  for (const std::string_view sex : anatomy::sexes) measures[std::string(sex)].source = json["source"].string();
  for (const JsonReader& item : json["places"].items()) read_place(item, measures);
  for (const JsonReader& item : json["lines"].items()) read_line(item, measures);
  for (const JsonReader& item : json["distances"].items()) read_distance(item, measures);
  if (!mistakes.empty()) return base::wrong_file(path, std::move(mistakes));
  return measures;
}

base::Result<Posture> load_posture(const std::filesystem::path& path) {
  auto document = base::JsonDocument::load(path);
  if (!document) return document.error();
  std::vector<base::Diagnostic> mistakes;
  const JsonReader json(*document, mistakes);
  json.unknown_keys({"format", "note", "anterior_pelvic_plane_backward_deg", "source"});
  if (json["format"].string() != "cluneal-posture/1") json["format"].fail("this program reads \"cluneal-posture/1\"");
  Posture posture{json["anterior_pelvic_plane_backward_deg"].number(), json["source"].string()};
  if (!(posture.tilt_backward >= -45 && posture.tilt_backward <= 45)) json.fail("nobody stands tilted so far");
  if (!mistakes.empty()) return base::wrong_file(path, std::move(mistakes));
  return posture;
}

}  // namespace cluneal::body
